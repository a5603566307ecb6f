import { describe, expect, it } from "vitest";
import { isNonAnswer } from "../../../core/tables/non-answers";

describe("a cell that says nothing", () => {
  it.each([
    "",
    " ",
    "?",
    "??",
    "-",
    "…",
    "none",
    "None.",
    "n/a",
    "N/A",
    "na",
    "TBD",
    "tbd?",
    "(tbc)",
    "unknown",
    "not defined",
    "Not decided",
    "depends",
    "It depends!",
  ])("%j", (text) => {
    expect(isNonAnswer(text)).toBe(true);
  });

  it.each([
    "no",
    "yes",
    "0",
    "24",
    "15 minutes",
    "depends on the tier",
    "Nadia",
    "nation",
    "none above 3",
    "w",
    "$",
    "n/a yet",
  ])("but not %j", (text) => {
    expect(isNonAnswer(text)).toBe(false);
  });
});
