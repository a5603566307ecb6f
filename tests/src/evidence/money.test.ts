import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { disputedMoney } from "../../../src/evidence/disputed-money";
import { retention } from "../../../src/evidence/retention";
import { found, tableOf, whyNot } from "./measuring";

describe("disputed attribution", () => {
  const TOUCHES = [
    ["Deal ID", "Date", "Channel"],
    ["D-1", 46000, "Email"],
    ["D-1", 46005, "Webinar"],
    ["D-2", 46000, "Email"],
  ];
  const DEALS = ["Deal ID", "Amount", "Stage", "Close Date"];
  /** D-1 is disputed whole, as its first and last touch differ; D-2 has one touch. */
  const tables = (disputed: number, agreed: number, ...more: readonly (readonly Cell[])[]) => ({
    touches: tableOf("touches", TOUCHES),
    deals: tableOf("deals", [
      DEALS,
      ["D-1", disputed, "Closed Won", 46010],
      ["D-2", agreed, "Closed Won", 46010],
      ...more,
    ]),
  });

  it.each([
    ["at a quarter", 250, "good"],
    ["just above a quarter", 251, "warn"],
    ["at a half", 500, "warn"],
    ["just above a half", 501, "bad"],
    ["just below a quarter", 249, "good"],
  ] as const)("%s: %i of 1,000: %s", (_, disputed, verdict) => {
    const finding = found(disputedMoney, tables(disputed, 1000 - disputed));
    expect(finding.value).toBe(disputed / 1000);
    expect(finding.verdict).toBe(verdict);
  });

  it("divides by all that is booked, deals without a touch too", () => {
    const untouched = ["D-3", 2000, "Closed Won", 46010];
    const lost = ["D-4", 9000, "Closed Lost", 46010];
    expect(found(disputedMoney, tables(600, 400, untouched, lost))).toMatchObject({
      value: 0.2,
      against: "at most 25%; bad above 50%",
      sentence: "$600 of $3,000 booked changes hands with the attribution model: 20.0%.",
      notes: [
        "First touch, last touch and the u model, by channel, without a lookback",
        "1 won deal with nothing disputed left out",
        "1 won deal without a counting touch left out",
      ],
      rows: {
        noun: "disputed deal",
        count: 1,
        card: "ATTRIBUTION_DISPUTES",
        formula: "=ATTRIBUTION_DISPUTES(touches!$A:$C,deals!$A:$D)",
      },
    });
  });

  it("passes on the picked columns of both tables, each once", () => {
    const { deals, touches } = tables(300, 700);
    const renamed = [["Deal ID", "Money", "Stage", "Close Date"], ...deals.cells.slice(1)];
    const finding = found(disputedMoney, {
      touches: tableOf("touches", [["Deal ID", "Date", "Way"], ...touches.cells.slice(1)], {
        columns: "Channel=Way; Deal=Deal ID",
      }),
      deals: tableOf("deals", renamed, { columns: "Deal=Deal ID; Amount=Money; Owner=Stage" }),
    });
    expect(finding.value).toBe(0.3);
    expect(finding.rows!.formula).toBe(
      '=ATTRIBUTION_DISPUTES(touches!$A:$C,deals!$A:$D,,,,"Channel=Way; Deal=Deal ID; Amount=Money")',
    );
  });

  it("says which tables it takes, and where nothing is booked", () => {
    const { deals, touches } = tables(300, 700);
    expect(whyNot(disputedMoney, {})).toBe("Needs tables of touches and deals.");
    expect(whyNot(disputedMoney, { deals })).toBe("Needs a table of touches.");
    expect(whyNot(disputedMoney, { touches })).toBe("Needs a table of deals.");
    const none = "No won deal has an amount, so no revenue is booked.";
    expect(whyNot(disputedMoney, { touches, deals: tableOf("deals", [DEALS]) })).toBe(none);
    expect(whyNot(disputedMoney, { touches, deals: tableOf("deals", [DEALS, ["D-1", 300, "Proposal", ""]]) })).toBe(
      none,
    );
    const undated = touches.cells.map(([deal, , channel]) => [deal, channel]);
    expect(whyNot(disputedMoney, { deals, touches: tableOf("touches", undated) })).toMatch(
      /^touches must have a column When/,
    );
  });
});

describe("retention", () => {
  const HEADERS = ["Account", "Period", "Type", "Amount"];
  const movements = (...rows: readonly (readonly Cell[])[]) => ({
    movements: tableOf("movements", [HEADERS, ...rows]),
  });
  const START = ["Northwind", "2026-Q1", "start", 1000];

  it.each([
    ["at 100 %", 1000, "good"],
    ["just below 100 %", 999, "warn"],
    ["at 90 %", 900, "warn"],
    ["just below 90 %", 899, "bad"],
    ["above 100 %", 1001, "good"],
  ] as const)("%s: %s", (_, left, verdict) => {
    const change = left < 1000 ? ["contraction", 1000 - left] : ["expansion", left - 1000];
    const finding = found(retention, movements(START, ["Northwind", "2026-Q1", ...change]));
    expect(finding.value).toBeCloseTo(left / 1000, 12);
    expect(finding.verdict).toBe(verdict);
  });

  it("says net and gross, and over which periods", () => {
    const finding = found(
      retention,
      movements(START, ["Northwind", "2026-Q1", "expansion", 300], ["Northwind", "2026-Q2", "contraction", 50]),
    );
    expect(finding).toMatchObject({
      value: 1.25,
      look: "percent",
      against: "at least 100%; bad below 90%",
      sentence: "The recurring revenue of the start stands at 125.0% with expansion, at 95.0% without it.",
      rows: {
        noun: "periods",
        count: 2,
        card: "RETENTION_TABLE",
        formula: '=RETENTION_TABLE(movements!$A:$D,"Period")',
      },
    });
    expect(finding.notes[0]).toBe("From the start of 2026-Q1 to the end of 2026-Q2");
  });

  it("takes an opening amount, and movements of known kinds", () => {
    const nothing = "No movement says what customers paid at the start, so there is nothing to retain.";
    expect(whyNot(retention, movements(["Northwind", "2026-Q1", "new", 100]))).toBe(nothing);
    expect(whyNot(retention, movements())).toBe(nothing);
    expect(whyNot(retention, movements(START, ["Northwind", "2026-Q1", "paused", 20]))).toMatch(
      /^movements row 3: Type must be .+, found "paused"$/,
    );
    expect(whyNot(retention, movements(START, ["Northwind", "2026-Q1", "churn", "all"]))).toBe(
      'movements row 3: Amount must be a number, found "all"',
    );
    expect(whyNot(retention, {})).toBe("Needs a table of movements.");
  });
});
