/** A whole chart as marks: its title, a key where colours need one, and its values. */
import { unreachable } from "../../src/host/changes";
import type { ChartContent } from "./chart-content";
import { drawBars } from "./draw-bars";
import { drawColumns } from "./draw-columns";
import { drawLines } from "./draw-lines";
import { shortened, wrapped } from "./fit-words";
import { LINE_HEIGHTS, wordsAt, type Box, type Mark, type Measure } from "./mark";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const EDGE = 12;
const TITLE_LINES = 2;
const SWATCH = 9;
const SWATCH_GAP = 5;
const KEY_GAP = 14;
const NOTHING = "Its cells hold no numbers yet.";

export function drawChart(content: ChartContent, { width, height }: Size, measure: Measure): Mark[] {
  const box = { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - EDGE };
  const title = wrapped(content.title, box.right - box.left, TITLE_LINES, "title", measure).map((words, line) =>
    wordsAt(box.left, box.top + LINE_HEIGHTS.title * (line + 1) - 5, words, "title", "start"),
  );
  const top = box.top + title.length * LINE_HEIGHTS.title + 6;
  if (content.series.every(({ values }) => values.every((value) => value === undefined))) {
    return [...title, wordsAt(box.left, top + 12, NOTHING, "axis", "start")];
  }
  const key = drawKey(content, { ...box, top }, measure);
  const plot = { ...box, top: key.length === 0 ? top : top + LINE_HEIGHTS.name + 6 };
  return [...title, ...key, ...drawValues(content, plot, measure)];
}

function drawValues(content: ChartContent, plot: Box, measure: Measure): Mark[] {
  switch (content.type) {
    case "columns":
    case "stacked columns":
    case "waterfall":
      return drawColumns(content, plot, measure);
    case "bars":
      return drawBars(content, plot, measure);
    case "lines":
      return drawLines(content, plot, measure);
    default:
      return unreachable(content.type);
  }
}

/** The colours by name, in one row; none for one colour, nor for lines, which are named where they end. */
function drawKey({ type, series }: ChartContent, { left, right, top }: Box, measure: Measure): Mark[] {
  const named = series.flatMap(({ name, colour }) => (colour === undefined ? [] : [{ name, colour }]));
  if (named.length < 2 || type === "lines") return [];
  const besides = SWATCH + SWATCH_GAP + KEY_GAP;
  const needed = named.reduce((sum, { name }) => sum + measure(name, "name") + besides, 0);
  const room = needed <= right - left ? Infinity : (right - left) / named.length - besides;
  let x = left;
  return named.flatMap(({ name, colour }): Mark[] => {
    const words = shortened(name, room, "name", measure);
    const at = { x, y: top + 2 };
    x += measure(words, "name") + besides;
    return [
      { kind: "swatch", colour, at, side: SWATCH },
      wordsAt(at.x + SWATCH + SWATCH_GAP, top + 10, words, "name", "start"),
    ];
  });
}
