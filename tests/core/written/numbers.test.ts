import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { numberColumn, textColumn } from "../../../core/kernel/columns";
import { boundsInWords, decideDecimalSign, isWithin, readNumber, readNumberText } from "../../../core/written/numbers";
import { isRefusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { deepFreeze, isAlike, refusal, value } from "../asking";

/** One text as a column of its own. */
function alone(text: string): number | undefined {
  return readNumberText(text, decideDecimalSign([text]))?.value;
}

/** A column under the header Amount. */
function column(...cells: Cell[]): readonly number[] | string {
  const shape = { key: textColumn("Row", ["Row"]), columns: { amount: numberColumn("Amount", ["Amount"]) } };
  const table = readTable(shape, deepFreeze([["Row", "Amount"], ...cells.map((cell, i) => [i, cell])]), "deals");
  return isRefusal(table) ? table.words : [...table.amount];
}

describe("a number in one cell", () => {
  it.each<[string, number]>([
    ["40000", 40000],
    ["$40,000", 40000],
    ["(1,200)", -1200],
    ["€ 40.000,50", 40000.5],
    ["1 234,5", 1234.5],
    ["40k", 40000],
    ["1.2m", 1200000],
    ["40K", 40000],
    ["40 k", 40000],
    ["$1.2M", 1200000],
    ["1.2mm", 1200000],
    ["3bn", 3e9],
    ["2B", 2e9],
    ["1,5m", 1500000],
    ["1,234", 1234],
    ["1.234", 1.234],
    ["0.500", 0.5],
    ["0,500", 0.5],
    ["1,5", 1.5],
    ["1.50", 1.5],
    ["1,2345", 1.2345],
    ["1,234.56", 1234.56],
    ["1.234,56", 1234.56],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["$3.972.451", 3972451],
    ["12,34,567", 1234567],
    ["12,34,567.89", 1234567.89],
    ["1'234.50", 1234.5],
    ["1’234.50", 1234.5],
    ["1 234 567", 1234567],
    ["1\u00a0234,5", 1234.5],
    ["1\u202f234,5", 1234.5],
    ["1\u2009234,5", 1234.5],
    ["1\u2007234,5", 1234.5],
    ["\u00a0$ 40,000\u00a0", 40000],
    [".5", 0.5],
    [",5", 0.5],
    ["5.", 5],
    ["-5", -5],
    ["−5", -5],
    ["+5", 5],
    ["5-", -5],
    ["-$5", -5],
    ["$-5", -5],
    ["$ (5)", NaN],
    ["($5)", -5],
    ["(€ 1.200,00)", -1200],
    ["US$ 1,000", 1000],
    ["R$ 3.972.451", 3972451],
    ["1,000 USD", 1000],
    ["USD 1,000.00", 1000],
    ["CHF 1'000.00", 1000],
    ["1 000 kr", 1000],
    ["£1", 1],
    ["¥1,000", 1000],
    ["₹12,34,567", 1234567],
    ["0", 0],
    ["-0.0", 0],
  ])("reads %j", (text, expected) => {
    if (Number.isNaN(expected)) expect(alone(text)).toBeUndefined();
    else expect(alone(text)).toBeCloseTo(expected, 9);
  });

  it.each([
    "abc",
    "",
    "$",
    "k",
    "%",
    "-",
    "()",
    "(5",
    "5)",
    "--5",
    "-(5)",
    "(-5)",
    "-5-",
    "1-2",
    "12 34",
    "1,,000",
    "1..5",
    "1,23,4",
    "1.2.3",
    "1.234,5,6",
    "1,234.5.6",
    "1,234.567,8",
    "1e5",
    "0x10",
    "2026-01-31",
    "1/2",
    "40kk",
    "40q",
    "#N/A",
    "Infinity",
    "NaN",
    "1 2345",
    "1234,567.8",
    "five",
    "5 deals",
  ])("does not read %j", (text) => {
    expect(alone(text)).toBeUndefined();
  });

  it("reads what Intl prints for a country, whatever its signs", () => {
    const locales = ["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "pt-BR", "sv-SE", "en-GB", "it-IT", "pl-PL"];
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: -1e11, max: 1e11 }), (locale, hundredths) => {
        const number = hundredths / 100;
        const text = new Intl.NumberFormat(locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }).format(number);
        expect(alone(text)).toBeCloseTo(number, 6);
      }),
      { numRuns: 500 },
    );
  });

  it("reads what Intl prints for money", () => {
    const money: readonly [string, string][] = [
      ["en-US", "USD"],
      ["de-DE", "EUR"],
      ["fr-FR", "EUR"],
      ["en-GB", "GBP"],
      ["en-IN", "INR"],
      ["pt-BR", "BRL"],
      ["de-CH", "CHF"],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...money), fc.integer({ min: 0, max: 1e11 }), ([locale, currency], hundredths) => {
        const text = new Intl.NumberFormat(locale, { style: "currency", currency }).format(hundredths / 100);
        expect(alone(text)).toBeCloseTo(hundredths / 100, 6);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the decimal sign of a column", () => {
  it.each<[string, Cell[], number[]]>([
    ["a comma that can only be decimal makes every dot a group", ["1.234", "2,5"], [1234, 2.5]],
    ["the deciding cell may come last", ["1.234", "5.678", "9,1"], [1234, 5678, 9.1]],
    ["a dot that can only be decimal makes every comma a group", ["1,234", "2.5"], [1234, 2.5]],
    ["both signs in one cell decide by the last", ["1.234", "1.234,50"], [1234, 1234.5]],
    ["a repeated sign is a group", ["1.234", "1.234.567"], [1234, 1234567]],
    ["a repeated comma is a group", ["1,234", "1,234,567", "1.234"], [1234, 1234567, 1.234]],
    ["only 1.234: read with the dot", ["1.234", "5.678"], [1.234, 5.678]],
    ["only 1,234: the dot is decimal, so the comma is a group", ["1,234", "5,678"], [1234, 5678]],
    ["number cells decide nothing", [1.5, "1.234", "2,5"], [1.5, 1234, 2.5]],
    ["blanks and currency are no hindrance", ["€ 1.234", "", null, "€ 2,50"], [1234, NaN, NaN, 2.5]],
    ["scaled cells take part", ["1,2m", "1.234"], [1200000, 1234]],
    ["a leading 0 is no group", ["0.123", "1,234"], [0.123, 1234]],
  ])("%s", (_, cells, expected) => {
    expect(column(...cells)).toEqual(expected);
  });

  it("does not depend on the order of rows", () => {
    const cells = ["1.234", "2,5", "7", "1.234.567", "€ 4.000,75"];
    const sum = 1234 + 2.5 + 7 + 1234567 + 4000.75;
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        const read = column(...shuffled);
        expect(
          Array.isArray(read) &&
            isAlike(
              read.reduce((a, b) => a + b, 0),
              sum,
            ),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a contradiction with its row and text", () => {
    expect(column("1.234,50", "10", "1,234.50")).toBe('deals row 4: Amount must be a number, found "1,234.50"');
    expect(column("1,234.50", "1.234,50")).toBe('deals row 3: Amount must be a number, found "1.234,50"');
  });
});

describe("cells that are no numbers", () => {
  it.each<[string, Cell, string]>([
    ["text", "n/a", 'deals row 3: Amount must be a number, found "n/a"'],
    ["a truth value", true, "deals row 3: Amount must be a number, found TRUE"],
    ["NaN", NaN, "deals row 3: Amount must be a number, found NaN"],
    ["Infinity", Infinity, "deals row 3: Amount must be a number, found Infinity"],
    ["a share, where none is meant", "25%", 'deals row 3: Amount must be a number, found "25%"'],
    ["an error", "#N/A", "deals row 3: Amount must be free of error cells, found #N/A"],
    ["long text, cut short", "x".repeat(80), `deals row 3: Amount must be a number, found "${"x".repeat(57)}…"`],
  ])("%s is refused in words", (_, cell, words) => {
    expect(column(1, cell, 3)).toBe(words);
  });

  it("a blank is no number, and no refusal", () => {
    for (const blank of ["", "  ", "\t", "\u00a0", null, undefined]) expect(column(1, blank, 3)).toEqual([1, NaN, 3]);
  });
});

describe("shares", () => {
  it("are 0 to 1, or carry a percent sign", () => {
    for (const share of [0.25, "25%", "25 %", "0.25", "0,25", "25.0%", "25,0 %"]) {
      expect(value("VELOCITY", 200, 40000, share, 90)).toBeCloseTo(22222.222222, 5);
    }
  });

  it("25 is never silently 0.25", () => {
    expect(refusal("VELOCITY", 200, 40000, 25, 90).words).toBe("win_rate must be between 0 and 1, found 25");
    expect(refusal("VELOCITY", 200, 40000, "25", 90).words).toBe('win_rate must be between 0 and 1, found "25"');
    expect(refusal("VELOCITY", 200, 40000, "125%", 90).code).toBe("OUT_OF_RANGE");
    expect(refusal("VELOCITY", 200, 40000, -0.01, 90).code).toBe("OUT_OF_RANGE");
  });

  it("a percent sign is refused where a number, money or days are meant", () => {
    expect(refusal("VELOCITY", "200%", 40000, 0.25, 90).words).toBe('opportunities must be a number, found "200%"');
    expect(refusal("VELOCITY", 200, "40%", 0.25, 90).code).toBe("NOT_A_NUMBER");
    expect(refusal("VELOCITY", 200, 40000, 0.25, "90%").code).toBe("NOT_A_NUMBER");
  });

  it("the bounds themselves are within", () => {
    expect(value("VELOCITY", 10, 10, 1, 1)).toBe(100);
    expect(value("VELOCITY", 10, 10, 0, 1)).toBe(0);
  });
});

describe("bounds", () => {
  it("read as words", () => {
    expect(boundsInWords({ above: 0 })).toBe("above 0");
    expect(boundsInWords({ atLeast: 0, atMost: 1 })).toBe("between 0 and 1");
    expect(boundsInWords({ above: 0, below: 1 })).toBe("above 0 and below 1");
    expect(boundsInWords({ below: 1 })).toBe("below 1");
    expect(boundsInWords({ whole: true })).toBe("a whole number");
    expect(isWithin(1, { below: 1 })).toBe(false);
    expect(isWithin(0.999, { below: 1 })).toBe(true);
    expect(isWithin(1.5, { whole: true })).toBe(false);
    expect(boundsInWords({ above: 0, atMost: 1 })).toBe("above 0 and at most 1");
    expect(boundsInWords({ atLeast: 0 })).toBe("at least 0");
    expect(boundsInWords({ atMost: 7 })).toBe("at most 7");
    expect(boundsInWords({ atLeast: -1, atMost: 10, percent: true })).toBe("between -100% and 1000%");
    expect(boundsInWords({})).toBe("a number");
  });

  it("above leaves its bound out, at least and at most keep it", () => {
    expect(isWithin(0, { above: 0 })).toBe(false);
    expect(isWithin(Number.MIN_VALUE, { above: 0 })).toBe(true);
    expect(isWithin(0, { atLeast: 0 })).toBe(true);
    expect(isWithin(1, { atMost: 1 })).toBe(true);
    expect(isWithin(1.0000001, { atMost: 1 })).toBe(false);
  });

  it("a number is the same whatever sign a column has decided", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom("." as const, "," as const),
        (number, sign) => {
          expect(readNumber(number, sign, "x")).toBe(number);
        },
      ),
    );
  });
});
