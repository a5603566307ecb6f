/**
 * A table read as core reads it by itself, with what was decided about its dates, decimals, and money,
 * which cell showed it, and which rows were left out.
 */
import type { Cells } from "../../core/kernel/cells";
import type { Finish } from "../../core/kernel/column-source";
import { Evidence, type Witness } from "../../core/kernel/evidence";
import type { NoteKind } from "../../core/kernel/notes";
import { decideReading, plainReading, type Decided } from "../../core/kernel/reading";
import { isRefusal, type Refusal } from "../../core/kernel/refusal";
import type { Settings } from "../../core/kernel/settings";
import { openTable } from "../../core/kernel/table";
import type { ColumnSpecs, Table, TableShape } from "../../core/kernel/table-shape";
import type { DateOrder } from "../../core/written/dates";
import type { DecimalSign } from "../../core/written/numbers";

/** Why a table is read the way it is. */
export type Ground =
  | { readonly kind: "picked" }
  /** No cell reads in this way only: what is likely was taken. */
  | { readonly kind: "assumed"; readonly example: Witness }
  | { readonly kind: "shown"; readonly by: Witness }
  /** Columns that no function reads show it. */
  | { readonly kind: "shown elsewhere" };

export interface Decision<T> {
  readonly value: T;
  readonly ground: Ground;
}

/** A setting that may settle a refusal. */
export type Remedy = "Dates" | "Decimal";

/** Rows that functions leave out, in the order they are noted. */
const LEFT_OUT: ReadonlySet<NoteKind> = new Set<NoteKind>([
  "title rows",
  "totals",
  "footer",
  "only",
  "repeated ids",
  "repeated rows",
]);
/** Decisions are told with their evidence, and stage words one by one. */
const TOLD_ELSEWHERE: ReadonlySet<NoteKind> = new Set<NoteKind>(["date order", "decimal mark", "stage words"]);

export interface ShapeRead<T> {
  readonly table: T | undefined;
  readonly refusal: { readonly words: string; readonly remedies: readonly Remedy[] } | undefined;
  readonly leftOut: readonly string[];
  readonly notes: readonly string[];
  readonly dates: Decision<DateOrder> | undefined;
  readonly decimal: Decision<DecimalSign> | undefined;
  readonly currency: { readonly code: string; readonly header: string } | undefined;
}

/** A table that is opened, and how its cells say it is read. */
interface Opened<T> {
  readonly finish: Finish<T>;
  readonly evidence: Evidence;
  readonly decided: Decided;
}

/** What the cells of a table decide, before its columns are finished. */
export function decideShape<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  settings: Settings,
): Opened<Table<C> & E> | Refusal {
  const evidence = new Evidence(name);
  const evidenceOf = () => evidence;
  const finish = openTable(shape, cells, name, { settings, by: "", cellsOf: () => undefined, evidenceOf });
  if (isRefusal(finish)) return finish;
  const decided = decideReading([evidence], settings);
  return isRefusal(decided) ? decided : { finish, evidence, decided };
}

export function inspectShape<C extends ColumnSpecs, E extends object>(
  shape: TableShape<C, E>,
  cells: Cells,
  name: string,
  settings: Settings,
): ShapeRead<Table<C> & E> {
  const opened = decideShape(shape, cells, name, settings);
  if (isRefusal(opened)) return refused(opened, picked(name, settings));
  const { finish, evidence, decided } = opened;
  const said: { readonly kind: NoteKind; readonly words: string }[] = [];
  let isOpen = true;
  const reading = plainReading(name, decided, settings, (kind, words) => {
    if (isOpen && !said.some((note) => note.words === words)) said.push({ kind, words });
  });
  const table = finish(reading);
  // What is asked of the table later is no part of how it was read.
  isOpen = false;
  const decisions = {
    dates: dateDecision(name, evidence, decided, settings),
    decimal: decimalDecision(name, evidence, decided, settings),
  };
  if (isRefusal(table)) {
    const remedies = [
      ...(table.code === "NOT_A_DATE" && decisions.dates !== undefined ? ["Dates" as const] : []),
      ...(table.code === "NOT_A_NUMBER" && decisions.decimal !== undefined ? ["Decimal" as const] : []),
    ];
    return { ...refused(table, [...new Set([...picked(name, settings), ...remedies])]), ...decisions };
  }
  const [currency] = reading.currencies;
  return {
    table,
    refusal: undefined,
    leftOut: said.filter(({ kind }) => LEFT_OUT.has(kind)).map(({ words }) => words),
    notes: said.filter(({ kind }) => !LEFT_OUT.has(kind) && !TOLD_ELSEWHERE.has(kind)).map(({ words }) => words),
    ...decisions,
    currency,
  };
}

function refused(refusal: Refusal, remedies: readonly Remedy[]): ShapeRead<never> {
  return {
    table: undefined,
    refusal: { words: refusal.words, remedies },
    leftOut: [],
    notes: [],
    dates: undefined,
    decimal: undefined,
    currency: undefined,
  };
}

/** What was picked may be what stands in the way. */
function picked(name: string, settings: Settings): readonly Remedy[] {
  return (["Dates", "Decimal"] as const).filter((setting) => settings.of(setting, name) !== undefined);
}

function dateDecision(
  name: string,
  { dayFirst, monthFirst, undecidedDates }: Evidence,
  { order, orderShownBy, assumptions }: Decided,
  settings: Settings,
): Decision<DateOrder> | undefined {
  const isPicked = settings.of("Dates", name) !== undefined;
  if (!isPicked && (dayFirst ?? monthFirst) === undefined && undecidedDates.count === 0) return undefined;
  const example = assumptions.find(({ about }) => about === "date order")?.witness;
  return { value: order(name), ground: groundOf(isPicked, orderShownBy, example) };
}

function decimalDecision(
  name: string,
  { decimalComma, decimalDot, undecidedNumbers }: Evidence,
  { decimal, decimalShownBy, assumptions }: Decided,
  settings: Settings,
): Decision<DecimalSign> | undefined {
  const isPicked = settings.of("Decimal", name) !== undefined;
  // An American decimal point needs no words, unless something else was picked or assumed.
  if (!isPicked && decimalComma === undefined && undecidedNumbers.count === 0) return undefined;
  if (!isPicked && decimalDot !== undefined && decimalComma === undefined) return undefined;
  const example = assumptions.find(({ about }) => about === "decimal mark")?.witness;
  return { value: decimal(name), ground: groundOf(isPicked, decimalShownBy, example) };
}

function groundOf(isPicked: boolean, by: Witness | undefined, example: Witness | undefined): Ground {
  if (isPicked) return { kind: "picked" };
  if (by !== undefined) return { kind: "shown", by };
  return example === undefined ? { kind: "shown elsewhere" } : { kind: "assumed", example };
}
