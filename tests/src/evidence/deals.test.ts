import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { coverage } from "../../../src/evidence/coverage";
import { cycleChange } from "../../../src/evidence/cycle-change";
import { hygiene } from "../../../src/evidence/hygiene";
import { winRateChange } from "../../../src/evidence/win-rate-change";
import { found, rowsOf, tableOf, whyNot } from "./measuring";

const HEADERS = ["Deal ID", "Amount", "Stage", "Create Date", "Close Date"];
/** 2025-12-09: the last day anything happens. */
const LAST = 46000;
/** An open deal from long ago, so that the table reaches back. */
const OLD: readonly Cell[] = ["D-old", 500, "Proposal", LAST - 900, ""];

interface Window {
  readonly won: number;
  readonly lost: number;
  readonly cycleDays?: number;
}

/** Deals that close on one day, `cycleDays` after their creation (20 unless told). */
function closing(day: number, { won, lost, cycleDays = 20 }: Window): readonly (readonly Cell[])[] {
  return rowsOf(won + lost, (i) => [
    `D-${day}-${i}`,
    100,
    i < won ? "Closed Won" : "Closed Lost",
    day - cycleDays,
    day,
  ]);
}

function windows(before: Window, now: Window, others: readonly (readonly Cell[])[] = [OLD]) {
  return { deals: tableOf("deals", [HEADERS, ...others, ...closing(LAST - 100, before), ...closing(LAST, now)]) };
}

describe("win rate against the period before", () => {
  it.each([
    ["a tenth lower, no more", [50, 50], [45, 55], "warn"],
    ["a tenth lower, which floats put just past it", [30, 70], [27, 73], "warn"],
    ["just more than a tenth lower", [500, 500], [449, 551], "bad"],
    ["a little lower", [500, 500], [499, 501], "warn"],
    ["alike", [50, 50], [10, 10], "good"],
    ["lower by less than the words can say", [1000, 1000], [999, 1000], "good"],
    ["higher", [50, 50], [51, 49], "good"],
    ["none before", [0, 20], [1, 19], "good"],
    ["none now", [10, 10], [0, 20], "bad"],
    ["none at all", [0, 20], [0, 20], "good"],
  ] as const)("%s: %s", (_, before, now, verdict) => {
    const [[wonBefore, lostBefore], [won, lost]] = [before, now];
    const finding = found(winRateChange, windows({ won: wonBefore, lost: lostBefore }, { won, lost }));
    expect(finding.value).toBe(won / (won + lost));
    expect(finding.verdict).toBe(verdict);
  });

  it("says both rates, the change and the formula", () => {
    expect(found(winRateChange, windows({ won: 10, lost: 30 }, { won: 10, lost: 40 }))).toMatchObject({
      value: 0.2,
      look: "percent",
      against: "25.0% in the 100 days before",
      sentence: "The win rate fell from 25.0% to 20.0%, a relative 20.0%: 10 of 50 closed deals were won.",
      notes: ["as of 2025-12-09"],
      rows: {
        noun: "closed deals",
        count: 50,
        card: "VELOCITY_BASELINE",
        formula: "=VELOCITY_BASELINE(deals!$A:$E,,,100)",
      },
    });
  });

  it("puts a deal on the edge into one window only", () => {
    // Closed 100 days before the last day: the earlier window's last day.
    const finding = found(winRateChange, windows({ won: 10, lost: 0 }, { won: 0, lost: 10 }));
    expect(finding.value).toBe(0);
    expect(finding.against).toBe("100.0% in the 100 days before");
    // Closed 200 days before: in neither.
    const older = [OLD, ...closing(LAST - 200, { won: 50, lost: 0 })];
    expect(found(winRateChange, windows({ won: 5, lost: 5 }, { won: 5, lost: 5 }, older)).against).toMatch(/^50.0%/);
  });

  it("takes ten closed deals in both windows", () => {
    const ten = { won: 5, lost: 5 };
    const nine = { won: 5, lost: 4 };
    expect(found(winRateChange, windows(ten, ten)).verdict).toBe("good");
    expect(whyNot(winRateChange, windows(ten, nine))).toBe(
      "9 deals closed in the last 100 days: a verdict takes at least 10.",
    );
    expect(whyNot(winRateChange, windows(nine, ten))).toBe(
      "9 deals closed in the 100 days before the last 100 days: a verdict takes at least 10.",
    );
    expect(whyNot(winRateChange, windows({ won: 0, lost: 0 }, { won: 1, lost: 0 }, []))).toMatch(/^1 deal closed in/);
  });

  it("compares only where the table reaches a cycle behind the earlier window", () => {
    const ten = { won: 5, lost: 5 };
    // 2 × 100 days and the cycle of 20.
    const from = (day: number) => windows(ten, ten, [["D-old", 500, "Proposal", day, ""]]);
    expect(found(winRateChange, from(LAST - 220)).verdict).toBe("good");
    expect(whyNot(winRateChange, from(LAST - 219))).toBe(
      "The first deal was created on 2025-05-04: too late to compare the last 100 days with as many before, where deals that took long would be missing. Type a window of 90 days or less.",
    );
    const [quick, slow] = [
      { ...ten, cycleDays: 95 },
      { ...ten, cycleDays: 190 },
    ];
    expect(whyNot(winRateChange, windows(quick, slow, []))).not.toMatch(/Type a window/);
  });

  it("breaks down by the source, else by the owner", () => {
    const { cells } = windows({ won: 5, lost: 5 }, { won: 5, lost: 5 }).deals;
    const withColumn = (header: string) => ({
      deals: tableOf(
        "deals",
        cells.map((row, i) => [...row, i === 0 ? header : "x"]),
      ),
    });
    expect(found(winRateChange, withColumn("Lead Source")).rows!.formula).toBe(
      '=VELOCITY_BASELINE(deals!$A:$F,"Lead Source",,100)',
    );
    expect(found(winRateChange, withColumn("Deal Owner")).rows!.formula).toBe(
      '=VELOCITY_BASELINE(deals!$A:$F,"Deal Owner",,100)',
    );
  });

  it("passes the refusal on", () => {
    const { cells } = windows({ won: 5, lost: 5 }, { won: 5, lost: 5 }).deals;
    const worded = cells.map((row, i) => (i === 2 ? [row[0], "many", ...row.slice(2)] : row));
    expect(whyNot(winRateChange, { deals: tableOf("deals", worded) })).toBe(
      'deals row 3: Amount must be a number, found "many"',
    );
    const undated = cells.map((row) => row.slice(0, 3));
    expect(whyNot(winRateChange, { deals: tableOf("deals", undated) })).toBe(
      "No deal has a creation date, and no won or lost one a close date.",
    );
    expect(whyNot(winRateChange, { deals: tableOf("deals", [HEADERS]) })).toBe(
      "No deal has a creation date, and no won or lost one a close date.",
    );
    expect(whyNot(winRateChange, windows({ won: 5, lost: 5 }, { won: 5, lost: 5 }), { windowDays: 0 })).toBe(
      "The window, in days, must be above 0, found 0.",
    );
  });
});

describe("cycle against the period before", () => {
  const cycles = (before: number, now: number) =>
    windows({ won: 10, lost: 0, cycleDays: before }, { won: 10, lost: 0, cycleDays: now });

  it.each([
    ["a tenth longer, no more", 20, 22, "warn"],
    ["just more than a tenth longer", 100, 111, "bad"],
    ["a little longer", 100, 101, "warn"],
    ["alike", 20, 20, "good"],
    ["shorter", 20, 10, "good"],
  ] as const)("%s: %i days, then %i: %s", (_, before, now, verdict) => {
    const finding = found(cycleChange, cycles(before, now));
    expect(finding.value).toBe(now);
    expect(finding.verdict).toBe(verdict);
  });

  it("says both cycles and the change", () => {
    expect(found(cycleChange, cycles(20, 25))).toMatchObject({
      look: "days",
      against: "20 days in the 100 days before",
      sentence: "The mean cycle of won deals lengthened from 20 days to 25 days, a relative 25.0%.",
      rows: { noun: "won deals", count: 10, formula: "=VELOCITY_BASELINE(deals!$A:$E,,,100)" },
    });
    expect(found(cycleChange, cycles(20, 20)).sentence).toBe("The mean cycle of won deals stayed at 20 days.");
  });

  it("takes ten won deals in both windows, and dates of both ends", () => {
    expect(whyNot(cycleChange, windows({ won: 10, lost: 90 }, { won: 9, lost: 90 }))).toBe(
      "9 deals won in the last 100 days: a verdict takes at least 10.",
    );
    const undated = cycles(20, 20).deals.cells.map((row, i) => (i > 1 ? [...row.slice(0, 3), "", row[4]] : row));
    expect(whyNot(cycleChange, { deals: tableOf("deals", undated) })).toBe(
      "No won deal of a window has both a creation and a close date, so there is no cycle.",
    );
  });
});

describe("coverage", () => {
  /** Ten of twenty closed deals won: the win rate asks for 2×. */
  const deals = (open: number, won = 10, lost = 10) => ({
    deals: tableOf("deals", [
      HEADERS,
      ["D-open", open, "Proposal", LAST - 50, LAST + 90],
      ...closing(LAST, { won, lost }),
    ]),
  });

  it.each([
    ["just what is asked for", 200, "good"],
    ["just less", 199.9, "warn"],
    ["three quarters", 150, "warn"],
    ["just less than three quarters", 149.9, "bad"],
    ["more", 500, "good"],
    ["nothing open", 0, "bad"],
  ] as const)("%s: %d open for a quota of 100: %s", (_, open, verdict) => {
    const finding = found(coverage, deals(open), { quota: 100 });
    expect(finding.value).toBe(open / 100);
    expect(finding.verdict).toBe(verdict);
  });

  it("sets what is open against a quota that no win so far is taken off", () => {
    expect(found(coverage, deals(150_000), { quota: 100_000 })).toMatchObject({
      value: 1.5,
      look: "multiple",
      against: "2.0× at a win rate of 50.0%",
      sentence:
        "Open pipeline of $150k covers the quota of $100k 1.5×; a win rate of 50.0% asks for 2.0×, so $50,000 is still to be found.",
      rows: {
        noun: "open deal",
        count: 1,
        card: "COVERAGE_TABLE",
        formula: '=COVERAGE_TABLE(deals!$A:$E,{"Quota","Period start";100000,"2025-12-10"},,,100)',
      },
    });
    expect(found(coverage, deals(300_000), { quota: 100_000, currency: "€" }).sentence).toMatch(
      /so €100k is to spare\.$/,
    );
  });

  it("calls no coverage enough where nothing was won", () => {
    expect(found(coverage, deals(500, 0, 10), { quota: 100 })).toMatchObject({
      value: 5,
      verdict: "bad",
      against: "no coverage is enough",
      sentence:
        "Open pipeline of $500 covers the quota of $100 5.0×; no closed deal was won, so no coverage is enough.",
    });
  });

  it("says what to type", () => {
    expect(whyNot(coverage, deals(500))).toBe("Type the quota that is still to be won.");
    expect(whyNot(coverage, deals(500), { quota: 0 })).toBe("The quota must be above 0, found 0.");
    expect(whyNot(coverage, deals(500), { quota: -5 })).toBe("The quota must be above 0, found -5.");
    expect(whyNot(coverage, deals(500), { quota: 100, windowDays: 0 })).toMatch(/^The window, in days, must be/);
  });

  it("takes ten closed deals for a win rate", () => {
    expect(whyNot(coverage, deals(500, 5, 4), { quota: 100 })).toBe(
      "9 deals closed in the last 100 days: a verdict takes at least 10.",
    );
    expect(found(coverage, deals(500, 5, 5), { quota: 100 }).value).toBe(5);
  });
});

describe("hygiene", () => {
  /** 1,000 open, of which `late` should have closed by now. A won deal dates the table. */
  const deals = (late: number) => ({
    deals: tableOf("deals", [
      HEADERS,
      ["D-1", late, "Proposal", LAST - 50, LAST - 1],
      ["D-2", 1000 - late, "Proposal", LAST - 50, LAST],
      ["D-3", 70, "Closed Won", LAST - 50, LAST],
    ]),
  });

  it.each([
    ["at a fifth", 200, "good"],
    ["just above a fifth", 201, "warn"],
    ["at two fifths", 400, "warn"],
    ["just above two fifths", 401, "bad"],
    ["just below a fifth", 199, "good"],
  ] as const)("%s: %i of 1,000 fail: %s", (_, late, verdict) => {
    const finding = found(hygiene, deals(late));
    expect(finding.value).toBeCloseTo(late / 1000, 12);
    expect(finding.verdict).toBe(verdict);
  });

  it("names the check that most value fails, and what was not checked", () => {
    const finding = found(hygiene, deals(250));
    expect(finding).toMatchObject({
      against: "at most 20%; bad above 40%",
      sentence: '25.0% of the open value fails a check. "Close date past" alone is $250 in 1 deal.',
      rows: {
        noun: "failed check",
        count: 1,
        card: "PIPELINE_BLINDNESS",
        formula: '=PIPELINE_BLINDNESS(deals!$A:$E,"2025-12-09")',
      },
    });
    expect(finding.notes).toEqual([
      "Seen from 2025-12-09, the latest thing that happened in the table of deals",
      "no column Owner in deals, so this check is not made: No owner",
      "no column Source in deals, so this check is not made: No source",
      "no column Last activity in deals, so this check is not made: No activity within 30 days",
    ]);
  });

  it("finds nothing to name in a clean pipeline", () => {
    const clean = [HEADERS, ["D-1", 100, "Proposal", LAST, LAST + 1]];
    expect(found(hygiene, { deals: tableOf("deals", clean) })).toMatchObject({
      value: 0,
      verdict: "good",
      sentence: "0.0% of the open value fails a check.",
      rows: { noun: "failed checks", count: 0 },
    });
  });

  it("says which deals are in no share", () => {
    const cells = [...deals(250).deals.cells, ["D-4", "", "Proposal", LAST - 5, LAST + 5]];
    const { notes, rows } = found(hygiene, { deals: tableOf("deals", cells) });
    expect(notes).toContain("1 open deal without an amount, so in no share");
    expect(rows!.count).toBe(2);
  });

  it("takes an open deal with an amount, and dates", () => {
    const closed = [HEADERS, ["D-1", 100, "Closed Won", LAST - 20, LAST]];
    const noValue = "No open deal has an amount, so there is no open value to check.";
    expect(whyNot(hygiene, { deals: tableOf("deals", closed) })).toBe(noValue);
    expect(whyNot(hygiene, { deals: tableOf("deals", [HEADERS, ["D-1", "", "Proposal", LAST, ""]]) })).toBe(noValue);
    expect(whyNot(hygiene, { deals: tableOf("deals", [HEADERS]) })).toMatch(/^No deal has a creation date/);
    const unnamed = deals(250).deals.cells.map(([deal, amount, , ...dates]) => [deal, amount, ...dates]);
    expect(whyNot(hygiene, { deals: tableOf("deals", unnamed) })).toMatch(/^deals must have a column Outcome or Stage/);
    const worded = deals(250).deals.cells.map((row, i) => (i === 1 ? [row[0], "lots", ...row.slice(2)] : row));
    expect(whyNot(hygiene, { deals: tableOf("deals", worded) })).toBe(
      'deals row 2: Amount must be a number, found "lots"',
    );
  });
});
