/** The won deals whose credit hangs on the model, and what was ruled on them. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";

const of = (column: number) =>
  `INDEX({attribution-dispute-list#${column}},MATCH("Total",{attribution-dispute-list#1},0))`;

export const disputes: Artefact = {
  id: "attribution-disputes-sheet",
  framework: "attribution",
  title: "Attribution disputes",
  about:
    "Deals that change hands with the model, largest first. The governance forum rules on them; revenue operations keeps the rulings.",
  needs: ["touches", "deals"],
  draftUntil: "attribution-status",
  blocks: [
    {
      kind: "lines",
      caption: "How much is in dispute",
      lines: [
        {
          id: "attribution-disputed",
          label: "Revenue in dispute",
          note: "What at least two of the three models give to different channels.",
          look: "money",
          formula: `=IFERROR(${of(6)},0)`,
        },
        {
          id: "attribution-disputed-share",
          label: "Share of booked revenue",
          look: "percent",
          formula: '=IF({attribution-booked}=0,"",{attribution-disputed}/{attribution-booked})',
        },
        {
          id: "attribution-deal-model",
          label: "Weighted model here",
          note: "The agreed one. Models over all journeys at once give no single deal a split: u stands in for them.",
          formula:
            '=IF(OR(LEFT({attribution-model},6)="markov",{attribution-model}="shapley rate"),"u",{attribution-model})',
        },
      ],
    },
    {
      kind: "typed",
      id: "attribution-rulings",
      caption: "Rulings",
      columns: [
        { header: "Deal", width: 220 },
        { header: "Ruled on", width: 132, look: "date" },
        { header: "One side says", width: 240 },
        { header: "The other says", width: 240 },
        { header: "Ruling", note: "What holds from now on for deals like this one.", width: 570 },
        { header: "Ruled by", width: 196 },
      ],
      rows: [
        [
          "D-0412",
          serialOf(2026, 2, 9) ?? "",
          "Webinar in January opened it",
          "Account was called in December",
          "The call was logged five days late, so it does not count; the webinar opens",
          "Governance forum",
        ],
      ],
      areExamples: true,
      spareRows: 8,
    },
    {
      kind: "live",
      id: "attribution-dispute-list",
      caption: "Deals on which the models disagree",
      card: "ATTRIBUTION_DISPUTES",
      formula:
        "=ATTRIBUTION_DISPUTES({data.touches},{data.deals},{attribution-deal-model},{attribution-by},{attribution-lookback},{data.touches+deals.columns})",
    },
  ],
};
