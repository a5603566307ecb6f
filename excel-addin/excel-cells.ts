/**
 * Values as Excel hands them over → plain cells. Parameters are declared as ranges
 * of anything, so nothing was converted on the way: an omitted argument is null, a
 * blank is null, "" or 0 (it depends on the platform), errors and data types are objects.
 */
import type { Cell } from "../core/kernel/cells";
import type { Argument } from "../core/kernel/gate";

export function excelArgument(value: unknown): Argument {
  return Array.isArray(value)
    ? value.map((row: unknown) => (Array.isArray(row) ? row.map(excelCell) : [excelCell(row)]))
    : excelCell(value);
}

export function excelCell(value: unknown): Cell {
  switch (typeof value) {
    case "number":
    case "boolean":
    case "string":
      return value;
    default:
      return value === null || value === undefined ? "" : cellOfObject(value as ExcelObject);
  }
}

/** What the objects that may come have in common: an error's code, or a data type's plain value and text. */
interface ExcelObject {
  readonly code?: unknown;
  readonly type?: unknown;
  readonly text?: unknown;
  readonly basicValue?: unknown;
}

function cellOfObject({ code, type, text, basicValue }: ExcelObject): Cell {
  if (typeof code === "string" && code.startsWith("#")) return code;
  // The plain value of an entity is #VALUE!; what a person sees in the cell is its text.
  if ((type === "Entity" || type === "LinkedEntity") && typeof text === "string") return text;
  switch (typeof basicValue) {
    case "number":
    case "boolean":
    case "string":
      return basicValue;
    default:
      return "";
  }
}
