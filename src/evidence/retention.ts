import { percent } from "../written/number-words";
import { askLive, rowsBehind } from "../live/ask-live";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { judge, shareLimitsInWords, type Limits } from "./limits";
import { typed, wholeTable } from "../live/live-argument";

/**
 * Net revenue retention. Below 100 % customers pay less than they did; chosen: where a tenth is
 * gone, that much has to be sold anew before anything grows.
 */
const NET_RETENTION: Limits = { worse: "below", warn: 1, bad: 0.9 };

export const retention = defineEvidence({
  id: "retention",
  name: "Net revenue retention",
  frameworks: ["bowtie"],
  needs: ["movements"],
  measure: ({ movements }) => {
    const answer = askLive("RETENTION_TABLE", { movements: wholeTable(movements), by: typed("Period") });
    if (answer.kind === "unmeasured") return answer;
    const total = answer.total();
    const net = total.number("NRR");
    const gross = total.number("GRR");
    if (net === undefined || gross === undefined) {
      return unmeasured("No movement says what customers paid at the start, so there is nothing to retain.");
    }
    const periods = answer.rows.map((row) => row.text("Period"));
    return {
      kind: "finding",
      value: net,
      look: "percent",
      verdict: judge(net, NET_RETENTION),
      against: shareLimitsInWords(NET_RETENTION),
      sentence: `The recurring revenue of the start stands at ${percent(net)} with expansion, at ${percent(gross)} without it.`,
      notes: [`From the start of ${periods[0]} to the end of ${periods[periods.length - 1]}`, ...answer.notes],
      rows: rowsBehind(answer, periods.length, "period"),
    };
  },
});
