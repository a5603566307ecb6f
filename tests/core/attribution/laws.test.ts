import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { byFirstColumn, expectAlike, expectCells, isAlike, without } from "../asking";
import {
  amounts,
  attributed,
  bookedIn,
  credits,
  JOURNEY_MODELS,
  MODELS,
  paths,
  randomDeal,
  reconciled,
  tablesOf,
  type RandomDeal,
  type Tables,
  type Wish,
} from "./journeys";

const deals = fc.array(randomDeal(amounts), { minLength: 1, maxLength: 12 });
const model = fc.constantFrom(...MODELS);
/** A model of all journeys is no sum over deals: splitting, or leaving lost deals out, is another question to it. */
const journeyModel = fc.constantFrom(...JOURNEY_MODELS);
const wish: fc.Arbitrary<Wish> = fc.record({
  by: fc.constantFrom<Cell>("", "Channel", "Step"),
  lookbackDays: fc.constantFrom<Cell>("", 10),
  halfLifeDays: fc.constantFrom<Cell>("", 2),
});

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Two tables of credits alike, whatever the order of their rows. */
function expectSame(found: Record<string, number>, expected: Record<string, number>, scale: number): void {
  const differing = Object.keys({ ...found, ...expected }).filter(
    (name) => !isAlike(found[name] ?? 0, expected[name] ?? 0, scale),
  );
  expect(differing.map((name) => [name, found[name], expected[name]])).toEqual([]);
}

describe.each(MODELS)("%s", (name) => {
  it("adds up to booked revenue, its shares to 1 and its deals to the won deals", () => {
    fc.assert(
      fc.property(deals, wish, (rows, wanted) => {
        const booked = bookedIn(rows);
        const lines = Object.values(byFirstColumn(attributed(tablesOf(rows), name, wanted)));
        expectAlike(sum(lines.map((line) => line.Revenue as number)), booked.revenue, booked.size);
        expectAlike(sum(lines.map((line) => line.Deals as number)), booked.count);
        if (booked.revenue !== 0) expectAlike(sum(lines.map((line) => line.Share as number)), 1);
        else expect(lines.every((line) => line.Share === "")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("adds up with negative amounts too", () => {
    fc.assert(
      fc.property(fc.array(randomDeal(fc.integer({ min: -1000, max: 1000 })), { maxLength: 12 }), (rows) => {
        const booked = bookedIn(rows);
        expectAlike(sum(Object.values(credits(tablesOf(rows), name))), booked.revenue, booked.size);
      }),
      { numRuns: 60 },
    );
  });

  // A channel that lowers the conversion rate is worth less than nothing to it.
  if (name === "shapley rate") return;
  it("is never negative, and never more than booked", () => {
    fc.assert(
      fc.property(deals, wish, (rows, wanted) => {
        const booked = bookedIn(rows).revenue;
        for (const credit of Object.values(credits(tablesOf(rows), name, wanted))) {
          expect(credit).toBeGreaterThanOrEqual(0);
          expect(credit).toBeLessThanOrEqual(booked * (1 + 1e-9));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("laws of every model", () => {
  it("reordering the deals changes nothing", () => {
    fc.assert(
      fc.property(deals, model, wish, (rows, name, wanted) => {
        const { touches, deals: table } = tablesOf(rows);
        const [headers, ...body] = table;
        expectSame(
          credits({ touches, deals: [headers, ...[...body].reverse()] }, name, wanted),
          credits({ touches, deals: table }, name, wanted),
          bookedIn(rows).size,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("reordering touches of different times changes nothing", () => {
    fc.assert(
      fc.property(deals, model, wish, fc.infiniteStream(fc.nat()), (rows, name, wanted, dice) => {
        const apart: RandomDeal[] = rows.map((deal) => ({
          ...deal,
          touches: deal.touches.filter(({ when }, i) => deal.touches.findIndex((other) => other.when === when) === i),
        }));
        const { touches, deals: table } = tablesOf(apart);
        const [headers, ...body] = touches;
        const shuffled = body
          .map((row) => [dice.next().value as number, row] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, row]) => row);
        expectSame(
          credits({ touches: [headers, ...shuffled], deals: table }, name, wanted),
          credits({ touches, deals: table }, name, wanted),
          bookedIn(apart).size,
        );
      }),
      { numRuns: 100 },
    );
  });

  it("renaming channels renames their credit", () => {
    const renamed: Record<string, string> = {
      Email: "Q",
      "Paid search": "A",
      Webinar: "Z",
      Social: "M",
      Direct: "Direct",
    };
    fc.assert(
      fc.property(deals, model, (rows, name) => {
        const other = rows.map((deal) => ({
          ...deal,
          touches: deal.touches.map((touch) => ({
            ...touch,
            channel: renamed[String(touch.channel)] ?? touch.channel,
          })),
        }));
        const expected = Object.fromEntries(
          Object.entries(credits(tablesOf(rows), name)).map(([channel, credit]) => [
            renamed[channel] ?? channel,
            credit,
          ]),
        );
        expectSame(credits(tablesOf(other), name), expected, bookedIn(rows).size);
      }),
      { numRuns: 100 },
    );
  });

  it("splitting a file in two and adding changes nothing", () => {
    fc.assert(
      fc.property(deals, deals, journeyModel, wish, (some, others, name, wanted) => {
        const [a, b] = [tablesOf(some, "A"), tablesOf(others, "B")];
        const whole: Tables = {
          touches: [...a.touches, ...b.touches.slice(1)],
          deals: [...a.deals, ...b.deals.slice(1)],
        };
        const [left, right] = [credits(a, name, wanted), credits(b, name, wanted)];
        const added = Object.fromEntries(
          Object.keys({ ...left, ...right }).map((channel) => [channel, (left[channel] ?? 0) + (right[channel] ?? 0)]),
        );
        expectSame(credits(whole, name, wanted), added, bookedIn([...some, ...others]).size);
      }),
      { numRuns: 100 },
    );
  });

  it("doubling every amount doubles every credit and moves no share", () => {
    fc.assert(
      fc.property(deals, model, wish, (rows, name, wanted) => {
        const doubled = rows.map((deal) => ({
          ...deal,
          amount: typeof deal.amount === "number" ? deal.amount * 2 : deal.amount,
        }));
        const expected = attributed(tablesOf(rows), name, wanted).map((row, r) =>
          row.map((cell, c) => (r > 0 && c === 2 && typeof cell === "number" ? cell * 2 : cell)),
        );
        expectCells(attributed(tablesOf(doubled), name, wanted), expected, bookedIn(rows).size);
      }),
      { numRuns: 100 },
    );
  });

  it("first and last swap when time is reversed", () => {
    // Closes lie after every touch and its mirror, so that the same touches count both ways.
    const early = rowsClosingAt(99_000);
    fc.assert(
      fc.property(deals.map(early), (rows) => {
        const mirrored: RandomDeal[] = rows.map((deal) => ({
          ...deal,
          touches: [...deal.touches]
            .reverse()
            .map((touch) => ({ ...touch, when: typeof touch.when === "number" ? 92_000 - touch.when : touch.when })),
        }));
        const size = bookedIn(rows).size;
        const swapped = [
          ["first", "last"],
          ["j", "inverse j"],
          ["10/0/90", "90/0/10"],
        ];
        for (const [one, other] of swapped) {
          expectSame(credits(tablesOf(mirrored), one), credits(tablesOf(rows), other), size);
          expectSame(credits(tablesOf(mirrored), other), credits(tablesOf(rows), one), size);
        }
        for (const even of ["linear", "u", "unique linear", "30/40/30", "shapley rate"])
          expectSame(credits(tablesOf(mirrored), even), credits(tablesOf(rows), even), size);
      }),
      { numRuns: 100 },
    );
  });

  it("open and lost deals move no credit", () => {
    fc.assert(
      fc.property(deals, journeyModel, wish, (rows, name, wanted) => {
        const isWon = ({ stage }: RandomDeal) => stage === "Won" || stage === "Closed Won";
        const wonOnly = rows.filter(isWon);
        expectSame(
          credits(tablesOf(rows), name, wanted),
          credits(tablesOf(wonOnly), name, wanted),
          bookedIn(rows).size,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("a longer lookback never unattributes a deal", () => {
    fc.assert(
      fc.property(deals, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 30 }), (rows, shorter, more) => {
        const rest = (lookbackDays: number) => credits(tablesOf(rows), "linear", { lookbackDays })["(unattributed)"];
        expect(rest(shorter + more)).toBeLessThanOrEqual(rest(shorter));
      }),
      { numRuns: 60 },
    );
  });
});

function rowsClosingAt(close: number) {
  return (rows: readonly RandomDeal[]): RandomDeal[] => rows.map((deal) => ({ ...deal, close }));
}

describe("ATTRIBUTION_RECONCILE", () => {
  const numbers = (cells: Cells, column: string) => {
    const { Total, ...lines } = byFirstColumn(cells);
    return {
      total: Total[column] as number,
      lines: Object.values(lines).map((line) => line[column] as number),
    };
  };

  it("each of first, last and weighted adds up to booked, and is what ATTRIBUTE says", () => {
    fc.assert(
      fc.property(deals, model, wish, (rows, name, wanted) => {
        const tables = tablesOf(rows);
        const booked = bookedIn(rows);
        const cells = reconciled(tables, name, wanted);
        const lines = without(byFirstColumn(cells), "Total");
        for (const [column, under] of [
          ["First", "first"],
          ["Last", "last"],
          ["Weighted", name],
        ] as const) {
          const { total, lines: credited } = numbers(cells, column);
          expectAlike(total, booked.revenue, booked.size);
          expectAlike(sum(credited), booked.revenue, booked.size);
          const found = Object.fromEntries(
            Object.entries(lines).map(([claimant, line]) => [claimant, line[column] as number]),
          );
          expectSame(found, credits(tables, under, wanted), booked.size);
        }
      }),
      { numRuns: 80 },
    );
  });

  it("says of each line what it is to read: what opens, closes or carries, what nobody touched, what was booked", () => {
    const tables = paths(["search > email", 2, 50], ["search", 1, 100], ["", 1, 10]);
    const reading = (cells: Cells) =>
      Object.entries(byFirstColumn(cells)).map(([name, { Reading }]) => [name, Reading]);
    expect(reading(reconciled(tables, "linear"))).toEqual([
      ["search", "opens"],
      ["email", "closes"],
      ["(unattributed)", "no counting touch"],
      ["Total", "booked revenue of 4 won deals"],
    ]);
    const carried = paths(["search > email", 1], ["email > search", 1]);
    expect(reading(reconciled(carried, "linear")).slice(0, 2)).toEqual([
      ["email", "carries"],
      ["search", "carries"],
    ]);
    expect(reading(reconciled(paths(["search", 1]), "linear")).at(-1)).toEqual([
      "Total",
      "booked revenue of 1 won deal",
    ]);
  });

  it("spread is the largest less the smallest, sourced is first, and influenced is at least each of the three", () => {
    fc.assert(
      fc.property(deals, journeyModel, wish, (rows, name, wanted) => {
        const { Total, ...lines } = byFirstColumn(reconciled(tablesOf(rows), name, wanted));
        const size = bookedIn(rows).size;
        for (const [claimant, line] of Object.entries(lines)) {
          const three = [line.First, line.Last, line.Weighted] as number[];
          expectAlike(line.Spread, Math.max(...three) - Math.min(...three), size);
          if (claimant === "(unattributed)") continue;
          expect(line.Sourced).toBe(line.First);
          const influenced = line["Influenced (more than booked)"] as number;
          expect(influenced).toBeGreaterThanOrEqual(Math.max(...three) - size * 1e-9);
          expect(line.Reading).toBe(
            line.First! > line.Last! ? "opens" : line.First! < line.Last! ? "closes" : "carries",
          );
        }
        expectAlike(Total.Spread, sum(Object.values(lines).map((line) => line.Spread as number)), size);
      }),
      { numRuns: 80 },
    );
  });
});
