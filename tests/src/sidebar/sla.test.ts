/** What the SLA desk reads from its inputs and from the answers of the functions. */
import { describe, expect, it } from "vitest";
import { pactLeads } from "../../../src/data/table-uses";
import type { Snapshot } from "../../../src/host/port";
import { memoryHost } from "../../../src/host/memory-host";
import { complianceTitle } from "../../../src/sidebar/sla/compliance-chart";
import { rowOfLead } from "../../../src/sidebar/sla/lead-row";
import { debtsOf, owedWords, readLimbo } from "../../../src/sidebar/sla/limbo";
import { readPactTerms } from "../../../src/sidebar/sla/pact-terms";
import { leastKept, readScorecard } from "../../../src/sidebar/sla/scorecard";
import { reviewSla, type SlaReview } from "../../../src/sidebar/sla/sla-review";
import { readSlaWish, type SlaWish } from "../../../src/sidebar/sla/sla-wish";
import { tableOf } from "../evidence/measuring";
import { leadsOnly } from "../lead-company";

const TYPED = { by: "", target: "", asOf: "", opens: "", closes: "" };
const ASSUMED = { limitHours: "", valuePerLead: "", quota: "", windowDays: "" };
const leads = tableOf("leads", leadsOnly[0].cells, { sheet: "Leads" });

function wishOf(typed: Partial<typeof TYPED> = {}, assumed: Partial<typeof ASSUMED> = {}): SlaWish {
  const wish = readSlaWish({ ...TYPED, ...typed }, { ...ASSUMED, ...assumed });
  if ("problem" in wish) throw new Error(wish.problem);
  return wish;
}

function reviewOf(wish: SlaWish, table = leads): SlaReview {
  const review = reviewSla(table, wish, undefined);
  if (review.kind === "unmeasured") throw new Error(review.why);
  return review;
}

function answerOf(part: SlaReview["limbo"]) {
  if (part.kind === "unmeasured") throw new Error(part.why);
  return part;
}

const scorecardOf = (review: SlaReview) => readScorecard(answerOf(review.scorecard));
const limboOf = (review: SlaReview) => readLimbo(answerOf(review.limbo));

describe("the wish", () => {
  it("takes a day, four in five and the latest event for blanks", () => {
    expect(wishOf()).toEqual({
      limitHours: 24,
      valuePerLead: undefined,
      target: 0.8,
      asOf: undefined,
      by: "",
      opens: "",
      closes: "",
    });
  });

  it("reads what is typed", () => {
    const typed = { target: "90%", asOf: "2026-04-08 12:00", opens: " 9:00 ", closes: "17:00", by: "Lead Source" };
    expect(wishOf(typed, { limitHours: "4", valuePerLead: "$150" })).toEqual({
      limitHours: 4,
      valuePerLead: 150,
      target: 0.9,
      asOf: 46120.5,
      by: "Lead Source",
      opens: "9:00",
      closes: "17:00",
    });
  });

  it.each([
    [{ target: "80" }, {}, 'Target must be above 0 and at most 1, found "80"'],
    [{ asOf: "yesterday" }, {}, 'Seen from must be a date, found "yesterday"'],
    [{}, { limitHours: "0" }, 'Response limit in hours must be a number above 0, found "0".'],
  ])("says what is wrong with %o %o", (typed, assumed, problem) => {
    expect(readSlaWish({ ...TYPED, ...typed }, { ...ASSUMED, ...assumed })).toEqual({ problem });
  });
});

describe("the review", () => {
  it("is seen from the latest event, by owner, and counts as a hand would", () => {
    const review = reviewOf(wishOf());
    expect([review.asOf, review.by]).toEqual([46110, "Lead Owner"]);
    const { total, groups } = scorecardOf(review);
    expect(total).toMatchObject({ leads: 28, due: 27, met: 13, late: 5, breached: 9, waiting: 1, compliance: 13 / 27 });
    expect(groups.map(({ name, compliance }) => [name, compliance])).toEqual([
      ["(blank)", 0],
      ["Grace", 4 / 12],
      ["Ada", 9 / 12],
    ]);
  });

  it("breaks down by a header that is there, else by the owner, else by the source", () => {
    expect(reviewOf(wishOf({ by: "Lead Source" })).by).toBe("Lead Source");
    expect(reviewOf(wishOf({ by: "Region" })).by).toBe("Lead Owner");
    const cells = leads.cells.map(([lead, , ...rest]) => [lead, ...rest]);
    expect(reviewOf(wishOf(), tableOf("leads", cells)).by).toBe("Lead Source");
  });

  it("sees from an earlier day what had not happened then", () => {
    const { total } = scorecardOf(reviewOf(wishOf({ asOf: "2026-03-19 06:00" }, { limitHours: "4" })));
    expect(total).toMatchObject({ met: 0, late: 4, breached: 0, waiting: 24 });
  });

  it("counts working time and leaves out holidays where both are given", () => {
    // Handed off as a Thursday begins: of the touches none comes after more than an hour of work but those of Friday.
    const wish = wishOf({ opens: "9:00", closes: "17:00" }, { limitHours: "1" });
    expect(scorecardOf(reviewOf(wishOf({}, { limitHours: "1" }))).total).toMatchObject({ met: 0, late: 18 });
    expect(scorecardOf(reviewOf(wish)).total).toMatchObject({ met: 13, late: 5 });
    const holidays = { given: [["2026-03-19"]], written: undefined };
    const review = reviewSla(leads, wish, holidays);
    if (review.kind === "unmeasured") throw new Error(review.why);
    expect(scorecardOf(review).total).toMatchObject({ met: 16, late: 2 });
  });

  it("passes the refusal of one function on and keeps the others", () => {
    const review = reviewOf(wishOf({ opens: "nine" }));
    expect(review.scorecard).toEqual({
      kind: "unmeasured",
      why: 'opens must be a time of day such as 9:00, found "nine"',
    });
    expect(limboOf(review).leads).toHaveLength(9);
  });

  it("is none where no lead has a date", () => {
    expect(reviewSla(tableOf("leads", leads.cells.slice(0, 1)), wishOf(), undefined)).toEqual({
      kind: "unmeasured",
      why: "No lead has a date that can be read.",
    });
  });
});

describe("who keeps it least", () => {
  it("is no group of fewer than ten due leads, and not nobody", () => {
    const card = scorecardOf(reviewOf(wishOf()));
    expect(leastKept(card)?.name).toBe("Grace");
    const [blank, grace, ada] = card.groups;
    expect(
      leastKept({
        ...card,
        groups: [
          { ...blank, due: 99 },
          { ...grace, due: 9 },
          { ...ada, due: 10 },
        ],
      }),
    ).toMatchObject({
      name: "Ada",
    });
  });

  it("is said in one line", () => {
    const card = scorecardOf(reviewOf(wishOf()));
    expect(complianceTitle(card, 0.8)).toBe("Grace keeps the promise least: 33.3%");
    expect(complianceTitle(card, 0.3)).toBe("Only groups with few leads fall short");
    expect(complianceTitle({ ...card, groups: card.groups.slice(1) }, 0.3)).toBe("All reach the target");
    expect(complianceTitle({ ...card, groups: card.groups.slice(0, 1) }, 0.8)).toBe(
      "Too few leads are due to tell one from another",
    );
  });
});

describe("limbo", () => {
  const { leads: stuck, cost } = limboOf(reviewOf(wishOf({}, { valuePerLead: "150" })));

  it("adds up what each side owes, and who of a side", () => {
    expect(cost).toBe(1350);
    expect(debtsOf(stuck)).toEqual([
      {
        name: "Sales",
        leads: 6,
        oldestHours: 240,
        cost: 900,
        owners: [{ name: "Grace", leads: 6, oldestHours: 240, cost: 900 }],
      },
      { name: "Marketing and routing", leads: 3, oldestHours: 216, cost: 450, owners: [] },
    ]);
    expect(owedWords(stuck)).toBe("Marketing owes 3, sales owes 6");
  });

  it("has no cost without a price, and no side without a column for owners", () => {
    const cells = leads.cells.map(([lead, , ...rest]) => [lead, ...rest]);
    const read = limboOf(reviewOf(wishOf(), tableOf("leads", cells)));
    expect(read.cost).toBeUndefined();
    expect(debtsOf(read.leads)[0].cost).toBeUndefined();
    expect(owedWords(read.leads)).toBe("9 leads wait, and no column says for whom");
    expect(owedWords([])).toBe("Nothing is stuck");
  });

  it("leads back to the lead's row", () => {
    const below = tableOf("leads", leads.cells, { sheet: "Q1", row: 2 });
    expect(rowOfLead(below, "L-2")).toEqual({ sheet: "Q1", row: 4, column: 0, rows: 1, columns: 9 });
    expect(rowOfLead(below, "L-99")).toBeUndefined();
  });
});

describe("the pact's terms", () => {
  const named = (name: string, row: number, rows = 1): Snapshot["names"][number] => ({
    name,
    area: { sheet: "Pact", row, column: 1, rows, columns: 1 },
  });
  const names = [
    named("revpact_response_limit_hours", 0),
    named("revpact_working_day_opens", 1),
    named("revpact_working_day_closes", 2),
    named("revpact_pact_holidays", 4, 3),
  ];
  const pactOf = (...cells: readonly (string | number)[]) =>
    memoryHost([{ name: "Pact", cells: cells.map((cell) => ["", cell]) }]);

  it("are read where it stands, times of day as they would be typed", async () => {
    const terms = await readPactTerms(pactOf(6, "9:00", 17.5 / 24, "", "Holiday", 46113), { names });
    expect(terms).toEqual({
      limitHours: "6",
      opens: "9:00",
      closes: "17:30",
      holidays: { given: [["Holiday"], [46113]], written: { reference: "Pact!$B$5:$B$7" } },
    });
  });

  it("are blank where its lines are, and none where no pact stands", async () => {
    expect(await readPactTerms(pactOf("", "", ""), { names })).toMatchObject({
      limitHours: "",
      opens: "",
      closes: "",
      holidays: { given: "" },
    });
    expect(await readPactTerms(pactOf(6), { names: names.slice(0, 3) })).toBeUndefined();
  });
});

it("the desk needs the first touch, not only the handoff", () => {
  expect(pactLeads.needs.map(([{ label }]) => label)).toEqual(["Lead", "Handed off", "First touch"]);
});
