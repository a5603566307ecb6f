import type { ICommandInfo } from "@univerjs/presets";
import type { ISetRangeValuesMutationParams } from "@univerjs/preset-sheets-core";
import { BLOCK_ROWS } from "./document-parts";

const WRITES_CELLS = "sheet.mutation.set-range-values";
/** Mutations of a sheet that leave its cells as they are; any other may have changed all of them. */
const LEAVES_CELLS =
  /^(?!sheet\.mutation\.)|^sheet\.mutation\.(set-worksheet-|set-(row|col|tab|frozen|gridlines)|toggle-|update-note|remove-note)/;

/** By sheet, the numbers of its blocks; "all" where rows may have moved. */
export type Taken = ReadonlyMap<string, ReadonlySet<number> | "all">;

/** Which blocks of which sheets changed since they were last kept. */
export class ChangedBlocks {
  #changed = new Map<string, Set<number> | "all">();
  #moves = 0;

  /** How often rows may have moved: what was written before and after such a moment does not fit together. */
  get moves(): number {
    return this.#moves;
  }

  note({ id, params }: Readonly<ICommandInfo>): void {
    const sheet = (params as { readonly subUnitId?: string } | undefined)?.subUnitId;
    if (sheet === undefined || LEAVES_CELLS.test(id)) return;
    const cells = id === WRITES_CELLS ? (params as ISetRangeValuesMutationParams).cellValue : undefined;
    if (cells === undefined || cells === null) {
      this.#moves++;
      this.#changed.set(sheet, "all");
      return;
    }
    const blocks = this.#changed.get(sheet) ?? new Set<number>();
    if (blocks !== "all") for (const row of Object.keys(cells)) blocks.add(Math.floor(Number(row) / BLOCK_ROWS));
    this.#changed.set(sheet, blocks);
  }

  /** Hands over what changed, and starts over. */
  take(): Taken {
    const taken = this.#changed;
    this.#changed = new Map();
    return taken;
  }

  /** What was taken could not be kept. */
  giveBack(taken: Taken): void {
    for (const [sheet, blocks] of taken) {
      const since = this.#changed.get(sheet);
      this.#changed.set(sheet, blocks === "all" || since === "all" ? "all" : new Set([...blocks, ...(since ?? [])]));
    }
  }
}
