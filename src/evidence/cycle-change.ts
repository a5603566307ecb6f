import { days } from "../written/number-words";
import { rowsBehind } from "../live/ask-live";
import { changeBetween } from "./change-between";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { judge, type Limits } from "./limits";
import type { AnswerRow } from "../live/table-answer";
import { twoWindows } from "./two-windows";

/** The relative change, as the win rate is held: any longer is worth a question, a tenth is no wobble. */
const CHANGE: Limits = { worse: "above", warn: 0, bad: 0.1 };

const wonIn = (row: AnswerRow) => row.count("Won");

export const cycleChange = defineEvidence({
  id: "cycle-change",
  name: "Cycle against the period before",
  frameworks: ["velocity"],
  needs: ["deals"],
  measure: ({ deals }, assumptions) => {
    const windows = twoWindows(deals, assumptions, { noun: "deal", where: "won in", count: wonIn });
    if (windows.kind === "unmeasured") return windows;
    const { now, before, answer, notes } = windows;
    const cycle = now.number("Cycle days");
    const cycleBefore = before.number("Cycle days");
    if (cycle === undefined || cycleBefore === undefined) {
      return unmeasured("No won deal of a window has both a creation and a close date, so there is no cycle.");
    }
    const change = changeBetween(cycleBefore, cycle, { up: "lengthened", down: "shortened" }, days);
    return {
      kind: "finding",
      value: cycle,
      look: "days",
      verdict: judge(change.share, CHANGE),
      against: `${days(cycleBefore)} in the ${days(assumptions.windowDays)} before`,
      sentence: `The mean cycle of won deals ${change.words}.`,
      notes,
      rows: rowsBehind(answer, wonIn(now), "won deal"),
    };
  },
});
