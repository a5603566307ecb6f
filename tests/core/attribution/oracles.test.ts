import { describe, expect, it } from "vitest";
import { answer, byFirstColumn, expectAlike } from "../asking";
import { attributed, credits, paths, reconciled, type Tables } from "./journeys";

function expectCredits(tables: Tables, model: string, expected: Record<string, number>, digits = 9, by = ""): void {
  const found = credits(tables, model, { by, halfLifeDays: 7 });
  for (const [claimant, revenue] of Object.entries(expected))
    expect(found[claimant], claimant).toBeCloseTo(revenue, digits);
  const { "(unattributed)": rest, ...others } = found;
  for (const [claimant, revenue] of Object.entries(others))
    if (!(claimant in expected)) expect(revenue, claimant).toBe(0);
  expect(rest).toBe(0);
}

describe("eeghor/mta tests: direct ×2, search > email ×3, search > social > email ×5", () => {
  const tables = paths(["direct", 2], ["search > email", 3], ["search > social > email", 5]);

  it.each<[string, Record<string, number>]>([
    ["first", { direct: 2, search: 8, email: 0, social: 0 }],
    ["last", { direct: 2, search: 0, email: 8, social: 0 }],
    ["u", { direct: 2, search: 3.5, email: 3.5, social: 1 }],
    ["unique linear", { direct: 2, search: 19 / 6, email: 19 / 6, social: 5 / 3 }],
    ["shapley", { direct: 2, search: 19 / 6, email: 19 / 6, social: 5 / 3 }],
  ])("%s", (model, expected) => {
    expectCredits(tables, model, expected);
  });

  it("the three of them side by side", () => {
    const rows = byFirstColumn(reconciled(tables, "u"));
    expect(rows.search).toMatchObject({ First: 8, Last: 0, Sourced: 8, Reading: "opens" });
    expect(rows.email).toMatchObject({ First: 0, Last: 8, Sourced: 0, Reading: "closes" });
    expect(rows.social).toMatchObject({ First: 0, Last: 0, Reading: "carries" });
    expect(rows.direct).toMatchObject({ First: 2, Last: 2, Weighted: 2, Spread: 0, Reading: "carries" });
    expectAlike(rows.search.Weighted, 3.5);
    expectAlike(rows.search.Spread, 8);
    expectAlike(rows.search["Spread share"], 0.8);
    expect(rows.search["Influenced (more than booked)"]).toBe(8);
    expect(rows.social["Influenced (more than booked)"]).toBe(5);
    expect(rows.Total).toMatchObject({ First: 10, Last: 10 });
    expectAlike(rows.Total.Weighted, 10);
  });
});

describe("eeghor/mta tests: a > a > b ×6", () => {
  it("linear, per touch", () => {
    expectCredits(paths(["a > a > b", 6]), "linear", { a: 4, b: 2 });
  });

  it("unique linear, per channel", () => {
    expectCredits(paths(["a > a > b", 6]), "unique linear", { a: 3, b: 3 });
  });
});

describe("Adobe Analytics documentation: $50 over paid search at −9 days, social at −6, email and display at 0", () => {
  const close = 46100;
  const tables: Tables = {
    touches: [
      ["Deal ID", "Touch Date", "Channel"],
      ["D-1", close - 9, "paid search"],
      ["D-1", close - 6, "social"],
      ["D-1", close, "email"],
      ["D-1", close, "display"],
    ],
    deals: [
      ["Deal ID", "Amount", "Close Date", "Stage"],
      ["D-1", 50, close, "Closed Won"],
    ],
  };

  it("linear", () => {
    expectCredits(tables, "linear", { "paid search": 12.5, social: 12.5, email: 12.5, display: 12.5 });
  });

  it("time decay, half-life 7 days", () => {
    expectCredits(tables, "time decay", { "paid search": 6.92, social: 9.32, email: 16.88, display: 16.88 }, 2);
  });

  it("j", () => {
    expectCredits(tables, "j", { "paid search": 10, social: 5, email: 5, display: 30 });
  });

  it("inverse j", () => {
    expectCredits(tables, "inverse j", { "paid search": 30, social: 5, email: 5, display: 10 });
  });

  it("touches of one day keep the sheet's order: display is last", () => {
    expectCredits(tables, "last", { display: 50 });
  });
});

describe("Snowplow attribution tests: $140 over Direct > Organic > Direct", () => {
  const tables = paths(["Direct > Organic > Direct", 1, 140]);

  it("u, by touch", () => {
    expectCredits(tables, "u", { 1: 56, 2: 28, 3: 56 }, 9, "Step");
  });

  it("u, by channel", () => {
    expectCredits(tables, "u", { Direct: 112, Organic: 28 });
  });

  it("last non-direct is Organic", () => {
    expectCredits(tables, "last non-direct", { Organic: 140, Direct: 0 });
  });
});

describe("analyzecore 2016: C1 > C2 > C3 converts; C1 does not; C2 > C3 does not", () => {
  const tables = paths(["C1 > C2 > C3", 1, 500], ["C1", 1, 70, "Closed Lost"], ["C2 > C3", 1, 90, "Open"]);

  it("removal effects .5, 1, 1 on a base of 1/3; shares .2, .4, .4", () => {
    const rows = byFirstColumn(answer("MARKOV_EFFECTS", tables.touches, tables.deals));
    expect(Object.keys(rows)).toEqual(["C2", "C3", "C1", "Base conversion"]);
    expectAlike(rows.C1["Removal effect"], 0.5);
    expectAlike(rows.C2["Removal effect"], 1);
    expectAlike(rows.C3["Removal effect"], 1);
    expectAlike(rows.C1.Share, 0.2);
    expectAlike(rows.C2.Share, 0.4);
    expectAlike(rows.C3.Share, 0.4);
    expectAlike(rows["Base conversion"]["Removal effect"], 1 / 3);
    expect(rows["Base conversion"].Share).toBe("");
  });

  it("markov shares booked revenue so", () => {
    expectCredits(tables, "markov", { C1: 100, C2: 200, C3: 200 });
  });
});

describe("eeghor/mta tests: a > b (3 won, 1 lost), a > c (1 won, 1 lost)", () => {
  const tables = paths(["a > b", 3], ["a > b", 1, 1, "Lost"], ["a > c", 1], ["a > c", 1, 1, "Lost"]);

  it("a → b 2/3 and b → won 3/4, a → c 1/3 and c → won 1/2: what is lost without each", () => {
    const rows = byFirstColumn(answer("MARKOV_EFFECTS", tables.touches, tables.deals));
    expectAlike(rows["Base conversion"]["Removal effect"], (2 / 3) * (3 / 4) + (1 / 3) * (1 / 2));
    expectAlike(rows.a["Removal effect"], 1);
    expectAlike(rows.b["Removal effect"], ((2 / 3) * (3 / 4)) / (2 / 3));
    expectAlike(rows.c["Removal effect"], ((1 / 3) * (1 / 2)) / (2 / 3));
  });

  it("markov credits by 1, 3/4 and 1/4", () => {
    expectCredits(tables, "markov", { a: 2, b: 1.5, c: 0.5 });
  });
});

describe("the shares of the catalogue's table, by the number of touches", () => {
  const steps = (touches: number) =>
    paths([Array.from({ length: touches }, (_, i) => `c${i + 1}`).join(" > "), 1, 100]);

  it.each<[string, number, number[]]>([
    ["first", 1, [100]],
    ["first", 2, [100, 0]],
    ["first", 4, [100, 0, 0, 0]],
    ["last", 1, [100]],
    ["last", 2, [0, 100]],
    ["last", 4, [0, 0, 0, 100]],
    ["last non-direct", 1, [100]],
    ["last non-direct", 3, [0, 0, 100]],
    ["linear", 1, [100]],
    ["linear", 4, [25, 25, 25, 25]],
    ["u", 1, [100]],
    ["u", 2, [50, 50]],
    ["u", 3, [40, 20, 40]],
    ["u", 4, [40, 10, 10, 40]],
    ["u", 6, [40, 5, 5, 5, 5, 40]],
    ["j", 1, [100]],
    ["j", 2, [25, 75]],
    ["j", 3, [20, 20, 60]],
    ["j", 5, [20, 20 / 3, 20 / 3, 20 / 3, 60]],
    ["inverse j", 1, [100]],
    ["inverse j", 2, [75, 25]],
    ["inverse j", 4, [60, 10, 10, 20]],
    ["time decay", 1, [100]],
    ["30/40/30", 1, [100]],
    ["30/40/30", 2, [50, 50]],
    ["30/40/30", 4, [30, 20, 20, 30]],
    ["10/40/50", 2, [100 / 6, 500 / 6]],
    ["0/100/0", 2, [50, 50]],
    ["0/100/0", 3, [0, 100, 0]],
    ["22.5% / 55% / 22,5%", 3, [22.5, 55, 22.5]],
    ["unique linear", 1, [100]],
    ["unique linear", 4, [25, 25, 25, 25]],
    ["w", 1, [100]],
    ["full path", 1, [100]],
    ["hubspot u", 1, [100]],
    ["marketo u", 1, [100]],
  ])("%s over %i touches", (model, touches, shares) => {
    expectCredits(steps(touches), model, Object.fromEntries(shares.map((share, i) => [`c${i + 1}`, share])));
  });

  it("time decay: a touch a half-life older counts half", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        ["D", 46000, "old"],
        ["D", 46010, "new"],
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage"],
        ["D", 300, 46020, "Won"],
      ],
    };
    const found = credits(tables, "time decay", { halfLifeDays: 10 });
    expectAlike(found.old, 100);
    expectAlike(found.new, 200);
    expectAlike(credits(tables, "time decay", { halfLifeDays: 5 }).new, 240);
  });

  it("time decay does not run out over very old touches", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel"],
        ["D", 20000, "old"],
        ["D", 20007, "new"],
        ["E", 1, "ancient"],
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage"],
        ["D", 300, 46020, "Won"],
        ["E", 50, 46020, "Won"],
      ],
    };
    const found = credits(tables, "time decay", { halfLifeDays: 7 });
    expectAlike(found.old, 100);
    expectAlike(found.new, 200);
    expectAlike(found.ancient, 50);
    expectAlike(credits(tables, "time decay", { halfLifeDays: 0.001 }).new, 300);
  });

  it("linear is the model where none is named", () => {
    const tables = steps(4);
    expect(attributed(tables, "")).toEqual(attributed(tables, "linear"));
  });

  it("u is the weighted model where none is named", () => {
    const tables = steps(4);
    expect(reconciled(tables)).toEqual(reconciled(tables, "U"));
  });
});

describe("last non-direct", () => {
  it.each<[string, string]>([
    ["Email > Direct", "Email"],
    ["Email > Direct > direct", "Email"],
    ["Direct > Email", "Email"],
    ["Direct > Direct", "Direct"],
    ["Email > (direct) / (none)", "Email"],
    ["Email > Direct traffic", "Email"],
    ["Email > Direct mail", "Direct mail"],
    ["Email > Directory", "Directory"],
  ])("%s gives all to %s", (path, channel) => {
    expect(credits(paths([path, 1, 100]), "last non-direct")[channel]).toBe(100);
  });

  it("a column of the touches' own says what is direct", () => {
    const tables: Tables = {
      touches: [
        ["Deal", "When", "Channel", "Direct"],
        ["D", 1, "Email", "no"],
        ["D", 2, "Events", "yes"],
        ["D", 3, "Direct", ""],
        ["D", 4, "App", true],
      ],
      deals: [
        ["Deal", "Amount", "Closed", "Stage"],
        ["D", 100, 9, "Won"],
      ],
    };
    expect(credits(tables, "last non-direct").Direct).toBe(100);
  });
});
