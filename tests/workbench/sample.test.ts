import { describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Family } from "../../core/kernel/card";
import { ask, type Argument } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { day, LAST_DAY } from "../../workbench/sample/calendar";
import { sampleWorkbook } from "../../workbench/sample/company";
import { CHANNELS, SEGMENTS } from "../../workbench/sample/segments";
import type { SampleSheet } from "../../workbench/sample/sheet";
import { SNAPSHOT_DAY } from "../../workbench/sample/snapshot";

const workbook = sampleWorkbook();

function sheet(name: string, of: readonly SampleSheet[] = workbook): SampleSheet {
  const found = of.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** The rows of a table sheet as records, blank rows left out. */
function records(name: string, of = workbook): readonly Readonly<Record<string, Cell>>[] {
  const [headers, ...rows] = sheet(name, of).cells;
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => Object.fromEntries(headers.map((header, i) => [String(header), row[i]])));
}

function answer(name: string, ...given: readonly Argument[]): Cells {
  const card = catalog.find((candidate) => candidate.name === name);
  if (card === undefined) throw new Error(`no function ${name}`);
  const result = ask(card, given);
  if (isRefusal(result)) throw new Error(`${name}: ${result.words}`);
  return result;
}

function field(table: Cells, row: string, header: string): number {
  const column = table[0].findIndex((cell) => String(cell).startsWith(header));
  const line = table.find(([first]) => first === row);
  return Number(line?.[column]);
}

/** The sheet of each family, in funnel order. */
const FAMILY_SHEETS: Readonly<Record<Family, string>> = {
  velocity: "Velocity",
  coverage: "Coverage",
  icp: "ICP",
  sla: "SLA",
  demand: "Demand",
  bowtie: "Bowtie",
  attribution: "Attribution",
  cadence: "Cadence",
  failure: "Failure modes",
  reference: "Reference",
  data: "Currency",
};

const deals = records("Deals");
const touches = records("Touches");
const isClosed = (deal: Readonly<Record<string, Cell>>) => /closed/i.test(String(deal["Stage"]));
const isWon = (deal: Readonly<Record<string, Cell>>) => /closed won/i.test(String(deal["Stage"]));
const serial = (cell: Cell) => (typeof cell === "number" ? cell : Date.parse(`${String(cell)}Z`) / 86400000 + 25569);

describe("the sample company", () => {
  it("is the same for the same seed and another for another", () => {
    expect(sampleWorkbook()).toEqual(workbook);
    expect(sheet("Deals", sampleWorkbook(77)).cells).not.toEqual(sheet("Deals").cells);
    expect(sheet("Leads", sampleWorkbook(77)).cells).not.toEqual(sheet("Leads").cells);
  });

  it("opens on Start, with the sheets in reading order", () => {
    expect(workbook.map(({ name }) => name)).toEqual([
      "Start",
      "Deals",
      "Touches",
      "Accounts",
      "Rubric",
      "Leads",
      "Spend",
      "History",
      "Snapshot",
      "States",
      "Movements",
      ...Object.values(FAMILY_SHEETS),
    ]);
  });

  it("has the size of a real export", () => {
    expect(deals).toHaveLength(400);
    expect(touches.length).toBeGreaterThan(1400);
    expect(touches.length).toBeLessThan(1600);
    expect(records("Accounts")).toHaveLength(120);
    expect(records("Leads")).toHaveLength(300);
    expect(records("Spend")).toHaveLength(7 * 18);
    expect(records("History").length).toBeGreaterThan(1000);
    expect(records("Snapshot").length).toBeGreaterThan(350);
    expect(records("States").length).toBeGreaterThan(350);
    expect(records("Movements").length).toBeGreaterThan(80);
    expect(new Set(deals.map((deal) => String(deal["Segment"]).trim()))).toEqual(new Set(SEGMENTS));
    expect(new Set(touches.map((touch) => String(touch["Channel"]).trim()))).toEqual(new Set(CHANNELS));
  });

  it("names every deal, account and lead once", () => {
    for (const [name, key] of [
      ["Deals", "Deal ID"],
      ["Accounts", "Account"],
      ["Leads", "Lead ID"],
      ["Snapshot", "Deal ID"],
    ] as const) {
      const keys = records(name).map((row) => row[key]);
      expect(new Set(keys).size).toBe(keys.length);
    }
    const accounts = new Set(records("Accounts").map((account) => account["Account"]));
    for (const deal of deals) expect(accounts).toContain(deal["Account"]);
  });

  it("has dates that are days, in an order that can be", () => {
    for (const deal of deals) {
      const created = serial(deal["Create Date"]);
      expect(Number.isInteger(created)).toBe(true);
      expect(created).toBeLessThanOrEqual(LAST_DAY);
      if (!isClosed(deal)) continue;
      expect(serial(deal["Close Date"])).toBeGreaterThan(created);
      expect(serial(deal["Close Date"])).toBeLessThanOrEqual(LAST_DAY);
    }
    for (const touch of touches) expect(serial(touch["Touch Date"])).toBeLessThanOrEqual(LAST_DAY);
    for (const lead of records("Leads")) {
      const steps = ["MQL Date", "First Outreach", "SAL Date", "SQL Date", "Customer Date"].map((step) => lead[step]);
      const dates = steps.filter((date): date is number => typeof date === "number");
      expect(dates).toEqual([...dates].sort((a, b) => a - b));
      expect(dates[dates.length - 1]).toBeLessThan(LAST_DAY + 1);
    }
  });

  it("makes 30 June 2026 the latest day on which something happened", () => {
    expect(Math.max(...deals.map((deal) => serial(deal["Create Date"])))).toBe(LAST_DAY);
    expect(answer("VELOCITY_BASELINE", sheet("Deals").cells)[1][9]).toContain("as of 2026-06-30");
  });

  it("uses the five dispositions, and leaves some leads in limbo", () => {
    const leads = records("Leads");
    expect(new Set(leads.map((lead) => lead["Disposition"]))).toEqual(
      new Set(["Accepted", "Nurture", "Bad fit", "Duplicate", "No response", ""]),
    );
    const limbo = leads.filter((lead) => lead["First Outreach"] === "" && lead["Disposition"] === "");
    expect(limbo.length).toBeGreaterThan(10);
    expect(limbo.length).toBeLessThan(40);
    expect(limbo.some((lead) => lead["Lead Owner"] === "")).toBe(true);
    expect(limbo.some((lead) => lead["Lead Owner"] !== "")).toBe(true);
  });
});

describe("the sheets beside the deals tell the same story", () => {
  const dealOf = new Map(deals.map((deal) => [deal["Deal ID"], deal]));
  const bare = (stage: Cell) =>
    String(stage)
      .replace(/^\d+ - /, "")
      .trim();

  it("History begins at a deal's creation and ends at its stage, by day", () => {
    const entries = records("History");
    const days = entries.map((entry) => Number(entry["Entered"]));
    expect(days).toEqual([...days].sort((a, b) => a - b));
    const last = new Map(entries.map((entry) => [entry["Deal ID"], entry]));
    expect(last.size).toBe(deals.filter((deal) => serial(deal["Create Date"]) >= day(2025, 7, 1)).length);
    for (const [id, entry] of last) {
      const deal = dealOf.get(id)!;
      expect(entry["Stage"]).toBe(bare(deal["Stage"]));
      if (isClosed(deal)) expect(entry["Entered"]).toBe(serial(deal["Close Date"]));
    }
    for (const entry of entries) {
      expect(Number(entry["Entered"])).toBeGreaterThanOrEqual(serial(dealOf.get(entry["Deal ID"])!["Create Date"]));
    }
  });

  it("Snapshot holds the deals of 31 May as they stood then", () => {
    const snapshot = records("Snapshot");
    for (const row of snapshot) {
      expect(Number(row["Create Date"])).toBeLessThanOrEqual(SNAPSHOT_DAY);
      if (isClosed(row)) expect(Number(row["Close Date"])).toBeLessThanOrEqual(SNAPSHOT_DAY);
    }
    const then = new Set(snapshot.map((row) => row["Deal ID"]));
    for (const deal of deals) expect(then.has(deal["Deal ID"])).toBe(serial(deal["Create Date"]) <= SNAPSHOT_DAY);
    const moves = answer("PIPELINE_BRIDGE", sheet("Snapshot").cells, sheet("Deals").cells);
    for (const move of ["New", "Increased", "Decreased", "Won", "Lost", "Removed", "Reopened"]) {
      expect(field(moves, move, "Deals"), move).toBeGreaterThan(0);
    }
  });

  it("States ends in June where the rules put the accounts now", () => {
    const page = sheet("Demand").cells;
    const rules = page.slice(4, 12).map((row) => row.slice(0, 5));
    const accounts = sheet("Accounts").cells.map((row) => row.slice(0, 14));
    const states = answer("DEMAND_STATE", accounts, rules);
    const now = new Map(accounts.map((account, i) => [account[0], states[i][0]]));
    const june = records("States").filter((row) => row["Reviewed"] === LAST_DAY);
    expect(june.length).toBeGreaterThan(60);
    for (const row of june) expect(row["State"], String(row["Account"])).toBe(now.get(row["Account"]));
  });

  it("Movements takes on the accounts whose first deal is won, for what it was won at", () => {
    const won = new Set(deals.filter(isWon).map((deal) => deal["Account"]));
    const taken = records("Movements").filter((row) => row["Type"] === "new");
    expect(taken.length).toBeGreaterThan(20);
    for (const row of taken) expect(won).toContain(row["Account"]);
    const seen = new Set(records("Movements").map((row) => row["Type"]));
    expect(seen).toEqual(new Set(["start", "new", "expansion", "contraction", "churn"]));
  });

  it("dates a deal's activity and lead within its life, and leaves some blank", () => {
    for (const deal of deals) {
      const [activity, lead] = [deal["Last Activity"], deal["Lead Created"]];
      if (lead !== "") expect(Number(lead)).toBeLessThanOrEqual(serial(deal["Create Date"]));
      if (activity !== "") expect(Number(activity)).toBeGreaterThanOrEqual(serial(deal["Create Date"]));
    }
    expect(deals.filter((deal) => deal["Last Activity"] === "").length).toBeGreaterThan(0);
    expect(deals.filter((deal) => deal["Lead Created"] === "").length).toBeGreaterThan(10);
  });
});

describe("the functions in use", () => {
  const formulasOf = (page: SampleSheet) => (page.formulas ?? []).map(({ formula }) => formula);
  const calls = (formula: string, name: string) => new RegExp(`(?<![A-Z_])${name}\\(`).test(formula);

  it.each(Object.entries(FAMILY_SHEETS))("every %s function is called on the sheet %s", (family, name) => {
    const formulas = formulasOf(sheet(name));
    const rooms = catalog.filter((card) => card.family === family);
    expect(rooms.length).toBeGreaterThan(0);
    const missing = rooms.filter((card) => !formulas.some((formula) => calls(formula, card.name)));
    expect(missing.map((card) => card.name)).toEqual([]);
  });

  it("Start leads to every other sheet", () => {
    const led = (sheet("Start").links ?? []).map((link) => link.sheet);
    expect([...led].sort()).toEqual(
      workbook
        .map(({ name }) => name)
        .filter((name) => name !== "Start")
        .sort(),
    );
  });
});

describe("the mess put in on purpose", () => {
  const closeOf = new Map(deals.filter(isClosed).map((deal) => [deal["Deal ID"], serial(deal["Close Date"])]));
  const ids = new Set(deals.map((deal) => deal["Deal ID"]));
  const touched = new Set(touches.map((touch) => touch["Deal ID"]));
  const isText = (cell: Cell) => typeof cell === "string" && cell !== "";
  const hasSpace = (cell: Cell) => typeof cell === "string" && cell !== cell.trim();
  const amounts = deals.map((deal) => deal["Amount"]).filter(isText);

  const kinds: readonly (readonly [what: string, count: number])[] = [
    ["amounts with a dollar sign", amounts.filter((amount) => /^\$\d+,\d{3}$/.test(String(amount))).length],
    ["amounts in thousands", amounts.filter((amount) => /^\d+k$/.test(String(amount))).length],
    ["amounts in millions", amounts.filter((amount) => /^[\d.]+m$/.test(String(amount))).length],
    ["deal dates as text", deals.filter((deal) => isText(deal["Create Date"]) || isText(deal["Close Date"])).length],
    ["spaces behind a segment", deals.filter((deal) => hasSpace(deal["Segment"])).length],
    ["spaces behind a stage", deals.filter((deal) => hasSpace(deal["Stage"])).length],
    ["spaces behind an owner", deals.filter((deal) => hasSpace(deal["Owner"])).length],
    ["numbered stages", deals.filter((deal) => deal["Stage"] === "6 - Closed Won").length],
    ["deals without an owner", deals.filter((deal) => deal["Owner"] === "").length],
    ["blank rows", sheet("Deals").cells.filter((row) => row.every((cell) => cell === "")).length],
    ["won deals without touches", deals.filter((deal) => isWon(deal) && !touched.has(deal["Deal ID"])).length],
    [
      "open deals past their expected close",
      deals.filter((deal) => !isClosed(deal) && Number(deal["Close Date"] || Infinity) < LAST_DAY).length,
    ],
    [
      "open deals without an expected close",
      deals.filter((deal) => !isClosed(deal) && deal["Close Date"] === "").length,
    ],
    [
      "touches after the close",
      touches.filter((touch) => serial(touch["Touch Date"]) > (closeOf.get(touch["Deal ID"]) ?? Infinity)).length,
    ],
    ["touches of unknown deals", touches.filter((touch) => !ids.has(touch["Deal ID"])).length],
    ["touch dates as text", touches.filter((touch) => isText(touch["Touch Date"])).length],
    ["spaces behind a channel", touches.filter((touch) => hasSpace(touch["Channel"])).length],
  ];

  it.each(kinds)("has a few %s", (_what, count) => {
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(16);
  });

  it("leaves the amounts of open deals plain, so that a SUMIFS over them is right", () => {
    for (const deal of deals) if (!isClosed(deal)) expect(typeof deal["Amount"]).toBe("number");
  });

  it("owns up to it on Start, with the counts that are there", () => {
    const said = sheet("Start").cells.map((row) => String(row[0]));
    const line = (words: string) => Number.parseInt(said.find((text) => text.endsWith(words)) ?? "", 10);
    expect(line("such as $48,500 or 1.2m")).toBe(amounts.length);
    expect(line("stages written 6 - Closed Won")).toBe(kinds[7][1]);
    expect(line("expected close is past")).toBe(kinds[11][1]);
    expect(line("touches after the deal's close")).toBe(kinds[13][1]);
  });
});

describe("what the sheets compute", () => {
  const dealCells = sheet("Deals").cells;
  const touchCells = sheet("Touches").cells;
  const bySegment = answer("VELOCITY_BASELINE", dealCells, "Segment");

  it("finds Mid-market the fastest engine, every segment with all its levers", () => {
    const segments = bySegment.map(([segment]) => String(segment)).filter((segment) => !segment.startsWith("Note: "));
    expect(segments).toEqual(["Segment", "Enterprise", "Mid-market", "Public sector", "Small business", "Total"]);
    const speed = (segment: string) => field(bySegment, segment, "Velocity per day");
    for (const segment of SEGMENTS) {
      expect(speed(segment)).toBeGreaterThan(0);
      expect(speed(segment)).toBeLessThanOrEqual(speed("Mid-market"));
    }
  });

  it("finds coverage a bit short of what is needed, because Enterprise is thin", () => {
    const byValue = answer("VELOCITY_BASELINE", dealCells, "Segment", "", 365, "open", "mean", "value");
    const open = (segment?: string) =>
      deals
        .filter((deal) => !isClosed(deal) && (segment === undefined || deal["Segment"] === segment))
        .reduce((sum, deal) => sum + Number(deal["Amount"]), 0);
    const quota = Number(sheet("Start").cells[16][1]);
    const coverage = Number(answer("COVERAGE", open(), quota)[0][0]);
    const required = Number(answer("COVERAGE_REQUIRED", field(byValue, "Total", "Win rate"))[0][0]);
    expect(coverage / required).toBeGreaterThan(0.8);
    expect(coverage / required).toBeLessThan(1);

    const shares = sheet("Coverage").cells.slice(4, 8);
    expect(shares.reduce((sum, row) => sum + Number(row[1]), 0)).toBeCloseTo(1, 12);
    for (const [segment, share] of shares) {
      const name = String(segment);
      const gap = Number(
        answer("COVERAGE_GAP", open(name), quota * Number(share), field(byValue, name, "Win rate"))[0][0],
      );
      expect(gap > 0).toBe(name === "Enterprise");
    }
  });

  it("attributes exactly the booked revenue: paid search opens, email closes", () => {
    const models = answer("ATTRIBUTION_RECONCILE", touchCells, dealCells, "u", "Channel", 365, 7);
    const ever = answer("VELOCITY_BASELINE", dealCells, "", "", 3650);
    const booked = field(ever, "Total", "Average deal value") * field(ever, "Total", "Won");
    for (const model of ["First", "Last", "Weighted"]) expect(field(models, "Total", model) / booked).toBeCloseTo(1, 9);
    const most = (model: string) =>
      CHANNELS.reduce((a, b) => (field(models, a, model) >= field(models, b, model) ? a : b));
    expect(most("First")).toBe("Paid search");
    expect(most("Last")).toBe("Email");
    expect(field(models, "(unattributed)", "First")).toBeGreaterThan(0);
    expect(answer("ATTRIBUTE", touchCells, dealCells, "u", "Campaign", 365, 7).length).toBeGreaterThan(20);
  });

  it("scores every account, with all four tiers and the disqualified at 0", () => {
    const accounts = sheet("Accounts").cells.map((row) => row.slice(0, 14));
    const scores = answer("ICP_SCORE", accounts, sheet("Rubric").cells);
    expect(scores).toHaveLength(accounts.length);
    const tiers = answer("ICP_TIER", scores.slice(1)).map(([tier]) => tier);
    expect(new Set(tiers)).toEqual(new Set(["A", "B", "C", "D"]));
    accounts.forEach((account, i) => {
      if (account[2] === "Competitor") expect(scores[i][0]).toBe(0);
    });
  });

  it("shows scenarios, a target and trade-offs that can be reached", () => {
    const levers = ["Opportunities", "Average deal value", "Win rate", "Cycle days"];
    const base = levers.map((lever) => field(bySegment, "Total", lever));
    const page = sheet("Velocity").cells;
    const changes = page.slice(20, 25).map((row) => [0, 1, 2, 3, 4].map((column) => row[column] ?? ""));
    expect(
      answer(
        "VELOCITY_SCENARIO",
        base.map((value) => [value]),
        changes,
      ),
    ).toHaveLength(6);
    for (const lever of levers) {
      expect(Number(answer("VELOCITY_SOLVE", page[34][1], lever, ...base)[0][0])).toBeGreaterThan(0);
    }
    for (const [lever, change, against] of page.slice(43, 46)) {
      expect(Number.isFinite(answer("VELOCITY_TRADEOFF", lever, change, against)[0][0])).toBe(true);
    }
  });

  it("holds for any seed: nothing of it is refused", () => {
    for (const seed of [2, 40, 500]) {
      const other = sampleWorkbook(seed);
      const cells = (name: string) => sheet(name, other).cells;
      answer("VELOCITY_BASELINE", cells("Deals"), "Segment");
      answer("ATTRIBUTION_RECONCILE", cells("Touches"), cells("Deals"));
      answer(
        "ICP_SCORE",
        cells("Accounts").map((row) => row.slice(0, 14)),
        cells("Rubric"),
      );
    }
  });
});

describe("the sheets as laid out", () => {
  it.each(workbook.map((page) => [page.name, page] as const))(
    "%s has a width for every column and a frozen header",
    (_name, page) => {
      const widest = Math.max(
        ...page.cells.map((row) => row.length),
        ...(page.formulas ?? []).map(({ column }) => column + 1),
      );
      expect(page.widths.length).toBeGreaterThanOrEqual(widest);
      expect(page.frozenRows).toBeGreaterThan(0);
    },
  );

  it("writes formulas where no value stands, never as text", () => {
    for (const page of workbook) {
      for (const row of page.cells) for (const cell of row) expect(String(cell).startsWith("=")).toBe(false);
      for (const { row, column } of page.formulas ?? []) expect(page.cells[row]?.[column] ?? "").toBe("");
    }
  });

  it("leads only to sheets that are there", () => {
    const names = new Set(workbook.map(({ name }) => name));
    for (const page of workbook) {
      for (const { sheet: target } of page.links ?? []) expect(names).toContain(target);
      for (const { formula } of page.formulas ?? []) {
        for (const [, name] of formula.matchAll(/([A-Z][a-z]+)!/g)) expect(names).toContain(name);
      }
    }
  });

  it("leaves room for what spills", () => {
    const room: readonly (readonly [name: string, row: number, column: number, rows: number, columns: number])[] = [
      ["Start", 7, 0, 6, 10],
      ["Velocity", 26, 0, 6, 8],
      ["Coverage", 4, 5, 5, 3],
      ["Attribution", 11, 0, 120, 9],
      ["Attribution", 11, 10, 120, 4],
      ["Accounts", 0, 14, 121, 1],
      ["Accounts", 1, 15, 120, 1],
    ];
    for (const [name, row, column, rows, columns] of room) {
      const page = sheet(name);
      const formulas = (page.formulas ?? []).filter(
        (at) => at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns,
      );
      expect(formulas.filter((at) => at.row === row && at.column === column)).toHaveLength(1);
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) expect(page.cells[r]?.[c] ?? "").toBe("");
      }
    }
  });
});
