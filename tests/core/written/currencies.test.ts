import { describe, expect, it } from "vitest";
import { currencyNames } from "../../../core/written/currency-names";
import {
  agreedCurrency,
  areSameCurrency,
  isCurrencyCode,
  readCurrencyText,
  readCurrencyWord,
} from "../../../core/written/currencies";

const codes = currencyNames.map(([code]) => code);

describe("the list of currencies", () => {
  it("holds every code that the machine's own list has, each once", () => {
    const known = new Set(codes);
    expect(known.size).toBe(codes.length);
    expect(Intl.supportedValuesOf("currency").filter((code) => !known.has(code))).toEqual([]);
  });

  it("leaves out the codes for no currency and for tests", () => {
    expect(codes.filter((code) => ["XXX", "XTS"].includes(code))).toEqual([]);
    expect(isCurrencyCode("XXX")).toBe(false);
    expect(isCurrencyCode("USD")).toBe(true);
    expect(isCurrencyCode("$")).toBe(false);
  });
});

describe("readCurrencyWord", () => {
  it("reads every code and its English name, in any case", () => {
    for (const [code, name] of currencyNames) {
      expect([code, readCurrencyWord(code)]).toEqual([code, code]);
      expect([name, readCurrencyWord(name)]).toEqual([name, code]);
      expect([name, readCurrencyWord(name.toUpperCase())]).toEqual([name, code]);
      expect([code, readCurrencyWord(`${code} - ${name}`)]).toEqual([code, code]);
      expect([code, readCurrencyWord(`${name} (${code})`)]).toEqual([code, code]);
    }
  });

  it.each(["de", "fr", "es", "pt", "it", "nl", "sv", "da", "nb", "pl", "ru", "ja", "zh"])(
    "reads the frequent currencies by their names in %s",
    (language) => {
      const names = new Intl.DisplayNames([language], { type: "currency" });
      const frequent = "USD EUR GBP JPY CNY CHF CAD AUD INR BRL MXN SEK NOK DKK PLN CZK HUF TRY RUB ZAR".split(" ");
      expect(frequent.map((code) => readCurrencyWord(names.of(code)!))).toEqual(frequent);
    },
  );

  it.each([
    ["usd", "USD"],
    ["Usd", "USD"],
    [" USD ", "USD"],
    ["sek", "SEK"],
    ["try", "TRY"],
    ["US Dollar", "USD"],
    ["U.S. Dollar", "USD"],
    ["US-Dollar", "USD"],
    ["US Dollars", "USD"],
    ["United States Dollar", "USD"],
    ["USD - U.S. Dollar", "USD"],
    ["USD – US Dollar", "USD"],
    ["USD: US Dollar", "USD"],
    ["US Dollar-USD", "USD"],
    ["US$", "USD"],
    ["USD ($)", "USD"],
    ["$ (USD)", "USD"],
    ["$ USD", "USD"],
    ["USD $", "USD"],
    ["$", "$"],
    ["Dollar", "$"],
    ["€", "EUR"],
    ["Euro", "EUR"],
    ["EUR (€)", "EUR"],
    ["EUR - Euro Member Countries", "EUR"],
    ["£", "GBP"],
    ["Pound Sterling", "GBP"],
    ["GBP - British Pound Sterling", "GBP"],
    ["¥", "¥"],
    ["¥ JPY", "JPY"],
    ["JPY (¥)", "JPY"],
    ["kr", "kr"],
    ["kr.", "kr"],
    ["SEK kr", "SEK"],
    ["Krona", "kr"],
    ["Rs.", "INR"],
    ["PLN – złoty", "PLN"],
    ["złoty", "PLN"],
    ["R$", "BRL"],
    ["Real", "BRL"],
    ["Peso", "peso"],
    ["\u200bEUR\u00a0", "EUR"],
  ])("reads %j as %s", (text, currency) => {
    expect(readCurrencyWord(text)).toBe(currency);
  });

  it.each([
    "",
    "-",
    "N/A",
    "All",
    "all currencies",
    "XXX",
    "USD, EUR",
    "USD/EUR",
    "USD - Euro",
    "€ (USD)",
    "Total",
    "5",
    "US",
    "Deal currency",
  ])("reads no currency from %j", (text) => {
    expect(readCurrencyWord(text)).toBeUndefined();
  });
});

describe("readCurrencyText", () => {
  it("takes a code that is an English word in capitals only", () => {
    expect(readCurrencyText("TRY")?.currency).toBe("TRY");
    for (const word of ["try", "all", "top", "cup", "pen", "mad", "Top"])
      expect(readCurrencyText(word)).toBeUndefined();
  });

  it("tells signs, which follow a country's habits, from codes and names", () => {
    expect(readCurrencyText("€")).toEqual({ currency: "EUR", isSign: true });
    expect(readCurrencyText("kr.")).toEqual({ currency: "kr", isSign: true });
    expect(readCurrencyText("EUR")).toEqual({ currency: "EUR", isSign: false });
    expect(readCurrencyText("Swiss francs")).toEqual({ currency: "CHF", isSign: false });
  });

  it("reads a sign and a code together only where they can be one currency", () => {
    expect(readCurrencyText("CAD $")?.currency).toBe("CAD");
    expect(readCurrencyText("$CAD")?.currency).toBe("CAD");
    expect(readCurrencyText("EUR $")).toBeUndefined();
    expect(readCurrencyText("EUR$")).toBeUndefined();
  });

  it("keeps the dollar of a country without a sign of its own a dollar", () => {
    expect(readCurrencyText("B$")?.currency).toBe("$");
  });
});

describe("areSameCurrency", () => {
  it.each([
    ["USD", "USD"],
    ["$", "USD"],
    ["CAD", "$"],
    ["$", "MXN"],
    ["¥", "JPY"],
    ["CNY", "¥"],
    ["kr", "SEK"],
    ["kr", "NOK"],
    ["DKK", "kr"],
    ["kr", "ISK"],
    ["peso", "ARS"],
    ["$", "peso"],
  ])("takes %s and %s for one", (a, b) => {
    expect([areSameCurrency(a, b), areSameCurrency(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["USD", "CAD"],
    ["$", "EUR"],
    ["¥", "USD"],
    ["$", "¥"],
    ["kr", "EUR"],
    ["GBP", "EUR"],
    ["peso", "USD"],
  ])("tells %s from %s", (a, b) => {
    expect([areSameCurrency(a, b), areSameCurrency(b, a)]).toEqual([false, false]);
  });

  it("keeps the more exact of two that agree", () => {
    expect(agreedCurrency("$", "CAD")).toBe("CAD");
    expect(agreedCurrency("CAD", "$")).toBe("CAD");
    expect(agreedCurrency("$", "$")).toBe("$");
    expect(agreedCurrency("USD", "CAD")).toBeUndefined();
  });
});
