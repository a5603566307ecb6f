import { dates } from "../kernel/ranges";
import type { RangeParam } from "../kernel/kinds";
import { isRefusal } from "../kernel/refusal";

/**
 * Holidays by day of the week, 0 for Saturday, each list in order and without a day that
 * stands twice: so those on days off are left out without a look at each, whatever the week.
 */
export type Holidays = readonly Float64Array[];

export function holidaysOf(serials: readonly number[]): Holidays {
  const days = [...new Set(serials.map(Math.floor))].sort((a, b) => a - b);
  return [0, 1, 2, 3, 4, 5, 6].map((weekday) => Float64Array.from(days.filter((day) => day % 7 === weekday)));
}

const list = dates({ help: "Dates on which nobody works. They count only where opens or closes is given." });

/** Prepared once a call, however many rows are asked about. */
export const holidaysParam: RangeParam<Holidays> = {
  ...list,
  optional: true,
  open: (cells, name, opening) => {
    const finish = list.open(cells, name, opening);
    if (isRefusal(finish)) return finish;
    return (reading) => {
      const serials = finish(reading);
      return isRefusal(serials) ? serials : holidaysOf(serials);
    };
  },
  whenBlank: () => holidaysOf([]),
};

/** How many of these days lie before a day. */
export function holidaysBefore(day: number, holidays: Float64Array): number {
  let low = 0;
  let high = holidays.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holidays[middle] < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
