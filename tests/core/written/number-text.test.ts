import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currencyNames } from "../../../core/written/currency-names";
import { parseNumberText, type WrittenNumber } from "../../../core/written/numbers";

/** Both readings and the currency, as one line of a table. */
type Line = [text: string, dot: number | undefined, comma: number | undefined, currency?: string | undefined];

const both = (text: string, value: number, currency?: string): Line => [text, value, value, currency];
const onlyDot = (text: string, value: number, currency?: string): Line => [text, value, undefined, currency];
const onlyComma = (text: string, value: number, currency?: string): Line => [text, undefined, value, currency];

function expectLine([text, dot, comma, currency]: Line): void {
  const read = parseNumberText(text);
  expect({ dot: read?.dot, comma: read?.comma, currency: read?.currency }).toEqual({ dot, comma, currency });
}

describe("parseNumberText", () => {
  it.each<Line>([
    both("40000", 40000),
    both("0", 0),
    both("-0", 0),
    both("007", 7),
    both("+5", 5),
    ["1,234", 1234, 1.234],
    ["12.500", 12.5, 12500],
    ["-12.500", -12.5, -12500],
    onlyDot("0.500", 0.5),
    onlyComma("0,500", 0.5),
    onlyDot("012.345", 12.345),
    onlyDot("1234.567", 1234.567),
    onlyComma("1.234.567", 1234567),
    onlyDot("1,234,567", 1234567),
    onlyDot("1,234.50", 1234.5),
    onlyComma("1.234,50", 1234.5),
    onlyComma("12,5", 12.5),
    onlyDot("12.34", 12.34),
    onlyDot(".5", 0.5),
    onlyDot("-.5", -0.5),
    onlyComma(",5", 0.5),
    both("5.", 5),
    both("5,", 5),
    onlyDot("1,234.", 1234),
    onlyComma("1.234,", 1234),
    onlyDot("1,00,000", 100000),
    onlyDot("12,34,567.89", 1234567.89),
    both("1 234", 1234),
    onlyComma("1 234,5", 1234.5),
    onlyDot("1 234 567.5", 1234567.5),
    both("1\u00a0234\u202f567", 1234567),
    onlyComma("1\u2009234,5", 1234.5),
    onlyDot("1'234.50", 1234.5),
    onlyDot("1’234.50", 1234.5),
    both("1´234", 1234),
    both("99999999999999999999", 1e20),
    onlyDot("0.1234567890123456789", 0.1234567890123456789),
    ["１２，３４５", 12345, 12.345],
    both("\u200e5\u200b000", 5000),
  ])("reads the digits of %j under each mark", (...line) => expectLine(line));

  it.each<Line>([
    both("(5)", -5),
    ["(1,200)", -1200, -1.2],
    onlyDot("$ (1,200.00)", -1200, "$"),
    onlyDot("($1,200.00)", -1200, "$"),
    onlyComma("(€ 1.200,00)", -1200, "EUR"),
    onlyComma("(1.200,00 €)", -1200, "EUR"),
    onlyComma("(1.200,00) €", -1200, "EUR"),
    both("5-", -5),
    both("5 -", -5),
    onlyComma("1.200,00- EUR", -1200, "EUR"),
    onlyComma("1.200,00 EUR-", -1200, "EUR"),
    both("−5", -5),
    both("–5", -5),
    both("-$5", -5, "$"),
    both("$-5", -5, "$"),
    both("- $ 5", -5, "$"),
    both("USD -5", -5, "USD"),
    both("-5k", -5000),
  ])("reads %j below zero", (...line) => expectLine(line));

  it.each<Line>([
    both("$5", 5, "$"),
    both("5 $", 5, "$"),
    onlyDot("$1,234.50 USD", 1234.5, "USD"),
    onlyDot("USD $1,234.50", 1234.5, "USD"),
    onlyDot("$1,000.00 MXN", 1000, "MXN"),
    both("US$ 5", 5, "USD"),
    both("US $5", 5, "USD"),
    both("C$5", 5, "CAD"),
    both("CA$5", 5, "CAD"),
    both("A$5", 5, "AUD"),
    both("NZ$5", 5, "NZD"),
    both("R$ 5", 5, "BRL"),
    both("HK$5", 5, "HKD"),
    both("B$5", 5, "$"),
    both("€5", 5, "EUR"),
    both("5€", 5, "EUR"),
    both("5 Euro", 5, "EUR"),
    both("£5", 5, "GBP"),
    both("¥5", 5, "¥"),
    both("￥5", 5, "¥"),
    both("5円", 5, "JPY"),
    both("5元", 5, "CNY"),
    both("RMB 5", 5, "CNY"),
    both("₹5", 5, "INR"),
    both("Rs. 5", 5, "INR"),
    both("Rs 5", 5, "INR"),
    ["Rs.40,000", 40000, 40, "INR"],
    both("₩5", 5, "KRW"),
    both("₪5", 5, "ILS"),
    both("5 ₪", 5, "ILS"),
    both("₺5", 5, "TRY"),
    both("5 TL", 5, "TRY"),
    both("₱5", 5, "PHP"),
    both("฿5", 5, "THB"),
    both("5 ₫", 5, "VND"),
    both("5 ₴", 5, "UAH"),
    both("₦5", 5, "NGN"),
    both("RM5", 5, "MYR"),
    both("Rp 5", 5, "IDR"),
    both("S/ 5", 5, "PEN"),
    both("S/. 5", 5, "PEN"),
    both("5 Ft", 5, "HUF"),
    both("5 Kč", 5, "CZK"),
    both("kr 5", 5, "kr"),
    both("5 kr.", 5, "kr"),
    both("kr.500", 500, "kr"),
    both("5 zł", 5, "PLN"),
    both("CHF 5", 5, "CHF"),
    both("Fr. 5", 5, "CHF"),
    onlyDot("SFr. 1'000.50", 1000.5, "CHF"),
    both("5 ₽", 5, "RUB"),
    both("5 руб.", 5, "RUB"),
    both("R 5", 5, "ZAR"),
    onlyDot("R5,000.00", 5000, "ZAR"),
    both("KSh 5", 5, "KES"),
    both("usd 5", 5, "USD"),
    both("5 eur", 5, "EUR"),
    both("5 US dollars", 5, "USD"),
    both("5 Swiss francs", 5, "CHF"),
    onlyDot("$.50", 0.5, "$"),
    both("  $ 5  ", 5, "$"),
  ])("reads the currency of %j", (...line) => expectLine(line));

  it.each<Line>([
    both("40k", 40000),
    both("40 K", 40000),
    onlyDot("1.2m", 1200000),
    onlyDot("1.2 mm", 1200000),
    onlyDot("1.1M", 1100000),
    both("3bn", 3e9),
    both("2B", 2e9),
    both("2b", 2e9),
    onlyDot("1.2 million", 1200000),
    both("5 thousand", 5000),
    both("3 Mio", 3e6),
    both("3 Mio.", 3e6),
    onlyComma("1,5 Mio €", 1500000, "EUR"),
    both("3 Mio.€", 3e6, "EUR"),
    both("EUR 3 Mio.", 3e6, "EUR"),
    onlyDot("$1.2M", 1200000, "$"),
    onlyDot("$ 1.2 million", 1200000, "$"),
    onlyDot("1.2 million US dollars", 1200000, "USD"),
    both("5 USD million", 5e6, "USD"),
    both("2 Mrd. EUR", 2e9, "EUR"),
    both("500 Tsd. €", 500000, "EUR"),
    both("2 milliards €", 2e9, "EUR"),
    both("3 mil millones", 3e9),
    both("3 millones", 3e6),
    both("3 milhões", 3e6),
    both("3 milioni", 3e6),
    onlyComma("2,5 mld zł", 2.5e9, "PLN"),
    both("5 mln", 5e6),
    both("5 тыс. руб.", 5000, "RUB"),
    both("5 млн ₽", 5e6, "RUB"),
    both("5 lakh", 5e5),
    both("5 crore", 5e7),
    both("₹5 Cr", 5e7, "INR"),
    both("₹ 5 L", 5e5, "INR"),
    both("R$ 5 mil", 5000, "BRL"),
    both("R$ 5 mi", 5e6, "BRL"),
    both("500 k€", 500000, "EUR"),
    both("k€ 500", 500000, "EUR"),
    both("500 T€", 500000, "EUR"),
    both("TEUR 500", 500000, "EUR"),
    both("2 MEUR", 2e6, "EUR"),
    onlyDot("1.2 M$", 1200000, "$"),
    both("5 MX$", 5, "MXN"),
    both("120万円", 1.2e6, "JPY"),
    both("2億", 2e8),
    ["1.200 k", 1200, 1200000],
  ])("reads the magnitude of %j", (...line) => expectLine(line));

  it.each<Line>([
    onlyComma("40.000,-", 40000),
    onlyComma("40.000,- €", 40000, "EUR"),
    onlyComma("40.000,--", 40000),
    onlyComma("40.000,–", 40000),
    onlyComma("kr 100,-", 100, "kr"),
    onlyDot("CHF 1'000.-", 1000, "CHF"),
    onlyDot("1'000.--", 1000),
    onlyComma("(40.000,-)", -40000),
  ])("reads %j, where a dash stands for no cents", (...line) => expectLine(line));

  it.each<[string, number, number?]>([
    ["25%", 0.25],
    ["25 %", 0.25],
    ["%25", 0.25],
    ["-25%", -0.25],
    ["(25%)", -0.25],
    ["7%", 0.07],
    ["２５％", 0.25],
  ])("reads the percent of %j", (text, value) => {
    expect(parseNumberText(text)).toEqual({ dot: value, comma: value, percent: true });
  });

  it("keeps a percent under both marks where three digits are behind the only one", () => {
    expect(parseNumberText("12.500 %")).toEqual({ dot: 0.125, comma: 125, percent: true });
  });

  it.each([
    "",
    " ",
    "abc",
    "$",
    "k",
    "%",
    "-",
    "()",
    "(5",
    "5)",
    ")5(",
    "--5",
    "+-5",
    "-(5)",
    "(-5)",
    "-5-",
    "1-2",
    "12 34",
    "0 500",
    "1 2345",
    "1,,000",
    "1..5",
    "1,23,4",
    "123,45,678",
    "1.2.3",
    "1.23.456",
    "1.234,5,6",
    "1,234.5.6",
    "1,234.567,8",
    "1 234'567",
    "1234,567.8",
    "1.234.",
    "1e5",
    "0x10",
    "2026-01-05",
    "2026/01/05",
    "05.01.2026",
    "1/5/2026",
    "Jan 5",
    "5 Jan 2026",
    "Q1 2026",
    "12:30",
    "1/2",
    "½",
    "5²",
    "⑤",
    "3 of 5",
    "v1.2",
    "#5",
    "No. 5",
    "10+",
    "<10",
    ">1000",
    "~5",
    "201-500",
    "5-10%",
    "40kk",
    "40q",
    "k 5",
    "M5",
    "R5",
    "Q3",
    "SR500",
    "EUR-007",
    "D-1",
    "006-1",
    "0063000001abcDE",
    "(555) 123-4567",
    "+1 555 123 4567",
    "5 deals",
    "5 won",
    "5 top",
    "try 5",
    "5 min",
    "5 h",
    "5 sek",
    "5 mil",
    "5 Cr",
    "$5 EUR",
    "€ 5 $",
    "USD 5 EUR",
    "5k%",
    "25% USD",
    "%5%",
    "5k M",
    "#N/A",
    "Infinity",
    "NaN",
    "five",
    "$5/mo",
    "5 €/month",
    "1 Main Street",
    `5${" ".repeat(100)}`.concat("x"),
  ])("reads no number from %j", (text) => {
    expect(parseNumberText(text)).toBeUndefined();
  });

  it.each(currencyNames.map(([code]) => code))("reads the code %s on both sides, with a space or without", (code) => {
    for (const text of [`${code} 1,234.50`, `${code}1,234.50`, `1,234.50 ${code}`, `1,234.50${code}`]) {
      expectLine(onlyDot(text, 1234.5, code));
    }
    for (const text of [`${code}\u00a01.234,50`, `1.234,50\u00a0${code}`]) expectLine(onlyComma(text, 1234.5, code));
  });

  it.each<[string, "." | "," | undefined]>([
    ["12.500 €", ","],
    ["12.500€", ","],
    ["€ 12.500", ","],
    ["€12,500", "."],
    ["$1,234", "."],
    ["$500", "."],
    ["£1,234", "."],
    ["R$ 12.500", ","],
    ["12.500 kr", ","],
    ["kr 12.500", ","],
    ["12.500 zł", ","],
    ["Rp 12.500", ","],
    ["USD 1,234", "."],
    ["12.500 EUR", ","],
    ["$12.500", undefined],
    ["12,500 €", undefined],
    ["R$ 12,500", undefined],
    ["KWD 1.234", undefined],
    ["€1.234M", undefined],
    ["12.500", undefined],
    ["USD 500", undefined],
    ["12.500 %", undefined],
  ])("takes from %j the hint %j", (text, hint) => {
    expect(parseNumberText(text)?.hint).toBe(hint);
  });

  it("agrees with the grammar of grouped digits, written as patterns, on any digits and marks", () => {
    const whole = (group: string, indian: string) =>
      `\\d+|[1-9]\\d{0,2}(?:${group}\\d{3})+|[1-9]\\d{0,2}(?: \\d{3})+|[1-9]\\d{0,2}(?:'\\d{3})+${indian}`;
    const dot = new RegExp(`^(${whole(",", "|[1-9]\\d?(?:,\\d{2})+,\\d{3}")})?(?:(?<=\\d)\\.?|\\.(\\d+))$`);
    const comma = new RegExp(`^(${whole("\\.", "")})?(?:(?<=\\d),?|,(\\d+))$`);
    const expected = (pattern: RegExp, text: string) => {
      const match = pattern.exec(text);
      return match === null ? undefined : Number(`${(match[1] ?? "0").replace(/\D/g, "")}.${match[2] ?? "0"}`);
    };
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(..."00123456789.,.,,. '"), { minLength: 1, maxLength: 11 }),
        fc.nat({ max: 9 }),
        (signs, last) => {
          const text = `${signs.join("").trim()}${last}`;
          fc.pre(!text.startsWith("'"));
          const read = parseNumberText(text);
          expect([read?.dot, read?.comma]).toEqual([expected(dot, text), expected(comma, text)]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("reads back a random amount in each style of printing it", () => {
    const styles: readonly ((whole: string, cents: string) => readonly [string, "dot" | "comma"])[] = [
      (whole, cents) => [`$${grouped(whole, ",")}.${cents}`, "dot"],
      (whole, cents) => [`USD ${grouped(whole, ",")}.${cents}`, "dot"],
      (whole, cents) => [`${grouped(whole, ".")},${cents} €`, "comma"],
      (whole, cents) => [`€ ${grouped(whole, ".")},${cents}`, "comma"],
      (whole, cents) => [`${grouped(whole, "\u202f")},${cents}\u00a0€`, "comma"],
      (whole, cents) => [`CHF ${grouped(whole, "’")}.${cents}`, "dot"],
      (whole, cents) => [`Rs. ${indian(whole)}.${cents}`, "dot"],
      (whole, cents) => [`${grouped(whole, " ")},${cents} kr`, "comma"],
      (whole, cents) => [`${whole}.${cents}`, "dot"],
      (whole, cents) => [`${whole},${cents}`, "comma"],
      (whole, cents) => [`R$ ${grouped(whole, ".")},${cents}`, "comma"],
      (whole, cents) => [`${grouped(whole, ".")},${cents} EUR`, "comma"],
    ];
    const signs: readonly ((text: string) => readonly [string, 1 | -1])[] = [
      (text) => [text, 1],
      (text) => [`-${text}`, -1],
      (text) => [`−${text}`, -1],
      (text) => [`(${text})`, -1],
      (text) => [`${text}-`, -1],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...styles),
        fc.constantFrom(...signs),
        fc.integer({ min: 1, max: 1e13 }),
        (style, sign, total) => {
          const [unsigned, mark] = style(String(Math.floor(total / 100)), String(total % 100).padStart(2, "0"));
          const [text, factor] = sign(unsigned);
          const read = parseNumberText(text);
          expect([text, read?.[mark], read?.[mark === "dot" ? "comma" : "dot"]]).toEqual([
            text,
            (factor * total) / 100,
            undefined,
          ]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("reads a plain number as JavaScript does, to the last digit", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 999999 }), fc.integer({ min: 0, max: 6 }), (whole, part, places) => {
        const text = `${whole}.${String(part).padStart(6, "0")}${"7".repeat(places)}`;
        expect(parseNumberText(text)?.dot).toBe(Number(text));
      }),
    );
  });

  it("reads nothing from words and dates around digits, whatever they are", () => {
    const word = fc.stringMatching(/^[a-z]{4,12}$/).filter((text) => parseNumberText(`1 ${text}`) === undefined);
    fc.assert(
      fc.property(word, fc.nat({ max: 99999 }), (text, number) => {
        for (const written of [`${text} ${number}`, `${text}${number}`, `${number}-${text}`, `${number} ${text} 5`]) {
          expect([written, parseNumberText(written)]).toEqual([written, undefined]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("never answers NaN, an infinite number, or a number under no mark", () => {
    const isSound = (read: WrittenNumber | undefined) =>
      read === undefined ||
      ((read.dot !== undefined || read.comma !== undefined) &&
        [read.dot, read.comma].every((value) => value === undefined || Number.isFinite(value)));
    const signs = fc.constantFrom(..."0123456789.,-() $€%kMRs'ab\u00a0−");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 14 }), (text) => {
        expect(isSound(parseNumberText(text.join("")))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

function grouped(digits: string, sign: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, sign);
}

/** The last three digits, then pairs. */
function indian(digits: string): string {
  if (digits.length <= 3) return digits;
  return `${digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${digits.slice(-3)}`;
}
