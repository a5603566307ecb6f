import { isBlank, textOf, type Cells } from "../../core/kernel/cells";
import { decideDateOrder } from "../../core/written/dates";

const AMBIGUOUS = /^\d{1,2}([/-])\d{1,2}\1\d{2,4}\b/;

/** Columns whose dates could be read either way: read month-first, and said. Undefined where there is none. */
export function dateOrderNotice(sheet: string, cells: Cells, dateHeaders: readonly string[]): string | undefined {
  const [headers, ...rows] = cells;
  const undecided = headers.flatMap((header, c) => {
    if (isBlank(header) || !dateHeaders.includes(textOf(header))) return [];
    const column = rows.map((row) => row[c]);
    if (!column.some((cell) => typeof cell === "string" && AMBIGUOUS.test(cell.trim()))) return [];
    return decideDateOrder(column).decided ? [] : [textOf(header)];
  });
  if (undecided.length === 0) return undefined;
  return `Dates of ${sheet}, ${undecided.join(" and ")}, could be day-first or month-first; they were read month-first.`;
}
