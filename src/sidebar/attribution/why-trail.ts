/** Why each touch of one deal got its credit, as ATTRIBUTION_WHY says it. */
import { printDate } from "../../../core/written/dates";
import type { Unmeasured } from "../../evidence/evidence";
import { askLive, type LiveAnswer } from "../../live/ask-live";
import { dealModel } from "../../live/deal-model";
import { typed, wholeTable } from "../../live/live-argument";
import type { AnswerRow } from "../../live/table-answer";
import { numberGiven } from "../number-given";
import { journeyTerms, type AttributionFinding } from "./reconcile-tables";

/** A touch; or the revenue of a won deal that no touch counts for. */
export interface TrailStep {
  /** A date, or what stands in its place. */
  readonly when: string;
  readonly channel: string;
  readonly counts: boolean;
  readonly role: string;
  readonly weight: number | undefined;
  readonly credit: number | undefined;
  /** What gave the weight, or why the touch does not count. */
  readonly rule: string;
}

export interface WhyTrail {
  readonly kind: "trail";
  readonly steps: readonly TrailStep[];
  readonly credit: number;
  /** "3 of 4" touches. */
  readonly counting: string;
  /** What became of the deal, and what its credit is of. */
  readonly verdict: string;
  readonly model: string;
  readonly answer: LiveAnswer;
}

export function readTrail({ touches, deals, wished }: AttributionFinding, deal: string): WhyTrail | Unmeasured {
  const model = dealModel(wished.weighted);
  const { lookbackDays } = journeyTerms(wished);
  const answer = askLive("ATTRIBUTION_WHY", {
    deal: typed(deal),
    touches: wholeTable(touches),
    deals: wholeTable(deals),
    model: typed(model),
    lookbackDays,
    halfLifeDays: typed(numberGiven(wished.halfLifeDays)),
  });
  if (answer.kind === "unmeasured") return answer;
  const total = answer.total();
  return {
    kind: "trail",
    steps: answer.rows.map(readStep),
    credit: total.count("Credit"),
    counting: total.text("Counts"),
    verdict: total.text("Rule"),
    model,
    answer,
  };
}

function readStep(row: AnswerRow): TrailStep {
  const when = row.number("When");
  return {
    when: when === undefined ? row.text("When") || "no date" : printDate(when),
    channel: row.text("Channel"),
    counts: row.number("Weight") !== undefined,
    role: row.text("Role"),
    weight: row.number("Weight"),
    credit: row.number("Credit"),
    rule: row.text("Rule"),
  };
}
