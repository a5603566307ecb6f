/** What one request to Excel carries, either way: never more than Excel on the web takes. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Area } from "../../../src/host/changes";
import type { Host } from "../../../src/host/port";
import { planSheets, everyPlan } from "../../contract/every-plan";
import { fakeExcel, FakeSheet, type FakeOffice } from "./fake-excel";
import { paneHost } from "./pane-host";

const LARGEST = 5_000_000;
const whole = (rows: number, columns: number): Area => ({ sheet: "Deals", row: 0, column: 0, rows, columns });

describe("a request to Excel", () => {
  let office: FakeOffice;
  let host: Host;
  let sheet: FakeSheet;
  beforeEach(async () => {
    office = fakeExcel();
    sheet = new FakeSheet("Deals");
    office.workbook.sheets = [sheet];
    host = await paneHost(office);
  });
  const fill = (rows: number, columns: number, valueAt: (row: number, column: number) => string | number) => {
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) sheet.change(r, c, { value: valueAt(r, c) });
  };

  it("for a large table is cut into pieces", async () => {
    const [rows, columns] = [20_000, 8];
    fill(rows, columns, (r, c) => (c < 4 ? `Deal ${r} of column ${c}` : r * c));
    const syncs = office.workbook.syncs;
    const { areas } = await host.snapshot({ areas: [whole(rows, columns)] });
    expect(areas[0]).toHaveLength(rows);
    expect(areas[0][rows - 1]).toEqual(
      Array.from({ length: columns }, (_, c) => (c < 4 ? `Deal ${rows - 1} of column ${c}` : (rows - 1) * c)),
    );
    expect(office.workbook.syncs - syncs).toBeGreaterThan(5);
    expect(office.workbook.largestAnswer).toBeLessThan(LARGEST);
  });

  it.each([
    ["a note in every row", 600, "Spoke to procurement. "],
    ["notes in Japanese in every row", 1_500, "東京の担当者と話した。"],
    ["cells as full as they can be", 32_000, "x"],
  ])("for a table with %s is made again in smaller pieces", async (_, length, words) => {
    const long = words.repeat(Math.ceil(length / words.length)).slice(0, length);
    const rows = Math.ceil(12_000_000 / Buffer.byteLength(long));
    fill(rows, 3, (r, c) => (c === 1 ? long : `D-${r}`));
    const { areas } = await host.snapshot({ areas: [whole(rows, 3)] });
    expect(areas[0]).toHaveLength(rows);
    expect(areas[0].every((row, r) => row[0] === `D-${r}` && row[1] === long)).toBe(true);
    expect(office.workbook.largestAnswer).toBeGreaterThan(LARGEST);
  });

  it("that would write over such a table reads it in smaller pieces too, and changes it once", async () => {
    const long = "Spoke to procurement. ".repeat(40);
    const rows = 8_000;
    fill(rows, 1, () => long);
    const cells = Array.from({ length: rows }, (_, r) => [r]);
    const outcome = await host.apply([{ kind: "write", area: whole(rows, 1), cells }], { replace: true });
    if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
    expect(sheet.cell(rows - 1, 0).value).toBe(rows - 1);
    expect(await host.apply(outcome.undo, { replace: true })).toMatchObject({ kind: "done" });
    expect(sheet.cell(rows - 1, 0).value).toBe(long);
  });

  it("that writes text of three bytes a character stays within its bytes", async () => {
    const rows = 9_000;
    const cells = Array.from({ length: rows }, () => ["東".repeat(500)]);
    expect(await host.apply([{ kind: "write", area: whole(rows, 1), cells }])).toMatchObject({ kind: "done" });
    expect(office.workbook.largestRequest).toBeGreaterThan(1_000_000);
    expect(office.workbook.largestRequest).toBeLessThan(LARGEST);
  });

  it.each(everyPlan)("of the plan $name is far smaller", async ({ plan }) => {
    office.workbook.sheets = planSheets.map(({ name, cells }) => {
      const seeded = new FakeSheet(name);
      cells.forEach((row, r) => row.forEach((value, c) => seeded.change(r, c, { value: value ?? "" })));
      return seeded;
    });
    expect(await host.apply(await plan(host))).toMatchObject({ kind: "done" });
    expect(office.workbook.largestRequest).toBeLessThan(LARGEST / 4);
    expect(office.workbook.largestAnswer).toBeLessThan(LARGEST / 4);
  });

  it("that is too large is one that the fake refuses", async () => {
    fill(2_000, 1, () => "x".repeat(3_000));
    type Range = { values: unknown; load(wanted: string): void };
    type Context = {
      workbook: { worksheets: { getItem(name: string): { getRangeByIndexes(...at: number[]): Range } } };
    };
    const { Excel } = office.globals as { Excel: { run(batch: (context: Context) => Promise<void>): Promise<void> } };
    const at = ({ workbook }: Context) => workbook.worksheets.getItem("Deals").getRangeByIndexes(0, 0, 2_000, 1);
    await expect(Excel.run(async (context) => at(context).load("values"))).rejects.toMatchObject({
      code: "ResponsePayloadSizeLimitExceeded",
    });
    const writing = Excel.run(async (context) => {
      at(context).values = Array.from({ length: 2_000 }, () => ["y".repeat(3_000)]);
    });
    await expect(writing).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
    expect(sheet.cell(0, 0).value).toMatch(/^x+$/);
  });
});
