import { describe, expect, it } from "vitest";
import { PLAIN_STYLE, type FormulaStyle } from "../../../../src/host/formula-style";
import { memoryHost } from "../../../../src/host/memory-host";
import { formulaTokens } from "../../../../src/plans/spelling/formula-tokens";
import { formulasOf } from "../../../../src/plans/spelling/handed-over";
import { areasToKnow, knownTable, spellingOver } from "../../../../src/plans/spelling/known-tables";
import { neutralFormula } from "../../../../src/plans/spelling/neutral-formula";
import { spellFormula, spellingOf, type Spelling } from "../../../../src/plans/spelling/spell-formula";
import { area } from "../../../area";
import { everyPlan, planSheets } from "../../../contract/every-plan";

const SHEETS: FormulaStyle = { separator: ";", tables: "open columns" };
const EXCEL: FormulaStyle = { separator: ",", tables: "filled rows", callBytes: 5_000_000 };

/** Over the sample's tables, each known as it is. */
function inExcel(formulas: readonly string[], tables: Parameters<typeof spellingOver>[2] = []): Spelling {
  const known = areasToKnow(formulas.map((formula) => ({ formula, sheet: "Here" }))).flatMap((area) => {
    const sheet = planSheets.find(({ name }) => name === area.sheet);
    return sheet === undefined ? [] : [knownTable(area, sheet.cells)];
  });
  return spellingOver(EXCEL, known, tables);
}

describe("a formula for Google Sheets", () => {
  const spelled = (formula: string) => spellFormula(formula, "Here", spellingOf(SHEETS));

  it.each([
    ["=VELOCITY(200,40000,A1,90)", "=VELOCITY(200;40000;A1;90)"],
    ['=VELOCITY_BASELINE(Deals!$A:$L,"a, ""b""; c",,TRUE)', '=VELOCITY_BASELINE(Deals!$A:$L;"a, ""b""; c";;TRUE)'],
    ["=SUM('Q1, 2026; all'!A1,2)", "=SUM('Q1, 2026; all'!A1;2)"],
    ["=FUNNEL(Leads!$A$4:$L$1048576)", "=FUNNEL(Leads!$A$4:$L)"],
    ["=COUNTA('Q1 ''26'!$B$3:$B$1048576)-1", "=COUNTA('Q1 ''26'!$B$3:$B)-1"],
    ["=BOWTIE($A$5:$F$9,3)", "=BOWTIE($A$5:$F$9;3)"],
  ])("separates arguments by ; and leaves text alone: %s", (formula, expected) => {
    expect(spelled(formula)).toBe(expected);
  });

  it.each([
    ["=VELOCITY(200,40000,0.25,90)", "=VELOCITY(200;40000;25%;90)"],
    ["=F(0.5,0.125,3.25,10.0,.07)", "=F(50%;125/1000;325/100;10;7%)"],
    ["=A1/0.125", "=A1/(125/1000)"],
    ["=A1^1.5", "=A1^(15/10)"],
    ["=F(-2.5)", "=F(-(25/10))"],
    ["=F(1.5e-7)", "=F(15/100000000)"],
    ["=F(1.5e3)", "=F(1500)"],
    ["=F(12.5%)", "=F((125/10)%)"],
  ])("writes decimals so that every locale reads the same number: %s", (formula, expected) => {
    expect(spelled(formula)).toBe(expected);
  });

  it.each([
    [
      '=COVERAGE_TABLE(A1:C9,{"Quota","Start";5000000,"2026-07-01"})',
      '=COVERAGE_TABLE(A1:C9;HSTACK({"Quota";5000000};{"Start";"2026-07-01"}))',
    ],
    ["=F({1;2;3})", "=F({1;2;3})"],
    ['=F({"a","b, c"})', '=F(HSTACK({"a"};{"b, c"}))'],
    ["=F({0.25;-0.5})", "=F({25%;-50%})"],
  ])(
    "puts the columns of an array side by side by a function, as locales write them differently: %s",
    (formula, expected) => {
      expect(spelled(formula)).toBe(expected);
    },
  );
});

describe("a formula for Excel", () => {
  const spelled = (formula: string, tables: Parameters<typeof spellingOver>[2] = []) =>
    spellFormula(formula, "Here", inExcel([formula], tables));

  it("counts the filled rows of a table that a function of ours is handed", () => {
    expect(spelled("=VELOCITY_BASELINE(Deals!$A:$L,$B$2)")).toBe(
      "=VELOCITY_BASELINE(Deals!$A$1:INDEX(Deals!$L:$L,COUNTA(Deals!$A:$A)+100),$B$2)",
    );
    expect(spelled("=INDEX(FUNNEL(Leads!$A:$L),2,3)")).toBe(
      "=INDEX(FUNNEL(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100)),2,3)",
    );
  });

  it("leaves whole columns to the host's own functions", () => {
    for (const formula of ["=COUNTA(Accounts!$A:$A)-1", '=IF(SUM(Deals!$F:$F)>0,VELOCITY(1,2,3,4),"")']) {
      expect(spelled(formula)).toBe(formula);
    }
  });

  it("hands every column that one call picks from as many rows", () => {
    const formula = '=VELOCITY_RANGE(FILTER(Deals!$A:$L,(ROW(Deals!$D:$D)=1)+EXACT(TRIM(Deals!$D:$D),"SMB")))';
    expect(spelled(formula).match(/COUNTA\(Deals!\$A:\$A\)\+100/g)).toHaveLength(3);
    expect(spelled(formula)).toContain("ROW(Deals!$D$1:INDEX(Deals!$D:$D,COUNTA(Deals!$A:$A)+100))");
  });

  it("names the parts of a table that Excel knows, without its row of totals", () => {
    const tables = [{ name: "Pipeline", area: area("Deals", 0, 0, 60, 12) }];
    expect(spelled("=VELOCITY_BASELINE(Deals!$A:$L)", tables)).toBe("=VELOCITY_BASELINE(Pipeline[[#Headers],[#Data]])");
    expect(spelled("=VELOCITY_BASELINE(Deals!$A:$L,Deals!$D:$D)", tables)).toContain(
      "Pipeline[[#Headers],[#Data],[Segment]]",
    );
    expect(spelled("=VELOCITY_BASELINE(Deals!$A:$L,Deals!$D:$F)", tables)).toContain("[#Data],[Segment]:[Amount]]");
  });

  it("counts rows where the columns are not all the table's", () => {
    const tables = [{ name: "Pipeline", area: area("Deals", 0, 0, 60, 6) }];
    expect(spelled("=VELOCITY_BASELINE(Deals!$A:$L)", tables)).toContain("INDEX(Deals!$L:$L,");
  });

  it("keeps a sign of its own between brackets as a part of a header", () => {
    const cells = [
      ["Deal #", "Amount [USD]", "It's @"],
      ["D-1", 1, 2],
    ];
    const known = [knownTable(area("Deals", 0, 0, 1_048_576, 3), cells)];
    const { filled } = spellingOver(EXCEL, known, [{ name: "T", area: area("Deals", 0, 0, 2, 3) }]);
    const columnAt = (column: number) => filled(area("Deals", 0, column, 1_048_576, 1));
    expect([0, 1, 2].map(columnAt)).toEqual([
      "T[[#Headers],[#Data],[Deal '#]]",
      "T[[#Headers],[#Data],[Amount '[USD']]]",
      "T[[#Headers],[#Data],[It''s '@]]",
    ]);
  });

  it("knows its functions with a prefix of the file, and in any case", () => {
    expect(spelled("=_xldudf_FUNNEL(Leads!A:L)")).toContain("_xldudf_FUNNEL(Leads!$A$1:INDEX(");
    expect(spelled("=funnel(Leads!A:L)")).toContain("funnel(Leads!$A$1:INDEX(");
  });

  it("leaves a range that ends where it ends, and other workbooks", () => {
    for (const formula of [
      "=FUNNEL(Leads!$A$1:$L$400)",
      "=FUNNEL([Old.xlsx]Leads!$A:$L)",
      "=FUNNEL('[Old.xlsx]Leads'!$A:$L)",
    ]) {
      expect(spelled(formula)).toBe(formula);
    }
  });
});

describe("a formula for the workbench", () => {
  it("names whole columns, as its engine works through every row of a longer range", () => {
    const spelled = (formula: string) => spellFormula(formula, "Here", spellingOf(PLAIN_STYLE));
    expect(spelled("=FUNNEL(Leads!$A$4:$L$1048576,0.25)")).toBe("=FUNNEL(Leads!$A:$L,0.25)");
    expect(spelled("=FUNNEL(Leads!$A:$L,Leads!$A$4:$L$90)")).toBe("=FUNNEL(Leads!$A:$L,Leads!$A$4:$L$90)");
  });
});

describe("the neutral spelling", () => {
  it("is what every formula of every plan is read as, whichever host it was spelled for", async () => {
    const written: { formula: string; sheet: string }[] = [];
    for (const { plan } of everyPlan) written.push(...formulasOf(await plan(memoryHost(planSheets))));
    expect(written.length).toBeGreaterThan(800);
    const tables = planSheets
      .filter(({ name }) => name !== "Leads")
      .map(({ name, cells }) => ({ name: `${name}_table`, area: area(name, 0, 0, cells.length, cells[0].length) }));
    for (const known of [[], tables]) {
      const excel = inExcel(
        written.map(({ formula }) => formula),
        known,
      );
      for (const { formula, sheet } of written) {
        const spelled = spellFormula(formula, sheet, excel);
        // A part of a table's columns is not read again: no call of ours is handed one alone.
        if (!/\],\[#Data\],/.test(spelled)) expect(neutralFormula(spelled, sheet, known)).toBe(formula);
      }
    }
    for (const { formula, sheet } of written) {
      const spelled = spellFormula(formula, sheet, spellingOf(SHEETS));
      const withoutNumbers = (text: string) => text.replace(/\(?\d[\d./]*%?\)?/g, "0");
      expect(withoutNumbers(neutralFormula(spelled, sheet))).toBe(withoutNumbers(formula));
    }
  });

  it("reads a decimal comma where ; separates arguments", () => {
    expect(neutralFormula("=VELOCITY(200;40000;0,25;A1)", "Here")).toBe("=VELOCITY(200,40000,0.25,A1)");
    expect(neutralFormula("=VELOCITY(200,40000,25%,A1)", "Here")).toBe("=VELOCITY(200,40000,25%,A1)");
  });

  it("reads tables in both ways they are named, and rows that a person counts otherwise", () => {
    const tables = [{ name: "Pipeline", area: area("Deals", 3, 1, 60, 12) }];
    for (const part of ["[#All]", "[[#All]]", "[[#Headers],[#Data]]", "[[#Headers], [#Data]]"]) {
      expect(neutralFormula(`=FUNNEL(pipeline${part})`, "Here", tables)).toBe("=FUNNEL(Deals!$B$4:$M$1048576)");
    }
    expect(neutralFormula("=FUNNEL(Gone[#All])", "Here", tables)).toBe("=FUNNEL(Gone[#All])");
    expect(neutralFormula("=FUNNEL(Leads!$A$4:INDEX(Leads!$L:$L,MAX(Z1,COUNT(B:B))),1)", "Here")).toBe(
      "=FUNNEL(Leads!$A$4:$L$1048576,1)",
    );
  });
});

describe("the parts of a formula", () => {
  it.each([
    ["=LOG10(A1)", ["sign", "name", "open", "reference", "close"]],
    ["=Q1_2026+A1", ["sign", "name", "sign", "reference"]],
    ["=1E5*2.5", ["sign", "number", "sign", "number"]],
    [
      "=Deals!$A$1:INDEX(Deals!$L:$L,2)",
      ["sign", "reference", "sign", "name", "open", "reference", "separator", "number", "close"],
    ],
    ["=T[[#All],[It''s '] odd]]&{1,2;3}", ["sign", "table part", "sign", "array"]],
    ["='it''s (a), \"b\"'!A1:B2", ["sign", "reference"]],
    ["='unfinished", ["sign", "sign", "name"]],
  ])("are told apart in %s, and together they are its text", (formula, kinds) => {
    const tokens = formulaTokens(formula);
    expect(tokens.map(({ kind }) => kind)).toEqual(kinds);
    expect(tokens.map(({ text }) => text).join("")).toBe(formula);
  });
});
