/** Lines: categories from left to right, values upwards, each line named where it ends. */
import type { ChartContent, ChartSeries } from "./chart-content";
import { shortened } from "./fit-words";
import { LINE_HEIGHTS, widest, wordsAt, type Box, type Mark, type Measure, type Point } from "./mark";
import { uprightFrame, type UprightFrame } from "./upright-frame";
import { reachOfLines } from "./value-axis";
import { valueWords } from "./value-words";

const GAP = 8;
/** Names leave at least so much of the width to the lines. */
const NAMES_SHARE = 0.34;
const MOST_DOTS = 24;

export function drawLines(content: ChartContent, box: Box, measure: Measure): Mark[] {
  const { categories, series, look } = content;
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  const say = (value: number) => valueWords(value, look);
  const isAlone = series.length === 1;
  const slot = (box.right - box.left) / categories.length;
  const isLabelled = isAlone && widest(values.map(say), "value", measure) <= slot - GAP / 2;
  const names = series.map((one) => nameOf(one, isAlone, say));
  const room = isLabelled ? 0 : Math.min(widest(names, "value", measure), (box.right - box.left) * NAMES_SHARE);
  const plot = { ...box, right: box.right - (room > 0 ? room + GAP : 0) };
  const frame = uprightFrame(content, { reach: reachOfLines(values), isLabelled }, plot, measure);
  const drawn = series.map(({ colour = "", values }) => ({ colour, points: pointsOf(values, frame) }));
  const ends = drawn.map(({ points }) => lastOf(points));
  const lines = drawn.flatMap(({ colour, points }) =>
    unbroken(points).map((run): Mark => ({ kind: "line", colour, points: run })),
  );
  const dots = drawn.flatMap(({ colour, points }, i) => {
    const dotted = categories.length <= MOST_DOTS ? points : [ends[i]];
    return dotted.flatMap((at): Mark[] => (at === undefined ? [] : [{ kind: "dot", colour, at }]));
  });
  const labels = isLabelled
    ? series[0].values.flatMap((value, i): Mark[] => {
        if (value === undefined) return [];
        return [wordsAt(frame.middle(i), frame.axis.at(value) - GAP, say(value), "value", "middle")];
      })
    : namesAtEnds(names, ends, room, measure);
  return [...frame.marks, ...lines, ...dots, ...labels];
}

function pointsOf(values: ChartSeries["values"], { middle, axis }: UprightFrame): (Point | undefined)[] {
  return values.map((value, i) => (value === undefined ? undefined : { x: middle(i), y: axis.at(value) }));
}

function lastOf<T>(some: readonly (T | undefined)[]): T | undefined {
  return some.filter((one) => one !== undefined).at(-1);
}

/** Its name and its last value; a line alone is named by the chart's title. */
function nameOf({ name, values }: ChartSeries, isAlone: boolean, say: (value: number) => string): string {
  const last = lastOf(values);
  if (last === undefined) return "";
  return isAlone ? say(last) : `${name} ${say(last)}`;
}

/** The runs of points between gaps. */
function unbroken(points: readonly (Point | undefined)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point === undefined) runs.push([]);
    else runs[runs.length - 1].push(point);
  }
  return runs.filter((run) => run.length > 1);
}

/** Names at the right of the last points, from the top down, none nearer to the one above than a line's height. */
function namesAtEnds(
  names: readonly string[],
  ends: readonly (Point | undefined)[],
  room: number,
  measure: Measure,
): Mark[] {
  const placed: Mark[] = [];
  let free = -Infinity;
  const order = ends.flatMap((end, i) => (end === undefined ? [] : [{ end, name: names[i] }]));
  for (const { end, name } of order.sort((a, b) => a.end.y - b.end.y)) {
    const y = Math.max(end.y + 4, free);
    free = y + LINE_HEIGHTS.value;
    const words = shortened(name, room, "value", measure);
    placed.push(wordsAt(end.x + GAP, y, words, "value", "start"));
  }
  return placed;
}
