/** What moved velocity from the period before to the last one, lever by lever. */
import type { LeverName } from "../../../core/velocity/lever-names";
import type { LoadedTable } from "../../data/load-tables";
import { beginsTooLate } from "../../evidence/begins-too-late";
import { dealDays } from "../../evidence/deal-days";
import { unmeasured, type Unmeasured } from "../../evidence/evidence";
import { isTooFew, tooFew } from "../../evidence/too-few";
import { askLive } from "../../live/ask-live";
import { typedTable } from "../../live/live-argument";
import { days } from "../../written/number-words";
import { askBaseline, type BaselineSegment } from "./baseline";
import { leverLabelled } from "./lever-words";

export interface BridgeStep {
  readonly lever: LeverName;
  /** The lever's own value. */
  readonly before: number;
  readonly after: number;
  /** Of the change of velocity. */
  readonly contribution: number;
}

export interface Bridge {
  readonly kind: "bridge";
  /** In lever order. */
  readonly steps: readonly BridgeStep[];
  /** Velocity per day. */
  readonly before: number;
  readonly after: number;
  /** The serial the later period ends on. */
  readonly endsOn: number;
  readonly warnings: readonly string[];
}

export interface BridgeWish {
  readonly by: string;
  readonly segment: string;
  readonly windowDays: number;
}

export function askBridge(deals: LoadedTable, { by, segment, windowDays }: BridgeWish): Bridge | Unmeasured {
  const seen = dealDays(deals);
  if (seen.kind === "unmeasured") return seen;
  const sideAt = (asOf: number) => {
    const baseline = askBaseline(deals, { by, windowDays, asOf });
    return baseline.kind === "unmeasured" ? baseline : baseline.segments.find(({ name }) => name === segment);
  };
  const window = `the last ${days(windowDays)}`;
  const earlierWindow = `the ${days(windowDays)} before the last ${days(windowDays)}`;
  const after = withLevers(sideAt(seen.latest), segment, window);
  if (after.kind === "unmeasured") return after;
  const tooLate = beginsTooLate(seen, windowDays, after.levers[3]);
  if (tooLate !== undefined) return tooLate;
  const before = withLevers(sideAt(seen.latest - windowDays), segment, earlierWindow);
  if (before.kind === "unmeasured") return before;
  const answer = askLive("VELOCITY_BRIDGE", {
    before: typedTable([before.levers]),
    after: typedTable([after.levers]),
  });
  if (answer.kind === "unmeasured") return answer;
  const change = answer.rows[answer.rows.length - 1];
  return {
    kind: "bridge",
    steps: answer.rows.slice(0, -1).map((row) => ({
      lever: leverLabelled(row.text("Lever")),
      before: row.count("Before"),
      after: row.count("After"),
      contribution: row.count("Contribution"),
    })),
    before: change.count("Before"),
    after: change.count("After"),
    endsOn: seen.latest,
    warnings: [...fewWon(after.won, window), ...fewWon(before.won, earlierWindow)],
  };
}

interface Side extends BaselineSegment {
  readonly kind: "side";
  readonly levers: NonNullable<BaselineSegment["levers"]>;
}

function withLevers(
  side: BaselineSegment | Unmeasured | undefined,
  segment: string,
  window: string,
): Side | Unmeasured {
  if (side !== undefined && "kind" in side) return side;
  if (side === undefined) return unmeasured(`${segment} has no deal in ${window}.`);
  const { levers } = side;
  return levers === undefined
    ? unmeasured(`${segment} lacks a lever in ${window}: ${side.note}.`)
    : { ...side, kind: "side", levers };
}

function fewWon(won: number, window: string): readonly string[] {
  return isTooFew(won) ? [tooFew(won, "deal", `won in ${window}`).why] : [];
}
