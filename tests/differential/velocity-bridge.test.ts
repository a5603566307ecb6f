/**
 * VELOCITY_BRIDGE against brute force: the four levers changed one after the other in each
 * of the 24 orders, and what each brought averaged; 200 random pairs of cells and of tables.
 */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, expectAlike } from "../core/asking";
import { drawFrom, oneOf, type Draw } from "./random-tables";

const LEVERS = ["Opportunities", "Average deal value", "Win rate", "Cycle days"];

function ordersOf(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) => ordersOf(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
const ORDERS = ordersOf([0, 1, 2, 3]);

function velocityOf([opportunities, value, rate, days]: readonly number[]): number {
  return (opportunities * value * rate) / days;
}

/** What each lever brings, averaged over the orders of changing them. */
function broughtBy(before: readonly number[], after: readonly number[]): readonly number[] {
  const brought = [0, 0, 0, 0];
  for (const order of ORDERS) {
    const now = [...before];
    for (const lever of order) {
      const old = velocityOf(now);
      now[lever] = after[lever];
      brought[lever] += (velocityOf(now) - old) / ORDERS.length;
    }
  }
  return brought;
}

function randomLevers(draw: Draw): number[] {
  return [draw(500), draw(10_000_000) / 100, draw(1001) / 1000, (1 + draw(40_000)) / 100];
}

/** The levers of a later period: some as they were. */
function changed(draw: Draw, before: readonly number[]): number[] {
  return randomLevers(draw).map((lever, i) => (draw(3) === 0 ? before[i] : lever));
}

function expectBrought(lines: readonly (readonly Cell[])[], before: readonly number[], after: readonly number[]): void {
  const brought = broughtBy(before, after);
  const scale = Math.max(velocityOf(before), velocityOf(after), ...brought.map(Math.abs), 1);
  expect(lines.map(([lever]) => lever)).toEqual(LEVERS);
  lines.forEach(([, from, to, contribution], i) => {
    expect([from, to]).toEqual([before[i], after[i]]);
    expectAlike(contribution, brought[i], scale);
  });
}

describe("VELOCITY_BRIDGE against the 24 orders", () => {
  it("there are 24", () => {
    expect(new Set(ORDERS.map((order) => order.join(""))).size).toBe(24);
  });

  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("cells, seeds %i and the nine after it", (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 3000);
      const before = randomLevers(draw);
      const after = changed(draw, before);
      const [, ...lines] = answer(
        "VELOCITY_BRIDGE",
        [before],
        after.map((lever) => [lever]),
      );
      expectBrought(lines.slice(0, 4), before, after);
      const change = velocityOf(after) - velocityOf(before);
      expectAlike(lines[4][3], change, Math.max(velocityOf(before), velocityOf(after)));
    }
  });

  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("tables, seeds %i and the nine after it", (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 4000);
      const names = ["SMB", "Mid-market", "Enterprise", "Public", "Partner"];
      const then = new Map<string, number[]>();
      const now = new Map<string, number[]>();
      for (const name of names) {
        const levers = randomLevers(draw);
        const where = oneOf(draw, ["both", "both", "before", "after", "neither"]);
        if (where === "both" || where === "before") then.set(name, levers);
        if (where === "both" || where === "after") now.set(name, changed(draw, levers));
      }
      const table = (side: ReadonlyMap<string, number[]>): Cell[][] => [
        ["Segment", ...LEVERS],
        ...[...side].map(([name, levers]): Cell[] => [name, ...levers]),
      ];
      const [, ...lines] = answer("VELOCITY_BRIDGE", table(then), table(now));
      const total = (side: ReadonlyMap<string, number[]>) =>
        [...side.values()].reduce((sum, levers) => sum + velocityOf(levers), 0);
      const change = total(now) - total(then);
      for (const name of names) {
        const own = lines.filter(([segment]) => segment === name).map((line) => line.slice(1));
        const [before, after] = [then.get(name), now.get(name)];
        if (before !== undefined && after !== undefined) expectBrought(own, before, after);
        else if (before !== undefined) {
          expect(own).toHaveLength(1);
          expect(own[0].slice(0, 3)).toEqual(["Segment vanishes", velocityOf(before), ""]);
          expectAlike(own[0][3], -velocityOf(before));
        } else if (after !== undefined) {
          expect(own).toHaveLength(1);
          expect(own[0].slice(0, 3)).toEqual(["Segment appears", "", velocityOf(after)]);
          expectAlike(own[0][3], velocityOf(after));
        } else expect(own).toEqual([]);
      }
      expectAlike(lines[lines.length - 1][4], change, Math.max(1, total(then), total(now)));
    }
  });
});
