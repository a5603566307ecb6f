import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, expectCells, notesIn, refusal, without } from "../asking";
import { amounts, bookedIn, credits, paths, randomDeal, tablesOf, type Tables, withOtherAmount } from "./journeys";

interface Wish {
  readonly weighted?: Cell;
  readonly by?: Cell;
  readonly fundAt?: Cell;
  readonly cutAt?: Cell;
  readonly lookbackDays?: Cell;
  readonly columns?: Cell;
}

function returns({ touches, deals }: Tables, spend: Cells, wish: Wish = {}): Cells {
  const { weighted, by, fundAt, cutAt, lookbackDays, columns } = wish;
  return answer("SPEND_RETURN", touches, deals, spend, weighted, by, fundAt, cutAt, lookbackDays, columns);
}

function spent(...rows: readonly (readonly Cell[])[]): Cells {
  return [["Channel", "Spend"], ...rows];
}

const HEADERS: Cell[] = [
  "Channel",
  "Spend",
  "First return",
  "Last return",
  "Weighted return",
  "Lowest",
  "Highest",
  "Cost per won deal",
  "Decision",
];

describe("returns, by hand: search > email ×3 and search > social > email ×5, a deal worth 100", () => {
  const tables = paths(["search > email", 3, 100], ["search > social > email", 5, 100], ["", 2, 100]);

  it("first, last and u, lowest and highest, cost per won deal, decision", () => {
    // First gives all 800 to search, last all to email; u gives each 350 and social 100.
    expectCells(returns(tables, spent(["search", 200], ["email", 100], ["social", 500], ["radio", 50])), [
      HEADERS,
      ["social", 500, 0, 0, 0.2, 0, 0.2, 500, "cut"],
      ["search", 200, 4, 0, 1.75, 0, 4, 200 / 3.5, "discuss"],
      ["email", 100, 0, 8, 3.5, 0, 8, 100 / 3.5, "discuss"],
      ["radio", 50, 0, 0, 0, 0, 0, "", "cut"],
      ["(unattributed)", "", "", "", "", "", "", "", "no counting touch"],
      ["Total", 850, 1000 / 850, 1000 / 850, 1000 / 850, 1000 / 850, 1000 / 850, 85, ""],
      ["Note: 1 name in spend that no counting touch has", "", "", "", "", "", "", "", ""],
    ]);
  });

  it("under another weighted model", () => {
    const rows = byFirstColumn(returns(tables, spent(["search", 200], ["social", 500]), { weighted: "linear" }));
    expectAlike(rows.search["Weighted return"], (150 + 500 / 3) / 200);
    expectAlike(rows.social["Weighted return"], 500 / 3 / 500);
    expectAlike(rows.social["Cost per won deal"], 500 / (5 / 3));
    expect(rows.search["First return"]).toBe(4);
  });

  it("under a model of the whole population", () => {
    const markov = credits(tables, "markov");
    const rows = byFirstColumn(returns(tables, spent(["search", 200]), { weighted: "markov" }));
    expectAlike(rows.search["Weighted return"], markov.search / 200);
    expect(rows.search["Last return"]).toBe(0);
  });

  it("under a model that looks for milestones", () => {
    const { touches, deals } = paths(["a > b > c > d", 1, 100]);
    const dated = deals.map((row, i) => (i === 1 ? [...row.slice(0, 4), 46051, 46052] : row));
    const rows = byFirstColumn(returns({ touches, deals: dated }, spent(["b", 10], ["d", 10]), { weighted: "w" }));
    expectAlike(rows.b["Weighted return"], 3);
    expectAlike(rows.d["Weighted return"], 1);
  });

  it("u is the weighted model where none is named", () => {
    const spend = spent(["search", 200]);
    for (const weighted of ["", 0, null]) {
      expect(returns(tables, spend, { weighted })).toEqual(returns(tables, spend, { weighted: "u" }));
    }
  });
});

describe("decision", () => {
  /** One deal with one touch, so that all three models say the same. */
  const decided = (revenue: number, wish: Wish = {}) =>
    byFirstColumn(returns(paths(["a", 1, revenue]), spent(["a", 100]), wish)).a.Decision;

  it.each<[number, string]>([
    [301, "fund"],
    [300, "fund"],
    [299, "discuss"],
    [101, "discuss"],
    [100, "discuss"],
    [99, "cut"],
    [0, "cut"],
    [-50, "cut"],
  ])("a return of %i on 100, at 3 and 1", (revenue, decision) => {
    expect(decided(revenue)).toBe(decision);
  });

  it.each<[number, string]>([
    [500, "fund"],
    [499, "discuss"],
    [200, "discuss"],
    [199, "cut"],
  ])("a return of %i on 100, at 5 and 2", (revenue, decision) => {
    expect(decided(revenue, { fundAt: 5, cutAt: 2 })).toBe(decision);
  });

  it("funds by the lowest and cuts by the highest of the three", () => {
    // a opens and b closes a deal of 1,000: first 1,000 and 0, last 0 and 1,000, u 500 each.
    const tables = paths(["a > b", 1, 1000], ["a", 1, 400], ["b", 1, 90]);
    const row = (spend: number, name: string) => byFirstColumn(returns(tables, spent([name, spend])))[name];
    expect(row(100, "a")).toMatchObject({ Lowest: 4, Highest: 14, Decision: "fund" });
    expect(row(200, "a")).toMatchObject({ Lowest: 2, Highest: 7, Decision: "discuss" });
    expect(row(1091, "b").Decision).toBe("cut");
    expect(row(1090, "b")).toMatchObject({ Highest: 1, Decision: "discuss" });
  });

  it("a return that misses a limit by rounding alone has reached it", () => {
    // Ten tenths of 0.3 add up to a little less or more than 3.
    const ten = paths(["a", 10, 0.3]);
    const three = (limit: Wish) => byFirstColumn(returns(ten, spent(["a", 1]), limit)).a.Decision;
    expect(three({ fundAt: 3 })).toBe("fund");
    expect(three({ fundAt: 3, cutAt: 3 })).toBe("fund");
    expect(three({ fundAt: 9, cutAt: 3 })).toBe("discuss");
  });

  it("fund_at and cut_at may be one, and cut_at not above it", () => {
    expect([decided(199, { fundAt: 2, cutAt: 2 }), decided(200, { fundAt: 2, cutAt: 2 })]).toEqual(["cut", "fund"]);
    const { touches, deals } = paths(["a", 1, 1]);
    const { code, words } = refusal("SPEND_RETURN", touches, deals, spent(["a", 1]), "", "", 2, 2.5);
    expect(code).toBe("OUT_OF_RANGE");
    expect(words).toBe("cut_at must be at most fund_at, 2, found 2.5");
    expect(refusal("SPEND_RETURN", touches, deals, spent(["a", 1]), "", "", 0.5).words).toBe(
      "cut_at must be at most fund_at, 0.5, found 1",
    );
  });

  it("blank and 0 are 3 and 1, and below 0 is refused", () => {
    for (const limit of ["", 0, null]) expect(decided(300, { fundAt: limit, cutAt: limit })).toBe("fund");
    const { touches, deals } = paths(["a", 1, 1]);
    expect(refusal("SPEND_RETURN", touches, deals, spent(["a", 1]), "", "", -3).words).toBe(
      "fund_at must be a number above 0, found -3".replace("a number ", ""),
    );
    expect(refusal("SPEND_RETURN", touches, deals, spent(["a", 1]), "", "", 3, -1).words).toBe(
      "cut_at must be above 0, found -1",
    );
  });
});

describe("spend", () => {
  const tables = paths(["Email", 2, 100], ["Direct", 1, 100]);

  it("of several rows of one name adds up, whatever the case and the spaces around", () => {
    const rows = byFirstColumn(returns(tables, spent(["email", 20], [" EMAIL ", "$30"], ["Email", 50])));
    expect(rows.Email).toMatchObject({ Spend: 100, "First return": 2, "Cost per won deal": 50 });
    expect(Object.keys(rows)).toEqual(["Email", "Direct", "(unattributed)", "Total"]);
  });

  it("joins touches that differ by case alone, under the name with most credit", () => {
    const mixed = paths(["email", 1, 100], ["Email", 2, 100]);
    const rows = byFirstColumn(returns(mixed, spent(["EMAIL", 100])));
    expect(rows.Email).toMatchObject({ Spend: 100, "First return": 3, "Last return": 3, "Weighted return": 3 });
    expectAlike(rows.Email["Cost per won deal"], 100 / 3);
    expect(Object.keys(rows)).toEqual(["Email", "(unattributed)", "Total"]);
  });

  it("that is missing leaves returns empty and decides nothing", () => {
    const rows = byFirstColumn(returns(tables, spent(["Email", 50])));
    expect(rows.Direct).toEqual({
      ...Object.fromEntries(HEADERS.map((header) => [header, ""])),
      Channel: "Direct",
      Decision: "no spend",
    });
    expect(rows.Total).toMatchObject({ Spend: 50, "First return": 6 });
  });

  it("of 0 has no return either", () => {
    const cells = returns(tables, spent(["Email", 0], ["Direct", 10]));
    const { Email } = byFirstColumn(cells);
    expect(Email).toMatchObject({ Spend: 0, "First return": "", Lowest: "", "Cost per won deal": "" });
    expect(Email.Decision).toBe("no spend");
    expect(notesIn(cells)).toEqual([]);
  });

  it("without an amount counts as 0 and is noted", () => {
    const one = returns(tables, spent(["Email", ""], ["Direct", 10]));
    expect(byFirstColumn(one).Email).toMatchObject({ Spend: 0, Decision: "no spend" });
    expect(notesIn(one)).toEqual(["Note: 1 row of spend without an amount counted as 0"]);
    const two = returns(tables, spent(["Email", ""], ["Email", 40], ["Direct", ""]));
    expect(byFirstColumn(two).Email.Spend).toBe(40);
    expect(notesIn(two)).toEqual(["Note: 2 rows of spend without an amount counted as 0"]);
  });

  it("on what no touch has returned nothing, and is noted", () => {
    const cells = returns(tables, spent(["Radio", 10], ["TV", 30], ["Email", 20]));
    expect(byFirstColumn(cells).TV).toMatchObject({ Spend: 30, "Last return": 0, Highest: 0, "Cost per won deal": "" });
    expect(byFirstColumn(cells).TV.Decision).toBe("cut");
    expect(notesIn(cells)).toEqual(["Note: 2 names in spend that no counting touch has"]);
  });

  it("on nothing named is for touches of a blank channel", () => {
    const blank = paths(["x", 1, 100]);
    const touches = blank.touches.map((row, i) => (i === 1 ? [row[0], row[1], "", row[3]] : row));
    const rows = byFirstColumn(returns({ touches, deals: blank.deals }, spent(["", 50])));
    expect(rows["(blank)"]).toMatchObject({ Spend: 50, "First return": 2 });
  });

  it("on a channel with touches on lost deals alone returned nothing", () => {
    const lost = paths(["Events", 2, 100, "Lost"], ["Email", 1, 50]);
    const cells = returns(lost, spent(["Events", 10]));
    expect(byFirstColumn(cells).Events).toMatchObject({ "First return": 0, "Cost per won deal": "", Decision: "cut" });
    expect(notesIn(cells)).toEqual([]);
  });

  it("largest first, then without spend by weighted credit", () => {
    const many = paths(["a", 1, 10], ["b", 1, 30], ["c", 1, 20], ["d", 1, 40], ["e", 1, 5]);
    const names = returns(many, spent(["a", 5], ["z", 5], ["c", 7], ["e", 0]))
      .slice(1)
      .map((row) => row[0]);
    expect(names.slice(0, 8)).toEqual(["c", "a", "z", "e", "d", "b", "(unattributed)", "Total"]);
  });

  it.each<[Cell[], Cell]>([
    [["Channel", "Spend"], ""],
    [["Medium", "Amount Spent"], ""],
    [["Source", "Cost"], ""],
    [["channel", "Budget"], ""],
    [["Campaign Type", "Ad_Spend"], ""],
    [["Channel", "Actual Cost"], ""],
  ])("under the headers %j", (headers) => {
    expect(byFirstColumn(returns(tables, [headers, ["Email", 100]])).Email["First return"]).toBe(2);
  });

  it("below 0 is refused with its row", () => {
    const { touches, deals } = tables;
    expect(refusal("SPEND_RETURN", touches, deals, spent(["Email", 1], ["Email", -5])).words).toBe(
      "spend row 3: Spend must be at least 0, found -5",
    );
    expect(refusal("SPEND_RETURN", touches, deals, spent(["Email", "lots"])).words).toContain("spend row 2: Spend");
  });

  it("without names or amounts is refused", () => {
    const { touches, deals } = tables;
    expect(
      refusal("SPEND_RETURN", touches, deals, [
        ["Region", "Spend"],
        ["EMEA", 5],
      ]).words,
    ).toBe("spend must have a column Channel, found the headers Region, Spend");
    expect(
      refusal(
        "SPEND_RETURN",
        touches,
        deals,
        [
          ["Region", "Spend"],
          ["EMEA", 5],
        ],
        "",
        "Step",
      ).words,
    ).toBe("spend must have a column Step or Channel, found the headers Region, Spend");
    expect(refusal("SPEND_RETURN", touches, deals, [["Channel"], ["Email"]]).words).toContain(
      "spend must have a column Spend ",
    );
    expect(
      refusal("SPEND_RETURN", touches, deals, [
        ["Channel", "Spend", "spend"],
        ["Email", 1, 2],
      ]).code,
    ).toBe("DUPLICATE");
    expect(refusal("SPEND_RETURN", touches, deals, "").code).toBe("MISSING");
  });

  it("of headers alone is answered: nothing was spent", () => {
    const { Total, Email } = byFirstColumn(returns(tables, spent()));
    expect(Email.Decision).toBe("no spend");
    expect(Total).toMatchObject({ Spend: 0, "First return": "", Lowest: "", "Cost per won deal": 0 });
  });
});

describe("by", () => {
  const tables: Tables = {
    touches: [
      ["Deal", "When", "Channel", "Campaign Name", "Region"],
      ["D", 46000, "Email", "Spring", "EMEA"],
      ["D", 46001, "Social", "Summer", "APAC"],
    ],
    deals: [
      ["Deal", "Amount", "Closed", "Stage"],
      ["D", 100, 46100, "Won"],
    ],
  };

  it("campaign: of the spend's own Campaign column, under any of its headers", () => {
    for (const header of ["Campaign", "Campaign Name", "utm_campaign"]) {
      const cells = returns(
        tables,
        [
          ["Channel", header, "Spend"],
          ["Email", "Spring", 20],
          ["Email", "Summer", 5],
        ],
        {
          by: "Campaign",
        },
      );
      expect(cells[0][0]).toBe("Campaign");
      expect(byFirstColumn(cells).Spring).toMatchObject({ Spend: 20, "First return": 5, "Last return": 0 });
      expect(byFirstColumn(cells).Summer.Spend).toBe(5);
    }
  });

  it("any header: of the column of that name, else of the one called Channel", () => {
    for (const header of ["Region", "REGION", "Channel"]) {
      const rows = byFirstColumn(
        returns(
          tables,
          [
            [header, "Spend"],
            ["EMEA", 20],
          ],
          { by: "Region" },
        ),
      );
      expect(rows.EMEA).toMatchObject({ Spend: 20, "First return": 5 });
    }
  });

  it("campaign: of the spend's Channel where it has no Campaign", () => {
    const rows = byFirstColumn(returns(tables, spent(["Spring", 20]), { by: "Campaign" }));
    expect(rows.Spring).toMatchObject({ Spend: 20, "First return": 5 });
  });

  it("another header is never of the spend's Campaign", () => {
    const spend = [
      ["Campaign", "Channel", "Spend"],
      ["Spring", "EMEA", 20],
    ];
    expect(byFirstColumn(returns(tables, spend, { by: "Region" })).EMEA.Spend).toBe(20);
  });

  it("the column of that name goes before Channel", () => {
    const spend = [
      ["Channel", "Region", "Spend"],
      ["APAC", "EMEA", 20],
    ];
    expect(byFirstColumn(returns(tables, spend, { by: "Region" })).EMEA.Spend).toBe(20);
  });

  it("a header that touches have not is refused", () => {
    expect(refusal("SPEND_RETURN", tables.touches, tables.deals, spent(["a", 1]), "", "Team").words).toContain(
      "by must be one of the headers",
    );
  });

  it("columns may name the spend", () => {
    const rows = byFirstColumn(
      returns(
        tables,
        [
          ["Channel", "Gross"],
          ["Email", 20],
        ],
        { columns: "Spend=Gross" },
      ),
    );
    expect(rows.Email["First return"]).toBe(5);
  });

  it("a lookback moves the credit", () => {
    const rows = byFirstColumn(returns(tables, spent(["Social", 10]), { lookbackDays: 99 }));
    expect(rows.Social).toMatchObject({ "First return": 10, "Last return": 10, Decision: "fund" });
  });
});

describe("notes", () => {
  it("of the touches and of the model stand after those of the spend", () => {
    const { touches, deals } = paths(["a", 1, 10], ["a", 1, 10, "Lost"]);
    const cells = returns({ touches: [...touches, ["D-1", 46101, "b", 1]], deals }, spent(["z", 1]), {
      weighted: "markov",
    });
    expect(notesIn(cells)).toEqual([
      "Note: 1 name in spend that no counting touch has",
      "Note: 1 touch after its deal's close left out",
      "Note: 1 null journey counted, a lost or open deal with a counting touch",
    ]);
  });
});

describe("refused as everywhere", () => {
  const { touches, deals } = paths(["a", 1, 10]);
  const spend = spent(["a", 1]);

  it("a deal twice, another model, text as an amount", () => {
    expect(refusal("SPEND_RETURN", touches, withOtherAmount(deals), spend).code).toBe("DUPLICATE");
    expect(refusal("SPEND_RETURN", touches, deals, spend, "best").code).toBe("NOT_AN_OPTION");
    expect(refusal("SPEND_RETURN", touches, [deals[0], ["D-1", "x", 46100, "Won"]], spend).code).toBe("NOT_A_NUMBER");
  });

  it("too many channels for shapley rate", () => {
    const many = paths(...Array.from({ length: 16 }, (_, i) => [`c${i}`, 1, 10] as const));
    expect(refusal("SPEND_RETURN", many.touches, many.deals, spend, "shapley rate").code).toBe("OUT_OF_RANGE");
  });
});

describe("laws", () => {
  const rowsOfDeals = fc.array(randomDeal(amounts), { maxLength: 12 });
  const spending = fc.dictionary(
    fc.constantFrom("Email", "paid search", "WEBINAR", "Direct", "Podcasts"),
    fc.integer({ min: 0, max: 5000 }),
  );
  const model = fc.constantFrom("u", "linear", "j", "time decay", "unique linear");

  it("return × spend, with the credit of what was not paid for and the unattributed, is booked revenue", () => {
    fc.assert(
      fc.property(rowsOfDeals, spending, model, (rows, spend, weighted) => {
        const tables = tablesOf(rows);
        const cells = returns(tables, spent(...Object.entries(spend)), { weighted });
        const { Total, ...lines } = byFirstColumn(cells);
        const booked = bookedIn(rows);
        for (const [header, name] of [
          ["First return", "first"],
          ["Last return", "last"],
          ["Weighted return", weighted],
        ] as const) {
          const credit = credits(tables, name);
          for (const [line, row] of Object.entries(lines)) {
            if (typeof row[header] !== "number") continue;
            expectAlike(Number(row[header]) * Number(row.Spend), credit[line] ?? 0, booked.size);
          }
          if (typeof Total[header] === "number") {
            expectAlike(Number(Total[header]) * Number(Total.Spend), booked.revenue, booked.size);
          }
        }
        expect(Total.Spend).toBe(Object.values(spend).reduce((sum, each) => sum + each, 0));
      }),
      { numRuns: 100 },
    );
  });

  it("doubling revenue and spend changes no return and no decision", () => {
    fc.assert(
      fc.property(rowsOfDeals, spending, model, (rows, spend, weighted) => {
        const doubled = rows.map((deal) => ({
          ...deal,
          amount: typeof deal.amount === "number" ? deal.amount * 2 : deal.amount,
        }));
        const once = returns(tablesOf(rows), spent(...Object.entries(spend)), { weighted });
        const twice = returns(
          tablesOf(doubled),
          spent(...Object.entries(spend).map(([name, each]) => [name, 2 * each])),
          {
            weighted,
          },
        );
        expectCells(
          twice.map((row) => row.filter((_, c) => c !== 1 && c !== 7)),
          once.map((row) => row.filter((_, c) => c !== 1 && c !== 7)),
          1,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("splitting a row of spend in two changes nothing", () => {
    fc.assert(
      fc.property(rowsOfDeals, spending, (rows, spend) => {
        const halves = Object.entries(spend).flatMap(([name, each]) => [
          [name, each / 2],
          [name.toUpperCase(), each / 2],
        ]);
        const whole = byFirstColumn(returns(tablesOf(rows), spent(...Object.entries(spend))));
        expect(byFirstColumn(returns(tablesOf(rows), spent(...halves)))).toEqual(whole);
      }),
      { numRuns: 60 },
    );
  });

  it("every decision follows from the lowest and the highest", () => {
    fc.assert(
      fc.property(rowsOfDeals, spending, (rows, spend) => {
        const lines = without(
          byFirstColumn(returns(tablesOf(rows), spent(...Object.entries(spend)))),
          "Total",
          "(unattributed)",
        );
        for (const { Lowest, Highest, Decision } of Object.values(lines)) {
          const expected =
            Lowest === "" ? "no spend" : Number(Lowest) >= 3 ? "fund" : Number(Highest) < 1 ? "cut" : "discuss";
          expect(Decision).toBe(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a large table", () => {
  it("of 200,000 touches and 100,000 rows of spend is answered", () => {
    const touches: Cell[][] = [["Deal", "When", "Channel"]];
    const deals: Cell[][] = [["Deal", "Amount", "Closed", "Stage"]];
    for (let d = 0; d < 50_000; d++) {
      deals.push([`D-${d}`, 10, 46100, "Won"]);
      for (let t = 0; t < 4; t++) touches.push([`D-${d}`, 46000 + t, `c${t}`]);
    }
    const spend: Cell[][] = [["Channel", "Spend"]];
    for (let i = 0; i < 100_000; i++) spend.push([`C${i % 5}`, 1]);
    const rows = byFirstColumn(returns({ touches, deals }, spend));
    expect(rows.c0).toMatchObject({ Spend: 20_000, "First return": 25, "Last return": 0 });
    expect(rows.C4).toMatchObject({ Spend: 20_000, Highest: 0, Decision: "cut" });
    expect(rows.Total).toMatchObject({ Spend: 100_000, "First return": 5, "Cost per won deal": 2 });
  });
});
