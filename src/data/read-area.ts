import type { Cell, Cells } from "../../core/kernel/cells";
import type { Area } from "../host/changes";
import type { Host } from "../host/port";
import type { Task } from "./task";

/** Cells that are handed over, or asked about, in one go without keeping anybody waiting. */
export const CELLS_AT_ONCE = 60_000;

/** Reads an area in blocks of rows, so that progress is known and Cancel is heard between them: a stopped task rejects, never hands over a part. */
export async function readArea(host: Host, area: Area, { signal, progress }: Task): Promise<Cells> {
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(area.columns, 1)));
  const cells: (readonly Cell[])[] = [];
  let rows = area.rows;
  for (let row = 0; row < rows; row += step) {
    const block = { ...area, row: area.row + row, rows: Math.min(step, rows - row) };
    const { areas, sheets } = await host.snapshot({ areas: [block] });
    signal.throwIfAborted();
    for (const line of areas[0]) cells.push(line);
    // Whole columns reach far below the last used row.
    const used = sheets.find(({ name }) => name === area.sheet)?.rows ?? rows;
    rows = Math.min(rows, Math.max(used - area.row, 0));
    progress(Math.min(row + step, rows), rows);
  }
  return cells;
}

/**
 * An area as a host hands it to a function: below its last used row one that is blank, so that a header with nothing
 * under it is a column still, and an empty cell is a cell.
 */
export async function readGiven(host: Host, area: Area, task: Task): Promise<Cells> {
  const cells = await readArea(host, area, task);
  if (cells.length >= area.rows) return cells;
  const columns = cells[0]?.length ?? area.columns;
  return [...cells, Array.from({ length: columns }, () => "")];
}
