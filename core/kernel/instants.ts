/**
 * Offsets of dates that were written with one. A date column holds the day and the time of day as
 * they were written; where its cells also gave an offset, differences between two of them are
 * those of the instants.
 */
const offsetsOfColumn = new WeakMap<object, ArrayLike<number>>();

/** Minutes east of UTC beside a column of dates, NaN where a cell gave none. */
export function keepOffsets(dates: object, offsetMinutes: ArrayLike<number>): void {
  offsetsOfColumn.set(dates, offsetMinutes);
}

export function offsetsOf(dates: object): ArrayLike<number> | undefined {
  return offsetsOfColumn.get(dates);
}

/**
 * What to add to `to[j] − from[i]`, in days, so that it is the difference of the instants: 0
 * where either was written without an offset.
 */
export function instantShift(from: Float64Array, to: Float64Array): ((i: number, j: number) => number) | undefined {
  const before = offsetsOfColumn.get(from);
  const after = offsetsOfColumn.get(to);
  if (before === undefined || after === undefined) return undefined;
  return (i, j) => {
    const shift = (before[i] - after[j]) / 1440;
    return shift === shift ? shift : 0;
  };
}
