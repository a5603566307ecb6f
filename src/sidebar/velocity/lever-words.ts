/** How each lever is spoken of, in lever order. */
import { LEVER_KEYS, LEVER_LABELS, LEVER_NAMES, type LeverName } from "../../../core/velocity/lever-names";
import type { FourLevers } from "../../plans/velocity-base";
import { days, grouped, money, percent } from "../../written/number-words";

interface LeverWords {
  readonly label: string;
  /** As it stands in a sentence after "20% more". */
  readonly noun: string;
  readonly up: string;
  readonly down: string;
  /** 1 where more of it is more velocity, -1 where it is less. */
  readonly effect: 1 | -1;
  /** Who moves it, where nobody is named. */
  readonly owner: string;
  readonly print: (value: number, currency: string) => string;
}

export const LEVER_WORDS: Readonly<Record<LeverName, LeverWords>> = {
  opportunities: {
    label: "Opportunities",
    noun: "opportunities",
    up: "more",
    down: "fewer",
    effect: 1,
    owner: "Marketing moves it most.",
    print: (value) => grouped(value, Number.isInteger(value) ? 0 : 1),
  },
  "average deal value": {
    label: "Average deal value",
    noun: "average deal value",
    up: "higher",
    down: "lower",
    effect: 1,
    owner: "Both teams move it.",
    print: money,
  },
  "win rate": {
    label: "Win rate",
    noun: "win rate",
    up: "higher",
    down: "lower",
    effect: 1,
    owner: "Sales moves it most.",
    print: percent,
  },
  "cycle days": {
    label: "Cycle",
    noun: "cycle",
    up: "longer",
    down: "shorter",
    effect: -1,
    owner: "Sales moves it most.",
    print: days,
  },
};

/** The lever that a row of an answer is labelled with. */
export function leverLabelled(label: string): LeverName {
  const lever = LEVER_NAMES[LEVER_KEYS.findIndex((key) => LEVER_LABELS[key] === label)];
  if (lever === undefined) throw new Error(`no lever is labelled ${label}`);
  return lever;
}

/** `20% more`, `5% shorter`. */
export function moveWords(lever: LeverName, change: number): string {
  const { up, down } = LEVER_WORDS[lever];
  return `${percent(Math.abs(change)).replace(".0%", "%")} ${change < 0 ? down : up}`;
}

/** `20% more opportunities`, `5% shorter cycle`. */
export function changeWords(lever: LeverName, change: number): string {
  return `${moveWords(lever, change)} ${LEVER_WORDS[lever].noun}`;
}

/** What moved, in the name of a scenario: `20% more opportunities, 5% shorter cycle`. */
export function scenarioName(changes: FourLevers): string {
  const moved = LEVER_NAMES.flatMap((lever, i) => (changes[i] === 0 ? [] : [changeWords(lever, changes[i])]));
  return moved.length === 0 ? "No change" : moved.join(", ");
}
