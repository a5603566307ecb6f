import { diagnoseFirst } from "../../core/reference/frameworks";
import { leadColumns } from "../../core/tables/leads";
import { counted } from "../../core/written/counted";
import { grouped, percent } from "../written/number-words";
import { askLive, rowsBehind } from "../live/ask-live";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { headerOf } from "./header-of";
import { judge, shareLimitsInWords, type Limits } from "./limits";
import { typed, wholeTable } from "../live/live-argument";
import { isTooFew, tooFew } from "./too-few";

/** As published, with nothing between good and bad: past it the definitions are broken, not the leads. */
const REJECTION_RATE: Limits = {
  worse: "above",
  warn: diagnoseFirst.rejectionRateAbove,
  bad: diagnoseFirst.rejectionRateAbove,
};

export const rejection = defineEvidence({
  id: "rejection",
  name: "MQL to SQL rejection",
  frameworks: ["icp", "sla"],
  needs: ["leads"],
  measure: ({ leads }) => {
    const answer = askLive("FUNNEL", { leads: wholeTable(leads), by: typed(headerOf(leads, [leadColumns.source])) });
    if (answer.kind === "unmeasured") return answer;
    const total = answer.total();
    const mqls = total.count("MQL");
    const rejected = total.number("Rejected");
    if (rejected === undefined) {
      return unmeasured("The leads have no column Disposition, which would say what sales rejected.");
    }
    if (isTooFew(mqls)) return tooFew(mqls, "lead", "with a date of handoff");
    const rate = total.count("Rejection rate");
    return {
      kind: "finding",
      value: rate,
      look: "percent",
      verdict: judge(rate, REJECTION_RATE),
      against: shareLimitsInWords(REJECTION_RATE),
      sentence: `Sales gave back ${counted(rejected, "lead")} of ${grouped(mqls)} as bad fit or duplicate: ${percent(rate)}.`,
      notes: answer.notes,
      rows: rowsBehind(answer, rejected, "rejected lead"),
    };
  },
});
