import { blocksOf, type BlockEnd } from "./blocks";
import type { ChartContent } from "./chart-content";
import { lyingFrame } from "./lying-frame";
import { LINE_HEIGHTS, widest, wordsAt, type Box, type Mark, type Measure } from "./mark";
import { reachWithZero } from "./value-axis";
import { valueWords } from "./value-words";

/** Of a category's height; the rest keeps categories apart. */
const BAND_SHARE = 0.76;
const THICKEST_BAR = 28;
const GAP = 4;

export function drawBars(content: ChartContent, box: Box, measure: Measure): Mark[] {
  const { lanes, blocks, ends } = blocksOf(content);
  const say = ({ value }: BlockEnd) => valueWords(value, content.look);
  const roomFor = (some: readonly BlockEnd[]) =>
    some.length === 0 ? 0 : widest(some.map(say), "value", measure) + GAP;
  const isLabelled = (box.bottom - box.top) / content.categories.length / lanes >= LINE_HEIGHTS.value;
  const values = isLabelled
    ? { left: roomFor(ends.filter(({ value }) => value < 0)), right: roomFor(ends.filter(({ value }) => value >= 0)) }
    : undefined;
  const reach = reachWithZero(blocks.map(({ to }) => to));
  const { axis, slot, middle, marks } = lyingFrame(content, { reach, values }, box, measure);
  const thickness = Math.min(THICKEST_BAR, (slot * BAND_SHARE) / lanes);
  const row = ({ category, lane }: Pick<BlockEnd, "category" | "lane">) =>
    middle(category) + thickness * (lane - (lanes - 1) / 2);
  const bars = blocks.map((block): Mark => ({
    kind: "bar",
    colour: block.colour,
    x: Math.min(axis.at(0), axis.at(block.to)),
    y: row(block) - thickness / 2,
    width: Math.abs(axis.at(block.to) - axis.at(0)),
    height: lanes > 1 ? thickness - 1 : thickness,
  }));
  const labels = ends.map((end) =>
    end.value < 0
      ? wordsAt(axis.at(end.at) - GAP, row(end) + 4, say(end), "value", "end")
      : wordsAt(axis.at(end.at) + GAP, row(end) + 4, say(end), "value", "start"),
  );
  return [...marks, ...bars, ...(isLabelled ? labels : [])];
}
