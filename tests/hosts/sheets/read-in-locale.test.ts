import { describe, expect, it } from "vitest";
import { readInLocale } from "./read-in-locale";

describe("a formula in the fake Sheets", () => {
  it.each(["en_US", "ja_JP", "de_DE", "fr_FR"])("takes ; between arguments in %s", (locale) => {
    expect(readInLocale("=VELOCITY(200;40000;25%;Deals!$A$1)", locale)).toMatch(/^=VELOCITY\(200[,;]40000/);
    expect(readInLocale("=F(\"a, b; {c}\";'Q1, 26'!A1;HSTACK({1;2};{3;4}))", locale)).toContain('"a, b; {c}"');
  });

  it("shows separators as the locale has them", () => {
    expect(readInLocale('=F(A1;"x;y";{1;2})', "en_US")).toBe('=F(A1,"x;y",{1;2})');
    expect(readInLocale('=F(A1;"x;y";{1;2})', "de_DE")).toBe('=F(A1;"x;y";{1;2})');
  });

  it.each(["=F(A1,B1)", "=F(A1;0.25)", "=F(.5)", "=F({1,2})", "=A1*1.5"])(
    "cannot read %s where the decimal mark is a comma",
    (formula) => {
      expect(readInLocale(formula, "de_DE")).toBeUndefined();
      expect(readInLocale(formula, "en_US")).toBe(formula.replace(";", ","));
    },
  );

  it("takes names and sheets with dots and digits for what they are", () => {
    for (const formula of ["=F(v1.2_rate;'1.5'!A1)", '="0.25"&A1', "=Sheet2!$A$10"]) {
      expect(readInLocale(formula, "de_DE")).toBe(formula);
    }
  });
});
