/** The deals whose credit hangs on the model, as ATTRIBUTION_DISPUTES lists them. */
import type { Unmeasured } from "../../evidence/evidence";
import { askLive, type LiveAnswer } from "../../live/ask-live";
import { dealModel } from "../../live/deal-model";
import { typed, wholeTable } from "../../live/live-argument";
import { halfLifeCaveat } from "./half-life-caveat";
import { journeyTerms, type AttributionFinding } from "./reconcile-tables";

export interface Dispute {
  readonly deal: string;
  readonly firstSays: string;
  readonly lastSays: string;
  readonly weightedSays: string;
  readonly disputed: number;
}

export interface Disputes {
  readonly kind: "disputes";
  /** Largest first. */
  readonly list: readonly Dispute[];
  readonly disputed: number;
  /** Of booked revenue; undefined where nothing is booked. */
  readonly share: number | undefined;
  /** Where it was asked otherwise than the reconciliation. */
  readonly caveats: readonly string[];
  readonly answer: LiveAnswer;
}

export function readDisputes({ touches, deals, wished, booked }: AttributionFinding): Disputes | Unmeasured {
  const model = dealModel(wished.weighted);
  const answer = askLive("ATTRIBUTION_DISPUTES", {
    touches: wholeTable(touches),
    deals: wholeTable(deals),
    weighted: typed(model),
    ...journeyTerms(wished),
  });
  if (answer.kind === "unmeasured") return answer;
  const disputed = answer.total().count("Disputed");
  return {
    kind: "disputes",
    list: answer.rows.map((row) => ({
      deal: row.text("Deal"),
      firstSays: row.text("First says"),
      lastSays: row.text("Last says"),
      weightedSays: row.text("Weighted says"),
      disputed: row.count("Disputed"),
    })),
    disputed,
    share: booked === 0 ? undefined : disputed / booked,
    caveats: [
      ...(model === wished.weighted
        ? []
        : [`${wished.weighted} gives no single deal a split; ${model} stands in for it here.`]),
      ...halfLifeCaveat(wished),
    ],
    answer,
  };
}
