/** Removal effects against a chain built and walked by other means: texts for states, steps taken until none is left. */
import { describe, expect, it } from "vitest";
import { answer, byFirstColumn, expectAlike } from "../asking";
import { drawFrom } from "../../differential/random-tables";
import { credits, paths, type Path } from "./journeys";
import { drawJourneys, tablesOfJourneys, type DrawnJourney } from "./random-journeys";

const ORDERS = [1, 2, 3] as const;
const MODEL_OF_ORDER = { 1: "markov", 2: "markov 2", 3: "markov 3" } as const;

/** From each state (a text) to each other, in counts. */
type Counts = Map<string, Map<string, number>>;

function countSteps(journeys: readonly DrawnJourney[], order: number): Counts {
  const counts: Counts = new Map();
  const count = (from: string, to: string) => {
    const row = counts.get(from) ?? new Map<string, number>();
    counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
  };
  for (const { channels, outcome } of journeys) {
    const collapsed = channels.filter((channel, i) => channel !== channels[i - 1]);
    let state = "start";
    collapsed.forEach((_, i) => {
      const next = collapsed.slice(Math.max(0, i + 1 - order), i + 1).join(" / ");
      count(state, next);
      state = next;
    });
    count(state, outcome === "won" ? "won" : "null");
  }
  return counts;
}

/** P(won): all mass starts in start and steps until less than 1e-18 of it is on its way. */
function wonInTheEnd(counts: Counts, removed?: string): number {
  const states = [...counts.keys()];
  const numbers = new Map(states.map((state, i) => [state, i]));
  const edges = states.flatMap((state, from) => {
    const row = [...counts.get(state)!];
    const all = row.reduce((sum, [, times]) => sum + times, 0);
    return row.map(([to, times]) => {
      const isRemoved = removed !== undefined && to.split(" / ").at(-1) === removed;
      return { from, to: isRemoved ? "null" : to, chance: times / all };
    });
  });
  const moves = edges.flatMap(({ from, to, chance }) =>
    numbers.has(to) ? [{ from, to: numbers.get(to)!, chance }] : [],
  );
  const wins = edges.filter(({ to }) => to === "won");
  let mass = new Float64Array(states.length);
  mass[numbers.get("start")!] = 1;
  let won = 0;
  for (let left = 1; left > 1e-18;) {
    for (const { from, chance } of wins) won += mass[from] * chance;
    const next = new Float64Array(states.length);
    for (const { from, to, chance } of moves) next[to] += mass[from] * chance;
    mass = next;
    left = mass.reduce((sum, each) => sum + each, 0);
  }
  return won;
}

interface Expected {
  readonly base: number;
  readonly effects: Record<string, number>;
  readonly sum: number;
}

function expectedOf(journeys: readonly DrawnJourney[], order: number): Expected | undefined {
  const counting = journeys.filter(({ channels }) => channels.length > 0);
  if (counting.length === 0) return undefined;
  const counts = countSteps(counting, order);
  const base = wonInTheEnd(counts);
  const names = [...new Set(counting.flatMap(({ channels }) => channels))];
  const effects = Object.fromEntries(
    names.map((name) => [name, base === 0 ? 0 : 1 - wonInTheEnd(counts, name) / base]),
  );
  return { base, effects, sum: Object.values(effects).reduce((sum, effect) => sum + effect, 0) };
}

function expectEffects(journeys: readonly DrawnJourney[], order: 1 | 2 | 3, tolerance: number): void {
  const tables = tablesOfJourneys(journeys);
  const expected = expectedOf(journeys, order);
  const { "Base conversion": base, ...rows } = byFirstColumn(
    answer("MARKOV_EFFECTS", tables.touches, tables.deals, order),
  );
  if (expected === undefined) {
    expect(base["Removal effect"]).toBe("");
    expect(rows).toEqual({});
    return;
  }
  expect(Math.abs((base["Removal effect"] as number) - expected.base)).toBeLessThanOrEqual(tolerance);
  expect(Object.keys(rows).sort()).toEqual(Object.keys(expected.effects).sort());
  const booked = journeys
    .filter(({ outcome, channels }) => outcome === "won" && channels.length > 0)
    .reduce((sum, { amount }) => sum + amount, 0);
  const credited = credits(tables, MODEL_OF_ORDER[order]);
  for (const [name, effect] of Object.entries(expected.effects)) {
    if (expected.base === 0) {
      expect([rows[name]["Removal effect"], rows[name].Share, credited[name]]).toEqual(["", "", 0]);
      continue;
    }
    const share = effect / expected.sum;
    const off = [
      (rows[name]["Removal effect"] as number) - effect,
      (rows[name].Share as number) - share,
      (credited[name] - share * booked) / booked,
    ];
    for (const difference of off) expect(Math.abs(difference)).toBeLessThanOrEqual(tolerance);
  }
}

describe.each(ORDERS)("markov of order %i", (order) => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { journeys } = drawJourneys(seed + 7000, { channels: 6, touches: seed % 4 === 0 ? 16 : 7 });
      expectEffects(journeys, order, 1e-10);
    }
  });

  it("journeys of hundreds of steps, which hardly ever end", () => {
    const draw = drawFrom(order);
    const journeys = Array.from({ length: 6 }, (_, i): DrawnJourney => {
      const channels = Array.from({ length: 400 }, () => `c${draw(4)}`);
      return { channels, outcome: i % 3 === 0 ? "won" : "lost", amount: 10 };
    });
    expectEffects(journeys, order, 1e-10);
  });

  it("two worlds with a bridge crossed seldom", () => {
    const draw = drawFrom(order + 50);
    const journeys = Array.from({ length: 30 }, (_, i): DrawnJourney => {
      const channels = Array.from(
        { length: 60 },
        (__, step) => `c${draw(3) + (i === 0 && step > 30 ? 3 : i % 2 === 0 ? 3 : 0)}`,
      );
      return { channels, outcome: i % 2 === 0 && i < 6 ? "won" : "open", amount: 10 };
    });
    expectEffects(journeys, order, 1e-10);
  });

  it("a conversion that hangs on one rare channel in a thousand journeys", () => {
    const journeys = Array.from({ length: 1000 }, (_, i): DrawnJourney => ({
      channels: i === 0 ? ["a", "rare", "b"] : ["a", "b", "a"],
      outcome: i < 2 ? "won" : "lost",
      amount: 10,
    }));
    expectEffects(journeys, order, 1e-10);
  });
});

describe("what a state remembers", () => {
  // After a > b three journeys in four are won; after c > b none is. First order forgets what came before b.
  const tables = paths(["a > b", 3, 10], ["a > b", 1, 10, "Lost"], ["c > b", 4, 10, "Lost"]);
  const effect = (order: number, channel: string) =>
    byFirstColumn(answer("MARKOV_EFFECTS", tables.touches, tables.deals, order))[channel]["Removal effect"];

  it("first order shares the wins of b between a and c", () => {
    expectAlike(effect(1, "a"), 0.5);
    expectAlike(effect(1, "c"), 0.5);
    expectAlike(effect(1, "b"), 1);
  });

  it("second order knows that c never wins", () => {
    expectAlike(effect(2, "a"), 1);
    expect(effect(2, "c")).toBe(0);
    expectAlike(effect(2, "b"), 1);
  });

  it("repeats of one channel are one step", () => {
    const repeated = paths(["a > a > b > b > b", 3, 10], ["a > b > b", 1, 10, "Lost"], ["c > c > b", 4, 10, "Lost"]);
    for (const order of ORDERS) {
      expect(answer("MARKOV_EFFECTS", repeated.touches, repeated.deals, order)).toEqual(
        answer("MARKOV_EFFECTS", tables.touches, tables.deals, order),
      );
    }
  });

  it("third order tells journeys apart that second order takes for one", () => {
    const three = paths(["x > a > b", 2, 10], ["y > a > b", 2, 10, "Lost"]);
    const found = (order: number) => byFirstColumn(answer("MARKOV_EFFECTS", three.touches, three.deals, order));
    expectAlike(found(2).y["Removal effect"], 0.5);
    expect(found(3).y["Removal effect"]).toBe(0);
    expectAlike(found(3).x["Removal effect"], 1);
  });
});

describe("what counts as a null journey", () => {
  it("lost and open deals with a counting touch, and no deal without one", () => {
    const base = (...journeys: readonly Path[]) => {
      const { touches, deals } = paths(...journeys);
      return byFirstColumn(answer("MARKOV_EFFECTS", touches, deals))["Base conversion"]["Removal effect"];
    };
    expect(base(["a", 1], ["a", 1, 1, "Lost"], ["b", 2, 1, "Open"])).toBe(0.25);
    expect(base(["a", 1], ["", 5, 1, "Lost"], ["", 5, 1, "Open"], ["", 5])).toBe(1);
  });
});
