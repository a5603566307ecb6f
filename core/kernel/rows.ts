/**
 * Which rows of a range are records. Left out are blank rows, notes below a nested answer, totals,
 * and what a report prints below its last record.
 */
import { readCurrencyWord } from "../written/currencies";
import { isTotalText } from "../written/total-words";
import { isBlank, textOf, type Cell, type Cells } from "./cells";
import { parseNumberText } from "../written/numbers";
import { plainColumns, takeRow, type PlainColumns, type WantedColumn } from "./plain-columns";

export interface RowColumns {
  /** What names a row. */
  readonly key: number | undefined;
  /** Numbers that make a row count even without a key. */
  readonly numbers: readonly number[];
  /** Dates, stages, types: what a total row never has. */
  readonly facts: readonly number[];
  /** Every column that the function reads. */
  readonly read: readonly number[];
  /** Those of them that are read whole in any case, numbers and dates. */
  readonly plain: readonly WantedColumn[];
}

export interface Records {
  /** Rows of the range that count, where not all below the header do. */
  readonly kept: Int32Array | undefined;
  readonly count: number;
  /** Rows of the range that hold totals, and those of them between records. */
  readonly totals: readonly number[];
  readonly subtotals: readonly number[];
  readonly footer: readonly number[];
  /** Each key comes behind the one above it, so that no record is there twice. False where that was not seen. */
  readonly areKeysInOrder: boolean;
  /** The columns of numbers and dates as far as they were read on the way; none where rows were left out since. */
  readonly plain: PlainColumns | undefined;
}

export function findRecords(
  cells: Cells,
  headerRow: number,
  used: number,
  columns: RowColumns,
  keepsTotals = false,
): Records {
  const counting = columns.key === undefined ? columns.read : [columns.key, ...columns.numbers];
  // One filled fact makes a record of a row, so that most rows are told at a glance.
  const probe = columns.facts[0] ?? -1;
  const lastRecord = lastRecordRow(cells, headerRow, used, columns, keepsTotals);
  const first = headerRow + 1;
  const { key } = columns;
  let areKeysInOrder = key !== undefined;
  let before: Cell = undefined;
  const plain = plainColumns(columns.plain, Math.max(0, lastRecord - first));
  let r = first;
  for (; r < lastRecord; r++) {
    const row = cells[r];
    if (!isPlainRecord(row, counting, probe)) break;
    takeRow(plain, row);
    if (!areKeysInOrder) continue;
    const cell = row[key!];
    areKeysInOrder = follows(cell, before, r === first);
    before = cell;
  }
  const footer: number[] = [];
  for (let f = lastRecord; f < used; f++) if (!cells[f].every(isBlank) && !isNote(cells[f])) footer.push(f);
  // Most tables hold nothing but records, and are read as they are.
  if (r === lastRecord && !(r > first && !keepsTotals && mayBeUnnamedSum(cells[r - 1], columns))) {
    return { kept: undefined, count: lastRecord - first, totals: [], subtotals: [], footer, areKeysInOrder, plain };
  }

  const totals: number[] = [];
  const kept: number[] = [];
  for (let above = first; above < r; above++) kept.push(above);
  for (; r < lastRecord; r++) {
    const row = cells[r];
    if (isPlainRecord(row, counting, probe)) kept.push(r);
    else if (!holds(row, counting) || isNote(row)) continue;
    else if (keepsTotals || !isTotal(cells, r, headerRow, columns)) kept.push(r);
    else totals.push(r);
  }
  // A table of totals alone is what the user has.
  if (kept.length === 0 && totals.length === 1) return { ...everyRow(totals), footer };
  if (kept.length > 0 && !keepsTotals && isUnnamedSum(cells, kept, columns)) totals.push(kept.pop()!);
  const last = kept[kept.length - 1] ?? 0;
  return {
    kept: kept.length === lastRecord - first ? undefined : Int32Array.from(kept),
    count: kept.length,
    totals,
    subtotals: totals.filter((total) => total < last),
    footer,
    areKeysInOrder: false,
    plain,
  };
}

/**
 * Whether a key comes behind the one above it: a larger number, or a text of the same length behind it
 * in the alphabet, as numbered exports have them. Two such texts are never spellings of one id, as `123`
 * and `123.0` or 15 and 18 characters are.
 */
function follows(cell: Cell, before: Cell, isFirst: boolean): boolean {
  if (typeof cell === "number") return isFirst || (typeof before === "number" && cell > before);
  if (typeof cell !== "string" || !hasPlainEnds(cell)) return false;
  return isFirst || (typeof before === "string" && cell.length === before.length && cell > before);
}

/** Begins and ends with a sign that people see. */
function hasPlainEnds(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127;
}

/** A row that counts and has a fact, so that it is a record whatever else it holds. A note has its first cell alone. */
function isPlainRecord(row: readonly Cell[], counting: readonly number[], probe: number): boolean {
  return probe >= 0 && isFilled(row[probe]) && holds(row, counting) && (probe > 0 || !isNote(row));
}

function everyRow(rows: readonly number[]): Records {
  return {
    kept: Int32Array.from(rows),
    count: rows.length,
    totals: [],
    subtotals: [],
    footer: [],
    areKeysInOrder: false,
    plain: undefined,
  };
}

function isFilled(cell: Cell): boolean {
  return typeof cell === "number" || !isBlank(cell);
}

export function holds(row: readonly Cell[], columns: readonly number[]): boolean {
  for (let k = 0; k < columns.length; k++) if (isFilled(row[columns[k]])) return true;
  return false;
}

/** A note below an answer of ours that is read as a table again. */
function isNote(row: readonly Cell[]): boolean {
  const first = row[0];
  // Most cells don't begin with an N, which is soon seen.
  return typeof first === "string" && first.charCodeAt(0) === 78 && first.startsWith("Note:");
}

function firstFilled(row: readonly Cell[]): number {
  return row.findIndex(isFilled);
}

/** The first cell is a total word, and beside it there is no id, stage, or date. */
function isTotal(cells: Cells, r: number, headerRow: number, columns: RowColumns): boolean {
  const row = cells[r];
  const first = firstFilled(row);
  const cell = row[first];
  if (typeof cell !== "string" || !isTotalText(textOf(cell))) return false;
  const own = [columns.key, ...columns.facts].filter((column) => column !== undefined && column !== first);
  if (!own.some((column) => isFilled(row[column!]) && !isTotalText(textOf(row[column!])))) return true;
  return isSumOfRowsAbove(cells, r, headerRow, columns);
}

/** Whether every number of a row is the sum of the rows above, or of those since the total before. */
function isSumOfRowsAbove(cells: Cells, r: number, headerRow: number, { numbers }: RowColumns): boolean {
  const column = numbers.find((each) => !Number.isNaN(numberAt(cells[r][each], "dot")));
  if (column === undefined || r - headerRow < 3) return false;
  return MARKS.some((mark) => {
    let sum = 0;
    let sumSince = 0;
    for (let above = headerRow + 1; above < r; above++) {
      const value = numberAt(cells[above][column], mark);
      const cell = cells[above][firstFilled(cells[above])];
      if (typeof cell === "string" && isTotalText(textOf(cell))) {
        sumSince = 0;
        continue;
      }
      if (Number.isNaN(value)) continue;
      sum += value;
      sumSince += value;
    }
    const total = numberAt(cells[r][column], mark);
    return isNear(total, sum) || isNear(total, sumSince);
  });
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.011 + 1e-9 * Math.abs(b);
}

/** How the decimals of a column may be written: a sum shows itself under the one that is right. */
const MARKS = ["dot", "comma"] as const;
type Mark = (typeof MARKS)[number];

/** The number of a cell under a decimal mark, NaN where it is none. */
function numberAt(cell: Cell, mark: Mark): number {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return NaN;
  const written = parseNumberText(cell);
  return written === undefined || written.percent ? NaN : (written[mark] ?? written.dot ?? written.comma ?? NaN);
}

/** The currency of a sum names no record. */
function isCurrency(cell: Cell): boolean {
  return typeof cell === "string" && readCurrencyWord(textOf(cell)) !== undefined;
}

function mayBeUnnamedSum(row: readonly Cell[], { key, facts, numbers }: RowColumns): boolean {
  return [key, ...facts].every((column) => column === undefined || !isFilled(row[column])) && holds(row, numbers);
}

/** The last record: no key, no date, no other words, and its number is the sum of the column. */
function isUnnamedSum(cells: Cells, kept: readonly number[], { key, facts, numbers, read }: RowColumns): boolean {
  const last = kept[kept.length - 1];
  const named = [key, ...facts, ...read.filter((column) => !numbers.includes(column))];
  const isNamed = named.some(
    (column) => column !== undefined && isFilled(cells[last][column]) && !isCurrency(cells[last][column]),
  );
  if (isNamed || named.length === 0 || kept.length < 3) return false;
  return numbers.some((column) => MARKS.some((mark) => isSumOf(cells, kept, column, mark)));
}

/** Whether the last of these rows holds the sum of the others. */
function isSumOf(cells: Cells, rows: readonly number[], column: number, mark: Mark): boolean {
  const total = numberAt(cells[rows[rows.length - 1]][column], mark);
  if (Number.isNaN(total) || total === 0) return false;
  let sum = 0;
  for (let k = 0; k + 1 < rows.length; k++) {
    const value = numberAt(cells[rows[k]][column], mark);
    if (!Number.isNaN(value)) sum += value;
  }
  return isNear(total, sum);
}

/**
 * The row behind the last record: below it come only rows of one filled cell, or, after a blank
 * row, rows without a number or a date.
 */
function lastRecordRow(cells: Cells, headerRow: number, used: number, columns: RowColumns, isAnswers: boolean): number {
  const width = cells[headerRow].filter(isFilled).length;
  let end = used;
  // Rows of one cell at the end, in a table that has more to a record than a name and a value.
  while (end > headerRow + 1) {
    const row = cells[end - 1];
    if (row.every(isBlank)) {
      end--;
      continue;
    }
    const isBelowGap = isInBlockBelowGap(cells, end - 1, headerRow);
    // In a table of answers a name alone is a row without results.
    if ((isAnswers && !isBelowGap) || !isLoneCell(row, width, columns, isBelowGap)) break;
    end--;
  }
  const afterGap = rowBehindGap(cells, headerRow, end, columns);
  return afterGap ?? trimmedBack(cells, headerRow, end);
}

/** Whether rows of one cell lead from this one up to a blank row. */
function isInBlockBelowGap(cells: Cells, r: number, headerRow: number): boolean {
  for (let above = r - 1; above > headerRow; above--) {
    const filled = cells[above].filter(isFilled).length;
    if (filled !== 1) return filled === 0;
  }
  return false;
}

function isBlankRow(cells: Cells, r: number, headerRow: number): boolean {
  return r > headerRow && cells[r].every(isBlank);
}

/** Whether the one filled cell of a row is what a report says about itself, rather than an id without facts. */
function isLoneCell(row: readonly Cell[], width: number, { key, numbers }: RowColumns, isBelowGap: boolean): boolean {
  const filled = row.reduce<number>((count, cell) => count + (isFilled(cell) ? 1 : 0), 0);
  if (filled !== 1 || width < 2) return false;
  const first = firstFilled(row);
  const cell = row[first];
  if (typeof cell !== "string" || isNote(row)) return false;
  if (isBelowGap) return first === 0;
  if (width < 3 || numbers.includes(first)) return false;
  // An id alone is a record without facts; words are what a report says.
  return first !== key || /\s/.test(textOf(cell));
}

/** Below the last blank row: the first row of a block in which no row has a number or a date. */
function rowBehindGap(
  cells: Cells,
  headerRow: number,
  end: number,
  { numbers, facts, key }: RowColumns,
): number | undefined {
  const telling = [...numbers, ...facts].filter((column) => column !== key);
  if (telling.length === 0) return undefined;
  let r = end;
  while (r > headerRow + 1 && !holds(cells[r - 1], telling)) {
    r--;
    if (isBlankRow(cells, r, headerRow) && r + 1 < end) {
      // More than one blank row, and more blocks above it, may belong to the footer.
      const above = rowBehindGap(cells, headerRow, r, { numbers, facts, key, read: [], plain: [] });
      return above ?? trimmedBack(cells, headerRow, r);
    }
  }
  return undefined;
}

function trimmedBack(cells: Cells, headerRow: number, end: number): number {
  let r = end;
  while (r > headerRow + 1 && cells[r - 1].every(isBlank)) r--;
  return r;
}

/** Columns whose blank cells mean "as above": filled only where a group begins, with subtotals between groups. */
export function groupColumns(
  cells: Cells,
  { kept, subtotals }: Pick<Records, "kept" | "subtotals">,
  candidates: readonly number[],
): ReadonlySet<number> {
  const found = new Set<number>();
  if (kept === undefined || subtotals.length === 0) return found;
  for (const column of candidates) {
    let blanks = 0;
    let isGrouped = true;
    let before = -1;
    for (let k = 0; k < kept.length && isGrouped; k++) {
      const r = kept[k];
      const startsGroup = k === 0 || subtotals.some((total) => total > before && total < r);
      if (!isFilled(cells[r][column])) {
        blanks++;
        if (startsGroup) isGrouped = false;
      } else if (!startsGroup && blanks > 0) {
        // A group of its own within a block: nested groups name themselves.
        isGrouped = true;
      }
      before = r;
    }
    if (isGrouped && blanks > 0) found.add(column);
  }
  return found;
}
