/** Ranges that are no tables: lists of dates, lists of names, and cells a room reads itself. */
import { isBlank, isErrorText, textOf, usedRows, type Cell, type Cells } from "./cells";
import type { Finish } from "./column-source";
import { dateOf, type ParsedDate } from "./date-column";
import type { Evidence } from "./evidence";
import type { RangeParam } from "./kinds";
import type { Opening } from "./opening";
import { parseDateOrRefuse } from "./parse-date-cell";
import { isRefusal, refuse, type Refusal } from "./refusal";

interface RangeWords {
  readonly help: string;
  readonly expects: string;
}

/** A range with a reading of its own. */
export function range<T>(
  options: RangeWords & {
    /** `given` is the range as it was handed over, with the blanks behind `cells`. */
    readonly read: (cells: Cells, name: string, given: Cells) => T | Refusal;
  },
): RangeParam<T> {
  return openedRange({
    ...options,
    open: (used, name, _, given) => () => options.read(used, name, given),
  });
}

/** A range whose dates and numbers are read as those of the whole call are, such as four levers or a table of them. */
export function openedRange<T>({
  help,
  expects,
  concepts = [],
  open,
}: RangeWords & {
  /** Labels of the columns that `columns` may name, where it may be a table. */
  readonly concepts?: readonly string[];
  readonly open: (cells: Cells, name: string, opening: Opening, given: Cells) => Finish<T> | Refusal;
}): RangeParam<T> {
  return {
    kind: "range",
    shape: "range",
    help,
    expects,
    optional: false,
    concepts,
    open: (cells, name, opening) => {
      const used = usedCells(cells);
      const error = used.flat().find(isErrorText);
      return error === undefined ? open(used, name, opening, cells) : refuse.errorCell(name, error);
    },
    whenBlank: (name) => refuse.missing(name, expects),
  };
}

/** Without trailing blank rows and columns; the first cell always stays. */
function usedCells(cells: Cells): Cells {
  const rows = cells.slice(0, Math.max(usedRows(cells), 1));
  let columns = rows[0].length;
  while (columns > 1 && rows.every((row) => isBlank(row[columns - 1]))) columns--;
  return columns === rows[0].length ? rows : rows.map((row) => row.slice(0, columns));
}

/** Dates in any cells, blanks left out. A first cell of several without a digit is the header of the list. */
export function dates({ help }: { readonly help: string }): RangeParam<readonly number[]> {
  return openedRange({
    help,
    expects: "a list of dates",
    open: (cells, name, opening, given) => openDates(cells, name, given, opening.evidenceOf(name)),
  });
}

function openDates(cells: Cells, name: string, given: Cells, evidence: Evidence): Finish<readonly number[]> | Refusal {
  const flat = cells.flat();
  const isList = given.length > 1 || given[0].length > 1;
  const parsed: { readonly date: ParsedDate; readonly at: string; readonly text: string }[] = [];
  for (let i = 0; i < flat.length; i++) {
    if (i === 0 && isList && isHeader(flat[i])) continue;
    const at = `${name} cell ${i + 1}`;
    const date = parseDateOrRefuse(flat[i], at);
    if (isRefusal(date)) return date;
    if (date === "blank") continue;
    const text = textOf(flat[i]);
    parsed.push({ date, at, text });
    evidence.addDate(text, date, 1, () => ({ argument: name, place: at, text }));
  }
  return (reading) => {
    const serials: number[] = [];
    for (const { date, at, text } of parsed) {
      const read = dateOf(date, text, reading);
      if (read === undefined) return refuse.notADateInOrder(at, reading.order, text);
      if (read !== "blank") serials.push(read.serial);
    }
    return serials;
  };
}

function isHeader(cell: Cell): boolean {
  return typeof cell === "string" && !isBlank(cell) && !/\d/.test(cell);
}

/** Names in the order they stand: one a cell, or several in one cell with `;` between them. None may stand twice. */
export function names({ help, of }: { readonly help: string; readonly of: string }): RangeParam<readonly string[]> {
  return range({ help, expects: `${of}, one a cell or with ; between them`, read: readNames });
}

function readNames(cells: Cells, name: string): readonly string[] | Refusal {
  const seen = new Map<string, number>();
  const words: string[] = [];
  const parts = cells.flat().flatMap((cell) => textOf(cell).split(";"));
  for (const part of parts) {
    const word = part.trim();
    if (word === "") continue;
    const first = seen.get(word.toLowerCase());
    if (first !== undefined) return refuse.twice(name, words.length + 1, "a name", word, first);
    seen.set(word.toLowerCase(), words.push(word));
  }
  return words;
}
