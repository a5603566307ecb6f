import { catalog } from "../../core/catalog";
import type { OutColumn } from "../../core/kernel/outputs";
import { columnLetters, readAddress } from "../address";
import type { Page } from "./page";

export interface SpillLayout {
  /** How far the answer may reach, its header row and notes included: number formats go so far. */
  readonly rows: number;
  /** The columns to show, counted from 1, where not all of them or another order. */
  readonly order?: readonly number[];
  /** Only the first so many rows, the header counted. */
  readonly top?: number;
  /** Where a Total row is expected, counted from the header. */
  readonly total?: number;
}

/**
 * A formula that spills a table, dressed as its function's card says: number formats, and
 * the help of every column as a note on its header.
 */
export function spill(page: Page, address: string, formula: string, { rows, order, top, total }: SpillLayout): void {
  const card = catalog.find(({ name }) => formula.startsWith(`=${name}(`));
  const at = readAddress("", address);
  if (card === undefined || at === undefined) throw new RangeError(`no table: ${address} ${formula}`);
  const { returns } = card;
  const all: readonly OutColumn[] =
    returns.gives === "rows"
      ? Object.values(returns.columns)
      : returns.gives === "list"
        ? [{ header: returns.header, look: returns.look, help: returns.words }]
        : [];
  const shown = order === undefined || all.length === 0 ? all : order.map((column) => all[column - 1]);
  const cut = top === undefined ? formula : `=TAKE(${formula.slice(1)},${top})`;
  page.put(address, order === undefined ? cut : `=CHOOSECOLS(${cut.slice(1)},${order.join(",")})`);

  const { row, column } = at;
  const letter = (i: number) => columnLetters(column + i);
  // A table that its function lays out itself is dressed by the sheet.
  if (shown.length === 0) return;
  const across = (line: number) => `${letter(0)}${line}:${letter(shown.length - 1)}${line}`;
  page.style(across(row + 1), { role: "header" });
  if (total !== undefined) page.style(across(row + 1 + total), { role: "total" });
  shown.forEach(({ look, help }, i) => {
    if (look !== "text") page.style(`${letter(i)}${row + 2}:${letter(i)}${row + rows}`, { look });
    page.note(`${letter(i)}${row + 1}`, help);
  });
}
