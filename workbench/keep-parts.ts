import type { IWorkbookData } from "@univerjs/presets";
import type { ChangedBlocks, Taken } from "./changed-blocks";
import { blockOf, blocksOf, cellsOf, outlineOf, type KeptIndex, type KeptPart } from "./document-parts";
import type { Keeper } from "./keeper";

type Keys = Record<string, Record<number, string>>;

/**
 * Writes what changed, some rows at a time, and at last the index that makes it count: a page that is closed before
 * that finds the document as it was kept the time before. Each page writes every block at least once under keys of its
 * own, so that two pages with the same document never take a block from one another.
 */
export class KeptParts {
  readonly #keeper: Keeper;
  readonly #changed: ChangedBlocks;
  readonly #page = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
  #count = 0;
  #kept: Keys = {};

  constructor(keeper: Keeper, changed: ChangedBlocks) {
    this.#keeper = keeper;
    this.#changed = changed;
  }

  /** A small document is written before this returns. False where rows moved meanwhile: then nothing counts yet. */
  async keep(document: IWorkbookData): Promise<boolean> {
    const taken = this.#changed.take();
    const { moves } = this.#changed;
    const { parts, keys, obsolete } = this.#plan(document, taken);
    const index: KeptIndex = { outline: outlineOf(document), blocks: keys };
    try {
      const runs = inRuns(parts);
      for (const run of runs.slice(0, -1)) {
        await this.#keeper.saveParts(run);
        if (this.#changed.moves !== moves) {
          this.#changed.giveBack(taken);
          return false;
        }
      }
      await this.#keeper.saveIndex(index, runs[runs.length - 1] ?? [], obsolete);
    } catch (failure) {
      this.#changed.giveBack(taken);
      throw failure;
    }
    this.#kept = keys;
    return true;
  }

  #plan(document: IWorkbookData, taken: Taken) {
    const parts: KeptPart[] = [];
    const keys: Keys = {};
    for (const sheet of Object.keys(document.sheets)) {
      const before = this.#kept[sheet];
      const changed = before === undefined ? "all" : (taken.get(sheet) ?? []);
      keys[sheet] = changed === "all" ? {} : { ...before };
      for (const block of changed === "all" ? blocksOf(document, sheet) : changed) {
        delete keys[sheet][block];
        const cells = blockOf(cellsOf(document, sheet), block);
        if (cells === undefined) continue;
        keys[sheet][block] = `${this.#page} ${this.#count++}`;
        parts.push([keys[sheet][block], cells]);
      }
    }
    const current = new Set(allKeys(keys));
    return { parts, keys, obsolete: allKeys(this.#kept).filter((key) => !current.has(key)) };
  }
}

function allKeys(keys: Keys): readonly string[] {
  return Object.values(keys).flatMap((blocks) => Object.values(blocks));
}

/** Cells that are copied in some hundredths of a second. */
const CELLS_AT_ONCE = 40_000;

/** So many cells at a time, that the page is never held up. */
function inRuns(parts: readonly KeptPart[]): readonly (readonly KeptPart[])[] {
  const runs: KeptPart[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    const more = Object.values(part[1]).reduce((sum, line) => sum + Object.keys(line).length, 0);
    if (cells + more > CELLS_AT_ONCE) {
      runs.push([]);
      cells = 0;
    }
    runs[runs.length - 1].push(part);
    cells += more;
  }
  return runs;
}
