import { isBlank, type Cells } from "../../core/kernel/cells";
import type { Area } from "../host/changes";
import { HostProblem, type Host } from "../host/port";
import { readArea } from "./read-area";
import type { Task } from "./use-task";

export interface ReadTable {
  /** Where the table stands now: from its header row to the last used row. */
  readonly area: Area;
  readonly cells: Cells;
}

/** A sheet's table as it stands at this moment. Empty rows above the headers are not part of it. */
export async function readTable(host: Host, sheet: string, task: Task): Promise<ReadTable> {
  const { sheets } = await host.snapshot({});
  const outline = sheets.find(({ name }) => name === sheet);
  if (outline === undefined) {
    throw new HostProblem(`The sheet "${sheet}" is not there any more. Choose another one above.`);
  }
  if (outline.rows < 2)
    throw new HostProblem(`The sheet "${sheet}" has no rows below its headers. Paste the export there first.`);
  const whole: Area = { sheet, row: 0, column: 0, rows: outline.rows, columns: outline.columns };
  const cells = await readArea(host, whole, task);
  const first = cells.findIndex((row) => !row.every(isBlank));
  if (first <= 0) return { area: whole, cells };
  return { area: { ...whole, row: first, rows: whole.rows - first }, cells: cells.slice(first) };
}
