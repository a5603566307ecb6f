/** The workbook as the application sees it: names first, then how far each sheet is used, then the cells asked for. */
import type { Cells } from "../core/kernel/cells";
import type { Area } from "../src/host/changes";
import { noSheet } from "../src/host/obstacle";
import { HostProblem, type SheetOutline, type Snapshot, type Wanted } from "../src/host/port";
import { excelCell } from "./excel-cells";
import { inRuns, requests, type Requests } from "./requests";

/** Characters a cell carries on average, generously. */
const CELL = 24;

export interface UsedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  /** Used cells, counted from the top left corner. */
  readonly rows: number;
  readonly columns: number;
  readonly firstRow: number;
}

export interface CellsRead {
  readonly values: Cells;
  /** "" where a cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
}

export async function usedSheets(context: Excel.RequestContext): Promise<readonly UsedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
  for (const range of used) range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return worksheets.items.map((sheet, i) => {
    const range = used[i];
    const empty = range.isNullObject;
    return {
      name: sheet.name,
      sheet,
      rows: empty ? 0 : range.rowIndex + range.rowCount,
      columns: empty ? 0 : range.columnIndex + range.columnCount,
      firstRow: empty ? 0 : range.rowIndex,
    };
  });
}

/** A sheet by its name, which Excel compares without case. */
export function sheetNamed(sheets: readonly UsedSheet[], name: string): UsedSheet | undefined {
  return sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

export async function readWorkbook(
  context: Excel.RequestContext,
  { areas = [], formulas = [] }: Wanted,
): Promise<Snapshot> {
  const sheets = await usedSheets(context);
  const gathered = requests(context);
  const outlines: (() => SheetOutline)[] = [];
  for (const { name, sheet, rows, columns, firstRow } of sheets) {
    const headers = await queueCells(gathered, sheet, {
      row: firstRow,
      column: 0,
      rows: rows === 0 ? 0 : 1,
      columns,
    });
    outlines.push(() => ({
      name,
      rows,
      columns,
      headers: (headers().values[0] ?? []).map((cell) => cell ?? ""),
    }));
  }
  const queueArea = (area: Area) => {
    const standing = sheetNamed(sheets, area.sheet);
    if (standing === undefined) throw new HostProblem(noSheet(area.sheet));
    return queueCells(gathered, standing.sheet, cut(area, standing));
  };
  const read: (() => CellsRead)[] = [];
  for (const area of [...areas, ...formulas]) read.push(await queueArea(area));
  await gathered.send();
  return {
    sheets: outlines.map((outline) => outline()),
    areas: read.slice(0, areas.length).map((cells) => cells().values),
    formulas: read.slice(areas.length).map((cells) => cells().formulas),
  };
}

type Place = Omit<Area, "sheet">;

/** The part of an area that lies within the used cells. */
export function cut({ row, column, rows, columns }: Place, used: UsedSheet): Place {
  return {
    row,
    column,
    rows: Math.max(0, Math.min(rows, used.rows - row)),
    columns: Math.max(0, Math.min(columns, used.columns - column)),
  };
}

/** Queues the reading of a place; what it answers can be called once the requests have been sent. */
export async function queueCells(gathered: Requests, sheet: Excel.Worksheet, place: Place): Promise<() => CellsRead> {
  const { row, column, columns } = place;
  const rows = columns === 0 ? 0 : place.rows;
  const ranges: Excel.Range[] = [];
  for (const run of inRuns(rows, () => columns * CELL * 2)) {
    await gathered.add(run.size, () => {
      ranges.push(sheet.getRangeByIndexes(row + run.row, column, run.rows, columns).load("values,formulas"));
    });
  }
  return () => {
    const values = ranges.flatMap((range) => (range.values as unknown[][]).map((line) => line.map(excelCell)));
    const written = ranges.flatMap((range) => range.formulas as unknown[][]);
    return {
      values,
      formulas: written.map((line, r) => line.map((formula, c) => formulaOf(formula, values[r][c]))),
    };
  };
}

/** Where a cell holds no formula Excel answers its value, which may be text that begins like one. */
function formulaOf(written: unknown, value: unknown): string {
  return typeof written === "string" && written.startsWith("=") && written !== value ? written : "";
}
