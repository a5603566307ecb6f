/**
 * The only door into a room: arity, blanks, defaults, kinds, bounds, shapes and
 * broadcast. What comes out is cells a host can show, or a refusal; never NaN,
 * Infinity, undefined, null or an empty range.
 */
import { parametersOf, type AnyOutput, type Arguments, type Card, type Parameter } from "./card";
import { asCells, isBlank, isErrorText, textOf, usedRows, type Cell, type Cells } from "./cells";
import type { CellParam } from "./kinds";
import type { Report } from "./outputs";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { normaliseHeader, readOverrides, type Overrides } from "./table";

export type Argument = Cell | Cells;

/** Answers a call: the cells to show, at least one, or the refusal. */
export function ask(card: Card, given: readonly Argument[]): Cells | Refusal {
  const parameters = parametersOf(card);
  if (given.length > parameters.length) return refuse.tooMany(card.name, parameters.length, given.length);
  const ranges = parameters.map((_, i) => asCells(given[i]));
  const overrides = overridesAmong(parameters, ranges);
  if (isRefusal(overrides)) return overrides;
  return card.returns.gives === "cell"
    ? broadcast(card, parameters, ranges, overrides)
    : once(card, parameters, ranges, overrides);
}

function isLone(cells: Cells): boolean {
  return cells.length === 1 && cells[0].length === 1;
}

/** A range with nothing behind its first cell reads as that cell. */
function trimmed(cells: Cells): Cells {
  const isOneCell = usedRows(cells) <= 1 && cells[0].every((cell, c) => c === 0 || isBlank(cell));
  return isOneCell ? [[cells[0][0]]] : cells;
}

/** A lone cell that stands for nothing: blank, or the 0 a host may hand for it. */
function isNothing(cells: Cells): boolean {
  return isLone(cells) && (isBlank(cells[0][0]) || cells[0][0] === 0);
}

function overridesAmong(parameters: readonly Parameter[], ranges: readonly Cells[]): Overrides | Refusal {
  const at = parameters.findIndex(({ param }) => param.shape === "columns");
  const given = at < 0 ? undefined : trimmed(ranges[at]);
  if (given === undefined || isNothing(given) || isErrorText(given[0][0])) return [];
  if (!isLone(given)) return refuse.oneCell("columns", given.length, given[0].length);
  const overrides = readOverrides(textOf(given[0][0]));
  if (isRefusal(overrides)) return overrides;
  const tables = parameters.flatMap(({ param }, i) =>
    param.shape === "range" && param.kind === "table"
      ? [{ concepts: param.concepts, headers: ranges[i][0] ?? [] }]
      : [],
  );
  for (const { concept, header } of overrides) {
    const holding = tables.filter(
      ({ concepts }) =>
        concepts === "any" || concepts.some((label) => normaliseHeader(label) === normaliseHeader(concept)),
    );
    if (holding.length === 0) {
      return refuse.noSuchConcept(concept, [...new Set(tables.flatMap(({ concepts }) => concepts))]);
    }
    const headers = holding.flatMap((table) => table.headers.map(textOf));
    if (!headers.some((seen) => normaliseHeader(seen) === normaliseHeader(header))) {
      return refuse.noSuchHeader(`columns (${concept})`, header, headers);
    }
  }
  return overrides;
}

/** One argument read as one value. */
function readOne({ name, param }: Parameter, range: Cells, overrides: Overrides): unknown {
  if (param.shape === "range") {
    if (param.whenBlank !== undefined && isNothing(range)) return param.whenBlank(name);
    return param.read(range, name, overrides);
  }
  const cells = trimmed(range);
  const cell = cells[0][0];
  if (param.shape === "columns") return isErrorText(cell) ? refuse.errorCell(name, cell) : undefined;
  if (!isLone(cells)) return refuse.oneCell(name, cells.length, cells[0].length);
  if (isBlank(cell)) return param.whenBlank(name);
  if (cell === 0 && (takesBlank(param) || !isNumeric(param))) return param.whenBlank(name);
  const values = param.readAll([cell], () => name);
  return isRefusal(values) ? values : values[0];
}

/** A blank is a value of the argument, not a gap: its default, or a blank that says something. */
function takesBlank(param: CellParam<unknown>): boolean {
  return param.optional || param.mayBeBlank === true;
}

function isNumeric(param: CellParam<unknown>): boolean {
  return param.kind !== "text" && param.kind !== "header" && param.kind !== "choice" && param.kind !== "date";
}

function once(
  card: Card,
  parameters: readonly Parameter[],
  ranges: readonly Cells[],
  overrides: Overrides,
): Cells | Refusal {
  const args: Record<string, unknown> = {};
  for (let i = 0; i < parameters.length; i++) {
    const value = readOne(parameters[i], ranges[i], overrides);
    if (isRefusal(value)) return value;
    args[parameters[i].key] = value;
  }
  const result = card.run(args);
  return isRefusal(result) ? result : layOut(card.name, card.returns, result, args);
}

/** Scalar functions take ranges of one shape, or lone cells beside ranges, and answer in that shape. */
function broadcast(
  card: Card,
  parameters: readonly Parameter[],
  ranges: readonly Cells[],
  overrides: Overrides,
): Cells | Refusal {
  const wide = ranges.findIndex((cells, i) => parameters[i].param.shape === "cell" && !isLone(cells));
  if (wide < 0) return once(card, parameters, ranges, overrides);
  const height = ranges[wide].length;
  const width = ranges[wide][0].length;
  let rows = 0;
  const readers: ((i: number) => unknown)[] = [];
  const required: boolean[] = [];
  for (let p = 0; p < parameters.length; p++) {
    const { name, param } = parameters[p];
    const cells = ranges[p];
    if (param.shape !== "cell" || isLone(cells)) {
      const value = readOne(parameters[p], cells, overrides);
      if (isRefusal(value)) return value;
      readers.push(() => value);
      required.push(false);
      continue;
    }
    if (cells.length !== height || cells[0].length !== width) {
      return refuse.shapes(name, `${height} × ${width}`, cells.length, cells[0].length);
    }
    const used = usedRows(cells);
    rows = Math.max(rows, used);
    const nameOf = (i: number) =>
      width === 1 ? `${name} row ${i + 1}` : `${name} row ${Math.floor(i / width) + 1} column ${(i % width) + 1}`;
    const values = param.readAll(cells.slice(0, used).flat(), nameOf);
    if (isRefusal(values)) return values;
    const blank = takesBlank(param) ? param.whenBlank(name) : undefined;
    readers.push((i) => values[i] ?? blank);
    required.push(!takesBlank(param));
  }
  return fill(card, parameters, readers, required, Math.max(rows, 1), width);
}

/** Runs the room for every cell. A cell that lacks a required argument stays empty. */
function fill(
  card: Card,
  parameters: readonly Parameter[],
  readers: readonly ((i: number) => unknown)[],
  required: readonly boolean[],
  rows: number,
  width: number,
): Cells | Refusal {
  const answers: Cell[][] = [];
  for (let r = 0; r < rows; r++) {
    const line: Cell[] = [];
    for (let c = 0; c < width; c++) {
      const args: Record<string, unknown> = {};
      let lacking = false;
      for (let p = 0; p < parameters.length; p++) {
        const value = readers[p](r * width + c);
        if (value === undefined && required[p]) lacking = true;
        args[parameters[p].key] = value;
      }
      const result = lacking ? "" : card.run(args);
      if (isRefusal(result))
        return refuse.inRange(result, width === 1 ? `row ${r + 1}` : `row ${r + 1} column ${c + 1}`);
      const shown = shownCell(card.name, result);
      if (isRefusal(shown)) return shown;
      line.push(shown);
    }
    answers.push(line);
  }
  return answers;
}

/** A value as a cell: nothing is blank, a number that left the ordinary range is refused. */
function shownCell(name: string, value: unknown): Cell | Refusal {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? value : refuse.tooLarge(name);
  return value as Cell;
}

function layOut(name: string, output: AnyOutput, result: unknown, args: Arguments): Cells | Refusal {
  const rows = rowsOf(output, result, args);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const shown: Cell[][] = [];
  for (const row of rows.length === 0 ? [[""]] : rows) {
    const line: Cell[] = [];
    for (let c = 0; c < width; c++) {
      const cell = shownCell(name, row[c]);
      if (isRefusal(cell)) return cell;
      line.push(cell);
    }
    shown.push(line);
  }
  return shown;
}

function rowsOf(output: AnyOutput, result: unknown, args: Arguments): readonly (readonly unknown[])[] {
  switch (output.gives) {
    case "cell":
      return [[result]];
    case "list":
      return [[output.header], ...(result as readonly Cell[]).map((value) => [value])];
    case "grid":
      return result as Cells;
    case "rows": {
      const { rows, notes } = result as Report<Record<string, unknown>>;
      const columns = Object.entries(output.columns);
      return [
        columns.map(([, { header }]) => (typeof header === "string" ? header : args[header.by] || header.otherwise)),
        ...rows.map((row) => columns.map(([key]) => row[key])),
        ...notes.map((note) => [note]),
      ];
    }
  }
}
