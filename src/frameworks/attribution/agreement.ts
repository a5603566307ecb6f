/** Which weighted model holds, under which terms, signed by both; and what every model gets wrong. */
import attributionReconcile from "../../../core/attribution/attribution-reconcile";
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";
import { modelBiases, OWN_SHARES } from "./model-biases";

const { weighted, by, lookbackDays, halfLifeDays } = attributionReconcile.params;

const IS_OWN_SHARES = `AND([Model]="${OWN_SHARES}",ISNUMBER(SEARCH("/",{attribution-model})))`;
const IS_AGREED = `OR([Model]={attribution-model},${IS_OWN_SHARES})`;

export const agreement: Artefact = {
  id: "attribution-agreement",
  framework: "attribution",
  title: "Attribution agreement",
  about:
    "One weighted model, its terms and both signatures. It directs the next spend; it is no verdict on who earned a deal.",
  needs: [],
  draftUntil: "attribution-status",
  blocks: [
    {
      kind: "lines",
      caption: "Terms",
      lines: [
        { id: "attribution-model", label: "Weighted model", note: `Must be ${weighted.expects}.`, value: "u" },
        {
          id: "attribution-by",
          label: "Credit goes to",
          note: `${by.help} The primary number adds up channels, so it wants Channel here.`,
          value: "Channel",
        },
        { id: "attribution-lookback", label: "Lookback, days", note: lookbackDays.help, look: "whole", value: 365 },
        {
          id: "attribution-half-life",
          label: "Half-life, days",
          note: `${halfLifeDays.help} Disputes and spend decisions take ${halfLifeDays.fallback ?? ""} days.`,
          look: "whole",
          value: 7,
        },
        {
          id: "attribution-weights-due",
          label: "Weights looked at next on",
          note: "Once a quarter, when the win-loss analysis is in.",
          look: "date",
        },
      ],
    },
    {
      kind: "lines",
      caption: "Signatures",
      lines: [
        { id: "attribution-signed-sales", label: "Signed for sales by", note: "The name of the CRO." },
        { id: "attribution-signed-sales-on", label: "Signed for sales on", look: "date" },
        { id: "attribution-signed-marketing", label: "Signed for marketing by", note: "The name of the CMO." },
        { id: "attribution-signed-marketing-on", label: "Signed for marketing on", look: "date" },
        {
          id: "attribution-status",
          label: "Status",
          note: "SIGNED once both names and both dates stand above.",
          formula:
            '=IF(OR({attribution-signed-sales}="",{attribution-signed-sales-on}="",{attribution-signed-marketing}="",{attribution-signed-marketing-on}=""),"DRAFT","SIGNED")',
        },
      ],
    },
    {
      kind: "words",
      caption: "Sourced and influenced",
      lines: ["What either word means stands on the Definitions sheet. The two are never added up."],
    },
    {
      kind: "typed",
      id: "model-biases",
      caption: "What each model gets wrong: read it before you sign, and beside every number",
      columns: [
        { header: "Model", width: 220 },
        {
          header: "Stands as",
          note: "The agreed model gives the primary number. First and last touch run beside it as context.",
          width: 132,
          formula: `=IF(${IS_AGREED},"primary number",IF(OR([Model]="first",[Model]="last"),"context",""))`,
        },
        { header: "Bias", width: 690 },
        { header: "Ask it", width: 310 },
        { header: "Credits", width: 430 },
      ],
      rows: Object.entries(modelBiases).map(([model, { credits, bias, ask }]) => [model, "", bias, ask, credits]),
      areExamples: false,
      spareRows: 0,
    },
    {
      kind: "typed",
      id: "weight-changes",
      caption: "Changes of the weights, each quarter from the win-loss analysis",
      columns: [
        { header: "Change", width: 220 },
        { header: "In force from", width: 132, look: "date" },
        { header: "Evidence", note: "What won and lost buyers said, with how many were asked.", width: 690 },
        { header: "Signed for sales by", width: 310 },
        { header: "Signed for marketing by", width: 430 },
      ],
      rows: [
        [
          "Weighted model set to u",
          serialOf(2026, 1, 15) ?? "",
          "24 buyers asked: 15 named the first conversation as decisive, 13 the last, 4 anything between",
          "Chief revenue officer",
          "Chief marketing officer",
        ],
      ],
      areExamples: true,
      spareRows: 5,
    },
  ],
};
