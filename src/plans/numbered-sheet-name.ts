import type { SheetOutline } from "../host/port";
import { freeSheetName } from "./free-sheet-name";

/** A sheet of a series: "Attribution review 4" where the highest so far is 3, else 1. */
export function numberedSheetName(words: string, sheets: readonly Pick<SheetOutline, "name">[]): string {
  const numbers = sheets.flatMap(({ name }) => {
    const match = /^(.+) (\d{1,4})$/.exec(name);
    return match !== null && match[1].toLowerCase() === words.toLowerCase() ? [Number(match[2])] : [];
  });
  return freeSheetName(`${words} ${Math.max(0, ...numbers) + 1}`, sheets);
}
