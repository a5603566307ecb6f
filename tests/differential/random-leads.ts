/**
 * Random leads from a seed, twice over: as the cells of a messy export, and as clean rows for
 * SQL with times in whole minutes after one midnight. The mess is in the spelling only.
 */
import type { Cell } from "../../core/kernel/cells";
import type { Value } from "./duckdb";
import { oneOf, type Draw } from "./random-tables";

/** Monday, March 30, 2026, 0:00: minute 0. */
export const FIRST_DAY = 46111;

export function serialOf(minute: number): number {
  return FIRST_DAY + minute / 1440;
}

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Accepted: ["Accepted", "accepted", "ACCEPTED "],
  Nurture: ["Nurture", "nurture"],
  "Bad fit": ["Bad fit", "bad-fit", "BadFit", "Bad  fit"],
  Duplicate: ["Duplicate", "duplicate."],
  "No response": ["No response", "NO_RESPONSE", "no response"],
  Recycled: ["Recycled", "recycled"],
  Wrong: ["Wrong"],
};

export interface Leads {
  readonly cells: Cell[][];
  /** line, lead, segment, handed, touch, accepted, qualified, won, code */
  readonly rows: readonly (readonly Value[])[];
}
export const LEAD_COLUMNS =
  "line DOUBLE, segment VARCHAR, handed DOUBLE, touch DOUBLE, accepted DOUBLE, qualified DOUBLE, won DOUBLE, code VARCHAR";

export function randomLeads(draw: Draw): Leads {
  const iso = draw(2) === 0;
  const moment = (minute: number | null): Cell => {
    if (minute === null) return "";
    const text = new Date((FIRST_DAY - 25569) * 86_400_000 + minute * 60_000).toISOString().slice(0, 16);
    return iso ? text : serialOf(minute);
  };
  const cells: Cell[][] = [
    ["Company", "Lead ID", "Lead Source", "MQL Date", "First touch", "SAL Date", "SQL Date", "Won Date", "Disposition"],
  ];
  const rows: Value[][] = [];
  /** Few different minutes now and then, so that edges are met. */
  const step = oneOf(draw, [1, 15, 60, 480]);
  const minuteFrom = (low: number, days: number) => low + draw(Math.ceil((days * 1440) / step)) * step;
  for (let line = 5 + draw(40); line > 0; line--) {
    const id = draw(25) === 0 ? null : `L-${line}`;
    const segment = oneOf(draw, ["Webinar", "Demo", "Paid search", null]);
    const handed = draw(10) === 0 ? null : minuteFrom(0, 12);
    const later = (share: number) => (draw(share) === 0 ? null : minuteFrom((handed ?? 0) - step, 6));
    const [touch, accepted, qualified, won] = [later(3), later(2), later(2), later(3)];
    const code = draw(3) === 0 ? null : oneOf(draw, Object.keys(SPELLINGS));
    cells.push([
      oneOf(draw, ["Northwind", "Contoso", ""]),
      id,
      segment ?? "",
      ...[handed, touch, accepted, qualified, won].map(moment),
      code === null ? oneOf(draw, ["", "  "]) : oneOf(draw, SPELLINGS[code]),
    ]);
    // A row that names no lead is none.
    if (id !== null) rows.push([line, segment, handed, touch, accepted, qualified, won, code]);
    if (draw(15) === 0) cells.push(cells[0].map(() => ""));
  }
  return { cells, rows };
}
