/** What the changes of the port leave on a spreadsheet, and what of it the port sees, where no contract can look. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Area, Change, Chart, ChartType } from "../../src/host/changes";
import { CHART_PALETTE } from "../../src/host/chart-palette";
import type { Outcome, Snapshot } from "../../src/host/port";
import { FakeFilter, type FakeSheet } from "../hosts/sheets/fake-sheets";
import { sheetsProject, type OpenProject, type SheetsProject } from "../hosts/sheets/sheets-project";

const area = (row: number, column: number, rows: number, columns: number, sheet = "Plan"): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

describe("a spreadsheet", () => {
  let built: SheetsProject;
  let project: OpenProject;
  let deals: FakeSheet;
  beforeAll(async () => {
    built = await sheetsProject();
  });
  beforeEach(() => {
    project = built.open();
    deals = project.book.insertSheet("Deals", 0);
  });

  const apply = (...changes: Change[]) =>
    JSON.parse(project.call("hostApply", JSON.stringify({ changes })) as string) as Outcome;
  const snapshot = () => JSON.parse(project.call("hostSnapshot", "{}") as string) as Snapshot;

  describe("with a chart", () => {
    const drawn = (part: Partial<Chart> = {}) => {
      const chart: Chart = {
        type: "columns",
        title: "Enterprise deals are won more often",
        data: area(0, 0, 4, 3),
        over: area(5, 1, 2, 3),
        look: "percent",
        ...part,
      };
      const layout: Change = { kind: "layout", sheet: "Plan", frozenRows: 0, widths: [200, 90, 80, 70] };
      expect(apply({ kind: "sheet", name: "Plan" }, layout, { kind: "chart", chart })).toMatchObject({ kind: "done" });
      const [found, ...more] = project.book.sheets[1].charts;
      expect(more).toEqual([]);
      return found;
    };
    const colours = ({ options }: ReturnType<typeof drawn>) =>
      [0, 1, 2].map((series) => options[`series.${series}.color`]);

    it("has its data, one row of names, and lies over its cells", () => {
      const { ranges, headers, row, column, options } = drawn();
      expect(
        ranges.map((range) => [range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()]),
      ).toEqual([[1, 1, 4, 3]]);
      expect([headers, row, column]).toEqual([1, 6, 2]);
      expect(options).toMatchObject({
        title: "Enterprise deals are won more often",
        width: 90 + 80 + 70,
        height: 21 + 21,
        useFirstColumnAsDomain: true,
      });
    });

    it.each<[ChartType, string, boolean]>([
      ["columns", "column", false],
      ["stacked columns", "column", true],
      ["bars", "bar", false],
      ["lines", "line", false],
      ["waterfall", "column", true],
    ])("of type %s is a %s chart", (type, native, isStacked) => {
      const chart = drawn({ type });
      expect(chart.type).toBe(native);
      expect(chart.options["isStacked"]).toBe(isStacked);
    });

    it("reads its values as their look says, along the axis they stand on", () => {
      expect(drawn({ look: "multiple" }).options).toMatchObject({
        "vAxis.format": "0.00×",
        "vAxis.gridlines.color": "transparent",
      });
      project.book.deleteSheet(project.book.sheets[1]);
      const { options } = drawn({ type: "bars" });
      expect(options).toMatchObject({ "hAxis.format": "0.0%" });
      expect(options["vAxis.format"]).toBeUndefined();
    });

    it("gives its series the palette's colours, and a legend where there are several", () => {
      const chart = drawn();
      expect(colours(chart)).toEqual([CHART_PALETTE[0], CHART_PALETTE[1], undefined]);
      expect(chart.options["legend.position"]).toBe("bottom");
      project.book.deleteSheet(project.book.sheets[1]);
      expect(drawn({ data: area(0, 0, 4, 2) }).options["legend.position"]).toBe("none");
    });

    it("does not draw what a waterfall stands on", () => {
      const chart = drawn({ type: "waterfall", data: area(0, 0, 4, 4) });
      expect(colours(chart)).toEqual(["transparent", CHART_PALETTE[0], CHART_PALETTE[1]]);
      expect([0, 1, 2].map((series) => chart.options[`series.${series}.visibleInLegend`])).toEqual([false, true, true]);
      expect(chart.options["legend.position"]).toBe("bottom");
    });
  });

  it("offers choices as a list and takes nothing else", () => {
    const at = area(1, 1, 2, 1, "Deals");
    expect(apply({ kind: "choices", area: at, words: ["Yes", "No"] })).toEqual({ kind: "done", undo: [] });
    const rule = { words: ["Yes", "No"], showDropdown: true, allowInvalid: false };
    expect([deals.cell(2, 2).rule, deals.cell(3, 2).rule, deals.cell(4, 2).rule]).toEqual([rule, rule, null]);
    expect(apply({ kind: "write", area: at, cells: [["Yes"], ["Perhaps"]] })).toMatchObject({
      kind: "problem",
      words: expect.stringContaining("data validation"),
    });
    expect(deals.getLastRow()).toBe(0);
  });

  it("shows an example in italics, and no longer once it plays another role", () => {
    const at = area(0, 0, 1, 1, "Deals");
    apply({ kind: "format", area: at, role: "example" });
    expect(deals.cell(1, 1).fontStyle).toBe("italic");
    apply({ kind: "format", area: at, role: "input" });
    expect(deals.cell(1, 1).fontStyle).toBe("normal");
  });

  it("says that a sheet is protected, and takes back what was written before it was met", () => {
    const locked = project.book.insertSheet("Locked", 1);
    locked.change(1, 1, { value: "kept" });
    locked.isProtected = true;
    deals.change(1, 1, { value: "mine" });
    const before = snapshot();
    const outcome = apply(
      { kind: "sheet", name: "Plan" },
      { kind: "write", area: area(0, 1, 1, 1, "Deals"), cells: [["new"]] },
      { kind: "write", area: area(1, 0, 1, 1, "Locked"), cells: [["over"]] },
    );
    expect(outcome).toMatchObject({
      kind: "problem",
      words: expect.stringMatching(/protected.*Nothing was written\.$/),
    });
    expect(snapshot()).toEqual(before);
    expect(locked.cell(1, 1).value).toBe("kept");
    expect(deals.cell(1, 2).value).toBe("");
  });

  it("says where a filter has a condition", () => {
    project.book.insertSheet("Leads", 1).filter = new FakeFilter(deals.getRange(1, 2, 10, 3), [4]);
    project.book.insertSheet("Tasks", 2).filter = new FakeFilter(deals.getRange(1, 2, 10, 3), []);
    expect(snapshot().sheets.map(({ name, isFiltered }) => [name, isFiltered])).toEqual([
      ["Deals", undefined],
      ["Leads", true],
      ["Tasks", undefined],
    ]);
  });

  it("shows and selects what is revealed, as far as the sheet reaches", () => {
    const leads = project.book.insertSheet("Leads", 1);
    leads.rows = 20;
    deals.activate();
    project.call("hostReveal", JSON.stringify(area(15, 1, 10, 2, "leads")));
    expect(project.book.getActiveSheet()).toBe(leads);
    expect(snapshot().selection).toEqual(area(15, 1, 5, 2, "Leads"));
  });
});
