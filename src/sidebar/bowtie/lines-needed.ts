/** Words side by side below one another, so that none runs into its neighbour. */

export interface PlacedWords {
  /** Across, in pixels. */
  readonly x: number;
  readonly anchor: "start" | "middle" | "end";
  readonly words: string;
}

/** Of 11 px type, wide letters and digits reckoned in. */
const CHARACTER_WIDTH = 6.4;
const GAP = 4;

/** The fewest lines over which the words, dealt out in turn, keep clear of each other. */
export function linesNeeded(placed: readonly PlacedWords[]): number {
  for (let lines = 1; lines < placed.length; lines++) {
    const isClear = placed.every((words, i) => {
      const next = placed[i + lines];
      return next === undefined || spanOf(words)[1] + GAP <= spanOf(next)[0];
    });
    if (isClear) return lines;
  }
  return Math.max(placed.length, 1);
}

function spanOf({ x, anchor, words }: PlacedWords): readonly [number, number] {
  const width = words.length * CHARACTER_WIDTH;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return [left, left + width];
}
