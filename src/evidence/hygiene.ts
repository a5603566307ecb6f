import { counted } from "../../core/written/counted";
import { money, percent } from "../written/number-words";
import { asOfNote, asOfText } from "./as-of";
import { askLive, rowsBehind } from "../live/ask-live";
import { dealDays } from "./deal-days";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { judge, shareLimitsInWords, type Limits } from "./limits";
import { typed, wholeTable } from "../live/live-argument";
import type { AnswerRow } from "../live/table-answer";

/**
 * The share of open value that fails a check. Chosen: up to a fifth is upkeep that a weekly
 * review clears; from two fifths on, a forecast rests on records that nobody can check.
 */
const UNSEEN_SHARE: Limits = { worse: "above", warn: 0.2, bad: 0.4 };

const PASSES = "Passes every check";
const NO_AMOUNT = "No amount";

export const hygiene = defineEvidence({
  id: "hygiene",
  name: "Pipeline hygiene",
  frameworks: ["cadence", "velocity"],
  needs: ["deals"],
  measure: ({ deals }, { currency }) => {
    const seen = dealDays(deals);
    if (seen.kind === "unmeasured") return seen;
    const asOf = asOfText(seen.latest);
    const answer = askLive("PIPELINE_BLINDNESS", { deals: wholeTable(deals), asOf: typed(asOf) });
    if (answer.kind === "unmeasured") return answer;
    const checks = answer.rows.filter((row) => row.text("Check") !== PASSES);
    const passing = answer.rows.find((row) => row.text("Check") === PASSES)?.number("Share of open value");
    if (passing === undefined) return unmeasured("No open deal has an amount, so there is no open value to check.");
    const failing = 1 - passing;
    const withoutAmount = checks.find((row) => row.text("Check") === NO_AMOUNT)?.number("Deals") ?? 0;
    return {
      kind: "finding",
      value: failing,
      look: "percent",
      verdict: judge(failing, UNSEEN_SHARE),
      against: shareLimitsInWords(UNSEEN_SHARE),
      sentence: `${percent(failing)} of the open value fails a check.${largestWords(checks, currency)}`,
      notes: [
        asOfNote(asOf, "deals"),
        ...(withoutAmount === 0 ? [] : [`${counted(withoutAmount, "open deal")} without an amount, so in no share`]),
        ...answer.notes,
      ],
      rows: rowsBehind(answer, checks.filter((row) => (row.number("Deals") ?? 0) > 0).length, "failed check"),
    };
  },
});

/** The check that most of the value fails, of alike ones the first. */
function largestWords(checks: readonly AnswerRow[], currency: string): string {
  const valueOf = (row: AnswerRow) => row.number("Value") ?? 0;
  const largest = checks.reduce((most, row) => (valueOf(row) > valueOf(most) ? row : most));
  if (valueOf(largest) === 0) return "";
  const where = `${money(valueOf(largest), currency)} in ${counted(largest.count("Deals"), "deal")}`;
  return ` "${largest.text("Check")}" alone is ${where}.`;
}
