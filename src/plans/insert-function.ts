/** One formula from a function's card: into a cell, or on a new sheet with its title and law. */
import type { Card } from "../../core/kernel/card";
import type { Area, Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { freeSheetName } from "./free-sheet-name";
import { headersOf, looksOf, widthsOf } from "./output-looks";
import { SheetPage } from "./sheet-page";

export interface FunctionWish {
  readonly card: Card;
  /** With its `=`. */
  readonly formula: string;
  /** The cells the answer fills as the data stands. */
  readonly size: { readonly rows: number; readonly columns: number };
  readonly into: { readonly kind: "cell"; readonly cell: Area } | { readonly kind: "sheet" };
}

const TABLE_ROW = 3;

export function insertFunction(sheets: readonly SheetOutline[], wish: FunctionWish): readonly Change[] {
  const { card, formula, size, into } = wish;
  if (into.kind === "sheet") return onNewSheet(sheets, wish);
  const cell = { ...into.cell, rows: 1, columns: 1 };
  const spills = size.rows > 1 || size.columns > 1 ? { spills: size } : {};
  return [{ kind: "formula", area: cell, formulas: [[formula]], ...spills }, ...looksOf(card, { ...cell, ...size })];
}

function onNewSheet(sheets: readonly SheetOutline[], { card, formula, size }: FunctionWish): readonly Change[] {
  const words = card.name.replace(/_/g, " ").toLowerCase();
  const title = words[0].toUpperCase() + words.slice(1);
  const page = new SheetPage(freeSheetName(title, sheets), title, [`${card.summary}. ${card.law}`]);
  const filled = page.area(TABLE_ROW, 0, size.rows, size.columns);
  page.formula(TABLE_ROW, 0, formula, {}, size);
  if (card.returns.gives !== "cell") page.add(headersOf(card, filled));
  page.add(looksOf(card, filled));
  const widths = widthsOf(card);
  return page.finish(card.returns.gives === "cell" ? 1 : TABLE_ROW + 1, widths.length > 0 ? widths : [168]);
}
