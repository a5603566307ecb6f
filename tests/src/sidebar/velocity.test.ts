import { describe, expect, it } from "vitest";
import { ask } from "../../../core/kernel/gate";
import type { LoadedTable } from "../../../src/data/load-tables";
import { rowsRead } from "../../../src/live/live-argument";
import { requiredCard } from "../../../src/plans/card-named";
import { settingsOf } from "../../../src/sidebar/settings";
import { readSettingsFile } from "../../../src/sidebar/settings-file";
import { askBaseline, velocityColumns } from "../../../src/sidebar/velocity/baseline";
import { askBridge } from "../../../src/sidebar/velocity/bridge";
import { ownersOf } from "../../../src/sidebar/velocity/owners-of";
import { askRange, leastSure } from "../../../src/sidebar/velocity/range";
import { isPlayed, NO_CHANGE, play, scenariosToInsert } from "../../../src/sidebar/velocity/scenarios";
import { signedMoney } from "../../../src/written/number-words";

/** 2026-06-27 */
const LATEST = 46200;
const HEADERS = ["Deal ID", "Segment", "Stage", "Amount", "Create Date", "Close Date"];

function tableOf(rows: readonly (readonly (string | number)[])[], columns = ""): LoadedTable {
  const cells = [HEADERS, ...rows];
  return {
    role: "deals",
    area: { sheet: "Deals", row: 0, column: 0, rows: cells.length, columns: 6 },
    cells,
    columns,
  };
}

const day = (before: number) => LATEST - before;
/** In each window of 100 days one won for 10,000 after 40 days and one lost; two open before, three after. */
const deals = tableOf([
  ["D-1", "Enterprise", "Closed Won", 10_000, day(190), day(150)],
  ["D-2", "Enterprise", "Closed Lost", 10_000, day(190), day(140)],
  ["D-3", "Enterprise", "Closed Won", 10_000, day(90), day(50)],
  ["D-4", "Enterprise", "Closed Lost", 10_000, day(95), day(40)],
  ["D-5", "Enterprise", "Proposal", 10_000, day(300), ""],
  ["D-6", "Enterprise", "Proposal", 10_000, day(300), ""],
  ["D-7", "Enterprise", "Proposal", 10_000, day(0), ""],
]);
const wish = { by: "Segment", segment: "Enterprise", windowDays: 100 };

describe("the bridge", () => {
  it("gives all of a change to the lever that changed alone", () => {
    const bridge = askBridge(deals, wish);
    if (bridge.kind === "unmeasured") throw new Error(bridge.why);
    // 2 and 3 open × 10,000 × ½ ÷ 40 days.
    expect([bridge.before, bridge.after, bridge.endsOn]).toEqual([250, 375, LATEST]);
    expect(bridge.steps.map(({ lever, before, after }) => [lever, before, after])).toEqual([
      ["opportunities", 2, 3],
      ["average deal value", 10_000, 10_000],
      ["win rate", 0.5, 0.5],
      ["cycle days", 40, 40],
    ]);
    const contributions = bridge.steps.map(({ contribution }) => contribution);
    expect(contributions[0]).toBeCloseTo(125, 9);
    expect(contributions.slice(1).map(Math.abs)).toEqual([0, 0, 0]);
  });

  it("warns of windows that rest on few won deals", () => {
    const bridge = askBridge(deals, wish);
    expect(bridge).toMatchObject({
      warnings: [
        "1 deal won in the last 100 days: a verdict takes at least 10.",
        "1 deal won in the 100 days before the last 100 days: a verdict takes at least 10.",
      ],
    });
  });

  it("ends the later period on the day of the baseline, so that both say the same velocity", () => {
    const baseline = askBaseline(deals, wish);
    if (baseline.kind === "unmeasured") throw new Error(baseline.why);
    expect(baseline.segments[0]).toMatchObject({ name: "Enterprise", levers: [3, 10_000, 0.5, 40], won: 1, lost: 1 });
  });

  it("says why where the table begins too late, a lever or a segment is missing", () => {
    const why = (given: Partial<typeof wish>) => {
      const bridge = askBridge(deals, { ...wish, ...given });
      return bridge.kind === "unmeasured" ? bridge.why : "";
    };
    // 300 days less a cycle of 40, halved: 130, and 120 is the next round number.
    expect(why({ windowDays: 140 })).toBe(
      "The first deal was created on 2025-08-31: too late to compare the last 140 days with as many before, " +
        "where deals that took long would be missing. Type a window of 120 days or less.",
    );
    expect(why({ windowDays: 10 })).toMatch(/^Enterprise lacks a lever in the last 10 days: no won deal in the window/);
    expect(why({ segment: "SMB" })).toBe("SMB has no deal in the last 100 days.");
  });
});

describe("the range", () => {
  const segment = (name: string, closed: number) => ({ name, levers: undefined, won: closed, lost: 0, note: "" });
  const others = [
    ["D-8", " Mid  market ", "Closed Won", 500_000, day(80), day(70)],
    ["D-9", "mid market", "Closed Won", 1, day(80), day(70)],
  ];
  const mixed = tableOf([...deals.cells.slice(1).map((row) => row as (string | number)[]), ...others]);

  it("draws the deals of the segment alone, seen from the day of all deals", () => {
    const range = askRange(mixed, { by: "Segment", segment: segment("Enterprise", 2), windowDays: 100 });
    const alone = ask(requiredCard("VELOCITY_RANGE"), [deals.cells, LATEST, 100, "", "", 2000]);
    if (range.kind === "unmeasured" || !Array.isArray(alone)) throw new Error("no range");
    expect([range.velocity.low, range.velocity.middle, range.velocity.high]).toEqual(alone[5].slice(1));
    expect(range).toMatchObject({ column: 1, endsOn: LATEST, rows: alone.length });
  });

  it("draws all deals for the Total, and none for a segment without a name", () => {
    const total = askRange(mixed, { by: "Segment", segment: segment("Total", 4), windowDays: 100 });
    expect(total).toMatchObject({ kind: "range", column: undefined });
    const blank = askRange(mixed, { by: "Segment", segment: segment("(blank)", 4), windowDays: 100 });
    expect(blank).toMatchObject({ kind: "unmeasured" });
  });

  it.each([
    [10, 2000],
    [8000, 500],
    [100_000, 200],
  ])("of %i closed deals takes %i draws", (closed, draws) => {
    expect(askRange(deals, { by: "", segment: segment("Total", closed), windowDays: 100 })).toMatchObject({ draws });
  });

  it("names the lever that is furthest from sure, and none where all draws are alike", () => {
    const range = askRange(deals, { by: "", segment: segment("Total", 2), windowDays: 100 });
    if (range.kind === "unmeasured") throw new Error(range.why);
    expect(leastSure(range)?.label).toBe("Win rate");
    const alike = tableOf([["D-1", "", "Closed Won", 100, day(90), day(50)]]);
    const sure = askRange(alike, { by: "", segment: segment("Total", 1), windowDays: 100 });
    if (sure.kind === "unmeasured") throw new Error(sure.why);
    expect(leastSure(sure)).toBeUndefined();
  });

  it("reads a segment as functions read it, white space aside, and writes the same as a formula", () => {
    const { given, written } = rowsRead(mixed, 1, "Mid market");
    expect(given).toEqual([HEADERS, others[0]]);
    expect(written).toEqual({
      reference: 'FILTER(Deals!$A:$F,(ROW(Deals!$B:$B)=1)+EXACT(TRIM(Deals!$B:$B),"Mid market"))',
    });
  });
});

describe("the columns of velocity's deals", () => {
  it("are those that its functions read, of what was picked", () => {
    expect(velocityColumns(tableOf([], "Amount=ACV; Owner=Rep"))).toBe("Amount=ACV");
  });
});

describe("scenarios", () => {
  const base = [100, 1000, 0.6, 50] as const;

  it("are worked out one by one; one that cannot be says why", () => {
    const played = play(base, { name: "Total", changes: [0.1, 0, 0, -0.2] });
    expect(isPlayed(played) && [...played.levers, played.velocityPerDay]).toEqual([
      expect.closeTo(110, 9),
      1000,
      0.6,
      40,
      expect.closeTo(1650, 9),
    ]);
    expect(play(base, { name: "All in", changes: [0, 0, 0.9, 0] })).toMatchObject({
      why: expect.stringContaining("Win rate after the change must be at most 1"),
    });
  });

  it("go into a sheet as kept, the change at hand first; each lever by itself where none is kept", () => {
    const kept = [
      { name: "Fewer, better", changes: [-0.1, 0, 0.15, 0] as const },
      { name: "Everybody buys", changes: [0, 0, 0.9, 0] as const },
    ];
    const names = (own: Parameters<typeof scenariosToInsert>[1], list: typeof kept) =>
      scenariosToInsert(base, own, list).map(({ name }) => name);
    expect(names([0.2, 0, 0, 0], kept)).toEqual(["20% more opportunities", "Fewer, better"]);
    expect(names([-0.1, 0, 0.15, 0], kept)).toEqual(["Fewer, better"]);
    expect(names(NO_CHANGE, [])).toEqual([
      "10% more opportunities",
      "10% higher average deal value",
      "10% higher win rate",
      "10% shorter cycle",
    ]);
  });
});

describe("what the studio keeps", () => {
  it("is nothing at first, and owners in lever order", () => {
    const standard = settingsOf({});
    expect(ownersOf(standard)).toEqual(["", "", "", ""]);
    expect(ownersOf({ ...standard, leverOwners: { ...standard.leverOwners, "win rate": " Lee " } })).toEqual([
      "",
      "",
      "Lee",
      "",
    ]);
  });

  it("is refused in words where a file has a change that is no number", () => {
    const changes = { opportunities: 0.1, "average deal value": 0, "win rate": "much", "cycle days": 0 };
    const file = { revpact: "settings", version: 1, settings: { scenarios: [{ name: "A", changes }] } };
    expect(readSettingsFile(JSON.stringify(file))).toEqual({
      problem: 'scenarios.0.changes.win rate must be a number, found "much". Nothing was changed.',
    });
  });
});

it("money changes are said with their sign", () => {
  expect([1200, -312_400, 0, 0.001].map((value) => signedMoney(value, "$"))).toEqual([
    "+$1,200",
    "−$312k",
    "$0",
    "$0.00",
  ]);
});
