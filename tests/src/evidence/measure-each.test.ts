import { expect, it } from "vitest";
import { frameworks } from "../../../core/reference/frameworks";
import { symptoms } from "../../../core/reference/symptoms";
import type { LoadedTables } from "../../../src/data/load-tables";
import type { Assumptions } from "../../../src/evidence/evidence";
import { requiredCard } from "../../../src/plans/card-named";
import { evidences } from "../../../src/evidence/evidences";
import { measureEach } from "../../../src/evidence/measure-each";
import { planFromEvidence } from "../../../src/evidence/plan-from-evidence";
import { deepFreeze } from "../../core/asking";
import { unwatchedTask } from "../unwatched-task";
import { ASSUMPTIONS, tableOf } from "./measuring";
import { sampleTables } from "./sample-tables";

const measureAll = (tables: LoadedTables, assumptions: Assumptions) =>
  measureEach(tables, assumptions, unwatchedTask());

/** Half a year: the sample's deals do not reach back far enough to compare whole ones. */
const TYPED = { ...ASSUMPTIONS, valuePerLead: 420, quota: 2_150_000, windowDays: 180 };

it("lists the measures in the order a lead passes them, each once", () => {
  expect(evidences.map(({ id }) => id)).toEqual([
    "rejection",
    "response-compliance",
    "lead-limbo",
    "win-rate-change",
    "cycle-change",
    "coverage",
    "disputed-money",
    "hygiene",
    "bowtie-leak",
    "retention",
  ]);
  for (const evidence of evidences) {
    expect(evidence.frameworks.length).toBeGreaterThan(0);
    for (const id of evidence.frameworks) expect(frameworks.map((framework) => framework.id)).toContain(id);
  }
});

it("says of every measure which tables it needs where there are none", async () => {
  const why = Object.fromEntries(
    (await measureAll({}, TYPED)).map(({ evidence, result }) => [
      evidence.id,
      result.kind === "unmeasured" ? result.why : "measured",
    ]),
  );
  expect(why).toEqual({
    rejection: "Needs a table of leads.",
    "response-compliance": "Needs a table of leads.",
    "lead-limbo": "Needs a table of leads.",
    "win-rate-change": "Needs a table of deals.",
    "cycle-change": "Needs a table of deals.",
    coverage: "Needs a table of deals.",
    "disputed-money": "Needs tables of touches and deals.",
    hygiene: "Needs a table of deals.",
    "bowtie-leak": "Needs a table of leads.",
    retention: "Needs a table of movements.",
  });
});

it("measures what it can of the tables there are", async () => {
  const { leads } = sampleTables();
  const measured = (await measureAll({ leads: leads! }, TYPED)).filter(({ result }) => result.kind === "finding");
  expect(measured.map(({ evidence }) => evidence.id)).toEqual([
    "rejection",
    "response-compliance",
    "lead-limbo",
    "bowtie-leak",
  ]);
});

it("never throws over tables of headers alone, of nothing, or of errors", async () => {
  const headers = {
    deals: ["Deal ID", "Amount", "Stage", "Create Date", "Close Date"],
    leads: ["Lead ID", "MQL Date", "First touch", "Disposition"],
    touches: ["Deal ID", "Date", "Channel"],
    movements: ["Account", "Period", "Type", "Amount"],
  };
  const bodies = [[], [["#N/A", "#N/A", "#N/A", "#N/A", "#N/A"]], [["a", "b", "c", "d", "e"]], [["", "", "", "", ""]]];
  for (const body of bodies) {
    const tables = Object.fromEntries(
      Object.entries(headers).map(([role, row]) => [
        role,
        tableOf(role as keyof typeof headers, [row, ...body.map((cells) => cells.slice(0, row.length))]),
      ]),
    );
    for (const { evidence, result } of await measureAll(tables, TYPED)) {
      expect([evidence.id, result.kind]).toEqual([evidence.id, "unmeasured"]);
    }
  }
  const empty = Object.fromEntries(
    Object.keys(headers).map((role) => [role, tableOf(role as keyof typeof headers, [])]),
  );
  for (const { result } of await measureAll(empty, TYPED)) expect(result.kind).toBe("unmeasured");
});

it("finds every measure on the sample company, in words and finite numbers", async () => {
  const results = await measureAll(deepFreeze(sampleTables()), TYPED);
  for (const { evidence, result } of results) {
    if (result.kind === "unmeasured") throw new Error(`${evidence.id}: ${result.why}`);
    expect(Number.isFinite(result.value)).toBe(true);
    const said = [result.sentence, result.against, ...result.notes];
    for (const words of said) expect(words).not.toMatch(/NaN|undefined|Infinity|Note:|^$/);
    expect(result.sentence).toMatch(/^["$A-Z0-9].*\.$/);
    const { card, formula, count, answer } = result.rows!;
    expect(formula.startsWith(`=${requiredCard(card).name}(`)).toBe(true);
    expect(Number.isInteger(count)).toBe(true);
    expect(answer.length).toBeGreaterThan(1);
  }
});

it("measures on the sample company what counting its cells comes to", async () => {
  const tables = sampleTables();
  const values = Object.fromEntries(
    (await measureAll(tables, TYPED)).map(({ evidence, result }) => [
      evidence.id,
      result.kind === "finding" ? result.value : NaN,
    ]),
  );
  const rowsUnder = (role: "leads" | "deals") => {
    const [headers, ...lines] = tables[role]!.cells;
    return lines.map((line) => Object.fromEntries(headers.map((header, c) => [String(header), line[c]])));
  };
  const leads = rowsUnder("leads");
  const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length;
  const rejected = leads.filter((lead) => ["Bad fit", "Duplicate"].includes(String(lead.Disposition)));
  expect(values.rejection).toBeCloseTo(share(rejected, leads), 12);
  const prompt = leads.filter((lead) => lead["First Outreach"] !== "" && hoursToTouch(lead) <= 24);
  expect(values["response-compliance"]).toBeCloseTo(share(prompt, leads), 12);
  const ignored = leads.filter((lead) => lead["First Outreach"] === "" && lead.Disposition === "");
  expect(values["lead-limbo"]).toBe(ignored.length);
  const sqls = leads.filter((lead) => lead["SQL Date"] !== "" || lead["Customer Date"] !== "");
  const customers = leads.filter((lead) => lead["Customer Date"] !== "");
  expect(values["bowtie-leak"]).toBeCloseTo(share(customers, sqls), 12);
  // 2026-06-30 is 46203; the window is the 180 days up to it.
  const closed = rowsUnder("deals").filter(
    (deal) => String(deal.Stage).includes("Closed") && dayOf(deal["Close Date"]) > 46203 - 180,
  );
  const won = closed.filter((deal) => String(deal.Stage).includes("Won"));
  expect(values["win-rate-change"]).toBeCloseTo(share(won, closed), 12);
});

/** Some dates of the sample are text, as 2026-01-31. */
function dayOf(cell: unknown): number {
  return typeof cell === "number" ? cell : Date.parse(String(cell)) / 86_400_000 + 25_569;
}

function hoursToTouch(lead: Readonly<Record<string, unknown>>): number {
  return (Number(lead["First Outreach"]) - Number(lead["MQL Date"])) * 24;
}

it("does not compare years of the sample, whose deals begin in the middle of the first", async () => {
  for (const { evidence, result } of await measureAll(sampleTables(), { ...TYPED, windowDays: 365 })) {
    if (!["win-rate-change", "cycle-change"].includes(evidence.id)) continue;
    expect(result).toEqual({
      kind: "unmeasured",
      why: "The first deal was created on 2025-01-06: too late to compare the last 365 days with as many before, where deals that took long would be missing. Type a window of 210 days or less.",
    });
  }
});

it("plans something for every symptom on the sample", async () => {
  const results = await measureAll(sampleTables(), TYPED);
  for (const symptom of symptoms) {
    const { steps, measured, unmeasured } = planFromEvidence(symptom.frameworks, results);
    expect(measured.length + unmeasured.length).toBe(evidences.length);
    expect(steps.map(({ framework }) => framework)).toEqual(expect.arrayContaining([...symptom.frameworks]));
    expect(new Set(steps.map(({ framework }) => framework)).size).toBe(steps.length);
    for (const { reasons } of steps) expect(reasons.length).toBeGreaterThan(0);
  }
});
