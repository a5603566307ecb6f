/**
 * Ids, normalized in one place, so that one record has one id in every table of a call.
 *
 * Conventions. Case counts, as Salesforce's ids of 15 characters differ by case alone; in an e-mail
 * address it does not. Leading zeros count. `123.0` is `123`. An id of 18 characters whose last three
 * are Salesforce's checksum is the one of 15 characters
 * (https://help.salesforce.com/s/articleView?id=000385585).
 */
import { textOf, type Cell } from "../kernel/cells";
import type { ColumnSpec } from "../kernel/column-source";
import { readTextColumn, type TextColumn } from "../kernel/text-column";

export function idColumn(label: string, aliases: readonly string[]): ColumnSpec<TextColumn> {
  return { label, aliases, kind: "text", optional: false, open: (source) => () => readTextColumn(source, idOf) };
}

/** A cell as an id. */
export function idOf(cell: Cell): string {
  const text = textOf(cell);
  // Most ids are short and plain, which is soon seen.
  if (typeof cell === "number" || (text.length < 18 && !text.includes("@") && !text.includes("."))) return text;
  if (text.includes("@")) return text.toLowerCase();
  if (text.length === 18 && isSalesforce18(text)) return text.slice(0, 15);
  return /^\d+\.0+$/.test(text) ? text.slice(0, text.indexOf(".")) : text;
}

const CHECKSUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

function isSalesforce18(text: string): boolean {
  if (!/^[A-Za-z0-9]{15}[A-Z0-5]{3}$/.test(text)) return false;
  for (let part = 0; part < 3; part++) {
    let bits = 0;
    for (let k = 0; k < 5; k++) {
      const code = text.charCodeAt(part * 5 + k);
      if (code >= 65 && code <= 90) bits |= 1 << k;
    }
    if (text[15 + part] !== CHECKSUM[bits]) return false;
  }
  return true;
}
