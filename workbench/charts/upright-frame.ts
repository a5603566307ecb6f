/** What columns and lines stand in: values upwards, categories from left to right. */
import { categoryNames } from "./category-names";
import type { ChartContent } from "./chart-content";
import { LINE_HEIGHTS, rule, widest, wordsAt, type Box, type Mark, type Measure } from "./mark";
import { plainAxis, tickedAxis, type Reach, type ValueAxis } from "./value-axis";
import { tickWords } from "./value-words";

const PIXELS_PER_TICK = 44;
const TICK_GAP = 6;

export interface UprightFrame {
  readonly axis: ValueAxis;
  /** How wide a category is. */
  readonly slot: number;
  /** The middle of a category. */
  middle(category: number): number;
  readonly marks: readonly Mark[];
}

/** Values written where they stand need no ticks, but room above the highest and below the lowest. */
export function uprightFrame(
  { categories, look }: ChartContent,
  { reach, isLabelled }: { readonly reach: Reach; readonly isLabelled: boolean },
  box: Box,
  measure: Measure,
): UprightFrame {
  const bottomFor = (left: number) => box.bottom - categoryNames(categories, { ...box, left }, measure).height;
  const room = LINE_HEIGHTS.value + 2;
  const axis = isLabelled
    ? plainAxis(reach, bottomFor(box.left) - (reach.low < 0 ? room : 0), box.top + room)
    : tickedAxis(
        reach,
        Math.max(2, Math.floor((box.bottom - box.top) / PIXELS_PER_TICK)),
        bottomFor(box.left),
        box.top + 6,
      );
  const said = axis.ticks.map((tick) => tickWords(tick, look));
  const left = isLabelled ? box.left : box.left + widest(said, "axis", measure) + TICK_GAP;
  const names = categoryNames(categories, { ...box, left }, measure);
  const slot = (box.right - left) / categories.length;
  return {
    axis,
    slot,
    middle: (category) => left + slot * (category + 0.5),
    marks: [
      ...axis.ticks.flatMap((tick, i) => [
        rule("tick", { x: left, y: axis.at(tick) }, { x: box.right, y: axis.at(tick) }),
        wordsAt(left - TICK_GAP, axis.at(tick) + 4, said[i], "axis", "end"),
      ]),
      ...names.marks,
    ],
  };
}
