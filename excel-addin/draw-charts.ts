/**
 * Native charts. Excel guesses from the cells which of them are categories, series and names, and guesses
 * numbered categories to be a series; where its guess is not what a chart says, it is told.
 */
import type { Chart, ChartType } from "../src/host/changes";
import { seriesColours } from "../src/host/series-colours";
import { patternOf } from "./cell-styles";
import { excelHas } from "./excel-has";
import { rangeOf } from "./range-of";

const TYPES = {
  columns: "ColumnClustered",
  "stacked columns": "ColumnStacked",
  bars: "BarClustered",
  lines: "Line",
  waterfall: "ColumnStacked",
} as const satisfies Readonly<Record<ChartType, string>>;

const TITLE_SIZE = 12;
const INK = "#1D2127";
const GRIDLINE = "#E3E6EB";

interface Drawing {
  readonly chart: Chart;
  readonly drawn: Excel.Chart;
  /** The header cells of its series. */
  readonly names: Excel.Range;
}

export async function drawCharts(context: Excel.RequestContext, charts: readonly Chart[]): Promise<void> {
  if (charts.length === 0) return;
  const drawings = charts.map((chart) => draw(context, chart));
  await context.sync();
  for (const drawing of drawings) finishSeries(context, drawing);
  await context.sync();
}

function draw(context: Excel.RequestContext, chart: Chart): Drawing {
  const { type, title, data, over, look } = chart;
  const place = rangeOf(context, over);
  const { charts } = context.workbook.worksheets.getItem(over.sheet);
  const drawn = charts.add(TYPES[type], rangeOf(context, data), "Columns");
  drawn.setPosition(place.getCell(0, 0), place.getLastCell());
  drawn.title.text = title;
  drawn.title.format.font.size = TITLE_SIZE;
  drawn.title.format.font.color = INK;
  const { categoryAxis, valueAxis } = drawn.axes;
  valueAxis.majorGridlines.format.line.color = GRIDLINE;
  if (excelHas("axis formats")) valueAxis.numberFormat = patternOf(look);
  if (type === "bars") {
    // Bars begin at the bottom otherwise, and so would the rows they show; the values stay below.
    categoryAxis.reversePlotOrder = true;
    valueAxis.tickLabelPosition = "High";
  }
  drawn.series.load("items/name");
  const names = rangeOf(context, { ...data, column: data.column + 1, rows: 1, columns: data.columns - 1 });
  names.load("text");
  return { chart, drawn, names };
}

function finishSeries(context: Excel.RequestContext, { chart, drawn, names }: Drawing): void {
  const [wanted] = names.text;
  const guessed = drawn.series.items;
  const isAsSaid = guessed.length === wanted.length && wanted.every((name, i) => guessed[i].name === name);
  const series = isAsSaid ? guessed : tellSeries(context, chart, drawn, wanted);
  seriesColours(chart).forEach((colour, i) => paint(series[i], chart.type, colour));
  showLegend(drawn, chart);
}

/** Values and categories by their cells. A name that Excel took from a cell follows the cell, so a right one is left. */
function tellSeries(
  context: Excel.RequestContext,
  { data }: Chart,
  drawn: Excel.Chart,
  wanted: readonly string[],
): readonly Excel.ChartSeries[] {
  const guessed = drawn.series.items;
  // One too many at most: the categories.
  guessed[wanted.length]?.delete();
  const column = (index: number) =>
    rangeOf(context, { ...data, row: data.row + 1, rows: data.rows - 1, column: data.column + index, columns: 1 });
  return wanted.map((name, i) => {
    const series = guessed[i] ?? drawn.series.add(name);
    if (i < guessed.length && guessed[i].name !== name) series.name = name;
    series.setValues(column(i + 1));
    series.setXAxisValues(column(0));
    return series;
  });
}

function paint({ format }: Excel.ChartSeries, type: ChartType, colour: string | undefined): void {
  if (colour === undefined) format.fill.clear();
  else if (type === "lines") format.line.color = colour;
  else format.fill.setSolidColor(colour);
}

/** One series needs no legend: the title says what it is. What a waterfall stands on is not named. */
function showLegend({ legend }: Excel.Chart, chart: Chart): void {
  const colours = seriesColours(chart);
  const isNamed = colours.filter((colour) => colour !== undefined).length > 1;
  legend.visible = isNamed;
  if (!isNamed) return;
  legend.position = "Bottom";
  colours.forEach((colour, i) => {
    if (colour === undefined) legend.legendEntries.getItemAt(i).visible = false;
  });
}
