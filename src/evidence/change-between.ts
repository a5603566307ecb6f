import { percent } from "../written/number-words";

export interface Change {
  /** Relative to what was: -0.1 is a tenth less. */
  readonly share: number;
  /** "fell from 25.0% to 20.0%, a relative 20.0%" */
  readonly words: string;
}

interface Verbs {
  readonly up: string;
  readonly down: string;
}

/** A change too small to show in the words is none: nobody can act on the digits behind them. */
export function changeBetween(
  before: number,
  now: number,
  { up, down }: Verbs,
  print: (value: number) => string,
): Change {
  if (print(before) === print(now)) return { share: 0, words: `stayed at ${print(now)}` };
  const share = before === 0 ? 1 : now / before - 1;
  const size = before === 0 ? "" : `, a relative ${percent(Math.abs(share))}`;
  return { share, words: `${share > 0 ? up : down} from ${print(before)} to ${print(now)}${size}` };
}
