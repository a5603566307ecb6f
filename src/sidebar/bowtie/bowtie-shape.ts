/** Where everything of the picture stands: places across in percent, heights and places down in pixels. */
import { shareWords, shortName, volumeWords } from "./bowtie-words";
import { linesNeeded } from "./lines-needed";
import type { MeasuredStage } from "./read-bowtie";

/** The height of the largest volume; all others are to its scale. */
const TALLEST = 152;
/** What a stage keeps however small it is. */
const HAIRLINE = 1.5;
/** The narrowest the picture is drawn, in pixels: what is clear there is clear anywhere. */
const NARROWEST = 256;
const NAME_HEIGHT = 30;
const CONVERSION_HEIGHT = 15;
/** The line that says which half is which. */
const HEAD = 22;

export interface DrawnStage {
  readonly stage: MeasuredStage;
  readonly x: number;
  /** Undefined where the volume is not known. */
  readonly height: number | undefined;
  /** Of the name's line; the number stands below it. */
  readonly nameY: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface DrawnJoint {
  /** The stage it leaves. */
  readonly stage: MeasuredStage;
  readonly x: number;
  readonly conversionY: number;
  /** `x,y` of its four corners in a box of 100 by TALLEST; undefined where a volume is not known. */
  readonly corners: string | undefined;
}

export interface BowtieShape {
  readonly stages: readonly DrawnStage[];
  readonly joints: readonly DrawnJoint[];
  /** The last stage before the sale is over: where the two halves meet; undefined where there is one half. */
  readonly knot: number | undefined;
  readonly bodyY: number;
  readonly bodyHeight: number;
  /** The line of the leak's words. */
  readonly leakY: number;
  readonly height: number;
}

export function bowtieShape(stages: readonly MeasuredStage[]): BowtieShape {
  const most = Math.max(...stages.map(({ volume }) => volume ?? 0), Number.MIN_VALUE);
  const last = stages.length - 1;
  const xOf = (place: number) => (last <= 0 ? 50 : (place / last) * 100);
  const anchorOf = (place: number) =>
    last <= 0 ? "middle" : place === 0 ? "start" : place === last ? "end" : "middle";
  const nameLines = linesNeeded(
    stages.map(({ name, volume }, i) => ({
      x: (xOf(i) * NARROWEST) / 100,
      anchor: anchorOf(i),
      words: longer(shortName(name), volumeWords(volume)),
    })),
  );
  const conversionLines = linesNeeded(
    stages.slice(0, -1).map(({ conversion }, i) => ({
      x: ((xOf(i) + xOf(i + 1)) * NARROWEST) / 200,
      anchor: "middle",
      words: shareWords(conversion),
    })),
  );
  const bodyY = HEAD + nameLines * NAME_HEIGHT + 4;
  const conversionsY = bodyY + TALLEST + 14;
  const heights = stages.map(({ volume }) =>
    volume === undefined ? undefined : Math.max((volume / most) * TALLEST, HAIRLINE),
  );
  const won = stages.findIndex(({ side }) => side === "retention") - 1;
  return {
    stages: stages.map((stage, i) => ({
      stage,
      x: xOf(i),
      height: heights[i],
      nameY: HEAD + (i % nameLines) * NAME_HEIGHT + 11,
      anchor: anchorOf(i),
    })),
    joints: stages.slice(0, -1).map((stage, i) => ({
      stage,
      x: (xOf(i) + xOf(i + 1)) / 2,
      conversionY: conversionsY + (i % conversionLines) * CONVERSION_HEIGHT,
      corners: cornersOf([xOf(i), xOf(i + 1)], [heights[i], heights[i + 1]]),
    })),
    knot: won < 0 ? undefined : xOf(won),
    bodyY,
    bodyHeight: TALLEST,
    leakY: conversionsY + conversionLines * CONVERSION_HEIGHT,
    height: conversionsY + conversionLines * CONVERSION_HEIGHT + 6,
  };
}

function cornersOf(
  [left, right]: readonly [number, number],
  [before, after]: readonly [number | undefined, number | undefined],
): string | undefined {
  if (before === undefined || after === undefined) return undefined;
  const middle = TALLEST / 2;
  return [
    [left, middle - before / 2],
    [right, middle - after / 2],
    [right, middle + after / 2],
    [left, middle + before / 2],
  ]
    .map((corner) => corner.map((place) => Number(place.toFixed(3))).join(","))
    .join(" ");
}

const longer = (a: string, b: string) => (a.length < b.length ? b : a);
