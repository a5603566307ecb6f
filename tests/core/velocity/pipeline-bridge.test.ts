import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const HEADERS = ["Deal ID", "Stage", "Amount"];
type Deal = readonly [id: Cell, stage: Cell, amount: Cell];
const MOVES = ["New", "Increased", "Decreased", "Won", "Lost", "Removed", "Reopened"];

function snapshot(...deals: Deal[]): Cells {
  return [HEADERS, ...deals];
}

/** Deals and Amount of each move that moved anything. */
function bridge(before: Cells, after: Cells): Record<string, readonly [Cell, Cell]> {
  const rows = Object.entries(byFirstColumn(answer("PIPELINE_BRIDGE", before, after)));
  return Object.fromEntries(
    rows.filter(([, row]) => row.Deals !== 0).map(([move, row]) => [move, [row.Deals, row.Amount]]),
  );
}

function notes(before: Cells, after: Cells): readonly string[] {
  return notesIn(answer("PIPELINE_BRIDGE", before, after));
}

describe("weflow help: 1,257,559 becomes 1,974,086", () => {
  const before = snapshot(
    ["W", "Proposal", 287_487],
    ["L", "Proposal", 271_125],
    ["D", "Proposal", 600_000],
    ["I", "Proposal", 98_947],
    ["R", "Closed Lost", 149_382],
  );
  const after = snapshot(
    ["W", "Closed Won", 287_487],
    ["L", "Closed Lost", 271_125],
    ["D", "Proposal", 43_708],
    ["I", "Proposal", 279_118],
    ["R", "Proposal", 149_382],
    ["N", "Discovery", 1_501_878],
  );

  it("what moved in is reopened, or new where before did not have it", () => {
    const expected = {
      Start: [4, 1_257_559],
      New: [1, 1_501_878],
      Increased: [1, 180_171],
      Decreased: [1, -556_292],
      Won: [1, -287_487],
      Lost: [1, -271_125],
      Reopened: [1, 149_382],
      End: [4, 1_974_086],
    };
    expect(bridge(before, after)).toEqual(expected);
    expect(bridge(before.slice(0, -1), after)).toEqual({
      ...Object.fromEntries(Object.entries(expected).filter(([move]) => move !== "Reopened")),
      New: [2, 1_501_878 + 149_382],
    });
  });
});

describe("each move by hand", () => {
  const open = ["D-1", "Proposal", 100] as const;

  it("stands in one order, with what it counts", () => {
    expect(answer("PIPELINE_BRIDGE", snapshot(open), snapshot(open))).toEqual([
      ["Move", "Deals", "Amount", "What it counts"],
      ["Start", 1, 100, "deals open in before"],
      ["New", 0, 0, "open in after, not in before at all"],
      ["Increased", 0, 0, "open in both, at more than before"],
      ["Decreased", 0, 0, "open in both, at less than before"],
      ["Won", 0, 0, "open in before, won in after: the amount in before leaves"],
      ["Lost", 0, 0, "open in before, lost in after: the amount in before leaves"],
      ["Removed", 0, 0, "open in before, not in after at all"],
      ["Reopened", 0, 0, "won or lost in before, open in after"],
      ["End", 1, 100, "deals open in after"],
    ]);
  });

  it.each<[string, Deal | undefined, Deal | undefined, Record<string, readonly [number, number]>]>([
    ["new", undefined, ["D-1", "Proposal", 70], { New: [1, 70], End: [1, 70] }],
    ["increased", open, ["D-1", "Proposal", 130], { Start: [1, 100], Increased: [1, 30], End: [1, 130] }],
    ["decreased", open, ["D-1", "Proposal", 60], { Start: [1, 100], Decreased: [1, -40], End: [1, 60] }],
    ["in another stage at the same amount", open, ["D-1", "Commit", 100], { Start: [1, 100], End: [1, 100] }],
    ["won", open, ["D-1", "Closed Won", 100], { Start: [1, 100], Won: [1, -100] }],
    ["won at more: it leaves at what it had", open, ["D-1", "Won", 150], { Start: [1, 100], Won: [1, -100] }],
    ["lost", open, ["D-1", "Lost", 0], { Start: [1, 100], Lost: [1, -100] }],
    ["removed", open, undefined, { Start: [1, 100], Removed: [1, -100] }],
    ["reopened after a loss", ["D-1", "Lost", 100], ["D-1", "Proposal", 80], { Reopened: [1, 80], End: [1, 80] }],
    ["reopened after a win", ["D-1", "Won", 100], ["D-1", "Proposal", 80], { Reopened: [1, 80], End: [1, 80] }],
    ["closed in both", ["D-1", "Won", 100], ["D-1", "Won", 90], {}],
    ["closed and gone", ["D-1", "Lost", 100], undefined, {}],
    ["created and closed in between", undefined, ["D-1", "Won", 90], {}],
    ["a negative amount", ["D-1", "Proposal", -50], ["D-1", "Lost", -50], { Start: [1, -50], Lost: [1, 50] }],
  ])("%s", (_, before, after, expected) => {
    expect(bridge(snapshot(...(before ? [before] : [])), snapshot(...(after ? [after] : [])))).toEqual(expected);
  });

  it("ids match as text, wherever the rows stand", () => {
    const before = snapshot([7, "Proposal", 10], ["B", "Proposal", 20]);
    const after = snapshot(["B", "Proposal", 25], ["7", "Proposal", 10]);
    expect(bridge(before, after)).toEqual({ Start: [2, 30], Increased: [1, 5], End: [2, 35] });
    expect(bridge(snapshot(["b", "Proposal", 20]), snapshot(["B", "Proposal", 20]))).toHaveProperty("New", [1, 20]);
  });

  it("an outcome column decides, and a close date of an open deal closes nothing", () => {
    const headers = ["Deal ID", "Is Won", "Is Closed", "Amount", "Close Date"];
    const before = [headers, ["D-1", "false", "false", 10, "2026-01-01"], ["D-2", "false", "false", 20, ""]];
    const after = [headers, ["D-1", "true", "true", 10, "2026-01-01"], ["D-2", "false", "true", 20, ""]];
    expect(bridge(before, after)).toEqual({ Start: [2, 30], Won: [1, -10], Lost: [1, -20] });
  });
});

describe("what is assumed or left out is said", () => {
  it("nothing where there is nothing to say", () => {
    expect(notes(snapshot(["D-1", "Open", 1]), snapshot(["D-1", "Won", 1], ["D-2", "Open", 3]))).toEqual([]);
  });

  it("deals created and closed between the snapshots", () => {
    expect(notes(snapshot(), snapshot(["D-1", "Won", 1]))).toEqual([
      "Note: 1 deal created and closed between the snapshots is in neither Start nor End",
    ]);
    expect(notes(snapshot(), snapshot(["D-1", "Won", 1], ["D-2", "Lost", ""]))).toEqual([
      "Note: 2 deals created and closed between the snapshots are in neither Start nor End",
    ]);
  });

  it("deals won at another amount, not deals lost at one", () => {
    const before = snapshot(["D-1", "Open", 10], ["D-2", "Open", 10], ["D-3", "Open", 10]);
    expect(notes(before, snapshot(["D-1", "Won", 12], ["D-2", "Won", 10], ["D-3", "Lost", 0]))).toEqual([
      "Note: 1 deal was won at another amount than it had in before, and leaves at that in before",
    ]);
    expect(notes(before, snapshot(["D-1", "Won", 12], ["D-2", "Won", 9], ["D-3", "Lost", 0]))).toEqual([
      "Note: 2 deals were won at another amount than they had in before, and leave at that in before",
    ]);
  });

  it("rows without an id, and open deals without an amount, by snapshot", () => {
    const before = snapshot(["", "Open", 10], ["D-1", "Open", ""], ["D-2", "Won", ""], ["D-3", "Open", 5]);
    const after = snapshot(["", "Open", 10], [" ", "Open", 20], ["D-1", "Open", ""], ["D-3", "Open", ""]);
    expect(notes(before, after)).toEqual([
      "Note: 1 row of before without a deal id left out",
      "Note: 1 open deal of before without an amount counted as 0",
      "Note: 2 rows of after without a deal id left out",
      "Note: 2 open deals of after without an amount counted as 0",
    ]);
    expect(bridge(before, after)).toEqual({ Start: [2, 5], Decreased: [1, -5], End: [2, 0] });
    expect(notes(after, before)).toContain("Note: 2 open deals of before without an amount counted as 0");
  });
});

describe("what can't be read", () => {
  const table = snapshot(["D-1", "Open", 10]);

  it("a deal id twice with two amounts, in either snapshot, with both rows", () => {
    const twice = snapshot(["D-1", "Open", 10], ["D-2", "Open", 5], ["D-1", "Open", 12]);
    expect(refusal("PIPELINE_BRIDGE", twice, table).words).toBe(
      'before row 4: Deal "D-1" must say the same as in row 2, found amounts 10 and 12',
    );
    expect(refusal("PIPELINE_BRIDGE", table, twice).words).toBe(
      'after row 4: Deal "D-1" must say the same as in row 2, found amounts 10 and 12',
    );
  });

  it("a row that says again what another says counts once, with a note", () => {
    const twice = snapshot(["D-1", "Open", 10], ["D-2", "Open", 5], ["D-1", "Open", 10]);
    expect(bridge(twice, table)).toEqual(bridge(snapshot(["D-1", "Open", 10], ["D-2", "Open", 5]), table));
    expect(notes(twice, table)).toEqual([
      "Note: 1 row of before left out: it repeats a deal that is there already, with the same amount, outcome, and dates.",
    ]);
  });

  it("text in the amounts, a missing column, two of one name, no table", () => {
    expect(refusal("PIPELINE_BRIDGE", table, snapshot(["D-1", "Open", "lots"])).words).toBe(
      'after row 2: Amount must be a number, found "lots"',
    );
    expect(
      refusal(
        "PIPELINE_BRIDGE",
        [
          ["Deal ID", "Amount"],
          ["D-1", 1],
        ],
        table,
      ).words,
    ).toBe("before must have a column Outcome or Stage, found the headers Deal ID, Amount");
    expect(
      refusal("PIPELINE_BRIDGE", table, [
        ["Deal ID", "Amount"],
        ["D-1", 1],
      ]).words,
    ).toBe("after must have a column Outcome or Stage, found the headers Deal ID, Amount");
    expect(
      refusal("PIPELINE_BRIDGE", table, [
        ["Stage", "Amount"],
        ["Open", 1],
      ]).code,
    ).toBe("MISSING_COLUMN");
    expect(refusal("PIPELINE_BRIDGE", table, [["Deal ID", "Stage", "Amount", "amount"]]).code).toBe("DUPLICATE");
    expect(refusal("PIPELINE_BRIDGE", table, "").code).toBe("MISSING");
  });

  it("columns holds for both tables", () => {
    const rename = (cells: Cells) => [["Ref", "Phase", "Worth"], ...cells.slice(1)];
    expect(answer("PIPELINE_BRIDGE", rename(table), rename(table), "Deal=Ref; Stage=Phase; Amount=Worth")).toEqual(
      answer("PIPELINE_BRIDGE", table, table),
    );
  });
});

const randomSnapshot = fc.uniqueArray(
  fc.tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom<Cell>("Open", "Proposal", "Won", "Lost"),
    fc.oneof(
      fc.constant<Cell>(""),
      fc.integer({ min: -500_000, max: 9_000_000 }).map((cents): Cell => cents / 100),
    ),
  ),
  { selector: ([id]) => id, maxLength: 12 },
);

describe("laws", () => {
  it("Start plus the moves equals End, in money; in deals, those that come and go", () => {
    fc.assert(
      fc.property(randomSnapshot, randomSnapshot, (before, after) => {
        const rows = byFirstColumn(answer("PIPELINE_BRIDGE", snapshot(...before), snapshot(...after)));
        const amount = (move: string) => rows[move].Amount as number;
        const deals = (move: string) => rows[move].Deals as number;
        const size = MOVES.reduce((sum, move) => sum + Math.abs(amount(move)), Math.abs(amount("Start")));
        expectAlike(
          MOVES.reduce((sum, move) => sum + amount(move), amount("Start")),
          amount("End"),
          size,
        );
        expect(
          deals("Start") + deals("New") + deals("Reopened") - deals("Won") - deals("Lost") - deals("Removed"),
        ).toBe(deals("End"));
        expect(amount("Increased")).toBeGreaterThanOrEqual(0);
        expect(amount("Decreased")).toBeLessThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it("permuting rows changes nothing", () => {
    fc.assert(
      fc.property(randomSnapshot, randomSnapshot, (before, after) => {
        expectCells(
          answer("PIPELINE_BRIDGE", snapshot(...[...before].reverse()), snapshot(...[...after].reverse())),
          answer("PIPELINE_BRIDGE", snapshot(...before), snapshot(...after)),
          1e7,
        );
      }),
      { numRuns: 50 },
    );
  });

  it("swapping the snapshots swaps what grew and what shrank", () => {
    fc.assert(
      fc.property(randomSnapshot, randomSnapshot, (before, after) => {
        const there = byFirstColumn(answer("PIPELINE_BRIDGE", snapshot(...before), snapshot(...after)));
        const back = byFirstColumn(answer("PIPELINE_BRIDGE", snapshot(...after), snapshot(...before)));
        expectAlike(back.Start.Amount, there.End.Amount as number, 1e7);
        expectAlike(back.Increased.Amount, -(there.Decreased.Amount as number), 1e7);
        expect(back.New.Deals).toBe(there.Removed.Deals);
      }),
      { numRuns: 50 },
    );
  });
});

describe("three hundred thousand deals", () => {
  it("are matched right", () => {
    const before: Cell[][] = [HEADERS];
    const after: Cell[][] = [HEADERS];
    const stages = ["Proposal", "Won", "Lost"];
    for (let i = 0; i < 300_000; i++) {
      before.push([`D-${i}`, "Proposal", 10]);
      after.push([`D-${299_999 - i}`, stages[(299_999 - i) % 3], 11]);
    }
    expect(bridge(before, after)).toEqual({
      Start: [300_000, 3_000_000],
      Increased: [100_000, 100_000],
      Won: [100_000, -1_000_000],
      Lost: [100_000, -1_000_000],
      End: [100_000, 1_100_000],
    });
  });
});
