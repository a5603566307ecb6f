import { counted } from "../written/counted";
import { numberInWords } from "../written/number-in-words";
import { percentInWords } from "../written/percent-in-words";
import { LEAD_CREATION, OPPORTUNITY_CREATION } from "./milestones";
import { modelInWords } from "./model-in-words";
import type { ModelChoice } from "./model-param";
import type { JourneyModel } from "./models";

/** One journey as a model shared it; every list has a place a touch, in time order. */
export interface SharedJourney {
  readonly choice: ModelChoice;
  readonly model: JourneyModel;
  readonly halfLifeDays: number;
  readonly weights: Float64Array;
  readonly agesDays: Float64Array;
  /** LEAD_CREATION and OPPORTUNITY_CREATION as bits. */
  readonly marks: Uint8Array;
  readonly claimants: Int32Array;
  readonly isDirect: (place: number) => boolean;
}

/**
 * Why each touch got its weight, in a sentence: the law of the model as it applied there.
 * Percentages are taken from the weights themselves, so that the share of a missing
 * milestone is in them and no table of shares stands twice.
 */
export function rulesInWords(journey: SharedJourney): readonly string[] {
  const law = journey.weights.length === 1 ? onlyTouch(journey) : lawOf(journey);
  return Array.from(journey.weights, (_, place) => `${modelInWords(journey.choice)}: ${law(place)}`);
}

type Law = (place: number) => string;

function onlyTouch({ weights }: SharedJourney): Law {
  return () => `${percentInWords(weights[0])} to the only touch`;
}

function lawOf(journey: SharedJourney): Law {
  const { weights, agesDays, halfLifeDays } = journey;
  switch (journey.choice) {
    case "linear":
      return () => `an equal part to each of ${numberInWords(weights.length)} touches`;
    case "time decay":
      return (place) =>
        `2^(−age ÷ half-life) at ${numberInWords(agesDays[place])} and ${numberInWords(halfLifeDays)} days, as a share of the sum over ${numberInWords(weights.length)} touches`;
    case "last non-direct":
      return (place) => {
        if (weights[place] === 0) return "nothing to the other touches";
        return `100 % to the last touch${journey.isDirect(place) ? ", as all are direct" : " that is not direct"}`;
      };
    case "unique linear":
    case "shapley":
      return byChannel(journey);
    default:
      return byPosition(journey);
  }
}

function byChannel({ claimants }: SharedJourney): Law {
  const touchesOf = new Map<number, number>();
  for (const claimant of claimants) touchesOf.set(claimant, (touchesOf.get(claimant) ?? 0) + 1);
  return (place) => {
    const touches = counted(touchesOf.get(claimants[place])!, "touch", "touches");
    return `an equal part to each of ${counted(touchesOf.size, "channel")}, over ${touches} of this one`;
  };
}

/** Models without milestones pay for the two ends, be it with nothing; of those with them, full path alone pays the last. */
function byPosition({ choice, model, weights, marks }: SharedJourney): Law {
  const touches = weights.length;
  const paysLast = model.milestones === 0 || choice === "full path";
  const positionsAt = (place: number): readonly string[] => {
    const positions = [
      place === 0 && "the first touch",
      (marks[place] & model.milestones & LEAD_CREATION) !== 0 && "lead creation",
      (marks[place] & model.milestones & OPPORTUNITY_CREATION) !== 0 && "opportunity creation",
      paysLast && place === touches - 1 && "the last touch",
    ];
    return positions.filter((position) => position !== false);
  };
  let others = 0;
  for (let place = 0; place < touches; place++) if (positionsAt(place).length === 0) others++;
  return (place) => {
    const positions = positionsAt(place);
    const paidTo = positions.length > 0 ? positions.join(" and ") : "the other touches";
    if (weights[place] === 0) return `nothing to ${paidTo}`;
    if (positions.length > 0) return `${percentInWords(weights[place])} to ${paidTo}`;
    return `${percentInWords(weights[place] * others)} over ${counted(others, "other touch", "other touches")}`;
  };
}
