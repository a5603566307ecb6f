/**
 * The board pack: one sheet that prints on two pages, with the headline numbers against the period
 * before, four charts, the definitions they stand under and what could not be measured; beside it
 * the sheet of live answers that everything on it looks into.
 */
import type { Area, Change, NumberLook } from "../../host/changes";
import type { SheetOutline } from "../../host/port";
import { requiredCard } from "../card-named";
import { freeSheetName } from "../free-sheet-name";
import { headerFormat, headersOf, looksOf } from "../output-looks";
import { referenceTo } from "../reference";
import { SheetPage } from "../sheet-page";
import { sheetsFirst } from "../sheets-first";
import { boardFigures, type BoardFigures, type BoardInputs } from "./board-figures";
import type { BoardWish } from "./board-wish";
import { chartData, type ChartData } from "./chart-data";
import { headlines } from "./headlines";

const STAMP_ROW = 2;
const INPUT_ROW = 4;
const HEADLINE_ROW = 10;
const WIDTHS = [248, 104, 104, 88, 168];
/** Half the width of the page lies over the first column and a bit, half over the rest: charts stand two and two. */
const CHART_ROWS = 15;

export function insertBoardPack(sheets: readonly SheetOutline[], wish: BoardWish): readonly Change[] {
  const pack = freeSheetName("Board pack", sheets);
  const figuresSheet = freeSheetName("Board figures", [...sheets, { name: pack }]);
  const input = (row: number) => referenceTo({ sheet: pack, row, column: 1, rows: 1, columns: 1 });
  const inputs: BoardInputs = {
    asOf: input(INPUT_ROW),
    windowDays: input(INPUT_ROW + 1),
    limitHours: input(INPUT_ROW + 2),
    weighted: input(INPUT_ROW + 3),
  };
  const found = boardFigures(figuresSheet, wish, inputs);
  const { changes: figureChanges, charts } = figurePage(figuresSheet, found);
  return sheetsFirst([...packPage(pack, wish, found, charts), ...figureChanges]);
}

interface PlacedChart extends ChartData {
  readonly data: Area;
}

/** The live answers side by side, then the cells of the charts. */
function figurePage(
  sheet: string,
  found: BoardFigures,
): { readonly changes: readonly Change[]; readonly charts: readonly PlacedChart[] } {
  const page = new SheetPage(sheet, "Board figures", ["What the board pack looks into. Live: change nothing here."]);
  const placed = Object.values(found.figures);
  for (const { area, answer, caption } of placed) {
    page.row(area.row - 1, area.column, [caption], { role: "caption" });
    page.formula(area.row, area.column, answer.formula, {}, { rows: answer.cells.length, columns: area.columns });
    const card = requiredCard(answer.card);
    page.add(headersOf(card, area)).add(looksOf(card, area));
  }
  const last = placed[placed.length - 1]?.area;
  let column = last === undefined ? 0 : last.column + last.columns + 1;
  const charts = chartData(found).map((chart): PlacedChart => {
    const top = 3;
    const left = column;
    const rows = chart.rows((row, c) => page.at(top + row, left + c));
    page.row(top - 1, left, [chart.title], { role: "caption" });
    page.row(top, left, chart.headers, { role: "header" });
    rows.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (cell.startsWith("=")) page.formula(top + 1 + r, left + c, cell, c === 0 ? {} : { look: chart.look });
        else if (cell !== "") page.row(top + 1 + r, left + c, [cell]);
      }),
    );
    column += chart.headers.length + 1;
    return { ...chart, data: page.area(top, left, rows.length + 1, chart.shown) };
  });
  return { changes: page.finish(4, [168]), charts };
}

function packPage(
  sheet: string,
  wish: BoardWish,
  found: BoardFigures,
  charts: readonly PlacedChart[],
): readonly Change[] {
  const page = new SheetPage(sheet, "Board pack", [
    "Revenue operations at a glance: live from this workbook's own tables. Change the tinted cells to see another day.",
  ]);
  writeStamp(page, wish);
  writeInputs(page, wish);
  const below = writeHeadlines(page, found) + 2;
  const after = writeCharts(page, charts, below);
  const end = writeDefinitions(page, wish, after);
  writeUnmeasured(page, [...wish.unmeasured, ...found.refused], end);
  return page.finish(0, WIDTHS, 2);
}

function writeStamp(page: SheetPage, { definitions, stamp }: BoardWish): void {
  if (definitions === undefined) {
    page.row(STAMP_ROW, 0, ["No definitions are installed: both teams have yet to agree on these words."], {
      role: "caption",
    });
    return;
  }
  page.row(STAMP_ROW, 0, ["Made under definitions", stamp], { role: "caption" });
  const current = `DEFINITIONS_STAMP(${referenceTo(definitions)})=${page.at(STAMP_ROW, 1)}`;
  page.formula(STAMP_ROW, 2, `=IF(${current},"which still hold","which have changed since: make a new pack")`, {
    role: "caption",
  });
}

function writeInputs(page: SheetPage, { asOf, windowDays, limitHours, weighted }: BoardWish): void {
  page.row(INPUT_ROW, 0, ["As of", asOf]).style(page.area(INPUT_ROW, 1), { role: "input", look: "date" });
  page.row(INPUT_ROW + 1, 0, ["Days in a period", windowDays]);
  page.row(INPUT_ROW + 2, 0, ["Response limit in hours", limitHours]);
  page.row(INPUT_ROW + 3, 0, ["Weighted model", weighted]);
  page.style(page.area(INPUT_ROW + 1, 1), { role: "input", look: "whole" });
  page.style(page.area(INPUT_ROW + 2, 1), { role: "input", look: "number" });
  page.style(page.area(INPUT_ROW + 3, 1), { role: "input" });
  page.note(INPUT_ROW, 0, "The day this pack speaks of. One period before is that many days earlier.");
}

const HEADERS: readonly (readonly [string, NumberLook])[] = [
  ["Number", "text"],
  ["Now", "number"],
  ["Period before", "number"],
  ["Change", "percent"],
  ["What it says", "text"],
];

/** Gives the row below the last. */
function writeHeadlines(page: SheetPage, found: BoardFigures): number {
  const lines = headlines(found);
  page.row(HEADLINE_ROW - 1, 0, ["Headline numbers"], { role: "caption" });
  page.row(
    HEADLINE_ROW,
    0,
    HEADERS.map(([header]) => header),
  );
  page.add(HEADERS.map(([, look], c) => headerFormat(page.area(HEADLINE_ROW, c), look)));
  page.note(HEADLINE_ROW, 3, "Relative to the period before: from 25% to 27% is +8%.");
  lines.forEach(({ label, look, now, before, better }, i) => {
    const row = HEADLINE_ROW + 1 + i;
    const [is, was, change] = [1, 2, 3].map((column) => page.at(row, column));
    page.row(row, 0, [label]);
    page.formula(row, 1, `=${now}`, { look });
    if (before === undefined) {
      page.row(row, 4, ["no period before in this table"], { role: "caption" });
      return;
    }
    page.formula(row, 2, `=${before}`, { look });
    page.formula(row, 3, `=IF(OR(${was}="",${was}=0,${is}=""),"",${is}/${was}-1)`, { look: "percent" });
    const [up, down] = better === "higher" ? ["better", "worse"] : ["worse", "better"];
    page.formula(
      row,
      4,
      `=IF(${change}="","cannot be compared",IF(${change}>0,"${up}",IF(${change}<0,"${down}","as before")))`,
    );
  });
  return HEADLINE_ROW + 1 + lines.length;
}

/** Two and two, the second pair on the second page. Gives the row below the last. */
function writeCharts(page: SheetPage, charts: readonly PlacedChart[], from: number): number {
  charts.forEach(({ type, title, data, look }, i) => {
    const row = from + Math.floor(i / 2) * (CHART_ROWS + 1);
    const over = i % 2 === 0 ? page.area(row, 0, CHART_ROWS, 2) : page.area(row, 2, CHART_ROWS, 3);
    page.chart({ type, title, data, look, over });
  });
  return from + Math.ceil(charts.length / 2) * (CHART_ROWS + 1);
}

function writeDefinitions(page: SheetPage, { definitions }: BoardWish, row: number): number {
  if (definitions === undefined) return row;
  page.row(row, 0, ["Definitions both teams signed"], { role: "caption" });
  const cell = (r: number, column: number) =>
    referenceTo({ ...definitions, row: definitions.row + r, column: definitions.column + column, rows: 1, columns: 1 });
  for (let r = 1; r < definitions.rows; r++) {
    page.formula(row + r, 0, `=${cell(r, 0)}&""`);
    page.formula(row + r, 1, `=${cell(r, 1)}&""`);
  }
  return row + definitions.rows + 1;
}

function writeUnmeasured(page: SheetPage, unmeasured: BoardWish["unmeasured"], row: number): void {
  if (unmeasured.length === 0) return;
  page.row(row, 0, ["What could not be measured"], { role: "caption" });
  page.block(
    row + 1,
    0,
    unmeasured.map(({ name, why }) => [name, why]),
  );
}
