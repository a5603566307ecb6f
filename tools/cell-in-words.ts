/** A result's cell as a page shows it, by its look. */
import type { Cell } from "../core/kernel/cells";
import { printDate } from "../core/written/dates";
import type { Look } from "../core/kernel/outputs";

export function cellInWords(cell: Cell, look: Look | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "string") return cell;
  switch (look) {
    case "percent":
      return `${grouped(cell * 100, 1, 1)}%`;
    case "money":
      return grouped(cell, Number.isInteger(cell) ? 0 : 2, 2);
    case "whole":
      return grouped(cell, 0, 0);
    case "date":
    case "dateTime":
      return printDate(cell);
    case "multiple":
      return `${grouped(cell, 2, 2)}×`;
    default:
      return grouped(cell, 0, 4);
  }
}

function grouped(value: number, least: number, most: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: least, maximumFractionDigits: most });
}
