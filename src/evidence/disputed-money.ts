import { money, percent } from "../written/number-words";
import { askLive, rowsBehind } from "../live/ask-live";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { judge, shareLimitsInWords, type Limits } from "./limits";
import { wholeTable } from "../live/live-argument";

/**
 * The share of booked revenue. Past a half, more of the money depends on the model than does
 * not; chosen: half of that is worth agreeing on before it is asked for.
 */
const DISPUTED_SHARE: Limits = { worse: "above", warn: 0.25, bad: 0.5 };

export const disputedMoney = defineEvidence({
  id: "disputed-money",
  name: "Disputed attribution",
  frameworks: ["attribution"],
  needs: ["touches", "deals"],
  measure: ({ touches, deals }, { currency }) => {
    const tables = { touches: wholeTable(touches), deals: wholeTable(deals) };
    const reconciled = askLive("ATTRIBUTION_RECONCILE", tables);
    if (reconciled.kind === "unmeasured") return reconciled;
    const answer = askLive("ATTRIBUTION_DISPUTES", tables);
    if (answer.kind === "unmeasured") return answer;
    // Every model's column adds up to what is booked.
    const booked = reconciled.total().count("First");
    if (booked <= 0) return unmeasured("No won deal has an amount, so no revenue is booked.");
    const disputed = answer.total().count("Disputed");
    const share = disputed / booked;
    return {
      kind: "finding",
      value: share,
      look: "percent",
      verdict: judge(share, DISPUTED_SHARE),
      against: shareLimitsInWords(DISPUTED_SHARE),
      sentence: `${money(disputed, currency)} of ${money(booked, currency)} booked changes hands with the attribution model: ${percent(share)}.`,
      notes: ["First touch, last touch and the u model, by channel, without a lookback", ...answer.notes],
      rows: rowsBehind(answer, answer.rows.length, "disputed deal"),
    };
  },
});
