import { isBlank, textOf } from "../../core/kernel/cells";
import { isSerial, printDate } from "../../core/written/dates";
import type { TablePlace } from "./find-places";
import type { MatchedColumn } from "./match-table";

const MOST = 3;
const LONGEST = 28;

/** The first different values below a column's header, as a person would point at them. */
export function sampleValues({ sample = [] }: TablePlace, { column, kind }: MatchedColumn): readonly string[] {
  const values = new Set<string>();
  for (const row of sample) {
    const cell = row[column];
    if (isBlank(cell)) continue;
    const text = kind === "date" && typeof cell === "number" && isSerial(cell) ? printDate(cell) : textOf(cell);
    values.add(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
    if (values.size === MOST) break;
  }
  return [...values];
}
