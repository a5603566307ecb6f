/** A laid-out artefact as changes: a new sheet with its words, inputs, live formulas, looks, lists and names. */
import type { Cell } from "../../../core/kernel/cells";
import { foldHeader } from "../../../core/kernel/headers";
import type { Area, Change, NumberLook } from "../../host/changes";
import { isCounted, type LinesBlock, type LineValue, type LiveBlock, type TypedBlock } from "../../frameworks/artefact";
import type { RoleId } from "../../data/table-roles";
import { requiredCard } from "../card-named";
import { headerFormat, headersOf, looksOf, widthsOf } from "../output-looks";
import { columnLetters } from "../reference";
import { SheetPage } from "../sheet-page";
import {
  columnsOf,
  GROWING_ROWS,
  HEAD_ROWS,
  namedAreas,
  namingColumns,
  type Layout,
  type PlacedBlock,
} from "./lay-out";
import { rangeName, sheetRangeName } from "./range-name";
import { resolveFormula, resolveRow, type Resolving } from "./resolve-formula";
import { rowNames } from "./row-names";

export interface Writing extends Omit<Resolving, "sheet"> {
  /** The definitions' stamp that the sheet is made under. */
  readonly stamp: string;
  /** The latest day on which something happened in a table. */
  readonly latest: Readonly<Partial<Record<RoleId, number>>>;
}

/** What the head's first words need. */
const HEAD_WIDTH = 168;
const LABEL_WIDTH = 220;
const VALUE_WIDTH = 132;
const NAME_WIDTH = 220;

export function writeArtefact(layout: Layout, writing: Writing): readonly Change[] {
  const { artefact, sheet, blocks } = layout;
  const page = new SheetPage(sheet, artefact.title, [artefact.about]);
  const resolve = (formula: string) => resolveFormula(formula, { ...writing, sheet });
  writeHead(page, layout, writing.stamp, resolve);
  for (const placed of blocks) {
    page.row(placed.row, placed.column, [placed.block.caption], { role: "caption" });
    writeBlock(page, placed, writing, resolve);
  }
  const names = [...namedAreas(layout)].map(([id, area]): Change => ({ kind: "name", name: rangeName(id), area }));
  return [
    ...page.finish(frozenRows(blocks), widths(blocks)),
    { kind: "name", name: sheetRangeName(artefact.id), area: page.area(0, 0) },
    ...names,
  ];
}

type Resolve = (formula: string) => string;

/** Which definitions the sheet was made under, and whether what it shows is a draft. */
function writeHead(page: SheetPage, { artefact }: Layout, stamp: string, resolve: Resolve): void {
  if (artefact.framework !== undefined) {
    page.row(2, 0, ["Made under definitions", stamp], { role: "caption" });
    const current = resolve(`{definitions-stamp}=${page.at(2, 1)}`);
    page.formula(2, 2, `=IF(${current},"which still hold","which have changed since: review this sheet")`, {
      role: "caption",
    });
  }
  if (artefact.draftUntil !== undefined) {
    const status = resolve(`{${artefact.draftUntil}}`);
    page.formula(HEAD_ROWS - 1, 0, `=IF(${status}="DRAFT","DRAFT: not signed by both sides","Signed by both sides")`, {
      role: "total",
    });
  }
}

function writeBlock(page: SheetPage, { block, row, column }: PlacedBlock, writing: Writing, resolve: Resolve): void {
  switch (block.kind) {
    case "typed":
      return writeTyped(page, block, row + 1, writing, resolve);
    case "lines":
      return writeLines(page, block, row + 1, writing, resolve);
    case "live":
      return writeLive(page, block, page.area(row + 1, column), resolve);
    case "words":
      block.lines.forEach((words, i) => page.row(row + 1 + i, 0, [words]));
  }
}

function writeTyped(page: SheetPage, block: TypedBlock, row: number, writing: Writing, resolve: Resolve): void {
  const { columns, rows, spareRows, areExamples } = block;
  const height = rows.length + spareRows;
  page.row(
    row,
    0,
    columns.map(({ header }) => header),
  );
  const typed = rows.map((cells) => cells.map((cell) => (isCounted(cell) ? null : cell)));
  if (rows.length > 0) page.block(row + 1, 0, typed);
  columns.forEach(({ header, note, look = "text", choices, formula, isGiven = false }, c) => {
    const body = page.area(row + 1, c, height, 1);
    page.add([headerFormat(page.area(row, c), look)]);
    if (note !== undefined) page.note(row, c, note);
    page.style(body, { ...(formula === undefined && !isGiven && { role: "input" }), ...(look !== "text" && { look }) });
    if (choices !== undefined) page.add([{ kind: "choices", area: body, words: choices }]);
    if (formula !== undefined) writeColumn(page, block, { header, formula }, { row, c, height }, resolve);
  });
  if (areExamples && rows.length > 0) {
    page.style(page.area(row + 1, 0, rows.length, columns.length), { role: "example" });
    page.note(row + 1, 0, "An example, as are all rows in italics: put your own in its place.");
  }
  rows.forEach((cells, r) =>
    cells.forEach((cell, c) => {
      if (!isCounted(cell) || cell.from.some((role) => writing.sources[role] === undefined)) return;
      page.formula(row + 1 + r, c, resolve(cell.formula), { role: "plain" });
    }),
  );
}

function writeColumn(
  page: SheetPage,
  { columns }: TypedBlock,
  { header, formula }: { readonly header: string; readonly formula: string },
  { row, c, height }: { readonly row: number; readonly c: number; readonly height: number },
  resolve: Resolve,
): void {
  const headers = columns.map((column) => column.header);
  if (headers.indexOf(header) !== c) throw new Error(`two columns are called [${header}]`);
  const formulas = Array.from({ length: height }, (_, r) => [
    resolve(resolveRow(formula, headers, (column) => `$${columnLetters(column)}${row + 2 + r}`)),
  ]);
  page.formulas(row + 1, c, formulas);
}

function writeLines(page: SheetPage, { lines }: LinesBlock, row: number, writing: Writing, resolve: Resolve): void {
  lines.forEach(({ label, note, look, choices, formula, value }, i) => {
    const at = row + i;
    page.row(at, 0, [label]);
    if (note !== undefined) page.note(at, 0, note);
    const style = look === undefined ? {} : { look };
    if (formula !== undefined) page.formula(at, 1, resolve(formula), style);
    else page.row(at, 1, [valueOf(value, writing)], { role: "input", ...style });
    if (choices !== undefined) page.add([{ kind: "choices", area: page.area(at, 1), words: choices }]);
  });
}

function valueOf(value: LineValue | undefined, { latest, sources }: Writing): Cell {
  if (typeof value !== "object" || value === null) return value ?? "";
  if ("latestIn" in value) return latest[value.latestIn] ?? "";
  const headers = sources[value.headerIn]?.place.headers ?? [];
  const wanted = value.called.map((name) => headers.find((header) => foldHeader(header) === foldHeader(name)));
  return wanted.find((header) => header !== undefined) ?? "";
}

function writeLive(page: SheetPage, block: LiveBlock, corner: Area, resolve: Resolve): void {
  const card = requiredCard(block.card);
  const naming = namingColumns(block);
  const anchor = { ...corner, column: corner.column + naming };
  const size = { rows: block.rows ?? GROWING_ROWS, columns: columnsOf(block) - naming };
  if (block.rowsOf !== undefined) {
    page.formula(corner.row, corner.column, rowNames(resolve(`{data.${block.rowsOf}.key}`)), { role: "header" });
  }
  page.formula(anchor.row, anchor.column, resolve(block.formula), {}, { rows: block.rows ?? 1, columns: size.columns });
  const filled = { ...anchor, ...size };
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
  if (block.looks !== undefined) writeLooks(page, block.looks, filled);
}

function writeLooks(page: SheetPage, looks: readonly (readonly NumberLook[])[], filled: Area): void {
  const { row, column, rows } = filled;
  looks[0].forEach((look, c) => page.add([headerFormat(page.area(row, column + c), look)]));
  looks.forEach((line, r) => {
    const height = r === looks.length - 1 ? rows - 1 - r : 1;
    line.forEach((look, c) => {
      if (look !== "text") page.style(page.area(row + 1 + r, column + c, height), { look });
    });
  });
}

/** The first table's header stays in view where it stands near the top; else the title does. */
function frozenRows(blocks: readonly PlacedBlock[]): number {
  const [first] = blocks;
  return blocks.length === 1 && first.block.kind !== "words" ? first.row + 2 : 1;
}

function widths(blocks: readonly PlacedBlock[]): readonly number[] {
  const widest: number[] = [HEAD_WIDTH];
  for (const { block, column } of blocks) {
    widthsOfBlock(block).forEach((width, c) => {
      while (widest.length < column + c) widest.push(24);
      widest[column + c] = Math.max(widest[column + c] ?? 0, width);
    });
  }
  return widest;
}

function widthsOfBlock(block: PlacedBlock["block"]): readonly number[] {
  switch (block.kind) {
    case "typed":
      return block.columns.map(({ width }) => width);
    case "lines":
      return [LABEL_WIDTH, VALUE_WIDTH];
    case "live": {
      const naming = Array.from({ length: namingColumns(block) }, () => NAME_WIDTH);
      const known = [...naming, ...widthsOf(requiredCard(block.card))];
      return Array.from({ length: columnsOf(block) }, (_, c) => block.widths?.[c] ?? known[c] ?? (c === 0 ? 168 : 112));
    }
    case "words":
      return [];
  }
}
