/**
 * The only door into a room: arity, blanks, defaults, kinds, bounds, shapes and
 * broadcast. What comes out is cells a host can show, or a refusal; never NaN,
 * Infinity, undefined, null or an empty range.
 */
import { parametersOf, type AnyOutput, type Arguments, type Card, type Parameter } from "./card";
import { asCells, isBlank, isErrorText, textOf, usedRows, type Cell, type Cells } from "./cells";
import type { Finish } from "./column-source";
import { refuseAcrossTables } from "./currency";
import { Evidence } from "./evidence";
import { offsetsOf } from "./instants";
import type { CellParam } from "./kinds";
import { Notes } from "./notes";
import type { Opening } from "./opening";
import type { Report } from "./outputs";
import { decideReading, noteAssumptions, sharedSettings, type Assumption, type Reading } from "./reading";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { settingsAmong } from "./settings-given";

export type Argument = Cell | Cells;

/** Answers a call: the cells to show, at least one, or the refusal. */
export function ask(card: Card, given: readonly Argument[]): Cells | Refusal {
  const parameters = parametersOf(card);
  if (given.length > parameters.length) return refuse.tooMany(card.name, parameters.length, given.length);
  const ranges = parameters.map((_, i) => asCells(given[i]));
  const settings = settingsAmong(parameters, ranges);
  if (isRefusal(settings)) return settings;
  const shared = sharedSettings(settings);
  if (isRefusal(shared)) return shared;

  const evidence = new Map<string, Evidence>();
  const opening: Opening = {
    settings,
    by: headerGiven(parameters, ranges),
    cellsOf: (argument) => ranges[parameters.findIndex(({ name }) => name === argument)],
    evidenceOf: (argument) => {
      const known = evidence.get(argument) ?? new Evidence(argument);
      evidence.set(argument, known);
      return known;
    },
  };
  const call = openCall(card, parameters, ranges, opening);
  if (isRefusal(call)) return call;

  const seen = [...evidence.values()];
  const notes = new Notes();
  const decided = decideReading(seen, settings);
  if (isRefusal(decided)) return decided;
  const answerUnder = ({ order, decimal }: typeof decided, said: Notes): Cells | Refusal => {
    const currencies: Reading["currencies"] = [];
    const readingOf = (argument: string): Reading => ({
      order: order(argument),
      decimal: decimal(argument),
      ...shared,
      settings,
      currencies,
      note: (kind, words) => said.add(kind, words),
    });
    return call(readingOf, said, () => refuseAcrossTables(currencies));
  };
  noteAssumptions(seen, decided, settings, notes);
  const answer = answerUnder(decided, notes);
  if (hasRoomForNotes(card.returns)) return answer;
  for (const others of otherReadings(decided.assumptions)) {
    const other = decideReading(seen, settings, others);
    const answered = isRefusal(other) ? other : answerUnder(other, new Notes());
    if (isRefusal(answer) ? !isRefusal(answered) : isRefusal(answered) || !areAlike(answer, answered)) {
      return refuseAmbiguous(decided.assumptions, others);
    }
  }
  return answer;
}

function hasRoomForNotes({ gives }: AnyOutput): boolean {
  return gives === "rows" || gives === "grid";
}

/** The other ways in which what was assumed could be read. */
function otherReadings(assumptions: readonly Assumption[]): readonly (readonly Assumption["about"][])[] {
  const about = assumptions.map((each) => each.about);
  return about.length < 2 ? about.map((each) => [each]) : [...about.map((each) => [each]), about];
}

function areAlike(a: Cells, b: Cells): boolean {
  return a.length === b.length && a.every((row, r) => row.every((cell, c) => cell === b[r][c]));
}

function refuseAmbiguous(assumptions: readonly Assumption[], others: readonly Assumption["about"][]): Refusal {
  const { about, witness } = assumptions.find((each) => others.includes(each.about))!;
  return about === "date order" ? refuse.ambiguousDate(witness) : refuse.ambiguousNumber(witness);
}

/** The header that the call breaks its rows down by. */
function headerGiven(parameters: readonly Parameter[], ranges: readonly Cells[]): string {
  const at = parameters.findIndex(({ param }) => param.kind === "header");
  const cell = at < 0 ? undefined : ranges[at][0][0];
  return cell === 0 ? "" : textOf(cell);
}

function isLone(cells: Cells): boolean {
  return cells.length === 1 && cells[0].length === 1;
}

/** A range with nothing behind its first cell reads as that cell. */
function trimmed(cells: Cells): Cells {
  const isOneCell = usedRows(cells) <= 1 && cells[0].every((cell, c) => c === 0 || isBlank(cell));
  return isOneCell ? [[cells[0][0]]] : cells;
}

/** A lone cell that means nothing: blank, or the 0 a host may hand for it. */
function isNothing(cells: Cells): boolean {
  return isLone(cells) && (isBlank(cells[0][0]) || cells[0][0] === 0);
}

/** The arguments of a call, opened: what is left is to decide how they are read, and to run the room. */
type OpenCall = (
  readingOf: (argument: string) => Reading,
  notes: Notes,
  refuseMoney: () => Refusal | undefined,
) => Cells | Refusal;

function openCall(
  card: Card,
  parameters: readonly Parameter[],
  ranges: readonly Cells[],
  opening: Opening,
): OpenCall | Refusal {
  const isBroadcast = card.returns.gives === "cell";
  const wide = isBroadcast
    ? ranges.findIndex((cells, i) => parameters[i].param.shape === "cell" && !isLone(cells))
    : -1;
  return wide < 0
    ? openOnce(card, parameters, ranges, opening)
    : openBroadcast(card, parameters, ranges, ranges[wide], opening);
}

/** One argument opened as one value; its column of offsets, where it is a date with one, is kept beside it. */
function openOne({ name, param }: Parameter, range: Cells, opening: Opening): Finish<Values> | Refusal {
  const constant = (value: unknown): Finish<Values> | Refusal => (isRefusal(value) ? value : () => [value]);
  if (param.shape === "range") {
    if (param.whenBlank !== undefined && isNothing(range)) return constant(param.whenBlank(name));
    const finish = param.open(range, name, opening);
    if (isRefusal(finish)) return finish;
    return (reading) => {
      const value: unknown = finish(reading);
      return isRefusal(value) ? value : [value];
    };
  }
  const cells = trimmed(range);
  const cell = cells[0][0];
  if (param.shape === "columns") return isErrorText(cell) ? refuse.errorCell(name, cell) : constant(undefined);
  if (!isLone(cells)) return refuse.oneCell(name, cells.length, cells[0].length);
  if (isBlank(cell)) return constant(param.whenBlank(name));
  if (cell === 0 && (takesBlank(param) || !isNumeric(param))) return constant(param.whenBlank(name));
  const finish = param.open([cell], () => name, opening.evidenceOf(name));
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const values = finish(reading);
    if (isRefusal(values)) return values;
    // A word for nothing, such as N/A, is a blank.
    if (values[0] !== undefined) return values;
    const blank = param.whenBlank(name);
    return isRefusal(blank) ? blank : [blank];
  };
}

type Values = readonly unknown[];

/** A blank is a value of the argument, not a gap: its default, or a blank that says something. */
function takesBlank(param: CellParam<unknown>): boolean {
  return param.optional || param.mayBeBlank === true;
}

function isNumeric(param: CellParam<unknown>): boolean {
  return param.kind !== "text" && param.kind !== "header" && param.kind !== "choice" && param.kind !== "date";
}

function openOnce(
  card: Card,
  parameters: readonly Parameter[],
  ranges: readonly Cells[],
  opening: Opening,
): OpenCall | Refusal {
  const finishes = openAll(parameters, (i) => openOne(parameters[i], ranges[i], opening));
  if (isRefusal(finishes)) return finishes;
  return (readingOf, notes, refuseMoney) => {
    const read = finishAll(parameters, finishes, readingOf);
    if (isRefusal(read)) return read;
    const money = refuseMoney();
    if (money !== undefined) return money;
    const args: Record<string, unknown> = {};
    const valueAt = inOneZone(read, () => 0);
    parameters.forEach(({ key }, p) => (args[key] = valueAt(p, 0)));
    const result = card.run(args);
    return isRefusal(result) ? result : layOut(card.name, card.returns, result, args, notes);
  };
}

function openAll(
  parameters: readonly Parameter[],
  open: (i: number) => Finish<Values> | Refusal,
): readonly Finish<Values>[] | Refusal {
  const finishes: Finish<Values>[] = [];
  for (let i = 0; i < parameters.length; i++) {
    const finish = open(i);
    if (isRefusal(finish)) return finish;
    finishes.push(finish);
  }
  return finishes;
}

function finishAll(
  parameters: readonly Parameter[],
  finishes: readonly Finish<Values>[],
  readingOf: (argument: string) => Reading,
): readonly Values[] | Refusal {
  const read: Values[] = [];
  for (let i = 0; i < finishes.length; i++) {
    const values = finishes[i](readingOf(parameters[i].name));
    if (isRefusal(values)) return values;
    read.push(values);
  }
  return read;
}

/**
 * Values of a row of arguments, its dates moved to the offset of the first one that has any: the
 * difference of two is that of the instants then, and working hours run where the first was written.
 */
function inOneZone(
  read: readonly Values[],
  indexOf: (parameter: number, i: number) => number,
): (parameter: number, i: number) => unknown {
  const offsets = read.map((values) => offsetsOf(values));
  const dated = offsets.flatMap((each, p) => (each === undefined ? [] : [p]));
  if (dated.length < 2) return (p, i) => read[p][indexOf(p, i)];
  return (p, i) => {
    const value = read[p][indexOf(p, i)];
    const own = offsets[p]?.[indexOf(p, i)] ?? NaN;
    const first = dated.find((each) => !Number.isNaN(offsets[each]![indexOf(each, i)]));
    if (typeof value !== "number" || Number.isNaN(own) || first === undefined) return value;
    const moved = value + (offsets[first]![indexOf(first, i)] - own) / 1440;
    // A moment that falls on midnight stays a moment: a whole serial would read as the day.
    return Number.isInteger(moved) && !Number.isInteger(value) ? moved + A_MOMENT : moved;
  };
}

/** In days, far less than any clock shows. */
const A_MOMENT = 1e-9;

/** Scalar functions take ranges of one shape, or lone cells beside ranges, and answer in that shape. */
function openBroadcast(
  card: Card,
  parameters: readonly Parameter[],
  ranges: readonly Cells[],
  wide: Cells,
  opening: Opening,
): OpenCall | Refusal {
  const height = wide.length;
  const width = wide[0].length;
  const isRange = parameters.map(({ param }, p) => param.shape === "cell" && !isLone(ranges[p]));
  let rows = 1;
  const finishes = openAll(parameters, (p) => {
    const { name, param } = parameters[p];
    const cells = ranges[p];
    if (param.shape !== "cell" || !isRange[p]) return openOne(parameters[p], cells, opening);
    if (cells.length !== height || cells[0].length !== width) {
      return refuse.shapes(name, `${height} × ${width}`, cells.length, cells[0].length);
    }
    const used = usedRows(cells);
    rows = Math.max(rows, used);
    const nameOf = (i: number) =>
      width === 1 ? `${name} row ${i + 1}` : `${name} row ${Math.floor(i / width) + 1} column ${(i % width) + 1}`;
    return param.open(cells.slice(0, used).flat(), nameOf, opening.evidenceOf(name));
  });
  if (isRefusal(finishes)) return finishes;
  return (readingOf) => {
    const read = finishAll(parameters, finishes, readingOf);
    if (isRefusal(read)) return read;
    const blanks = parameters.map(({ name, param }, p) =>
      isRange[p] && param.shape === "cell" && takesBlank(param) ? param.whenBlank(name) : undefined,
    );
    const valueAt = inOneZone(read, (p, i) => (isRange[p] ? i : 0));
    const required = parameters.map(({ param }, p) => isRange[p] && param.shape === "cell" && !takesBlank(param));
    return fill(card, parameters, (p, i) => valueAt(p, i) ?? blanks[p], required, rows, width);
  };
}

/** Runs the room for every cell. A cell that lacks a required argument stays empty. */
function fill(
  card: Card,
  parameters: readonly Parameter[],
  valueAt: (parameter: number, i: number) => unknown,
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
        const value = valueAt(p, r * width + c);
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

function layOut(name: string, output: AnyOutput, result: unknown, args: Arguments, notes: Notes): Cells | Refusal {
  const rows = [...rowsOf(output, result, args), ...(hasRoomForNotes(output) ? notes.all().map((note) => [note]) : [])];
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
      return [
        ...rowsAbove(args).map(() => [""]),
        [output.header],
        ...(result as readonly Cell[]).map((value) => [value]),
      ];
    case "grid":
      return result as Cells;
    case "rows": {
      const { rows, notes } = result as Report<Record<string, unknown>>;
      const columns = Object.entries(output.columns);
      return [
        ...(output.isAligned === true ? rowsAbove(args).map(() => [""]) : []),
        columns.map(([, { header }]) => (typeof header === "string" ? header : args[header.by] || header.otherwise)),
        ...rows.map((row) => columns.map(([key]) => row[key])),
        ...notes.map((note) => [note]),
      ];
    }
  }
}

/** The rows above the headers of the table that a list is aligned with. */
function rowsAbove(args: Arguments): readonly undefined[] {
  for (const value of Object.values(args)) {
    if (typeof value === "object" && value !== null && "headerRow" in value) {
      return Array.from({ length: Number(value.headerRow) });
    }
  }
  return [];
}
