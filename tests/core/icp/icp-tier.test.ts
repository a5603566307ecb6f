import { describe, expect, it } from "vitest";
import icpTierCard, { icpTier } from "../../../core/icp/icp-tier";
import { ask } from "../../../core/kernel/gate";
import { Refusal } from "../../../core/kernel/refusal";

const TIERS = [
  ["Tier", "At least"],
  ["Nurture", 20],
  ["Work now", "70"],
  ["Watch", 45.5],
];

describe("ICP_TIER", () => {
  it.each([
    [100, "A"],
    [80, "A"],
    [79.999, "B"],
    [60, "B"],
    [59.9, "C"],
    [40, "C"],
    [39.9, "D"],
    [0, "D"],
  ])("puts %d into %s by default", (score, tier) => {
    expect(icpTier({ score, tiers: undefined })).toBe(tier);
    expect(ask(icpTierCard, [score])).toEqual([[tier]]);
  });

  it("takes the highest threshold reached, in whatever order the tiers stand", () => {
    expect(ask(icpTierCard, [[[70], [69], [45.5], [20], [19.9]], TIERS])).toEqual([
      ["Work now"],
      ["Watch"],
      ["Watch"],
      ["Nurture"],
      ["(none)"],
    ]);
  });

  it("reads an empty cell among others as no score, a lone one as 0", () => {
    expect(ask(icpTierCard, [[[90], [""], [10]]])).toEqual([["A"], [""], ["D"]]);
    expect(ask(icpTierCard, [""])).toEqual([["D"]]);
    expect(ask(icpTierCard, [90, ""])).toEqual([["A"]]);
  });

  it("spills along a row and over a hundred thousand rows", () => {
    expect(ask(icpTierCard, [[[85, 65, 45]]])).toEqual([["A", "B", "C"]]);
    const answer = ask(icpTierCard, [Array.from({ length: 100_000 }, (_, i) => [i % 101]), TIERS]) as string[][];
    expect(answer).toHaveLength(100_000);
    expect(answer[70]).toEqual(["Work now"]);
  });

  it("refuses a score that is a word, naming its row", () => {
    const refusal = ask(icpTierCard, [[[90], ["ICP score"]]]) as Refusal;
    expect(refusal.code).toBe("NOT_A_NUMBER");
    expect(refusal.words).toBe('score row 2 must be a number, found "ICP score"');
  });

  it.each([
    [[["Tier"], ["A"]], "MISSING_COLUMN", /^tiers must have a column At least/],
    [
      [
        ["Tier", "At least"],
        ["A", ""],
      ],
      "MISSING",
      /^tiers row 2: At least must be a number, found an empty cell$/,
    ],
    [
      [
        ["Tier", "At least"],
        ["", 5],
      ],
      "MISSING",
      /^tiers row 2: Tier must be the name of a tier/,
    ],
    [
      [
        ["Tier", "At least"],
        ["A", "high"],
      ],
      "NOT_A_NUMBER",
      /^tiers row 2: At least/,
    ],
    [
      [
        ["Tier", "At least"],
        ["A", 50],
        ["B", 50],
      ],
      "DUPLICATE",
      /^tiers row 3: At least must stand once, found "50" in row 2 as well$/,
    ],
  ])("refuses the tiers %j", (tiers, code, words) => {
    const refusal = ask(icpTierCard, [50, tiers]) as Refusal;
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe(code);
    expect(refusal.words).toMatch(words);
  });

  it("answers (none) where no tier is listed", () => {
    expect(ask(icpTierCard, [50, [["Tier", "At least"]]])).toEqual([["(none)"]]);
  });

  it("leaves the tiers as they were given", () => {
    const tiers = Object.freeze(TIERS.map((row) => Object.freeze([...row])));
    expect(ask(icpTierCard, [50, tiers])).toEqual([["Watch"]]);
  });
});
