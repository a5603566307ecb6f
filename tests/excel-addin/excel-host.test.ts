import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { excelHost } from "../../excel-addin/excel-host";
import type { Change } from "../../src/host/changes";
import { HostProblem } from "../../src/host/port";
import { describeHost } from "../contract/host-contract";
import { describePlans } from "../contract/plan-contract";
import { fakeExcel, type FakeOffice } from "../hosts/excel/fake-excel";
import type { FakeNamed, FakeTable } from "../hosts/excel/fake-workbook";
import { fakedExcel, seeded, stub } from "./faked-excel";
import { area } from "../area";

for (const [edition, newest] of [
  ["of today", "1.20"],
  ["without notes and merged undo", "1.10"],
  ["without lists, page layout and filters", "1.7"],
] as const) {
  describeHost(`excel ${edition}`, fakedExcel(newest));
  describePlans(`excel ${edition}`, fakedExcel(newest));
}

describe("the Excel host", () => {
  let office: FakeOffice;
  beforeEach(() => {
    office = fakeExcel();
    stub(office);
    office.workbook.sheets = [
      seeded("Deals", [
        ["Deal", "Amount"],
        ["D-1", 5],
      ]),
    ];
  });
  afterEach(() => vi.unstubAllGlobals());

  const cells = (rows: number): Change => ({
    kind: "write",
    area: { sheet: "Deals", row: 10, column: 0, rows, columns: 2 },
    cells: Array.from({ length: rows }, (_, r) => [`D-${r}`, r]),
  });

  it("makes one undo step of everything where Excel can", async () => {
    await excelHost(() => undefined).apply([cells(2)]);
    expect(office.runs).toEqual([{ mergeUndoGroup: true }]);
  });

  it("crosses to Excel as often for many sheets as for one", async () => {
    const host = excelHost(() => undefined);
    const count = async () => {
      office.workbook.syncs = 0;
      await host.snapshot({});
      return office.workbook.syncs;
    };
    // Which dates the workbook counts is asked the first time.
    await count();
    const once = await count();
    office.workbook.sheets.push(...Array.from({ length: 20 }, (_, i) => seeded(`S${i}`, [["a"]])));
    expect(await count()).toBe(once);
  });

  it("writes 12 MB in requests that Excel on the web takes", async () => {
    const rows = 12_000;
    const long = "x".repeat(1000);
    const host = excelHost(() => undefined);
    const area = { sheet: "Deals", row: 10, column: 0, rows, columns: 1 };
    const outcome = await host.apply([{ kind: "write", area, cells: Array.from({ length: rows }, () => [long]) }]);
    expect(outcome.kind).toBe("done");
    expect(office.workbook.sheets[0].cell(10 + rows - 1, 0).value).toBe(long);
  });

  it("takes back what it did when Excel fails half way", async () => {
    office.workbook.failOn = "freezeRows";
    const outcome = await excelHost(() => undefined).apply([
      { kind: "sheet", name: "Plan" },
      cells(1),
      { kind: "layout", sheet: "Deals", frozenRows: 1, widths: [] },
    ]);
    expect(outcome).toEqual({ kind: "problem", words: expect.stringContaining("Nothing was written") });
    expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Deals"]);
    expect(office.workbook.sheets[0].used()).toMatchObject({ rows: 2, columns: 2 });
  });

  it("names what is left where Excel fails for good while charts are drawn, and at the end of the run once more", async () => {
    const { host, faults, seed } = await fakedExcel("1.20")();
    const changes: readonly Change[] = [
      { kind: "sheet", name: "Plan" },
      { ...cells(2), area: { sheet: "Plan", row: 0, column: 0, rows: 2, columns: 2 } } as Change,
      {
        kind: "chart",
        chart: {
          type: "columns",
          title: "Plan",
          data: { sheet: "Plan", row: 0, column: 0, rows: 2, columns: 2 },
          over: { sheet: "Plan", row: 4, column: 0, rows: 2, columns: 2 },
          look: "whole",
        },
      },
    ];
    await seed([{ name: "Deals", cells: [["Deal"]] }]);
    await host.snapshot({});
    faults.disarm();
    expect(await host.apply(changes)).toMatchObject({ kind: "done" });
    const { calls } = faults;
    for (let at = calls - 15; at <= calls; at++) {
      await seed([{ name: "Deals", cells: [["Deal"]] }]);
      faults.arm(at, true);
      const outcome = await host.apply(changes);
      expect(outcome, `call ${at} of ${calls}`).toEqual({ kind: "problem", words: expect.stringContaining('"Plan"') });
    }
  });

  it("says what is selected, and nothing when that is no range", async () => {
    const host = excelHost(() => undefined);
    expect((await host.snapshot({})).selection).toBeUndefined();
    office.workbook.selected = { sheet: office.workbook.sheets[0], row: 1, column: 0, rows: 1, columns: 2 };
    expect((await host.snapshot({})).selection).toEqual({
      sheet: "Deals",
      row: 1,
      column: 0,
      rows: 1,
      columns: 2,
    });
  });

  const olderExcel = (newest: string) => {
    const { sheets } = office.workbook;
    office = fakeExcel(newest);
    office.workbook.sheets = sheets;
    stub(office);
  };

  describe("lists of choices", () => {
    const choices: Change = { kind: "choices", area: area("Deals", 1, 0, 9, 1), words: ["Won", "Lost", "Open"] };

    it("become a rule that stops other words and lets blanks pass", async () => {
      await excelHost(() => undefined).apply([choices]);
      const [sheet] = office.workbook.sheets;
      expect(sheet.validations).toEqual([
        {
          place: sheet.place(1, 0, 9, 1),
          rule: { list: { inCellDropDown: true, source: "Won,Lost,Open" } },
          ignoreBlanks: true,
          errorAlert: {
            showAlert: true,
            style: "Stop",
            title: "Not one of the choices",
            message: "This cell takes a word from its list, or nothing.",
          },
        },
      ]);
    });

    it("are left out where Excel has none, and the rest is done", async () => {
      olderExcel("1.7");
      const outcome = await excelHost(() => undefined).apply([choices, cells(1)]);
      expect(outcome.kind).toBe("done");
      expect(office.workbook.sheets[0].validations).toEqual([]);
      expect(office.workbook.sheets[0].cell(10, 0).value).toBe("D-0");
    });

    it("may be as long as Excel takes them, and no longer", async () => {
      const words = (last: number) => ["x".repeat(200), "y".repeat(last)];
      const apply = (last: number) => excelHost(() => undefined).apply([{ ...choices, words: words(last) }]);
      expect(await apply(54)).toMatchObject({ kind: "done" });
      expect(await apply(55)).toMatchObject({ kind: "problem", words: expect.stringContaining("255") });
    });
  });

  it("prints upright on so many pages where Excel can be told", async () => {
    const layout: Change = { kind: "layout", sheet: "Deals", frozenRows: 0, widths: [], pages: 2 };
    await excelHost(() => undefined).apply([layout]);
    expect([...office.workbook.sheets[0].pageLayout]).toEqual([
      ["orientation", "Portrait"],
      ["zoom", { horizontalFitToPages: 1, verticalFitToPages: 2 }],
    ]);
  });

  it("leaves how a sheet prints alone where nobody asked, and where Excel cannot be told", async () => {
    const layout: Change = { kind: "layout", sheet: "Deals", frozenRows: 0, widths: [] };
    await excelHost(() => undefined).apply([layout]);
    olderExcel("1.8");
    expect(await excelHost(() => undefined).apply([{ ...layout, pages: 1 }])).toMatchObject({ kind: "done" });
    expect(office.workbook.sheets[0].pageLayout.size).toBe(0);
  });

  it("writes an example quietly, and a plain cell as any other again", async () => {
    const at = area("Deals", 1, 0, 1, 2);
    const host = excelHost(() => undefined);
    const look = () => {
      const styles = office.workbook.sheets[0].styles.splice(0);
      return Object.fromEntries(styles.map(([, path, value]) => [path, value]));
    };
    await host.apply([{ kind: "format", area: at, role: "example" }]);
    expect(look()).toMatchObject({ "font.italic": true, "font.bold": false, "font.color": "#5B6472" });
    await host.apply([{ kind: "format", area: at, role: "plain" }]);
    expect(look()).toMatchObject({ "font.italic": false, "font.color": "#000000" });
  });

  describe("names and tables", () => {
    const named = (value: unknown, part: Partial<FakeNamed> = {}): FakeNamed => ({
      type: "Range",
      value,
      visible: true,
      place: office.workbook.sheets[0].place(0, 0, 2, 2),
      ...part,
    });

    it("are listed as far as they name one area of this workbook", async () => {
      office.workbook.sheets.push(seeded("Plan, 2026", [["a"]]));
      const [deals, plan] = office.workbook.sheets;
      const names: Readonly<Record<string, FakeNamed>> = {
        Deals_All: named("Deals!$A$1:$B$2"),
        Gone: named("#REF!", { place: undefined }),
        Broken: named("#REF!", { type: "Error", place: undefined }),
        Target: named(0.25, { type: "Double", place: undefined }),
        Several: named("Deals!$A$1,Deals!$B$2"),
        Elsewhere: named("'[Budget.xlsx]Plan'!$A$1"),
        _FilterDatabase: named("Deals!$A$1:$B$2", { visible: false }),
        Comma: named("'Plan, 2026'!$A$1", { place: plan.place(0, 0, 1, 1) }),
      };
      for (const [name, item] of Object.entries(names)) office.workbook.names.set(name, item);
      const seen = await excelHost(() => undefined).snapshot({});
      expect(seen.names).toEqual([
        { name: "Deals_All", area: area("Deals", 0, 0, 2, 2) },
        { name: "Comma", area: area("Plan, 2026", 0, 0, 1, 1) },
      ]);
      deals.name = "Deals of 2026";
      expect((await excelHost(() => undefined).snapshot({})).names[0].area.sheet).toBe("Deals of 2026");
    });

    const table = (name: string, part: Partial<FakeTable> = {}): FakeTable => ({
      name,
      place: office.workbook.sheets[0].place(3, 1, 5, 4),
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      isDataFiltered: false,
      ...part,
    });

    it("are listed with their headers and without their totals", async () => {
      office.workbook.tables = [
        table("Leads"),
        table("Totalled", { showTotals: true, showFilterButton: false }),
        table("Headless", { showHeaders: false }),
      ];
      expect((await excelHost(() => undefined).snapshot({})).tables).toEqual([
        { name: "Leads", area: area("Deals", 3, 1, 5, 4) },
        { name: "Totalled", area: area("Deals", 3, 1, 4, 4) },
      ]);
    });

    it("cross to Excel as often for many as for none", async () => {
      const count = async () => {
        office.workbook.syncs = 0;
        await excelHost(() => undefined).snapshot({});
        return office.workbook.syncs;
      };
      const once = await count();
      for (let i = 0; i < 30; i++) office.workbook.names.set(`N${i}`, named("Deals!$A$1:$B$2"));
      office.workbook.tables = Array.from({ length: 30 }, (_, i) => table(`T${i}`));
      expect(await count()).toBe(once);
    });

    const filtered = async () => {
      const { sheets } = await excelHost(() => undefined).snapshot({});
      return sheets.filter(({ isFiltered }) => isFiltered).map(({ name }) => name);
    };

    it("say which sheets are filtered, by a filter of the sheet or of a table", async () => {
      const [deals] = office.workbook.sheets;
      office.workbook.sheets = [deals, seeded("Leads", [["Lead"]]), seeded("Spend", [["Month"]])];
      expect(await filtered()).toEqual([]);
      office.workbook.sheets[2].isDataFiltered = true;
      expect(await filtered()).toEqual(["Spend"]);
      const place = office.workbook.sheets[1].place(0, 0, 1, 1);
      office.workbook.tables = [table("All"), table("Leads", { place, isDataFiltered: true })];
      expect(await filtered()).toEqual(["Leads", "Spend"]);
    });

    it("say of no sheet that it is filtered where Excel cannot tell", async () => {
      olderExcel("1.8");
      office.workbook.sheets[0].isDataFiltered = true;
      office.workbook.tables = [table("All", { isDataFiltered: true })];
      expect(await filtered()).toEqual([]);
    });
  });

  describe("what is protected", () => {
    const on = (sheet: string): readonly Change[] => {
      const at = area(sheet, 20, 0, 1, 1);
      return [
        { kind: "write", area: at, cells: [["a"]] },
        { kind: "formula", area: at, formulas: [["=1"]] },
        { kind: "format", area: at, role: "input" },
        { kind: "format", area: at, look: "money" },
        { kind: "note", area: at, text: "a" },
        { kind: "choices", area: at, words: ["a"] },
        { kind: "layout", sheet, frozenRows: 0, widths: [80] },
      ];
    };
    beforeEach(() => {
      office.workbook.sheets.push(seeded("Open", []), seeded("Locked", [["Deal"]]));
      office.workbook.sheets[2].isProtected = true;
    });

    it("is named with the way to lift it, and nothing is changed", async () => {
      for (const change of on("LOCKED")) {
        const outcome = await excelHost(() => undefined).apply([
          { kind: "sheet", name: "Plan" },
          { kind: "write", area: area("Open", 0, 0, 1, 1), cells: [["first"]] },
          change,
        ]);
        expect(outcome).toEqual({
          kind: "problem",
          words: 'The sheet "Locked" is protected. Choose Review, Unprotect Sheet on it, and try again.',
        });
        expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Deals", "Open", "Locked"]);
        expect(office.workbook.sheets[1].used()).toBeUndefined();
      }
    });

    it("does not stand against changes elsewhere, nor against a name for its cells", async () => {
      const outcome = await excelHost(() => undefined).apply([
        ...on("Open"),
        { kind: "name", name: "Kept", area: area("Locked", 0, 0, 1, 1) },
      ]);
      expect(outcome.kind).toBe("done");
    });

    it("is no longer there once a sheet of that name was replaced by a new one", async () => {
      const outcome = await excelHost(() => undefined).apply(
        [
          { kind: "remove sheet", name: "Locked" },
          { kind: "sheet", name: "Locked" },
          { kind: "write", area: area("Locked", 0, 0, 1, 1), cells: [["new"]] },
        ],
        { replace: true },
      );
      expect(outcome.kind).toBe("done");
      expect(office.workbook.sheets[2].cell(0, 0).value).toBe("new");
    });

    it("may be the workbook's structure: then no sheet comes or goes", async () => {
      office.workbook.isStructureProtected = true;
      const host = excelHost(() => undefined);
      for (const change of [
        { kind: "sheet", name: "Plan" },
        { kind: "remove sheet", name: "Open" },
      ] as const) {
        const outcome = await host.apply([cells(1), change], { replace: true });
        expect(outcome).toMatchObject({ kind: "problem", words: expect.stringMatching(/Review, Protect Workbook/) });
      }
      expect(office.workbook.sheets[0].used()).toMatchObject({ rows: 2 });
      expect(await host.apply([cells(1)])).toMatchObject({ kind: "done" });
    });
  });

  it("reveals an area by showing its sheet and selecting it", async () => {
    office.workbook.sheets.push(seeded("Leads", [["Lead"]]));
    await excelHost(() => undefined).reveal(area("leads", 4, 1, 2, 3));
    const [, leads] = office.workbook.sheets;
    expect(office.workbook.active).toBe(leads);
    expect(office.workbook.selected).toEqual(leads.place(4, 1, 2, 3));
  });

  it("says that a sheet is hidden instead of showing it", async () => {
    const [deals] = office.workbook.sheets;
    for (const visibility of ["Hidden", "VeryHidden"] as const) {
      deals.visibility = visibility;
      const revealed = excelHost(() => undefined).reveal(area("Deals", 0, 0, 1, 1));
      await expect(revealed).rejects.toBeInstanceOf(HostProblem);
      await expect(revealed).rejects.toThrow(/"Deals" is hidden/);
    }
    expect(office.workbook.selected).toBeUndefined();
  });
});
