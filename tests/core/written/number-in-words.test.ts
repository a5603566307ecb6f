import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted } from "../../../core/written/counted";
import { numberInWords } from "../../../core/written/number-in-words";
import { percentInWords } from "../../../core/written/percent-in-words";
import { noted } from "../../../core/tables/noted";

describe("numberInWords", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [999, "999"],
    [999.995, "1,000"],
    [1000, "1,000"],
    [21392.795, "21,392.8"],
    [82367.539, "82,367.54"],
    [24672.348, "24,672.35"],
    [1234567.5, "1,234,567.5"],
    [100, "100"],
    [1.005, "1.01"],
    [1.0049, "1"],
    [8.345, "8.35"],
    [0.1 + 0.2, "0.3"],
    [0.05, "0.05"],
    [0.01, "0.01"],
    [0.005, "0.01"],
    [0.0049, "under 0.01"],
    [1e-300, "under 0.01"],
    [-0.0049, "above -0.01"],
    [-0.5, "-0.5"],
    [-120000, "-120,000"],
    [1e20, "100,000,000,000,000,000,000"],
    [1e200, "1e+200"],
    [-Infinity, "-Infinity"],
  ])("%d is %s", (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it("reads back as the number, to half a hundredth of its first 15 digits", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (value) => {
        fc.pre(Math.abs(value) >= 0.005);
        const words = numberInWords(value);
        expect(words).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d{1,2})?$/);
        expect(words).not.toMatch(/\.\d?0$/);
        const half15thDigit = 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value))) - 14);
        const inBinary = Math.abs(value) * Number.EPSILON;
        expect(Math.abs(Number(words.replace(/,/g, "")) - value)).toBeLessThanOrEqual(0.005 + half15thDigit + inBinary);
      }),
    );
  });
});

describe("percentInWords", () => {
  it.each([
    [0, "0 %"],
    [0.4, "40 %"],
    [1, "100 %"],
    [19 / 66, "28.8 %"],
    [1 / 3, "33.3 %"],
    [0.999, "99.9 %"],
    [0.9996, "100 %"],
    [0.001, "0.1 %"],
    [0.0004, "under 0.1 %"],
    [-0.0004, "above -0.1 %"],
    [-0.25, "-25 %"],
    [12.5, "1,250 %"],
  ])("%d is %s", (share, words) => {
    expect(percentInWords(share)).toBe(words);
  });
});

it("counts are grouped, one thing is one", () => {
  expect(counted(1, "draw")).toBe("1 draw");
  expect(counted(0, "draw")).toBe("0 draws");
  expect(counted(2000, "draw")).toBe("2,000 draws");
  expect(counted(1500, "entry", "entries")).toBe("1,500 entries");
  expect(noted(0, "row left out", "rows left out")).toEqual([]);
  expect(noted(1, "row left out", "rows left out")).toEqual(["Note: 1 row left out"]);
  expect(noted(12345, "row left out", "rows left out")).toEqual(["Note: 12,345 rows left out"]);
});
