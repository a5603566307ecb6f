/** Columns, stacked columns and waterfalls. */
import { blocksOf, type Block, type BlockEnd } from "./blocks";
import type { ChartContent } from "./chart-content";
import { LINE_HEIGHTS, rule, widest, wordsAt, type Box, type Mark, type Measure } from "./mark";
import { uprightFrame, type UprightFrame } from "./upright-frame";
import { reachWithZero } from "./value-axis";
import { valueWords } from "./value-words";

/** Of a category's width; the rest keeps categories apart. */
const BAND_SHARE = 0.72;
const WIDEST_BAR = 56;
const GAP = 4;

type Bar = Extract<Mark, { kind: "bar" }>;

export function drawColumns(content: ChartContent, box: Box, measure: Measure): Mark[] {
  const { type, look, categories, series } = content;
  const { lanes, blocks, ends } = blocksOf(content);
  const say = (value: number) => valueWords(value, look);
  const slot = (box.right - box.left) / categories.length;
  const roomForValues = lanes === 1 ? slot : (slot * BAND_SHARE) / lanes;
  const said = ends.map(({ value }) => say(value));
  const isLabelled = widest(said, "value", measure) <= roomForValues - GAP;
  const reach = reachWithZero(blocks.flatMap(({ from, to }) => [from, to]));
  const frame = uprightFrame(content, { reach, isLabelled }, box, measure);
  const { at } = frame.axis;
  const width = Math.min(WIDEST_BAR, (frame.slot * BAND_SHARE) / lanes);
  const middle = ({ category, lane }: Pick<BlockEnd, "category" | "lane">) =>
    frame.middle(category) + width * (lane - (lanes - 1) / 2);
  const bars = blocks.map((block): Bar => ({
    kind: "bar",
    colour: block.colour,
    x: middle(block) - width / 2,
    y: Math.min(at(block.from), at(block.to)),
    width: lanes > 1 ? width - 1 : width,
    height: Math.abs(at(block.to) - at(block.from)),
  }));
  const labels = ends.map((end, i) => {
    const y = end.value < 0 ? at(end.at) + LINE_HEIGHTS.value - 2 : at(end.at) - GAP;
    return wordsAt(middle(end), y, said[i], "value", "middle");
  });
  const isParted = type === "stacked columns" && series.length > 1;
  return [
    ...frame.marks,
    ...(type === "waterfall" ? joints(blocks, frame, width) : []),
    ...bars,
    rule("base", { x: frame.middle(0) - frame.slot / 2, y: at(0) }, { x: box.right, y: at(0) }),
    ...(isLabelled ? labels : []),
    ...(isParted ? bars.flatMap((bar, i) => valueInside(bar, say(blocks[i].value), measure)) : []),
  ];
}

/** In the middle of a part that has room for it. */
function valueInside({ x, y, width, height, colour }: Bar, words: string, measure: Measure): Mark[] {
  const isRoom = height >= LINE_HEIGHTS.value && measure(words, "value") <= width - GAP;
  return isRoom ? [{ ...wordsAt(x + width / 2, y + height / 2 + 4, words, "value", "middle"), on: colour }] : [];
}

/** From each part of a waterfall to the next, at the height they share. */
function joints(blocks: readonly Block[], { axis, middle }: UprightFrame, width: number): Mark[] {
  return blocks.flatMap((block, i): Mark[] => {
    const next = blocks[i + 1];
    if (next === undefined || next.category !== block.category + 1) return [];
    const shared = [block.to, block.from].find((edge) => isAt(edge, next.from) || isAt(edge, next.to));
    if (shared === undefined) return [];
    const y = axis.at(shared);
    return [rule("joint", { x: middle(block.category) + width / 2, y }, { x: middle(next.category) - width / 2, y })];
  });
}

/** The same but for what adding up leaves of a rounding. */
function isAt(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
