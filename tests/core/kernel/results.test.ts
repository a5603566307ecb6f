/**
 * Whatever stands in the cells: no function throws, and what comes back is cells a host can
 * show or a refusal in words.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../core/catalog";
import { parametersOf, type Card } from "../../../core/kernel/card";
import { asCells, type Cell, type Cells } from "../../../core/kernel/cells";
import { ask, type Argument } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { deepFreeze, REFUSAL_GRAMMAR } from "../asking";

const WORDS = [
  "",
  " ",
  "0",
  "1",
  "-1",
  "25%",
  "$1,200",
  "(3)",
  "1.234,5",
  "40k",
  "2026-01-31",
  "1/2/2026",
  "13/2/2026",
  "31-Jan-26",
  "09:30",
  "Won",
  "Closed Lost",
  "yes",
  "FALSE",
  "Direct",
  "Email",
  "Total",
  "(unattributed)",
  "Note: x",
  "D-1",
  "D-2",
  "u",
  "time decay",
  "win rate",
  "cycle days",
  "open",
  "median",
  "value",
  "Channel",
  "Segment",
  "Amount=ACV",
  "Amount=Amount",
  "Deal=Deal ID",
  "=",
  ";",
  "#N/A",
  "#REF!",
  "disqualify",
  "in",
  "between",
  "200..1000",
  ">=",
  "present",
  "constructor",
  "__proto__",
  "Infinity",
  "NaN",
  "\u00a0",
  "É",
  "🙂",
];
const NUMBERS = [0, -0, 1, -1, 0.25, 25, 46053, 46053.5, 1e15, -1e15, 1e308, -1e308, 5e-324, NaN, Infinity, -Infinity];

const arbitraryCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<Cell>(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>(...NUMBERS) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, undefined, true, false) },
);
const arbitraryArgument: fc.Arbitrary<Argument> = fc.oneof(
  arbitraryCell,
  fc.array(fc.array(arbitraryCell, { maxLength: 4 }), { maxLength: 4 }),
);

function expectLegal(card: Card, args: readonly Argument[]): void {
  const result = ask(card, deepFreeze(args));
  if (isRefusal(result)) {
    expect(result.words).toMatch(REFUSAL_GRAMMAR);
    expect(result.words).not.toMatch(/undefined|null|\[object|NaN must|Infinity must/);
    return;
  }
  expect(result.length).toBeGreaterThan(0);
  const width = result[0].length;
  expect(width).toBeGreaterThan(0);
  for (const row of result) {
    expect(row.length).toBe(width);
    for (const cell of row) {
      const legal =
        typeof cell === "string" || typeof cell === "boolean" || (typeof cell === "number" && Number.isFinite(cell));
      if (!legal) expect.fail(`${card.name} answered with the cell ${String(cell)}`);
    }
  }
}

/** An example's arguments with some of their cells exchanged. */
function spoilt(given: readonly (Cell | Cells)[]): fc.Arbitrary<readonly Argument[]> {
  return fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), arbitraryCell), { maxLength: 6 }).map((changes) => {
    const args: Argument[] = given.map((argument) =>
      Array.isArray(argument) ? asCells(argument).map((row) => [...row]) : argument,
    );
    for (const [a, r, c, cell] of changes) {
      const argument = args[a % args.length];
      if (Array.isArray(argument)) {
        const row = argument[r % argument.length] as Cell[];
        row[c % row.length] = cell;
      } else args[a % args.length] = cell;
    }
    return args;
  });
}

describe.each(catalog.map((card) => [card.name, card] as const))("%s", (_, card) => {
  it("answers or refuses whatever its arguments are", () => {
    const most = parametersOf(card).length;
    fc.assert(
      fc.property(fc.array(arbitraryArgument, { maxLength: most + 1 }), (args) => expectLegal(card, args)),
      { numRuns: 300 },
    );
  });

  it("answers or refuses whatever stands in its examples' cells", () => {
    for (const { given } of card.examples) {
      if (given.length === 0) continue;
      fc.assert(
        fc.property(spoilt(given), (args) => expectLegal(card, args)),
        { numRuns: 150 },
      );
    }
  });

  it("answers the same question twice alike", () => {
    for (const { given } of card.examples) expect(ask(card, given)).toEqual(ask(card, given));
  });
});
