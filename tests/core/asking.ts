/**
 * Asking a function by its catalogue name, as a cell does: arguments in the order of the
 * cells, frozen so that a function that writes into them fails, and either cells or a
 * refusal back.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { catalog } from "../../core/catalog";
import type { Card } from "../../core/kernel/card";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Finish } from "../../core/kernel/column-source";
import { Evidence } from "../../core/kernel/evidence";
import { ask, type Argument } from "../../core/kernel/gate";
import type { CellParam, RangeParam } from "../../core/kernel/kinds";
import type { Opening } from "../../core/kernel/opening";
import { decideReading, plainReading } from "../../core/kernel/reading";
import { isRefusal, type Refusal } from "../../core/kernel/refusal";
import { NO_SETTINGS } from "../../core/kernel/settings";

/** Every refusal reads so: what is meant, what it must be, what was found. */
export const REFUSAL_GRAMMAR = /^\S.* must .+, found \S.*$/;

export function cardNamed(name: string): Card {
  const card = catalog.find((each) => each.name === name);
  if (card === undefined) throw new Error(`there is no function ${name} in the catalogue`);
  return card;
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

export function asked(name: string, ...args: readonly Argument[]): Cells | Refusal {
  return ask(cardNamed(name), deepFreeze(args));
}

/** The cells a function answers with; throws the words of a refusal. */
export function answer(name: string, ...args: readonly Argument[]): Cells {
  const result = asked(name, ...args);
  if (isRefusal(result)) throw new Error(`${name} refused: ${result.words}`);
  return result;
}

/** The one cell a scalar function answers with. */
export function value(name: string, ...args: readonly Argument[]): Cell {
  const cells = answer(name, ...args);
  expect(cells).toHaveLength(1);
  expect(cells[0]).toHaveLength(1);
  return cells[0][0];
}

/** The refusal; throws where the function answers. */
export function refusal(name: string, ...args: readonly Argument[]): Refusal {
  const result = asked(name, ...args);
  if (!isRefusal(result)) throw new Error(`${name} should refuse, but answered ${JSON.stringify(result)}`);
  expect(result.words).toMatch(REFUSAL_GRAMMAR);
  return result;
}

/** What is opened with evidence of its own, read as the only argument of a call. */
function readAlone<T>(name: string, open: (evidence: Evidence) => Finish<T> | Refusal): T | Refusal {
  const evidence = new Evidence(name);
  const finish = open(evidence);
  if (isRefusal(finish)) return finish;
  const decided = decideReading([evidence], NO_SETTINGS);
  return isRefusal(decided) ? decided : finish(plainReading(name, decided, NO_SETTINGS));
}

/** What a parameter makes of one cell, `undefined` for a blank. */
export function cellRead<T>(param: CellParam<T>, cell: Cell, name = "it"): T | undefined | Refusal {
  const values = readAlone(name, (evidence) => param.open([cell], () => name, evidence));
  return isRefusal(values) ? values : values[0];
}

/** What a parameter makes of a range. */
export function rangeRead<T>(param: RangeParam<T>, cells: Cells, name = "it"): T | Refusal {
  return readAlone(name, (evidence) => {
    const opening: Opening = { settings: NO_SETTINGS, by: "", cellsOf: () => undefined, evidenceOf: () => evidence };
    return param.open(cells, name, opening);
  });
}

/** Alike to 1e-9 of the larger, or both within 1e-9 of 0 on the scale given. */
export function isAlike(a: number, b: number, scale = 0, tolerance = 1e-9): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b), scale, 1e-9);
}

export function expectAlike(actual: unknown, expected: number, scale = 0): void {
  if (typeof actual !== "number" || !isAlike(actual, expected, scale)) {
    expect.fail(`expected ${expected}, found ${JSON.stringify(actual)}`);
  }
}

/** Same shape, same words, numbers alike to 1e-9. */
export function expectCells(actual: Cells, expected: Cells, scale = 0): void {
  const differing = actual.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      const wanted = expected[r]?.[c];
      const same =
        typeof cell === "number" && typeof wanted === "number" ? isAlike(cell, wanted, scale) : cell === wanted;
      return same ? [] : [`row ${r + 1} column ${c + 1}: ${JSON.stringify(cell)}, not ${JSON.stringify(wanted)}`];
    }),
  );
  expect(differing).toEqual([]);
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
}

/** The rows of a table result by the word in their first column, each by its headers; notes apart. */
export function byFirstColumn(cells: Cells): Record<string, Record<string, Cell>> {
  const [headers, ...rows] = cells;
  const found: Record<string, Record<string, Cell>> = {};
  for (const row of rows) {
    const name = String(row[0]);
    if (name.startsWith("Note: ")) continue;
    if (name in found) throw new Error(`two rows are called ${name}`);
    found[name] = Object.fromEntries(headers.map((header, c) => [String(header), row[c]]));
  }
  return found;
}

/** A record with some of its names left out. */
export function without<T>(record: Readonly<Record<string, T>>, ...names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

export function notesIn(cells: Cells): readonly string[] {
  return cells.map((row) => String(row[0])).filter((word) => word.startsWith("Note: "));
}

/** A file of the shared data beside the repository, or undefined where it is not there. */
export function sharedFile(path: string): string | undefined {
  const file = fileURLToPath(new URL(`../../../shared/data/${path}`, import.meta.url));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Why a test of a shared file is skipped; printed, too, because reporters leave the reason for a skip out. */
export function absent(path: string): string {
  const words = `../shared/data/${path} isn't there, so a test of it is skipped. tests/core/published-rows always runs.`;
  console.log(words);
  return words;
}
