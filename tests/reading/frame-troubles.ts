/** Trouble around the records: titles, totals, footers, and gaps. */
import type { Cell } from "../../core/kernel/cells";
import type { Draft, Line } from "./sheet-draft";
import { answered, saying, withDraft, type Trouble } from "./trouble";

const TOTAL_WORDS = ["Total", "Grand Total", "Summe", "Total général", "Totale", "Итого", "Total:"];

/** Tables that reports print with totals. */
const SUMMED = new Set(["deals", "quotas", "spend", "claims", "movements", "rubric", "stages", "leads"]);

/** The sum of each number column; blank for other columns. */
function totalsOf({ sheet }: Draft, records: readonly number[]): Cell[] {
  return sheet.columns.map(({ kind }, c) => {
    if (kind !== "money" && kind !== "number") return "";
    const facts = records.map((record) => sheet.rows[record][c]);
    return facts.reduce<number>((sum, fact) => (typeof fact === "number" ? sum + fact : sum), 0);
  });
}

function totalLine(draft: Draft, first: Cell, records = recordsIn(draft)): Line {
  const [, ...rest] = totalsOf(draft, records);
  return { cells: [first, ...rest], record: undefined };
}

/** Includes a record twice if it is on two lines. */
function recordsIn({ lines }: Draft): readonly number[] {
  return lines.flatMap(({ record }) => (record === undefined ? [] : [record]));
}

const hasNumbers = ({ sheet }: Draft) => sheet.columns.some(({ kind }) => kind === "money" || kind === "number");
const startsWithNumber = ({ sheet }: Draft) => sheet.columns[0].kind === "number";

export const frameTroubles: readonly Trouble[] = [
  {
    name: "title rows above",
    about: ["above"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const above = [["Open and closed records of the year"], ["Exported by A. Analyst"]];
      return answered(
        withDraft(calling, at, { ...draft, above }),
        saying("\\b2 rows above the headers of", `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "headers in row 25",
    about: ["above"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const above = Array.from({ length: 24 }, (_, i) => [`Filter ${i + 1}: none`]);
      return answered(
        withDraft(calling, at, { ...draft, above }),
        saying("\\b24 rows above the headers of", `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "a total row",
    about: ["total"],
    apply(calling, at, chance) {
      const draft = calling.drafts[at];
      if (!SUMMED.has(draft.sheet.table) || !hasNumbers(draft) || startsWithNumber(draft)) return undefined;
      const lines = [...draft.lines, totalLine(draft, chance.pick(TOTAL_WORDS))];
      return answered(
        withDraft(calling, at, { ...draft, lines }),
        saying("\\b1 total row of", `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "a row with a record count",
    about: ["total"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (hasNumbers(draft) || startsWithNumber(draft) || draft.sheet.columns.length < 3) return undefined;
      const first = `Grand Total (${draft.lines.length} records)`;
      const lines = [...draft.lines, { record: undefined, cells: [first] }];
      // Either description is right: it is a total, and one filled cell below the last record.
      return answered(
        withDraft(calling, at, { ...draft, lines }),
        saying("\\b1 (total row of|row below)", `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "an unlabeled sum in the last row",
    about: ["total"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const isSummed = ["deals", "quotas", "spend", "claims", "movements"].includes(draft.sheet.table);
      if (!isSummed) return undefined;
      const lines = [...draft.lines, totalLine(draft, "")];
      return answered(
        withDraft(calling, at, { ...draft, lines }),
        saying("\\b1 total row of", `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "subtotal rows",
    about: ["total"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const byGroup = groupsOf(draft);
      if (byGroup === undefined) return undefined;
      const lines = byGroup.flatMap((those) => [
        ...those,
        totalLine(
          draft,
          "Subtotal",
          those.map(({ record }) => record!),
        ),
      ]);
      return answered(
        withDraft(calling, at, { ...draft, lines }),
        saying(`\\b${byGroup.length} (sub)?total rows of`, `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "group names on the first row only, with subtotals",
    about: ["total", "groups"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const byGroup = groupsOf(draft);
      if (byGroup === undefined) return undefined;
      const group = groupColumn(draft)!;
      const lines = byGroup.flatMap((those): readonly Line[] => [
        ...those.map((line, k) => ({
          ...line,
          cells: line.cells.map((cell, c) => (c === group && k > 0 ? "" : cell)),
          own: new Set([...(line.own ?? []), ...(k > 0 ? [group] : [])]),
        })),
        {
          record: undefined,
          cells: totalsOf(
            draft,
            those.map(({ record }) => record!),
          ).map((cell, c) => (c === group ? "Subtotal" : cell)),
        },
      ]);
      // Reports print the group column first.
      const order = [group, ...draft.order.filter((column) => column !== group)];
      return {
        ...answered(
          withDraft(calling, at, { ...draft, lines, order }),
          saying(`\\b${byGroup.length} (sub)?total rows of`, `\\b${draft.sheet.argument}\\b`),
        ),
        may: [saying("\\bblank\\b", draft.headers[group]), saying("fill", draft.headers[group])],
      };
    },
  },
  {
    name: "a report footer",
    about: ["below"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const below = [
        [""],
        ["Copyright (c) 2000-2026 example crm inc. All rights reserved."],
        ["Confidential Information - Do Not Distribute"],
        ["Generated By: A. Analyst"],
      ];
      return answered(
        withDraft(calling, at, { ...draft, below }),
        saying("\\b3 rows below", `\\b${draft.sheet.argument}\\b`),
      );
    },
  },
  {
    name: "notes below a nested answer",
    about: ["below"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const below = [["Note: as of 2026-03-31"], ["Note: 2 rows without a date left out"]];
      return {
        ...answered(withDraft(calling, at, { ...draft, below })),
        may: [saying("\\b2 (rows|notes)\\b", `\\b${draft.sheet.argument}\\b`)],
      };
    },
  },
  {
    name: "an empty column between",
    about: ["columns"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const [first, ...rest] = draft.order;
      return answered(withDraft(calling, at, { ...draft, order: [first, undefined, ...rest] }));
    },
  },
  {
    name: "an empty column in front",
    about: ["columns"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      return answered(withDraft(calling, at, { ...draft, order: [undefined, ...draft.order] }));
    },
  },
  {
    name: "blank rows between",
    about: ["gaps"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const blank: Line = { record: undefined, cells: [] };
      const lines = draft.lines.flatMap((line, i) => (i === 1 ? [blank, line, blank, blank] : [line]));
      return answered(withDraft(calling, at, { ...draft, lines }));
    },
  },
];

function groupColumn({ sheet }: Draft): number | undefined {
  const at = sheet.columns.findIndex(({ kind }) => kind === "group");
  return at < 0 ? undefined : at;
}

/** Lines by group, for tables with groups of several records and amounts to add up. */
function groupsOf(draft: Draft): readonly (readonly Line[])[] | undefined {
  const isSummed = ["deals", "movements"].includes(draft.sheet.table);
  const group = groupColumn(draft);
  if (!isSummed || group === undefined) return undefined;
  // Totals and blank lines belong to no group.
  const records = draft.lines.filter(({ record }) => record !== undefined);
  const of = (line: Line) => draft.sheet.rows[line.record!][group];
  const names = [...new Set(records.map(of))];
  return names.map((name) => records.filter((line) => of(line) === name));
}
