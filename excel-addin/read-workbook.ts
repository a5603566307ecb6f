/** The workbook as the application sees it: names first, then how far each sheet is used, then the cells asked for. */
import type { Cell, Cells } from "../core/kernel/cells";
import type { Area } from "../src/host/changes";
import { noSheet } from "../src/host/obstacle";
import { HostProblem, type SheetOutline, type Snapshot, type Wanted } from "../src/host/port";
import type { DateSystem } from "./date-system";
import { excelCell } from "./excel-cells";
import { excelHas } from "./excel-has";
import { loadNames, queueNamedRanges } from "./named-ranges";
import { isDateFormat } from "./is-date-format";
import { inRuns, requests, type Requests } from "./requests";
import { loadTables, queueTables } from "./tables";
import { sheetNamed, usedSheets, type UsedSheet } from "./used-sheets";

/** Characters a cell carries on average, generously; where it is more, the reading is done again in smaller pieces. */
const CELL = 24;

export interface CellsRead {
  readonly values: Cells;
  /** "" where a cell holds no formula. */
  readonly formulas: readonly (readonly string[])[];
  /** How numbers are shown; read only where it tells which of them are dates that have to be moved. */
  readonly patterns: readonly (readonly string[])[];
}

export async function readWorkbook(
  context: Excel.RequestContext,
  { areas = [], formulas = [] }: Wanted,
  dates: DateSystem,
  largest: number,
): Promise<Snapshot> {
  const { workbook } = context;
  loadNames(workbook);
  loadTables(workbook);
  const sheets = await usedSheets(context);
  const gathered = requests(context, dates, largest);
  const names = await queueNamedRanges(workbook, gathered);
  const tables = await queueTables(workbook, gathered);
  const outlines: (() => SheetOutline)[] = [];
  for (const used of sheets) outlines.push(await queueOutline(gathered, used));
  const queueArea = (area: Area) => {
    const standing = sheetNamed(sheets, area.sheet);
    if (standing === undefined) throw new HostProblem(noSheet(area.sheet));
    return queueCells(gathered, standing.sheet, cut(area, standing));
  };
  const read: (() => CellsRead)[] = [];
  for (const area of [...areas, ...formulas]) read.push(await queueArea(area));
  await gathered.send();
  const tabled = tables();
  const filtered = new Set(tabled.flatMap(({ area, isFiltered }) => (isFiltered ? [area.sheet] : [])));
  return {
    sheets: outlines.map((outline) => {
      const seen = outline();
      return filtered.has(seen.name) ? { ...seen, isFiltered: true } : seen;
    }),
    names: names(),
    tables: tabled.map(({ name, area }) => ({ name, area })),
    areas: read.slice(0, areas.length).map((cells) => cells().values),
    formulas: read.slice(areas.length).map((cells) => cells().formulas),
    ...(dates.days > 0 && { isDatedFrom1904: true }),
  };
}

/** Queues what a sheet looks like from outside; a filter of its own is told here, one of a table's by the table. */
async function queueOutline(gathered: Requests, used: UsedSheet): Promise<() => SheetOutline> {
  const { name, sheet, rows, columns, firstRow } = used;
  const headers = await queueCells(gathered, sheet, { row: firstRow, column: 0, rows: rows === 0 ? 0 : 1, columns });
  const mayFilter = excelHas("filters");
  if (mayFilter) sheet.autoFilter.load("isDataFiltered");
  return () => ({
    name,
    rows,
    columns,
    headers: (headers().values[0] ?? []).map((cell) => cell ?? ""),
    ...(mayFilter && sheet.autoFilter.isDataFiltered && { isFiltered: true }),
  });
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
  const { days } = gathered.dates;
  const wanted = days === 0 ? "values,formulas" : "values,formulas,numberFormat";
  const ranges: Excel.Range[] = [];
  for (const run of inRuns(gathered, rows, () => columns * CELL * 2)) {
    await gathered.add(run.size, () => {
      ranges.push(sheet.getRangeByIndexes(row + run.row, column, run.rows, columns).load(wanted));
    });
  }
  return () => {
    const held = ranges.flatMap((range) => (range.values as unknown[][]).map((line) => line.map(excelCell)));
    const written = ranges.flatMap((range) => range.formulas as unknown[][]);
    const patterns = days === 0 ? [] : ranges.flatMap((range) => range.numberFormat as string[][]);
    const isDate = (value: Cell, r: number, c: number): value is number =>
      typeof value === "number" && isDateFormat(patterns[r][c]);
    return {
      values:
        days === 0 ? held : held.map((line, r) => line.map((value, c) => (isDate(value, r, c) ? value + days : value))),
      patterns,
      formulas: written.map((line, r) => line.map((formula, c) => formulaOf(formula, held[r][c]))),
    };
  };
}

/** Where a cell holds no formula Excel answers its value, which may be text that begins like one. */
function formulaOf(written: unknown, value: unknown): string {
  return typeof written === "string" && written.startsWith("=") && written !== value ? written : "";
}
