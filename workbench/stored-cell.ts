import { CellValueType, type ICellData } from "@univerjs/presets";
import type { Cell } from "../core/kernel/cells";

const LIKE_A_FORMULA = /^[=+\-@\t\r]/;
const LIKE_A_NUMBER = /^\s*[-+]?[\d.,]+\s*%?\s*$|^(true|false)$/i;

/** Text that the grid would take for something else when it is edited again is held as text for good. */
function isHeldAsText(text: string): boolean {
  return LIKE_A_FORMULA.test(text) || LIKE_A_NUMBER.test(text);
}

/** A value as the grid stores it: never a formula, whatever its text begins with. */
export function storedValue(cell: Cell): ICellData {
  switch (typeof cell) {
    case "number":
      return { v: cell, t: CellValueType.NUMBER };
    case "boolean":
      return { v: cell ? 1 : 0, t: CellValueType.BOOLEAN };
    case "string":
      return cell === ""
        ? { v: null, t: null }
        : { v: cell, t: isHeldAsText(cell) ? CellValueType.FORCE_STRING : CellValueType.STRING };
    default:
      return { v: null, t: null };
  }
}

/** The same over a cell that may hold a formula or rich text now. */
export function replacingValue(cell: Cell): ICellData {
  return { ...storedValue(cell), f: null, si: null, p: null };
}

export function replacingFormula(formula: string): ICellData {
  return { f: formula, v: null, t: null, si: null, p: null };
}
