/** First, last and weighted touch side by side, tied to booked revenue; one number is the primary one. */
import type { Artefact } from "../artefact";
import { SIDES } from "./taxonomy";

/** Columns of ATTRIBUTION_RECONCILE, counted from 1 as INDEX does. */
const COLUMN = { first: 2, last: 3, weighted: 4 } as const;
type Model = keyof typeof COLUMN;

const CLAIMANTS = "{attribution-reconciliation#1}";
const credit = (model: Model) => `{attribution-reconciliation#${COLUMN[model]}}`;
const of = (row: string, model: Model) => `SUMIF(${CLAIMANTS},"${row}",${credit(model)})`;

/** Credit of each channel of the taxonomy, in its order. */
const ofChannels = (model: Model) => `SUMIF(${CLAIMANTS},{channel-taxonomy#1},${credit(model)})`;
const ofSide = (model: Model) => `SUMPRODUCT(({channel-taxonomy#2}={attribution-side})*${ofChannels(model)})`;

export const reconciliation: Artefact = {
  id: "attribution-reconciliation-sheet",
  framework: "attribution",
  title: "Attribution reconciliation",
  about:
    "Three models over your won deals, each tied to booked revenue. Revenue operations prepares it every month; both teams read one primary number.",
  needs: ["touches", "deals"],
  draftUntil: "attribution-status",
  blocks: [
    {
      kind: "lines",
      caption: "Primary number, with the others as context",
      lines: [
        {
          id: "attribution-side",
          label: "Credit of",
          note: "Whose channels are added up: the side that the channel taxonomy gives each.",
          choices: SIDES,
          value: "marketing",
        },
        {
          id: "attribution-primary",
          label: "Primary number",
          note: "Credit of these channels under the agreed weighted model.",
          look: "money",
          formula: `=${ofSide("weighted")}`,
        },
        {
          id: "attribution-primary-share",
          label: "Share of booked revenue",
          look: "percent",
          formula: '=IF({attribution-booked}=0,"",{attribution-primary}/{attribution-booked})',
        },
        {
          id: "attribution-context-first",
          label: "Context: first touch",
          note: "What these channels sourced: revenue of deals that began with one of them.",
          look: "money",
          formula: `=${ofSide("first")}`,
        },
        { id: "attribution-context-last", label: "Context: last touch", look: "money", formula: `=${ofSide("last")}` },
        {
          id: "attribution-model-moves",
          label: "Moved by the model alone",
          note: "Largest less smallest of the three. Decide nothing that hangs on less than this.",
          look: "money",
          formula:
            "=MAX({attribution-primary},{attribution-context-first},{attribution-context-last})-MIN({attribution-primary},{attribution-context-first},{attribution-context-last})",
        },
      ],
    },
    {
      kind: "lines",
      caption: "Does it add up",
      lines: [
        {
          id: "attribution-booked",
          label: "Booked revenue",
          note: "The amounts of all won deals in the deals table. For one month or quarter, keep that period's deals there.",
          look: "money",
          formula: `=${of("Total", "weighted")}`,
        },
        {
          id: "attribution-ties",
          label: "Each model ties to it",
          formula: `=IF(ABS(${of("Total", "first")}-{attribution-booked})+ABS(${of("Total", "last")}-{attribution-booked})<0.01,"yes","no")`,
        },
        {
          id: "attribution-untraced",
          label: "Without a counting touch",
          note: "Revenue that no model can give to anybody. Above a tenth, mend the records first.",
          look: "money",
          formula: `=${of("(unattributed)", "weighted")}`,
        },
        {
          id: "attribution-unnamed",
          label: "Under names not agreed",
          note: "Weighted credit of names that the channel taxonomy does not hold. Add them there, or rename them in the touches.",
          look: "money",
          formula: `=ROUND({attribution-booked}-{attribution-untraced}-SUMPRODUCT(${ofChannels("weighted")}),2)`,
        },
      ],
    },
    {
      kind: "live",
      id: "attribution-reconciliation",
      caption:
        "First, last and weighted side by side. Influenced counts a deal for every channel that touched it: it is never added up, nor added to sourced",
      card: "ATTRIBUTION_RECONCILE",
      formula:
        "=ATTRIBUTION_RECONCILE({data.touches},{data.deals},{attribution-model},{attribution-by},{attribution-lookback},{attribution-half-life},{data.touches+deals.columns})",
    },
  ],
};
