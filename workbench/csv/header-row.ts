/** Where the headers of a file are: below whatever title an export writes above its table. */

const LOOKED_AT = 25;
const SAMPLE = 200;
/** A header may be blank here and there, as above a column of row numbers. */
const NEARLY_ALL = 0.8;
const FEWEST = 2;
const NUMBER_LIKE = /^[\s$€£¥+\-(]*\d[\d.,:/\s-]*[%)]?$/;

type Rows = readonly (readonly string[])[];

/** The first row that is filled as widely as the rows below it; undefined where none is, or where it has no words. */
export function headerRowOf(rows: Rows): number | undefined {
  const filled = rows.slice(0, SAMPLE).map((row) => row.filter(isFilled).length);
  const wide = Math.max(FEWEST, usualOf(filled), widestOfTwo(filled) * NEARLY_ALL);
  // A sentence of the title with many separators has a blank row below it.
  const row = filled.slice(0, LOOKED_AT).findIndex((count, i) => count >= wide && filled[i + 1] !== 0);
  if (row < 0 || !isTable(filled.slice(row + 1))) return undefined;
  if (isWords(rows[row])) return row;
  // Rows are wider than their headers where each has a value with a separator in it.
  const isHeadedAbove = row > 0 && filled[row - 1] * 2 >= filled[row] && isWords(rows[row - 1]);
  return isHeadedAbove && filled[row - 1] >= FEWEST ? row - 1 : undefined;
}

export function isFilled(cell: string): boolean {
  return cell.trim() !== "";
}

/** The number that occurs most often, blank rows left out; of equals the greater. */
function usualOf(counts: readonly number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  const [usual] = [...tally].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a);
  return usual?.[0] ?? 0;
}

/** The widest that two rows are: a single row is wider where one of its values was cut in two. */
function widestOfTwo(counts: readonly number[]): number {
  return [...counts].sort((a, b) => b - a)[1] ?? 0;
}

/** Headers named by years are told from a first row of values by nothing: half of the row has to be words. */
function isWords(row: readonly string[]): boolean {
  const cells = row.filter(isFilled);
  return cells.filter((cell) => NUMBER_LIKE.test(cell.trim())).length * 2 <= cells.length;
}

/** A list of names, in which some hold a separator, is no table. */
function isTable(below: readonly number[]): boolean {
  const last = below.reduce((end, count, i) => (count >= FEWEST ? i + 1 : end), 0);
  const used = below.slice(0, last).filter((count) => count > 0);
  return used.filter((count) => count >= FEWEST).length * 2 >= used.length;
}
