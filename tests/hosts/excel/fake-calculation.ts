/**
 * Formulas worked out as Excel on the web does, as far as those need it that hand tables to custom functions: where a
 * call's arguments carry more than 5 MB the answer is #CALC!, whatever the function.
 */
import { callBytes, CALL_LIMIT, type Handed } from "./call-bytes";
import { FakeError, type ExcelFunction } from "./excel-functions";
import type { FakeSheet, FakeWorkbook, Place } from "./fake-workbook";
import { parseFormula, callsIn, type Node } from "./parse-formula";

type Scalar = string | number | boolean | null;
type Table = readonly (readonly Scalar[])[];
/** Cells by their place, not looked at yet. */
interface Reference {
  readonly place: Place;
}
type Value = Scalar | Table | Reference;

const EVERY_ROW = 1_048_576;
export const TOO_LARGE = "#CALC!";

/** What a formula would need that the fake cannot do. */
class Unsupported extends Error {}

const isReference = (value: Value): value is Reference =>
  typeof value === "object" && value !== null && "place" in value;
const isTable = (value: Value): value is Table => Array.isArray(value);
const isError = (value: unknown): value is string => typeof value === "string" && /^#[A-Z/0!?]+$/.test(value);

export interface CustomCall {
  readonly name: string;
  readonly given: readonly Handed[];
  readonly bytes: number;
}

/** Of a workbook as it is now: once cells have changed, make another one. */
export class FakeCalculation {
  /** Cells whose formulas are being worked out, so that none waits for itself. */
  private readonly open = new Set<string>();

  constructor(
    private readonly workbook: FakeWorkbook,
    private readonly functions: ReadonlyMap<string, ExcelFunction>,
    /** Cells that were looked at before, by their sheet. */
    private readonly seen = new WeakMap<FakeSheet, Map<string, Table>>(),
  ) {}

  /** What a formula on a sheet shows: one value, a table that spills, or an error. */
  answer(formula: string, sheet: string): Scalar | Table {
    const value = this.evaluate(parseFormula(formula), sheet);
    return isReference(value) ? this.cells(value) : value;
  }

  /** Every call of a custom function in a formula, with what it is handed, whether or not an IF would come to it. */
  customCalls(formula: string, sheet: string): readonly CustomCall[] {
    return callsIn(parseFormula(formula))
      .filter(({ name }) => this.functions.has(name))
      .map(({ name, given }) => {
        const handed = given.map((node) => this.handed(node, sheet));
        return { name, given: handed, bytes: callBytes(handed) };
      });
  }

  /** What a custom function answers to a call. */
  ask({ name, given, bytes }: CustomCall): Scalar | Table {
    if (bytes > CALL_LIMIT) return TOO_LARGE;
    try {
      return this.functions.get(name)!(...given.map(wholeRange)) as unknown as Table;
    } catch (failure) {
      if (failure instanceof FakeError) return failure.code;
      throw failure;
    }
  }

  private handed(node: Node, sheet: string): Handed {
    const value = node.kind === "nothing" ? null : this.evaluate(node, sheet);
    if (isReference(value)) {
      const cells = this.cells(value);
      return { cells, blankRows: value.place.rows - cells.length };
    }
    return { cells: isTable(value) ? value : [[value]], blankRows: 0 };
  }

  private evaluate(node: Node, sheet: string): Value {
    switch (node.kind) {
      case "value":
        return node.value;
      case "nothing":
        return null;
      case "array":
        return node.rows.map((row) => row.map((cell) => this.evaluate(cell, sheet) as Scalar));
      case "range":
        return this.range(node, sheet);
      case "table":
        return this.tablePart(node.name, node.parts);
      case "negative":
        return this.lifted((value) => -Number(value), this.evaluate(node.of, sheet));
      case "percent":
        return this.lifted((value) => Number(value) / 100, this.evaluate(node.of, sheet));
      case "operation":
        return this.operation(node.sign, this.evaluate(node.left, sheet), this.evaluate(node.right, sheet));
      case "call":
        return this.call(node.name, node.given, sheet);
    }
  }

  private range({ sheet: name, from, to }: Extract<Node, { kind: "range" }>, here: string): Value {
    const sheet = this.workbook.sheetNamed(name ?? here);
    if (sheet === undefined) return "#REF!";
    const row = from.row ?? 0;
    return { place: sheet.place(row, from.column, (to.row ?? EVERY_ROW - 1) - row + 1, to.column - from.column + 1) };
  }

  /** "[#Headers],[#Data]" is a table without its row of totals (Microsoft Support, "Using structured references with Excel tables"). */
  private tablePart(name: string, parts: readonly string[]): Value {
    const table = this.workbook.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table === undefined) return "#REF!";
    const { sheet, row, column, rows, columns } = table.place;
    const special = parts.filter((part) => part.startsWith("#")).map((part) => part.toLowerCase());
    const hasHeaders = special.includes("#all") || special.includes("#headers");
    const hasTotals = table.showTotals && !special.includes("#all");
    const named = parts
      .filter((part) => !part.startsWith("#"))
      .map((part) =>
        Array.from({ length: columns }, (_, c) => c).find((c) => sheet.cell(row, column + c).value === part),
      );
    if (named.includes(undefined)) return "#REF!";
    const [first = 0, last = named[0] ?? columns - 1] = named as number[];
    const above = hasHeaders ? 0 : 1;
    return {
      place: sheet.place(row + above, column + first, rows - above - (hasTotals ? 1 : 0), last - first + 1),
    };
  }

  /** The cells of a range, down to the last that is used on its sheet: those below are blank. Looked at once. */
  private cells({ place }: Reference): Table {
    const { sheet, row, column, rows, columns } = place;
    const key = [row, column, rows, columns].join(" ");
    const ofSheet = this.seen.get(sheet) ?? new Map<string, Table>();
    this.seen.set(sheet, ofSheet);
    const known = ofSheet.get(key) ?? this.look(place);
    ofSheet.set(key, known);
    return known;
  }

  private look({ sheet, row, column, rows, columns }: Place): Table {
    const used = sheet.used();
    const last = used === undefined ? 0 : used.row + used.rows;
    const count = Math.min(rows, Math.max(last - row, 1));
    return Array.from({ length: count }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.cell(sheet.name, row + r, column + c)),
    );
  }

  private cell(sheet: string, row: number, column: number): Scalar {
    const { value, formula } = this.workbook.sheetNamed(sheet)!.cell(row, column);
    if (formula === "") return value === "" ? null : value;
    const key = `${sheet}!${row} ${column}`;
    if (this.open.has(key)) return 0;
    this.open.add(key);
    try {
      const answer = this.answer(formula, sheet);
      return isTable(answer) ? (answer[0][0] ?? null) : answer;
    } catch (failure) {
      // What cannot be worked out here is blank: no test of sizes depends on it.
      if (failure instanceof Unsupported) return null;
      throw failure;
    } finally {
      this.open.delete(key);
    }
  }

  private table(value: Value): Table {
    if (isReference(value)) return this.cells(value);
    return isTable(value) ? value : [[value]];
  }

  private operation(sign: string, left: Value, right: Value): Value {
    if (sign === ":") return joined(left, right);
    return this.lifted((one, other) => OPERATIONS[sign](one, other), left, right);
  }

  /** Cell by cell where one side is a table; a lone row or column counts for all. */
  private lifted(act: (...cells: Scalar[]) => Scalar, ...given: readonly Value[]): Value {
    const tables = given.map((value) => this.table(value));
    const rows = Math.max(...tables.map((table) => table.length));
    const columns = Math.max(...tables.map((table) => table[0].length));
    const cellOf = (table: Table, r: number, c: number) =>
      table[table.length === 1 ? 0 : r]?.[table[0].length === 1 ? 0 : c] ?? null;
    const answer = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => {
        const cells = tables.map((table) => cellOf(table, r, c));
        return cells.find(isError) ?? act(...cells);
      }),
    );
    return rows === 1 && columns === 1 ? answer[0][0] : answer;
  }

  private call(name: string, given: readonly Node[], sheet: string): Value {
    if (this.functions.has(name)) {
      const handed = given.map((node) => this.handed(node, sheet));
      return this.ask({ name, given: handed, bytes: callBytes(handed) });
    }
    const values = given.map((node) => this.evaluate(node, sheet));
    switch (name) {
      case "COUNTA":
        return values.flatMap((value) => this.table(value).flat()).filter((cell) => cell !== null).length;
      case "ROW":
        return rowsOf(values[0]);
      case "INDEX":
        return this.index(values[0], Number(values[1] ?? 0), Number(values[2] ?? 0));
      case "ISBLANK":
        return this.lifted((cell) => cell === null, values[0]);
      case "TRIM":
        return this.lifted(
          (cell) =>
            String(cell ?? "")
              .trim()
              .replace(/ +/g, " "),
          values[0],
        );
      case "EXACT":
        return this.lifted((one, other) => String(one ?? "") === String(other ?? ""), values[0], values[1]);
      case "FILTER": {
        const kept = this.table(values[1]);
        const rows = this.table(values[0]).filter((_, r) => Number(kept[r]?.[0] ?? 0) !== 0);
        return rows.length === 0 ? TOO_LARGE : rows;
      }
      case "LOOKUP":
        return this.lookUp(values);
      default:
        throw new Unsupported(name);
    }
  }

  /** A reference stays one, so that a range can reach to it. */
  private index(value: Value, row: number, column: number): Value {
    if (isError(value)) return value;
    if (!isReference(value)) {
      const table = this.table(value);
      return column === 0 ? (table[row - 1] ? [table[row - 1]] : "#REF!") : (table[row - 1]?.[column - 1] ?? "#REF!");
    }
    const { place } = value;
    if (row > place.rows || row < 1) return "#REF!";
    return { place: place.sheet.place(place.row + row - 1, place.column + Math.max(column, 1) - 1, 1, 1) };
  }

  /** The last that is not larger: as what is looked for is larger than all, the last that is no error. */
  private lookUp([wanted, within, answers]: readonly Value[]): Value {
    const found = this.table(within).flat();
    const given = this.table(answers).flat();
    for (let i = found.length - 1; i >= 0; i--) {
      const cell = found[i];
      if (!isError(cell) && cell !== null && Number(cell) <= Number(wanted)) return given[i];
    }
    return "#N/A";
  }
}

function joined(left: Value, right: Value): Value {
  if (!isReference(left) || !isReference(right)) return isError(right) ? right : "#REF!";
  const { sheet, row, column } = left.place;
  const to = right.place;
  if (to.sheet !== sheet) return "#REF!";
  return { place: sheet.place(row, column, to.row + to.rows - row, to.column + to.columns - column) };
}

function rowsOf(value: Value): Value {
  if (!isReference(value)) throw new Unsupported("ROW of no range");
  const { sheet, row, rows } = value.place;
  const used = sheet.used();
  // As many as the cells of the range have rows: see `cells`.
  const count = Math.min(rows, Math.max((used === undefined ? 0 : used.row + used.rows) - row, 1));
  return Array.from({ length: count }, (_, r) => [row + r + 1]);
}

/** The range as the function gets it, blank rows and all. */
function wholeRange({ cells, blankRows }: Handed): unknown[][] {
  const blank = Array.from({ length: blankRows }, () => (cells[0] ?? [null]).map(() => null));
  return [...cells.map((row) => [...row]), ...blank];
}

const OPERATIONS: Readonly<Record<string, (one: Scalar, other: Scalar) => Scalar>> = {
  "=": (one, other) => sameAs(one, other),
  "<>": (one, other) => !sameAs(one, other),
  "<": (one, other) => Number(one) < Number(other),
  ">": (one, other) => Number(one) > Number(other),
  "<=": (one, other) => Number(one) <= Number(other),
  ">=": (one, other) => Number(one) >= Number(other),
  "&": (one, other) => `${one ?? ""}${other ?? ""}`,
  "+": (one, other) => Number(one) + Number(other),
  "-": (one, other) => Number(one) - Number(other),
  "*": (one, other) => Number(one) * Number(other),
  "/": (one, other) => (Number(other) === 0 ? "#DIV/0!" : Number(one) / Number(other)),
  "^": (one, other) => Number(one) ** Number(other),
};

/** Text is compared without case, and a blank is as good as "" and 0. */
function sameAs(one: Scalar, other: Scalar): boolean {
  if (one === null || other === null) return (one ?? other ?? "") === "" || (one ?? other) === 0;
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase();
  return one === other;
}
