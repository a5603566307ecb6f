/** Keeping a document in parts, against keeping all of it each time. */
import fc from "fast-check";
import type { IWorkbookData } from "@univerjs/presets";
import { describe, expect, it } from "vitest";
import { ChangedBlocks } from "../../workbench/changed-blocks";
import { assemble, BLOCK_ROWS, type BlockCells, type KeptIndex, type KeptPart } from "../../workbench/document-parts";
import { KeptParts } from "../../workbench/keep-parts";
import type { Keeper } from "../../workbench/keeper";

type Writing = Pick<Keeper, "saveParts" | "saveIndex">;

/** What is kept, as copies, and what of it an index names. */
function store() {
  const blocks = new Map<string, BlockCells>();
  let index: KeptIndex | undefined;
  let writes = 0;
  const put = (parts: readonly KeptPart[]) => {
    for (const [key, cells] of parts) {
      blocks.set(key, structuredClone(cells));
      writes++;
    }
  };
  const keeper: Writing = {
    saveParts: async (parts) => put(parts),
    saveIndex: async (next, parts, obsolete) => {
      put(parts);
      index = structuredClone(next);
      for (const key of obsolete) blocks.delete(key);
    },
  };
  return {
    keeper: keeper as Keeper,
    blocks,
    /** Blocks written since the last time this was asked. */
    writes: () => {
      const all = writes;
      writes = 0;
      return all;
    },
    named: () => Object.values(index?.blocks ?? {}).flatMap((keys) => Object.values(keys)),
    opened: (): IWorkbookData => {
      const wanted = Object.entries(index!.blocks).flatMap(([sheet, keys]) =>
        Object.values(keys).map((key) => [sheet, blocks.get(key)!] as const),
      );
      return assemble(index!.outline, wanted);
    },
  };
}

function documentOf(rowsBySheet: Readonly<Record<string, number>>): IWorkbookData {
  const sheets = Object.entries(rowsBySheet).map(([id, rows]) => {
    const cellData: BlockCells = {};
    for (let row = 0; row < rows; row++) cellData[row] = { 0: { v: `${id} ${row}` }, 1: { v: row } };
    return [id, { id, name: id, rowCount: rows + 100, columnCount: 20, cellData }] as const;
  });
  return { id: "w", name: "", sheetOrder: [], sheets: Object.fromEntries(sheets) } as unknown as IWorkbookData;
}

const LARGE = 10 * BLOCK_ROWS + 7;

/** Writes a cell as the grid does: into the document, and said. */
function write(document: IWorkbookData, changed: ChangedBlocks, sheet: string, row: number, value: string): void {
  (document.sheets[sheet].cellData![row] ??= {})[0] = { v: value };
  changed.note({
    id: "sheet.mutation.set-range-values",
    params: { subUnitId: sheet, cellValue: { [row]: { 0: { v: value } } } },
  });
}

describe("a document kept in parts", () => {
  it("is found again as it stands", async () => {
    const { keeper, opened } = store();
    const document = documentOf({ large: LARGE, small: 3, empty: 0 });
    expect(await new KeptParts(keeper, new ChangedBlocks()).keep(document)).toBe(true);
    expect(opened()).toEqual(document);
  });

  it("is written once, and then only where it changed", async () => {
    const { keeper, opened, writes, named, blocks } = store();
    const changed = new ChangedBlocks();
    const parts = new KeptParts(keeper, changed);
    const document = documentOf({ large: LARGE, small: 3 });
    await parts.keep(document);
    expect(writes()).toBe(12);
    write(document, changed, "large", 5 * BLOCK_ROWS, "new");
    await parts.keep(document);
    expect(writes()).toBe(1);
    expect(opened()).toEqual(document);
    expect([...blocks.keys()].sort()).toEqual([...named()].sort());
  });

  it("follows any edits, moves and removals of sheets", async () => {
    const edit = fc.oneof(
      fc.record({ kind: fc.constant("write"), sheet: fc.nat(2), row: fc.nat(3 * BLOCK_ROWS) }),
      fc.record({ kind: fc.constant("insert row"), sheet: fc.nat(2), row: fc.nat(3 * BLOCK_ROWS) }),
      fc.record({ kind: fc.constant("remove sheet"), sheet: fc.nat(2), row: fc.nat(0) }),
      fc.record({ kind: fc.constant("clear"), sheet: fc.nat(2), row: fc.nat(3 * BLOCK_ROWS) }),
      fc.record({ kind: fc.constant("keep"), sheet: fc.nat(0), row: fc.nat(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const { keeper, opened, blocks, named } = store();
        const changed = new ChangedBlocks();
        const parts = new KeptParts(keeper, changed);
        const document = documentOf({ s0: 2 * BLOCK_ROWS, s1: 5, s2: BLOCK_ROWS + 1 });
        for (const { kind, sheet, row } of edits) {
          const id = `s${sheet}`;
          const found = document.sheets[id];
          if (kind === "keep") await parts.keep(document);
          if ((found as typeof found | undefined) === undefined || kind === "keep") continue;
          if (kind === "write") {
            found.rowCount = Math.max(found.rowCount ?? 0, row + 1);
            write(document, changed, id, row, `w${row}`);
          }
          if (kind === "clear") {
            delete found.cellData![row];
            changed.note({
              id: "sheet.mutation.set-range-values",
              params: { subUnitId: id, cellValue: { [row]: {} } },
            });
          }
          if (kind === "insert row") {
            const moved = Object.entries(found.cellData!).map(
              ([at, line]) => [Number(at) >= row ? Number(at) + 1 : Number(at), line] as const,
            );
            found.cellData = Object.fromEntries(moved) as BlockCells;
            found.rowCount = (found.rowCount ?? 0) + 1;
            changed.note({ id: "sheet.mutation.insert-row", params: { subUnitId: id } });
          }
          if (kind === "remove sheet") {
            document.sheets = Object.fromEntries(Object.entries(document.sheets).filter(([other]) => other !== id));
            changed.note({ id: "sheet.mutation.remove-sheet", params: { subUnitId: id } });
          }
        }
        expect(await parts.keep(document)).toBe(true);
        expect(opened()).toEqual(document);
        expect([...blocks.keys()].sort()).toEqual([...named()].sort());
      }),
      { numRuns: 60 },
    );
  });

  it("counts for nothing where rows move while it is written, and is written anew", async () => {
    const { keeper, opened } = store();
    const changed = new ChangedBlocks();
    const parts = new KeptParts(keeper, changed);
    const document = documentOf({ large: 30 * BLOCK_ROWS });
    await parts.keep(document);
    const before = structuredClone(document);
    changed.note({ id: "sheet.mutation.insert-row", params: { subUnitId: "large" } });
    const keeping = parts.keep(document);
    document.sheets.large.cellData = {};
    changed.note({ id: "sheet.mutation.remove-rows", params: { subUnitId: "large" } });
    expect(await keeping).toBe(false);
    expect(opened()).toEqual(before);
    expect(await parts.keep(document)).toBe(true);
    expect(opened()).toEqual(document);
  });

  it("is as it was kept before where the browser refuses, and is written the next time", async () => {
    const { keeper, opened } = store();
    const changed = new ChangedBlocks();
    let isFull = false;
    const refusing: Writing = {
      ...keeper,
      saveIndex: async (...given) => {
        if (isFull) throw new Error("the quota is exceeded");
        await keeper.saveIndex(...given);
      },
    };
    const parts = new KeptParts(refusing as Keeper, changed);
    const document = documentOf({ large: LARGE });
    await parts.keep(document);
    const before = structuredClone(document);
    write(document, changed, "large", 3, "new");
    isFull = true;
    await expect(parts.keep(document)).rejects.toThrow("quota");
    expect(opened()).toEqual(before);
    isFull = false;
    await parts.keep(document);
    expect(opened()).toEqual(document);
  });

  it("needs nothing written of a change of heights, names or order", async () => {
    const { keeper, writes } = store();
    const changed = new ChangedBlocks();
    const parts = new KeptParts(keeper, changed);
    const document = documentOf({ large: LARGE });
    await parts.keep(document);
    writes();
    for (const id of [
      "sheet.mutation.set-worksheet-row-auto-height",
      "sheet.mutation.set-worksheet-name",
      "sheet.mutation.set-frozen",
      "formula.mutation.set-formula-calculation-result",
    ]) {
      changed.note({ id, params: { subUnitId: "large" } });
    }
    await parts.keep(document);
    expect(writes()).toBe(0);
  });
});
