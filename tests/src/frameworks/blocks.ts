/** What stands on installed sheets, found by the ids that formulas use. */
import type { Cell, Cells } from "../../../core/kernel/cells";
import type { Artefact, Line, LiveBlock, TypedBlock } from "../../../src/frameworks/artefact";

function found<T>(what: T | undefined, id: string): T {
  if (what === undefined) throw new Error(`nothing is called ${id}`);
  return what;
}

export function typedBlock(artefacts: readonly Artefact[], id: string): TypedBlock {
  const blocks = artefacts.flatMap((artefact) => artefact.blocks.filter((block) => block.kind === "typed"));
  return found(
    blocks.find((block) => block.id === id),
    id,
  );
}

export function liveBlock(artefacts: readonly Artefact[], id: string): LiveBlock {
  const blocks = artefacts.flatMap((artefact) => artefact.blocks.filter((block) => block.kind === "live"));
  return found(
    blocks.find((block) => block.id === id),
    id,
  );
}

export function lineOf(artefacts: readonly Artefact[], id: string): Line {
  const lines = artefacts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "lines" ? block.lines : [])),
  );
  return found(
    lines.find((line) => line.id === id),
    id,
  );
}

/** Headers and rows as they are first written, with as many blank rows as there are spare ones. */
export function cellsOf({ columns, rows, spareRows }: TypedBlock): Cells {
  const plain = rows.map((row) =>
    row.map((cell): Cell => {
      if (typeof cell === "object" && cell !== null) throw new Error("a counted cell has no value of its own");
      return cell;
    }),
  );
  const spare = Array.from({ length: spareRows }, () => columns.map(() => ""));
  return [columns.map(({ header }) => header), ...plain, ...spare];
}

/** A column below its header, without the spare rows. */
export function columnOf(block: TypedBlock, header: string): readonly Cell[] {
  const [headers, ...rows] = cellsOf({ ...block, spareRows: 0 });
  const column = headers.indexOf(header);
  if (column < 0) throw new Error(`no column is called ${header}`);
  return rows.map((row) => row[column]);
}
