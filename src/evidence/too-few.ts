import { counted } from "../../core/written/counted";
import { unmeasured, type Unmeasured } from "./evidence";

/** Chosen: of fewer, one more or less moves a rate by more than a tenth. */
const FEWEST = 10;

export const isTooFew = (count: number): boolean => count < FEWEST;

/** `where`: "closed in the last 90 days", what they have in common. */
export function tooFew(count: number, noun: string, where: string): Unmeasured {
  return unmeasured(`${counted(count, noun)} ${where}: a verdict takes at least ${FEWEST}.`);
}
