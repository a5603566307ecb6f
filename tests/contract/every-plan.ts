/** Every plan that the sidebar can make, on the sample company: for the tests that hold of all of them. */
import { assignRoles } from "../../src/data/assign-roles";
import { lookAtData } from "../../src/data/look-at-data";
import type { Area, Change } from "../../src/host/changes";
import type { Host, SheetOutline } from "../../src/host/port";
import { frameworks, type Framework } from "../../src/frameworks/frameworks";
import { insertBoardPack } from "../../src/plans/board-pack/insert-board-pack";
import { insertBowtie } from "../../src/plans/bowtie/insert-bowtie";
import { requiredCard } from "../../src/plans/card-named";
import { insertAlignmentCheck } from "../../src/plans/insert-alignment-check";
import { insertFrameworkPlan } from "../../src/plans/insert-framework-plan";
import { insertFunction } from "../../src/plans/insert-function";
import { insertMisalignmentTax } from "../../src/plans/insert-misalignment-tax";
import { insertReconciliation } from "../../src/plans/insert-reconciliation";
import { insertScenarios } from "../../src/plans/insert-scenarios";
import { insertSensitivity } from "../../src/plans/insert-sensitivity";
import { insertSpendDecisions } from "../../src/plans/insert-spend-decisions";
import { insertTargetPath } from "../../src/plans/insert-target-path";
import { insertVelocityBridge } from "../../src/plans/insert-velocity-bridge";
import { insertVelocityRange } from "../../src/plans/insert-velocity-range";
import { insertReview } from "../../src/plans/review/insert-review";
import { insertSlaReview } from "../../src/plans/sla/insert-sla-review";
import { taxFields } from "../../src/plans/tax-inputs";
import type { DealsBase } from "../../src/plans/velocity-base";
import { planInstall } from "../../src/sidebar/install-work";
import { sampleWorkbook } from "../../workbench/sample/company";
import { sampleTables } from "../src/evidence/sample-tables";
import { unwatchedTask } from "../src/unwatched-task";
import type { SheetSeed } from "./host-contract";

export interface NamedPlan {
  readonly name: string;
  readonly plan: (host: Host) => Promise<readonly Change[]>;
}

const DATA = ["Deals", "Leads", "Touches", "Accounts", "Spend", "History", "Movements"];

/** The sample's tables, as many rows as every function needs to answer. */
export const planSheets: readonly SheetSeed[] = sampleWorkbook()
  .filter(({ name }) => DATA.includes(name))
  .map(({ name, cells }) => ({
    name,
    cells: cells.slice(0, 60).map((row) => cells[0].map((_, column) => row[column] ?? "")),
  }));

function areaOf(sheet: string): Area {
  const { cells } = planSheets.find(({ name }) => name === sheet)!;
  return { sheet, row: 0, column: 0, rows: cells.length, columns: cells[0].length };
}

const deals = areaOf("Deals");
const base: DealsBase = { kind: "deals", deals, by: "Segment", segment: "Enterprise", columns: "", baselineRows: 6 };
const owners = ["Dana", "", "Lee", ""] as const;
const terms = {
  touches: areaOf("Touches"),
  deals,
  weighted: "u",
  by: "Channel",
  lookbackDays: 90,
  halfLifeDays: 7,
  columns: "",
} as const;

const onOutlines =
  (plan: (sheets: readonly SheetOutline[]) => readonly Change[]): NamedPlan["plan"] =>
  async (host) =>
    plan((await host.snapshot({})).sheets);

const installing = ({ id, name }: Framework): NamedPlan => ({
  name: `install ${name}`,
  plan: async (host) => {
    const { places } = await lookAtData(host);
    return (await planInstall(host, { framework: id, sources: assignRoles(places, []) }, unwatchedTask())).changes;
  },
});

const inserting: Readonly<Record<string, (sheets: readonly SheetOutline[]) => readonly Change[]>> = {
  "alignment plan": (sheets) =>
    insertFrameworkPlan(sheets, { symptom: "Reps ignore MQLs", frameworks, openConditions: ["A signed ICP"] }),
  "alignment check": (sheets) =>
    insertAlignmentCheck(sheets, { sales: ["a", "=b", "", "d"], marketing: ["a", "c", "", ""] }),
  "misalignment tax": (sheets) =>
    insertMisalignmentTax(
      sheets,
      taxFields.map(({ label, look }, i) => ({ label, look, value: i + 1, from: "" })),
    ),
  "function on a sheet": (sheets) =>
    insertFunction(sheets, {
      card: requiredCard("DISPOSITIONS"),
      formula: "=DISPOSITIONS(Leads!$A:$L)",
      size: { rows: 6, columns: 4 },
      into: { kind: "sheet" },
    }),
  "function in a cell": (sheets) =>
    insertFunction(sheets, {
      card: requiredCard("VELOCITY"),
      formula: "=VELOCITY(200,40000,0.25,90)",
      size: { rows: 1, columns: 1 },
      into: { kind: "cell", cell: { ...deals, row: 80, column: 1, rows: 1, columns: 1 } },
    }),
  scenarios: (sheets) =>
    insertScenarios(sheets, { base, scenarios: [{ name: "More", changes: [0.2, 0, 0, 0] }], target: 30_000, owners }),
  sensitivity: (sheets) => insertSensitivity(sheets, { base, step: 0.1 }),
  "target path": (sheets) => insertTargetPath(sheets, { base, target: 30_000, owners }),
  "velocity bridge": (sheets) => insertVelocityBridge(sheets, { base, owners, endsOn: 46_200, windowDays: 180 }),
  "velocity range": (sheets) =>
    insertVelocityRange(sheets, {
      deals,
      segment: { column: 3, header: "Segment", name: "Enterprise" },
      endsOn: 46_200,
      windowDays: 180,
      draws: 500,
      columns: "",
      rows: 9,
    }),
  reconciliation: (sheets) => insertReconciliation(sheets, { ...terms, answer: { rows: 12, total: 10 } }),
  "attribution review": (sheets) =>
    insertReview(sheets, {
      ...terms,
      primary: "weighted",
      counted: ["Email", "Webinar"],
      topics: ["D-1005", "D-1010"],
      rows: { reconciliation: 12, disputes: 8 },
    }),
  "spend decisions": (sheets) =>
    insertSpendDecisions(sheets, { ...terms, spend: areaOf("Spend"), fundAt: 3, cutAt: 1, rows: 10 }),
  "SLA review": (sheets) =>
    insertSlaReview(sheets, {
      leads: areaOf("Leads"),
      columns: "",
      limitHours: 24,
      asOf: 46_110,
      by: "Lead Owner",
      opens: "",
      closes: "",
      holidays: undefined,
      valuePerLead: 150,
      target: 0.8,
      scorecardRows: 5,
      limboRows: 11,
    }),
  bowtie: (sheets) =>
    insertBowtie(sheets, {
      source: {
        kind: "typed",
        stages: ["MQL", "SQL", "Won"].map((name, i) => ({
          name,
          side: "acquisition",
          volume: 40 / (i + 1),
          owner: "",
          benchmark: undefined,
        })),
      },
      valueAtEnd: 1_000,
      lift: 0.1,
      rows: { bowtie: 4, leakValue: 3 },
    }),
  "board pack": (sheets) =>
    insertBoardPack(sheets, {
      tables: sampleTables(),
      asOf: 46_203,
      windowDays: 180,
      by: "Segment",
      weighted: "u",
      limitHours: 24,
      definitions: undefined,
      stamp: "",
      unmeasured: [{ name: "Coverage", why: "Needs a quota." }],
    }),
};

/** As uninstalling does; the last sheet, as one that is put back stands last. */
const removing: NamedPlan = {
  name: "remove a sheet",
  plan: async (host) => {
    const { sheets } = await host.snapshot({});
    return sheets.slice(-1).map(({ name }): Change => ({ kind: "remove sheet", name }));
  },
};

export const everyPlan: readonly NamedPlan[] = [
  removing,
  ...frameworks.map(installing),
  ...Object.entries(inserting).map(([name, plan]) => ({ name, plan: onOutlines(plan) })),
];
