import { counted } from "../../core/written/counted";
import { grouped, money, percent } from "../written/number-words";
import { asOfNote } from "./as-of";
import { askLive, rowsBehind } from "../live/ask-live";
import { defineEvidence } from "./define-evidence";
import { unmeasured } from "./evidence";
import { latestLeadEvent } from "./latest-lead-event";
import { judge, roundPercent, type Limits } from "./limits";
import { typed, wholeTable } from "../live/live-argument";
import { unlessAboveNothing } from "./unless-above-nothing";

/**
 * The share of the leads handed over. Any lead in limbo is one too many; chosen: from one in
 * twenty on it is the process, not a slip. The cost has no limit of its own: it is the same
 * leads times one price.
 */
const LIMBO_SHARE: Limits = { worse: "above", warn: 0, bad: 0.05 };

export const leadLimbo = defineEvidence({
  id: "lead-limbo",
  name: "Leads in limbo",
  frameworks: ["sla"],
  needs: ["leads"],
  measure: ({ leads }, assumptions) => {
    const { limitHours, valuePerLead, currency } = assumptions;
    const wrong = unlessAboveNothing("limitHours", assumptions);
    if (wrong !== undefined) return wrong;
    const asOf = latestLeadEvent(leads);
    if (typeof asOf !== "string") return asOf;
    const funnel = askLive("FUNNEL", { leads: wholeTable(leads) });
    if (funnel.kind === "unmeasured") return funnel;
    const answer = askLive("LEAD_LIMBO", {
      leads: wholeTable(leads),
      asOf: typed(asOf),
      limitHours: typed(limitHours),
      valuePerLead: typed(valuePerLead),
    });
    if (answer.kind === "unmeasured") return answer;
    const handedOver = funnel.total().count("MQL");
    if (handedOver === 0) return unmeasured("No lead has a date of handoff.");
    const inLimbo = answer.rows.length;
    const share = inLimbo / handedOver;
    const cost = answer.total().number("Cost");
    const costWords =
      cost === undefined || valuePerLead === undefined
        ? ""
        : ` At ${money(valuePerLead, currency)} a lead that is ${money(cost, currency)}.`;
    return {
      kind: "finding",
      value: inLimbo,
      look: "whole",
      verdict: judge(share, LIMBO_SHARE),
      against: `none; bad above ${roundPercent(LIMBO_SHARE.bad)} of leads`,
      sentence:
        `Neither touched nor given a disposition more than ${counted(limitHours, "hour")} after the handoff: ` +
        `${grouped(inLimbo)} of ${counted(handedOver, "lead")} (${percent(share)}).${costWords}`,
      notes: [
        asOfNote(asOf, "leads"),
        ...(valuePerLead === undefined && inLimbo > 0 ? ["Type what a lead is worth to see what they cost"] : []),
        ...answer.notes,
      ],
      rows: rowsBehind(answer, inLimbo, "lead in limbo", "leads in limbo"),
    };
  },
});
