import { numberInWords } from "./number-in-words";

/** A share as a sentence says it, to a tenth of a percent: `40 %`, `33.3 %`, `under 0.1 %`. */
export function percentInWords(share: number): string {
  return `${numberInWords(share * 100, 1)} %`;
}
