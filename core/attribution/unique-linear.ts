import type { JourneyModel } from "./models";

/**
 * Equal per distinct claimant of a journey, whose part its touches share equally.
 *
 * This is the Shapley value of the game in which a coalition of channels is worth the
 * revenue of the journeys that touch no other channel: each journey is a unanimity game of
 * its channels, and such a game is split equally (Shapley 1953; Zhao, Mahboobi and Bagheri
 * 2018).
 */
export function uniqueLinear(): JourneyModel {
  /** Touches of the journey at hand by claimant; all 0 between journeys. */
  let touchesBy = new Int32Array(0);
  return {
    reach: "journey",
    milestones: 0,
    share: (shares, { order, claimants: { codes, words } }, start, end) => {
      if (touchesBy.length < words.length) touchesBy = new Int32Array(words.length);
      let distinct = 0;
      for (let k = start; k < end; k++) if (touchesBy[codes[order[k]]]++ === 0) distinct++;
      for (let k = start; k < end; k++) shares[k - start] = 1 / (distinct * touchesBy[codes[order[k]]]);
      for (let k = start; k < end; k++) touchesBy[codes[order[k]]] = 0;
    },
  };
}
