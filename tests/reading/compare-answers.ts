/** Runs a call and compares its answer with the expected one. */
import { catalog } from "../../core/catalog";
import type { Cell, Cells } from "../../core/kernel/cells";
import { parametersOf } from "../../core/kernel/card";
import { ask, type Argument } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { cardNamed, deepFreeze } from "../core/asking";
import { headerRow, layOut, rowOfLine } from "./sheet-draft";
import type { Expected, Value } from "./expected-answer";
import type { Called } from "./table-functions";
import type { Calling } from "./trouble";

export interface Answer {
  /** The words of the refusal; undefined where there is an answer. */
  readonly refusal: string | undefined;
  readonly headers: readonly string[];
  /** Without notes. For answers aligned with a table: one row per record. */
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
  /** Filled cells next to rows that aren't records. There should be none. */
  readonly beside: readonly Cell[];
}

/** Whether the function has a `columns` argument. */
export function takesColumns(called: Called): boolean {
  return columnsAt(called) >= 0;
}

function columnsAt({ name }: Called): number {
  const card = catalog.find((each) => each.name === name);
  return card === undefined ? -1 : parametersOf(card).findIndex(({ param }) => param.shape === "columns");
}

export function answerTo(calling: Calling): Answer {
  const { called, drafts, scalars, columns } = calling;
  const given = called
    .given(drafts.map(layOut))
    .map((argument): Argument => (Array.isArray(argument) ? argument : (scalars.get(argument as Cell) ?? argument)));
  const result = ask(cardNamed(called.name), deepFreeze(columns === "" ? given : withColumns(called, given, columns)));
  if (isRefusal(result)) return { refusal: result.words, headers: [], rows: [], notes: [], beside: [] };
  return takenApart(calling, result);
}

function withColumns(called: Called, given: readonly Argument[], text: string): readonly Argument[] {
  const at = columnsAt(called);
  if (at < 0) throw new Error(`${called.name} takes no columns`);
  return Array.from({ length: at + 1 }, (_, i) => (i === at ? text : (given[i] ?? "")));
}

const isNote = (row: readonly Cell[]) => String(row[0]).startsWith("Note: ");

function takenApart({ called, drafts }: Calling, cells: Cells): Answer {
  const nothing = { refusal: undefined, notes: [], beside: [] };
  if (called.answers === "cell") return { ...nothing, headers: [""], rows: cells };
  const below = cells.filter(isNote);
  if (called.answers === "rows") {
    const [headers, ...rows] = cells.filter((row) => !isNote(row));
    const names = headers.map(String);
    const column = names.indexOf("Note");
    const inCells = column < 0 ? [] : rows.map((row) => String(row[column])).filter((words) => words !== "");
    return { ...nothing, headers: names, rows, notes: [...below.map(([words]) => String(words)), ...inCells] };
  }
  const draft = drafts[0];
  if (called.answers === "table") {
    const { sheet, order } = draft;
    const [, ...rows] = cells.filter((row) => !isNote(row));
    return {
      ...nothing,
      headers: sheet.columns.map(({ header }) => header),
      rows: rows.map((row) => sheet.columns.map((_, c) => row[order.indexOf(c)])),
      notes: below.map(([words]) => String(words)),
    };
  }
  const rowAt = (row: number): readonly Cell[] => cells[row - 1] ?? [];
  const records = draft.lines.flatMap(({ record }, line) => (record === undefined ? [] : [rowOfLine(draft, line)]));
  const told = new Set([headerRow(draft), ...records]);
  const others = cells.filter((row, r) => !told.has(r + 1) && !isNote(row));
  return {
    refusal: undefined,
    headers: rowAt(headerRow(draft)).map(String),
    rows: records.map(rowAt),
    notes: below.map(([words]) => String(words)),
    beside: others.flat().filter((cell) => cell !== ""),
  };
}

/** One sentence for each cell that differs from the expected answer. */
export function differences(
  answer: Answer,
  { keys, rows }: Expected,
  cleanName: (name: string) => string = (name) => name,
): readonly string[] {
  const { headers } = answer;
  const found: string[] = [];
  if (answer.rows.length !== rows.length) {
    const names = answer.rows.map((row) => String(row[0])).join(", ");
    found.push(`${answer.rows.length} rows, not ${rows.length}: ${names}`);
  }
  const keyOf = (row: readonly Cell[]) => keys.map((key) => cleanName(String(row[headers.indexOf(key)]))).join(" | ");
  rows.forEach((expected, i) => {
    const name = keys.map((key) => String(expected[key])).join(" | ");
    const row = keys.length === 0 ? answer.rows[i] : answer.rows.find((each) => keyOf(each) === name);
    if (row === undefined) {
      found.push(`no row ${name || i + 1}`);
      return;
    }
    for (const [header, value] of Object.entries(expected)) {
      if (keys.includes(header)) continue;
      const column = headers.indexOf(header);
      const cell = column < 0 ? undefined : (row[column] ?? "");
      if (!isAlike(cell, value, cleanName)) {
        found.push(`${name || `row ${i + 1}`}, ${header}: ${JSON.stringify(cell)}, not ${JSON.stringify(value)}`);
      }
    }
  });
  if (answer.beside.length > 0) found.push(`beside rows that are no records: ${answer.beside.map(String).join(", ")}`);
  return found;
}

function isAlike(cell: Cell, value: Value, cleanName: (name: string) => string): boolean {
  if (typeof value !== "number") return cleanName(String(cell)) === value || String(cell) === value;
  return typeof cell === "number" && Math.abs(cell - value) <= 1e-9 + 1e-7 * Math.max(Math.abs(cell), Math.abs(value));
}

/** Columns that show the text of the table itself, so a different spelling there is no error. */
const AS_WRITTEN: Partial<Readonly<Record<Called["name"], readonly string[]>>> = {
  VELOCITY_BASELINE: ["Note"],
  ICP_EXPLAIN: ["Found"],
  ESCALATIONS: ["Value", "Trigger"],
  IN_CURRENCY: ["Deal ID", "Stage", "Close Date"],
};

/** One sentence for each cell that differs between two answers. */
export function changedCells({ name }: Called, answer: Answer, clean: Answer): readonly string[] {
  const asWritten = AS_WRITTEN[name] ?? [];
  const changed: string[] = [];
  if (answer.rows.length !== clean.rows.length) return [`${answer.rows.length} rows, not ${clean.rows.length}`];
  clean.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const other = answer.rows[r][c];
      const same =
        typeof cell === "number" && typeof other === "number" ? isAlike(other, cell, String) : (other ?? "") === cell;
      if (!asWritten.includes(clean.headers[c]) && !same)
        changed.push(`row ${r + 1}, ${clean.headers[c]}: ${String(other)}, not ${String(cell)}`);
    }),
  );
  return changed;
}
