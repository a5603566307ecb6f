import { describe, expect, it } from "vitest";
import { isBlankWord } from "../../../core/written/blank-words";
import { currencyNames } from "../../../core/written/currency-names";

describe("isBlankWord", () => {
  it.each([
    "-",
    "—",
    "–",
    "−",
    "--",
    "---",
    " - ",
    "—  —",
    "...",
    "…",
    "N/A",
    "n/a",
    "NA",
    "n.a.",
    "NULL",
    "null",
    "<null>",
    "None",
    "(none)",
    "nil",
    "NaN",
    "not set",
    "Not Set",
    "(not set)",
    "[not set]",
    "(blank)",
    "(No value)",
    "No  value",
    "TBD",
    "tba",
    "$-",
    "$ -",
    " $-   ",
    "$ —",
    "($-)",
    "(-)",
    "- €",
    "-€",
    "kr -",
    "₹ -",
    "Rs. -",
    "- %",
    "\\N",
    "0000-00-00",
    "0000-00-00 00:00:00",
    "\u200b-\u00a0",
    "k.A.",
  ])("takes %j for a missing value", (text) => {
    expect(isBlankWord(text)).toBe(true);
  });

  it("takes a dash beside any code for a missing amount", () => {
    for (const [code] of currencyNames)
      expect([code, isBlankWord(`${code} -`), isBlankWord(`- ${code}`)]).toEqual([code, true, true]);
  });

  it.each([
    "#N/A",
    "#NULL!",
    "0",
    "-0",
    "$0",
    "-5",
    "$-5",
    "5-",
    "(5)",
    "0%",
    "$",
    "Nope",
    "Nonesuch",
    "not set yet",
    "unknown",
    "-a",
    "a -",
    "no",
    "N",
    "nul",
    "(none",
    "()",
    "2026-01-05",
  ])("leaves %j as it is", (text) => {
    expect(isBlankWord(text)).toBe(false);
  });
});
