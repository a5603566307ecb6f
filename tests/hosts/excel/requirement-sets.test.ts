/** Every requirement set that the add-in can do without, there and not there. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import { fakeExcel, FakeSheet, type FakeOffice } from "./fake-excel";
import { membersNewerThan, minorOf } from "./newer-members";
import { paneHost } from "./pane-host";
import { SINCE } from "./since";
import { area } from "../../area";

const over = area("Deals", 0, 0, 1, 2);
const data = area("Plan", 0, 0, 2, 2);

/** A change of every kind, written over a formula where one may stand. */
const CHANGES: readonly Change[] = [
  { kind: "sheet", name: "Plan" },
  {
    kind: "write",
    area: data,
    cells: [
      ["Segment", "Won"],
      ["Enterprise", 5],
    ],
  },
  { kind: "write", area: over, cells: [["a", "b"]] },
  { kind: "formula", area: area("Deals", 3, 0, 1, 1), formulas: [["=1"]], spills: { rows: 2, columns: 1 } },
  { kind: "name", name: "Plan_Data", area: data },
  { kind: "format", area: over, role: "header", look: "money" },
  { kind: "note", area: over, text: "A note" },
  { kind: "choices", area: over, words: ["a", "b"] },
  { kind: "layout", sheet: "Plan", frozenRows: 1, widths: [80], pages: 1 },
  { kind: "chart", chart: { type: "columns", title: "A title", data, over: area("Plan", 4, 0, 9, 4), look: "money" } },
];

function opened(newest: string): FakeOffice {
  const office = fakeExcel(newest);
  const sheet = new FakeSheet("Deals");
  sheet.change(0, 0, { formula: "=SEQUENCE(2)", value: 1 });
  sheet.isDataFiltered = true;
  office.workbook.sheets = [sheet];
  office.workbook.tables = [
    {
      name: "Leads",
      place: sheet.place(0, 0, 1, 2),
      showHeaders: true,
      showTotals: false,
      showFilterButton: true,
      isDataFiltered: true,
    },
  ];
  return office;
}

describe("the task pane", () => {
  it("names no member of a newer Excel that the fake does not ask for its requirement set", () => {
    expect(Object.fromEntries(membersNewerThan("1.7"))).toEqual(SINCE);
  });

  const editions = [...new Set(["1.7", ...Object.values(SINCE)])].sort((a, b) => minorOf(a) - minorOf(b));
  const between = editions.map((version) => `1.${minorOf(version) - 1}`).filter((version) => minorOf(version) >= 7);

  it.each([...new Set([...editions, ...between])])(
    "reads, makes every change and takes it back in an Excel whose newest set is ExcelApi %s",
    async (newest) => {
      const office = opened(newest);
      const host = await paneHost(office);
      expect((await host.snapshot({ areas: [over], formulas: [over] })).formulas).toEqual([[["=SEQUENCE(2)"]]]);
      const outcome = await host.apply(CHANGES, { replace: true });
      if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
      expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Deals", "Plan"]);
      expect(await host.apply(outcome.undo, { replace: true })).toMatchObject({ kind: "done" });
      expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Deals"]);
      expect(office.workbook.sheets[0].cell(0, 0).formula).toBe("=SEQUENCE(2)");
    },
  );

  describe("in each edition", () => {
    let asked: readonly string[];
    beforeAll(async () => {
      const office = opened("1.20");
      const host = await paneHost(office);
      await host.snapshot({});
      await host.apply(CHANGES, { replace: true });
      asked = [...office.asked];
    });

    it("asks for the sets that what it does came with, and no other", () => {
      expect(new Set(asked)).toEqual(new Set(Object.values(SINCE).map((version) => `ExcelApi ${version}`)));
    });
  });

  it("would be told where it named what is not there", () => {
    const { Excel } = fakeExcel("1.11").globals as {
      Excel: { run(batch: (context: never) => Promise<void>): Promise<void> };
    };
    const spilling = Excel.run(async ({ workbook }: never) => {
      (workbook as { getSelectedRange(): { getSpillingToRangeOrNullObject(): void } })
        .getSelectedRange()
        .getSpillingToRangeOrNullObject();
    });
    return expect(spilling).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
