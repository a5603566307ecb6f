/**
 * How large a table is on its way to a function: Excel on the web hands values over as JSON text
 * (https://github.com/OfficeDev/office-js/issues/4654), blanks as null.
 */
import { isBlank, type Cell, type Cells } from "../../../core/kernel/cells";

export const BLANK_BYTES = 4;

/** Of each column, without what stands between cells. */
export function columnBytes(cells: Cells): readonly number[] {
  const bytes = (cells[0] ?? []).map(() => 0);
  for (const row of cells) for (let c = 0; c < row.length; c++) bytes[c] += cellBytes(row[c]);
  return bytes;
}

/** With the comma behind each cell and the brackets round each row. */
export function tableBytes(columns: readonly number[], rows: number): number {
  return columns.reduce((sum, bytes) => sum + bytes, 0) + rows * (columns.length + 2);
}

function cellBytes(cell: Cell): number {
  if (cell === "" || cell === null || cell === undefined) return BLANK_BYTES;
  if (typeof cell !== "string") return String(cell).length;
  return isBlank(cell) ? cell.length + 2 : textBytes(cell);
}

/** In UTF-8, quotation marks included. */
function textBytes(text: string): number {
  let bytes = 2;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bytes += unit < 0x20 || unit === 0x22 || unit === 0x5c ? 2 : 1;
    else if (unit < 0x800) bytes += 2;
    // A pair of surrogates is four bytes, so two for each half.
    else bytes += unit >= 0xd800 && unit <= 0xdfff ? 2 : 3;
  }
  return bytes;
}
