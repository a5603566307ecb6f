import { describe, expect, it } from "vitest";
import { diagnoseFirst, type FrameworkId } from "../../../core/reference/frameworks";
import type { Evidence, Finding, Verdict } from "../../../src/evidence/evidence";
import { evidences } from "../../../src/evidence/evidences";
import type { Measured } from "../../../src/evidence/measure-each";
import { planFromEvidence } from "../../../src/evidence/plan-from-evidence";

const named = (id: string): Evidence => evidences.find((evidence) => evidence.id === id)!;

function finding(verdict: Verdict, sentence: string): Finding {
  return { kind: "finding", value: 1, look: "number", verdict, against: "", sentence, notes: [] };
}

/** Findings of real evidences, by id: `{ rejection: "bad" }`. */
function found(verdicts: Readonly<Record<string, Verdict>>): readonly Measured[] {
  return Object.entries(verdicts).map(([id, verdict]) => ({
    evidence: named(id),
    result: finding(verdict, `${id} is ${verdict}.`),
  }));
}

/** A finding that speaks for these frameworks and triggers no rule. */
function speaking(verdict: Verdict, ...frameworks: readonly FrameworkId[]): Measured {
  return { evidence: { ...named("hygiene"), id: "made", frameworks }, result: finding(verdict, "Made.") };
}

function order(symptom: readonly FrameworkId[], results: readonly Measured[]): readonly FrameworkId[] {
  return planFromEvidence(symptom, results).steps.map(({ framework }) => framework);
}

describe("the order of the plan", () => {
  it("is the symptom's own without a finding, or with good ones only", () => {
    expect(order(["icp", "sla"], [])).toEqual(["icp", "sla"]);
    expect(order(["icp", "sla"], found({ rejection: "good", "lead-limbo": "good" }))).toEqual(["icp", "sla"]);
    expect(order(["sla", "cadence"], [])).toEqual(["sla", "cadence"]);
  });

  it("holds the symptom's first against one bad finding, and its second not", () => {
    // velocity weighs 2, as icp does; sla weighs 1.
    expect(order(["icp", "sla"], [speaking("bad", "velocity")])).toEqual(["icp", "velocity", "sla"]);
  });

  it("lets a bad finding and a warning speak louder than the symptom", () => {
    expect(order(["icp", "sla"], [speaking("bad", "velocity"), speaking("warn", "velocity")])).toEqual([
      "velocity",
      "icp",
      "sla",
    ]);
  });

  it("keeps the symptom's second before a warning", () => {
    expect(order(["icp", "sla"], [speaking("warn", "velocity")])).toEqual(["icp", "sla", "velocity"]);
  });

  it("turns the symptom's own order where the data speaks for the second", () => {
    expect(order(["icp", "sla"], [speaking("warn", "sla")])).toEqual(["icp", "sla"]);
    expect(order(["icp", "sla"], [speaking("bad", "sla")])).toEqual(["sla", "icp"]);
  });

  it("counts half for the frameworks behind the first", () => {
    // velocity 2 × ½ = 1 is planned, behind sla with 1; with a warning, ½, it is not planned.
    expect(order(["icp", "sla"], [speaking("bad", "icp", "velocity")])).toEqual(["icp", "sla", "velocity"]);
    expect(order(["icp", "sla"], [speaking("warn", "icp", "velocity")])).toEqual(["icp", "sla"]);
    expect(order(["icp"], [speaking("warn", "icp", "velocity"), speaking("warn", "icp", "velocity")])).toEqual([
      "icp",
      "velocity",
    ]);
  });

  it("puts equals in the order they are worked", () => {
    expect(order([], [speaking("bad", "attribution"), speaking("bad", "sla"), speaking("bad", "bowtie")])).toEqual([
      "bowtie",
      "sla",
      "attribution",
    ]);
  });

  it("plans nothing where nothing speaks", () => {
    expect(order([], found({ "lead-limbo": "good" }))).toEqual([]);
  });
});

describe("diagnosing first", () => {
  it.each(["rejection", "win-rate-change"])("puts bowtie and ICP first where %s is bad", (id) => {
    expect(order(["attribution"], found({ [id]: "bad", "disputed-money": "bad" })).slice(0, 3)).toEqual([
      "bowtie",
      "icp",
      "attribution",
    ]);
  });

  it("holds against any weight, in its own order", () => {
    const loud = [
      ...found({ rejection: "bad" }),
      speaking("bad", "icp"),
      speaking("bad", "sla"),
      speaking("bad", "sla"),
    ];
    expect(order(["sla", "icp"], loud)).toEqual(["bowtie", "icp", "sla"]);
  });

  it("does not hold for a warning, for other findings, or without a measure", () => {
    expect(order(["attribution"], found({ "win-rate-change": "warn" }))[0]).toBe("attribution");
    expect(order(["attribution"], found({ rejection: "good" }))).toEqual(["attribution"]);
    expect(order(["attribution"], found({ "response-compliance": "bad" }))[0]).toBe("attribution");
    const unmeasured = [{ evidence: named("rejection"), result: { kind: "unmeasured", why: "Needs." } as const }];
    expect(order(["attribution"], unmeasured)).toEqual(["attribution"]);
  });
});

describe("the reasons", () => {
  it("name the rule, the symptom and the findings, the worst first", () => {
    const { steps } = planFromEvidence(
      ["sla", "cadence"],
      found({ "lead-limbo": "warn", rejection: "bad", "response-compliance": "bad", hygiene: "good" }),
    );
    const symptom = { words: "It answers the symptom you named." };
    expect(steps).toEqual([
      { framework: "bowtie", weight: 0, reasons: [{ words: diagnoseFirst.rule }] },
      {
        framework: "icp",
        weight: 2,
        reasons: [{ words: diagnoseFirst.rule }, { words: "rejection is bad.", evidence: "rejection" }],
      },
      {
        framework: "sla",
        weight: 2 + 1 + 1 + 2,
        reasons: [
          symptom,
          { words: "rejection is bad.", evidence: "rejection" },
          { words: "response-compliance is bad.", evidence: "response-compliance" },
          { words: "lead-limbo is warn.", evidence: "lead-limbo" },
        ],
      },
      {
        framework: "cadence",
        weight: 1 + 1,
        reasons: [symptom, { words: "response-compliance is bad.", evidence: "response-compliance" }],
      },
    ]);
  });
});

it("lists what was measured and what was not, and why", () => {
  const results: readonly Measured[] = [
    ...found({ rejection: "good", hygiene: "warn" }),
    { evidence: named("coverage"), result: { kind: "unmeasured", why: "Type the quota." } },
  ];
  const { measured, unmeasured } = planFromEvidence(["icp"], results);
  expect(measured.map(({ evidence, finding: { verdict } }) => [evidence.id, verdict])).toEqual([
    ["rejection", "good"],
    ["hygiene", "warn"],
  ]);
  expect(unmeasured).toEqual([{ evidence: named("coverage"), why: "Type the quota." }]);
});
