import { idOf } from "../tables/ids";
import { printDate } from "../written/dates";
import { numberInWords } from "../written/number-in-words";
import type { WhyArguments, WhyRow } from "./attribution-why";
import { claimantName } from "./credit";
import { daysAfter } from "./days-after";
import type { Journeys } from "./journeys";
import { LEAD_CREATION, OPPORTUNITY_CREATION } from "./milestones";
import type { JourneyModel } from "./models";
import { rulesInWords } from "./rules-in-words";

/** Where the counting touches of a deal stand in `journeys.order`, and their milestones. */
export interface Journey {
  readonly deal: number;
  readonly start: number;
  readonly end: number;
  readonly marks: Uint8Array;
}

/** One row per touch of the deal, counting or not, in time order; those without a date last. */
export function touchRows(
  args: WhyArguments,
  journeys: Journeys,
  model: JourneyModel,
  journey: Journey,
): readonly WhyRow[] {
  const placed = [...countingRows(args, journeys, model, journey), ...leftOutRows(args, journeys, journey)];
  placed.sort((a, b) => (a.when === b.when ? 0 : a.when - b.when));
  return placed.map(({ row }) => row);
}

/** A row and its time, Infinity without a date. Touches of one time all count or none does, in the sheet's order. */
interface Placed {
  readonly when: number;
  readonly row: WhyRow;
}

function countingRows(
  { touches, model: choice, halfLifeDays }: WhyArguments,
  journeys: Journeys,
  model: JourneyModel,
  { deal, start, end, marks }: Journey,
): readonly Placed[] {
  if (start === end) return [];
  const order = journeys.order.subarray(start, end);
  const weights = new Float64Array(end - start);
  model.share(weights, journeys, start, end);
  const claimants = order.map((touch) => journeys.claimants.codes[touch]);
  const agesDays = journeys.ages.subarray(start, end);
  const isDirect = (place: number) => journeys.isDirect(order[place]);
  const rules = rulesInWords({ choice, model, halfLifeDays, weights, agesDays, marks, claimants, isDirect });
  return Array.from(order, (touch, place) => {
    const row: WhyRow = {
      when: touches.when[touch],
      channel: claimantName(journeys, claimants[place]),
      counts: "yes",
      role: roleOf(place, order.length, marks[place]),
      weight: weights[place],
      // Added to 0, so that no share of negative revenue is −0.
      credit: 0 + weights[place] * journeys.revenue[deal],
      rule: rules[place],
    };
    return { when: touches.when[touch], row };
  });
}

function roleOf(place: number, touches: number, mark: number): string {
  const position = touches === 1 ? "only" : place === 0 ? "first" : place === touches - 1 ? "last" : "middle";
  const roles = [
    position,
    (mark & LEAD_CREATION) !== 0 && "lead creation",
    (mark & OPPORTUNITY_CREATION) !== 0 && "opportunity creation",
  ];
  return roles.filter((role) => role !== false).join(", ");
}

function leftOutRows(
  { touches, deals, deal: id, lookbackDays }: WhyArguments,
  journeys: Journeys,
  { deal, start, end }: Journey,
): readonly Placed[] {
  const code = touches.deal.codeOf(idOf(id));
  const counting = new Set(journeys.order.subarray(start, end));
  // Asked only of a touch that its deal's close left out, so an open deal's expected close never is.
  const close = deals.closed?.[deal] ?? NaN;
  const reasonOf = (when: number): string => {
    if (Number.isNaN(when)) return "no date";
    if (daysAfter(when, close) > 0) return `after the deal's close on ${printDate(close)}`;
    return `more than ${numberInWords(lookbackDays ?? Infinity)} days before the close on ${printDate(close)}: before the lookback`;
  };
  const left: Placed[] = [];
  for (let touch = 0; touch < touches.rows; touch++) {
    if (touches.deal.codes[touch] !== code || counting.has(touch)) continue;
    const when = touches.when[touch];
    const isUndated = Number.isNaN(when);
    const row: WhyRow = {
      when: isUndated ? undefined : when,
      channel: claimantName(journeys, journeys.claimants.codes[touch]),
      counts: "no",
      role: "",
      weight: undefined,
      credit: undefined,
      rule: reasonOf(when),
    };
    left.push({ when: isUndated ? Infinity : when, row });
  }
  return left;
}
