import { grouped } from "../../written/number-words";
import { numberGiven } from "../number-given";
import { useSurroundings } from "../surroundings";
import type { Studio } from "./studio";

/** What is proposed before a target is typed: a fifth more. */
const PROPOSED = 1.2;

export interface TargetHandle {
  /** As it was typed, or proposed. */
  readonly words: string;
  /** Velocity per day; the words where they are no number. */
  readonly given: number | string;
  readonly change: (words: string) => void;
}

/** The target of the base's segment, kept with the document. */
export function useTarget({ deals, velocityPerDay }: Studio): TargetHandle {
  const { settings, keep } = useSurroundings();
  const { velocity } = settings;
  const segment = deals?.segment.name ?? "typed";
  const words = velocity.targets[segment] ?? grouped(roundTarget(velocityPerDay * PROPOSED));
  return {
    words,
    given: numberGiven(words),
    change: (typed) => keep({ velocity: { ...velocity, targets: { ...velocity.targets, [segment]: typed } } }),
  };
}

/** Two digits that say something: 26,667 becomes 27,000. */
function roundTarget(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.round(value / unit) * unit;
}
