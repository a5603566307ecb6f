/** A share as a sentence says it, to a tenth of a percent: "40 %", "33.3 %". */
export function shareInWords(share: number): string {
  const percent = Math.round(share * 1000) / 10;
  return percent === 0 && share > 0 ? "under 0.1 %" : `${percent} %`;
}
