/**
 * Dates as instants. They are counted in the zone of the first date that gives one, so that dates
 * without a zone read as written there and dates of one zone stay what they are.
 */
import { offsetsOf } from "../kernel/instants";

/** Milliseconds of a day: one instant is one number, whatever the offset it was written with. */
const MILLISECONDS = 86_400_000;

export function momentsOf(columns: readonly Float64Array[]): readonly Float64Array[] {
  const offsets = columns.map(offsetsOf);
  const base = firstOffset(offsets);
  if (base === undefined) return columns;
  return columns.map((dates, c) => {
    const own = offsets[c];
    return dates.map((date, i) => {
      const shift = own === undefined || Number.isNaN(own[i]) ? 0 : (own[i] - base) / 1440;
      return Math.round((date - shift) * MILLISECONDS) / MILLISECONDS;
    });
  });
}

function firstOffset(offsets: readonly (ArrayLike<number> | undefined)[]): number | undefined {
  for (const own of offsets) {
    for (let i = 0; own !== undefined && i < own.length; i++) if (!Number.isNaN(own[i])) return own[i];
  }
  return undefined;
}
