/** Sheets given as plain data, turned into one document of the grid. */
import {
  HorizontalAlign,
  LocaleType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
} from "@univerjs/presets";
import type { NumberLook } from "../src/host/changes";
import { isAlignedRight, SHEET_DEFAULTS, styleOf } from "./cell-looks";
import { noteBox } from "./notes";
import type { SampleFormat, SampleSheet } from "./sample/sheet";
import { storedValue } from "./stored-cell";

/** Kept on a cell that leads to another sheet. */
export const LEADS_TO = "leadsTo";

const LINK: IStyleData = { cl: { rgb: "#1a5fb4" }, ul: { s: 1 } };
const TITLE_HEIGHT = 30;
const SPARE_ROWS = 100;
const SMALLEST = { rows: 200, columns: 26 };

export function workbookOf(sheets: readonly SampleSheet[]): IWorkbookData {
  const ids = sheets.map((_, i) => `sheet-${i + 1}`);
  const styles = new StyleBook();
  const idOf = new Map(sheets.map((sheet, i) => [sheet.name, ids[i]]));
  return {
    id: "workbench",
    name: "Revpact",
    appVersion: "0.25.1",
    locale: LocaleType.EN_US,
    sheetOrder: ids,
    sheets: Object.fromEntries(sheets.map((sheet, i) => [ids[i], worksheetOf(sheet, ids[i], styles)])),
    styles: styles.byId,
    resources: [{ name: "SHEET_NOTE_PLUGIN", data: JSON.stringify(notesOf(sheets, idOf)) }],
  };
}

export function emptyWorkbook(): IWorkbookData {
  return workbookOf([{ name: "Sheet1", cells: [], formats: [], widths: [], frozenRows: 0 }]);
}

/** Equal styles are stored once, and named by their cells. */
class StyleBook {
  readonly byId: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  idOf(style: IStyleData): string {
    const text = JSON.stringify(style);
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = `s${this.#ids.size + 1}`;
      this.#ids.set(text, id);
      this.byId[id] = style;
    }
    return id;
  }
}

function worksheetOf(sheet: SampleSheet, id: string, styles: StyleBook): Partial<IWorksheetData> {
  const matrix = new Map<number, Map<number, ICellData>>();
  const at = (row: number, column: number): ICellData => {
    const line = matrix.get(row) ?? new Map<number, ICellData>();
    matrix.set(row, line);
    const data = line.get(column) ?? {};
    line.set(column, data);
    return data;
  };
  sheet.cells.forEach((line, row) =>
    line.forEach((cell, column) => {
      if (cell !== null && cell !== undefined && cell !== "") Object.assign(at(row, column), storedValue(cell));
    }),
  );
  for (const { row, column, formula } of sheet.formulas ?? []) Object.assign(at(row, column), { f: formula });
  for (const [place, style] of stylesByPlace(sheet)) {
    const [row, column] = place.split(" ").map(Number);
    at(row, column).s = styles.idOf(style);
  }
  for (const { row, column, sheet: target } of sheet.links ?? []) at(row, column).custom = { [LEADS_TO]: target };
  const widest = sheet.cells.reduce((most, line) => Math.max(most, line.length), 0);
  return {
    id,
    name: sheet.name,
    rowCount: Math.max(SMALLEST.rows, sheet.cells.length + SPARE_ROWS),
    columnCount: Math.max(SMALLEST.columns, widest + 6),
    cellData: Object.fromEntries([...matrix].map(([row, line]) => [row, Object.fromEntries(line)])),
    rowData: Object.fromEntries(titleRows(sheet).map((row): [number, Partial<IRowData>] => [row, { h: TITLE_HEIGHT }])),
    columnData: Object.fromEntries(sheet.widths.map((w, column): [number, Partial<IColumnData>] => [column, { w }])),
    freeze: { xSplit: 0, ySplit: sheet.frozenRows, startRow: sheet.frozenRows || -1, startColumn: -1 },
    ...SHEET_DEFAULTS,
  };
}

function titleRows({ formats }: SampleSheet): number[] {
  const titles = formats.filter(({ role }) => role === "title").map(({ area }) => area);
  return titles.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i));
}

function stylesByPlace(sheet: SampleSheet): Map<string, IStyleData> {
  const styles = new Map<string, IStyleData>();
  const looks = new Map<string, NumberLook>();
  const headers: [row: number, column: number][] = [];
  const lay = (row: number, column: number, style: IStyleData) =>
    styles.set(`${row} ${column}`, withoutNulls({ ...styles.get(`${row} ${column}`), ...style }));
  for (const format of sheet.formats) {
    const style = styleOf(format);
    eachPlace(format, (row, column) => {
      lay(row, column, style);
      if (format.look !== undefined) looks.set(`${row} ${column}`, format.look);
      if (format.role === "header") headers.push([row, column]);
    });
  }
  for (const [row, column] of headers) {
    if (isAlignedRight(looks.get(`${row + 1} ${column}`))) lay(row, column, { ht: HorizontalAlign.RIGHT });
  }
  for (const { row, column } of sheet.links ?? []) lay(row, column, LINK);
  return styles;
}

function eachPlace({ area }: SampleFormat, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) visit(row, column);
  }
}

function withoutNulls(style: IStyleData): IStyleData {
  const kept = Object.entries(style).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === "bd" ? withoutNulls(value as IStyleData) : (value as unknown)]),
  ) as IStyleData;
}

function notesOf(sheets: readonly SampleSheet[], idOf: ReadonlyMap<string, string>): Record<string, unknown> {
  const bySheet: Record<string, Record<number, Record<number, unknown>>> = {};
  for (const sheet of sheets) {
    const notes: Record<number, Record<number, unknown>> = {};
    for (const { row, column, text } of sheet.notes ?? []) (notes[row] ??= {})[column] = noteBox(row, column, text);
    const id = idOf.get(sheet.name);
    if (id !== undefined && sheet.notes?.length) bySheet[id] = notes;
  }
  return bySheet;
}
