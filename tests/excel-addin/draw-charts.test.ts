/** Excel's charts as they come out: what the port cannot show. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { excelHost } from "../../excel-addin/excel-host";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Area, Change, Chart } from "../../src/host/changes";
import { CHART_PALETTE } from "../../src/host/chart-palette";
import { fakeExcel, FakeSheet, type FakeOffice } from "../hosts/excel/fake-excel";
import type { FakeChart, Place } from "../hosts/excel/fake-workbook";

let office: FakeOffice;
const start = (newest: string) => {
  office = fakeExcel(newest);
  office.workbook.sheets = [new FakeSheet("Deals")];
  vi.stubGlobal("Excel", office.globals.Excel);
  vi.stubGlobal("Office", office.globals.Office);
};
beforeEach(() => start("1.20"));
afterEach(() => vi.unstubAllGlobals());

const WON: Cells = [
  ["Segment", "Won"],
  ["Enterprise", 12],
  ["Mid-market", 30],
];
const BRIDGE: Cells = [
  ["Step", "Below", "Gain", "Loss"],
  ["Opening", 0, 100, 0],
  ["Churned", 80, 0, 20],
];

/** Adds the sheet "Plan" with cells at B3 and charts of them. */
async function drawn(cells: readonly (readonly Cell[])[], ...wished: readonly Partial<Chart>[]): Promise<FakeChart[]> {
  const data: Area = { sheet: "Plan", row: 2, column: 1, rows: cells.length, columns: cells[0].length };
  const charts = wished.map((wish): Change => {
    const over: Area = { sheet: "Plan", row: 8, column: 0, rows: 14, columns: 6 };
    return { kind: "chart", chart: { type: "columns", title: "A title", data, over, look: "money", ...wish } };
  });
  const isFormula = (cell: Cell) => typeof cell === "string" && cell.startsWith("=");
  const values = cells.map((line) => line.map((cell) => (isFormula(cell) ? null : cell)));
  const formulas = cells.map((line) => line.map((cell) => (isFormula(cell) ? String(cell) : null)));
  const outcome = await excelHost(() => undefined).apply([
    { kind: "sheet", name: "Plan" },
    // A chart before its cells: the host sees to the order.
    ...charts,
    { kind: "write", area: data, cells: values },
    { kind: "formula", area: data, formulas },
  ]);
  expect(outcome).toEqual({ kind: "done", undo: expect.arrayContaining([{ kind: "remove sheet", name: "Plan" }]) });
  return office.workbook.sheets[1].charts;
}

const cellsOf = (place: Place | undefined) =>
  place && [place.sheet.name, place.row, place.column, place.rows, place.columns];
const seriesOf = ({ series }: FakeChart) =>
  series.map(({ name, values, categories }) => ({ name, values: cellsOf(values), categories: cellsOf(categories) }));
const coloursOf = ({ series }: FakeChart) => series.map(({ settings }) => Object.fromEntries(settings));

describe("a chart in Excel", () => {
  it.each([
    ["columns", "ColumnClustered"],
    ["stacked columns", "ColumnStacked"],
    ["bars", "BarClustered"],
    ["lines", "Line"],
    ["waterfall", "ColumnStacked"],
  ] as const)("of %s is a %s", async (type, excelType) => {
    expect((await drawn(BRIDGE, { type })).map((chart) => chart.type)).toEqual([excelType]);
  });

  it("lies over its cells, says its title, and reads as its look says", async () => {
    const [chart] = await drawn(WON, { title: "Mid-market wins most", look: "whole" });
    expect(cellsOf(chart.over)).toEqual(["Plan", 8, 0, 14, 6]);
    expect(chart.settings.get("title.text")).toBe("Mid-market wins most");
    expect(chart.settings.get("axes.valueAxis.numberFormat")).toBe("#,##0");
  });

  it("goes without the pattern of its axis where Excel cannot be told", async () => {
    start("1.7");
    const [chart] = await drawn(WON, { look: "percent" });
    expect(chart.settings.has("axes.valueAxis.numberFormat")).toBe(false);
    expect(chart.settings.get("title.text")).toBe("A title");
  });

  it("names its series by its first row and its categories by its first column, live", async () => {
    const [chart] = await drawn(BRIDGE, { type: "columns" });
    expect(seriesOf(chart)).toEqual([
      { name: "Below", values: ["Plan", 3, 2, 2, 1], categories: ["Plan", 3, 1, 2, 1] },
      { name: "Gain", values: ["Plan", 3, 3, 2, 1], categories: ["Plan", 3, 1, 2, 1] },
      { name: "Loss", values: ["Plan", 3, 4, 2, 1], categories: ["Plan", 3, 1, 2, 1] },
    ]);
  });

  it.each<[string, Cells, string[]]>([
    [
      "categories are numbers",
      [
        ["Year", "Won", "Lost"],
        [2025, 5, 6],
        [2026, 7, 8],
      ],
      ["Won", "Lost"],
    ],
    [
      "names are numbers",
      [
        ["Segment", 2025, 2026],
        ["Enterprise", 5, 6],
        ["Mid-market", 7, 8],
      ],
      ["2025", "2026"],
    ],
    [
      "both are",
      [
        ["Month", 2025, 2026],
        [1, 5, 6],
        [2, 7, 8],
      ],
      ["2025", "2026"],
    ],
    [
      "values are yet to come",
      [
        ["Segment", "Won", "Lost"],
        ["Enterprise", "=A(1)", "=A(2)"],
        ["Mid-market", "=A(3)", "=A(4)"],
      ],
      ["Won", "Lost"],
    ],
  ])("has the same series where %s", async (_, cells, names) => {
    const [chart] = await drawn(cells, { type: "columns" });
    const categories = ["Plan", 3, 1, 2, 1];
    expect(seriesOf(chart)).toEqual([
      { name: names[0], values: ["Plan", 3, 2, 2, 1], categories },
      { name: names[1], values: ["Plan", 3, 3, 2, 1], categories },
    ]);
    expect(coloursOf(chart)).toEqual([
      { "format.fill.setSolidColor": [CHART_PALETTE[0]] },
      { "format.fill.setSolidColor": [CHART_PALETTE[1]] },
    ]);
  });

  it("has no legend for one series, and one below for several", async () => {
    const [one] = await drawn(WON, {});
    expect(one.settings.get("legend.visible")).toBe(false);
    start("1.20");
    const [several] = await drawn(BRIDGE, { type: "lines" });
    expect(several.settings.get("legend.visible")).toBe(true);
    expect(several.settings.get("legend.position")).toBe("Bottom");
  });

  it("colours lines by their stroke", async () => {
    const [chart] = await drawn(WON, { type: "lines" });
    expect(coloursOf(chart)).toEqual([{ "format.line.color": CHART_PALETTE[0] }]);
  });

  it("does not draw what a waterfall stands on, nor name it in the legend", async () => {
    const [chart] = await drawn(BRIDGE, { type: "waterfall" });
    expect(coloursOf(chart)).toEqual([
      { "format.fill.clear": [] },
      { "format.fill.setSolidColor": [CHART_PALETTE[0]] },
      { "format.fill.setSolidColor": [CHART_PALETTE[1]] },
    ]);
    expect(chart.settings.get("legend.legendEntries.getItemAt(0).visible")).toBe(false);
    expect(chart.settings.has("legend.legendEntries.getItemAt(1).visible")).toBe(false);
  });

  it("has no legend for a waterfall of one drawn series", async () => {
    const [chart] = await drawn(
      BRIDGE.map((line) => line.slice(0, 3)),
      { type: "waterfall" },
    );
    expect(chart.settings.get("legend.visible")).toBe(false);
  });

  it("of bars begins at the top, as its rows do, with the values below", async () => {
    const [chart] = await drawn(WON, { type: "bars" });
    expect(chart.settings.get("axes.categoryAxis.reversePlotOrder")).toBe(true);
    expect(chart.settings.get("axes.valueAxis.tickLabelPosition")).toBe("High");
  });

  it("costs no more crossings for five than for one", async () => {
    await drawn(WON, {});
    const once = office.workbook.syncs;
    start("1.20");
    expect(await drawn(WON, {}, {}, {}, {}, {})).toHaveLength(5);
    expect(office.workbook.syncs).toBe(once);
  });

  it("that fails takes its sheet with it", async () => {
    office.workbook.failOn = "charts.add";
    const area: Area = { sheet: "Plan", row: 0, column: 0, rows: 3, columns: 2 };
    const outcome = await excelHost(() => undefined).apply([
      { kind: "sheet", name: "Plan" },
      { kind: "write", area, cells: WON },
      { kind: "chart", chart: { type: "columns", title: "A title", data: area, over: area, look: "whole" } },
    ]);
    expect(outcome).toEqual({ kind: "problem", words: expect.stringContaining("Nothing was written") });
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Deals"]);
  });
});
