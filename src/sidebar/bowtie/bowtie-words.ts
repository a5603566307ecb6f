/** Volumes and shares as the bowtie says them. */
import { grouped, percent } from "../../written/number-words";

/** Volumes are counts; one that is no whole number was worked out from a rate, and says so. */
export function volumeWords(volume: number | undefined): string {
  if (volume === undefined) return "?";
  return Number.isInteger(volume) ? grouped(volume) : `≈${grouped(volume, volume < 10 ? 1 : 0)}`;
}

/** Below one in a hundred a decimal more, or a lift would not show. */
export function shareWords(share: number | undefined): string {
  if (share === undefined) return "?";
  return share > 0 && share < 0.01 ? `${grouped(share * 100, 2)}%` : percent(share);
}

/** Cut to what stands beside its neighbours' names. */
export function shortName(name: string): string {
  const longest = 12;
  return name.length <= longest ? name : `${name.slice(0, longest - 1).trimEnd()}…`;
}
