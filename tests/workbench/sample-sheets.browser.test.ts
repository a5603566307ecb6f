/** Every sheet of the sample as the workbench computes it: nothing refused, nothing blank, and the sums tie. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import type { Cell } from "../../core/kernel/cells";
import { columnLetters, readAddress } from "../../workbench/address";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

interface ReadSheet {
  readonly name: string;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

let served: ServedWorkbench;
let opened: OpenedWorkbench;
let sheets: readonly ReadSheet[];

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
  sheets = (await opened.page.evaluate(async () => {
    const { host, settled } = window.revpact!;
    await settled();
    const outlines = (await host.snapshot({})).sheets;
    const whole = outlines.map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns }));
    const { areas, formulas } = await host.snapshot({ areas: whole, formulas: whole });
    return outlines.map(({ name }, i) => ({ name, values: areas[i], formulas: formulas[i] }));
  })) as readonly ReadSheet[];
}, 180_000);
afterAll(() => served.close());

/** The first outreach of a lead that nobody has called yet: blank, because it is on Leads. */
const MAY_BE_BLANK = /^SLA!E(5[6-9]|6[0-7])$/;

function sheet(name: string): ReadSheet {
  const found = sheets.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

/** Every cell with a formula, by `Sheet!A1`. */
function formulaCells(): readonly { readonly at: string; readonly formula: string; readonly value: Cell }[] {
  return sheets.flatMap(({ name, values, formulas }) =>
    formulas.flatMap((line, row) =>
      line.flatMap((formula, column) =>
        formula === ""
          ? []
          : [{ at: `${name}!${columnLetters(column)}${row + 1}`, formula, value: values[row][column] }],
      ),
    ),
  );
}

function cell(name: string, address: string): Cell {
  const area = readAddress(name, address);
  if (area === undefined) throw new Error(`no cell ${address}`);
  return sheet(name).values[area.row][area.column];
}

/** The table that the first formula beginning with `start` spills: a number by row's first cell and header. */
function table(name: string, start: string): (row: string, header: string) => number {
  const { values, formulas } = sheet(name);
  const top = formulas.findIndex((line) => line.some((formula) => formula.startsWith(start)));
  const left = formulas[top]?.findIndex((formula) => formula.startsWith(start)) ?? -1;
  if (left < 0) throw new Error(`no formula ${start} on ${name}`);
  return (row, header) => {
    const line = values.slice(top).find((candidate) => candidate[left] === row);
    const column = values[top].indexOf(header, left);
    if (line === undefined || column < 0) throw new Error(`no ${row}, ${header} under ${start}`);
    return Number(line[column]);
  };
}

describe("the sample, computed", () => {
  it("says nothing is wrong, and asks nothing of the network", () => {
    expect(opened.complaints).toEqual([]);
  });

  it("holds no error cell", () => {
    const errors = sheets.flatMap(({ name, values }) =>
      values.flatMap((line, row) =>
        line.flatMap((value, column) =>
          typeof value === "string" && /^#[A-Z]/.test(value)
            ? [`${name}!${columnLetters(column)}${row + 1} ${value}`]
            : [],
        ),
      ),
    );
    expect(errors).toEqual([]);
  });

  it("has a result in every cell with a formula", () => {
    const blank = formulaCells().filter(({ at, value }) => value === "" && !MAY_BE_BLANK.test(at));
    expect(blank).toEqual([]);
  });

  it.each(catalog.map(({ name }) => name))("shows what %s answers", (name) => {
    const call = new RegExp(`(?<![A-Z_])${name}\\(`);
    const cells = formulaCells().filter(({ formula }) => call.test(formula));
    expect(cells.length).toBeGreaterThan(0);
    for (const { at, value } of cells) expect(value, at).not.toBe("");
  });
});

describe("the sums tie", () => {
  const close = (actual: number, wanted: number) => expect(actual / wanted).toBeCloseTo(1, 9);
  const total = (header: string) => table("Start", "=VELOCITY_BASELINE")("Total", header);

  it("every attribution model adds up to booked revenue", () => {
    const booked = Number(cell("Attribution", "G5"));
    expect(booked).toBeGreaterThan(1_000_000);
    for (const column of "BCDEFGHI") {
      close(Number(cell("Attribution", `${column}146`)), booked);
      const parts = sheet("Attribution").values.slice(136, 145);
      expect(parts.every((line) => typeof line[0] === "string")).toBe(true);
    }
    expect(new Set([..."BCDEFGHI"].map((column) => cell("Attribution", `${column}139`))).size).toBe(8);
  });

  it("the pipeline bridge leads from the snapshot to the open pipeline on Deals", () => {
    const bridge = table("Velocity", "=PIPELINE_BRIDGE");
    const moves = ["New", "Increased", "Decreased", "Won", "Lost", "Removed", "Reopened"];
    const moved = moves.reduce((sum, move) => sum + bridge(move, "Amount"), bridge("Start", "Amount"));
    close(moved, bridge("End", "Amount"));
    close(bridge("End", "Amount"), Number(cell("Start", "B18")));
  });

  it("the levers' contributions add up to the change of velocity", () => {
    const bridge = table("Velocity", "=VELOCITY_BRIDGE");
    const levers = ["Opportunities", "Average deal value", "Win rate", "Cycle days"];
    const moved = levers.reduce((sum, lever) => sum + bridge(lever, "Contribution"), 0);
    close(moved, bridge("Change", "After") - bridge("Change", "Before"));
  });

  it("twelve definitions and the range start from the velocity on Start", () => {
    const velocity = total("Velocity per day");
    const top = sheet("Velocity").formulas.findIndex((line) => line[0].startsWith("=VELOCITY_DEFINITIONS"));
    close(Number(sheet("Velocity").values[top + 1][3]), velocity);
    const range = table("Velocity", "=VELOCITY_RANGE");
    expect(range("Velocity per day", "Low")).toBeLessThan(velocity);
    expect(range("Velocity per day", "High")).toBeGreaterThan(velocity);
  });

  it("the coverage table holds the open pipeline and the quotas", () => {
    const coverage = table("Coverage", "=COVERAGE_TABLE");
    close(coverage("Total", "Open pipeline"), Number(cell("Coverage", "D9")));
    const segments = ["Enterprise", "Mid-market", "Public sector", "Small business"];
    for (const header of ["Open pipeline", "Quota", "Won in period"]) {
      const parts = segments.reduce((sum, segment) => sum + coverage(segment, header), 0);
      close(parts, coverage("Total", header));
    }
  });

  it("the funnel, the scorecard and the dispositions count the same leads", () => {
    const leads = sheet("Leads").values.length - 1;
    expect(table("SLA", "=SLA_SCORECARD")("Total", "Leads")).toBe(leads);
    expect(table("SLA", "=FUNNEL")("Total", "MQL")).toBe(leads);
    const said = table("SLA", "=CHOOSECOLS(DISPOSITIONS");
    const codes = ["Accepted", "Nurture", "Bad fit", "Duplicate", "No response", "(none)"];
    expect(codes.reduce((sum, code) => sum + said(code, "Leads"), 0)).toBe(leads);
    expect(said("Bad fit", "Leads") + said("Duplicate", "Leads")).toBe(table("SLA", "=FUNNEL")("Total", "Rejected"));
  });

  it("retention by period and by segment come to the same total, and NRR and GRR to its last columns", () => {
    const byPeriod = table("Bowtie", '=RETENTION_TABLE(Movements!A:E,"Period")');
    const bySegment = table("Bowtie", '=RETENTION_TABLE(Movements!A:E,"Segment")');
    for (const header of ["Start", "New", "Expansion", "Contraction", "Churn", "End"]) {
      expect(byPeriod("Total", header)).toBe(bySegment("Total", header));
    }
    close(Number(cell("Bowtie", "B63")), byPeriod("Total", "NRR"));
    close(Number(cell("Bowtie", "B64")), byPeriod("Total", "GRR"));
  });

  it("every account has one state, and the states add up to the accounts", () => {
    const counts = sheet("Demand").values.slice(24, 29);
    const accounts = sheet("Accounts").values.length - 1;
    expect(counts.reduce((sum, line) => sum + Number(line[1]), 0)).toBe(accounts);
  });

  it("the failure modes are those of the sheets they name", () => {
    close(
      Number(cell("Failure modes", "B5")),
      table("Failure modes", "=CHOOSECOLS(MISALIGNMENT_TAX")("Total", "Amount"),
    );
    close(Number(cell("Failure modes", "B6")), table("SLA", "=CHOOSECOLS(LEAD_LIMBO")("Total", "Cost"));
    const conflict = table("Attribution", "=CHOOSECOLS(ATTRIBUTION_CONFLICT");
    close(Number(cell("Failure modes", "B7")), conflict("Total", "Over-claimed"));
    const blind = table("Failure modes", "=PIPELINE_BLINDNESS");
    close(Number(cell("Failure modes", "B8")) + blind("Passes every check", "Value"), Number(cell("Start", "B18")));
  });

  it("return on spend divides the credit of the models above by the spend", () => {
    const back = table("Attribution", "=SPEND_RETURN");
    close(back("Email", "First return") * back("Email", "Spend"), Number(cell("Attribution", "B139")));
    close(back("Email", "Last return") * back("Email", "Spend"), Number(cell("Attribution", "C139")));
  });
});
