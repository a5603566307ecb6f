import { describe, expect, it } from "vitest";
import { bowtieLeak } from "../../../src/evidence/bowtie-leak";
import { leadLimbo } from "../../../src/evidence/lead-limbo";
import { rejection } from "../../../src/evidence/rejection";
import { responseCompliance } from "../../../src/evidence/response-compliance";
import { found, rowsOf, tableOf, whyNot } from "./measuring";

describe("rejection", () => {
  const headers = ["Lead ID", "Lead Source", "MQL Date", "Disposition"];
  const leads = (count: number, rejected: number) => ({
    leads: tableOf("leads", [
      headers,
      ...rowsOf(count, (i) => [
        `L-${i}`,
        i % 2 === 0 ? "Webinar" : "Ebook",
        46000 + i,
        i < rejected ? (i % 2 === 0 ? "Bad fit" : "Duplicate") : "Accepted",
      ]),
    ]),
  });

  it.each([
    ["just below 40 %", 1000, 399, "good"],
    ["at 40 %", 10, 4, "good"],
    ["just above 40 %", 1000, 401, "bad"],
  ] as const)("%s: %i leads, %i rejected: %s", (_, count, rejected, verdict) => {
    const finding = found(rejection, leads(count, rejected));
    expect(finding.value).toBe(rejected / count);
    expect(finding.verdict).toBe(verdict);
  });

  it("says the number, the limit and where the leads came from", () => {
    expect(found(rejection, leads(12, 5))).toMatchObject({
      look: "percent",
      against: "at most 40%",
      sentence: "Sales gave back 5 leads of 12 as bad fit or duplicate: 41.7%.",
      rows: {
        noun: "rejected leads",
        count: 5,
        card: "FUNNEL",
        formula: '=FUNNEL(leads!$A:$D,"Lead Source")',
      },
    });
    expect(
      found(rejection, leads(12, 5))
        .rows!.answer.map(([segment]) => segment)
        .slice(0, 4),
    ).toEqual(["Lead Source", "Ebook", "Webinar", "Total"]);
  });

  it("takes the noun in the singular for one", () => {
    expect(found(rejection, leads(10, 1)).rows).toMatchObject({ noun: "rejected lead", count: 1 });
  });

  it("gives the formula an area from the headers down where the table is below a title, and no breakdown without a source", () => {
    const cells = leads(10, 0).leads.cells.map(([lead, , ...rest]) => [lead, ...rest]);
    const { rows } = found(rejection, { leads: tableOf("leads", cells, { sheet: "Q1 leads", row: 3 }) });
    expect(rows!.formula).toBe("=FUNNEL('Q1 leads'!$A$4:$C$1048576)");
  });

  it("passes on picked columns, and only those that the function reads", () => {
    const [, ...rows] = leads(10, 4).leads.cells;
    const picked = "Disposition=Verdict; First touch=Called; Handed off=Given; Source=Came from";
    const cells = [["Lead ID", "Came from", "Given", "Verdict", "Called"], ...rows.map((row) => [...row, ""])];
    const finding = found(rejection, { leads: tableOf("leads", cells, { columns: picked }) });
    expect(finding.value).toBe(0.4);
    expect(finding.rows!.formula).toBe('=FUNNEL(leads!$A:$E,"Came from","Disposition=Verdict; Handed off=Given")');
  });

  it("takes ten leads", () => {
    expect(found(rejection, leads(10, 10)).value).toBe(1);
    expect(whyNot(rejection, leads(9, 9))).toBe("9 leads with a date of handoff: a verdict takes at least 10.");
    expect(whyNot(rejection, leads(1, 1))).toBe("1 lead with a date of handoff: a verdict takes at least 10.");
    expect(whyNot(rejection, leads(0, 0))).toBe("0 leads with a date of handoff: a verdict takes at least 10.");
  });

  it("says which column is missing, or cannot be read", () => {
    const { cells } = leads(12, 5).leads;
    expect(
      whyNot(rejection, {
        leads: tableOf(
          "leads",
          cells.map((row) => row.slice(0, 3)),
        ),
      }),
    ).toBe("The leads have no column Disposition, which would say what sales rejected.");
    const undated = cells.map(([lead, source, , disposition]) => [lead, source, disposition]);
    expect(whyNot(rejection, { leads: tableOf("leads", undated) })).toMatch(/^leads must have a column Handed off/);
    const worded = cells.map((row, i) => (i === 3 ? [row[0], row[1], "soon", row[3]] : row));
    expect(whyNot(rejection, { leads: tableOf("leads", worded) })).toBe(
      'leads row 4: MQL Date must be a date, found "soon"',
    );
    expect(whyNot(rejection, { leads: tableOf("leads", []) })).toMatch(/^leads must be a range with a header row/);
  });
});

describe("response compliance", () => {
  const headers = ["Lead ID", "Lead Owner", "MQL Date", "First touch"];
  /** `met` are touched after 24 hours, the rest after 25. All hand over on day 46000 but the last touch. */
  const leads = (count: number, met: number) => ({
    leads: tableOf("leads", [
      headers,
      ...rowsOf(count, (i) => [`L-${i}`, i % 2 === 0 ? "Ada" : "Grace", 46000, i < met ? 46001 : 46001 + 1 / 24]),
    ]),
  });

  it.each([
    ["at 80 %", 10, 8, "good"],
    ["just below 80 %", 1000, 799, "warn"],
    ["at 60 %", 10, 6, "warn"],
    ["just below 60 %", 1000, 599, "bad"],
    ["just above 80 %", 1000, 801, "good"],
  ] as const)("%s: %s", (_, count, met, verdict) => {
    const finding = found(responseCompliance, leads(count, met));
    expect(finding.value).toBe(met / count);
    expect(finding.verdict).toBe(verdict);
  });

  it("says the number, the limits, the moment and the formula", () => {
    expect(found(responseCompliance, leads(10, 7))).toEqual(
      expect.objectContaining({
        against: "at least 80%; bad below 60%",
        sentence: "Sales touched 7 of 10 leads within 24 hours: 70.0%.",
        notes: [
          "Seen from 2025-12-10 01:00, the latest thing that happened in the table of leads",
          "Hours of the calendar: nights, weekends and holidays count",
          "3 leads have their hours counted from 0:00: their handoff has no time of day",
          "no column Disposition, so dispositioned and rejected are empty",
        ],
        rows: expect.objectContaining({
          noun: "leads touched late or not at all",
          count: 3,
          formula: '=SLA_SCORECARD(leads!$A:$D,24,"2025-12-10 01:00","Lead Owner")',
        }),
      }),
    );
  });

  it("judges no lead that is not yet due, and says how many", () => {
    const cells = [...leads(10, 10).leads.cells, ["L-10", "Ada", 46001, ""], ["L-11", "Ada", 45990, ""]];
    const finding = found(responseCompliance, { leads: tableOf("leads", cells) });
    expect(finding.value).toBe(10 / 11);
    expect(finding.notes).toContain("1 lead not yet due and not judged");
    expect(finding.rows).toMatchObject({ noun: "lead touched late or not at all", count: 1 });
  });

  it("counts a touch in the very second the data ends", () => {
    const cells = [headers, ...rowsOf(10, (i) => [`L-${i}`, "Ada", 46000, 46000.5 + 31 / 86400])];
    const finding = found(responseCompliance, { leads: tableOf("leads", cells) });
    expect(finding.value).toBe(1);
    expect(finding.notes[0]).toMatch(/^Seen from 2025-12-09 12:01,/);
  });

  it("rests on ten leads that fell due, and on a promise above 0 hours", () => {
    expect(whyNot(responseCompliance, leads(9, 9))).toBe("9 leads touched or past due: a verdict takes at least 10.");
    expect(whyNot(responseCompliance, leads(10, 9), { limitHours: 0 })).toBe(
      "The response time promised, in hours, must be above 0, found 0.",
    );
  });

  it("passes the refusal on, and says where no lead has a date", () => {
    const { cells } = leads(10, 9).leads;
    expect(
      whyNot(responseCompliance, {
        leads: tableOf(
          "leads",
          cells.map((row) => row.slice(0, 3)),
        ),
      }),
    ).toMatch(/^leads must have a column First touch/);
    expect(whyNot(responseCompliance, { leads: tableOf("leads", [headers]) })).toBe(
      "No lead has a date that can be read.",
    );
  });

  it("is not stopped by a date column it has no use for", () => {
    const cells = leads(10, 9).leads.cells.map((row, i) => [...row, i === 0 ? "Won Date" : i === 1 ? "n/a" : ""]);
    expect(found(responseCompliance, { leads: tableOf("leads", cells) }).value).toBe(0.9);
  });
});

describe("lead limbo", () => {
  const headers = ["Lead ID", "MQL Date", "First touch", "Disposition"];
  /** `stuck` are handed over two days before the data ends; of the rest half are touched, half disposed of. */
  const leads = (count: number, stuck: number) => ({
    leads: tableOf("leads", [
      headers,
      ...rowsOf(count, (i) =>
        i < stuck
          ? [`L-${i}`, 46000, "", ""]
          : i === count - 1 || i % 2 === 0
            ? [`L-${i}`, 46000, 46002, ""]
            : [`L-${i}`, 46000, "", "Bad fit"],
      ),
    ]),
  });

  it.each([
    ["none", 20, 0, "good"],
    ["one of many", 1000, 1, "warn"],
    ["at 5 %", 20, 1, "warn"],
    ["just above 5 %", 1000, 51, "bad"],
    ["just below 5 %", 1000, 49, "warn"],
  ] as const)("%s: %i leads, %i in limbo", (_, count, stuck, verdict) => {
    const finding = found(leadLimbo, leads(count, stuck));
    expect(finding.value).toBe(stuck);
    expect(finding.verdict).toBe(verdict);
  });

  it("puts a price on them", () => {
    expect(found(leadLimbo, leads(40, 3), { valuePerLead: 420, limitHours: 4 })).toMatchObject({
      value: 3,
      look: "whole",
      verdict: "bad",
      against: "none; bad above 5% of leads",
      sentence:
        "Neither touched nor given a disposition more than 4 hours after the handoff: 3 of 40 leads (7.5%). At $420 a lead that is $1,260.",
      rows: {
        noun: "leads in limbo",
        count: 3,
        card: "LEAD_LIMBO",
        formula: '=LEAD_LIMBO(leads!$A:$D,"2025-12-11",4,420)',
      },
    });
  });

  it("asks for the price where none is typed and there is something to price", () => {
    const ask = "Type what a lead is worth to see what they cost";
    expect(found(leadLimbo, leads(40, 3)).notes).toContain(ask);
    expect(found(leadLimbo, leads(40, 0)).notes).not.toContain(ask);
    expect(found(leadLimbo, leads(40, 3), { valuePerLead: 420 }).notes).not.toContain(ask);
  });

  it("waits until more than the hours promised have passed", () => {
    expect(found(leadLimbo, leads(40, 3), { limitHours: 48 }).value).toBe(0);
    expect(found(leadLimbo, leads(40, 3), { limitHours: 47.9 }).value).toBe(3);
  });

  it("measures a single lead, and says what stands in its way", () => {
    expect(found(leadLimbo, leads(1, 0)).value).toBe(0);
    expect(whyNot(leadLimbo, leads(0, 0))).toBe("No lead has a date that can be read.");
    expect(whyNot(leadLimbo, leads(20, 1), { limitHours: 0 })).toMatch(/must be above 0, found 0\.$/);
    const bare = leads(20, 1).leads.cells.map((row) => row.slice(0, 2));
    expect(whyNot(leadLimbo, { leads: tableOf("leads", bare) })).toBe(
      "leads must have a column First touch or Disposition, found the headers Lead ID, MQL Date",
    );
  });
});

describe("bowtie leak", () => {
  const headers = ["Lead ID", "MQL Date", "SAL Date", "SQL Date", "Won Date"];
  const leads = (...volumes: readonly number[]) => ({
    leads: tableOf("leads", [
      headers.slice(0, volumes.length + 1),
      ...rowsOf(volumes[0], (i) => [`L-${i}`, ...volumes.map((volume, stage) => (i < volume ? 46000 + stage : ""))]),
    ]),
  });

  it.each([
    ["at 25 %", [400, 200, 50, 25], 0.25, "good"],
    ["just below 25 %", [1000, 249, 200, 100], 0.249, "warn"],
    ["at 10 %", [400, 200, 100, 10], 0.1, "warn"],
    ["just below 10 %", [1000, 1000, 99, 50], 0.099, "bad"],
  ] as const)("%s: %s", (_, volumes, value, verdict) => {
    const finding = found(bowtieLeak, leads(...volumes));
    expect(finding.value).toBeCloseTo(value, 12);
    expect(finding.verdict).toBe(verdict);
  });

  it("names the joint and who stops there", () => {
    expect(found(bowtieLeak, leads(100, 80, 16, 8))).toMatchObject({
      value: 0.2,
      against: "at least 25%; bad below 10%",
      sentence: "From SAL to SQL 16 of 80 leads go on: 20.0%, the lowest conversion of the funnel.",
      rows: { noun: "leads that stopped at SAL", count: 64, card: "FUNNEL", formula: "=FUNNEL(leads!$A:$E)" },
    });
  });

  it("bridges a stage that no column tells of", () => {
    const cells = leads(100, 80, 16, 8).leads.cells.map(([lead, mql, , sql, won]) => [lead, mql, sql, won]);
    expect(found(bowtieLeak, { leads: tableOf("leads", cells) }).sentence).toMatch(/^From MQL to SQL 16 of 100 leads/);
  });

  it("judges no joint that fewer than ten leads stand before", () => {
    const finding = found(bowtieLeak, leads(100, 50, 9, 0));
    expect(finding.value).toBe(0.18);
    expect(finding.notes).toContain("Too few leads reach SQL to judge what follows");
    expect(found(bowtieLeak, leads(100, 50, 10, 0)).value).toBe(0);
  });

  it("finds none where every lead goes on", () => {
    expect(found(bowtieLeak, leads(20, 20, 20))).toMatchObject({
      value: 1,
      verdict: "good",
      sentence: "No stage of the funnel loses a lead.",
      rows: { noun: "leads that stopped on the way", count: 0 },
    });
  });

  it("says what it lacks", () => {
    expect(whyNot(bowtieLeak, leads(9, 1))).toBe("9 leads with a date of handoff: a verdict takes at least 10.");
    expect(whyNot(bowtieLeak, leads(10))).toBe(
      "The leads have no column Accepted, Qualified or Won date, so nothing says where they stop.",
    );
    expect(whyNot(bowtieLeak, leads(0, 0))).toMatch(/^0 leads/);
  });
});
