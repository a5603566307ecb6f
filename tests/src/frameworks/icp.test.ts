import { describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { groups } from "../../../core/icp/rubric";
import { isCounted } from "../../../src/frameworks/artefact";
import { ICP_RUBRIC } from "../../../src/frameworks/icp/criteria";
import { icpArtefacts } from "../../../src/frameworks/icp/icp-artefacts";
import { ICP_TIERS } from "../../../src/frameworks/icp/tiers";
import { sampleWorkbook } from "../../../workbench/sample/company";
import { answer, byFirstColumn, expectAlike, expectCells, value } from "../../core/asking";
import { cellsOf, columnOf, lineOf, liveBlock, typedBlock } from "./blocks";

const typed = (id: string) => typedBlock(icpArtefacts, id);
const line = (id: string) => lineOf(icpArtefacts, id);
const firstColumns = (cells: Cells, count: number) => cells.map((row) => row.slice(0, count));

const rubric = firstColumns(cellsOf(typed("icp-criteria")), 6);
const tiers = firstColumns(cellsOf(typed("icp-tiers")), 2);
const accounts = sampleWorkbook().find(({ name }) => name === "Accounts")!.cells;

describe("the sheets of ICP scoring", () => {
  it("come in the order they are worked, the rubric without any table", () => {
    expect(icpArtefacts.map(({ title, needs }) => [title, needs])).toEqual([
      ["ICP rubric", []],
      ["ICP scores", ["accounts"]],
      ["ICP back-test", ["accounts"]],
    ]);
  });

  it("are drafts, each of them, until the CRO and the CMO have signed with name and date", () => {
    for (const { draftUntil } of icpArtefacts) expect(draftUntil).toBe("icp-status");
    const signatures = ["icp-cro", "icp-cro-on", "icp-cmo", "icp-cmo-on"];
    const status = line("icp-status").formula!;
    for (const id of signatures) {
      expect(status).toContain(`{${id}}<>""`);
      expect(line(id).value).toBe("");
      expect(line(id).formula).toBeUndefined();
    }
    expect(status).toMatch(/^=IF\(AND\(.*\),"SIGNED","DRAFT"\)$/);
  });

  it("are drafts again once the signed rubric or its tiers have changed", () => {
    expect(line("icp-status").formula).toContain('OR({icp-signed-stamp}="",{icp-signed-stamp}={icp-stamp})');
    expect(line("icp-stamp").formula).toBe(
      `="R-"&DEFINITIONS_STAMP(DEFINITIONS_STAMP(${ICP_RUBRIC})&DEFINITIONS_STAMP(${ICP_TIERS}))`,
    );
    const stampOf = (cells: Cells) => value("DEFINITIONS_STAMP", cells);
    expect(stampOf(rubric)).not.toBe(stampOf(rubric.map((row, r) => (r === 1 ? [...row.slice(0, 5), 26] : row))));
  });
});

describe("the rubric", () => {
  it("has criteria of every group, and disqualifiers", () => {
    expect(new Set(columnOf(typed("icp-criteria"), "Group"))).toEqual(new Set(groups));
    expect(columnOf(typed("icp-criteria"), "Points")).toContain("disqualify");
  });

  it("adds up to the best possible points that the functions reckon with", () => {
    // Size 25, industry 20, market 10, CRM 10, demo 10, web research 8, intent 12.
    const best = 95;
    const account = accounts[1][0];
    const total = byFirstColumn(answer("ICP_EXPLAIN", account, accounts, rubric))["Total"];
    expect(total["Best possible"]).toBe(best);
    const bestRows = new Map<unknown, number>();
    for (const [criterion, , , , , points] of rubric.slice(1))
      if (typeof points === "number") bestRows.set(criterion, Math.max(bestRows.get(criterion) ?? 0, points));
    expect([...bestRows.values()].reduce((sum, points) => sum + points, 0)).toBe(best);
    expect(line("icp-best-points").formula).toBe("=SUM({icp-criteria#7})");
    expect(cellsOf(typed("icp-criteria"))[0][6]).toBe("Best points");
  });
});

describe("scores", () => {
  const table = answer("ICP_TABLE", accounts, rubric, tiers);

  it("stand on the rubric and the tiers as they are typed", () => {
    const args = `{data.accounts},${ICP_RUBRIC},${ICP_TIERS},{data.accounts.columns}`;
    expect(liveBlock(icpArtefacts, "icp-table").formula).toBe(`=ICP_TABLE(${args})`);
    expect(liveBlock(icpArtefacts, "icp-back-test").formula).toBe(`=ICP_BACKTEST(${args})`);
  });

  it("put accounts of the sample into every tier, and rule some out", () => {
    const inTier = (tier: string) => table.filter((row) => row[2] === tier).length;
    for (const tier of ["A", "B", "C", "D"]) expect(inTier(tier), tier).toBeGreaterThan(9);
    expect(
      table
        .slice(1)
        .filter((row) => row[3] === "Competitor")
        .map((row) => row[1]),
    ).toEqual([0, 0]);
  });

  it("are counted in the columns that ICP_TABLE answers in", () => {
    for (const [id, header] of [
      ["icp-scored", "Account"],
      ["icp-disqualified", "Disqualified by"],
      ["icp-incomplete", "Missing fields"],
    ])
      expect(line(id).formula).toMatch(new RegExp(`,0,${table[0].indexOf(header) + 1}\\)<>""\\)\\)-1$`));
  });

  it("are counted by tier, for as many tiers as the rubric has room for", () => {
    const { rows } = typed("icp-accounts-by-tier");
    expect(rows).toHaveLength(typed("icp-tiers").rows.length + typed("icp-tiers").spareRows);
    rows.forEach(([tier, count], i) => {
      expect(isCounted(tier) && tier.formula).toContain(`INDEX({icp-tiers#1},${i + 2})`);
      expect(isCounted(count) && count.formula).toContain(
        `,0,${table[0].indexOf("Tier") + 1})=INDEX({icp-tiers#1},${i + 2})`,
      );
    });
  });
});

describe("the back-test", () => {
  it("reads the AUC where ICP_BACKTEST gives it, and 50% is its chance", () => {
    const tested = answer("ICP_BACKTEST", accounts, rubric, tiers);
    expect(tested[0][4]).toBe("Win rate");
    const auc = tested.find(([name]) => String(name).startsWith("AUC"));
    expect(auc?.[4]).toBeGreaterThan(0.5);
    expect(line("icp-auc").formula).toContain('INDEX({icp-back-test#5},MATCH("AUC*",{icp-back-test#1},0))');
  });

  it("gives win rate and lift by tier on accounts that fit the example", () => {
    const headers = ["Account", "Employees", "Industry", "Country", "CRM", "Demo Requested", "Web Visits (90 days)"];
    const fit = [500, "Utilities", "Canada", "Salesforce", "2026-05-04", 25];
    const misfit = [20, "Retail", "France", "", "", 0];
    const tested = answer(
      "ICP_BACKTEST",
      [
        [...headers, "Intent Score", "Account Type", "Outcome"],
        ["Northwind", ...fit, 70, "Prospect", "Won"],
        ["Fabrikam", ...misfit, 20, "Prospect", "Lost"],
      ],
      rubric,
      tiers,
    );
    expectCells(
      [tested[1], tested[4]],
      [
        ["A", 1, 1, 0, 1, 2],
        ["D", 1, 0, 1, 0, 0],
      ],
    );
    expectAlike(byFirstColumn(tested)["AUC of score against outcome"]["Win rate"], 1);
  });
});
