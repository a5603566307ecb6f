/** Trouble with numbers, amounts, and currencies. */
import type { Cell } from "../../core/kernel/cells";
import { rewritten, rowOfLine, type Draft, type Line } from "./sheet-draft";
import { hasRoomForNotes } from "./table-functions";
import type { Fact, Sheet } from "./fact-sheet";
import { grouped } from "./spellings";
import { answered, atRow, refused, saying, withDraft, type Calling, type Trouble } from "./trouble";

const isAmount = (fact: Fact): fact is number => typeof fact === "number";

interface Place {
  readonly record: number;
  readonly c: number;
  readonly value: number;
}

/** The filled number cells of a table, row by row. */
function numberCells({ sheet }: Draft, ...kinds: readonly Sheet["columns"][number]["kind"][]): readonly Place[] {
  return sheet.rows.flatMap((row, record) =>
    sheet.columns.flatMap(({ kind }, c): readonly Place[] => {
      const value = row[c];
      return kinds.includes(kind) && isAmount(value) ? [{ record, c, value }] : [];
    }),
  );
}

/** Rewrites some numbers. Totals in the same columns are written the same way. */
function writtenAt(draft: Draft, places: readonly Place[], write: (value: number, k: number) => Cell): Draft {
  const at = new Map(places.map(({ record, c }, k) => [`${record} ${c}`, k]));
  const columns = new Set(places.map(({ c }) => c));
  const records = rewritten(draft, (fact, _column, record, c) => {
    const k = at.get(`${record} ${c}`);
    return k === undefined ? undefined : write(fact as number, k);
  });
  const isTotal = (cell: Cell, c: number): cell is number => columns.has(c) && typeof cell === "number";
  const lines = records.lines.map((line) =>
    line.record === undefined
      ? { ...line, cells: line.cells.map((cell, c) => (isTotal(cell, c) ? write(cell, NO_PLACE) : cell)) }
      : line,
  );
  return { ...records, lines };
}

/** The position passed for a total, which is no record's number. */
const NO_PLACE = -1;

/** Whole numbers that print with exactly one thousands mark. */
function ambiguousCells(draft: Draft): readonly Place[] {
  return numberCells(draft, "money", "number").filter(({ value }) => value >= 1000 && value < 1e6 && value % 1 === 0);
}

/** Appends a column. */
function withColumn(draft: Draft, header: string, cellOf: (line: Line, i: number) => Cell): Draft {
  const { sheet, headers, lines, order } = draft;
  return {
    ...draft,
    sheet: {
      ...sheet,
      columns: [...sheet.columns, { header, kind: "text" }],
      rows: sheet.rows.map((row) => [...row, undefined]),
    },
    headers: [...headers, header],
    // Blank lines stay blank.
    lines: lines.map((line, i) =>
      line.cells.length === 0 ? line : { ...line, cells: [...line.cells, cellOf(line, i)] },
    ),
    order: [...order, sheet.columns.length],
  };
}

const isMoneyTable = ({ sheet }: Draft) => sheet.columns.some(({ kind }) => kind === "money");
const hasCurrency = ({ headers }: Draft) => headers.includes("Currency");

/** Two currencies in one table must be refused by functions that add up money, and only by those. */
function mixed(calling: Calling, at: number, draft: Draft, ...names: readonly RegExp[]) {
  const written = withDraft(calling, at, draft);
  const { addsMoney, name } = calling.called;
  if (addsMoney) return refused(written, /IN_CURRENCY/, new RegExp(`\\b${draft.sheet.argument}\\b`), ...names);
  // It shows the money of one deal, so the other deals' currencies may not matter.
  if (name === "ATTRIBUTION_WHY") return { ...answered(written), verdict: "either" as const, may: [/currenc/i] };
  return { ...answered(written), may: [/currenc/i] };
}

function canMix(draft: Draft): boolean {
  return isMoneyTable(draft) && !hasCurrency(draft) && numberCells(draft, "money").length > 1;
}

export const numberTroubles: readonly Trouble[] = [
  {
    name: "amounts with an ambiguous decimal mark",
    // Dates written month first are evidence for a decimal dot.
    about: ["numbers", "dates"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const places = ambiguousCells(draft);
      if (places.length === 0) return undefined;
      const written = withDraft(
        calling,
        at,
        writtenAt(draft, places, (value) => grouped(value, ".", ",")),
      );
      const other = withDraft(
        calling,
        at,
        writtenAt(draft, places, (value) => value / 1000),
      );
      const says = saying(`\\b${places.length} (numbers?|amounts?)\\b`, "Decimal=");
      if (hasRoomForNotes(calling.called)) return { ...answered(written, says), verdict: "assumed", other };
      return { ...answered(written, /decimal|number/i), verdict: "either" };
    },
  },
  {
    name: "amounts with commas between thousands",
    about: ["numbers"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const places = ambiguousCells(draft);
      if (places.length === 0) return undefined;
      const written = withDraft(
        calling,
        at,
        writtenAt(draft, places, (value) => grouped(value, ",", ".")),
      );
      // Without room for a note, a number that could be read two ways may be refused.
      const may = [saying("\\b\\d+ (numbers?|amounts?)\\b", "Decimal=")];
      return { ...answered(written), verdict: hasRoomForNotes(calling.called) ? "answered" : "either", may };
    },
  },
  {
    name: "contradicting decimal marks",
    about: ["numbers"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const cells = numberCells(draft, "money", "number");
      const one = cells[0];
      const other = cells.find(({ record }) => record !== one?.record);
      if (one === undefined || other === undefined) return undefined;
      const troubled = writtenAt(draft, [one, other], (value, k) =>
        k === 0 ? grouped(value, ".", ",", 2) : grouped(value, ",", ".", 2),
      );
      const { argument } = draft.sheet;
      const rows = [one, other].map(({ record }) => atRow(argument, rowOfLine(draft, record)));
      return refused(withDraft(calling, at, troubled), ...rows);
    },
  },
  {
    name: "decimal commas",
    about: ["numbers"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const places = numberCells(draft, "money", "number");
      if (places.length === 0) return undefined;
      return answered(
        withDraft(
          calling,
          at,
          writtenAt(draft, places, (value) => grouped(value, ".", ",", 2)),
        ),
      );
    },
  },
  {
    name: "amounts with a currency sign",
    about: ["numbers"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const places = numberCells(draft, "money");
      if (places.length === 0) return undefined;
      const written = writtenAt(draft, places, (value) => `$${grouped(value, ",", ".", 2)}`);
      return answered(withDraft(calling, at, written));
    },
  },
  {
    name: "two currencies by sign",
    about: ["numbers", "currency"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!canMix(draft)) return undefined;
      const places = numberCells(draft, "money");
      const troubled = writtenAt(draft, places, (value, k) => `${k === 1 ? "€" : "$"}${grouped(value, ",", ".", 2)}`);
      return mixed(calling, at, troubled, /\$|USD/, /€|EUR/);
    },
  },
  {
    name: "two currencies by code",
    about: ["numbers", "currency"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!canMix(draft)) return undefined;
      const places = numberCells(draft, "money");
      const troubled = writtenAt(
        draft,
        places,
        (value, k) => `${k === 1 ? "JPY" : "USD"} ${grouped(value, ",", ".", 2)}`,
      );
      return mixed(calling, at, troubled, /USD/, /JPY/);
    },
  },
  {
    name: "two currencies in a Currency column",
    about: ["currency"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!canMix(draft)) return undefined;
      const record = numberCells(draft, "money")[1].record;
      const troubled = withColumn(draft, "Currency", (line) => (line.record === record ? "GBP" : "USD"));
      return mixed(calling, at, troubled, /USD/, /GBP/);
    },
  },
  {
    name: "one blank cell in a Currency column",
    about: ["currency"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!canMix(draft)) return undefined;
      const record = numberCells(draft, "money")[1].record;
      const troubled = withColumn(draft, "Currency", (line) => (line.record === record ? "" : "USD"));
      const says = saying("\\b1 \\w+", "currency", "USD");
      const written = withDraft(calling, at, troubled);
      return calling.called.addsMoney ? answered(written, says) : { ...answered(written), may: [says] };
    },
  },
  {
    name: "amounts in company currency",
    // A total over two currencies isn't the sum of its column.
    about: ["currency", "total"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (!canMix(draft) || draft.sheet.table !== "deals") return undefined;
      const money = draft.sheet.columns.findIndex(({ kind }) => kind === "money");
      const isForeign = (record: number | undefined) => record !== undefined && record % 3 === 1;
      const converted = withColumn(draft, "Amount in company currency", ({ cells }) => cells[money]);
      const coded = withColumn(converted, "Currency", ({ record }) => (isForeign(record) ? "JPY" : "USD"));
      const places = numberCells(coded, "money");
      const troubled = writtenAt(coded, places, (value, k) => (isForeign(places[k]?.record) ? value * 150 : value));
      const says = /company currency/i;
      const written = withDraft(calling, at, troubled);
      return calling.called.addsMoney ? answered(written, says) : { ...answered(written), may: [says, /currenc/i] };
    },
  },
  {
    name: "two tables in different currencies",
    about: ["numbers", "currency"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const before = calling.drafts.findIndex(isMoneyTable);
      if (!calling.called.addsMoney || !isMoneyTable(draft) || before < 0 || before >= at) return undefined;
      const signed = (each: Draft, sign: string) =>
        writtenAt(each, numberCells(each, "money"), (value) => `${sign}${grouped(value, ",", ".", 2)}`);
      const dollars = withDraft(calling, before, signed(calling.drafts[before], "$"));
      const written = withDraft(dollars, at, signed(draft, "€"));
      return { ...answered(written, /\$|USD/, /€|EUR/), verdict: "either" };
    },
  },
];
