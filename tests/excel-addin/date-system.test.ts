/** Workbooks of the 1904 date system: what the port reads and writes counts from 1900. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { excelHost } from "../../excel-addin/excel-host";
import { isDateFormat } from "../../excel-addin/is-date-format";
import type { Cell, Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import type { Change } from "../../src/host/changes";
import type { Host } from "../../src/host/port";
import { requiredCard } from "../../src/plans/card-named";
import { area } from "../area";
import { fakeExcel, FakeSheet, type FakeOffice } from "../hosts/excel/fake-excel";
import { stub } from "./faked-excel";

/** 2026-03-06 16:00, a Friday, and 2026-03-09 10:00, the Monday after. */
const FRIDAY = 46_087 + 16 / 24;
const MONDAY = 46_090 + 10 / 24;
const DAYS = 1462;

describe("a workbook that counts its days from 1904", () => {
  let office: FakeOffice;
  let host: Host;
  let sheet: FakeSheet;
  const put = (row: number, column: number, value: string | number, pattern = "General") =>
    sheet.change(row, column, { value, pattern });
  const held = (row: number, column: number) => sheet.cell(row, column).value;

  beforeEach(() => {
    office = fakeExcel();
    stub(office);
    sheet = new FakeSheet("Leads");
    office.workbook.sheets = [sheet];
    office.workbook.isDatedFrom1904 = true;
    put(0, 0, "Handed off");
    put(0, 1, "First touch");
    put(0, 2, "Amount");
    put(0, 3, "Opens");
    put(1, 0, FRIDAY - DAYS, "m/d/yyyy h:mm");
    put(1, 1, MONDAY - DAYS, '[$-409]d "of" mmm yy');
    put(1, 2, 44_653, "#,##0.00");
    put(1, 3, 9 / 24, "h:mm AM/PM");
    host = excelHost(() => undefined);
  });
  afterEach(() => vi.unstubAllGlobals());

  const read = async (): Promise<Cells> => (await host.snapshot({ areas: [area("Leads", 1, 0, 1, 4)] })).areas[0];
  const done = async (...changes: readonly Change[]) => {
    const outcome = await host.apply(changes, { replace: true });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    return outcome.undo;
  };

  it.each(["use1904DateSystem", "functions"] as const)(
    "is known by %s, and its dates are read as those of any other",
    async (how) => {
      office.workbook.answersDates = how;
      expect(await read()).toEqual([[FRIDAY, MONDAY, 44_653, 9 / 24]]);
      expect((await host.snapshot({})).isDatedFrom1904).toBe(true);
    },
  );

  it("gives the sidebar two working hours from Friday at four to Monday at ten", async () => {
    const [[handedOff, touched]] = await read();
    const hours = (from: Cell, to: Cell) => ask(requiredCard("RESPONSE_TIME"), [from, to, "9:00", "17:00"]);
    expect(hours(handedOff, touched)).toEqual([[expect.closeTo(2, 6)]]);
    // A function is handed the cells as they are, and takes the Friday for a Saturday four years before.
    expect(hours(held(1, 0), held(1, 1))).not.toEqual([[expect.closeTo(2, 6)]]);
  });

  it("says nothing of 1904 where dates count from 1900, or Excel answers no question about them", async () => {
    for (const [isDatedFrom1904, answersDates] of [
      [false, "functions"],
      [false, "use1904DateSystem"],
      [true, "neither"],
    ] as const) {
      Object.assign(office.workbook, { isDatedFrom1904, answersDates });
      host = excelHost(() => undefined);
      const seen = await host.snapshot({ areas: [area("Leads", 1, 0, 1, 1)] });
      expect(seen.isDatedFrom1904).toBeUndefined();
      expect(seen.areas).toEqual([[[held(1, 0)]]]);
    }
  });

  it("is asked once, and again only where it did not answer", async () => {
    const syncsOf = async () => {
      office.workbook.syncs = 0;
      await host.snapshot({});
      return office.workbook.syncs;
    };
    office.workbook.answersDates = "neither";
    await syncsOf();
    office.workbook.answersDates = "functions";
    const first = await syncsOf();
    expect(await syncsOf()).toBeLessThan(first);
    expect(await read()).toEqual([[FRIDAY, MONDAY, 44_653, 9 / 24]]);
  });

  it("is written dates as it counts them where a cell is shown as one, and other numbers as they are", async () => {
    await done(
      { kind: "sheet", name: "Plan" },
      { kind: "write", area: area("Plan", 0, 0, 1, 3), cells: [[46_090, 46_090, 46_090]] },
      { kind: "format", area: area("Plan", 0, 0, 1, 1), look: "date" },
      { kind: "format", area: area("Plan", 0, 1, 1, 1), role: "input", look: "dateTime" },
      { kind: "format", area: area("Plan", 0, 2, 1, 1), look: "whole" },
      { kind: "write", area: area("Leads", 2, 0, 1, 2), cells: [[46_091, "2026-03-10"]] },
    );
    const plan = office.workbook.sheetNamed("Plan")!;
    expect([0, 1, 2].map((column) => plan.cell(0, column).value)).toEqual([46_090 - DAYS, 46_090 - DAYS, 46_090]);
    expect(held(2, 0)).toBe(46_091);
    await done({ kind: "write", area: area("Leads", 1, 0, 1, 3), cells: [[46_091, 46_092, 5]] });
    expect([held(1, 0), held(1, 1), held(1, 2)]).toEqual([46_091 - DAYS, 46_092 - DAYS, 5]);
  });

  it.each(["date", "money"] as const)(
    "has its dates back after an undo, whatever was written over them as %s",
    async (look) => {
      const before = [held(1, 0), held(1, 1), held(1, 2)];
      const undo = await done(
        { kind: "write", area: area("Leads", 1, 0, 1, 2), cells: [[7, "seven"]] },
        { kind: "format", area: area("Leads", 1, 0, 1, 2), look },
      );
      await done(...undo);
      expect([held(1, 0), held(1, 1), held(1, 2)]).toEqual(before);
      expect((await read())[0].slice(0, 2)).toEqual([FRIDAY, MONDAY]);
    },
  );

  it("has its dates back where Excel fails half way", async () => {
    const before = [held(1, 0), held(1, 1)];
    office.workbook.failOn = "freezeRows";
    const outcome = await host.apply(
      [
        { kind: "write", area: area("Leads", 1, 0, 1, 2), cells: [[7, "seven"]] },
        { kind: "layout", sheet: "Leads", frozenRows: 1, widths: [] },
      ],
      { replace: true },
    );
    expect(outcome.kind).toBe("problem");
    expect([held(1, 0), held(1, 1)]).toEqual(before);
  });
});

describe("a number format of a date", () => {
  it.each([
    "m/d/yyyy",
    "yyyy-mm-dd hh:mm",
    "mmm-yy",
    "[$-407]d. mmmm",
    "dddd",
    "mmmm",
    'd "de" mmmm',
    "ggge",
    "[Red]yyyy;@",
  ])("is %s", (pattern) => expect(isDateFormat(pattern)).toBe(true));
  it.each(["General", "0.00", "h:mm", "[h]:mm:ss", "mm:ss.0", '#,##0 "days"', "0.00E+00", "@", "[Red]0", "\\d0", ""])(
    "is not %s",
    (pattern) => expect(isDateFormat(pattern)).toBe(false),
  );
});
