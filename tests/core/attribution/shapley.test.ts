/** Both Shapley forms against their definition: what a channel adds when it joins, over every order of joining. */
import { describe, expect, it } from "vitest";
import type { Journeys } from "../../../core/attribution/journeys";
import { uniqueLinear } from "../../../core/attribution/unique-linear";
import { answer, byFirstColumn, cardNamed, expectAlike, notesIn, refusal } from "../asking";
import { attributed, credits, paths, type Path, type Tables } from "./journeys";
import { drawJourneys, type DrawnJourney } from "./random-journeys";

type Game = (coalition: ReadonlySet<string>) => number;

const isWithin = ({ channels }: DrawnJourney, coalition: ReadonlySet<string>) =>
  channels.every((channel) => coalition.has(channel));

/** Revenue of the won journeys that touch no channel outside a coalition. */
function revenueGame(journeys: readonly DrawnJourney[]): Game {
  return (coalition) =>
    journeys
      .filter((journey) => journey.outcome === "won" && isWithin(journey, coalition))
      .reduce((sum, { amount }) => sum + amount, 0);
}

/** Won ÷ all among the journeys that touch no channel outside a coalition. */
function rateGame(journeys: readonly DrawnJourney[]): Game {
  return (coalition) => {
    const within = journeys.filter((journey) => isWithin(journey, coalition));
    return within.length === 0 ? 0 : within.filter(({ outcome }) => outcome === "won").length / within.length;
  };
}

/** The mean over all orders of joining of what each player adds; every coalition is asked about once. */
function shapleyByOrders(players: readonly string[], game: Game): Record<string, number> {
  const worth = new Map<number, number>();
  const worthOf = (members: number) => {
    let known = worth.get(members);
    if (known === undefined) {
      known = game(new Set(players.filter((_, i) => ((members >> i) & 1) === 1)));
      worth.set(members, known);
    }
    return known;
  };
  const added = players.map(() => 0);
  let orders = 0;
  const join = (members: number, soFar: number[]): void => {
    if (soFar.length === players.length) {
      orders++;
      let before = worthOf(0);
      let inside = 0;
      for (const player of soFar) {
        inside |= 1 << player;
        added[player] += worthOf(inside) - before;
        before = worthOf(inside);
      }
      return;
    }
    for (let player = 0; player < players.length; player++) {
      if (((members >> player) & 1) === 0) join(members | (1 << player), [...soFar, player]);
    }
  };
  join(0, []);
  return Object.fromEntries(players.map((player, i) => [player, added[i] / orders]));
}

function drawn(seed: number) {
  // Eight channels stand for every tenth seed: they have 40,320 orders.
  const { journeys, tables } = drawJourneys(seed, { channels: seed % 10 === 0 ? 8 : 6, touches: 7 });
  const counting = journeys.filter(({ channels }) => channels.length > 0);
  const players = [...new Set(counting.flatMap(({ channels }) => channels))];
  const booked = counting.reduce((sum, { outcome, amount }) => sum + (outcome === "won" ? amount : 0), 0);
  return { counting, players, booked, tables };
}

describe.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", (first) => {
  const seeds = Array.from({ length: 10 }, (_, i) => first + i);

  it("unique linear is the Shapley value of revenue within a coalition, and shapley is unique linear", () => {
    for (const seed of seeds) {
      const { counting, players, booked, tables } = drawn(seed);
      const expected = shapleyByOrders(players, revenueGame(counting));
      const found = credits(tables, "unique linear");
      for (const player of players) expectAlike(found[player], expected[player], booked);
      expect(attributed(tables, "shapley")).toEqual(attributed(tables, "unique linear"));
    }
  });

  it("shapley rate is the Shapley value of the conversion rate, scaled to booked revenue", () => {
    for (const seed of seeds) {
      const { counting, players, booked, tables } = drawn(seed);
      const values = shapleyByOrders(players, rateGame(counting));
      const all = Object.values(values).reduce((sum, value) => sum + value, 0);
      const won = counting.filter(({ outcome }) => outcome === "won").length;
      const found = byFirstColumn(attributed(tables, "shapley rate"));
      for (const player of players) {
        const share = all === 0 ? 0 : values[player] / all;
        expectAlike(found[player].Revenue, share * booked, booked);
        expectAlike(found[player].Deals, share * won, won);
      }
    }
  });
});

describe("shapley rate", () => {
  it("by hand: a converts alone 1 in 2, b never, both together always", () => {
    // v(a) = 1/2, v(b) = 0, v(ab) = 2/4: a adds (1/2 + 1/2)/2, b adds (0 + 0)/2.
    const tables = paths(["a", 1, 60], ["a", 1, 1, "Lost"], ["b", 1, 1, "Open"], ["a > b > a", 1, 40]);
    expect(credits(tables, "shapley rate")).toEqual({ a: 100, b: 0, "(unattributed)": 0 });
  });

  it("a channel that lowers the rate comes out below 0, and the sum still is booked revenue", () => {
    // v(a) = 1, v(b) = 0, v(ab) = 1/3: a adds (1 + 1/3)/2 = 2/3, b adds (0 − 2/3)/2 = −1/3, together 1/3.
    const tables = paths(["a", 1, 300], ["b", 2, 50, "Lost"]);
    const found = credits(tables, "shapley rate");
    expectAlike(found.a, 600);
    expectAlike(found.b, -300);
  });

  it("says how many null journeys counted: lost and open deals with a counting touch", () => {
    const note = (...journeys: readonly Path[]) => notesIn(attributed(paths(...journeys), "shapley rate"));
    expect(note(["a", 2], ["b", 1, 1, "Lost"], ["", 4, 1, "Lost"])).toEqual([
      "Note: 1 null journey counted, a lost or open deal with a counting touch",
      "Note: shapley rate gives 1 channel less than nothing: it converts below the others",
    ]);
    expect(note(["a", 2], ["b", 1, 1, "Lost"], ["a > b", 2, 1, "Open"])).toEqual([
      "Note: 3 null journeys counted, lost or open deals with a counting touch",
      "Note: shapley rate gives 1 channel less than nothing: it converts below the others",
    ]);
    expect(note(["a", 2], ["", 1, 1, "Lost"])).toEqual([]);
  });

  it("says how many channels came out below 0, in every function that credits by it", () => {
    const one = paths(["a", 1, 300], ["b", 2, 50, "Lost"]);
    // v(a) = 1, v(b) = v(c) = v(bc) = 0, v(ab) = v(ac) = 1/2, v(abc) = 1/3: b and c each add
    // (2 × 0 + (1/2 − 1) + 0 + 2 × (1/3 − 1/2))/6 = −5/36.
    const two = paths(["a", 1, 300], ["b", 1, 50, "Lost"], ["c", 1, 50, "Open"]);
    const spend = [["Channel", "Spend"]];
    const said = ({ touches, deals }: Tables, model: string) =>
      [
        answer("ATTRIBUTE", touches, deals, model),
        answer("ATTRIBUTION_RECONCILE", touches, deals, model),
        answer("SPEND_RETURN", touches, deals, spend, model),
      ].map((cells) => notesIn(cells).filter((note) => note.includes("nothing")));
    expect(said(one, "shapley rate")).toEqual(
      Array(3).fill(["Note: shapley rate gives 1 channel less than nothing: it converts below the others"]),
    );
    expect(said(two, "shapley rate")).toEqual(
      Array(3).fill(["Note: shapley rate gives 2 channels less than nothing: they convert below the others"]),
    );
    expect(credits(two, "shapley rate").b).toBeCloseTo(((-5 / 36) * 300) / (1 / 3), 9);
    for (const model of ["markov", "linear", "shapley"]) expect(said(one, model)).toEqual([[], [], []]);
  });

  it("says nothing of channels that add nothing, nor of negative revenue", () => {
    const said = (tables: Tables) =>
      notesIn(attributed(tables, "shapley rate")).filter((note) => note.includes("less than nothing"));
    expect(said(paths(["a", 1, 60], ["a", 1, 1, "Lost"], ["b", 1, 1, "Open"], ["a > b > a", 1, 40]))).toEqual([]);
    // Both convert alike, and the deals are credited below 0 by their amounts alone.
    const refunds = paths(["a", 3, -60], ["b", 3, -40], ["a", 1, 1, "Lost"], ["b", 1, 1, "Lost"]);
    expect(credits(refunds, "shapley rate")).toEqual({ a: -150, b: -150, "(unattributed)": 0 });
    expect(said(refunds)).toEqual([]);
    // b drags the rate down all the same where what was booked is below 0 and its credit above.
    const dragged = paths(["a", 1, -300], ["b", 2, 50, "Lost"]);
    expectAlike(credits(dragged, "shapley rate").b, 300);
    expect(said(dragged)).toEqual([
      "Note: shapley rate gives 1 channel less than nothing: it converts below the others",
    ]);
  });

  it("the cards warn of it", () => {
    for (const name of ["ATTRIBUTE", "ATTRIBUTION_RECONCILE", "SPEND_RETURN"]) {
      expect(cardNamed(name).law).toContain(
        "Under shapley rate a channel that converts below the others is credited less than nothing",
      );
    }
  });

  const channels = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`).join(" > ");

  it("is exact to fifteen channels: alike in every journey, each gets a fifteenth", () => {
    const found = credits(paths([channels(15), 2, 15], [channels(15), 3, 7, "Lost"]), "shapley rate");
    for (let i = 0; i < 15; i++) expectAlike(found[`c${i}`], 2);
  });

  it("is refused above, with what to do about it", () => {
    const { touches, deals } = paths([channels(15), 1], ["one more", 1, 1, "Lost"]);
    for (const name of ["ATTRIBUTE", "ATTRIBUTION_RECONCILE"]) {
      const { code, words } = refusal(name, touches, deals, "shapley rate");
      expect(code).toBe("OUT_OF_RANGE");
      expect(words).toBe(
        "by must be a header with at most 15 values for shapley rate, so group the channels first, found 16",
      );
    }
  });

  it("channels whose touches do not count are not counted", () => {
    const { touches, deals } = paths([channels(15), 1, 15]);
    const late = [...touches, ["D-1", 46500, "late", 99, ""], ["D-9", 46000, "unknown", 1, ""]];
    expectAlike(byFirstColumn(answer("ATTRIBUTE", late, deals, "shapley rate")).c3.Revenue, 1);
  });

  it("of nothing won, or nothing at all, is nothing", () => {
    expect(credits(paths(["a", 2, 5, "Lost"], ["b", 1, 5, "Open"]), "shapley rate")).toEqual({
      a: 0,
      b: 0,
      "(unattributed)": 0,
    });
    expect(credits(paths(), "shapley rate")).toEqual({ "(unattributed)": 0 });
    expect(credits(paths(["", 1, 70]), "shapley rate")).toEqual({ "(unattributed)": 70 });
  });
});

describe("unique linear", () => {
  it("a channel's part is shared by its touches, journey after journey", () => {
    const { share } = uniqueLinear();
    const journeys = {
      order: Int32Array.from([0, 1, 2, 3, 4, 6, 5]),
      claimants: { codes: Int32Array.from([1, 2, 1, 1, 3, 1, 0]), words: ["", "a", "b", "c"], codeOf: () => undefined },
    } as unknown as Journeys;
    const shares = new Float64Array(5);
    share(shares, journeys, 0, 5);
    expect([...shares]).toEqual([1 / 9, 1 / 3, 1 / 9, 1 / 9, 1 / 3]);
    share(shares, journeys, 5, 7);
    expect([...shares.subarray(0, 2)]).toEqual([1 / 2, 1 / 2]);
  });

  it("by campaign or any header, its values are what is distinct", () => {
    expect(credits(paths(["a > a > b", 1, 90]), "unique linear", { by: "Deal ID" })).toEqual({
      "D-1": 90,
      "(unattributed)": 0,
    });
  });
});
