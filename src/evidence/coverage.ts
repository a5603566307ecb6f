import { printDate } from "../../core/written/dates";
import { cellWords, days, money, percent } from "../written/number-words";
import { askLive, rowsBehind } from "../live/ask-live";
import { dealDays } from "./deal-days";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { judge, type Limits } from "./limits";
import { typed, typedTable, wholeTable } from "../live/live-argument";
import type { AnswerRow } from "../live/table-answer";
import { isTooFew, tooFew } from "./too-few";
import { unlessAboveNothing } from "./unless-above-nothing";

/** Coverage ÷ what the win rate asks for. Chosen: short by more than a quarter is more than slippage explains. */
const COVERED: Limits = { worse: "below", warn: 1, bad: 0.75 };

const multiple = (value: number) => cellWords(value, "multiple", "");

/**
 * The quota is what is still to be won, so its period starts the day after the data ends:
 * nothing won so far is taken off it, and on the sheet what is won later is.
 */
export const coverage = defineEvidence({
  id: "coverage",
  name: "Pipeline coverage",
  frameworks: ["velocity"],
  needs: ["deals"],
  measure: ({ deals }, assumptions) => {
    const { quota, windowDays, currency } = assumptions;
    if (quota === undefined) return unmeasured("Type the quota that is still to be won.");
    const wrong = unlessAboveNothing("quota", assumptions) ?? unlessAboveNothing("windowDays", assumptions);
    if (wrong !== undefined) return wrong;
    const seen = dealDays(deals);
    if (seen.kind === "unmeasured") return seen;
    const window = { deals: wholeTable(deals), windowDays: typed(windowDays) };
    const baseline = askLive("VELOCITY_BASELINE", window);
    if (baseline.kind === "unmeasured") return baseline;
    const closed = baseline.total().count("Won") + baseline.total().count("Lost");
    if (isTooFew(closed)) return tooFew(closed, "deal", `closed in the last ${days(windowDays)}`);
    const answer = askLive("COVERAGE_TABLE", {
      ...window,
      quotas: typedTable([
        ["Quota", "Period start"],
        [quota, printDate(Math.floor(seen.latest) + 1)],
      ]),
    });
    if (answer.kind === "unmeasured") return answer;
    const total = answer.total();
    const held = total.count("Coverage");
    const rate = percent(total.count("Win rate"));
    const required = total.number("Required");
    const open = baseline.total().count("Open");
    const covers = `Open pipeline of ${money(total.count("Open pipeline"), currency)} covers the quota of ${money(quota, currency)} ${multiple(held)};`;
    return {
      kind: "finding",
      value: held,
      look: "multiple",
      verdict: required === undefined ? "bad" : judge(held / required, COVERED),
      against: required === undefined ? "no coverage is enough" : `${multiple(required)} at a win rate of ${rate}`,
      sentence: `${covers} ${required === undefined ? "no closed deal was won, so no coverage is enough" : asked(total, required, rate, currency)}.`,
      notes: ["The win rate is by number of deals; large ones are often won less often", ...answer.notes],
      rows: rowsBehind(answer, open, "open deal"),
    };
  },
});

function asked(total: AnswerRow, required: number, rate: string, currency: string): string {
  const gap = total.count("Gap");
  const left = gap > 0 ? `${money(gap, currency)} is still to be found` : `${money(-gap, currency)} is to spare`;
  return `a win rate of ${rate} asks for ${multiple(required)}, so ${left}`;
}
