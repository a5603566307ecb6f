/**
 * Values as Excel hands them over → plain cells. Parameters are declared as ranges
 * of anything, so nothing was converted on the way: an omitted argument is null, a
 * blank is null, "" or 0 (it depends on the platform), errors and data types are objects.
 *
 * A number that brings a format along and is shown as a time is a duration or a time of day. It
 * leaves as the text `4:00:00`: a number of days would read as a number of hours where hours are
 * asked for. An ordinary cell's format never reaches a function, so its time stays a number.
 */
import type { Cell } from "../core/kernel/cells";
import type { Argument } from "../core/kernel/gate";
import { printDuration } from "../core/written/durations";
import { timeFormat } from "./time-format";

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
  readonly numberFormat?: unknown;
}

/** Above a year of days, a time without `[h]` is the time of a date that the format leaves out. */
const LONGEST_DURATION = 366;

function cellOfObject({ code, type, text, basicValue, numberFormat }: ExcelObject): Cell {
  if (typeof code === "string" && code.startsWith("#")) return code;
  // The plain value of an entity is #VALUE!; what a person sees in the cell is its text.
  if ((type === "Entity" || type === "LinkedEntity") && typeof text === "string") return text;
  switch (typeof basicValue) {
    case "number":
      return typeof numberFormat === "string" ? formatted(basicValue, numberFormat) : basicValue;
    case "boolean":
    case "string":
      return basicValue;
    default:
      return "";
  }
}

function formatted(value: number, numberFormat: string): Cell {
  const format = timeFormat(numberFormat);
  const isTime = format === "elapsed" || (format === "clock" && value < LONGEST_DURATION);
  return isTime ? (printDuration(value) ?? value) : value;
}
