import { describe, expect, it } from "vitest";
import { quantityTexts, readQuantityRange } from "../../../core/rules/quantity-range";

const closed = (low: number, high: number) => ({ low, high, hasLow: true, hasHigh: true });
const atLeast = (low: number) => ({ low, high: Infinity, hasLow: true, hasHigh: false });
const above = (low: number) => ({ low, high: Infinity, hasLow: false, hasHigh: false });
const atMost = (high: number) => ({ low: -Infinity, high, hasLow: false, hasHigh: true });
const below = (high: number) => ({ low: -Infinity, high, hasLow: false, hasHigh: false });

describe("readQuantityRange", () => {
  it.each<[string, ReturnType<typeof closed>]>([
    ["201-500", closed(201, 500)],
    ["1,001-5,000", closed(1001, 5000)],
    ["500–1,000 employees", closed(500, 1000)],
    ["51 to 200", closed(51, 200)],
    ["51 – 200", closed(51, 200)],
    ["51..200", closed(51, 200)],
    ["between 51 and 200", closed(51, 200)],
    ["51 bis 200 Mitarbeiter", closed(51, 200)],
    ["5 000 - 10 000", closed(5000, 10000)],
    ["10-10", closed(10, 10)],
    ["1.5-2.5", closed(1.5, 2.5)],
    ["-5-10", closed(-5, 10)],
    ["$1M-$10M", closed(1e6, 10e6)],
    ["$1-10M", closed(1e6, 10e6)],
    ["€1 million to €10 million", closed(1e6, 10e6)],
    ["500K - 1M", closed(500e3, 1e6)],
    ["500-1M", closed(500, 1e6)],
    ["10-20%", closed(0.1, 0.2)],
    ["10%-20%", closed(0.1, 0.2)],
    ["10,000+", atLeast(10000)],
    ["10,000+ employees", atLeast(10000)],
    ["$1B+", atLeast(1e9)],
    ["1000 or more", atLeast(1000)],
    [">=1000", atLeast(1000)],
    ["≥ 1,000", atLeast(1000)],
    ["At least 50 people", atLeast(50)],
    ["> 1000", above(1000)],
    [">1000 employees", above(1000)],
    ["More than 1,000", above(1000)],
    ["over $10M", above(10e6)],
    ["<10", below(10)],
    ["Less than $1 million", below(1e6)],
    ["under 50 employees", below(50)],
    ["<= 10", atMost(10)],
    ["up to 10", atMost(10)],
    ["10 or fewer", atMost(10)],
  ])("reads %s", (text, range) => {
    expect(readQuantityRange(text, ".")).toEqual(range);
  });

  it("reads the ends with the decimal mark it's given", () => {
    expect(readQuantityRange("1.001-5.000", ",")).toEqual(closed(1001, 5000));
    expect(readQuantityRange("1,5-2,5", ",")).toEqual(closed(1.5, 2.5));
  });

  it.each([
    "2026-01-05",
    "1-5-26",
    "05-01-2026",
    "2026-01",
    "Jan-26",
    "2026-01-05 to 2026-02-01",
    "500-201",
    "201",
    "$1M",
    "many",
    "",
    "-",
    "+",
    "C++",
    "A-1",
    "555-123-4567",
    "10-12-14",
    "v1.2",
    "9 to fivers",
    "Forever 21+ stores to come",
    "24/7",
  ])("leaves %j alone", (text) => {
    expect(readQuantityRange(text, ".")).toBeUndefined();
  });
});

it("gives the numbers of a text as they are written", () => {
  expect(quantityTexts("1.001-5.000")).toEqual(["1.001", "5.000"]);
  expect(quantityTexts("500–1,000 employees")).toEqual(["500", "1,000"]);
  expect(quantityTexts("10,000+")).toEqual(["10,000"]);
  expect(quantityTexts("$1.2M")).toEqual(["$1.2M"]);
  expect(quantityTexts("Germany")).toEqual(["Germany"]);
});
