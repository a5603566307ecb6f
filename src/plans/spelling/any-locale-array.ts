import { anyLocaleNumber } from "./any-locale-number";

const CELL = /"(?:[^"]|"")*"|[^",;{}]+|[,;]/g;

/**
 * `{"Quota","Period";5000,"Q1"}` as a formula that every locale reads the same: rows are separated by `;` everywhere,
 * columns by `,` or by `\`, so the columns are put side by side by a function.
 */
export function anyLocaleArray(text: string): string {
  const rows: string[][] = [[""]];
  for (const [part] of text.slice(1, -1).matchAll(CELL)) {
    if (part === ";") rows.push([""]);
    else if (part === ",") rows[rows.length - 1].push("");
    else rows[rows.length - 1][rows[rows.length - 1].length - 1] += anyLocaleNumber(part.trim(), true);
  }
  const columns = rows[0].map((_, column) => `{${rows.map((row) => row[column] ?? '""').join(";")}}`);
  return columns.length === 1 ? columns[0] : `HSTACK(${columns.join(";")})`;
}
