/** What a chart shows now: its cells, read as categories and series. */
import { isBlank, textOf } from "../../core/kernel/cells";
import type { Chart } from "../../src/host/changes";
import { seriesColours } from "../../src/host/series-colours";
import { cellWords } from "../../src/written/number-words";
import { CURRENCY, lookOf } from "../cell-looks";
import type { Grid } from "../grid";
import { sheetCells, type SheetCells } from "../sheet-cells";
import { standingSheet } from "../sheet-named";

export interface ChartSeries {
  readonly name: string;
  /** Undefined for what a waterfall stands on, which is not drawn. */
  readonly colour: string | undefined;
  /** One per category; undefined where the cell holds no number. */
  readonly values: readonly (number | undefined)[];
}

export interface ChartContent extends Pick<Chart, "type" | "title" | "look"> {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** Rows without a name and a number are left out: room a formula has not spilled into. */
export function chartContent(grid: Grid, chart: Chart): ChartContent {
  const { type, title, look, data } = chart;
  const cells = sheetCells(grid, standingSheet(grid, data.sheet));
  const number = (row: number, column: number) => {
    const value = cells.value(row, column);
    return typeof value === "number" ? value : undefined;
  };
  const columns = Array.from({ length: data.columns - 1 }, (_, i) => data.column + 1 + i);
  const rows = Array.from({ length: data.rows - 1 }, (_, i) => data.row + 1 + i).filter(
    (row) => !isBlank(cells.value(row, data.column)) || columns.some((column) => number(row, column) !== undefined),
  );
  const colours = seriesColours(chart);
  return {
    type,
    title,
    look,
    categories: rows.map((row) => wordsIn(cells, row, data.column)),
    series: columns.map((column, i) => ({
      name: wordsIn(cells, data.row, column),
      colour: colours[i],
      values: rows.map((row) => number(row, column)),
    })),
  };
}

/** As the cell shows it: a date is not its serial, and a year not 2,026. */
function wordsIn(cells: SheetCells, row: number, column: number): string {
  const value = cells.value(row, column);
  const look = lookOf(cells.style(row, column));
  return look === "text" ? textOf(value) : cellWords(value, look, CURRENCY);
}
