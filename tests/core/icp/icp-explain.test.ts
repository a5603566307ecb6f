import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedFields } from "../../../core/icp/asked-fields";
import { readRubric, rubricColumns } from "../../../core/icp/rubric";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { readRecords } from "../../../core/rules/records";
import { answer, refusal } from "../asking";

const OUT = ["Criterion", "Field", "Found", "Rule", "Points", "Best possible"];
const HEADER = ["Criterion", "Field", "Test", "Value", "Points"];
const ACCOUNTS: Cells = [
  ["Company", "Industry", "Employees", "Region", "Founded"],
  ["Northwind", "Software", 450, "EMEA", 46023],
  ["", "", "", "", ""],
  ["Fabrikam Inc.", "Retail", "1,200", "", "2026-01-01"],
];

function explain(account: Cell, ...rubric: Cell[][]): Cells {
  const [headers, ...rows] = answer("ICP_EXPLAIN", account, ACCOUNTS, [HEADER, ...rubric]);
  expect(headers).toEqual(OUT);
  return rows;
}

describe("ICP_EXPLAIN", () => {
  it("shows the best matching row of a criterion, in words", () => {
    expect(
      explain(
        "Northwind",
        ["Size", "Employees", ">", 100, 10],
        ["Size", "Employees", "between", "200..1000", 40],
        ["Size", "Employees", ">=", 400, 20],
        ["Where", "Region", "In", "EMEA; APAC", 10],
      ),
    ).toEqual([
      ["Size", "Employees", 450, "Employees between 200..1000", 40, 40],
      ["Where", "Region", "EMEA", "Region in EMEA; APAC", 10, 10],
      ["Total", "", "", "", 50, 50],
      ["Score", "", "", "100 × 50 ÷ 50", 100, 100],
    ]);
  });

  it("shows all that was asked where nothing matches", () => {
    expect(
      explain(
        "fabrikam inc.",
        ["Fit", "Industry", "is", "Software", 30],
        ["Fit", "Region", "is not", "APAC", 20],
        ["Fit", "industry", "is", "Bank", 10],
        ["Size", "Employees", ">=", 2000, 5],
        ["Known", "Region", "present", "x", 15],
        ["Old", "Founded", "<", "2020-01-01", -5],
      ),
    ).toEqual([
      [
        "Fit",
        "Industry; Region",
        "Retail; (blank)",
        "no match: Industry is Software; Region is not APAC; industry is Bank",
        0,
        30,
      ],
      ["Size", "Employees", "1,200", "no match: Employees ≥ 2000", 0, 5],
      ["Known", "Region", "", "no match: Region present", 0, 15],
      ["Old", "Founded", "2026-01-01", "no match: Founded < 2020-01-01", 0, 0],
      ["Total", "", "", "", 0, 50],
      ["Score", "", "", "100 × 0 ÷ 50", 0, 100],
    ]);
  });

  it("shows a disqualifier that matches in a row of its own, and one that does not at 0", () => {
    expect(
      explain(
        "Northwind",
        ["Industry", "Industry", "is", "Software", 30],
        ["Industry", "Region", "is", "EMEA", "disqualify"],
        ["Industry", "Region", "present", "", "disqualify"],
        ["Small", "Employees", "<", 10, "disqualify"],
        ["Big", "Employees", ">", 10, "Disqualify"],
        ["Mixed", "Employees", ">", 10, "disqualify"],
        ["Mixed", "Employees", "<", 10, 5],
      ),
    ).toEqual([
      ["Industry", "Industry", "Software", "Industry is Software", 30, 30],
      ["Industry", "Region", "EMEA", "Region is EMEA", "disqualify", 0],
      ["Small", "Employees", 450, "no match: Employees < 10", 0, 0],
      ["Big", "Employees", 450, "Employees > 10", "disqualify", 0],
      ["Mixed", "Employees", 450, "no match: Employees < 10", 0, 5],
      ["Mixed", "Employees", 450, "Employees > 10", "disqualify", 0],
      ["Total", "", "", "", 30, 35],
      ["Score", "", "", "disqualified by Industry; Big; Mixed", 0, 100],
    ]);
  });

  it("says so where the score stops at 0", () => {
    expect(
      explain("Northwind", ["A", "Region", "is", "EMEA", -7.5], ["B", "Region", "absent", "", 5]).slice(-2),
    ).toEqual([
      ["Total", "", "", "", -7.5, 5],
      ["Score", "", "", "100 × -7.5 ÷ 5, never below 0", 0, 100],
    ]);
  });

  it("refuses an account that is not there, with those whose names are near", () => {
    const rubric = [HEADER, ["A", "Region", "present", "", 1]];
    const refused = refusal("ICP_EXPLAIN", "fabrikam", ACCOUNTS, rubric);
    expect(refused.code).toBe("NOT_FOUND");
    expect(refused.words).toBe(
      'account must be an account that stands in accounts, such as Fabrikam Inc., found "fabrikam"',
    );
    expect(refusal("ICP_EXPLAIN", "Northwind Traders", ACCOUNTS, rubric).words).toMatch(/, such as Northwind, found/);
    expect(refusal("ICP_EXPLAIN", "Contoso", ACCOUNTS, rubric).words).toBe(
      'account must be an account that stands in accounts, found "Contoso"',
    );
    const many = [["Company", "Region"], ...["Ab", "Abc", "Abd", "Abe"].map((name) => [name, 1])];
    expect(refusal("ICP_EXPLAIN", "a", many, rubric).words).toBe(
      'account must be an account that stands in accounts, such as Ab, Abc or Abd, found "a"',
    );
  });

  it("refuses an account that stands twice, a blank one, and accounts without names", () => {
    const rubric = [HEADER, ["A", "Region", "present", "", 1]];
    const twice = refusal("ICP_EXPLAIN", "Northwind", [...ACCOUNTS, ["NORTHWIND", "", "", "", ""]], rubric);
    expect(twice.code).toBe("DUPLICATE");
    expect(twice.words).toBe('accounts row 5: Account must stand once, found "Northwind" in row 2 as well');
    expect(refusal("ICP_EXPLAIN", "", ACCOUNTS, rubric).code).toBe("MISSING");
    expect(refusal("ICP_EXPLAIN", "N", [["Region"], ["EMEA"]], rubric).code).toBe("MISSING_COLUMN");
    expect(refusal("ICP_EXPLAIN", "N", [["Account", "Region"]], rubric).code).toBe("NOT_FOUND");
    expect(refusal("ICP_EXPLAIN", "Northwind", ACCOUNTS, [HEADER]).code).toBe("OUT_OF_RANGE");
    expect(refusal("ICP_EXPLAIN", "Northwind", ACCOUNTS, [HEADER, ["A", "City", "present", "", 1]]).code).toBe(
      "MISSING_COLUMN",
    );
    expect(refusal("ICP_EXPLAIN", "Northwind", ACCOUNTS, [HEADER, ["A", "Industry", ">", 1, 1]]).code).toBe(
      "NOT_A_NUMBER",
    );
  });

  it("asks for no field that is not there", () => {
    const accounts = readRecords(ACCOUNTS, "accounts");
    const rules = [HEADER, ["A", "Region", "present", "", 1], ["A", "City", "present", "", 1]];
    const table = readTable({ columns: rubricColumns }, rules, "rubric");
    if (isRefusal(accounts) || isRefusal(table)) throw new Error("not read");
    const rubric = readRubric(table);
    if (isRefusal(rubric)) throw new Error("not read");
    expect(askedFields(rubric.criteria[0].rules, accounts)).toMatchObject({
      code: "MISSING_COLUMN",
      words:
        'rubric row 3: Field must be one of the headers Company, Industry, Employees, Region, Founded, found "City"',
    });
  });

  it("ends with the score that ICP_SCORE gives, and its points add up to the Total", () => {
    const cell = fc.constantFrom<Cell>("red", "blue", "", 1, 2);
    const rule = fc.tuple(
      fc.constantFrom("K1", "K2", "K3"),
      fc.constantFrom("P", "Q"),
      fc.constantFrom("is", "is not", "present", "absent"),
      fc.constantFrom<Cell>("red", 2),
      fc.constantFrom<Cell>(10, 5, -3, -20, "disqualify"),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        fc.array(rule, { minLength: 1, maxLength: 7 }),
        (rows, rules) => {
          fc.pre(rules.some(([, , , , points]) => typeof points === "number" && points > 0));
          const accounts = [["Account", "P", "Q"], ...rows.map(([p, q], i) => [`A${i}`, p, q])];
          const scores = answer("ICP_SCORE", accounts, [HEADER, ...rules]);
          for (let i = 0; i < rows.length; i++) {
            const lines = answer("ICP_EXPLAIN", `a${i}`, accounts, [HEADER, ...rules]).slice(1);
            const [total, score] = lines.slice(-2);
            const points = lines.slice(0, -2).map((line) => (line[4] === "disqualify" ? 0 : (line[4] as number)));
            const best = lines.slice(0, -2).map((line) => line[5] as number);
            expect(total[4]).toBe(points.reduce((sum, each) => sum + each, 0));
            expect(total[5]).toBe(best.reduce((sum, each) => sum + each, 0));
            expect(score[4]).toBe(scores[i + 1][0]);
            const criteria = new Set(rules.map(([name]) => name));
            expect(new Set(lines.slice(0, -2).map(([name]) => name))).toEqual(criteria);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
