/**
 * ATTRIBUTION_DISPUTES against its definition, worked out by brute force over 200 random
 * tables: the three models' credits of every claimant of every deal, the smallest of each,
 * and what they leave of the revenue. Of negative revenue the credit smallest in size counts.
 */
import { describe, expect, it } from "vitest";
import { answer, expectAlike, notesIn } from "../core/asking";
import { drawFrom, oneOf, randomTables, type Tables } from "./random-tables";

type Shares = (touches: readonly string[]) => readonly number[];

const MODELS: Readonly<Record<string, Shares>> = {
  first: (touches) => touches.map((_, i) => (i === 0 ? 1 : 0)),
  last: (touches) => touches.map((_, i) => (i === touches.length - 1 ? 1 : 0)),
  linear: (touches) => touches.map(() => 1 / touches.length),
  u: ({ length }) =>
    length === 1
      ? [1]
      : length === 2
        ? [0.5, 0.5]
        : Array.from({ length }, (_, i) => (i === 0 || i === length - 1 ? 0.4 : 0.2 / (length - 2))),
  "inverse j": ({ length }) =>
    length === 1
      ? [1]
      : length === 2
        ? [0.75, 0.25]
        : Array.from({ length }, (_, i) => (i === 0 ? 0.6 : i === length - 1 ? 0.2 : 0.2 / (length - 2))),
  "unique linear": (touches) => {
    const distinct = new Set(touches).size;
    return touches.map((name) => 1 / distinct / touches.filter((other) => other === name).length);
  },
};

function creditBy(touches: readonly string[], shares: readonly number[], revenue: number): Map<string, number> {
  const credit = new Map<string, number>();
  touches.forEach((name, i) => credit.set(name, (credit.get(name) ?? 0) + shares[i] * revenue));
  return credit;
}

interface Expected {
  readonly deal: string;
  readonly revenue: number;
  readonly disputed: number;
  readonly first: string;
  readonly last: string;
  readonly weighted: ReadonlyMap<string, number>;
}

function bruteForce({ deals, touches }: Tables, model: string, lookback: number) {
  const expected: Expected[] = [];
  let untouched = 0;
  let won = 0;
  for (const [deal, outcome, amount, , closed] of deals) {
    if (outcome !== "won") continue;
    won++;
    const revenue = Number(amount ?? 0);
    const names = touches
      .filter(([, of, moment]) => {
        if (of !== deal || deal === null || moment === null) return false;
        if (closed === null) return true;
        const latest = Number.isInteger(closed) ? Number(closed) + 1 - 1e-9 : Number(closed);
        return Number(moment) <= latest && Number(closed) - Number(moment) <= lookback;
      })
      .sort((a, b) => Number(a[2]) - Number(b[2]) || Number(a[0]) - Number(b[0]))
      .map(([, , , channel]) => String(channel ?? "(blank)"));
    if (names.length === 0) {
      untouched++;
      continue;
    }
    const three = ["first", "last", model].map((name) => creditBy(names, MODELS[name](names), Math.abs(revenue)));
    const smallest = [...new Set(names)].map((name) => Math.min(...three.map((credit) => credit.get(name)!)));
    const disputed = Math.sign(revenue) * (Math.abs(revenue) - smallest.reduce((sum, credit) => sum + credit, 0));
    if (Math.abs(disputed) <= Math.abs(revenue) * 1e-9) continue;
    expected.push({
      deal: String(deal),
      revenue,
      disputed,
      first: names[0],
      last: names[names.length - 1],
      weighted: three[2],
    });
  }
  return { expected, untouched, agreed: won - untouched - expected.length };
}

describe("ATTRIBUTION_DISPUTES against brute force", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const tables = randomTables(seed);
      const draw = drawFrom(seed + 7000);
      const lookback = oneOf(draw, [null, null, 5, 60]);
      for (const model of Object.keys(MODELS)) {
        const { expected, untouched, agreed } = bruteForce(tables, model, lookback ?? Infinity);
        const cells = answer("ATTRIBUTION_DISPUTES", tables.touchCells, tables.dealCells, model, "Channel", lookback);
        const rows = cells.slice(1, cells.length - notesIn(cells).length);
        const total = rows.pop()!;
        expect(rows.map(([deal]) => deal).sort()).toEqual(expected.map(({ deal }) => deal).sort());
        for (const { deal, revenue, disputed, first: opens, last: closes, weighted } of expected) {
          const row = rows.find(([name]) => name === deal)!;
          expect(row.slice(1, 4)).toEqual([revenue, opens, closes]);
          expectAlike(row[5], disputed, Math.abs(revenue));
          const said = String(row[4]).split(", ");
          expect(said.length).toBe([...weighted.values()].filter((credit) => credit > 0).length);
          for (const part of said) {
            const [, name, percent] = /^(.*) (\d+(?:\.\d)?) %$/.exec(part)!;
            expect(Math.abs(Number(percent) - (100 * weighted.get(name)!) / Math.abs(revenue))).toBeLessThan(0.0501);
          }
        }
        const amounts = rows.map((row) => Number(row[5]));
        expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
        const sum = (pick: (line: Expected) => number) => expected.reduce((all, line) => all + pick(line), 0);
        const size = sum(({ revenue }) => Math.abs(revenue));
        expect(total[0]).toBe("Total");
        expectAlike(
          total[1],
          sum(({ revenue }) => revenue),
          size,
        );
        expectAlike(
          total[5],
          sum(({ disputed }) => disputed),
          size,
        );
        const counted = (words: string) =>
          Number(
            notesIn(cells)
              .find((note) => note.includes(words))
              ?.match(/\d+/)?.[0] ?? 0,
          );
        expect([counted("nothing disputed"), counted("without a counting touch")]).toEqual([agreed, untouched]);
      }
    }
  });
});
