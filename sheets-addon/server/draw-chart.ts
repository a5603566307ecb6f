import type { Chart, ChartType } from "../../src/host/changes";
import { seriesColours } from "../../src/host/series-colours";
import { axisPattern } from "./cell-styles";
import type { Range } from "./used-range";

const NATIVE = {
  columns: "asColumnChart",
  "stacked columns": "asColumnChart",
  bars: "asBarChart",
  lines: "asLineChart",
  waterfall: "asColumnChart",
} as const satisfies Readonly<Record<ChartType, string>>;

/** Draws a chart of the cells of `data` over those of `over`, as wide and high as they are now. */
export function drawChart(chart: Chart, data: Range, over: Range): void {
  const sheet = over.getSheet();
  const [row, column] = [over.getRow(), over.getColumn()];
  const width = total(over.getNumColumns(), (index) => sheet.getColumnWidth(column + index));
  const height = total(over.getNumRows(), (index) => sheet.getRowHeight(row + index));
  const builder = sheet.newChart()[NATIVE[chart.type]]().addRange(data).setNumHeaders(1).setPosition(row, column, 0, 0);
  for (const [name, value] of Object.entries({ width, height, ...options(chart) })) builder.setOption(name, value);
  sheet.insertChart(builder.build());
}

/** By the names of the vendor's chart configuration options. */
function options(chart: Chart): Readonly<Record<string, unknown>> {
  const { type, title, look } = chart;
  const colours = seriesColours(chart);
  const values = type === "bars" ? "hAxis" : "vAxis";
  const series = colours.flatMap((colour, index) => [
    [`series.${index}.color`, colour ?? "transparent"],
    [`series.${index}.visibleInLegend`, colour !== undefined],
  ]);
  return {
    title,
    // A year is a category too, though it is a number.
    useFirstColumnAsDomain: true,
    isStacked: type === "stacked columns" || type === "waterfall",
    "legend.position": colours.filter(Boolean).length > 1 ? "bottom" : "none",
    [`${values}.format`]: axisPattern(look),
    // Not a count of 0: the axis has as many labels as lines.
    [`${values}.gridlines.color`]: "transparent",
    ...(Object.fromEntries(series) as Record<string, unknown>),
  };
}

function total(count: number, sizeOf: (index: number) => number): number {
  let pixels = 0;
  for (let index = 0; index < count; index++) pixels += sizeOf(index);
  return pixels;
}
