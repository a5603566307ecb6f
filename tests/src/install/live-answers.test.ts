/** What a formula of ours answers on a sheet, worked out again over the cells that a host would hand it. */
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";
import { readGiven } from "../../../src/data/read-area";
import { memoryHost } from "../../../src/host/memory-host";
import { requiredCard } from "../../../src/plans/card-named";
import { spilledCells } from "../../../src/plans/install/live-answers";
import { area } from "../../area";
import { planSheets } from "../../contract/every-plan";
import { unwatchedTask } from "../unwatched-task";

const LEADS = planSheets.find(({ name }) => name === "Leads")!.cells;
const PACT: Cells = [
  ["Hours", 6, ""],
  ["Holiday", "", ""],
];
const host = memoryHost([
  { name: "Leads", cells: LEADS },
  { name: "Pact", cells: PACT },
]);

async function shown(formula: string, ...given: (Cell | Cells)[]): Promise<boolean> {
  const answer = ask(requiredCard("SLA_SCORECARD"), given);
  if (isRefusal(answer)) throw new Error(answer.words);
  const readCells = (named: Parameters<typeof readGiven>[1]) => readGiven(host, named, unwatchedTask());
  const tables = [{ name: "Leads_table", area: area("Leads", 0, 0, LEADS.length, 12) }];
  const isSpilled = await spilledCells("Here", { values: [], formulas: [[formula]] }, readCells, tables);
  return answer.every((line, r) => line.every((cell, c) => isSpilled(r, c, cell)));
}

describe("an answer worked out again", () => {
  const blanks = Array.from({ length: 12 }, () => [""]);

  it("is the one of a list that holds its header alone, as where no holiday was noted", async () => {
    const formula = '=SLA_SCORECARD(Leads!$A:$L,Pact!$B$1,46203,"Lead Owner","9:00","17:30",Pact!$A$2:$A$14)';
    expect(await shown(formula, LEADS, 6, 46203, "Lead Owner", "9:00", "17:30", [["Holiday"], ...blanks])).toBe(true);
  });

  it("is the one of cells that nobody filled", async () => {
    const formula = "=SLA_SCORECARD(Leads!$A:$L,Pact!$B$1,46203,Pact!$C$1,Pact!$F$40,Pact!$F$41,Pact!$F$50:$F$62)";
    expect(await shown(formula, LEADS, 6, 46203, "", "", "", blanks)).toBe(true);
  });
});

describe("an answer worked out again, however its formula is spelled", () => {
  it.each([
    ["as in Google Sheets", '=SLA_SCORECARD(Leads!$A:$L;Pact!$B$1;46203;"Lead Owner";"9:00";;;)'],
    ["with open columns", '=SLA_SCORECARD(Leads!$A$1:$L;6;46203;"Lead Owner";"9:00")'],
    ["with a fraction", '=SLA_SCORECARD(Leads!$A:$L;60/10;46203;"Lead Owner";"9:00")'],
    [
      "over the rows that are filled",
      '=SLA_SCORECARD(Leads!$A$1:INDEX(Leads!$L:$L,COUNTA(Leads!$A:$A)+100),Pact!$B$1,46203,"Lead Owner","9:00")',
    ],
    ["over a table", '=SLA_SCORECARD(Leads_table[[#Headers],[#Data]],Pact!$B$1,46203,"Lead Owner","9:00")'],
    ["over all of a table", '=_xldudf_SLA_SCORECARD(Leads_table[#All],Pact!$B$1,46203,"Lead Owner","9:00")'],
  ])("is the same %s", async (_, formula) => {
    expect(await shown(formula, LEADS, 6, 46203, "Lead Owner", "9:00")).toBe(true);
  });

  it("is none over a table that is not there, or over a part of one", async () => {
    for (const table of ["Gone[#All]", "Leads_table[[#Headers],[#Data],[Lead ID]]"]) {
      const formula = `=SLA_SCORECARD(${table},Pact!$B$1,46203,"Lead Owner","9:00")`;
      expect(await shown(formula, LEADS, 6, 46203, "Lead Owner", "9:00")).toBe(false);
    }
  });
});

describe("an area as a host hands it to a function", () => {
  it.each([
    [
      "all of it where it is full",
      area("Pact", 0, 0, 2, 2),
      [
        ["Hours", 6],
        ["Holiday", ""],
      ],
    ],
    ["a blank row below what is used", area("Pact", 1, 0, 13, 1), [["Holiday"], [""]]],
    ["a blank cell where nothing stands", area("Pact", 30, 30, 1, 1), [[""]]],
  ])("is %s", async (_, named, cells) => {
    expect(await readGiven(host, named, unwatchedTask())).toEqual(cells);
  });
});
