/** How much work a cell of Google Sheets asks of the built script, counted in steps: no clock is looked at. */
import { beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../../../core/catalog";
import type { Card } from "../../../core/kernel/card";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { cellCall } from "./cell-call";
import { sheetsProject, type OpenProject } from "./sheets-project";

/**
 * "Custom function runtime: 30 sec / execution" (Apps Script guides, "Quotas for Google Services",
 * https://developers.google.com/apps-script/guides/services/quotas). No page says how many steps those hold; five million
 * a second is a fraction of what the same engine takes on one old core.
 */
const BUDGET = 30 * 5_000_000;
/** Rows that a function answers for within the budget. */
const ROWS = 100_000;
/** Functions that do so much for a row that they answer for fewer. */
const FEWER_ROWS: Readonly<Record<string, number>> = { VELOCITY_RANGE: 20_000 };
const COUNTED = [1_000, 2_000] as const;
/** Twice the rows are twice the steps, and a little more where something is sorted. */
const MOST_GROWTH = 2.3;

/** The first example's first table, grown by its own rows; a name that stands first in a row is another in each copy. */
function grownExample({ examples }: Card, rows: number): readonly (Cell | Cells)[] | undefined {
  const { given } = examples[0];
  const at = given.findIndex((argument) => Array.isArray(argument) && argument.length > 2);
  if (at === -1) return undefined;
  const [headers, ...data] = given[at] as Cells;
  const copyOf = (row: readonly Cell[], copy: number) =>
    row.map((cell, c) => (c === 0 && /^[a-z]/i.test(String(cell)) && copy > 0 ? `${String(cell)}-${copy}` : cell));
  const grown = Array.from({ length: rows }, (_, i) => copyOf(data[i % data.length], Math.floor(i / data.length)));
  return given.map((argument, i) => (i === at ? [headers, ...grown] : argument));
}

const withTables = catalog.filter((card) => grownExample(card, COUNTED[0]) !== undefined);

describe("a cell of Google Sheets", () => {
  let project: OpenProject;
  let answered = 0;
  beforeAll(async () => {
    project = (await sheetsProject()).open({ countsSteps: true });
  });

  const stepsFor = (card: Card, rows: number): number => {
    project.limitSteps(BUDGET);
    try {
      cellCall(project, card.name, grownExample(card, rows)!);
      answered++;
    } catch (failure) {
      // A list that may not be long is refused, which takes its steps too.
      expect((failure as Error).message).toMatch(/ must .*, found /s);
    }
    return project.steps();
  };

  it.each(withTables.map((card) => [card.name, card] as const))("has %s answered within its time", (name, card) => {
    const [few, many] = COUNTED.map((rows) => stepsFor(card, rows));
    expect(many / few).toBeLessThan(MOST_GROWTH);
    const forOneRow = (many - few) / (COUNTED[1] - COUNTED[0]);
    expect(many + forOneRow * (FEWER_ROWS[name] ?? ROWS)).toBeLessThan(BUDGET);
  });

  it("was asked about tables that most functions answer for", () => {
    expect(answered).toBeGreaterThan(withTables.length * 1.6);
  });

  it("has a table of 50,000 deals answered in steps that were all taken", () => {
    const card = catalog.find(({ name }) => name === "VELOCITY_BASELINE")!;
    expect(stepsFor(card, 50_000)).toBeGreaterThan(50_000);
  });

  it("ends a function that takes one step more than it has", () => {
    const card = catalog.find(({ name }) => name === "VELOCITY_BASELINE")!;
    const steps = stepsFor(card, 2_000);
    const call = () => cellCall(project, card.name, grownExample(card, 2_000)!);
    project.limitSteps(steps);
    expect(call).not.toThrow();
    project.limitSteps(steps - 1);
    expect(call).toThrow("Exceeded maximum execution time");
  });
});
