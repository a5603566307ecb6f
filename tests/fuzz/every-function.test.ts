/**
 * Every function, sent calls nobody means well by: it answers with cells a host can show, or refuses in words. It never
 * throws, and never reads its cells more often than a bound by their number. `npm run fuzz` sends 10,000 calls each
 * from a seed of the day; here they are fewer, from one seed, so that the same tree gives the same answer twice.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import type { Cell } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { note } from "../../tools/reliability/notes";
import { REFUSAL_GRAMMAR } from "../core/asking";
import { callsOf } from "./hostile-cells";
import { watched } from "./watched";

const CALLS = Number(process.env["FUZZ_CALLS"] ?? 200);
const SEED = Number(process.env["FUZZ_SEED"] ?? 1);
/** Cells read for each cell there is, and to begin with: generous, and far from the square of anything. */
const READS_A_CELL = 120;
const READS_AT_LEAST = 2_000;

function isShown(cell: Cell): boolean {
  if (typeof cell === "number") return Number.isFinite(cell);
  return typeof cell === "string" || typeof cell === "boolean";
}

console.log(`${CALLS} calls of every function, seed ${SEED}`);

describe(`${CALLS} calls from seed ${SEED}`, () => {
  it.each(catalog.map((card) => [card.name, card] as const))(
    "%s answers or refuses",
    (name, card) => {
      let answers = 0;
      const refusals: Record<string, number> = {};
      let largestAnswer = { rows: 0, columns: 0 };
      fc.assert(
        fc.property(callsOf(card), (given) => {
          const { args, reads, cells } = watched(given);
          const result = ask(card, args);
          expect(reads()).toBeLessThanOrEqual(READS_AT_LEAST + READS_A_CELL * cells);
          if (isRefusal(result)) {
            expect(result.words).toMatch(new RegExp(REFUSAL_GRAMMAR.source, "s"));
            refusals[result.code] = (refusals[result.code] ?? 0) + 1;
            return;
          }
          expect(result.length).toBeGreaterThan(0);
          const [first] = result;
          expect(first.length).toBeGreaterThan(0);
          for (const row of result) {
            expect(row.length).toBe(first.length);
            expect(row.filter((cell) => !isShown(cell))).toEqual([]);
          }
          answers++;
          if (result.length * first.length > largestAnswer.rows * largestAnswer.columns)
            largestAnswer = { rows: result.length, columns: first.length };
        }),
        { numRuns: CALLS, seed: SEED },
      );
      note("functions", { name, calls: CALLS, answers, refusals, largestAnswer });
    },
    Math.max(60_000, CALLS * 60),
  );
});
