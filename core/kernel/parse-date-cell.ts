import { isSerial, parseDateNumber } from "../written/dates";
import { isBlank, isErrorText, type Cell } from "./cells";
import { parseDateCell, type ParsedDate } from "./date-column";
import { refuse, type Refusal } from "./refusal";

/** One cell as a date, in whichever orders it can be read. */
export function parseDateOrRefuse(cell: Cell, name: string): ParsedDate | Refusal {
  if (isBlank(cell)) return "blank";
  if (typeof cell === "number") {
    if (isSerial(cell)) return { form: "certain", date: { serial: cell, hasTime: cell % 1 !== 0 } };
    const date = parseDateNumber(cell);
    return date === undefined ? refuse.notADate(name, cell) : { form: "certain", date };
  }
  if (typeof cell !== "string") return refuse.notADate(name, cell);
  if (isErrorText(cell)) return refuse.errorCell(name, cell);
  return parseDateCell(cell) ?? refuse.notADate(name, cell);
}
