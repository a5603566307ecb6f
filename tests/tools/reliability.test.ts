/** The tables of docs/reliability.md: every function and every plan has its row, and nothing was lost. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import type { Notes, PlanNote } from "../../tools/reliability/notes";
import { withTables } from "../../tools/reliability/print-reliability";
import { everyPlan } from "../contract/every-plan";

const page = readFileSync(fileURLToPath(new URL("../../docs/reliability.md", import.meta.url)), "utf8");

/** The cells of the rows between two marks, without the header. */
function rowsOf(text: string, mark: string): readonly (readonly string[])[] {
  const part = text.slice(text.indexOf(`<!-- ${mark} -->`), text.indexOf(`<!-- /${mark} -->`));
  const [, , ...rows] = part.split("\n").filter((line) => line.startsWith("|"));
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("the page", () => {
  it("has a row of 10,000 calls or more for every function, each answered or refused", () => {
    const rows = rowsOf(page, "functions");
    expect(rows.map(([name]) => name)).toEqual(catalog.map(({ name }) => name));
    for (const [name, ...cells] of rows) {
      const [calls, answers, refusals] = cells.map((cell) => Number(cell.replace(/,/g, "")));
      expect(calls, name).toBeGreaterThanOrEqual(10_000);
      expect(answers + refusals, name).toBe(calls);
    }
  });

  it("has a row for every plan: all its calls failed twice on both hosts, and nothing lost", () => {
    const rows = rowsOf(page, "plans");
    expect(rows.map(([name]) => name)).toEqual(everyPlan.map(({ name }) => name));
    for (const [name, ...hosts] of rows) {
      expect(hosts.length, name).toBe(4);
      for (const at of [0, 2]) {
        expect(hosts[at], name).toMatch(/^[\d,]+$/);
        const outcomes = hosts[at + 1].split(" / ").map((cell) => Number(cell.replace(/,/g, "")));
        expect(outcomes, name).toHaveLength(4);
        expect(outcomes[3], name).toBe(0);
        const faults = outcomes.reduce((sum, count) => sum + count);
        expect(faults, name).toBe(2 * Number(hosts[at].replace(/,/g, "")));
      }
    }
  });

  it("is as it would be printed but for its figures: the same marks, each once", () => {
    for (const mark of ["functions", "/functions", "plans", "/plans"]) {
      expect(page.split(`<!-- ${mark} -->`)).toHaveLength(2);
    }
  });
});

describe("what is printed", () => {
  const none = { done: 0, "taken back": 0, "left and named": 0, lost: 0 };
  const plan: PlanNote = {
    name: "scenarios",
    host: "sheets",
    hostCalls: 1_200,
    failed: 1_200,
    once: { ...none, done: 1, "taken back": 1_199 },
    forGood: { ...none, "left and named": 1_198, lost: 2 },
  };
  const notes: Notes = {
    functions: [
      {
        name: "VELOCITY",
        calls: 10_000,
        answers: 4_000,
        refusals: { SHAPE: 1_000, MISSING: 5_000 },
        largestAnswer: { rows: 3, columns: 2 },
      },
    ],
    plans: [plan, { ...plan, name: "bowtie", host: "excel", failed: 6 }],
  };
  const bare = "# A\n<!-- functions -->\nformer\n<!-- /functions -->\n<!-- plans --><!-- /plans -->\nafter";

  it("is a row for each function, with what it refused most before the rest", () => {
    const printed = withTables(bare, notes, 7);
    expect(rowsOf(printed, "functions")).toEqual([
      ["VELOCITY", "10,000", "4,000", "6,000", "MISSING 5,000, SHAPE 1,000", "3 × 2"],
    ]);
    expect(printed).toContain("Seed 7: 10,000 calls of 1 functions");
    expect(printed).not.toContain("former");
    expect(printed.endsWith("\nafter")).toBe(true);
  });

  it("is a row for each plan, and says what was lost, what was not tried and which host is missing", () => {
    expect(rowsOf(withTables(bare, notes, 7), "plans")).toEqual([
      ["scenarios", "1,200", "1 / 1,199 / 1,198 / 2", "", ""],
      ["bowtie", "", "", "6 of 1,200", "1 / 1,199 / 1,198 / 2"],
    ]);
  });

  it("is one table alone where only that was run", () => {
    const printed = withTables(bare, { ...notes, functions: [] }, 7);
    expect(printed).toContain("former");
    expect(rowsOf(printed, "plans")).toHaveLength(2);
    expect(withTables(bare, { ...notes, plans: [] }, 7)).toContain("<!-- plans --><!-- /plans -->");
  });

  it("is refused on a page without the marks", () => {
    expect(() => withTables("# A", notes, 7)).toThrow("no place for functions");
  });
});
