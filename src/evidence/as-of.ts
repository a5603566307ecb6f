import { printDate } from "../../core/written/dates";

/** Minutes in a day, the finest a date is written with. */
const MINUTES = 1440;

/** A moment as formulas write it, up to the next whole minute, so that what happened then has happened. */
export function asOfText(serial: number): string {
  return printDate(Math.ceil(serial * MINUTES - 1e-6) / MINUTES);
}

export function asOfNote(asOf: string, table: "deals" | "leads"): string {
  return `Seen from ${asOf}, the latest thing that happened in the table of ${table}`;
}
