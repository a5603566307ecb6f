import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal } from "../asking";

const RATES: Cells = [
  ["Currency", "Rate", "From"],
  ["EUR", 1.25, "2026-01-01"],
  ["EUR", 1.5, "2026-04-01"],
  ["GBP", 2, "2026-01-01"],
];
const EUR: Cells = [
  ["Currency", "Rate"],
  ["EUR", 1.25],
];

function converted(table: Cells, rates: Cells = RATES, currency: Cell = "USD", columns: Cell = ""): Cells {
  return answer("IN_CURRENCY", table, rates, currency, columns);
}

function rowsOf(cells: Cells): Cells {
  return cells.filter((row) => !String(row[0]).startsWith("Note: "));
}

function refused(table: Cells, rates: Cells = RATES, currency: Cell = "USD"): string {
  return refusal("IN_CURRENCY", table, rates, currency).words;
}

describe("the rate of a row", () => {
  const deal = (stage: Cell, closed: Cell) => [
    ["Deal ID", "Stage", "Amount", "Currency", "Close Date"],
    ["D-1", stage, 100, "EUR", closed],
  ];

  it("is the one in force at the close of a closed deal, from its first day on", () => {
    expect(converted(deal("Closed Won", "2026-03-31 23:00"))[1][2]).toBe(125);
    expect(converted(deal("Closed Lost", "2026-04-01"))[1][2]).toBe(150);
    expect(converted(deal("Closed Won", "2026-01-01"))[1][2]).toBe(125);
  });

  it("is the latest one for an open deal, whatever close it expects", () => {
    expect(converted(deal("Proposal", "2026-02-01"))[1][2]).toBe(150);
    expect(notesIn(converted(deal("Proposal", ""))).slice(0, 2)).toEqual([
      "Note: 1 amount of table converted to USD: 1 from EUR.",
      "Note: 1 amount of open deals converted at the latest rate.",
    ]);
  });

  it("is the latest one for a closed deal without a close date, with a note", () => {
    expect(converted(deal("Closed Won", ""))[1][2]).toBe(150);
    expect(notesIn(converted(deal("Closed Won", "")))).toContain(
      "Note: 1 amount of table without a date converted at the latest rate.",
    );
  });

  it("reads won stages that columns name", () => {
    expect(converted(deal("Live", "2026-02-01"), RATES, "USD", "Won=Live")[1][2]).toBe(125);
  });

  it.each<[string, Cells]>([
    [
      "a quota's quarter",
      [
        ["Quarter", "Quota", "Currency"],
        ["2026-Q1", 100, "EUR"],
        ["2026-Q2", 100, "EUR"],
      ],
    ],
    [
      "a quota's first day",
      [
        ["Period start", "Quota", "Currency"],
        ["2026-03-31", 100, "EUR"],
        ["2026-04-01", 100, "EUR"],
      ],
    ],
    [
      "a month of spend",
      [
        ["Month", "Spend", "Currency", "Channel"],
        ["Mar 2026", 100, "EUR", "Ads"],
        ["2026-04", 100, "EUR", "Ads"],
      ],
    ],
    [
      "a movement's period",
      [
        ["Period", "Amount", "Currency", "Type"],
        ["2026-Q1", 100, "EUR", "new"],
        ["2026-Q2", 100, "EUR", "churn"],
      ],
    ],
    [
      "a claim's date",
      [
        ["Deal ID", "Amount", "Revenue", "Claimed by", "Currency", "Close Date"],
        ["D-1", 100, "", "Sales", "EUR", "2026-02-01"],
        ["D-2", 100, "", "Sales", "EUR", "2026-04-02"],
      ],
    ],
  ])("is that of %s", (_, table) => {
    expect(
      converted(table)
        .slice(1, 3)
        .map((row) => row[1]),
    ).toEqual([125, 150]);
  });

  it("is the same for all days where it has no first day", () => {
    expect(converted(deal("Closed Won", "1999-01-01"), EUR)[1][2]).toBe(125);
    expect(converted(deal("Closed Won", ""), EUR)[1][2]).toBe(125);
  });

  it("is refused before its first day, without a rate, and with two rates for one day", () => {
    expect(refused(deal("Closed Won", "2025-12-31"))).toBe(
      'table row 2: Amount must be of 2026-01-01 or later, when the rates of EUR start, found "2025-12-31"',
    );
    expect(
      refused(deal("Open", ""), [
        ["Currency", "Rate"],
        ["GBP", 2],
      ]),
    ).toBe('table row 2: Amount must be in USD or in a currency that rates name, found "EUR"');
    expect(refused(deal("Open", ""), [...RATES, ["eur", 1.4, "2026-04-01"]])).toBe(
      'rates row 5: a rate must stand once, found "EUR from 2026-04-01" in row 3 as well',
    );
    expect(
      refused(deal("Open", ""), [
        ["Currency", "Rate"],
        ["EUR", 0],
      ]),
    ).toContain("rates row 2: Rate must be above 0");
    expect(
      refused(deal("Open", ""), [
        ["Currency", "Rate"],
        ["Doubloons", 3],
      ]),
    ).toBe('rates row 2: Currency must be a currency code such as EUR, found "Doubloons"');
  });

  it("is not needed for the new currency, and ignored for it", () => {
    const table = [
      ["Deal ID", "Stage", "Amount", "Currency"],
      ["D-1", "Open", 100, "USD"],
    ];
    expect(converted(table, EUR)[1][2]).toBe(100);
    expect(
      converted(table, [
        ["Currency", "Rate"],
        ["USD", 7],
      ])[1][2],
    ).toBe(100);
  });
});

describe("the currency of an amount", () => {
  const spend = (...rows: Cell[][]): Cells => [["Channel", "Cost"], ...rows];

  it("is read from its cell", () => {
    expect(rowsOf(converted(spend(["Ads", "€1,000"], ["Events", "GBP 10"], ["Web", "US$ 5"])))).toEqual([
      ["Channel", "Cost", "Currency"],
      ["Ads", 1500, "USD"],
      ["Events", 20, "USD"],
      ["Web", 5, "USD"],
    ]);
  });

  it("is read from the header, which then names the new one", () => {
    const table = [
      ["Channel", "Cost (EUR)"],
      ["Ads", 100],
    ];
    expect(rowsOf(converted(table, EUR))).toEqual([
      ["Channel", "Cost (USD)", "Currency"],
      ["Ads", 125, "USD"],
    ]);
  });

  it("is that of the Currency column before that of the cell", () => {
    const table = [
      ["Channel", "Cost", "Currency"],
      ["Ads", "$100", "EUR"],
    ];
    expect(converted(table, EUR)[1]).toEqual(["Ads", 125, "USD"]);
  });

  it("is the only one of its column where a cell names none, with a note", () => {
    const found = converted(spend(["Ads", "€100"], ["Events", 100]), EUR);
    expect(rowsOf(found).slice(1)).toEqual([
      ["Ads", 125, "USD"],
      ["Events", 125, "USD"],
    ]);
    expect(notesIn(found)).toContain("Note: 1 amount of table without a currency read as EUR: nothing names another.");
  });

  it("is refused where nothing names it, or where it could be one of several", () => {
    expect(refused(spend(["Ads", 100]))).toBe(
      "table row 2: Cost must be in a currency that its cell, its header, or a Currency column names, found 100",
    );
    expect(refused(spend(["Ads", "€1"], ["Events", "£1"], ["Web", 5]))).toBe(
      "table row 4: Cost must name the currency of its amount, as the column holds EUR, GBP, found an empty cell",
    );
    const dollars: Cells = [
      ["Currency", "Rate"],
      ["USD", 0.8],
      ["CAD", 0.6],
    ];
    expect(refused(spend(["Ads", "$5"]), dollars, "EUR")).toBe(
      'table row 2: Cost must be in USD or CAD, named in a Currency column, found "$"',
    );
    expect(converted(spend(["Ads", "$5"]), dollars.slice(0, 2), "EUR")[1][1]).toBe(4);
  });

  it("must be a code where it is the new one", () => {
    expect(refused(spend(["Ads", "€1"]), EUR, "$")).toBe('currency must be a currency code such as USD, found "$"');
    expect(converted(spend(["Ads", "€1"]), EUR, "usd")[1]).toEqual(["Ads", 1.25, "USD"]);
  });
});

describe("the table that comes out", () => {
  it("starts at the headers, and leaves out totals and footers, all noted", () => {
    const found = converted(
      [
        ["Spend report", "", ""],
        ["", "", ""],
        ["Channel", "Month", "Cost"],
        ["Ads", "2026-01", "€100"],
        ["Total", "", "€100"],
        ["", "", ""],
        ["Printed by Ada", "", ""],
      ],
      EUR,
    );
    expect(rowsOf(found)).toEqual([
      ["Channel", "Month", "Cost", "Currency"],
      ["Ads", "2026-01", 125, "USD"],
    ]);
    expect(notesIn(found)).toEqual([
      "Note: 1 row above the headers of table skipped.",
      'Note: 1 total row of table left out: row 5 ("Total").',
      "Note: 1 row below the last record of table left out: row 7 and below.",
      "Note: 1 amount of table converted to USD: 1 from EUR.",
    ]);
  });

  it("keeps blank amounts blank and every other cell as it was", () => {
    const found = converted([
      ["Deal ID", "Stage", "Amount", "ACV", "Renewal", "Close Date", "Currency", "Notes"],
      ["D-1", "Open", "-", "€1.234,50", true, 46060, "EUR", "€5 off"],
    ]);
    expect(rowsOf(found)[1]).toEqual(["D-1", "Open", "", 1234.5 * 1.5, true, 46060, "USD", "€5 off"]);
  });

  it("leaves amounts in company currency alone, and refuses a table of nothing else", () => {
    const headers = ["Deal ID", "Stage", "Amount in company currency", "Currency"];
    const row = ["D-1", "Open", 110, "EUR"];
    expect(
      converted(
        [
          [...headers, "Amount"],
          [...row, 100],
        ],
        EUR,
      )[1],
    ).toEqual(["D-1", "Open", 110, "USD", 125]);
    expect(refused([headers, row], EUR)).toContain("table must have a column Amount, Quota or Spend");
  });

  it("names a group in every row, as the subtotals that showed it are gone", () => {
    const found = converted(
      [
        ["Region", "Deal ID", "Stage", "Amount", "Currency"],
        ["East", "D-1", "Open", 1, "EUR"],
        ["", "D-2", "Open", 2, "EUR"],
        ["East Total", "", "", 3, ""],
        ["West", "D-3", "Open", 4, "EUR"],
        ["", "D-4", "Open", 5, "EUR"],
        ["West Total", "", "", 9, ""],
      ],
      EUR,
    );
    expect(
      rowsOf(found)
        .slice(1)
        .map((row) => row[0]),
    ).toEqual(["East", "East", "West", "West"]);
  });

  it("is refused where the table holds no amounts, or deals without their outcome", () => {
    expect(
      refused([
        ["Lead ID", "Source"],
        ["L-1", "Web"],
      ]),
    ).toBe("table must have a column Amount, Quota or Spend, found the headers Lead ID, Source");
    expect(
      refused([
        ["Deal ID", "Amount", "Close Date"],
        ["D-1", 5, "2026-01-01"],
      ]),
    ).toBe("table must have a column Stage, Outcome or Channel, found the headers Deal ID, Amount, Close Date");
    expect(refused([[""]])).toBe("table must be a range with a header row, found nothing in it");
  });

  it("is read by other functions, notes and all", () => {
    const deals: Cells = [
      ["Deal ID", "Stage", "Amount", "Currency", "Create Date", "Close Date"],
      ["D-1", "Closed Won", "1.000,00", "EUR", "2026-01-05", "2026-02-20"],
      ["D-2", "Closed Won", "2.000,00", "GBP", "2026-01-05", "2026-02-20"],
      ["D-3", "Open", "3.000,00", "USD", "2026-02-01", ""],
    ];
    expect(refusal("VELOCITY_BASELINE", deals).words).toContain("IN_CURRENCY(table, rates");
    const { Total } = byFirstColumn(answer("VELOCITY_BASELINE", converted(deals)));
    expect(Total).toMatchObject({ "Average deal value": (1250 + 4000) / 2, Open: 1, Won: 2 });
    const quotas = converted([
      ["Region", "Quarter", "Quota", "Currency"],
      ["East", "2026-Q1", 8000, "EUR"],
    ]);
    const covered = byFirstColumn(answer("COVERAGE_TABLE", converted(deals), quotas)).Total;
    expect(covered).toMatchObject({ "Open pipeline": 3000, Quota: 10000, "Won in period": 5250 });
  });
});

describe("VELOCITY_BASELINE by Currency", () => {
  const deals: Cells = [
    ["Deal ID", "Stage", "Amount", "Currency", "Create Date", "Close Date"],
    ["D-1", "Closed Won", 100, "EUR", "2026-01-05", "2026-02-04"],
    ["D-2", "Closed Lost", 300, "GBP", "2026-01-05", "2026-02-20"],
    ["D-3", "Closed Won", 100, "GBP", "2026-01-05", "2026-02-14"],
  ];

  it("answers by currency, with no amounts in Total and a note that says why", () => {
    const { EUR: euros, Total } = byFirstColumn(answer("VELOCITY_BASELINE", deals, "Currency"));
    expect(euros).toMatchObject({ "Average deal value": 100, "Cycle days": 30 });
    expect(Total).toMatchObject({
      "Average deal value": "",
      "Velocity per day": "",
      "Win rate": 2 / 3,
      "Cycle days": 35,
    });
    expect(Total.Note).toContain("deals in several currencies, so no deal value and no velocity");
  });

  it("leaves a win rate by value out of Total", () => {
    const found = byFirstColumn(answer("VELOCITY_BASELINE", deals, "Currency", "", "", "", "", "value"));
    expect(found.Total["Win rate"]).toBe("");
    expect(found.GBP["Win rate"]).toBe(0.25);
  });
});

const DAY = 46000;
const CODES = ["EUR", "GBP", "JPY", "USD"] as const;
const randomRates = fc
  .uniqueArray(fc.tuple(fc.constantFrom("EUR", "GBP", "JPY"), fc.integer({ min: DAY - 50, max: DAY + 50 })), {
    selector: (pair) => pair.join(),
    maxLength: 9,
  })
  .chain((days) =>
    fc.tuple(...days.map((pair) => fc.tuple(fc.constant(pair), fc.double({ min: 0.01, max: 9, noNaN: true })))),
  )
  .map((rates) => [
    // Every currency has a rate before all deals, so that none of them is refused.
    ...(["EUR", "GBP", "JPY"] as const).map((code) => ({ code, from: DAY - 100, rate: 1 + code.charCodeAt(0) / 100 })),
    ...rates.map(([[code, from], rate]) => ({ code, from, rate })),
  ]);
const randomDeals = fc.array(
  fc.record({
    code: fc.constantFrom(...CODES),
    stage: fc.constantFrom("Won", "Lost", "Open"),
    amount: fc.option(fc.integer({ min: -1000, max: 1_000_000 })),
    closed: fc.option(fc.integer({ min: DAY - 60, max: DAY + 60 })),
    inCell: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
);
type Deal = typeof randomDeals extends fc.Arbitrary<readonly (infer T)[]> ? T : never;
type Rate = typeof randomRates extends fc.Arbitrary<readonly (infer T)[]> ? T : never;

const rateCells = (rates: readonly Rate[]): Cells => [
  ["From", "Currency", "Rate"],
  ...rates.map(({ code, from, rate }) => [from, code, rate]),
];

function dealCells(deals: readonly Deal[], hasColumn: boolean): Cell[][] {
  return [
    ["Deal ID", "Amount", "Stage", "Close Date", ...(hasColumn ? ["Currency"] : [])],
    ...deals.map(({ code, stage, amount, closed, inCell }, i): Cell[] => {
      const written = !hasColumn || inCell ? `${amount} ${code}` : amount;
      return [`D-${i}`, amount === null ? "" : written, stage, closed ?? "", ...(hasColumn ? [code] : [])];
    }),
  ];
}

describe("random tables", () => {
  it("convert each amount at the last rate that started by its close, or the last of all", () => {
    fc.assert(
      fc.property(randomDeals, randomRates, fc.boolean(), (deals, rates, hasColumn) => {
        const found = rowsOf(converted(dealCells(deals, hasColumn), rateCells(rates)));
        expect(found).toHaveLength(deals.length + 1);
        deals.forEach(({ code, stage, amount, closed }, i) => {
          const row = found[i + 1];
          expect(row[4]).toBe("USD");
          if (amount === null) {
            expect(row[1]).toBe("");
            return;
          }
          const day = stage === "Open" || closed === null ? Infinity : closed;
          const known = rates.filter((each) => each.code === code && each.from <= day);
          const last = known.reduce((a, b) => (b.from > a.from ? b : a), { code, from: -Infinity, rate: 1 });
          expectAlike(row[1], amount * (code === "USD" ? 1 : last.rate), 1);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("change no amount where all rates are 1", () => {
    fc.assert(
      fc.property(randomDeals, fc.boolean(), (deals, hasColumn) => {
        const ones: Cells = [
          ["Currency", "Rate"],
          ["EUR", 1],
          ["GBP", 1],
          ["JPY", 1],
        ];
        const found = rowsOf(converted(dealCells(deals, hasColumn), ones));
        expect(found.slice(1).map((row) => row[1])).toEqual(deals.map(({ amount }) => amount ?? ""));
      }),
      { numRuns: 100 },
    );
  });

  it("stay as they are when converted to the same currency again", () => {
    fc.assert(
      fc.property(randomDeals, randomRates, fc.boolean(), (deals, rates, hasColumn) => {
        const once = converted(dealCells(deals, hasColumn), rateCells(rates));
        expectCells(rowsOf(converted(once, rateCells(rates))), rowsOf(once));
      }),
      { numRuns: 100 },
    );
  });

  it("convert in two steps to what one step with the product of the rates gives", () => {
    fc.assert(
      fc.property(randomDeals, fc.double({ min: 0.1, max: 9, noNaN: true }), (deals, rate) => {
        const toUsd: Cells = [
          ["Currency", "Rate"],
          ["EUR", 2],
          ["GBP", 3],
          ["JPY", 0.5],
        ];
        const toCad: Cells = [
          ["Currency", "Rate"],
          ["USD", rate],
          ["EUR", 2 * rate],
          ["GBP", 3 * rate],
          ["JPY", 0.5 * rate],
        ];
        const two = rowsOf(converted(converted(dealCells(deals, true), toUsd), toCad, "CAD"));
        expectCells(two, rowsOf(converted(dealCells(deals, true), toCad, "CAD")), 1);
      }),
      { numRuns: 100 },
    );
  });
});
