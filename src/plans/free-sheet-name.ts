import type { SheetOutline } from "../host/port";

/** The longest sheet name Excel takes. */
const LONGEST = 31;

/** A name no sheet has yet: the wanted one, or with 2, 3, … behind it. */
export function freeSheetName(wanted: string, sheets: readonly Pick<SheetOutline, "name">[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const clean =
    wanted
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/\s+/g, " ")
      .replace(/^['\s]+|['\s]+$/g, "") || "Sheet";
  for (let number = 1; ; number++) {
    const behind = number === 1 ? "" : ` ${number}`;
    const name = clean.slice(0, LONGEST - behind.length).trimEnd() + behind;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
