import { CellValueType, type ICellData, type IStyleData, type IWorksheetData } from "@univerjs/presets";
import { SHEET_DEFAULTS } from "../cell-looks";
import { storedValue } from "../stored-cell";
import { readColumn, readCsvCell, type CsvLook } from "./cell-reading";

const DATE_STYLES: Readonly<Record<CsvLook, IStyleData>> = {
  date: { n: { pattern: "yyyy-mm-dd" } },
  time: { n: { pattern: "yyyy-mm-dd hh:mm" } },
};
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 14;
/** Pixels a character takes, about, and the narrowest and widest column. */
const CHARACTER = 7.2;
const NARROWEST = 72;
const WIDEST = 240;

/** The rows of a file as a sheet, headers frozen, columns as wide as what they hold. */
export function csvSheet(rows: readonly (readonly string[])[]): Partial<IWorksheetData> {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cellData: Record<number, Record<number, ICellData>> = {};
  const columnData: Record<number, { w: number }> = {};
  for (let column = 0; column < width; column++) {
    const reading = readColumn(bodyOf(rows, column));
    let longest = 0;
    for (let row = 0; row < rows.length; row++) {
      const text = rows[row][column] ?? "";
      if (row < 200) longest = Math.max(longest, text.length);
      const data = row === 0 ? headerCell(text) : cellOf(text, reading);
      if (data !== undefined) (cellData[row] ??= {})[column] = data;
    }
    columnData[column] = { w: Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + 26))) };
  }
  return {
    ...SHEET_DEFAULTS,
    cellData,
    columnData,
    rowCount: rows.length + SPARE_ROWS,
    columnCount: width + SPARE_COLUMNS,
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
  };
}

function* bodyOf(rows: readonly (readonly string[])[], column: number): Iterable<string> {
  for (let row = 1; row < rows.length; row++) yield rows[row][column]?.trim() ?? "";
}

/** Headers are names: a year or a number among them stays text. */
function headerCell(text: string): ICellData | undefined {
  if (text.trim() === "") return undefined;
  return { ...storedValue(text), s: { bl: 1 } };
}

function cellOf(text: string, reading: ReturnType<typeof readColumn>): ICellData | undefined {
  const { value, look } = readCsvCell(text, reading);
  if (value === null) return undefined;
  const data = storedValue(value);
  if (reading.holdsIds && data.t === CellValueType.STRING) data.t = CellValueType.FORCE_STRING;
  return look === undefined ? data : { ...data, s: DATE_STYLES[look] };
}
