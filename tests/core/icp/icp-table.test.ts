import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, refusal } from "../asking";

const HEADER = ["Criterion", "Group", "Field", "Test", "Value", "Points"];
const OUT = [
  "Account",
  "Score",
  "Tier",
  "Disqualified by",
  "Missing fields",
  "Fit",
  "Technographic",
  "Behavioural",
  "Intent",
];
const RUBRIC: Cells = [
  HEADER,
  ["Industry", "firmographic", "Industry", "is", "Software", 20],
  ["Size", "", "Employees", ">", 100, 10],
  ["Stack", "Technographic", "CRM", "is", "Salesforce", 30],
  ["Research", "BEHAVIORAL", "Visits", "≥", 5, 25],
  ["Surge", "intent", "Intent", "≥", 60, 15],
  ["Cold", "intent", "Intent", "<", 10, -5],
  ["Rival", "firmographic", "Type", "is", "Competitor", "disqualify"],
  ["Banned", "", "Country", "in", "X; Y", "disqualify"],
];
const HEADERS = ["Account Name", "Industry", "Employees", "CRM", "Visits", "Intent", "Type", "Country"];
const ACCOUNTS: Cells = [
  HEADERS,
  ["Full", "Software", 101, "Salesforce", 5, 60, "Prospect", "DE"],
  ["Edge", "Retail", 100, "", 4, 59, "Prospect", "DE"],
  ["", "", "", "", "", "", "", ""],
  ["Rival", "Software", 500, "Salesforce", 9, 5, "Competitor", "Y"],
  ["Blank", "", "", "", "", "", "", ""],
  ["Cold", "Retail", 1, "HubSpot", 0, 9.9, "Prospect", "DE"],
];

describe("ICP_TABLE", () => {
  it("sets score, tier, reasons and points by group beside every account", () => {
    expect(answer("ICP_TABLE", ACCOUNTS, RUBRIC)).toEqual([
      OUT,
      ["Full", 100, "A", "", "", 30, 30, 25, 15],
      ["Edge", 0, "D", "", "CRM", 0, 0, 0, 0],
      ["", "", "", "", "", "", "", "", ""],
      ["Rival", 0, "D", "Rival; Banned", "", 30, 30, 25, -5],
      ["Blank", 0, "D", "", "Industry; Employees; CRM; Visits; Intent; Type; Country", 0, 0, 0, 0],
      ["Cold", 0, "D", "", "", 0, 0, 0, -5],
    ]);
  });

  it("reads a rubric without the column Group as firmographic", () => {
    const rubric = [HEADER.filter((word) => word !== "Group"), ["Stack", "CRM", "present", "", 4]];
    expect(answer("ICP_TABLE", ACCOUNTS.slice(0, 2), rubric)[1]).toEqual(["Full", 100, "A", "", "", 4, 0, 0, 0]);
  });

  it("gives the points of a criterion to the group of the row that counts, of equal rows the first", () => {
    const rubric = [
      HEADER,
      ["Mix", "firmographic", "CRM", "present", "", 5],
      ["Mix", "technographic", "CRM", "is", "Salesforce", 8],
      ["Tie", "intent", "Visits", ">", 1, 2],
      ["tie", "behavioural", "Visits", ">", 2, 2],
    ];
    const found = byFirstColumn(answer("ICP_TABLE", [HEADERS, ACCOUNTS[1], ACCOUNTS[6]], rubric));
    expect(found.Full).toMatchObject({ Score: 100, Fit: 0, Technographic: 8, Behavioural: 0, Intent: 2 });
    expect(found.Cold).toMatchObject({ Score: 50, Fit: 5, Technographic: 0, Behavioural: 0, Intent: 0 });
  });

  it("names a missing field once, as the first test that asks for what stands in it spells it", () => {
    const rubric = [
      HEADER,
      ["A", "", "crm", "absent", "", 1],
      ["B", "", "CRM", "is", "x", 1],
      ["C", "", "C_R_M", "is", "y", 1],
    ];
    expect(answer("ICP_TABLE", [HEADERS, ACCOUNTS[2]], rubric)[1].slice(1, 5)).toEqual([100 / 3, "D", "", "CRM"]);
  });

  it("a blank that answers all that is asked of its field is not missing", () => {
    const rubric = [
      HEADER,
      ["No CRM", "", "CRM", "absent", "", 1],
      ["Sized", "", "Employees", "present", "", 2],
      ["Type", "", "Type", "is not", "Competitor", 1],
    ];
    const [, row] = answer("ICP_TABLE", [HEADERS, ["Blank", "Retail", "", "", "", "", "", ""]], rubric);
    expect(row.slice(0, 5)).toEqual(["Blank", expect.any(Number), expect.any(String), "", "Type"]);
    for (const test of ["is", "is not", "in", "not in", "contains", ">", "≥", "<", "≤", "between"]) {
      const asked = [HEADER, ["Sized", "", "CRM", "present", "", 2], ["B", "", "CRM", test, "1..2", 1]];
      const value = test === "between" ? "1..2" : 1;
      const cells = answer(
        "ICP_TABLE",
        [HEADERS, ACCOUNTS[2]],
        [...asked.slice(0, 2), [...asked[2].slice(0, 4), value, 1]],
      );
      expect(cells[1][4], test).toBe("CRM");
    }
  });

  it("a disqualifier asks for its field too", () => {
    const rubric = [HEADER, ["S", "", "Employees", "present", "", 1], ["R", "", "Type", "is", "x", "disqualify"]];
    expect(answer("ICP_TABLE", [HEADERS, ["Blank", "", "", "", "", "", "", ""]], rubric)[1][4]).toBe("Type");
  });

  it("takes tiers of its own, also where a score reaches none", () => {
    const tiers = [
      ["Tier", "At least"],
      ["Later", 30],
      ["Now", 100],
    ];
    const rubric = [HEADER, ["S", "", "Employees", ">", 100, 70], ["T", "", "Employees", "≥", 100, 30]];
    const found = byFirstColumn(answer("ICP_TABLE", ACCOUNTS, rubric, tiers));
    expect(["Full", "Edge", "Cold"].map((name) => found[name].Tier)).toEqual(["Now", "Later", "(none)"]);
  });

  it("finds the account's name by its usual headers, or through columns", () => {
    const rubric = [HEADER, ["S", "", "Size", "present", "", 1]];
    for (const header of ["Account", "Company", "Company name", "Organization", "Organization - Name*", "Name"]) {
      expect(
        answer(
          "ICP_TABLE",
          [
            [header, "Size"],
            ["N", 1],
          ],
          rubric,
        )[1][0],
      ).toBe("N");
    }
    const odd = [
      ["Logo", "Size"],
      ["N", 1],
    ];
    expect(answer("ICP_TABLE", odd, rubric, "", "Account=Logo")[1][0]).toBe("N");
    const refused = refusal("ICP_TABLE", odd, rubric);
    expect(refused.code).toBe("MISSING_COLUMN");
    expect(refused.words).toMatch(
      /^accounts must have a column Account \(also read: .*\), found the headers Logo, Size$/,
    );
  });

  it("keeps an account without a name, and names that stand twice", () => {
    const rubric = [HEADER, ["S", "", "Size", "present", "", 1]];
    const cells = answer(
      "ICP_TABLE",
      [
        ["Account", "Size"],
        ["N", 1],
        ["", 2],
        ["N", ""],
      ],
      rubric,
    );
    expect(cells.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ["N", 100],
      ["", 100],
      ["N", 0],
    ]);
  });

  it("answers the headers alone where there is no account", () => {
    expect(answer("ICP_TABLE", [HEADERS], RUBRIC)).toEqual([OUT]);
  });

  it.each([
    [
      "a group that is none",
      ACCOUNTS,
      [HEADER, ["S", "financial", "CRM", "present", "", 1]],
      "",
      "NOT_AN_OPTION",
      'rubric row 2: Group must be firmographic, technographic, behavioural or intent, found "financial"',
    ],
    [
      "a rubric without points",
      ACCOUNTS,
      [HEADER, ["S", "", "CRM", "present", "", 0]],
      "",
      "OUT_OF_RANGE",
      "the best possible points of rubric must be above 0, found 0",
    ],
    [
      "a rubric without rows",
      ACCOUNTS,
      [HEADER],
      "",
      "OUT_OF_RANGE",
      "the best possible points of rubric must be above 0, found 0",
    ],
    [
      "a field that is no header",
      ACCOUNTS,
      [HEADER, ["S", "", "Region", "present", "", 1]],
      "",
      "MISSING_COLUMN",
      /^rubric row 2: Field must be one of the headers Account Name, .*, found "Region"$/,
    ],
    [
      "text in a column compared by size",
      [...ACCOUNTS, ["T", "", "many", "", "", "", "", ""]],
      RUBRIC,
      "",
      "NOT_A_NUMBER",
      'accounts row 8: Employees must be a number or a date, found "many"',
    ],
    [
      "two tiers at one score",
      ACCOUNTS,
      RUBRIC,
      [
        ["Tier", "At least"],
        ["A", 50],
        ["B", 50],
      ],
      "DUPLICATE",
      'tiers row 3: At least must stand once, found "50" in row 2 as well',
    ],
    [
      "a header that stands twice",
      [
        [...HEADERS, "crm"],
        [...ACCOUNTS[1], "x"],
      ],
      RUBRIC,
      "",
      "DUPLICATE",
      /one column headed "CRM"/,
    ],
    ["no accounts", "", RUBRIC, "", "MISSING", /^accounts must be a range with a header row/],
  ] as [string, Cell | Cells, Cells, Cell | Cells, string, string | RegExp][])(
    "refuses %s",
    (_, accounts, rubric, tiers, code, words) => {
      const refused = refusal("ICP_TABLE", accounts, rubric, tiers);
      expect(refused.code).toBe(code);
      if (typeof words === "string") expect(refused.words).toBe(words);
      else expect(refused.words).toMatch(words);
    },
  );
});

const cell = fc.constantFrom<Cell>("red", "blue", "", 1, 2, null);
const rule = fc.tuple(
  fc.constantFrom("K1", "K2", "K3"),
  fc.constantFrom("firmographic", "technographic", "behavioral", "behavioural", "intent", ""),
  fc.constantFrom("P", "Q"),
  fc.constantFrom("is", "is not", "present", "absent"),
  fc.constantFrom<Cell>("red", 2),
  fc.constantFrom<Cell>(10, 5, -3, "disqualify"),
);

describe("laws", () => {
  it("scores as ICP_SCORE does, tiers as ICP_TIER does, and its groups add up to the matched points", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.array(rule, { minLength: 1, maxLength: 7 }),
        (rows, rules) => {
          fc.pre(rules.some(([, , , , , points]) => typeof points === "number" && points > 0));
          const accounts = [
            ["Account", "P", "Q"],
            ...rows.map(([p, q], i) => [`A${i}`, p, q]),
            ["", "", ""],
            ["Z", 1, ""],
          ];
          const rubric = [HEADER, ...rules];
          const table = answer("ICP_TABLE", accounts, rubric);
          const scores = answer("ICP_SCORE", accounts, rubric);
          expect(table.map((row) => row[1]).slice(1)).toEqual(scores.slice(1).map((row) => row[0]));
          expect(table.map((row) => row[2]).slice(1)).toEqual(answer("ICP_TIER", scores.slice(1)).map((row) => row[0]));
          const names = [...new Set(rules.map(([name]) => name))];
          const best = names
            .map((name) =>
              Math.max(0, ...rules.flatMap((r) => (r[0] === name && typeof r[5] === "number" ? [r[5]] : []))),
            )
            .reduce((sum, points) => sum + points, 0);
          for (const row of table.slice(1).filter(([name]) => name !== "")) {
            const sum = (row.slice(5) as number[]).reduce((total, points) => total + points, 0);
            if (row[3] === "") expectAlike(row[1], Math.max(0, (100 * sum) / best));
            else expect(row[1]).toBe(0);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("answers for 100,000 accounts and 20 criteria", () => {
    const accounts: Cell[][] = [["Account", "Industry", "Employees", "Revenue", "Founded"]];
    for (let i = 0; i < 100_000; i++) {
      accounts.push([`A${i}`, ["Software", "Retail", ""][i % 3], i % 5000, `$${i % 90000},000`, "2019-05-01"]);
    }
    const groups = ["firmographic", "technographic", "behavioural", "intent"];
    const rubric: Cell[][] = [HEADER];
    for (let c = 0; c < 20; c++) {
      const group = groups[c % 4];
      rubric.push(
        c % 4 === 0
          ? [`C${c}`, group, "Industry", "is", "Software", 5]
          : c % 4 === 1
            ? [`C${c}`, group, "Employees", "≥", 1000 * c, 5]
            : c % 4 === 2
              ? [`C${c}`, group, "Revenue", ">", 1, 5]
              : [`C${c}`, group, "Founded", "≥", "2018-01-01", 5],
      );
    }
    const cells = answer("ICP_TABLE", accounts, rubric);
    expect(cells).toHaveLength(100_001);
    // Employees 4998 meets only ≥ 1000.
    expect(cells[4999]).toEqual(["A4998", 80, "A", "", "", 25, 5, 25, 25]);
    expect(cells[3]).toEqual(["A2", 50, "C", "", "Industry", 0, 0, 25, 25]);
  });
});
