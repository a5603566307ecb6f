import { CellValueType, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/presets";
import { SHEET_DEFAULTS } from "../cell-looks";
import { storedValue } from "../stored-cell";
import { readColumn, readCsvCell, type ColumnReading, type CsvLook } from "./cell-reading";
import type { CsvFile } from "./read-csv";

const DATE_STYLES: Readonly<Record<CsvLook, IStyleData>> = {
  date: { n: { pattern: "yyyy-mm-dd" } },
  time: { n: { pattern: "yyyy-mm-dd hh:mm" } },
};
const HEADER_STYLE: IStyleData = { bl: 1 };
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 14;
/** Pixels a character takes, about, and the narrowest and widest column. */
const CHARACTER = 7.2;
const NARROWEST = 72;
const WIDEST = 240;
/** Rows below the headers that a column's width is taken from. */
const MEASURED = 200;
/** A longer title would leave no room to scroll below it. */
const MOST_FROZEN = 10;

type Body = Pick<CsvFile, "rows" | "header" | "dots">;

/** The rows of a file as a sheet, all down to its headers frozen, columns as wide as what they hold. */
export function csvSheet({ rows, header = 0, dots }: Body): Partial<IWorksheetData> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const columnData: Record<number, { w: number }> = {};
  for (let column = 0; column < width; column++) {
    const reading = readColumn(bodyOf(rows, header, column), dots);
    let longest = 0;
    for (let row = 0; row < rows.length; row++) {
      const text = rows[row][column] ?? "";
      if (row >= header && row < header + MEASURED) longest = Math.max(longest, text.length);
      const data = row > header ? cellOf(text, reading) : titleCell(text, row === header);
      if (data !== undefined) (cellData[row] ??= {})[column] = data;
    }
    columnData[column] = { w: Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + 26))) };
  }
  const frozen = header < MOST_FROZEN ? header + 1 : 0;
  return {
    ...SHEET_DEFAULTS,
    cellData,
    columnData,
    rowCount: rows.length + SPARE_ROWS,
    columnCount: width + SPARE_COLUMNS,
    freeze: { xSplit: 0, ySplit: frozen, startRow: frozen || -1, startColumn: -1 },
  };
}

function* bodyOf(rows: CsvFile["rows"], header: number, column: number): Iterable<string> {
  for (let row = header + 1; row < rows.length; row++) yield rows[row][column]?.trim() ?? "";
}

/** Headers are names: a year or a number among them, or in the title above, stays text. */
function titleCell(text: string, isHeader: boolean): ICellData | undefined {
  if (text.trim() === "") return undefined;
  return isHeader ? { ...storedValue(text), s: HEADER_STYLE } : storedValue(text);
}

function cellOf(text: string, reading: ColumnReading): ICellData | undefined {
  const { value, look } = readCsvCell(text, reading);
  if (value === null) return undefined;
  const data = storedValue(value);
  if (reading.holdsIds && data.t === CellValueType.STRING) data.t = CellValueType.FORCE_STRING;
  return look === undefined ? data : { ...data, s: DATE_STYLES[look] };
}
