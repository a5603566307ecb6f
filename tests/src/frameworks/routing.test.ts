import { describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { assignRoles } from "../../../src/data/assign-roles";
import { routingArtefacts } from "../../../src/frameworks/routing/routing-artefacts";
import { installFramework } from "../../../src/plans/install/install-framework";
import { answer, value } from "../../core/asking";
import { cellsOf, columnOf, lineOf, liveBlock, typedBlock } from "./blocks";

const typed = (id: string) => typedBlock(routingArtefacts, id);
const line = (id: string) => lineOf(routingArtefacts, id);
const firstColumns = (cells: Cells, count: number) => cells.map((row) => row.slice(0, count));
const rules = firstColumns(cellsOf(typed("state-rules")), 5);
const playbook = firstColumns(cellsOf(typed("state-playbook")), 3);
const states = columnOf(typed("demand-states"), "State");

describe("the sheets of demand-state routing", () => {
  it("come in the order they are worked", () => {
    expect(routingArtefacts.map(({ title }) => title)).toEqual([
      "Demand states",
      "Routing playbook",
      "Current states",
      "Lead routing",
      "State log",
      "Transition review",
    ]);
  });

  it("need accounts to be sorted and leads to be routed, and nothing to be agreed or reviewed", () => {
    const needing = routingArtefacts.filter(({ needs }) => needs.length > 0);
    expect(needing.map(({ title, needs }) => [title, needs])).toEqual([
      ["Current states", ["accounts"]],
      ["Lead routing", ["leads"]],
    ]);
  });
});

describe("states, rules and playbook", () => {
  it("ship the three states and their actions", () => {
    expect(states).toEqual(["active evaluation", "passive awareness", "latent need"]);
    for (const state of states)
      expect(value("NEXT_ACTION", state as string, playbook)).toBe(value("NEXT_ACTION", state as string));
  });

  it("name the same states on every sheet", () => {
    for (const id of ["state-rules", "state-playbook", "talk-tracks", "state-log"])
      expect(new Set(columnOf(typed(id), "State")), id).toEqual(new Set(states));
    expect([line("move-from").value, line("move-to").value]).toEqual(["passive awareness", "active evaluation"]);
  });

  it("put a record into the state that its row asks for, and a customer into none", () => {
    const accounts: Cells = [
      ["Account", "Account Type", "Demo Requested", "Intent Score", "Web Visits (90 days)"],
      ["asked for a demo, with intent", "Prospect", "2026-06-01", 40, 0],
      ["asked for one, without intent", "Prospect", "2026-06-01", 39, 10],
      ["has intent, but no demo and few visits", "Prospect", "", 90, 9],
      ["bought", "Customer", "2026-01-05", 90, 50],
    ];
    expect(answer("DEMAND_STATE", accounts, rules, playbook)).toEqual([
      ["State", "Rule", "Next action"],
      [
        "active evaluation",
        "1: Account Type is Prospect and Demo Requested present and Intent Score ≥ 40",
        "sales conversation",
      ],
      ["passive awareness", "2: Account Type is Prospect and Web Visits (90 days) ≥ 10", "nurture sequence"],
      ["latent need", "3: Account Type is Prospect", "research-led content"],
      ["(no state)", "", ""],
    ]);
  });

  it("have a talk track of four steps for every state", () => {
    const steps = typed("talk-tracks").columns[1].choices;
    const [of, step, words] = ["State", "Step", "Words"].map((header) => columnOf(typed("talk-tracks"), header));
    for (const state of states) expect(step.filter((_, i) => of[i] === state)).toEqual(steps);
    expect(new Set(words).size).toBe(words.length);
  });
});

describe("current states", () => {
  it("stand beside the names of the accounts, from whichever column holds them", () => {
    const place = {
      name: "Companies",
      area: { sheet: "Companies", row: 0, column: 0, rows: 20, columns: 3 },
      headers: ["Segment", "Annual Revenue", "Account Name"],
      unnamed: [],
      isFiltered: false,
    };
    const sources = assignRoles([place], [{ place: "Companies", role: "accounts", columns: {} }]);
    const plan = installFramework(
      { sheets: [], names: [] },
      { framework: "routing", sources, latest: {}, agreed: undefined },
    );
    const found = plan.changes.flatMap((change) =>
      change.kind === "formula" && change.area.sheet === "Current states"
        ? change.formulas.flat().map((formula) => ({ formula: formula ?? "", column: change.area.column }))
        : [],
    );
    expect(found).toContainEqual({
      formula:
        '=FILTER(Companies!$C:$C&"",ROW(Companies!$C:$C)<=MAX(FILTER(ROW(Companies!$C:$C),Companies!$C:$C<>"")))',
      column: 0,
    });
    expect(found.find(({ formula }) => formula.startsWith("=DEMAND_STATE("))?.column).toBe(1);
    const counted = found.filter(({ formula }) =>
      /^=SUMPRODUCT\(--\(INDEX\(DEMAND_STATE\(.*\),0,1\)<>""\)\)-1$/.test(formula),
    );
    expect(counted).toHaveLength(1);
  });

  it("have room for every state of the list", () => {
    const { rows, spareRows } = typed("demand-states");
    expect(typed("accounts-by-state").rows).toHaveLength(rows.length + spareRows);
  });
});

describe("lead routing", () => {
  it("gives every lead an owner by the first rule that matches, in turn where there are several", () => {
    const leads: Cells = [
      ["Lead ID", "Company", "Segment", "Lead Source"],
      ["L-1", "Millhaven Transit Authority", "Enterprise", "Webinar"],
      ["L-2", "Birchlow Clinics", "Enterprise", "Partner"],
      ["L-3", "Stonecrop Works", "Enterprise", "Webinar"],
      ["L-4", "Oakhollow Freight", "Mid-market", "Direct"],
      ["L-5", "Coldbeck Couriers", "Small business", "Email"],
    ];
    const routed = answer("ROUTE_LEADS", leads, cellsOf(typed("routing-rules")));
    expect(routed.map(([owner]) => owner)).toEqual([
      "Owner",
      "Ruth Abara",
      "Ines Okafor",
      "Tomas Lindqvist",
      "Priya Raman",
      "Dara Flynn",
    ]);
    expect(liveBlock(routingArtefacts, "routed-leads").rowsOf).toBe("leads");
  });
});

describe("the transition review", () => {
  it("reads its rates off the log", () => {
    expect(answer("STATE_TRANSITIONS", cellsOf(typed("state-log")))).toEqual([
      [
        "From \\ To",
        "active evaluation",
        "latent need",
        "passive awareness",
        "active evaluation (count)",
        "latent need (count)",
        "passive awareness (count)",
        "Transitions",
      ],
      ["active evaluation", 0, 0, 1, 0, 0, 1, 1],
      ["latent need", 0, 0.6, 0.4, 0, 3, 2, 5],
      ["passive awareness", 0.5, 0, 0.5, 2, 0, 2, 4],
    ]);
    expect(line("move-count").formula).toContain('{move-to}&" (count)"');
  });

  it("is held by both teams, whose changes are due within 30 days", () => {
    const decisions = typed("transition-decisions");
    const [reviewed, due] = ["Reviewed on", "Due on"].map((header) => columnOf(decisions, header) as readonly number[]);
    for (const [i, day] of due.entries()) {
      expect(day).toBeGreaterThan(reviewed[i]);
      expect(day).toBeLessThanOrEqual(reviewed[i] + 30);
    }
    const headers = decisions.columns.map(({ header }) => header);
    for (const side of ["sales", "marketing"]) expect(headers).toContain(`Agreed by ${side}`);
  });
});
