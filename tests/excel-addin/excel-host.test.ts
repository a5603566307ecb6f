import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { excelHost } from "../../excel-addin/excel-host";
import { typedValue } from "../../src/host/typed-value";
import type { Cells } from "../../core/kernel/cells";
import type { Change } from "../../src/host/changes";
import { describeHost } from "../contract/host-contract";
import { fakeExcel, FakeSheet, type FakeOffice } from "./fake-excel";

function stub({ globals }: FakeOffice): void {
  vi.stubGlobal("Excel", globals.Excel);
  vi.stubGlobal("Office", globals.Office);
}

function seeded(name: string, cells: Cells): FakeSheet {
  const sheet = new FakeSheet(name);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = typedValue(cell);
      sheet.change(r, c, { value: typeof value === "string" ? value.replace(/^'/, "") : value });
    }),
  );
  return sheet;
}

for (const [edition, supports] of [
  ["of today", 1.2],
  ["without notes and merged undo", 1.1],
] as const) {
  describeHost(`excel ${edition}`, async () => {
    const office = fakeExcel(supports);
    stub(office);
    return {
      host: excelHost(() => undefined),
      seed: async (sheets) => {
        office.workbook.sheets = sheets.map(({ name, cells }) => seeded(name, cells));
      },
      cleanup: async () => {
        vi.unstubAllGlobals();
      },
    };
  });
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
});
