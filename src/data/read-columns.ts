/**
 * How the columns of a table were read, told to the person whose data it is: what is there,
 * what is blank, what cannot be read, and what was decided about dates and decimal signs.
 */
import { isBlank, textOf, usedRows, type Cell, type Cells } from "../../core/kernel/cells";
import { isRefusal } from "../../core/kernel/refusal";
import type { Settings } from "../../core/kernel/settings";
import { counted } from "../../core/written/counted";
import { decideDateOrder, readDate, type DateOrder } from "../../core/written/dates";
import { decideDecimalSign, readNumber, type DecimalSign } from "../../core/written/numbers";
import type { DataSource } from "./assign-roles";
import { decideShape } from "./inspect-shape";
import { columnFinder, type MatchedColumn } from "./match-table";
import { dealsAsRead, shapeOf, type Names } from "./role-shapes";
import { settingsOf } from "./settings-of";

export interface ColumnReading extends MatchedColumn {
  readonly filled: number;
  readonly blank: number;
  /** Cells that no function will read, with the first of them; a function that needs the column refuses. */
  readonly unreadable: { readonly count: number; readonly row: number; readonly text: string } | undefined;
  /** Of a date column that holds dates as text. */
  readonly dateOrder?: { readonly order: DateOrder; readonly decided: boolean };
  /** Of a number column that holds numbers as text. */
  readonly decimalSign?: DecimalSign;
}

export interface TableReading {
  /** Rows below the headers that hold something. */
  readonly rows: number;
  readonly columns: readonly ColumnReading[];
  /** Rows that functions leave out or count apart, and why. */
  readonly notes: readonly string[];
}

export function readColumns({ place, match, role, columns }: DataSource, cells: Cells): TableReading {
  const body = cells.slice(1, usedRows(cells));
  const rows = body.filter((row) => !row.every(isBlank)).length;
  const settings = settingsOf(columns);
  const key = role.key && columnFinder(place, role, settings)(role.key);
  const decided = decisionsOf({ match, role }, cells, settings);
  return {
    rows,
    columns: match.matched.map((column) => readColumn(column, body, place.area.row + 2, decided)),
    notes: [
      ...(body.length === rows ? [] : [`${counted(body.length - rows, "blank row")} between others skipped`]),
      ...(typeof key === "number" ? keyNotes(body, key, role.key!.label) : []),
    ],
  };
}

interface Decisions {
  readonly dateOrder: { readonly order: DateOrder; readonly decided: boolean };
  readonly decimalSign: DecimalSign;
}

/** What functions decide for the whole table; undefined where they refuse it, and then each column decides for itself. */
function decisionsOf(
  { match, role }: Pick<DataSource, "match" | "role">,
  cells: Cells,
  settings: Settings,
): Decisions | undefined {
  const names: Names = (label) => match.matched.some((column) => column.label === label);
  const opened =
    role.id === "deals"
      ? decideShape(dealsAsRead(names), cells, role.id, settings)
      : decideShape(shapeOf(role.id, names), cells, role.id, settings);
  if (isRefusal(opened)) return undefined;
  const { order, decimal, assumptions } = opened.decided;
  const isAssumed = assumptions.some(({ about }) => about === "date order");
  return { dateOrder: { order: order(role.id), decided: !isAssumed }, decimalSign: decimal(role.id) };
}

/** `firstRow` is the sheet's number of the row below the headers. */
function readColumn(
  column: MatchedColumn,
  body: Cells,
  firstRow: number,
  decided: Decisions | undefined,
): ColumnReading {
  const cells = body.map((row) => row[column.column]);
  const filled = cells.filter((cell) => !isBlank(cell)).length;
  const hasText = cells.some((cell) => typeof cell === "string" && !isBlank(cell));
  const dateOrder = column.kind === "date" && hasText ? (decided?.dateOrder ?? decideDateOrder(cells)) : undefined;
  const decimalSign =
    column.kind === "number" && hasText ? (decided?.decimalSign ?? decideDecimalSign(cells)) : undefined;
  const isUnreadable = (cell: Cell) => isRefusal(readCell(cell, column, dateOrder?.order, decimalSign));
  const unread = cells.flatMap((cell, i) => (isUnreadable(cell) ? [i] : []));
  return {
    ...column,
    filled,
    blank: body.filter((row) => !row.every(isBlank)).length - filled,
    unreadable:
      unread.length === 0
        ? undefined
        : { count: unread.length, row: firstRow + unread[0], text: textOf(cells[unread[0]]) },
    ...(dateOrder !== undefined && saysOrder(cells) && { dateOrder }),
    ...(decimalSign !== undefined && { decimalSign }),
  };
}

function readCell(cell: Cell, { kind, header }: MatchedColumn, order?: DateOrder, sign?: DecimalSign) {
  switch (kind) {
    case "date":
      return readDate(cell, order ?? "month-first", header);
    case "number":
      return readNumber(cell, sign ?? ".", header);
    case "text":
      return undefined;
  }
}

/** Dates such as 03/04/2026, of which an order has to be decided. */
function saysOrder(cells: readonly Cell[]): boolean {
  return cells.some((cell) => typeof cell === "string" && /^\s*\d{1,2}([/.-])\d{1,2}\1\d{2,4}\b/.test(cell));
}

function keyNotes(body: Cells, key: number, label: string): readonly string[] {
  const seen = new Map<string, number>();
  let without = 0;
  for (const row of body) {
    if (row.every(isBlank)) continue;
    const word = textOf(row[key]);
    if (word === "") without++;
    else seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const repeated = [...seen.values()].filter((count) => count > 1).length;
  const name = label.toLowerCase();
  return [
    ...(without === 0 ? [] : [`${counted(without, "row")} without a ${name}`]),
    ...(repeated === 0 ? [] : [`${counted(repeated, name)} in more than one row`]),
  ];
}
