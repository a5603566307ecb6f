/**
 * Where the blocks of an artefact stand on its sheet: one below the other. Answers that grow with
 * the data stand last, side by side, so that none ever grows into another.
 */
import type { Area } from "../../host/changes";
import type { Artefact, Block, LiveBlock } from "../../frameworks/artefact";
import { requiredCard } from "../card-named";
import { outputColumns } from "../output-looks";

export interface PlacedBlock {
  readonly block: Block;
  readonly sheet: string;
  /** The caption's row; the block stands below it. */
  readonly row: number;
  readonly column: number;
}

export interface Layout {
  readonly artefact: Artefact;
  readonly sheet: string;
  readonly blocks: readonly PlacedBlock[];
}

/** Title, about, stamp, draft. */
export const HEAD_ROWS = 4;
const GAP = 1;
/** How far below its header an answer that grows is formatted, and named for formulas that look into it. */
export const GROWING_ROWS = 500;

export function layOut(artefact: Artefact, sheet: string): Layout {
  const blocks: PlacedBlock[] = [];
  let row = HEAD_ROWS + GAP;
  for (const block of artefact.blocks.filter((block) => !grows(block))) {
    blocks.push({ block, sheet, row, column: 0 });
    row += 1 + heightOf(block) + GAP;
  }
  let column = 0;
  for (const block of artefact.blocks.filter(grows)) {
    blocks.push({ block, sheet, row, column });
    column += columnsOf(block) + 1;
  }
  return { artefact, sheet, blocks };
}

export function grows(block: Block): block is LiveBlock {
  return block.kind === "live" && block.rows === undefined;
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case "typed":
      return 1 + block.rows.length + block.spareRows;
    case "lines":
    case "words":
      return block.lines.length;
    case "live":
      return block.rows ?? 1;
  }
}

export function columnsOf(block: Block): number {
  switch (block.kind) {
    case "typed":
      return block.columns.length;
    case "lines":
      return 2;
    case "words":
      return 1;
    case "live":
      return namingColumns(block) + (block.columns ?? Math.max(outputColumns(requiredCard(block.card)).length, 1));
  }
}

/** Columns before the answer: one where it stands beside the names of a table's rows. */
export function namingColumns({ rowsOf }: LiveBlock): number {
  return rowsOf === undefined ? 0 : 1;
}

/** What `{id}` stands for, of every block and line on the sheet. */
export function namedAreas({ blocks }: Layout): ReadonlyMap<string, Area> {
  return new Map(
    blocks.flatMap(({ block, sheet, row, column }): [string, Area][] => {
      const below = { sheet, row: row + 1, column };
      switch (block.kind) {
        case "typed":
          return [[block.id, { ...below, rows: heightOf(block), columns: columnsOf(block) }]];
        case "live":
          return [[block.id, { ...below, rows: block.rows ?? GROWING_ROWS, columns: columnsOf(block) }]];
        case "lines":
          return block.lines.map(({ id }, i) => [
            id,
            { ...below, row: below.row + i, column: column + 1, rows: 1, columns: 1 },
          ]);
        case "words":
          return [];
      }
    }),
  );
}
