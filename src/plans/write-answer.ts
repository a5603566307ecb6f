import type { Card } from "../../core/kernel/card";
import { headersOf, looksOf, outputColumns } from "./output-looks";
import type { SheetPage } from "./sheet-page";

export interface WrittenAnswer {
  readonly card: Card;
  readonly caption: string;
  /** Of its header; the caption stands above. */
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** As the data stands, its header and notes included. */
  readonly rows: number;
  /** Rows that are formatted for it, its header included. */
  readonly room: number;
}

/** A live table answer on a page of ours, under a caption, with the card's own headers and looks. */
export function writeAnswer(page: SheetPage, { card, caption, row, column, formula, rows, room }: WrittenAnswer): void {
  const columns = outputColumns(card).length;
  page.row(row - 1, column, [caption], { role: "caption" });
  page.formula(row, column, formula, {}, { rows, columns });
  const filled = page.area(row, column, room, columns);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
}

const LEAST_REACH = 500;

/** How far below its header an answer that grows with the data is formatted and looked into: twice what it is now. */
export function reachOf(rows: number): number {
  return Math.max(LEAST_REACH, 2 * rows);
}
