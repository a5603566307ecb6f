/**
 * What people have put, since changes were made, where an undo would take it away: into a sheet that was added, or
 * over a cell that was written.
 */
import { isErrorText } from "../../core/kernel/cells";
import { readGiven } from "../data/read-area";
import type { Task } from "../data/task";
import type { Area, Change } from "../host/changes";
import { filled } from "../host/filled";
import type { Host, Snapshot } from "../host/port";
import { footprintOf, strangers, type Footprint, type IsSpilled, type SheetContent } from "../plans/install/footprint";
import { spilledCells } from "../plans/install/live-answers";
import { readReference } from "../plans/reference";
import { contentsOf, wholeSheet } from "./sheet-content";

/** Of a longer area the first rows are compared, and beyond them only how far it reaches. */
const MOST_CELLS = 50_000;

/** An area as it stood right after it was changed. */
export interface Trace {
  readonly area: Area;
  /** All of a sheet that was added, not cells of one that stood before. */
  readonly isAdded: boolean;
  readonly footprint: Footprint;
  /** Where formulas answer that were written there; the first cell of each is the formula's own. */
  readonly answers: readonly Area[];
}

export async function tracesOf(host: Host, changes: readonly Change[]): Promise<readonly Trace[]> {
  const added = changes.flatMap((change) => (change.kind === "sheet" ? [change.name] : []));
  const written = changes.flatMap((change) => filled(change)?.area ?? []).filter(({ sheet }) => !added.includes(sheet));
  if (added.length + written.length === 0) return [];
  const answers = changes.flatMap((change) => (change.kind === "formula" ? { ...change.area, ...change.spills } : []));
  const seen = await host.snapshot({});
  const areas = [...added.map((name) => wholeSheet(seen, name)), ...written];
  const contents = await contentsOf(host, areas.map(compared));
  return areas.map((area, i) => ({
    area,
    isAdded: added.includes(area.sheet),
    footprint: footprintOf(changes, area.sheet, contents[i]),
    answers: answers.filter(({ sheet }) => sheet === area.sheet),
  }));
}

/** The cells that hold something else by now; of a sheet that has grown beyond what is compared, all of it. */
export async function workSince(host: Host, traces: readonly Trace[], task: Task): Promise<readonly Area[]> {
  if (traces.length === 0) return [];
  const seen = await host.snapshot({});
  // A sheet that is gone, or has another name by now, holds nothing that an undo could take.
  const standing = traces.filter(({ area }) => seen.sheets.some(({ name }) => name === area.sheet));
  const areas = standing.map(({ area, isAdded }) => (isAdded ? wholeSheet(seen, area.sheet) : area));
  const contents = await contentsOf(host, areas.map(compared));
  const found: Area[] = [];
  for (const [i, trace] of standing.entries()) {
    const { sheet, rows } = areas[i];
    const cells = await strangersIn(host, trace, contents[i], seen.tables, task);
    found.push(...cells.flatMap((address) => readReference(address, sheet) ?? []));
    if (trace.isAdded && rows > reachOf(trace) && rows > compared(areas[i]).rows) found.push(areas[i]);
  }
  return found;
}

/** The rows that were there, or are a formula's to fill: Google Sheets shows an answer some time after it was asked. */
function reachOf({ area, answers }: Trace): number {
  return Math.max(area.rows, ...answers.map(({ row, rows }) => row + rows));
}

function compared(area: Area): Area {
  return { ...area, rows: Math.min(area.rows, Math.ceil(MOST_CELLS / Math.max(area.columns, 1))) };
}

async function strangersIn(
  host: Host,
  { area, isAdded, footprint, answers }: Trace,
  content: SheetContent,
  tables: Snapshot["tables"],
  task: Task,
): Promise<readonly string[]> {
  // A formula whose answer runs into somebody's cell shows an error: then what stands there is theirs.
  const answering = answers.filter((answer) => !isErrorText(content.values[answer.row]?.[answer.column]));
  const isAnswer: IsSpilled = (row, column) => answering.some((answer) => holdsPlace(answer, row, column));
  const found = strangers(footprint, content, isAnswer, tables);
  if (!isAdded || found.length === 0) return found;
  // An answer that has become longer is known by working it out again.
  const isSpilled = await spilledCells(area.sheet, content, (named) => readGiven(host, named, task), tables);
  return strangers(footprint, content, (...cell) => isAnswer(...cell) || isSpilled(...cell), tables);
}

function holdsPlace({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}
