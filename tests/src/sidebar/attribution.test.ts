/** What the reconciliation room works out, on the functions' own example: three won deals, one of them without a touch. */
import { describe, expect, it } from "vitest";
import { EXAMPLE_DEALS, EXAMPLE_TOUCHES } from "../../../core/attribution/attribution-params";
import type { Cells } from "../../../core/kernel/cells";
import type { LoadedTable } from "../../../src/data/load-tables";
import type { RoleId } from "../../../src/data/table-roles";
import { dealModel, dealModelFormula } from "../../../src/live/deal-model";
import { readDisputes } from "../../../src/sidebar/attribution/disputes";
import { halfLifeCaveat } from "../../../src/sidebar/attribution/half-life-caveat";
import { modelWords } from "../../../src/sidebar/attribution/model-words";
import { numberGiven } from "../../../src/sidebar/number-given";
import { countedNames, primaryNumber } from "../../../src/sidebar/attribution/primary-number";
import { plannedTerms, reconcileTables } from "../../../src/sidebar/attribution/reconcile-tables";
import { readSpendReturn } from "../../../src/sidebar/attribution/spend-return";
import { spendTitle } from "../../../src/sidebar/attribution/spend-title";
import { settingsOf } from "../../../src/sidebar/settings";
import { readTrail } from "../../../src/sidebar/attribution/why-trail";

function table(role: RoleId, sheet: string, cells: Cells, columns = ""): LoadedTable {
  return { role, area: { sheet, row: 0, column: 0, rows: cells.length, columns: cells[0].length }, cells, columns };
}

const touches = table("touches", "Touches", EXAMPLE_TOUCHES);
const deals = table("deals", "Deals", EXAMPLE_DEALS);
const spend = table("spend", "Spend", [
  ["Channel", "Spend"],
  ["Email", 15000],
  ["Paid search", 40000],
  ["Podcasts", 5000],
]);
const wished = { by: "Channel", weighted: "u", lookbackDays: "", halfLifeDays: "7" };
const finding = reconcileTables({ touches, deals, spend }, {}, wished);
const under = (part: Partial<typeof wished>) => reconcileTables({ touches, deals, spend }, {}, { ...wished, ...part });

describe("reconciling tables", () => {
  it("ties out to the amounts of the won deals, counted apart", () => {
    expect(finding.booked).toBe(175000);
    expect(finding.credit.total).toMatchObject({ first: 175000, last: 175000, weighted: 175000 });
  });

  it("is refused in the function's words", () => {
    expect(() => under({ by: "Region" })).toThrow(/Region/);
    expect(() => under({ lookbackDays: "ninety" })).toThrow(/^lookback_days must be .*, found "ninety"/);
  });

  it("hands a plan the terms it was reached on, numbers as numbers", () => {
    expect(plannedTerms(under({ lookbackDays: "90" }))).toEqual({
      touches: touches.area,
      deals: deals.area,
      weighted: "u",
      by: "Channel",
      lookbackDays: 90,
      halfLifeDays: 7,
      columns: "",
    });
  });

  it("keeps picked headers that the functions read, and no others", () => {
    const picked = { ...deals, columns: "Amount=Amount; Owner=Rep" };
    expect(plannedTerms({ ...finding, deals: picked }).columns).toBe("Amount=Amount");
  });
});

describe("the primary number", () => {
  it("is the primary model's credit of the names counted, the other models beside it", () => {
    expect(primaryNumber(finding.credit, "weighted", ["Email"])).toEqual({
      value: 90000,
      share: 90000 / 175000,
      context: [
        { model: "first", value: 50000 },
        { model: "last", value: 150000 },
      ],
      moved: 100000,
    });
    expect(primaryNumber(finding.credit, "first", ["email", "Paid search"])).toMatchObject({
      value: 150000,
      context: [
        { model: "last", value: 150000 },
        { model: "weighted", value: 130000 },
      ],
      moved: 20000,
    });
  });

  it("has no share where nothing is booked", () => {
    const nothing = { ...finding.credit, total: { ...finding.credit.total, weighted: 0 } };
    expect(primaryNumber(nothing, "weighted", ["Email"]).share).toBeUndefined();
  });

  it("counts what was picked, else marketing's by the channel taxonomy, else everything", () => {
    const names = ["Outbound", "Organic", "paid SEARCH", "Direct"];
    expect(countedNames(names, ["Outbound", "Gone"])).toEqual(["Outbound"]);
    expect(countedNames(names, [])).toEqual(["Organic", "paid SEARCH"]);
    expect(countedNames(names, ["Gone"])).toEqual(["Organic", "paid SEARCH"]);
    expect(countedNames(["Spring", "Autumn"], [])).toEqual(["Spring", "Autumn"]);
  });

  it("counts one name once, however it is spelt", () => {
    expect(countedNames(["Email", "email", "Direct"], [])).toEqual(["Email"]);
  });

  it("says its model as people do", () => {
    expect((["first", "last", "weighted"] as const).map((model) => modelWords(model, "linear"))).toEqual([
      "first touch",
      "last touch",
      "weighted (linear)",
    ]);
  });
});

describe("what is kept of the room", () => {
  it("is read back, and is its default where it is of another shape", () => {
    const kept = { primary: { model: "last", names: ["Email"] }, spendLimits: { fundAt: "4", cutAt: "" } };
    expect(settingsOf(kept)).toMatchObject(kept);
    expect(settingsOf({ primary: { model: "median", names: [] }, spendLimits: 3 })).toMatchObject({
      primary: { model: "weighted", names: [] },
      spendLimits: { fundAt: "", cutAt: "" },
    });
  });
});

describe("disputes", () => {
  it("are listed with their money and its share of booked revenue", () => {
    expect(readDisputes(finding)).toMatchObject({
      kind: "disputes",
      list: [
        {
          deal: "D-1",
          firstSays: "Paid search",
          lastSays: "Email",
          weightedSays: "Email 40 %, Paid search 40 %, Webinar 20 %",
          disputed: 100000,
        },
      ],
      disputed: 100000,
      share: 100000 / 175000,
      caveats: [],
    });
  });

  it("take u for a model that splits no single deal, on the sheet as here", () => {
    expect(readDisputes(under({ weighted: "markov" }))).toMatchObject({
      disputed: 100000,
      caveats: ["markov gives no single deal a split; u stands in for it here."],
    });
    expect(["u", "linear", "time decay", "markov 2", "shapley rate", "shapley"].map(dealModel)).toEqual([
      "u",
      "linear",
      "time decay",
      "u",
      "u",
      "shapley",
    ]);
    expect(dealModelFormula("$B$6")).toBe(
      '=IF(OR($B$6="shapley rate",$B$6="markov",$B$6="markov 2",$B$6="markov 3"),"u",$B$6)',
    );
  });
});

describe("a half-life that a function does not take", () => {
  it("is said where it makes a difference", () => {
    const caveats = (weighted: string, halfLifeDays: string) => halfLifeCaveat({ ...wished, weighted, halfLifeDays });
    expect(caveats("time decay", "14")).toEqual(["Time decay halves in 7 days here, not in the 14 that were set."]);
    expect([caveats("time decay", "7"), caveats("time decay", ""), caveats("u", "14")]).toEqual([[], [], []]);
  });
});

describe("the trail of a deal", () => {
  it("has every touch with what it got and by which rule, or why it does not count", () => {
    const trail = readTrail(finding, "D-1");
    expect(trail).toMatchObject({ kind: "trail", credit: 100000, counting: "3 of 4", verdict: "won deal: its amount" });
    expect(trail.kind === "trail" && trail.steps).toEqual([
      {
        when: "2026-01-10",
        channel: "Paid search",
        counts: true,
        role: "first",
        weight: 0.4,
        credit: 40000,
        rule: "u: 40 % to the first touch",
      },
      {
        when: "2026-02-01",
        channel: "Webinar",
        counts: true,
        role: "middle",
        weight: 0.2,
        credit: 20000,
        rule: "u: 20 % over 1 other touch",
      },
      {
        when: "2026-03-01",
        channel: "Email",
        counts: true,
        role: "last",
        weight: 0.4,
        credit: 40000,
        rule: "u: 40 % to the last touch",
      },
      {
        when: "2026-04-20",
        channel: "Events",
        counts: false,
        role: "",
        weight: undefined,
        credit: undefined,
        rule: "after the deal's close on 2026-03-31",
      },
    ]);
  });

  it("keeps the revenue of a won deal without a touch in sight", () => {
    const trail = readTrail(finding, "D-4");
    expect(trail.kind === "trail" && trail.steps).toMatchObject([
      { when: "(unattributed)", channel: "", counts: true, credit: 25000, rule: "no counting touch" },
    ]);
  });

  it("asks under the lookback, and refuses a deal there is not", () => {
    const trail = readTrail(under({ lookbackDays: "40" }), "D-1");
    expect(trail).toMatchObject({ counting: "1 of 4" });
    expect(readTrail(finding, "D-9")).toMatchObject({ why: expect.stringContaining('found "D-9"') as string });
  });

  it("has the live formula that asks the same", () => {
    const trail = readTrail(under({ lookbackDays: "90" }), "D-1");
    expect(trail.kind === "trail" && trail.answer.formula).toBe(
      '=ATTRIBUTION_WHY("D-1",Touches!$A:$C,Deals!$A:$D,"u",90,7)',
    );
  });
});

describe("the return of spend", () => {
  it("is read line by line, with the decision at the thresholds asked for", () => {
    const read = readSpendReturn(finding, spend, { fundAt: "", cutAt: "" });
    expect(read).toMatchObject({ kind: "spend", by: "Channel", total: 60000, blended: 175 / 60, fundAt: 3, cutAt: 1 });
    const lines = read.kind === "spend" ? read.lines : [];
    expect(lines.map(({ name, decision, lowest, highest }) => [name, decision, lowest, highest])).toEqual([
      ["Paid search", "discuss", 0, 2.5],
      ["Email", "fund", 50 / 15, 10],
      ["Podcasts", "cut", 0, 0],
      ["Webinar", "no spend", undefined, undefined],
    ]);
    expect(lines[1]).toMatchObject({
      spend: 15000,
      first: 50 / 15,
      last: 10,
      weighted: 6,
      costPerWonDeal: 15000 / 1.4,
    });
    const stricter = readSpendReturn(finding, spend, { fundAt: "4", cutAt: "2,6" });
    expect(stricter).toMatchObject({ fundAt: 4, cutAt: 2.6 });
    expect(stricter.kind === "spend" && stricter.lines.map(({ decision }) => decision)).toEqual([
      "cut",
      "discuss",
      "cut",
      "no spend",
    ]);
  });

  it("is refused in the function's words", () => {
    expect(readSpendReturn(finding, spend, { fundAt: "1", cutAt: "2" })).toMatchObject({ kind: "unmeasured" });
    expect(readSpendReturn(finding, spend, { fundAt: "much", cutAt: "" })).toMatchObject({
      why: expect.stringMatching(/^fund_at must be .*found "much"/) as string,
    });
  });

  it("says in one line what is clear under every model", () => {
    const line = (name: string, decision: string) => ({
      name,
      decision,
      spend: 1,
      first: 1,
      last: 1,
      weighted: 1,
      lowest: 1,
      highest: 1,
      costPerWonDeal: undefined,
    });
    expect(spendTitle({ lines: [line("Email", "fund"), line("Events", "cut"), line("Ads", "cut")] })).toBe(
      "Fund Email, cut Events and 1 more",
    );
    expect(spendTitle({ lines: [line("Events", "cut")] })).toBe("Cut Events");
    expect(spendTitle({ lines: [line("Email", "discuss")] })).toBe("No channel is clear under all three models");
  });
});

describe("a number as it was typed", () => {
  it("is a number to a function and a cell alike", () => {
    expect(["90", " 7 ", "2,5", "1.5", "", "ninety"].map(numberGiven)).toEqual([90, 7, 2.5, 1.5, "", "ninety"]);
  });
});
