import { describe, expect, it } from "vitest";
import type { Area, Change, Chart } from "../../../src/host/changes";
import { obstacle } from "../../../src/host/obstacle";

const standing = { sheets: ["Deals"], names: [] };
const area = (rows: number, columns: number, sheet = "Deals"): Area => ({ sheet, row: 0, column: 0, rows, columns });

describe("a list of choices", () => {
  const choices = (words: readonly string[]): Change => ({ kind: "choices", area: area(2, 1), words });

  it.each([
    [["Yes"]],
    [["Yes", "No", "Not yet; later"]],
    // 127 words of one letter, 126 commas: 253 characters. One more would be 255, the most there may be.
    [Array.from({ length: 127 }, () => "a")],
    [Array.from({ length: 128 }, () => "a")],
  ])("is made of %j", (words) => {
    expect(obstacle([choices(words)], standing)).toBeUndefined();
  });

  it.each([
    [[], "A list of choices needs a word."],
    [["Yes", "No, never"], '"No, never" cannot be a choice: a list keeps its words apart by commas.'],
    [["Yes", " "], "A choice needs a word; a blank is always taken."],
    [Array.from({ length: 129 }, () => "a"), "A list of choices holds 255 characters at most."],
    [["x".repeat(256)], "A list of choices holds 255 characters at most."],
  ])("is not made of %j", (words, problem) => {
    expect(obstacle([choices(words)], standing)).toBe(problem);
  });

  it("needs its sheet", () => {
    expect(obstacle([{ kind: "choices", area: area(1, 1, "Gone"), words: ["Yes"] }], standing)).toMatch(/"Gone"/);
  });
});

describe("a chart", () => {
  const onPlan = (part: Partial<Chart> = {}): Change => ({
    kind: "chart",
    chart: {
      type: "columns",
      title: "Enterprise deals are won more often",
      data: area(2, 2),
      over: area(14, 6, "Plan"),
      look: "percent",
      ...part,
    },
  });
  const plan: Change = { kind: "sheet", name: "Plan" };

  it("is drawn on a sheet that is added before it, whatever the case of its name", () => {
    expect(obstacle([plan, onPlan()], standing)).toBeUndefined();
    expect(obstacle([plan, onPlan({ over: area(14, 6, "PLAN") })], standing)).toBeUndefined();
  });

  it("is not drawn on a sheet that stands, nor on one that is added after it or not at all", () => {
    const only = "A chart can only be drawn on a sheet that is added with it.";
    expect(obstacle([plan, onPlan({ over: area(14, 6) })], standing)).toBe(only);
    expect(obstacle([onPlan()], { sheets: ["Deals", "Plan"], names: [] })).toBe(only);
    expect(obstacle([onPlan(), plan], standing)).toMatch(/no sheet "Plan"/);
    expect(obstacle([plan, { kind: "remove sheet", name: "Plan" }, onPlan()], standing)).toMatch(/no sheet "Plan"/);
  });

  it("needs its data: names, and a value", () => {
    const needs = "A chart needs a row of names, a column of names and a value.";
    expect(obstacle([plan, onPlan({ data: area(1, 2) })], standing)).toBe(needs);
    expect(obstacle([plan, onPlan({ data: area(2, 1) })], standing)).toBe(needs);
    expect(obstacle([plan, onPlan({ data: area(2, 2, "Gone") })], standing)).toMatch(/no sheet "Gone"/);
    expect(obstacle([plan, onPlan({ data: { ...area(2, 2), row: -1 } })], standing)).toMatch(/first row and column/);
  });
});
