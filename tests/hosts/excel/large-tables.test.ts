/** Plans in a workbook of 20,000 deals: no call is handed more than Excel on the web takes, and rows added below count. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { excelHost } from "../../../excel-addin/excel-host";
import { isBlank, type Cells } from "../../../core/kernel/cells";
import type { Host, Snapshot, Wanted } from "../../../src/host/port";
import { formulasOf } from "../../../src/plans/spelling/handed-over";
import { spellForHost } from "../../../src/sidebar/spell-for-host";
import { everyPlan, type NamedPlan } from "../../contract/every-plan";
import { unwatchedTask } from "../../src/unwatched-task";
import { CALL_LIMIT } from "./call-bytes";
import { excelFunctions, type ExcelFunction } from "./excel-functions";
import { FakeCalculation, type CustomCall } from "./fake-calculation";
import { fakeExcel, FakeSheet } from "./fake-excel";
import type { FakeTable, FakeWorkbook } from "./fake-workbook";
import { documentOf, LARGE_DEALS, SAMPLE_DEALS, withRowsBelow, type LargeSheet } from "./large-document";

/** How many deals there are, and where the tables of the workbook are. */
interface Kind {
  readonly name: string;
  readonly deals: number;
  /** Rows above the headers. */
  readonly titles: Cells;
  readonly areTables: boolean;
  readonly plans: readonly NamedPlan[];
  /** Functions whose answer more rows change, whatever else they count. */
  readonly mustChange: readonly string[];
}

const installing = everyPlan.filter(({ name }) => name.startsWith("install"));
const INSTALLED = [
  "VELOCITY_BASELINE",
  "FUNNEL",
  "DISPOSITIONS",
  "ROUTE_LEADS",
  "RETENTION_TABLE",
  "ATTRIBUTION_RECONCILE",
];
const KINDS: readonly Kind[] = [
  {
    name: "20,000 deals",
    deals: LARGE_DEALS,
    titles: [],
    areTables: false,
    plans: everyPlan,
    mustChange: [...INSTALLED, "SPEND_RETURN"],
  },
  {
    name: "deals below titles",
    deals: SAMPLE_DEALS,
    titles: [["Exported"], [""], ["All"]],
    areTables: false,
    plans: installing,
    mustChange: INSTALLED,
  },
  {
    name: "deals in a table that Excel knows",
    deals: SAMPLE_DEALS,
    titles: [],
    areTables: true,
    plans: installing,
    mustChange: INSTALLED,
  },
];

/** A workbook's sheets and tables at one time. */
interface State {
  readonly sheets: readonly FakeSheet[];
  readonly tables: FakeTable[];
  readonly full: ReadonlyMap<string, Cells>;
  readonly seen: ConstructorParameters<typeof FakeCalculation>[2];
}

function stateOf(document: readonly LargeSheet[], { titles, areTables }: Kind): State {
  const sheets = document.map(({ name, cells }) => {
    const sheet = new FakeSheet(name);
    sheet.fill(
      [...titles, ...cells].flatMap((row, r) =>
        row.flatMap((value, c) =>
          isBlank(value) ? [] : [[`${r} ${c}`, { value: value!, formula: "", pattern: "General" }] as const],
        ),
      ),
    );
    return sheet;
  });
  const tables = document.map(({ name, cells }, i) => ({
    name: `${name}_table`,
    place: sheets[i].place(0, 0, cells.length, cells[0].length),
    showHeaders: true,
    showTotals: false,
    showFilterButton: false,
    isDataFiltered: false,
  }));
  return {
    sheets,
    tables: areTables ? tables : [],
    full: new Map(document.map(({ name, cells }) => [name, cells])),
    seen: new WeakMap(),
  };
}

/** Plans read the same tables again and again: those cells do not change while they do. */
function remembering(host: Host, data: ReadonlySet<string>): Host {
  const known = new Map<string, Promise<Snapshot>>();
  return {
    ...host,
    snapshot: (wanted: Wanted) => {
      const { areas = [], formulas = [] } = wanted;
      const isOfData = areas.length > 0 && formulas.length === 0 && areas.every(({ sheet }) => data.has(sheet));
      if (!isOfData) return host.snapshot(wanted);
      const key = JSON.stringify(areas);
      const seen = known.get(key) ?? host.snapshot(wanted);
      known.set(key, seen);
      return seen;
    },
  };
}

interface Asked {
  readonly plan: string;
  readonly formula: string;
  readonly before: CustomCall;
  readonly after: CustomCall;
}

let functions: ReadonlyMap<string, ExcelFunction>;
beforeAll(async () => {
  functions = await excelFunctions();
});

describe.each(KINDS)("in a workbook with $name", (kind) => {
  const document = documentOf(kind.deals);
  const [today, tomorrow] = [stateOf(document, kind), stateOf(withRowsBelow(document, 40), kind)];
  const asked: Asked[] = [];
  let workbook: FakeWorkbook;

  const turnTo = (from: State, to: State) => {
    workbook.sheets = [...to.sheets, ...workbook.sheets.filter((sheet) => !from.sheets.includes(sheet))];
    workbook.tables = to.tables;
  };

  beforeAll(async () => {
    const office = fakeExcel();
    vi.stubGlobal("Excel", office.globals.Excel);
    vi.stubGlobal("Office", office.globals.Office);
    workbook = office.workbook;
    workbook.sheets = [...today.sheets];
    workbook.tables = today.tables;
    const host = remembering(
      excelHost(() => undefined),
      new Set(document.map(({ name }) => name)),
    );
    for (const { name, plan } of kind.plans) {
      const { changes, warnings } = await spellForHost(host, await plan(host), unwatchedTask());
      expect(warnings, name).toEqual([]);
      if (formulasOf(changes).length === 0) continue;
      const outcome = await host.apply(changes, { replace: true });
      if (outcome.kind !== "done") throw new Error(`${name}: ${JSON.stringify(outcome)}`);
      const callsNow = (state: State) => {
        const calculation = new FakeCalculation(workbook, functions, state.seen);
        return formulasOf(changes).map(({ formula, sheet }) => calculation.customCalls(formula, sheet));
      };
      const before = callsNow(today);
      turnTo(today, tomorrow);
      const after = callsNow(tomorrow);
      turnTo(tomorrow, today);
      formulasOf(changes).forEach(({ formula }, f) =>
        before[f].forEach((call, c) => asked.push({ plan: name, formula, before: call, after: after[f][c] })),
      );
      expect(await host.apply(outcome.undo, { replace: true })).toMatchObject({ kind: "done" });
    }
  }, 300_000);
  afterAll(() => vi.unstubAllGlobals());

  it("hands no function more than 5 MB, today and with more rows", () => {
    const tooLarge = asked.filter(({ before, after }) => Math.max(before.bytes, after.bytes) > CALL_LIMIT);
    expect(tooLarge.map(({ plan, formula }) => `${plan}: ${formula}`)).toEqual([]);
    // The largest of the large workbook come near.
    const near = kind.deals === LARGE_DEALS ? 0.9 * CALL_LIMIT : 0;
    expect(Math.max(...asked.map(({ before }) => before.bytes))).toBeGreaterThan(near);
  });

  it("hands over every row of every table that a call reads, those added below too", () => {
    const tables = asked.flatMap(({ formula, before, after }) => [
      ...tablesIn(before, today).map((table) => ({ formula, ...table })),
      ...tablesIn(after, tomorrow).map((table) => ({ formula, ...table })),
    ]);
    for (const { formula, cells, whole } of tables) {
      // A FILTER picks some of the rows.
      if (formula.includes("FILTER(")) continue;
      expect(lastFilled(cells), formula).toEqual(blanked(whole[whole.length - 1]));
    }
    expect(new Set(tables.map(({ name }) => name))).toEqual(new Set(DATA));
  });

  it("answers as over the whole tables, and otherwise once rows are added", () => {
    const calculation = new FakeCalculation(workbook, functions);
    const answerOver = (call: CustomCall, state: State) => {
      const given = call.given.map((handed) => {
        const [table] = tablesIn({ ...call, given: [handed] }, state);
        return table === undefined ? handed : { cells: table.whole.map(blanked), blankRows: 0 };
      });
      return calculation.ask({ ...call, given });
    };
    const changed = new Set<string>();
    // The large tables take seconds for each.
    for (const name of kind.deals === LARGE_DEALS ? kind.mustChange : functions.keys()) {
      const first = asked.find(({ formula, before }) => before.name === name && !formula.includes("FILTER("));
      if (first === undefined || tablesIn(first.before, today).length === 0) continue;
      const [before, after] = [calculation.ask(first.before), calculation.ask(first.after)];
      expect(before, first.formula).toEqual(answerOver(first.before, today));
      expect(after, first.formula).toEqual(answerOver(first.after, tomorrow));
      if (JSON.stringify(before) !== JSON.stringify(after)) changed.add(name);
    }
    for (const name of kind.mustChange) expect(changed).toContain(name);
  });
});

const DATA = ["Deals", "Leads", "Touches", "Accounts", "Spend", "History", "Movements"];

interface GivenTable {
  readonly name: string;
  readonly cells: CustomCall["given"][number]["cells"];
  readonly whole: Cells;
}

/** The tables of the document that a call is handed, known by their headers. */
function tablesIn({ given }: CustomCall, { full }: State): readonly GivenTable[] {
  return given.flatMap(({ cells }) =>
    [...full].flatMap(([name, whole]) => {
      const headers = JSON.stringify(blanked(whole[0]));
      return cells.slice(0, 5).some((row) => JSON.stringify(row) === headers) ? [{ name, cells, whole }] : [];
    }),
  );
}

function blanked(row: readonly unknown[]): readonly unknown[] {
  return row.map((cell) => (cell === "" ? null : cell));
}

function lastFilled(cells: GivenTable["cells"]): readonly unknown[] | undefined {
  return cells.filter((row) => row.some((cell) => cell !== null)).pop();
}
