/** Cells on their way to a custom function, and how many blank rows follow them: whole columns have a million. */
export interface Handed {
  readonly cells: readonly (readonly unknown[])[];
  readonly blankRows: number;
}

/**
 * What the arguments of one call carry in Excel on the web, which hands them over as JSON text with blanks as null. By
 * design it is 5 MB at most: above that the cell shows #CALC! (https://github.com/OfficeDev/office-js/issues/4654 and
 * https://github.com/OfficeDev/office-js/issues/4613). Of what else is in the payload nothing is known.
 */
export const CALL_LIMIT = 5_000_000;

export function callBytes(given: readonly Handed[]): number {
  return given.reduce((sum, { cells, blankRows }) => {
    // [null,null] and the comma behind it
    const blankRow = 5 * (cells[0]?.length ?? 1) + 2;
    return sum + tableBytes(cells) + blankRows * blankRow;
  }, 0);
}

/** A table is handed to many calls, and is large. */
const known = new WeakMap<Handed["cells"], number>();

function tableBytes(cells: Handed["cells"]): number {
  const before = known.get(cells);
  if (before !== undefined) return before;
  const text = JSON.stringify(cells.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  const bytes = new TextEncoder().encode(text).length;
  known.set(cells, bytes);
  return bytes;
}
