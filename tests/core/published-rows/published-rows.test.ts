/** Published numbers on rows that are part of the repository, so that they are checked on every computer. */
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { answer, byFirstColumn } from "../asking";
import { FIVETRAN_DEAL_STAGES } from "./fivetran-deal-stages";
import { FIVETRAN_OPPORTUNITIES } from "./fivetran-opportunities";
import { HARDWARE_PIPELINE } from "./hardware-pipeline";

const cellsOf = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;
const recordsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

describe("a pipeline with the columns of Maven Analytics' CRM data", () => {
  const levers = (by = "") => byFirstColumn(answer("VELOCITY_BASELINE", cellsOf(HARDWARE_PIPELINE), by));

  it("gives the levers worked out by hand", () => {
    const row = levers().Total;
    expect(row).toMatchObject({ Opportunities: 6, Open: 6, Won: 8, Lost: 5 });
    expect(row["Win rate"]).toBeCloseTo(8 / 13, 9);
    // 1200 + 3000 + 450 + 5150 + 1100 + 800 + 2300 + 2000 = 16,000 over 8 won deals.
    expect(row["Average deal value"]).toBeCloseTo(2000, 9);
    // 30 + 60 + 10 + 90 + 40 + 20 + 70 + 50 = 370 days over 8 won deals.
    expect(row["Cycle days"]).toBeCloseTo(46.25, 9);
    expect(row["Velocity per day"]).toBeCloseTo(159.6673597, 6);
  });

  it("gives each seller the counts and the average of the rows that name them", () => {
    const { Total, ...sellers } = levers("sales_agent");
    const records = recordsOf(HARDWARE_PIPELINE);
    const names = [...new Set(records.map(({ sales_agent }) => sales_agent))].sort();
    expect(Object.keys(sellers)).toEqual(names);
    for (const name of names) {
      const own = records.filter(({ sales_agent }) => sales_agent === name);
      const won = own.filter(({ deal_stage }) => deal_stage === "Won");
      const lost = own.filter(({ deal_stage }) => deal_stage === "Lost");
      expect(sellers[name], name).toMatchObject({
        Won: won.length,
        Lost: lost.length,
        Open: own.length - won.length - lost.length,
      });
      const value = won.reduce((sum, { close_value }) => sum + Number(close_value), 0) / won.length;
      expect(sellers[name]["Average deal value"], name).toBeCloseTo(value, 9);
    }
    for (const column of ["Opportunities", "Open", "Won", "Lost"]) {
      expect(Object.values(sellers).reduce((sum, row) => sum + (row[column] as number), 0)).toBe(Total[column]);
    }
  });
});

describe("Fivetran's Salesforce opportunities, with is_won and is_closed beside the stage", () => {
  it("counts won, lost, and open deals by the two flags", () => {
    const records = recordsOf(FIVETRAN_OPPORTUNITIES);
    const count = (isWon: string, isClosed: string) =>
      records.filter(({ is_won, is_closed }) => is_won === isWon && is_closed === isClosed).length;
    expect([count("true", "true"), count("false", "true"), count("false", "false")]).toEqual([5, 4, 1]);
    const { Total } = byFirstColumn(answer("VELOCITY_BASELINE", cellsOf(FIVETRAN_OPPORTUNITIES)));
    expect(Total).toMatchObject({ Won: 5, Lost: 4, Open: 1 });
    expect(Total["Win rate"]).toBeCloseTo(5 / 9, 9);
  });
});

describe("Fivetran's HubSpot deal stages", () => {
  it("counts each deal once in the stage it entered", () => {
    const stages = byFirstColumn(answer("STAGE_CONVERSION", cellsOf(FIVETRAN_DEAL_STAGES)));
    expect(Object.fromEntries(Object.values(stages).map(({ Stage, Entered }) => [Stage, Entered]))).toEqual({
      f66ca9bc5a02c2f1513ce83f0a0e117d: 6,
      "09a969da1d61b38bd3746f0f49c1475a": 7,
      "6e81db225a3757a3fc20cc9b1b3d9e1b": 1,
    });
    expect(Object.values(stages).map(({ Advanced }) => Advanced)).toEqual([0, 0, 0]);
  });
});

describe("the stages that CRMs start with", () => {
  const outcomes = (stages: readonly string[]) => {
    const rows = stages.map((stage, i) => [`D-${i + 1}`, stage, 100, "2025-01-06", "2025-01-20"]);
    const { Total } = byFirstColumn(
      answer("VELOCITY_BASELINE", [["Deal ID", "Stage", "Amount", "Created", "Closed"], ...rows]),
    );
    return { won: Total.Won, lost: Total.Lost, open: Total.Open };
  };

  it.each([
    [
      "Salesforce",
      [
        "Prospecting",
        "Qualification",
        "Needs Analysis",
        "Value Proposition",
        "Id. Decision Makers",
        "Perception Analysis",
        "Proposal/Price Quote",
        "Negotiation/Review",
        "Closed Won",
        "Closed Lost",
      ],
    ],
    [
      "HubSpot",
      [
        "Appointment Scheduled",
        "Qualified To Buy",
        "Presentation Scheduled",
        "Decision Maker Bought-In",
        "Contract Sent",
        "Closed Won",
        "Closed Lost",
      ],
    ],
    [
      "HubSpot's internal names",
      [
        "appointmentscheduled",
        "qualifiedtobuy",
        "presentationscheduled",
        "decisionmakerboughtin",
        "contractsent",
        "closedwon",
        "closedlost",
      ],
    ],
    ["Pipedrive", ["Open", "Won", "Lost"]],
    ["Pipedrive's API", ["open", "won", "lost"]],
  ])("reads one of %s as won, one as lost, and all others as open", (_, stages) => {
    expect(outcomes(stages)).toEqual({ won: 1, lost: 1, open: stages.length - 2 });
  });
});
