import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { serialOf } from "../../../core/written/dates";
import { isCounted } from "../../../src/frameworks/artefact";
import { QUESTIONS } from "../../../src/frameworks/cadence/agendas";
import { cadenceArtefacts } from "../../../src/frameworks/cadence/cadence-artefacts";
import { answer, byFirstColumn, notesIn } from "../../core/asking";
import { cellsOf, columnOf, lineOf, liveBlock, typedBlock } from "./blocks";

const typed = (id: string) => typedBlock(cadenceArtefacts, id);
const line = (id: string) => lineOf(cadenceArtefacts, id);
const firstColumns = (cells: Cells, count: number) => cells.map((row) => row.slice(0, count));
const reviews = columnOf(typed("reviews"), "Review");

describe("the sheets of the cadence", () => {
  it("come in the order they are worked, none in need of a table", () => {
    expect(cadenceArtefacts.map(({ title, needs }) => [title, needs])).toEqual([
      ["Review calendar", []],
      ["Review agendas", []],
      ["Owners and rights", []],
      ["Decision log", []],
      ["Decisions due", []],
      ["Escalations", []],
    ]);
  });

  it("name no review that the calendar does not hold", () => {
    for (const [block, column] of [
      ["review-agendas", "Review"],
      ["artefact-owners", "Reviewed in"],
      ["decision-rights", "Taken in"],
      ["decision-log", "Raised in"],
    ])
      for (const review of columnOf(typed(block), column)) expect(reviews).toContain(review);
  });
});

describe("the calendar", () => {
  it("is made of the weekly, the monthly and the quarterly review, each with an owner and what it decides", () => {
    expect(columnOf(typed("reviews"), "Every")).toEqual(["weekly", "monthly", "quarterly"]);
    const monday = serialOf(2026, 7, 6)!;
    const held = answer("CADENCE", monday, line("cadence-months").value as number, cellsOf(typed("reviews")));
    expect(notesIn(held)).toEqual([]);
    const times = (review: Cell) => held.filter(([, name]) => name === review).length;
    // 6 July to 6 October is 92 days: 14 Mondays, 3 months, 1 quarter.
    expect(reviews.map(times)).toEqual([14, 3, 1]);
    for (const [, , looksAt, owner, decides] of held) expect([looksAt, owner, decides]).not.toContain("");
  });

  it("starts on a day there is, also where no table gives one", () => {
    expect(liveBlock(cadenceArtefacts, "cadence-calendar").formula).toContain("CADENCE({cadence-from},");
    expect(line("cadence-from").formula).toBe('=IF({cadence-start}="",{decisions-seen-from},{cadence-start})');
    expect(line("decisions-seen-from").formula).toBe('=IF({review-held-on}="",MAX({decision-log#2}),{review-held-on})');
    expect(cellsOf(typed("decision-log"))[0][1]).toBe("Raised");
  });
});

describe("the agendas", () => {
  it("put the same three questions to every review", () => {
    const asked = cellsOf({ ...typed("review-agendas"), spareRows: 0 }).slice(1);
    for (const review of reviews)
      expect(asked.filter(([name]) => name === review).map(([, question]) => question)).toEqual(QUESTIONS);
    expect(QUESTIONS).toEqual(["What surfaced", "Who owns the artefact", "What changes in the next 30 days"]);
  });
});

describe("owners and rights", () => {
  it("give every artefact an owner, a stand-in and an interval, and every decision somebody to settle it", () => {
    for (const [block, columns] of [
      ["artefact-owners", ["Owner", "Stand-in", "Every days"]],
      ["decision-rights", ["Decided by", "Asked before", "If they disagree"]],
    ] as const)
      for (const column of columns) expect(columnOf(typed(block), column)).not.toContain("");
  });

  it("count what is overdue in the column that says so", () => {
    const { columns } = typed("artefact-owners");
    const state = columns.findIndex(({ header }) => header === "State");
    for (const word of ["overdue", "never reviewed"]) {
      expect(columns[state].formula).toContain(`"${word}"`);
      expect(line("artefacts-overdue").formula).toContain(`COUNTIF({artefact-owners#${state + 1}},"${word}")`);
    }
  });
});

describe("the decision log", () => {
  const log = typed("decision-log");
  const due = (day: number) =>
    answer("DECISIONS_DUE", firstColumns(cellsOf(log), 8), day, line("decision-days").value as number);

  it("is followed up after 30 days", () => {
    expect(line("decision-days").value).toBe(30);
    const formula = (header: string) => log.columns.find((column) => column.header === header)?.formula;
    expect(formula("Follow up on")).toBe('=IF(ISNUMBER([Closed]),[Closed]+{decision-days},"")');
    expect(formula("Follow-up")).toContain('IF([Follow up on]<={decisions-seen-from},"owed","waiting")');
    expect(line("follow-ups-owed").formula).toBe('=COUNTIF({decision-log#11},"owed")');
    expect(log.columns[10].header).toBe("Follow-up");
  });

  it("owes three decisions at the end of June 2026, one of them overdue", () => {
    const owed = due(serialOf(2026, 6, 30)!);
    expect(owed.slice(1, 4).map((row) => [row[0], row[4], row[5]])).toEqual([
      ["Which deals count as sourced", 76, "yes"],
      ["Pay on accepted leads and not on MQLs", 27, "no"],
      ["Close deals silent for 60 days", 13, "no"],
    ]);
    expect(notesIn(owed)).toEqual(["Note: 2 closed decisions left out"]);
    expect(owed[0][5]).toBe("Overdue");
    expect(line("decisions-overdue").formula).toBe('=COUNTIF({decisions-due#6},"yes")');
  });

  it("answers from the last day a decision was raised, too", () => {
    const raised = columnOf(log, "Raised").map(Number);
    expect(due(Math.max(...raised)).length).toBeGreaterThan(1);
  });
});

describe("escalations", () => {
  const metrics = typed("cadence-metrics");
  const names = metrics.rows.map(([name]) => name);
  const triggers = firstColumns(cellsOf(typed("cadence-triggers")), 4);
  const measured = (values: Readonly<Record<string, Cell>>): Cells => [
    ["Metric", "Value"],
    ...names.map((name) => [name as string, values[name as string] ?? ""]),
  ];

  it("watch every metric with one trigger that names somebody", () => {
    expect(columnOf(typed("cadence-triggers"), "Metric")).toEqual(names);
    const fired = answer("ESCALATIONS", measured({ "Win rate": "12.5%", "Cycle days": "68" }), triggers);
    expect(notesIn(fired)).toEqual([]);
    expect(byFirstColumn(fired)["Win rate"]).toMatchObject({ Fired: "yes", "Escalate to": "CRO" });
    expect(byFirstColumn(fired)["Cycle days"]).toMatchObject({ Fired: "no" });
    expect(byFirstColumn(fired)["Pipeline coverage"]).toMatchObject({ Fired: "no value" });
    expect(fired[0][3]).toBe("Fired");
    expect(line("escalations-fired").formula).toBe('=COUNTIF({escalations#4},"yes")');
  });

  it("count metrics on the columns of the functions they call, where the table is there", () => {
    const deals = [
      ["Deal", "Amount", "Stage", "Created", "Closed"],
      ["D-1", 100, "Closed Won", "2026-01-01", "2026-02-01"],
      ["D-2", 100, "Proposal", "2026-01-01", ""],
    ];
    const leads = [
      ["Lead", "MQL Date", "First touch", "Disposition"],
      ["L-1", "2026-01-05", "2026-01-06", "Bad fit"],
    ];
    const moves = [
      ["Account", "Period", "Type", "Amount"],
      ["Northwind", "2026-Q1", "start", 1000],
    ];
    const wanted = [
      ["Win rate", "deals", answer("VELOCITY_BASELINE", deals), "Win rate"],
      ["Cycle days", "deals", answer("VELOCITY_BASELINE", deals), "Cycle days"],
      ["MQL rejection rate", "leads", answer("FUNNEL", leads), "Rejection rate"],
      ["Leads touched in time", "leads", answer("SLA_SCORECARD", leads, 24, "2026-01-31"), "Compliance"],
      ["Net revenue retention", "movements", answer("RETENTION_TABLE", moves), "NRR"],
    ] as const;
    for (const [name, role, cells, header] of wanted) {
      const cell = metrics.rows[names.indexOf(name)][1];
      if (!isCounted(cell)) throw new Error(`${name} is not counted`);
      expect(cell.from).toEqual([role]);
      expect(cells[1][0]).toBe("Total");
      expect(cell.formula).toContain(`),2,${cells[0].indexOf(header) + 1})`);
    }
    const checks = answer("PIPELINE_BLINDNESS", deals, "2026-02-28");
    expect([checks[8][0], checks[0][3]]).toEqual(["Passes every check", "Share of open value"]);
    const inSight = metrics.rows[names.indexOf("Open value out of sight")][1];
    expect(isCounted(inSight) && inSight.formula).toMatch(/1-INDEX\(PIPELINE_BLINDNESS\(.*\),9,4\)/);
  });
});
