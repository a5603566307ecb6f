/** What a return under three models leads to, agreed before the numbers are seen. */
import type { Artefact } from "../artefact";

const DECISION = "{spend-return#9}";
const SPEND = "{spend-return#2}";

// prettier-ignore
const RULES = [
  ["fund", 0.25, 30, "CMO and CFO", "Raise the budget by at most this share, and look again after one sales cycle"],
  ["discuss", 0, 30, "Both teams, monthly review", "Hold; name the model that is in doubt and the test that would settle it"],
  ["cut", -0.5, 14, "CMO", "Lower the budget by at most this share; what is freed goes to channels marked fund"],
  ["no spend", 0, 60, "Revenue operations", "Find its cost, or record that it has none"],
] as const;

export const spendRules: Artefact = {
  id: "attribution-spend-rules",
  framework: "attribution",
  title: "Spend rules",
  about:
    "What a return leads to, agreed before the numbers are seen. Both teams set the thresholds and the steps; finance reads the table.",
  needs: ["touches", "deals", "spend"],
  draftUntil: "attribution-status",
  blocks: [
    {
      kind: "lines",
      caption: "Thresholds",
      lines: [
        {
          id: "spend-fund-at",
          label: "Fund from a return of",
          note: "Funded only where even the least favourable of the three models gives this much revenue for each unit of money spent.",
          look: "multiple",
          value: 3,
        },
        {
          id: "spend-cut-at",
          label: "Cut below a return of",
          note: "Cut only where even the most favourable model gives less. At most the return to fund from.",
          look: "multiple",
          value: 1,
        },
      ],
    },
    {
      kind: "typed",
      id: "spend-decision-rules",
      caption: "Decision rules. Spend and won deals must cover the same months",
      columns: [
        { header: "Decision", width: 220, choices: RULES.map(([decision]) => decision) },
        {
          header: "Channels now",
          width: 132,
          look: "whole",
          formula: `=IF([Decision]="","",COUNTIF(${DECISION},[Decision]))`,
        },
        {
          header: "Spend now",
          width: 116,
          look: "money",
          formula: `=IF([Decision]="","",SUMIF(${DECISION},[Decision],${SPEND}))`,
        },
        { header: "Step at most", note: "Of the channel's budget. Below 0: less.", width: 116, look: "percent" },
        { header: "Within days", width: 124, look: "whole" },
        { header: "Decided by", width: 196 },
        { header: "What is done", width: 130 },
      ],
      rows: RULES.map(([decision, step, days, who, what]) => [decision, "", "", step, days, who, what]),
      areExamples: true,
      spareRows: 0,
    },
    {
      kind: "live",
      id: "spend-return",
      caption: "What each channel returned under the three models",
      card: "SPEND_RETURN",
      formula:
        "=SPEND_RETURN({data.touches},{data.deals},{data.spend},{attribution-model},{attribution-by},{spend-fund-at},{spend-cut-at},{attribution-lookback},{data.touches+deals+spend.columns})",
    },
  ],
};
