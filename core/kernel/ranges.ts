/** Ranges that are no tables: lists of dates, lists of names, and cells a room reads itself. */
import { decideDateOrder, readDate } from "../written/dates";
import { isBlank, isErrorText, textOf, usedRows, type Cell, type Cells } from "./cells";
import type { RangeParam } from "./kinds";
import { isRefusal, refuse, type Refusal } from "./refusal";

/** A range with a reading of its own, such as four levers or a table of them. */
export function range<T>(options: {
  readonly help: string;
  readonly expects: string;
  /** `given` is the range as it was handed over, with the blanks behind `cells`. */
  readonly read: (cells: Cells, name: string, given: Cells) => T | Refusal;
}): RangeParam<T> {
  return {
    kind: "range",
    shape: "range",
    help: options.help,
    expects: options.expects,
    optional: false,
    concepts: [],
    read: (cells, name) => {
      const used = usedCells(cells);
      const error = used.flat().find(isErrorText);
      return error === undefined ? options.read(used, name, cells) : refuse.errorCell(name, error);
    },
    whenBlank: (name) => refuse.missing(name, options.expects),
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
  return range({ help, expects: "a list of dates", read: readDates });
}

function readDates(cells: Cells, name: string, given: Cells): readonly number[] | Refusal {
  const flat = cells.flat();
  const isList = given.length > 1 || given[0].length > 1;
  const { order } = decideDateOrder(flat);
  const serials: number[] = [];
  for (let i = 0; i < flat.length; i++) {
    if (i === 0 && isList && isHeader(flat[i])) continue;
    const serial = readDate(flat[i], order, `${name} cell ${i + 1}`);
    if (isRefusal(serial)) return serial;
    if (serial !== undefined) serials.push(serial);
  }
  return serials;
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
