/** The deals that closed in the window that ends with the data, and in the one before it. */
import { dealColumns } from "../../core/tables/deals";
import { days } from "../written/number-words";
import type { LoadedTable } from "../data/load-tables";
import { askLive, type LiveAnswer } from "../live/ask-live";
import { beginsTooLate } from "./begins-too-late";
import { dealDays } from "./deal-days";
import type { Assumptions, Unmeasured } from "./evidence";
import { headerOf } from "./header-of";
import { typed, wholeTable } from "../live/live-argument";
import type { AnswerRow } from "../live/table-answer";
import { isTooFew, tooFew } from "./too-few";
import { unlessAboveNothing } from "./unless-above-nothing";

export interface TwoWindows {
  readonly kind: "windows";
  readonly now: AnswerRow;
  readonly before: AnswerRow;
  /** Of the window that ends with the data. */
  readonly answer: LiveAnswer;
  readonly notes: readonly string[];
}

/** What a comparison rests on, and what is said of too few of them. */
interface Basis {
  readonly noun: string;
  readonly where: string;
  readonly count: (row: AnswerRow) => number;
}

/** Two windows compare where both have enough deals and the table does not begin too late. */
export function twoWindows(deals: LoadedTable, assumptions: Assumptions, basis: Basis): TwoWindows | Unmeasured {
  const { windowDays } = assumptions;
  const wrong = unlessAboveNothing("windowDays", assumptions);
  if (wrong !== undefined) return wrong;
  const seen = dealDays(deals);
  if (seen.kind === "unmeasured") return seen;
  const window = { deals: wholeTable(deals), windowDays: typed(windowDays) };
  const by = typed(headerOf(deals, [dealColumns.source, dealColumns.owner]));
  const answer = askLive("VELOCITY_BASELINE", { ...window, by });
  if (answer.kind === "unmeasured") return answer;
  const earlier = askLive("VELOCITY_BASELINE", { ...window, asOf: typed(seen.latest - windowDays) });
  if (earlier.kind === "unmeasured") return earlier;
  const now = answer.total();
  const before = earlier.total();
  return (
    tooFewIn(now, basis, `the last ${days(windowDays)}`) ??
    tooFewIn(before, basis, `the ${days(windowDays)} before the last ${days(windowDays)}`) ??
    beginsTooLate(seen, windowDays, now.number("Cycle days") ?? 0) ?? {
      kind: "windows",
      now,
      before,
      answer,
      notes: [...now.text("Note").split("; "), ...answer.notes],
    }
  );
}

function tooFewIn(row: AnswerRow, { noun, where, count }: Basis, window: string): Unmeasured | undefined {
  return isTooFew(count(row)) ? tooFew(count(row), noun, `${where} ${window}`) : undefined;
}
