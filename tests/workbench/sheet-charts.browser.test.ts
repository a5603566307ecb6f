/** Charts over the grid: where they lie, what they show, and what becomes of them. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Area, Change, Chart } from "../../src/host/changes";
import { openPage, serveWorkbench, whenReady, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";
import { area } from "../area";

/** As the workbench makes its sheets. */
const ROW_HEIGHT = 22;
const COLUMN_WIDTH = 80;
const HEADERS = { width: 46, height: 20 };

const TITLE = "March made as much as January and February together";

let served: ServedWorkbench;
let opened: OpenedWorkbench;
let page: Page;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  page = opened.page;
}, 180_000);
afterAll(() => served.close());
afterEach(() => {
  expect(opened.complaints).toEqual([]);
});

const apply = async (changes: readonly Change[]): Promise<readonly Change[]> => {
  const outcome = await page.evaluate((changes) => window.revpact!.host.apply(changes, { replace: true }), changes);
  expect(outcome.kind).toBe("done");
  return outcome.kind === "done" ? outcome.undo : [];
};
const show = (sheet: string, row = 0) =>
  page.evaluate(([sheet, row]) => window.revpact!.host.reveal({ sheet, row, column: 0, rows: 1, columns: 1 }), [
    sheet,
    row,
  ] as const);
const type = (sheet: string, address: string, text: string) =>
  page.evaluate(([sheet, address, text]) => window.revpact!.type(sheet, address, text), [
    sheet,
    address,
    text,
  ] as const);
/** Every chart that is on the page: its title, the heights of its bars, and its table. */
const charts = () =>
  page.evaluate(() =>
    [...document.querySelectorAll(".sheet-chart")].map((chart) => ({
      title: chart.querySelector("svg[role=img]")?.getAttribute("aria-label"),
      heights: [...chart.querySelectorAll(".bar")].map((bar) => Number(bar.getAttribute("height"))),
      rows: [...chart.querySelectorAll("tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent)),
    })),
  );
const rows = async () => (await charts()).map((chart) => chart.rows);
const boxes = async () => {
  const grid = await page.locator("canvas[id^=univer-sheet-main-canvas]").boundingBox();
  const chart = await page.locator(".sheet-chart-place").first().boundingBox();
  if (grid === null || chart === null) throw new Error("there is no chart");
  return { x: chart.x - grid.x, y: chart.y - grid.y, width: chart.width, height: chart.height };
};

const sheet = "Revenue";
const chart: Chart = {
  type: "columns",
  title: TITLE,
  look: "money",
  data: area(sheet, 0, 0, 4, 2),
  over: area(sheet, 5, 2, 14, 5),
};
const ROWS = [
  ["Jan", "$1,000"],
  ["Feb", "$2,000"],
  ["Mar", "$3,000"],
];

beforeEach(async () => {
  const standing = await page.evaluate(() => window.revpact!.sheets());
  const cells = [
    ["Month", "Won"],
    ["Jan", 1000],
    ["Feb", 2000],
    ["Mar", ""],
  ];
  await apply([
    ...(standing.includes(sheet) ? [{ kind: "remove sheet" as const, name: sheet }] : []),
    { kind: "sheet", name: sheet },
    { kind: "write", area: area(sheet, 0, 0, 4, 2), cells },
    { kind: "formula", area: area(sheet, 3, 1, 1, 1), formulas: [["=B2+B3"]] },
    { kind: "layout", sheet, frozenRows: 1, widths: Array.from({ length: 10 }, () => COLUMN_WIDTH) },
    { kind: "chart", chart },
  ]);
  await show(sheet);
  await expect.poll(rows).toEqual([ROWS]);
});

describe("a chart", () => {
  it("lies over its cells, says its title, and has a bar for every value and the values as text", async () => {
    const box = await boxes();
    expect(box.x).toBeCloseTo(HEADERS.width + 2 * COLUMN_WIDTH, 0);
    expect(box.y).toBeCloseTo(HEADERS.height + 5 * ROW_HEIGHT, 0);
    expect(box.width).toBeCloseTo(5 * COLUMN_WIDTH, 0);
    expect(box.height).toBeCloseTo(14 * ROW_HEIGHT, 0);
    const [{ title, heights }] = await charts();
    expect(title).toBe(TITLE);
    expect(heights).toHaveLength(3);
    expect(heights[1]).toBeCloseTo(2 * heights[0], 6);
    expect(heights[2]).toBeCloseTo(3 * heights[0], 6);
    expect((await page.locator(".sheet-chart .title").allTextContents()).join(" ")).toBe(TITLE);
  });

  it("is drawn anew when a cell changes, and when a formula is computed anew", async () => {
    await type(sheet, "B2", "4000");
    await expect.poll(rows).toEqual([
      [
        ["Jan", "$4,000"],
        ["Feb", "$2,000"],
        ["Mar", "$6,000"],
      ],
    ]);
    await type(sheet, "A2", "January");
    await expect.poll(async () => (await rows())[0][0]).toEqual(["January", "$4,000"]);
  });

  it("scrolls with its cells, behind the frozen ones, and zooms with them", async () => {
    const before = await boxes();
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().scrollToCell(8, 0);
    });
    await expect.poll(async () => (await boxes()).y).toBeCloseTo(before.y - 7 * ROW_HEIGHT, 0);
    // Cut off below the header and the frozen row.
    const hidden = HEADERS.height + ROW_HEIGHT - (before.y - 7 * ROW_HEIGHT);
    const clip = await page.locator(".sheet-chart-place").evaluate((place) => getComputedStyle(place).clipPath);
    expect(parseFloat(clip.replace("inset(", ""))).toBeCloseTo(hidden, 0);
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().zoom(0.5);
    });
    await expect.poll(async () => (await boxes()).width).toBeCloseTo(before.width / 2, 0);
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().zoom(1);
    });
  });

  it("follows its cells when rows come and go, and back when that is undone", async () => {
    const before = await boxes();
    const lay = () =>
      page.evaluate(() => {
        const custom = window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().getCustomMetadata();
        const [{ data, over }] = custom?.charts as { data: Area; over: Area }[];
        return { data: [data.row, data.rows], over: [over.row, over.rows] };
      });
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().insertRowsBefore(2, 2);
    });
    expect(await lay()).toEqual({ data: [0, 6], over: [7, 14] });
    await expect.poll(async () => (await boxes()).y).toBeCloseTo(before.y + 2 * ROW_HEIGHT, 0);
    expect(await rows()).toEqual([ROWS]);
    await page.evaluate(() => {
      window.revpact!.univerAPI.getActiveWorkbook()!.getActiveSheet().deleteRows(0, 7);
    });
    await expect.poll(charts).toEqual([]);
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    expect(await lay()).toEqual({ data: [0, 6], over: [7, 14] });
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    expect(await lay()).toEqual({ data: [0, 4], over: [5, 14] });
    await expect.poll(rows).toEqual([ROWS]);
  });

  it("is on its sheet only, goes with it, and comes back with it", async () => {
    await show("Deals");
    await expect.poll(charts).toEqual([]);
    await show(sheet);
    await expect.poll(rows).toEqual([ROWS]);
    await page.evaluate((sheet) => {
      const workbook = window.revpact!.univerAPI.getActiveWorkbook()!;
      workbook.deleteSheet(workbook.getSheetByName(sheet)!);
    }, sheet);
    await expect.poll(charts).toEqual([]);
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    await show(sheet);
    await expect.poll(rows).toEqual([ROWS]);
    const back = await apply([{ kind: "remove sheet", name: sheet }]);
    expect(back).toContainEqual({ kind: "chart", chart });
    await expect.poll(charts).toEqual([]);
    await apply(back);
    await show(sheet);
    await expect.poll(rows).toEqual([ROWS]);
  });

  it("is part of the one step that wrote its sheet, for undo and redo, wherever its data stand", async () => {
    const sheets = () => page.evaluate(() => window.revpact!.sheets());
    await apply([
      { kind: "sheet", name: "Fresh" },
      { kind: "chart", chart: { ...chart, type: "bars", over: area("Fresh", 2, 2, 14, 5) } },
    ]);
    await page.evaluate(() => window.revpact!.univerAPI.undo());
    expect(await sheets()).not.toContain("Fresh");
    await page.evaluate(() => window.revpact!.univerAPI.redo());
    await show("Fresh");
    await expect.poll(rows).toEqual([ROWS]);
    await apply([{ kind: "remove sheet", name: sheet }]);
    await show("Fresh");
    await expect.poll(charts).toEqual([]);
    await apply([{ kind: "remove sheet", name: "Fresh" }]);
  });

  it("of a copied sheet shows the copy's own cells", async () => {
    await page.evaluate((sheet) => {
      const workbook = window.revpact!.univerAPI.getActiveWorkbook()!;
      workbook.duplicateSheet(workbook.getSheetByName(sheet)!).setName("Copy");
    }, sheet);
    await type("Copy", "B2", "500");
    await show("Copy");
    await expect.poll(async () => (await rows())[0][0]).toEqual(["Jan", "$500"]);
    await show(sheet);
    await expect.poll(rows).toEqual([ROWS]);
    await apply([{ kind: "remove sheet", name: "Copy" }]);
  });

  it("is there again after the page is opened anew", async () => {
    await page.waitForFunction(() => window.revpact!.isKept());
    await page.reload();
    await whenReady(page);
    await show(sheet);
    await expect.poll(rows).toEqual([ROWS]);
    expect((await charts())[0].title).toBe(TITLE);
  }, 60_000);
});

it("a chart whose cells hold no number says so", async () => {
  await type(sheet, "B2", "none");
  await type(sheet, "B3", "none");
  await type(sheet, "B4", "none");
  await expect
    .poll(() => page.locator(".sheet-chart svg text.axis").allTextContents())
    .toEqual(["Its cells hold no numbers yet."]);
});
