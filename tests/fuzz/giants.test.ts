/** Calls far beyond what anybody types: words of ten megabytes, and a hundred thousand names. */
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import type { Cell, Cells } from "../../core/kernel/cells";
import { ask, type Argument } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { answer } from "../core/asking";

const LONG = "a".repeat(10 * 2 ** 20);
/** What a person reads of a refusal; Excel takes no more than 255 of a tooltip, Sheets shows a few lines. */
const READABLE = 1_500;

/** The call with the long words in place of one argument, and of one cell in the first data row of each table. */
function* spoiltBy(given: readonly (Cell | Cells)[], long: string): Generator<readonly Argument[]> {
  for (let at = 0; at < given.length; at++) {
    const argument = given[at];
    const put = (other: Argument) => given.map((own, i): Argument => (i === at ? other : own));
    yield put(long);
    if (!Array.isArray(argument)) continue;
    const cells = argument as Cells;
    const row = Math.min(1, cells.length - 1);
    for (let column = 0; column < (cells[row]?.length ?? 0); column++) {
      yield put(cells.map((line, r) => (r === row ? line.map((cell, c) => (c === column ? long : cell)) : line)));
    }
  }
}

describe("ten megabytes in a cell", () => {
  it.each(catalog.map((card) => [card.name, card] as const))(
    "%s answers, or refuses in words one can read",
    (_, card) => {
      for (const args of spoiltBy(card.examples[0].given, LONG)) {
        const result = ask(card, args);
        if (isRefusal(result)) expect(result.words.length).toBeLessThanOrEqual(READABLE);
        else expect(result.length).toBeGreaterThan(0);
      }
    },
  );
});

describe("a hundred thousand names", () => {
  const COUNT = 100_000;
  const each = <T>(make: (i: number) => T): T[] => Array.from({ length: COUNT }, (_, i) => make(i));
  const touches: Cells = [["Deal", "Date", "Channel"], ...each((i) => [`D-${i}`, 45_000 + (i % 300), `Channel ${i}`])];
  const deals: Cells = [["Deal", "Amount", "Outcome", "Closed"], ...each((i) => [`D-${i}`, 10, "won", 45_400])];

  it("of channels are credited, each its own", () => {
    const cells = answer("ATTRIBUTE", touches, deals, "linear");
    const rows = cells.filter(([name]) => String(name).startsWith("Channel "));
    expect(rows.length).toBe(COUNT);
    const revenue = cells[0].indexOf("Revenue");
    expect(rows.reduce((sum, row) => sum + Number(row[revenue]), 0)).toBe(10 * COUNT);
  });

  it("of segments are measured, each its own", () => {
    const table: Cells = [
      ["Deal", "Amount", "Stage", "Created", "Closed", "Segment"],
      ...each((i) => [`D-${i}`, 10, i % 2 === 0 ? "Closed Won" : "Closed Lost", 45_000, 45_090, `S ${i % 50_000}`]),
    ];
    const cells = answer("VELOCITY_BASELINE", table, "Segment", 45_100, 365);
    expect(cells.filter(([name]) => String(name).startsWith("S ")).length).toBe(50_000);
  });

  it("of prototype's own are names like any other", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const journeys: Cells = [["Deal", "Date", "Channel"], ...names.map((name) => [name, 45_000, name])];
    const won: Cells = [["Deal", "Amount", "Outcome", "Closed"], ...names.map((name) => [name, 10, "won", 45_400])];
    const cells = answer("ATTRIBUTE", journeys, won, "linear");
    const revenue = cells[0].indexOf("Revenue");
    for (const name of names) expect(cells.find(([seen]) => seen === name)?.[revenue]).toBe(10);
  });
});
