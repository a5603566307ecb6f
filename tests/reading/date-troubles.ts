/** Trouble with how dates and times are written. */
import { isoDay, serialDay, written } from "./serial-days";
import { AS_OF, type Company } from "./random-company";
import { columnsOf, rewritten, rowOfLine, type Draft } from "./sheet-draft";
import { hasRoomForNotes } from "./table-functions";
import type { Column, Fact } from "./fact-sheet";
import { clock, dayFirst, monthFirst } from "./spellings";
import { answered, atRow, refused, saying, withDraft, type Calling, type Trouble } from "./trouble";

const isDated = ({ kind }: Column) => kind === "day" || kind === "moment";

/** Writes every date of a table in one format. */
function withDates(draft: Draft, write: (serial: number) => string): Draft {
  return rewritten(draft, (fact, column) => {
    if (!isDated(column) || typeof fact !== "number") return undefined;
    return column.kind === "moment" ? `${write(fact)} ${clock(fact)}` : write(fact);
  });
}

/** Finds the filled date cells of a table. */
function dateCells({ sheet }: Draft): readonly { readonly record: number; readonly c: number }[] {
  return sheet.rows.flatMap((row, record) =>
    sheet.columns.flatMap((column, c) => (isDated(column) && typeof row[c] === "number" ? [{ record, c }] : [])),
  );
}

function momentCells(draft: Draft) {
  return dateCells(draft).filter(({ c }) => draft.sheet.columns[c].kind === "moment");
}

/** Relies on one date with a day above 12; all other dates of the table could be read both ways. */
function decided(write: (serial: number) => string): Trouble["apply"] {
  return (calling, at) => {
    const draft = calling.drafts[at];
    if (!dateCells(draft).some(({ record, c }) => isTelling(draft.sheet.rows[record][c]))) return undefined;
    return answered(withDraft(calling, at, withDates(draft, write)));
  };
}

/** Whether the day is above 12, so that the date can be read in one order only. */
function isTelling(fact: Fact): boolean {
  return typeof fact === "number" && written(fact).day > 12;
}

/** Swaps day and month, as a spreadsheet does when it reads a date in the wrong order. */
function swapped(serial: number): number {
  const { year, month, day } = written(serial);
  return serialDay(year, day, month);
}

export const dateTroubles: readonly Trouble[] = [
  {
    name: "dates in an undecided order",
    about: ["dates"],
    days: "undecided",
    apply(calling, at) {
      const draft = calling.drafts[at];
      const count = dateCells(draft).length;
      if (count === 0) return undefined;
      const written = withDraft(calling, at, withDates(draft, monthFirst));
      const other = withDraft(
        calling,
        at,
        withDates(draft, (serial) => isoDay(swapped(serial))),
      );
      const says = saying(`\\b${count} dates? such as`, "month first");
      if (hasRoomForNotes(calling.called)) return { ...answered(written, says), verdict: "assumed", other };
      return { ...answered(written, /ISO|\d{4}-\d{2}-\d{2}/), verdict: "either" };
    },
  },
  {
    name: "contradicting date orders",
    about: ["dates"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const cells = dateCells(draft);
      const one = cells[0];
      const other = cells.find(({ record }) => record !== one?.record);
      if (one === undefined || other === undefined) return undefined;
      const troubled = rewritten(draft, (_fact, _column, record, c) => {
        if (record === one.record && c === one.c) return "01/25/2026";
        return record === other.record && c === other.c ? "26/01/2026" : undefined;
      });
      const { argument } = draft.sheet;
      const rows = [one, other].map(({ record }) => atRow(argument, rowOfLine(draft, record)));
      return refused(withDraft(calling, at, troubled), ...rows);
    },
  },
  {
    name: "day-first dates decided by one cell",
    about: ["dates"],
    days: "decided",
    apply: decided(dayFirst),
  },
  {
    name: "month-first dates decided by one cell",
    about: ["dates"],
    days: "decided",
    apply: decided(monthFirst),
  },
  {
    name: "day-first dates decided by as_of",
    about: ["dates"],
    days: "undecided",
    apply(calling, at) {
      const draft = calling.drafts[at];
      const asOf = isoDay(AS_OF);
      const takesDay = calling.called.given(calling.drafts.map(() => [])).includes(asOf);
      if (!takesDay || dateCells(draft).length === 0) return undefined;
      const scalars = new Map([...calling.scalars, [asOf, dayFirst(AS_OF)] as const]);
      return answered({ ...withDraft(calling, at, withDates(draft, dayFirst)), scalars });
    },
  },
  {
    name: "day-first dates named by columns",
    about: ["dates"],
    days: "undecided",
    apply(calling, at) {
      const draft = calling.drafts[at];
      if (dateCells(draft).length === 0) return undefined;
      return answered(withColumns(withDraft(calling, at, withDates(draft, dayFirst)), "Dates=day first"));
    },
  },
  {
    name: "dates misread by the spreadsheet",
    about: ["dates"],
    days: "decided",
    apply(calling, at) {
      const draft = calling.drafts[at];
      const { rows } = draft.sheet;
      const c = columnsOf(draft, "day", "moment").find((column) => {
        const facts = rows.map((row) => row[column]).filter((fact) => typeof fact === "number");
        return facts.some(isTelling) && !facts.every(isTelling);
      });
      if (c === undefined) return undefined;
      // Dates with a day up to 12 became real dates with day and month swapped; the rest stayed text.
      const troubled = rewritten(draft, (fact, _column, _record, column) => {
        if (column !== c || typeof fact !== "number") return undefined;
        return isTelling(fact) ? dayFirst(fact) : swapped(fact);
      });
      return refused(
        withDraft(calling, at, troubled),
        /misread|import/i,
        atRow(draft.sheet.argument, rowOfLine(draft, 0)),
      );
    },
  },
  {
    name: "one time with a zone among times without",
    about: ["zones", "dates"],
    apply(calling, at) {
      const draft = calling.drafts[at];
      const cells = momentCells(draft);
      if (cells.length < 3) return undefined;
      const [one] = cells;
      const troubled = rewritten(draft, (fact, _column, record, c) =>
        record === one.record && c === one.c ? `${isoDay(fact as number)}T${clock(fact as number)}:00Z` : undefined,
      );
      // The note may count the times with a zone or those without.
      const says = saying(`\\b(1|${cells.length - 1}) times?\\b`, "(zone|offset)");
      return answered(withDraft(calling, at, troubled), says);
    },
  },
  {
    name: "a mistyped year",
    about: ["facts"],
    alter: withMistypedYear,
    apply(calling, at) {
      const { table, columns, rows } = calling.drafts[at].sheet;
      const isMistyped = (fact: Fact, c: number) =>
        isDated(columns[c]) && typeof fact === "number" && written(fact).year === MISTYPED;
      const mistyped = rows.flat().filter((fact, i) => isMistyped(fact, i % columns.length));
      if (!["deals", "leads", "touches", "history", "states"].includes(table) || mistyped.length !== 1)
        return undefined;
      return { ...answered(calling, saying("\\b1 \\w+", String(MISTYPED))), may: [/period/i, /left out/, /after/] };
    },
  },
];

const MISTYPED = 2062;

function in2062(serial: number): number {
  const { month, day } = written(serial);
  return serialDay(MISTYPED, month, day) + (serial % 1);
}

/** Moves one date of each table 36 years ahead. In deals, it is the close of a won deal. */
function withMistypedYear(company: Company): Company {
  const at = <T>(records: readonly T[], place: number, change: (record: T) => T) =>
    records.map((record, i) => (i === place ? change(record) : record));
  return {
    ...company,
    deals: at(company.deals, 0, (deal) => ({ ...deal, closed: in2062(deal.closed!) })),
    leads: at(company.leads, 0, (lead) => ({
      ...lead,
      firstTouch: in2062(lead.firstTouch!),
      wonDate: in2062(lead.wonDate!),
    })),
    touches: at(company.touches, company.touches.length - 2, (touch) => ({ ...touch, when: in2062(touch.when) })),
    history: at(company.history, 3, (entry) => ({ ...entry, entered: in2062(entry.entered) })),
    states: at(company.states, 2, (entry) => ({ ...entry, when: in2062(entry.when) })),
  };
}

export function withColumns(calling: Calling, text: string): Calling {
  return { ...calling, columns: [calling.columns, text].filter((each) => each !== "").join("; ") };
}
