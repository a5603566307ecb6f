import { describe, expect, it } from "vitest";
import { ask } from "../../../core/kernel/gate";
import type { Refusal } from "../../../core/kernel/refusal";
import glossaryCard, { findTerm, glossary } from "../../../core/reference/glossary";
import { glossaryTerms } from "../../../core/reference/glossary-terms";

describe("GLOSSARY", () => {
  it.each([
    ["MQL", "Marketing Qualified Lead"],
    ["SAL", "Sales Accepted Lead"],
    ["SQL", "Sales Qualified Lead"],
    ["ABM", "Account-Based Marketing"],
    ["MTA", "Multi-Touch Attribution"],
    ["SLA", "Revenue SLA"],
    ["RevOps", "Revenue Operations"],
    ["mqls", "Marketing Qualified Lead"],
    ["account based  marketing", "Account-Based Marketing"],
    ["Demand state", "Demand States"],
    ["PIPELINE VELOCITY", "Pipeline Velocity"],
  ])("finds %s as %s", (asked, term) => {
    expect(findTerm(asked)?.term).toBe(term);
  });

  it("answers with the definition in one cell", () => {
    const answer = ask(glossaryCard, ["pipeline velocity"]) as string[][];
    expect(answer).toHaveLength(1);
    expect(answer[0]).toHaveLength(1);
    expect(answer[0][0]).toContain("$22,222 a day");
  });

  it("answers with the whole table where no term is asked for, also for the 0 of an empty cell", () => {
    for (const given of [[], [""], [null], [0]]) {
      const answer = ask(glossaryCard, given) as string[][];
      expect(answer).toHaveLength(25);
      expect(answer[0]).toEqual(["Cluster", "Term", "Definition", "Proof", "Related", "Served by"]);
      expect(answer.every((row) => row.length === 6)).toBe(true);
      expect(answer[1]).toEqual([
        "Foundational",
        glossaryTerms[0].term,
        glossaryTerms[0].definition,
        glossaryTerms[0].proof,
        glossaryTerms[0].related.join("; "),
        glossaryTerms[0].servedBy,
      ]);
      expect(answer[7].slice(0, 2)).toEqual(["Pipeline mechanics", "Marketing Qualified Lead (MQL)"]);
    }
  });

  it("names close terms for one it does not know", () => {
    const refusal = ask(glossaryCard, ["Atribution modell"]) as Refusal;
    expect(refusal.code).toBe("NOT_FOUND");
    expect(refusal.words).toMatch(
      /^term must be a term of the glossary, such as Attribution Model, .*found "Atribution modell"$/,
    );
    expect((ask(glossaryCard, ["lead scorin"]) as Refusal).words).toContain("Lead Scoring");
  });

  it("names at most three, those that share the most letter pairs", () => {
    const pairs = (words: string) => {
      const letters = words
        .toLowerCase()
        .replace(/[^a-z0-9]/g, "")
        .replace(/s$/, "");
      return [...new Set([...letters.slice(1)].map((letter, i) => letters[i] + letter))];
    };
    const likeness = (one: string, other: string) => {
      const [a, b] = [pairs(one), pairs(other)];
      return (2 * a.filter((pair) => b.includes(pair)).length) / (a.length + b.length);
    };
    let mostFound = 0;
    for (const asked of [
      "lead",
      "revenue",
      "marketing",
      "sales",
      "velocity pipeline",
      "state demand",
      "rate",
      "qualify",
    ]) {
      const near = glossaryTerms
        .map(({ term }) => ({ term, like: likeness(asked, term) }))
        .filter(({ like }) => like >= 0.25)
        .sort((a, b) => b.like - a.like)
        .map(({ term }) => term);
      mostFound = Math.max(mostFound, near.length);
      const [first, second, third] = near;
      const named = near.length > 2 ? `${first}, ${second} or ${third}` : near.join(" or ");
      expect((ask(glossaryCard, [asked]) as Refusal).words).toBe(
        `term must be a term of the glossary${near.length === 0 ? "" : `, such as ${named}`}, found "${asked}"`,
      );
    }
    expect(mostFound).toBeGreaterThan(3);
  });

  it("names none where none is close", () => {
    const refusal = ask(glossaryCard, ["xyzzy"]) as Refusal;
    expect(refusal.code).toBe("NOT_FOUND");
    expect(refusal.words).toBe('term must be a term of the glossary, found "xyzzy"');
    expect((glossary({ term: "?" }) as Refusal).code).toBe("NOT_FOUND");
  });

  it("refuses a range of terms in words, and passes an error cell on", () => {
    expect(ask(glossaryCard, [[["MQL"], ["SQL"]]])).toMatchObject({ code: "SHAPE" });
    expect(ask(glossaryCard, ["#N/A"])).toMatchObject({ code: "CELL_ERROR" });
  });
});

describe("the terms", () => {
  it("are 24 in six clusters (the domain page)", () => {
    expect(glossaryTerms).toHaveLength(24);
    const sizes = new Map<string, number>();
    for (const { cluster } of glossaryTerms) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
    expect([...sizes]).toEqual([
      ["Foundational", 4],
      ["Pipeline mechanics", 5],
      ["Handoff", 4],
      ["Metrics", 4],
      ["Governance", 3],
      ["Failure modes", 4],
    ]);
  });
  it("relate only to one another, never to themselves", () => {
    const names = new Set(glossaryTerms.map(({ term }) => term));
    for (const { term, related } of glossaryTerms) {
      expect(related.length, term).toBeGreaterThan(0);
      for (const other of related) expect(names.has(other) && other !== term, `${term} → ${other}`).toBe(true);
    }
  });
  it("are defined in one or two sentences", () => {
    for (const { term, definition } of glossaryTerms) {
      const sentences = definition.match(/[.!?](?=\s|$)/g)?.length ?? 0;
      expect(sentences >= 1 && sentences <= 2, term).toBe(true);
    }
  });
  it("are served by a function's name or a panel of the sidebar", () => {
    const panels = ["Find the framework", "Reconciliation room", "Velocity studio", "Functions", "Glossary"];
    for (const { term, servedBy } of glossaryTerms) {
      expect(panels.includes(servedBy) || /^[A-Z]+(_[A-Z]+)*$/.test(servedBy), term).toBe(true);
    }
  });
});
