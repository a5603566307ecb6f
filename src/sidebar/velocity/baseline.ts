/** What VELOCITY_BASELINE says of the deals, segment by segment. */
import type { Cells } from "../../../core/kernel/cells";
import type { LoadedTable } from "../../data/load-tables";
import type { Unmeasured } from "../../evidence/evidence";
import { askLive } from "../../live/ask-live";
import { columnsFor } from "../../live/columns-for";
import { typed, wholeTable } from "../../live/live-argument";
import { requiredCard } from "../../plans/card-named";
import type { FourLevers } from "../../plans/velocity-base";

export interface BaselineSegment {
  readonly name: string;
  /** Undefined where a lever has no data; the note says why. */
  readonly levers: FourLevers | undefined;
  /** Closed in the window. */
  readonly won: number;
  readonly lost: number;
  readonly note: string;
}

export interface Baseline {
  readonly kind: "baseline";
  /** The pooled Total is the last. */
  readonly segments: readonly BaselineSegment[];
}

export interface BaselineWish {
  /** "" for the total alone. */
  readonly by: string;
  /** Undefined: the function's own window. */
  readonly windowDays: number | undefined;
  /** A serial; undefined: the latest event. */
  readonly asOf?: number;
}

export function askBaseline(deals: LoadedTable, { by, windowDays, asOf }: BaselineWish): Baseline | Unmeasured {
  const answer = askLive("VELOCITY_BASELINE", {
    deals: wholeTable(deals),
    by: typed(by),
    asOf: typed(asOf),
    windowDays: typed(windowDays),
  });
  return answer.kind === "unmeasured" ? answer : { kind: "baseline", segments: readBaseline(answer.cells) };
}

/** By place: the first column is headed by a header of the user's own. */
function readBaseline(answer: Cells): readonly BaselineSegment[] {
  return answer.slice(1).map((row) => {
    const [opportunities, value, winRate, cycle] = row.slice(1, 5);
    const known =
      typeof opportunities === "number" &&
      typeof value === "number" &&
      typeof winRate === "number" &&
      typeof cycle === "number";
    return {
      name: String(row[0]),
      levers: known && cycle > 0 ? [opportunities, value, winRate, cycle] : undefined,
      won: Number(row[7]),
      lost: Number(row[8]),
      note: String(row[9]),
    };
  });
}

/** The `columns` argument of functions over velocity's deals: of what was picked, what they read. */
export function velocityColumns({ columns }: LoadedTable): string {
  return columnsFor(requiredCard("VELOCITY_BASELINE"), [columns]);
}
