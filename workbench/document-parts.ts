/**
 * A document as it is kept: all of it but its cells, and its cells in blocks of rows. Only blocks that
 * changed are written again, one at a time, so that keeping a large document never holds the page up.
 */
import type { IWorkbookData, IWorksheetData } from "@univerjs/presets";

/** Rows of a block: some twenty milliseconds of copying. */
export const BLOCK_ROWS = 2000;

export type BlockCells = NonNullable<IWorksheetData["cellData"]>;

/** A block under its key. */
export type KeptPart = readonly [key: string, cells: BlockCells];

export interface KeptIndex {
  readonly outline: IWorkbookData;
  /** By sheet and number of the block, the key its cells are kept under. Blocks that hold nothing have none. */
  readonly blocks: Readonly<Record<string, Readonly<Record<number, string>>>>;
}

/** Without a cell: what is left is small, and is written every time. */
export function outlineOf(document: IWorkbookData): IWorkbookData {
  const sheets = Object.entries(document.sheets).map(([id, sheet]) => [id, { ...sheet, cellData: {} }]);
  return { ...document, sheets: Object.fromEntries(sheets) as IWorkbookData["sheets"] };
}

export function cellsOf(document: IWorkbookData, sheet: string): BlockCells {
  return document.sheets[sheet]?.cellData ?? {};
}

/** Numbers of the blocks that a sheet's rows fall into. */
export function blocksOf(document: IWorkbookData, sheet: string): readonly number[] {
  const rows = document.sheets[sheet]?.rowCount ?? 0;
  return Array.from({ length: Math.ceil(rows / BLOCK_ROWS) }, (_, block) => block);
}

/** The cells of a block; undefined where it holds none. */
export function blockOf(cells: BlockCells, block: number): BlockCells | undefined {
  const found: BlockCells = {};
  let isEmpty = true;
  for (let row = block * BLOCK_ROWS; row < (block + 1) * BLOCK_ROWS; row++) {
    const line = cells[row] as BlockCells[number] | undefined;
    if (line === undefined) continue;
    found[row] = line;
    isEmpty = false;
  }
  return isEmpty ? undefined : found;
}

/** The document again, out of its outline and its blocks. */
export function assemble(outline: IWorkbookData, blocks: Iterable<readonly [string, BlockCells]>): IWorkbookData {
  const cells = new Map<string, BlockCells>();
  for (const [sheet, block] of blocks) cells.set(sheet, Object.assign(cells.get(sheet) ?? {}, block));
  const sheets = Object.entries(outline.sheets).map(([id, sheet]) => [id, { ...sheet, cellData: cells.get(id) ?? {} }]);
  return { ...outline, sheets: Object.fromEntries(sheets) as IWorkbookData["sheets"] };
}
