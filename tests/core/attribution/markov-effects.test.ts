import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settle } from "../../../core/attribution/settle";
import type { MarkovChain } from "../../../core/attribution/markov-chain";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { answer, byFirstColumn, cardNamed, expectAlike, notesIn, refusal } from "../asking";
import { amounts, attributed, paths, randomDeal, tablesOf, type Tables } from "./journeys";

function effects({ touches, deals }: Tables, order: Cell = "", by: Cell = "", columns: Cell = ""): Cells {
  return answer("MARKOV_EFFECTS", touches, deals, order, by, columns);
}

describe("the table", () => {
  const tables = paths(["a > b", 1], ["b", 1, 1, "Lost"], ["c", 2, 1, "Open"]);

  it("largest effect first, then what every journey together converts, then notes", () => {
    // b is won 1 in 2: 1/8 of journeys by way of a, 1/8 from b itself. Without a half of that is lost, without b all.
    expect(effects(tables)).toEqual([
      ["Channel", "Removal effect", "Share"],
      ["b", 1, 2 / 3],
      ["a", 0.5, 1 / 3],
      ["c", 0, 0],
      ["Base conversion", 0.25, ""],
      ["Note: 3 null journeys counted, lost or open deals with a counting touch", "", ""],
    ]);
  });

  it("first order is the order where none is named", () => {
    expect(effects(tables, "")).toEqual(effects(tables, 1));
    expect(effects(tables, 0)).toEqual(effects(tables, 1));
  });

  it("by any header, which heads the first column", () => {
    const [headers, ...rows] = effects(tables, 1, "Step");
    expect(headers[0]).toBe("Step");
    expect(rows.map((row) => row[0]).slice(0, 2)).toEqual(["1", "2"]);
    expect(refusal("MARKOV_EFFECTS", tables.touches, tables.deals, 1, "Region").words).toBe(
      'by must be one of the headers Deal ID, Touch Date, Channel, Step, Milestone, found "Region"',
    );
  });

  it("a blank channel is a channel of its own", () => {
    const { touches, deals } = paths(["a > b", 1]);
    const blank = touches.map((row) => row.map((cell) => (cell === "b" ? "" : cell)));
    expect(Object.keys(byFirstColumn(effects({ touches: blank, deals })))).toEqual(["(blank)", "a", "Base conversion"]);
  });

  it("columns names other headers", () => {
    const { touches, deals } = tables;
    const renamed = touches.map((row, r) => (r === 0 ? ["Deal ID", "Touch Date", "How", "Step", "Milestone"] : row));
    expect(effects({ touches: renamed, deals }, 1, "", "Channel=How")).toEqual(effects(tables));
  });
});

describe("orders", () => {
  const { touches, deals } = paths(["a > b", 1]);

  it.each<[Cell, string]>([
    [4, "OUT_OF_RANGE"],
    [-1, "OUT_OF_RANGE"],
    [1.5, "OUT_OF_RANGE"],
    ["second", "NOT_A_NUMBER"],
  ])("%s is refused", (order, code) => {
    expect(refusal("MARKOV_EFFECTS", touches, deals, order).code).toBe(code);
  });

  it.each([1, 2, 3])("%i is answered", (order) => {
    expect(byFirstColumn(effects({ touches, deals }, order)).a).toEqual({
      Channel: "a",
      "Removal effect": 1,
      Share: 0.5,
    });
  });
});

describe("no conversion at all", () => {
  const note = "Note: no journey converts, so no channel's removal can lose a conversion";

  it.each([1, 2, 3])("order %i: effects are empty, credits are 0, and a note says why", (order) => {
    const tables = paths(["a > b", 2, 10, "Lost"], ["b > a > b", 1, 10, "Open"]);
    expect(effects(tables, order)).toEqual([
      ["Channel", "Removal effect", "Share"],
      ["a", "", ""],
      ["b", "", ""],
      ["Base conversion", 0, ""],
      [note, "", ""],
      ["Note: 3 null journeys counted, lost or open deals with a counting touch", "", ""],
    ]);
    const model = order === 1 ? "markov" : `markov ${order}`;
    expect(attributed(tables, model).slice(1, 4)).toEqual([
      ["a", 0, 0, ""],
      ["b", 0, 0, ""],
      ["(unattributed)", 0, 0, ""],
    ]);
  });

  it("no journey: no probability either", () => {
    for (const tables of [paths(), paths(["", 3, 10])]) {
      expect(effects(tables).slice(1)).toEqual([
        ["Base conversion", "", ""],
        [note, "", ""],
      ]);
    }
  });

  it("won deals without touches convert nothing", () => {
    const tables = paths(["", 3, 10], ["a", 1, 10, "Lost"]);
    expect(byFirstColumn(effects(tables))["Base conversion"]["Removal effect"]).toBe(0);
    expect(byFirstColumn(attributed(tables, "markov"))["(unattributed)"].Revenue).toBe(30);
  });
});

describe("notes", () => {
  it("say what was left out; amounts play no part", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        ["D", 1, "a"],
        ["D", 50, "a"],
        ["X", 1, "a"],
        ["L", "", "a"],
        ["L", 2, "a"],
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage"],
        ["D", "", 9, "Won"],
        ["L", -5, 9, "Lost"],
      ],
    };
    expect(notesIn(effects(tables))).toEqual([
      "Note: 1 touch of a deal that is not in deals left out",
      "Note: 1 touch without a date left out",
      "Note: 1 touch after its deal's close left out",
      "Note: 1 null journey counted, a lost or open deal with a counting touch",
    ]);
    expect(byFirstColumn(effects(tables)).a["Removal effect"]).toBe(1);
  });
});

describe("refused", () => {
  const { touches, deals } = paths(["a > b", 1]);

  it("a deal on two rows that disagree", () => {
    const other = deals[1].map((cell) => (typeof cell === "number" ? cell + 1 : cell));
    const { code, words } = refusal("MARKOV_EFFECTS", touches, [...deals, other]);
    expect(code).toBe("DUPLICATE");
    expect(words).toMatch(/^deals row 3: Deal "D-1" must say the same as in row 2, found /);
  });

  it("two columns of one header", () => {
    const twice = touches.map((row) => [...row, row[2]]);
    expect(refusal("MARKOV_EFFECTS", twice, deals).words).toContain('one column headed "Channel", found two');
  });

  it("text among the dates, with its row", () => {
    const bad = touches.map((row, r) => (r === 2 ? [row[0], "soon", ...row.slice(2)] : row));
    expect(refusal("MARKOV_EFFECTS", bad, deals).words).toContain("touches row 3: Touch Date must be a date");
  });

  it("empty tables", () => {
    expect(refusal("MARKOV_EFFECTS", "", deals).code).toBe("MISSING");
    expect(refusal("MARKOV_EFFECTS", touches, 0).code).toBe("MISSING");
  });

  it("more than a thousand values, for every order and model", () => {
    const many = (count: number) =>
      paths(["a", 1], ...Array.from({ length: count }, (_, i) => [`c${i}`, 1, 1, "Lost"] as const));
    const wide = many(1000);
    const words = "by must be a header with at most 1000 values for markov, so group them first, found 1001";
    expect(refusal("MARKOV_EFFECTS", wide.touches, wide.deals).words).toBe(words);
    expect(refusal("MARKOV_EFFECTS", wide.touches, wide.deals, 3).words).toBe(words);
    expect(refusal("ATTRIBUTE", wide.touches, wide.deals, "markov 2").words).toBe(words);
    expect(refusal("ATTRIBUTION_RECONCILE", wide.touches, wide.deals, "markov").words).toBe(words);
    const widest = many(999);
    expect(byFirstColumn(effects(widest)).a["Removal effect"]).toBe(1);
  });
});

describe("laws", () => {
  const deals = fc.array(randomDeal(amounts), { minLength: 1, maxLength: 12 });
  const orders = fc.constantFrom(1, 2, 3);

  it("effects are shares of 1, their shares add up to 1, and the base is won of all journeys", () => {
    fc.assert(
      fc.property(deals, orders, (rows, order) => {
        const tables = tablesOf(rows);
        const { "Base conversion": base, ...channels } = byFirstColumn(effects(tables, order));
        const lines = Object.values(channels);
        if (base["Removal effect"] === "" || base["Removal effect"] === 0) {
          expect(lines.every((line) => line["Removal effect"] === "" && line.Share === "")).toBe(true);
          return;
        }
        for (const line of lines) {
          expect(line["Removal effect"]).toBeGreaterThanOrEqual(0);
          expect(line["Removal effect"]).toBeLessThanOrEqual(1 + 1e-12);
        }
        expectAlike(
          lines.reduce((sum, line) => sum + (line.Share as number), 0),
          1,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("a channel on every journey that converts has an effect of 1", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 5 }), orders, (others, order) => {
        const tables = paths([[...others, "always"].join(" > "), 1], ["a > b", 2, 1, "Lost"]);
        expectAlike(byFirstColumn(effects(tables, order)).always["Removal effect"], 1);
      }),
      { numRuns: 60 },
    );
  });

  it("the order of deals and of touches changes nothing", () => {
    fc.assert(
      fc.property(deals, orders, (rows, order) => {
        const { touches, deals: table } = tablesOf(rows);
        const found = byFirstColumn(effects({ touches, deals: [table[0], ...table.slice(1).reverse()] }, order));
        for (const [name, row] of Object.entries(byFirstColumn(effects({ touches, deals: table }, order)))) {
          for (const column of ["Removal effect", "Share"]) {
            if (typeof row[column] === "number") expectAlike(found[name][column], row[column], 1);
            else expect(found[name][column]).toBe(row[column]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("large tables", () => {
  /** Every journey walks round the channels, from another one each time; one in three is won. */
  function round(deals: number, steps: number, channels: number): Tables {
    const touches: Cell[][] = [["Deal", "When", "Channel"]];
    const rows: Cell[][] = [["Deal", "Amount", "Stage"]];
    for (let d = 0; d < deals; d++) {
      rows.push([`D${d}`, 10, d % 3 === 0 ? "Won" : "Lost"]);
      for (let step = 0; step < steps; step++)
        touches.push([`D${d}`, step + 1, `c${(d * 7 + step * (1 + (d % 4))) % channels}`]);
    }
    return { touches, deals: rows };
  }

  it("100,000 touches over 30 channels, all orders", () => {
    const tables = round(10_000, 10, 30);
    for (const order of [1, 2, 3]) {
      const { "Base conversion": base, ...channels } = byFirstColumn(effects(tables, order));
      expectAlike(base["Removal effect"], 3334 / 10_000);
      expect(Object.keys(channels)).toHaveLength(30);
      expectAlike(
        Object.values(channels).reduce((sum, row) => sum + (row.Share as number), 0),
        1,
      );
    }
  });

  it("a million touches, first order", () => {
    const { touches, deals } = round(100_000, 10, 30);
    const cells = ask(cardNamed("MARKOV_EFFECTS"), [touches, deals]);
    if (isRefusal(cells)) throw new Error(cells.words);
    const { "Base conversion": base } = byFirstColumn(cells);
    expectAlike(base["Removal effect"], 33_334 / 100_000);
  });
});

describe("settle", () => {
  // One state that comes back to itself through another nine times in ten, then converts.
  const chain: MarkovChain = {
    channels: 2,
    channelOf: Int32Array.from([0, 1]),
    offsets: Int32Array.from([0, 1, 2]),
    targets: Int32Array.from([1, 0]),
    steps: Float64Array.from([10, 9]),
    starts: Float64Array.from([1, 0]),
    visits: Float64Array.from([10, 10]),
    conversions: Float64Array.from([0, 1]),
  };
  const idle = new Float64Array(4);

  it("brings values to rest by sweeps alone, given the rounds", () => {
    const values = new Float64Array(2);
    expect(settle(chain, idle, { values, sources: chain.conversions, held: -1 }, 1000)).toBe(true);
    expectAlike(values[0], 1);
    expectAlike(values[1], 1);
  });

  it("gives up after as many rounds as it is given", () => {
    const values = new Float64Array(2);
    expect(settle(chain, idle, { values, sources: chain.conversions, held: -1 }, 20)).toBe(false);
    expect(values[0]).toBeLessThan(1);
    expect(settle(chain, idle, { values, sources: chain.conversions, held: -1 }, 0)).toBe(false);
  });

  it("leaves the states of a held channel as they are", () => {
    const values = Float64Array.from([0, 0.5]);
    expect(settle(chain, idle, { values, sources: new Float64Array(2), held: 1 }, 5)).toBe(true);
    expect([...values]).toEqual([0.5, 0.5]);
  });
});
