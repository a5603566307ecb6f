import { counted } from "../../core/written/counted";
import { days, grouped, percent } from "../written/number-words";
import { rowsBehind } from "../live/ask-live";
import { changeBetween } from "./change-between";
import { defineEvidence } from "./define-evidence";
import { judge, type Limits } from "./limits";
import type { AnswerRow } from "../live/table-answer";
import { twoWindows } from "./two-windows";

/** The relative change. Any fall is worth a question; chosen: more than a tenth is no wobble. */
const CHANGE: Limits = { worse: "below", warn: 0, bad: -0.1 };

const closedIn = (row: AnswerRow) => row.count("Won") + row.count("Lost");

export const winRateChange = defineEvidence({
  id: "win-rate-change",
  name: "Win rate against the period before",
  frameworks: ["routing", "velocity"],
  needs: ["deals"],
  measure: ({ deals }, assumptions) => {
    const windows = twoWindows(deals, assumptions, { noun: "deal", where: "closed in", count: closedIn });
    if (windows.kind === "unmeasured") return windows;
    const { now, before, answer, notes } = windows;
    const rate = now.count("Win rate");
    const rateBefore = before.count("Win rate");
    const change = changeBetween(rateBefore, rate, { up: "rose", down: "fell" }, percent);
    const closed = closedIn(now);
    return {
      kind: "finding",
      value: rate,
      look: "percent",
      verdict: judge(change.share, CHANGE),
      against: `${percent(rateBefore)} in the ${days(assumptions.windowDays)} before`,
      sentence: `The win rate ${change.words}: ${grouped(now.count("Won"))} of ${counted(closed, "closed deal")} were won.`,
      notes,
      rows: rowsBehind(answer, closed, "closed deal"),
    };
  },
});
