/** Opens a case file with the workbench's reader and returns the cells of the sheet it makes. */
import { CellValueType, type ICellData } from "@univerjs/presets";
import type { Cell, Cells } from "../../core/kernel/cells";
import { columnsText } from "../../src/plans/map-columns";
import { csvSheet } from "../../workbench/csv/csv-sheet";
import { hintColumns } from "../../workbench/csv/hint-columns";
import { readCsv } from "../../workbench/csv/read-csv";
import { caseBytes } from "./case-files";

export async function openedFile(name: string): Promise<Cells> {
  return sheetCells(csvSheet(await readFile(name)).cellData ?? {});
}

/** The `columns` text that the workbench keeps for a file after opening it. */
export async function openedColumns(name: string): Promise<string> {
  const { hints } = await readFile(name);
  return columnsText(hintColumns(hints));
}

function readFile(name: string) {
  return readCsv(new File([caseBytes(name)], name), () => {});
}

function sheetCells(data: Readonly<Record<number, Readonly<Record<number, ICellData>> | undefined>>): Cells {
  const rows = Object.keys(data).map(Number);
  const columns = rows.flatMap((row) => Object.keys(data[row] ?? {}).map(Number));
  const [height, width] = [Math.max(...rows) + 1, Math.max(...columns) + 1];
  return Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => cellOf(data[r]?.[c])));
}

function cellOf(data: ICellData | undefined): Cell {
  const value = data?.v;
  if (value === undefined || value === null) return null;
  return data?.t === CellValueType.BOOLEAN ? value === 1 : (value as Cell);
}
