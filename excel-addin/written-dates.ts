/** Dates that changes write, as a workbook of the 1904 date system counts them. */
import type { Cell } from "../core/kernel/cells";
import type { Area, Change } from "../src/host/changes";
import type { DateSystem } from "./date-system";
import { isDateFormat } from "./is-date-format";

/** How the cell under one of a change's cells is shown now, by that cell's place in the change. */
export type PatternAt = (change: number, row: number, column: number) => string;

/**
 * A number is a date where its cell is shown as one: by the last look that the changes give it, else as it is shown now.
 */
export function writtenDates(
  changes: readonly Change[],
  { days }: DateSystem,
  patternAt: PatternAt,
): readonly Change[] {
  if (days === 0) return changes;
  const looks = changes.flatMap((change) => (change.kind === "format" && change.look !== undefined ? [change] : []));
  const isDate = (change: number, { sheet, row, column }: Area, r: number, c: number): boolean => {
    const last = looks.filter(({ area }) => holds(area, sheet, row + r, column + c)).pop();
    if (last !== undefined) return last.look === "date" || last.look === "dateTime";
    return isDateFormat(patternAt(change, r, c));
  };
  return changes.map((change, i) =>
    change.kind === "write"
      ? {
          ...change,
          cells: change.cells.map((line, r) =>
            line.map((cell, c): Cell =>
              typeof cell === "number" && isDate(i, change.area, r, c) ? cell - days : cell,
            ),
          ),
        }
      : change,
  );
}

function holds(area: Area, sheet: string, row: number, column: number): boolean {
  return (
    area.sheet.toLowerCase() === sheet.toLowerCase() &&
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
