/** How sure the levers and velocity are, given how few deals they rest on. */
import { textOf } from "../../../core/kernel/cells";
import type { LoadedTable } from "../../data/load-tables";
import { dealDays } from "../../evidence/deal-days";
import { unmeasured, type Unmeasured } from "../../evidence/evidence";
import { askLive } from "../../live/ask-live";
import { rowsRead, typed, wholeTable } from "../../live/live-argument";
import type { BaselineSegment } from "./baseline";

/** A lever, or velocity. Undefined where no draw has a value. */
export interface RangeRow {
  readonly label: string;
  readonly low: number | undefined;
  readonly middle: number | undefined;
  readonly high: number | undefined;
}

export interface VelocityRange {
  readonly kind: "range";
  readonly levers: readonly RangeRow[];
  readonly velocity: RangeRow;
  readonly notes: readonly string[];
  /** Rows of the answer as it stands on a sheet. */
  readonly rows: number;
  readonly draws: number;
  /** The serial the period ends on: the latest day of all deals, as of the baseline. */
  readonly endsOn: number;
  /** Place of the column that tells the segment; undefined where all deals count. */
  readonly column: number | undefined;
}

export interface RangeWish {
  readonly by: string;
  readonly segment: BaselineSegment;
  readonly windowDays: number;
}

/** The share of the draws between low and high that the function takes by itself. */
export const CONFIDENCE = 0.8;
const MOST_DRAWS = 2000;
const FEWEST_DRAWS = 200;
/** Deals drawn in all within a second or so: of many deals fewer draws say as much. */
const MOST_DRAWN = 4_000_000;

export function askRange(deals: LoadedTable, { by, segment, windowDays }: RangeWish): VelocityRange | Unmeasured {
  const seen = dealDays(deals);
  if (seen.kind === "unmeasured") return seen;
  const column = segment.name === "Total" || by === "" ? undefined : deals.cells[0].map(textOf).indexOf(by);
  if (column !== undefined && segment.name === "(blank)") {
    return unmeasured(`A range takes a segment with a name. Fill in ${by} in these deals, or choose another segment.`);
  }
  const draws = drawsOver(segment.won + segment.lost);
  const answer = askLive("VELOCITY_RANGE", {
    deals: column === undefined ? wholeTable(deals) : rowsRead(deals, column, segment.name),
    asOf: typed(seen.latest),
    windowDays: typed(windowDays),
    draws: typed(draws),
  });
  if (answer.kind === "unmeasured") return answer;
  const rows = answer.rows.map((row) => ({
    label: row.text("Lever"),
    low: row.number("Low"),
    middle: row.number("Middle"),
    high: row.number("High"),
  }));
  return {
    kind: "range",
    levers: rows.slice(0, -1),
    velocity: rows[rows.length - 1],
    notes: answer.notes,
    rows: answer.cells.length,
    draws,
    endsOn: seen.latest,
    column,
  };
}

function drawsOver(closed: number): number {
  return Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, Math.floor(MOST_DRAWN / Math.max(closed, 1))));
}

/** How far low and high are from the middle, relative to it. */
export interface Spread {
  readonly row: RangeRow;
  readonly below: number;
  readonly above: number;
}

/** None where a value is missing or there is nothing to be relative to. */
export function spreadOf(row: RangeRow): readonly Spread[] {
  const { low, middle, high } = row;
  if (low === undefined || middle === undefined || high === undefined || middle === 0) return [];
  return [{ row, below: low / middle - 1, above: high / middle - 1 }];
}

/** The lever with the widest spread; undefined where none has a width. */
export function leastSure({ levers }: VelocityRange): RangeRow | undefined {
  const [widest] = levers
    .flatMap(spreadOf)
    .filter(({ below, above }) => above > below)
    .sort((a, b) => b.above - b.below - (a.above - a.below));
  return widest?.row;
}
