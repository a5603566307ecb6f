/** What a joint's worth is reckoned with: as it was typed, and as it is read. */
import { isRefusal } from "../../../core/kernel/refusal";
import { readNumber } from "../../../core/written/numbers";

export interface TypedLeak {
  readonly valueAtEnd: string;
  readonly lift: string;
}

export interface LeakWish {
  /** Money that one more in the last stage is worth; undefined where nobody said. */
  readonly valueAtEnd: number | undefined;
  /** By how much a conversion without a benchmark is raised, relative. */
  readonly lift: number;
}

/** What stands for a blank lift. */
export const USUAL_LIFT = "10%";

/** A lift above 1 is taken for a percent sign that was forgotten. */
export function readLeakWish({ valueAtEnd, lift }: TypedLeak): LeakWish | { readonly problem: string } {
  const value = readNumber(valueAtEnd, ".", "Worth of one more", { atLeast: 0 });
  if (isRefusal(value)) return { problem: value.words };
  const share = readNumber(lift.trim() || USUAL_LIFT, ".", "Lift", { above: 0, atMost: 1, percent: true });
  if (isRefusal(share)) return { problem: share.words };
  return { valueAtEnd: value, lift: share! };
}
