import { describe, expect, it } from "vitest";
import { ask } from "../../../core/kernel/gate";
import type { Refusal } from "../../../core/kernel/refusal";
import { frameworks } from "../../../core/reference/frameworks";
import routeSymptomCard, { matchSymptom, routeSymptom } from "../../../core/reference/route-symptom";
import { symptoms } from "../../../core/reference/symptoms";

const idsOf = (text: string) => matchSymptom(text)?.frameworks;

describe("ROUTE_SYMPTOM", () => {
  it.each([
    ["These leads suck", ["icp", "sla"]],
    ["Reps ignore MQLs", ["sla", "cadence"]],
    ["We can't see where it breaks post-sale", ["bowtie"]],
    ["Forecast keeps slipping", ["velocity"]],
    ["CFO is questioning marketing spend", ["attribution"]],
    ["Alignment fades between QBRs", ["cadence"]],
    ["funnel looks fine, win rate falls", ["routing"]],
    ["We don't know where it is breaking", ["bowtie", "icp"]],
  ])('sends "%s" to %j (the domain page\'s table)', (phrase, ids) => {
    expect(idsOf(phrase)).toEqual(ids);
    expect(idsOf(phrase.toUpperCase().replace(/'/g, "’"))).toEqual(ids);
  });

  it.each([
    ["the MQLs we get are junk", ["icp", "sla"]],
    ["sales says lead quality is poor", ["icp", "sla"]],
    ["nobody follows up on our leads", ["sla", "cadence"]],
    ["SDRs are ignoring the leads", ["sla", "cadence"]],
    ["customers churn after onboarding", ["bowtie"]],
    ["we miss our forecast", ["velocity"]],
    ["what is the ROI of our campaigns? finance wants to cut the budget", ["attribution"]],
    ["agreements are forgotten after the quarterly review", ["cadence"]],
    ["our win rate is dropping", ["routing"]],
    ["no idea where the leak is", ["bowtie", "icp"]],
  ])('understands "%s"', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it.each([
    ["so many touches, no ROI", "touch", ["attribution"]],
    ["the number misses again", "miss", ["velocity"]],
    ["the qualities of what we get", "quality", ["icp", "sla"]],
    ["AEs", "ae", ["sla", "cadence"]],
    ["SDRs'", "sdr", ["sla", "cadence"]],
  ])('reads the plural in "%s" as "%s"', (text, word, ids) => {
    expect(symptoms.some(({ words }) => words.includes(word))).toBe(true);
    expect(idsOf(text)).toEqual(ids);
  });

  it.each(["sales", "status", "analysis", "less"])('takes "%s" for no plural', (word) => {
    expect(idsOf(word)).toBeUndefined();
    expect(idsOf(word.slice(0, -1))).toEqual(word === "sales" ? ["bowtie"] : undefined);
  });

  it("lists words in the form that descriptions are read in", () => {
    for (const { words, frameworks } of symptoms)
      for (const word of words)
        expect(idsOf(word)?.length, `${word} of ${frameworks.join(" and ")}`).toBeGreaterThan(0);
  });

  it("sends every listed phrase to its own symptom", () => {
    for (const symptom of symptoms) expect(matchSymptom(symptom.phrase)).toBe(symptom);
  });

  it("falls back on the diagnostic pair and says so", () => {
    for (const text of ["the coffee machine", "our sales and marketing teams", "?!", "営業"]) {
      const { rows, notes } = routeSymptom({ symptom: text });
      expect(rows.map(({ framework }) => framework)).toEqual(["Revenue Bowtie", "Unified ICP Scoring"]);
      expect(notes).toHaveLength(1);
      expect(notes[0]).toMatch(/^None of the listed symptoms/);
    }
  });

  it("says what it was read as, with the incentive review where there is one", () => {
    expect(routeSymptom({ symptom: "forecast" }).notes).toEqual(['Read as: "Forecast keeps slipping".']);
    expect(routeSymptom({ symptom: "ignored MQLs" }).notes[0]).toMatch(/Reps ignore MQLs.*incentives/i);
  });

  it("gives of two equal matches the earlier", () => {
    // "lead" alone tells of the first two symptoms equally.
    expect(matchSymptom("leads")).toBe(symptoms[0]);
  });

  it("counts a repeated word once", () => {
    expect(idsOf("budget budget budget reps ignore")).toEqual(["sla", "cadence"]);
  });

  it("lays its steps out in order under five headers", () => {
    const answer = ask(routeSymptomCard, ["Reps ignore MQLs"]) as string[][];
    expect(answer[0]).toEqual(["Step", "Framework", "Category", "Why", "First artefact"]);
    expect(answer.slice(1, 3).map(([step, name, category]) => [step, name, category])).toEqual([
      [1, "SLA Pact", "operational"],
      [2, "Revenue Operating Cadence", "operational"],
    ]);
    expect(answer.every((row) => row.length === 5)).toBe(true);
  });

  it("refuses an empty cell and passes an error cell on", () => {
    expect((ask(routeSymptomCard, ["  "]) as Refusal).code).toBe("MISSING");
    expect(ask(routeSymptomCard, [])).toMatchObject({ code: "MISSING" });
    expect(ask(routeSymptomCard, ["#NAME?"])).toMatchObject({ code: "CELL_ERROR" });
  });
});

describe("the reference data", () => {
  it("holds the seven frameworks in the order of their categories", () => {
    expect(frameworks.map(({ id }) => id)).toEqual([
      "bowtie",
      "icp",
      "sla",
      "routing",
      "cadence",
      "velocity",
      "attribution",
    ]);
  });
  it("holds words as the matcher sees them: lower-case, singular, once", () => {
    for (const { phrase, words } of symptoms) {
      expect(new Set(words).size, phrase).toBe(words.length);
      for (const word of words) expect(matchSymptom(word), word).toBeDefined();
    }
  });
});
