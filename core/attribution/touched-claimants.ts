import type { Journeys } from "./journeys";

/** Codes of the claimants with a counting touch on any deal, rising. */
export function touchedClaimants({ order, claimants }: Journeys): Int32Array {
  const touched = new Uint8Array(claimants.words.length);
  for (let k = 0; k < order.length; k++) touched[claimants.codes[order[k]]] = 1;
  return Int32Array.from(touched.keys()).filter((code) => touched[code] === 1);
}
