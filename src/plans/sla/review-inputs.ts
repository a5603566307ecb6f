/** What an SLA review is worked out from, as cells side by side. */
import type { NumberLook } from "../../host/changes";
import { requiredCard } from "../card-named";
import type { SheetPage } from "../sheet-page";
import type { SlaReviewWish } from "./sla-review-wish";

/** Of the inputs; their labels stand above. */
export const INPUT_ROW = 4;
/** The inputs' columns. */
export const [LIMIT, DAY, BY, OPENS, CLOSES, WORTH, TARGET] = [0, 1, 2, 3, 4, 5, 6];

interface Input {
  readonly label: string;
  readonly value: string | number;
  readonly look?: NumberLook;
  readonly note: string;
}

export function writeInputs(page: SheetPage, wish: SlaReviewWish): void {
  inputsOf(wish).forEach(({ label, value, look, note }, c) => {
    page.row(INPUT_ROW - 1, c, [label], { role: "caption" });
    page.row(INPUT_ROW, c, [value], { role: "input", ...(look !== undefined && { look }) });
    page.note(INPUT_ROW - 1, c, note);
  });
}

function inputsOf(wish: SlaReviewWish): readonly Input[] {
  const { limitHours, asOf, by, opens, closes, valuePerLead, target } = wish;
  const { params } = requiredCard("SLA_SCORECARD");
  return [
    { label: "Limit hours", value: limitHours, look: "number", note: params.limitHours.help },
    { label: "Seen from", value: asOf, look: "dateTime", note: params.asOf.help },
    { label: "Scorecard by", value: by, note: params.by.help },
    { label: "Opens", value: opens, note: params.opens.help },
    { label: "Closes", value: closes, note: params.closes.help },
    {
      label: "Worth of a lead",
      value: valuePerLead ?? "",
      look: "money",
      note: requiredCard("LEAD_LIMBO").params.valuePerLead.help,
    },
    { label: "Target", value: target, look: "percent", note: "The share of due leads that should be touched in time." },
  ];
}
