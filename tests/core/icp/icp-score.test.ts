import fc from "fast-check";
import { describe, expect, it } from "vitest";
import icpScoreCard, { icpScore } from "../../../core/icp/icp-score";
import { rubricColumns } from "../../../core/icp/rubric";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal, Refusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { readRecords } from "../../../core/rules/records";

const HEADER = ["Criterion", "Field", "Test", "Value", "Points"];
const ACCOUNTS: Cells = [
  ["Account", "Industry", "Employees", "CRM"],
  ["A", "Software", 450, "Salesforce"],
  ["B", "Retail", "1,200", ""],
  ["C", "", "", ""],
];

/** The scores alone, without their header. */
function scores(accounts: Cells, rubric: Cells, columns: Cell = ""): Cell[] {
  const answer = ask(icpScoreCard, [accounts, rubric, columns]);
  if (isRefusal(answer)) throw new Error(answer.words);
  expect(answer[0]).toEqual(["ICP score"]);
  return answer.slice(1).map(([score]) => score);
}

function refusalOf(accounts: Cells, rubric: Cells): Refusal {
  const answer = ask(icpScoreCard, [accounts, rubric]);
  expect(answer).toBeInstanceOf(Refusal);
  return answer as Refusal;
}

describe("the score", () => {
  it("is matched over best possible points, times 100", () => {
    const rubric = [HEADER, ["Industry", "Industry", "is", "software", 30], ["Size", "Employees", ">", 400, 10]];
    expect(scores(ACCOUNTS, rubric)).toEqual([100, 25, 0]);
  });
  it("counts the best matching row of a criterion, wherever its rows stand", () => {
    const rubric = [
      HEADER,
      ["Size", "Employees", ">", 100, 10],
      ["Industry", "Industry", "present", "", 20],
      ["SIZE ", "Employees", ">", 400, 30],
      ["Size", "Employees", ">", 1000, 5],
    ];
    expect(scores(ACCOUNTS, rubric)).toEqual([100, 100, 0]);
  });
  it("lets the better of two negative rows count, and floors at 0", () => {
    const rubric = [
      HEADER,
      ["Fit", "Employees", "present", "", 10],
      ["Risk", "Employees", ">", 400, -4],
      ["Risk", "Employees", ">", 1000, -2],
      ["Blank", "Industry", "absent", "", -50],
    ];
    expect(scores(ACCOUNTS, rubric)).toEqual([60, 80, 0]);
  });
  it("is 0 for a disqualified account, before anything else", () => {
    const rubric = [HEADER, ["Size", "Employees", ">", 1, 10], ["Out", "Industry", "is", "Retail", " Disqualify "]];
    expect(scores(ACCOUNTS, rubric)).toEqual([100, 0, 0]);
  });
  it("does not ask a disqualifier for points: it adds nothing to the best possible", () => {
    const rubric = [HEADER, ["Size", "Employees", ">", 400, 10], ["Size", "Employees", "<", 10, "disqualify"]];
    expect(scores(ACCOUNTS, rubric)).toEqual([100, 100, 0]);
  });
  it("reads points in the spelling of their column", () => {
    const rubric = [
      HEADER,
      ["A", "Industry", "is", "Software", "2,5"],
      ["B", "CRM", "is", "Salesforce", "7,5"],
      ["C", "CRM", "is", "x", "10"],
    ];
    expect(scores(ACCOUNTS, rubric)).toEqual([50, 0, 0]);
  });
  it("takes points that are numbers as they are, whatever the spelling of those beside them", () => {
    const rubric = [HEADER, ["A", "Industry", "is", "Retail", "2,5"], ["B", "CRM", "is", "Salesforce", 7.5]];
    expect(scores(ACCOUNTS, rubric)).toEqual([75, 25, 0]);
  });
});

describe("the table of accounts", () => {
  const rubric = [HEADER, ["Size", "Employees", "≥", 100, 1]];

  it("keeps every row in its place, an empty one too", () => {
    const accounts = [
      ["Employees", "Name"],
      [100, "A"],
      ["", ""],
      [99, "B"],
      ["", "C"],
      ["", ""],
    ];
    expect(scores(accounts, rubric)).toEqual([100, "", 0, 0]);
  });
  it("may hold one row, or none", () => {
    expect(scores([["Employees"], [100]], rubric)).toEqual([100]);
    expect(scores([["Employees"]], rubric)).toEqual([]);
  });
  it("matches its headers as every table does", () => {
    expect(scores([["employees__c"], [100]], rubric)).toEqual([100]);
    expect(scores([["EMPLOYEES "], [100]], rubric)).toEqual([100]);
  });
  it("is refused where a header the rubric names stands twice", () => {
    const refusal = refusalOf(
      [
        ["Employees", "employees"],
        [100, 5],
      ],
      rubric,
    );
    expect(refusal.code).toBe("DUPLICATE");
  });
  it("is refused where text stands in a column compared by size", () => {
    const refusal = refusalOf([["Employees"], [100], ["a few"]], rubric);
    expect(refusal.code).toBe("NOT_A_NUMBER");
    expect(refusal.words).toBe('accounts row 3: Employees must be a number or a date, found "a few"');
  });
  it("may miss columns that no rule names", () => {
    expect(
      scores(
        [
          ["Employees", ""],
          [100, "stray"],
        ],
        rubric,
      ),
    ).toEqual([100]);
  });
});

describe("the rubric", () => {
  it.each([
    [
      ["Size", "Headcount", ">", 1, 5],
      "MISSING_COLUMN",
      /^rubric row 3: Field must be one of the headers Account, Industry, Employees, CRM, found "Headcount"$/,
    ],
    [["Size", "", ">", 1, 5], "MISSING", /^rubric row 3: Field must be the header of a column/],
    [["", "Employees", ">", 1, 5], "MISSING", /^rubric row 3: Criterion must be the name of a criterion/],
    [
      ["Size", "Employees", ">", 1, ""],
      "NOT_A_NUMBER",
      /^rubric row 3: Points must be a number or "disqualify", found an empty cell$/,
    ],
    [
      ["Size", "Employees", ">", 1, "ten"],
      "NOT_A_NUMBER",
      /^rubric row 3: Points must be a number or "disqualify", found "ten"$/,
    ],
    [["Size", "Employees", ">", 1, "10%"], "NOT_A_NUMBER", /^rubric row 3: Points/],
    [["Size", "Employees", "more than", 1, 5], "NOT_AN_OPTION", /^rubric row 3: Test must be/],
    [
      ["Size", "Employees", ">", "big", 5],
      "NOT_A_NUMBER",
      /^rubric row 3: Value must be a number or a date, found "big"$/,
    ],
  ])("with the row %j is refused with its number", (row, code, words) => {
    const refusal = refusalOf(ACCOUNTS, [HEADER, ["Industry", "Industry", "present", "", 1], row]);
    expect(refusal.code).toBe(code);
    expect(refusal.words).toMatch(words);
  });
  it("counts rows as the sheet does when an empty row stands between", () => {
    const refusal = refusalOf(ACCOUNTS, [
      HEADER,
      ["I", "Industry", "present", "", 1],
      ["", "", "", "", ""],
      ["S", "Size", ">", 1, 5],
    ]);
    expect(refusal.words).toMatch(/^rubric row 4: Field/);
  });
  it("without a column of its own is refused in words", () => {
    const refusal = refusalOf(ACCOUNTS, [
      ["Criterion", "Field", "Test", "Value"],
      ["S", "Employees", ">", 1],
    ]);
    expect(refusal.code).toBe("MISSING_COLUMN");
    expect(refusal.words).toMatch(/^rubric must have a column Points/);
  });
  it("takes another header for a column of its own through columns", () => {
    const rubric = [
      ["Criterion", "Field", "Test", "Value", "Score now"],
      ["S", "Employees", ">", 400, 5],
    ];
    expect(scores(ACCOUNTS, rubric, "Points=Score now")).toEqual([100, 100, 0]);
  });
  it("that can give no points is refused: nothing can be divided by", () => {
    for (const rubric of [
      [HEADER],
      [HEADER, ["S", "Employees", ">", 1, -5]],
      [HEADER, ["S", "Employees", ">", 1, "disqualify"]],
    ]) {
      const refusal = refusalOf(ACCOUNTS, rubric);
      expect(refusal.code).toBe("OUT_OF_RANGE");
      expect(refusal.words).toBe("the best possible points of rubric must be above 0, found 0");
    }
  });
});

describe("laws", () => {
  const cell = fc.constantFrom<Cell>("Red", "red", "Blue", "Green", "", 1, 2, "3", null);
  const rule = fc.record({
    criterion: fc.constantFrom("K1", "K2", "k1"),
    field: fc.constantFrom("P", "Q"),
    test: fc.constantFrom("is", "is not", "in", "not in", "present", "absent", "contains"),
    value: fc.constantFrom<Cell>("red", "Blue", "3", 2, "red; blue"),
    points: fc.constantFrom<Cell>(10, 5, -3, 0, "disqualify"),
  });

  interface Rule {
    readonly criterion: string;
    readonly field: string;
    readonly test: string;
    readonly value: Cell;
    readonly points: Cell;
  }

  const fold = (value: Cell) =>
    String(value ?? "")
      .trim()
      .toLowerCase();

  function isMatch({ field, test, value }: Rule, account: Readonly<Record<string, Cell>>): boolean {
    const found = fold(account[field]);
    const list = fold(value)
      .split(";")
      .map((word) => word.trim());
    switch (test) {
      case "absent":
        return found === "";
      case "present":
        return found !== "";
      case "contains":
        return found.includes(fold(value));
      case "is":
        return found === fold(value);
      case "is not":
        return found !== "" && found !== fold(value);
      case "in":
        return list.includes(found);
      case "not in":
        return found !== "" && !list.includes(found);
      default:
        throw new Error(test);
    }
  }

  /** One account at a time, word for word as the catalogue states the law. */
  function naive(account: Readonly<Record<string, Cell>>, rules: readonly Rule[]): number {
    if (rules.some((rule) => rule.points === "disqualify" && isMatch(rule, account))) return 0;
    let sum = 0;
    let best = 0;
    for (const name of new Set(rules.map(({ criterion }) => fold(criterion)))) {
      const scored = rules.filter((rule) => fold(rule.criterion) === name && typeof rule.points === "number");
      const hits = scored.filter((rule) => isMatch(rule, account)).map(({ points }) => points as number);
      if (hits.length > 0) sum += Math.max(...hits);
      best += Math.max(0, ...scored.map(({ points }) => points as number));
    }
    return Math.max(0, (100 * sum) / best);
  }

  it("agrees with the law applied to one account at a time", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.array(rule, { minLength: 1, maxLength: 6 }),
        (rows, rules) => {
          fc.pre(rules.some(({ points }) => typeof points === "number" && points > 0));
          const rubric = [
            HEADER,
            ...rules.map(({ criterion, field, test, value, points }) => [criterion, field, test, value, points]),
          ];
          const accounts = [["Id", "P", "Q"], ...rows.map(([p, q], i) => [`A${i}`, p, q])];
          expect(scores(accounts, rubric)).toEqual(rows.map(([P, Q]) => naive({ P, Q }, rules)));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("does not depend on the order of the rubric's rows", () => {
    const card = icpScoreCard.examples[0].given as readonly [Cells, Cells];
    const [accounts, [header, ...rules]] = card;
    expect(scores(accounts, [header, ...[...rules].reverse()])).toEqual(scores(accounts, [header, ...rules]));
  });
});

describe("as a plain function", () => {
  it("works on typed columns and leaves what it was given alone", () => {
    const cells = Object.freeze(ACCOUNTS.map((row) => Object.freeze([...row])));
    const accounts = readRecords(cells, "accounts");
    const rubric = readTable(
      { columns: rubricColumns },
      Object.freeze([HEADER, Object.freeze(["S", "Employees", ">", 1000, 5])]),
      "rubric",
    );
    if (isRefusal(accounts) || isRefusal(rubric)) throw new Error("not read");
    expect(icpScore({ accounts, rubric })).toEqual([0, 100, 0]);
    expect(icpScore({ accounts, rubric })).toEqual([0, 100, 0]);
  });

  it("scores 100,000 accounts on 20 criteria", () => {
    const industries = ["Software", "Retail", "Bank", "Health", ""];
    const accounts: Cell[][] = [["Account", "Industry", "Employees", "Revenue", "Founded"]];
    for (let i = 0; i < 100_000; i++) {
      accounts.push([`Account ${i}`, industries[i % 5], i % 5000, `$${(i * 7) % 90000},000`, "2019-05-01"]);
    }
    const rubric: Cell[][] = [HEADER];
    for (let c = 0; c < 20; c++) {
      rubric.push(
        c % 4 === 0
          ? [`C${c}`, "Industry", "in", "Software; Bank", 5]
          : c % 4 === 1
            ? [`C${c}`, "Employees", "between", `${c * 10}..${c * 100}`, 5]
            : c % 4 === 2
              ? [`C${c}`, "Revenue", ">", c * 1_000_000, 5]
              : [`C${c}`, "Founded", "≥", "2018-01-01", 5],
      );
    }
    const answer = scores(accounts, rubric);
    expect(answer).toHaveLength(100_000);
    // Account 0: Software matches 5 of 5, employees 0 none, revenue $0 none, founded 5 of 5.
    expect(answer[0]).toBe(50);
  });
});
