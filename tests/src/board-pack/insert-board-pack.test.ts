import { describe, expect, it } from "vitest";
import type { LoadedTables } from "../../../src/data/load-tables";
import type { Change } from "../../../src/host/changes";
import { memoryHost } from "../../../src/host/memory-host";
import type { BoardWish } from "../../../src/plans/board-pack/board-wish";
import { insertBoardPack } from "../../../src/plans/board-pack/insert-board-pack";
import { sampleTables } from "../evidence/sample-tables";

const WISH: BoardWish = {
  tables: sampleTables(),
  asOf: 46203,
  windowDays: 90,
  by: "Segment",
  weighted: "u",
  limitHours: 24,
  definitions: { sheet: "Definitions", row: 8, column: 0, rows: 5, columns: 2 },
  stamp: "48adb552",
  unmeasured: [{ name: "Coverage", why: "Needs a quota." }],
};

const plan = (wish: Partial<BoardWish> = {}) =>
  insertBoardPack([{ name: "Definitions" }] as never, { ...WISH, ...wish });
const charts = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "chart" ? [change.chart] : []));

async function written(changes: readonly Change[]) {
  const host = memoryHost([{ name: "Definitions", cells: [] }]);
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  const [, pack, figures] = host.document().sheets;
  const shown = (sheet: typeof pack) => sheet.grid.flat().map(({ value, formula }) => String(formula || value));
  return { pack, figures, words: shown(pack), figureFormulas: shown(figures).filter((text) => text.startsWith("=")) };
}

describe("the board pack", () => {
  it("is two sheets: the pack on two pages, and the figures it looks into", async () => {
    const { pack, figures } = await written(plan());
    expect([pack.name, figures.name]).toEqual(["Board pack", "Board figures"]);
    expect(pack.pages).toBe(2);
    expect(pack.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(720);
  });

  it("adds both sheets before it writes a formula that points at one", () => {
    const kinds = plan().map(({ kind }) => kind);
    expect(kinds.lastIndexOf("sheet")).toBeLessThan(kinds.indexOf("formula"));
  });

  it("draws four charts from cells of the figures, two and two side by side", () => {
    const drawn = charts(plan());
    expect(drawn.map(({ type }) => type)).toEqual(["bars", "waterfall", "columns", "columns"]);
    expect(new Set(drawn.map(({ data }) => data.sheet))).toEqual(new Set(["Board figures"]));
    const [first, second, third, fourth] = drawn.map(({ over }) => over);
    expect(first.row).toBe(second.row);
    expect(second.column).toBe(first.column + first.columns);
    expect(third.row).toBe(first.row + first.rows + 1);
    expect(fourth.row).toBe(third.row);
  });

  it("asks the functions by the pack's own tinted cells", async () => {
    const { figureFormulas } = await written(plan());
    expect(figureFormulas[0]).toBe("=VELOCITY_BASELINE(Deals!$A:$L,\"Segment\",'Board pack'!$B$5,'Board pack'!$B$6)");
    expect(figureFormulas.some((formula) => formula.includes("'Board pack'!$B$5-'Board pack'!$B$6"))).toBe(true);
    expect(figureFormulas.filter((formula) => formula.startsWith("=INDEX(VELOCITY_BRIDGE("))).toHaveLength(4);
  });

  it("carries the stamp, says whether it holds, and shows the definitions themselves", async () => {
    const { words } = await written(plan());
    expect(words).toContain("48adb552");
    expect(words).toContain(
      '=IF(DEFINITIONS_STAMP(Definitions!$A$9:$B$13)=$B$3,"which still hold","which have changed since: make a new pack")',
    );
    expect(words).toContain('=Definitions!$A$10&""');
    expect(words).toContain('=Definitions!$B$13&""');
    expect(words).toContain("Coverage");
  });

  it("says that no definitions are installed where none are", async () => {
    const { words } = await written(plan({ definitions: undefined, stamp: "" }));
    expect(words.some((text) => text.startsWith("No definitions are installed"))).toBe(true);
    expect(words.some((text) => text.includes("DEFINITIONS_STAMP"))).toBe(false);
  });

  it.each<[keyof LoadedTables, readonly string[]]>([
    ["deals", ["columns"]],
    ["leads", ["bars", "waterfall", "columns"]],
    ["touches", ["bars", "waterfall", "columns"]],
  ])("leaves out what stands on %s where they are not there", (role, types) => {
    const tables = Object.fromEntries(Object.entries(WISH.tables).filter(([other]) => other !== role));
    expect(charts(plan({ tables })).map(({ type }) => type)).toEqual(types);
  });

  it("draws no bridge where the period before has no closed deal, and says so nowhere else", () => {
    const types = charts(plan({ windowDays: 3000 })).map(({ type }) => type);
    expect(types).not.toContain("waterfall");
  });
});
