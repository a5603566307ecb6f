import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { DISPOSITION_CODES } from "../../../core/sla/disposition-codes";
import { slaArtefacts } from "../../../src/frameworks/sla/sla-artefacts";
import { answer } from "../../core/asking";
import { cellsOf, columnOf, lineOf, liveBlock, typedBlock } from "./blocks";

const typed = (id: string) => typedBlock(slaArtefacts, id);
const line = (id: string) => lineOf(slaArtefacts, id);
const firstColumns = (cells: Cells, count: number) => cells.map((row) => row.slice(0, count));

describe("the sheets of the SLA pact", () => {
  it("come in the order they are worked", () => {
    expect(slaArtefacts.map(({ title }) => title)).toEqual([
      "SLA pact",
      "Lead acceptance",
      "Weekly actuals",
      "Weekly scorecard",
      "Limbo ledger",
      "Incentives",
    ]);
  });

  it("can be agreed and signed before there are leads in the document", () => {
    expect(slaArtefacts.filter(({ needs }) => needs.length === 0).map(({ id }) => id)).toEqual([
      "sla-pact",
      "lead-acceptance",
    ]);
  });

  it("are drafts, each of them, until both sides have signed with name and date", () => {
    for (const { draftUntil } of slaArtefacts) expect(draftUntil).toBe("sla-pact-status");
    const signatures = ["sales", "sales-on", "marketing", "marketing-on"].map((part) => `sla-signed-${part}`);
    const blanks = signatures.map((id) => `{${id}}=""`);
    expect(line("sla-pact-status").formula).toBe(`=IF(OR(${blanks.join(",")}),"DRAFT","SIGNED")`);
    for (const id of signatures) expect(line(id).value).toBeUndefined();
  });
});

describe("the commitments", () => {
  it("bind both sides: volume, quality and speed against response, disposition and feedback", () => {
    const commitments = typed("commitments");
    expect(columnOf(commitments, "Side")).toEqual([
      ...Array<Cell>(3).fill("Marketing"),
      ...Array<Cell>(3).fill("Sales"),
    ]);
    for (const column of ["Owner", "Escalation 1", "Escalation 2", "Escalation 3", "How it is measured"])
      for (const cell of columnOf(commitments, column)) expect(cell).not.toBe("");
  });

  it("are judged by PACT_SCORECARD as they stand, with the step that each run of breaches calls for", () => {
    const commitments = firstColumns(cellsOf(typed("commitments")), 8);
    const judged = answer("PACT_SCORECARD", commitments, firstColumns(cellsOf(typed("weekly-actuals")), 3));
    const [headers, ...rows] = judged;
    const columns = ["Commitment", "Status", "Breaches in a row", "Escalation"].map((header) =>
      headers.indexOf(header),
    );
    expect(rows.map((row) => columns.map((column) => row[column]))).toEqual([
      ["Qualified leads handed off", "kept", 0, ""],
      ["Share not rejected", "kept", 0, ""],
      ["Hours from MQL to handoff", "breached", 2, "CRO and CMO, same week"],
      ["Share touched in time", "breached", 3, "CEO, bonus withheld"],
      ["Share given a disposition", "breached", 1, "Both owners, in the review"],
      ["Feedback meetings held", "kept", 0, ""],
      ["Note: as of 2026-06-26, the latest period of actuals", "", "", ""],
    ]);
  });

  it("are what actuals and incentives name, each once a week", () => {
    const promised = columnOf(typed("commitments"), "Commitment");
    const [names, weeks] = ["Commitment", "Week"].map((header) => columnOf(typed("weekly-actuals"), header));
    const entries = names.map((name, i) => `${String(name)} ${String(weeks[i])}`);
    expect(new Set(entries).size).toBe(entries.length);
    expect(new Set(names)).toEqual(new Set(promised));
    for (const name of columnOf(typed("incentive-ties"), "Commitment")) expect(promised).toContain(name);
  });
});

describe("lead acceptance", () => {
  it("has the five codes, which nobody is asked to change, and what follows from each", () => {
    const codes = typed("disposition-codes");
    expect(columnOf(codes, "Code")).toEqual(DISPOSITION_CODES);
    expect(codes.columns[0].isGiven).toBe(true);
    for (const { header } of codes.columns) for (const cell of columnOf(codes, header)) expect(cell).not.toBe("");
  });

  it("says of every criterion when it holds, where that is seen and who checks it", () => {
    const criteria = typed("acceptance-criteria");
    for (const { header } of criteria.columns) for (const cell of columnOf(criteria, header)) expect(cell).not.toBe("");
  });
});

/** Mondays; 2026-06-15 is 46188. */
const [WEEK_FROM, WEEK_TO] = ["2026-06-14", "2026-06-21"];
const LEADS: Cells = [
  ["Lead ID", "MQL Date", "First touch", "Disposition"],
  ["touched in time this week, handed off before it", "2026-06-12 16:00", "2026-06-15 10:00", "Accepted"],
  ["in time", "2026-06-16 09:00", "2026-06-16 12:00", "Bad fit"],
  ["late", "2026-06-17 09:00", "2026-06-18 15:00", "Accepted"],
  ["past due this week", "2026-06-17 10:00", "", ""],
  ["past due before it, touched in it", "2026-06-11 09:00", "2026-06-16 09:00", "Nurture"],
  ["still waiting", "2026-06-19 17:00", "", ""],
  ["handed off on a Saturday", "2026-06-20 12:00", "", ""],
  ["after it", "2026-06-22 10:00", "", ""],
];
const GIVEN: Readonly<Record<string, Cell | Cells>> = {
  "{data.leads}": LEADS,
  "{data.leads.columns}": "",
  // A day means to its end: the week runs from the end of one Sunday to the end of the next.
  "{sla-week-from}": WEEK_FROM,
  "{sla-seen-from}": WEEK_TO,
  "{response-limit-hours}": 6,
  "{working-day-opens}": "9:00",
  "{working-day-closes}": "17:30",
  "{pact-holidays}": [["Holiday"], [""]],
  '""': "",
};

/** The formula with each cell of a scorecard in its place, as a spreadsheet would see it. */
function withScorecards(formula: string): string {
  return formula.replace(/INDEX\(SLA_SCORECARD\(([^()]*)\),(\d+),(\d+)\)/g, (_, given: string, row, column) => {
    const cells = answer("SLA_SCORECARD", ...given.split(",").map((word) => GIVEN[word] ?? word));
    return String(cells[Number(row) - 1][Number(column) - 1]);
  });
}

describe("the measured week", () => {
  it("counts what was handed off in it, what was judged in it, and what of that was touched in time", () => {
    const measured = ["week-handed-off", "week-fell-due", "week-touched-in-time"].map((id) =>
      withScorecards(line(id).formula ?? ""),
    );
    // Still to be handed off: six before it, one after. Waiting: those six and the first before it;
    // the last three after. In time: nobody before it, the first two after.
    expect(measured).toEqual(["=6-1", "=7-3", "=2-0"]);
  });

  it("takes shares of all leads where no date tells the week", () => {
    expect(withScorecards(line("share-dispositioned").formula ?? "")).toBe('=IF(4="","",4/8)');
    expect(withScorecards(line("share-not-rejected").formula ?? "")).toBe('=IF(0.25="","",1-0.25)');
  });
});

describe("the weekly scorecard", () => {
  it("counts in the columns that it means", () => {
    const [headers] = answer("PACT_SCORECARD", cellsOf(typed("commitments")), cellsOf(typed("weekly-actuals")));
    expect([headers[1], headers[6], headers[7]]).toEqual(["Side", "Status", "Breaches in a row"]);
    expect(line("pact-kept").formula).toBe('=COUNTIF({pact-scorecard#7},"kept")');
    expect(line("pact-broken-sales").formula).toBe(
      '=COUNTIFS({pact-scorecard#7},"breached",{pact-scorecard#2},"Sales")',
    );
    expect(line("pact-past-first-step").formula).toBe('=COUNTIF({pact-scorecard#8},">1")');
  });

  it("shows response times under the limit and the clock of the pact, by the header that holds owners", () => {
    expect(liveBlock(slaArtefacts, "sla-scorecard").formula).toBe(
      "=SLA_SCORECARD({data.leads},{response-limit-hours},{sla-seen-from},{sla-by},{working-day-opens},{working-day-closes},{pact-holidays},{data.leads.columns})",
    );
    expect(line("sla-by").value).toMatchObject({ headerIn: "leads" });
    // Two in time; two late and one past due beside them.
    expect(withScorecards(line("response-compliance").formula ?? "")).toBe(`=${2 / 5}`);
  });
});

describe("the limbo ledger", () => {
  it("counts the side that owes the next move and takes the worth from the total", () => {
    const ledger = answer("LEAD_LIMBO", LEADS, WEEK_TO, 24, 420);
    const [headers, ...rows] = ledger;
    expect([headers[5], headers[6]]).toEqual(["Owes the next move", "Cost"]);
    expect(rows.find(([lead]) => lead === "Total")?.[6]).toBe(3 * 420);
    expect(line("limbo-owed-sales").formula).toContain(',0,6)="Sales"');
    expect(line("limbo-owed-marketing").formula).toContain(',0,6)="Marketing and routing"');
    expect(line("limbo-cost").formula).toMatch(/MATCH\("Total",.*\),7\)$/);
  });
});

describe("incentives", () => {
  it("tie both sides' commitments to pay or to recognition, and pay by the record", () => {
    const ties = typed("incentive-ties");
    const sides = new Map(
      columnOf(typed("commitments"), "Commitment").map((name, i) => [name, columnOf(typed("commitments"), "Side")[i]]),
    );
    expect(new Set(columnOf(ties, "Commitment").map((name) => sides.get(name)))).toEqual(
      new Set(["Marketing", "Sales"]),
    );
    expect(columnOf(ties, "Share of bonus").some((share) => share === "")).toBe(true);
    for (const column of ["If kept", "If not"]) for (const cell of columnOf(ties, column)) expect(cell).not.toBe("");
    const kept = ties.columns.find(({ header }) => header === "Weeks kept")?.formula;
    expect(kept).toContain("{weekly-actuals#3}");
  });
});
