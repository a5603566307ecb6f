/** Variants of every kind of case, so that the rules are tested and not only the cases. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answered, cellAt, type Answered } from "./answered";
import type { Variant } from "./variant";
import { moreVariants } from "./more-variants";
import { variants as firstVariants } from "./variants";

const variants = [...firstVariants, ...moreVariants];

describe("a variant of a case", () => {
  it.each(variants.map((variant) => [variant.kind, variant.title, variant] as const))(
    "(%s) %s",
    (_kind, _title, variant) => {
      const answer = answered(variant.name, ...variant.given);
      if (variant.refuses !== undefined) return expectRefusal(answer, variant.refuses);
      if (answer.refusal !== undefined) expect.fail(`refused: ${answer.refusal}`);
      expectAnswer(answer, variant);
    },
  );

  it("has a unique title", () => {
    const titles = variants.map(({ title }) => title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

function expectRefusal({ refusal, rows, notes }: Answered, says: readonly RegExp[]): void {
  if (refusal === undefined) {
    return expect.fail(`answered ${rows.map((row) => row.join(", ")).join(" / ")} [${notes.join(" / ")}]`);
  }
  for (const words of says) if (!words.test(refusal)) expect.fail(`${String(words)} is not in: ${refusal}`);
}

function expectAnswer(answer: Answered, { expect: expected = {}, rows, notes = [], silent = [] }: Variant): void {
  const said = answer.notes.join("\n");
  const wrong = Object.entries(expected).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([header, value]) => {
      const found = cellAt(answer, row, header);
      return isAlike(found, value) ? [] : [`${row}, ${header}: ${String(found)}, not ${String(value)}`];
    }),
  );
  if (wrong.length > 0) expect.fail(`${wrong.join("; ")} [${said}]`);
  if (rows !== undefined) expect(answer.rows.map(([name]) => name)).toEqual(rows);
  for (const words of notes) if (!words.test(said)) expect.fail(`${String(words)} is not noted in [${said}]`);
  for (const words of silent) if (words.test(said)) expect.fail(`${String(words)} is noted in [${said}]`);
}

function isAlike(found: Cell, value: Cell): boolean {
  if (typeof value !== "number") return found === value;
  return typeof found === "number" && Math.abs(found - value) <= 1e-6 * Math.max(1, Math.abs(value));
}
