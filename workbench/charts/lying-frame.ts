/** What bars lie in: categories from top to bottom, values to the right. */
import type { ChartContent } from "./chart-content";
import { shortened } from "./fit-words";
import { LINE_HEIGHTS, rule, widest, wordsAt, type Box, type Mark, type Measure } from "./mark";
import { plainAxis, tickedAxis, type Reach, type ValueAxis } from "./value-axis";
import { tickWords } from "./value-words";

const GAP = 8;
/** Names leave the rest of the width to the bars. */
const NAMES_SHARE = 0.4;
const PIXELS_PER_TICK = 80;

export interface LyingFrame {
  readonly axis: ValueAxis;
  /** How high a category is. */
  readonly slot: number;
  /** The middle of a category. */
  middle(category: number): number;
  readonly marks: readonly Mark[];
}

export interface LyingWish {
  readonly reach: Reach;
  /** How wide the values are that are written left and right of the bars; without them there are ticks. */
  readonly values: { readonly left: number; readonly right: number } | undefined;
}

export function lyingFrame(
  content: ChartContent,
  { reach, values }: LyingWish,
  box: Box,
  measure: Measure,
): LyingFrame {
  const { categories, look } = content;
  const names = categories.map((name) => shortened(name, (box.right - box.left) * NAMES_SHARE, "name", measure));
  const left = box.left + widest(names, "name", measure) + GAP;
  const bottom = box.bottom - (values === undefined ? LINE_HEIGHTS.axis + GAP / 2 : 0);
  const most = Math.max(2, Math.floor((box.right - left) / PIXELS_PER_TICK));
  const axis =
    values === undefined
      ? tickedAxis(reach, most, left, box.right - GAP)
      : plainAxis(reach, left + values.left, box.right - values.right);
  const slot = (bottom - box.top) / categories.length;
  const middle = (category: number) => box.top + slot * (category + 0.5);
  // Where names would run into each other, every second, third, … is written.
  const every = Math.ceil(LINE_HEIGHTS.name / slot);
  return {
    axis,
    slot,
    middle,
    marks: [
      ...axis.ticks.flatMap((tick) => [
        rule("tick", { x: axis.at(tick), y: box.top }, { x: axis.at(tick), y: bottom }),
        wordsAt(axis.at(tick), box.bottom - 2, tickWords(tick, look), "axis", "middle"),
      ]),
      rule("base", { x: axis.at(0), y: box.top }, { x: axis.at(0), y: bottom }),
      ...names
        .map((name, category) => wordsAt(left - GAP, middle(category) + 4, name, "name", "end"))
        .filter((_, category) => category % every === 0),
    ],
  };
}
