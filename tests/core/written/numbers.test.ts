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
    ["€ 40.000,50", 40000.5],
    ["1,234", 1234],
    ["1.234", 1.234],
    ["0.500", 0.5],
    ["1,5", 1.5],
    ["$3.972.451", 3972451],
    ["R$ 3.972.451", 3972451],
    ["12.500 €", 12500],
    ["€12,500", 12500],
    ["12,500 €", 12500],
    ["1,5m", 1500000],
    ["$ (5)", -5],
  ])("reads %j alone", (text, expected) => {
    expect(alone(text)).toBe(expected);
  });

  it("reads nothing under a mark that the text contradicts", () => {
    expect(readNumberText("1.234,50", ".")).toBeUndefined();
    expect(readNumberText("0.500", ",")).toBeUndefined();
    expect(readNumberText("12 %", ",")).toEqual({ value: 0.12, percent: true });
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
    ["a sign behind the number speaks for the comma", ["12.500 €", "7.250 €"], [12500, 7250]],
    ["a dollar sign in front speaks for the dot", ["$12,500", "$7,250"], [12500, 7250]],
  ])("is decided once: %s", (_, cells, expected) => {
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

  it("takes no hint where signs disagree", () => {
    expect(decideDecimalSign(["12.500 €"])).toBe(",");
    expect(decideDecimalSign(["12.500 €", "£1,000"])).toBe(".");
    expect(decideDecimalSign(["12.500 €", "£1,000", "2,5"])).toBe(",");
  });

  it("refuses a contradiction with both rows and texts", () => {
    for (const cells of [
      ["1.234,50", "10", "1,234.50"],
      ["1,234.50", "10", "1.234,50"],
    ]) {
      const words = column(...cells);
      for (const part of ["deals row 2: Amount", "deals row 4: Amount", '"1.234,50"', '"1,234.50"']) {
        expect(words).toContain(part);
      }
    }
  });
});

describe("cells that are no numbers", () => {
  it.each<[string, Cell, string]>([
    ["text", "on request", 'deals row 3: Amount must be a number, found "on request"'],
    ["a truth value", true, "deals row 3: Amount must be a number, found TRUE"],
    ["NaN", NaN, "deals row 3: Amount must be a number, found NaN"],
    ["Infinity", Infinity, "deals row 3: Amount must be a number, found Infinity"],
    ["a share, where none is meant", "25%", 'deals row 3: Amount must be a number, found "25%"'],
    ["an error", "#N/A", "deals row 3: Amount must be free of error cells, found #N/A"],
    ["long text, cut short", "x".repeat(80), `deals row 3: Amount must be a number, found "${"x".repeat(57)}…"`],
  ])("refuses %s in words", (_, cell, words) => {
    expect(column(1, cell, 3)).toBe(words);
  });

  it("takes a blank, and a word for one, neither for a number nor for a mistake", () => {
    for (const blank of ["", "  ", "\t", "\u00a0", null, undefined, "-", "N/A", "NULL", "not set", " $-   "])
      expect(column(1, blank, 3)).toEqual([1, NaN, 3]);
  });
});

describe("shares", () => {
  it("takes a share from 0 to 1, or one with a percent sign", () => {
    for (const share of [0.25, "25%", "25 %", "0.25", "0,25", "25.0%", "25,0 %"]) {
      expect(value("VELOCITY", 200, 40000, share, 90)).toBeCloseTo(22222.222222, 5);
    }
  });

  it("refuses 25 rather than reading it as 0.25", () => {
    expect(refusal("VELOCITY", 200, 40000, 25, 90).words).toBe("win_rate must be between 0 and 1, found 25");
    expect(refusal("VELOCITY", 200, 40000, "25", 90).words).toBe('win_rate must be between 0 and 1, found "25"');
    expect(refusal("VELOCITY", 200, 40000, "125%", 90).code).toBe("OUT_OF_RANGE");
    expect(refusal("VELOCITY", 200, 40000, -0.01, 90).code).toBe("OUT_OF_RANGE");
  });

  it("refuses a percent sign where a number, money, or days are meant", () => {
    expect(refusal("VELOCITY", "200%", 40000, 0.25, 90).words).toBe('opportunities must be a number, found "200%"');
    expect(refusal("VELOCITY", 200, "40%", 0.25, 90).code).toBe("NOT_A_NUMBER");
    expect(refusal("VELOCITY", 200, 40000, 0.25, "90%").code).toBe("NOT_A_NUMBER");
  });

  it("accepts the bounds of a share themselves", () => {
    expect(value("VELOCITY", 10, 10, 1, 1)).toBe(100);
    expect(value("VELOCITY", 10, 10, 0, 1)).toBe(0);
  });
});

describe("bounds", () => {
  it("prints bounds as words", () => {
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

  it("leaves the bound of above out and keeps those of at least and at most", () => {
    expect(isWithin(0, { above: 0 })).toBe(false);
    expect(isWithin(Number.MIN_VALUE, { above: 0 })).toBe(true);
    expect(isWithin(0, { atLeast: 0 })).toBe(true);
    expect(isWithin(1, { atMost: 1 })).toBe(true);
    expect(isWithin(1.0000001, { atMost: 1 })).toBe(false);
  });

  it("reads a number cell alike under either mark", () => {
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
