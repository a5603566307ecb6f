import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDateText, type WrittenDate } from "../../../core/written/dates";
import { serialDay } from "./serial-day";

/** The date of a text that reads one way only. */
function certainDate(text: string): WrittenDate | undefined {
  const read = parseDateText(text);
  return read?.form === "certain" ? read.date : undefined;
}

const JANUARY_5 = serialDay(2026, 1, 5);

describe("days that read one way", () => {
  it.each([
    "2026-01-05",
    "2026-1-5",
    "2026/01/05",
    "2026/1/5",
    "2026.01.05",
    "20260105",
    "05.01.2026",
    "5.1.2026",
    "5.1.26",
    "5. 1. 2026",
    "5-Jan-26",
    "05-JAN-2026",
    "05JAN2026",
    "5 Jan 2026",
    "5 Jan '26",
    "Jan 5 2026",
    "Jan 5, 2026",
    "Jan. 5, 2026",
    "Jan-05-2026",
    "January 5th, 2026",
    "5th of January 2026",
    "the 5th January, 2026",
    "2026-Jan-05",
    "2026 January 5",
    "Monday, January 5, 2026",
    "Mon 2026-01-05",
    "Mon, 05.01.2026",
    "2026-01-05 Mon",
    "5 January 2026 (Monday)",
    "2026-W02-1",
  ])("reads %j as January 5, 2026", (text) => {
    expect(certainDate(text)).toEqual({ serial: JANUARY_5, hasTime: false });
  });

  it.each([
    ["German", "5. Januar 2026"],
    ["German", "Montag, 5. Jänner 2026"],
    ["German", "Mo., 05.01.2026"],
    ["French", "5 janvier 2026"],
    ["French", "le 5 janv. 2026"],
    ["French", "lundi 5 janvier 2026"],
    ["Spanish", "5 de enero de 2026"],
    ["Spanish", "lunes, 5 de ene. de 2026"],
    ["Portuguese", "5 de janeiro de 2026"],
    ["Portuguese", "segunda-feira, 5 de janeiro de 2026"],
    ["Italian", "5 gennaio 2026"],
    ["Italian", "lunedì 5 gen 2026"],
    ["Dutch", "5 januari 2026"],
    ["Dutch", "maandag 5 jan. 2026"],
    ["Swedish", "den 5 januari 2026"],
    ["Swedish", "måndag 5:e januari 2026"],
    ["Danish", "d. 5. januar 2026"],
    ["Norwegian", "mandag 5. januar 2026"],
    ["Polish", "5 stycznia 2026 r."],
    ["Polish", "poniedziałek, 5 stycznia 2026"],
    ["Russian", "5 января 2026 г."],
    ["Russian", "понедельник, 5 января 2026 года"],
    ["Russian", "05.01.2026 г."],
    ["Japanese", "2026年1月5日"],
    ["Japanese", "2026年1月5日(月)"],
    ["Japanese", "２０２６年０１月０５日月曜日"],
    ["Chinese", "2026年1月5日 星期一"],
    ["Chinese", "2026 年 1 月 5 日"],
  ])("reads %s %j as January 5, 2026", (_, text) => {
    expect(certainDate(text)).toEqual({ serial: JANUARY_5, hasTime: false });
  });

  it.each([
    ["1er janvier 2026", 1, 1],
    ["1º de enero de 2026", 1, 1],
    ["1° gennaio 2026", 1, 1],
    ["1ste maart 2026", 3, 1],
    ["3 août 2026", 8, 3],
    ["3 AOUT 2026", 8, 3],
    ["3. März 2026", 3, 3],
    ["3. Maerz 2026", 3, 3],
    ["3 października 2026", 10, 3],
    ["3 мая 2026", 5, 3],
    ["Sept. 3, 2026", 9, 3],
  ])("reads %j with its ordinal, accent, or case", (text, month, day) => {
    expect(certainDate(text)?.serial).toBe(serialDay(2026, month, day));
  });

  it("tells mar. for Tuesday from Mar for March by what follows", () => {
    expect(certainDate("mar. 6 janv. 2026")?.serial).toBe(serialDay(2026, 1, 6));
    expect(certainDate("mar 6, 2026")?.serial).toBe(serialDay(2026, 3, 6));
    expect(certainDate("mar 2026")?.serial).toBe(serialDay(2026, 3, 1));
    expect(certainDate("mar-06-2026")?.serial).toBe(serialDay(2026, 3, 6));
    expect(parseDateText("mar. 13/01/2026")).toEqual({
      form: "ordered",
      dayFirst: { serial: serialDay(2026, 1, 13), hasTime: false },
    });
  });

  it("ignores zero-width characters, no-break spaces, and full-width digits", () => {
    for (const text of [
      "\u200b2026-01-05",
      "2026-\u200d01-05\ufeff",
      "\u20662026-01-05\u2069",
      "２０２６/０１/０５",
      "2026\u201101\u201105",
      "5\u00a0Jan\u202f2026",
      "  5   Jan\t2026 ",
    ]) {
      expect(certainDate(text), JSON.stringify(text)).toEqual({ serial: JANUARY_5, hasTime: false });
    }
  });
});

describe("days with a time", () => {
  it.each([
    "2026-01-05 09:00",
    "2026-01-05T09:00:00",
    "2026-01-05, 9:00",
    "2026-01-05 - 9:00 AM",
    "20260105090000",
    "20260105T0900",
    "20260105 09:00",
    "05.01.2026 09.00",
    "05 Jan, 2026 09:00:00",
    "Jan 5, 2026 at 9:00 AM",
    "Monday, January 5, 2026 9 AM",
    "Mon Jan  5 09:00:00 2026",
    "5. Januar 2026 um 9 Uhr",
    "Montag, 5. Januar 2026 um 09:00 Uhr",
    "5 janvier 2026 à 09h00",
    "5 janv. 2026, 9 h",
    "5 de enero de 2026, 9:00 a. m.",
    "5 de janeiro de 2026 às 09:00",
    "5 gennaio 2026 alle ore 09:00",
    "5 januari 2026 om 09:00",
    "5 januari 2026 kl. 09:00",
    "5. januar 2026 kl. 09.00",
    "5 stycznia 2026 r., 09:00",
    "5 stycznia 2026 o godz. 9:00",
    "5 января 2026 г. в 09:00",
    "2026年1月5日 午前9時",
    "2026年1月5日9时00分",
    "2026/1/5 上午9:00:00",
  ])("reads %j as 9 AM on January 5, 2026", (text) => {
    const date = certainDate(text);
    expect(date?.serial).toBeCloseTo(JANUARY_5 + 9 / 24, 9);
    expect(date).toEqual({ serial: expect.any(Number) as number, hasTime: true });
  });

  it.each<[string, number]>([
    ["2026-01-05T09:00:00Z", 0],
    ["2026-01-05T09:00:00.000+0000", 0],
    ["2026-01-05 09:00:00+00", 0],
    ["2026-01-05 09:00:00 UTC", 0],
    ["20260105T090000Z", 0],
    ["Mon, 05 Jan 2026 09:00:00 GMT", 0],
    ["Mon, 05 Jan 2026 09:00:00 +0100", 60],
    ["Mon Jan 05 2026 09:00:00 GMT+0100 (Central European Standard Time)", 60],
    ["Mon Jan 5 09:00:00 CET 2026", 60],
    ["Mon Jan 05 09:00:00 -0500 2026", -300],
    ["05-JAN-26 09.00.00.000000 AM -05:00", -300],
    ["2026-01-05T09:00:00+01:00[Europe/Berlin]", 60],
    ["2026-01-05 09:00:00 +0530 IST", 330],
    ["Jan 5, 2026 at 9:00 AM PST", -480],
    ["2026-01-05T09:00\u221205:00", -300],
    ["2026年1月5日 GMT+8 09:00:00", 480],
  ])("reads %j at 9 AM, %d minutes east of UTC", (text, offsetMinutes) => {
    const date = certainDate(text);
    expect(date).toEqual({ serial: expect.any(Number) as number, hasTime: true, offsetMinutes });
    expect(date?.serial).toBeCloseTo(JANUARY_5 + 9 / 24, 9);
  });

  it("says that midnight is a time where it's written", () => {
    expect(certainDate("2026-01-05 00:00")).toEqual({ serial: JANUARY_5, hasTime: true });
    expect(certainDate("2026-01-05T24:00")).toEqual({ serial: JANUARY_5 + 1, hasTime: true });
  });

  it("keeps fractions of a second", () => {
    expect(certainDate("2026-01-05T09:00:00.250")!.serial - JANUARY_5).toBeCloseTo(32400.25 / 86400, 10);
    expect(certainDate("2026-01-05 09:00:00,5")!.serial - JANUARY_5).toBeCloseTo(32400.5 / 86400, 10);
  });
});

describe("epoch times as text", () => {
  it("reads seconds and milliseconds in UTC", () => {
    for (const text of ["1767603600", "1767603600000", "1767603600.0"]) {
      expect(certainDate(text)).toEqual({ serial: JANUARY_5 + 9 / 24, hasTime: true, offsetMinutes: 0 });
    }
  });
});

describe("months, quarters, weeks, and fiscal periods", () => {
  it.each([
    "2026-01",
    "2026/1",
    "01/2026",
    "1-2026",
    "Jan-26",
    "Jan/26",
    "Jan '26",
    "Jan 2026",
    "Jan. 2026",
    "January 2026",
    "January, 2026",
    "2026 January",
    "2026-Jan",
    "enero de 2026",
    "styczeń 2026",
    "stycznia 2026 r.",
    "январь 2026 г.",
    "2026年1月",
  ])("reads %j as January 2026, first day to last", (text) => {
    expect(certainDate(text)).toEqual({
      serial: serialDay(2026, 1, 1),
      lastDay: serialDay(2026, 1, 31),
      hasTime: false,
    });
  });

  it.each(["2026-Q1", "2026 Q1", "2026Q1", "Q1 2026", "Q1-2026", "Q1/26", "Q1'26", "1Q26", "1Q 2026"])(
    "reads %j as the first quarter of 2026",
    (text) => {
      expect(certainDate(text)).toEqual({
        serial: serialDay(2026, 1, 1),
        lastDay: serialDay(2026, 3, 31),
        hasTime: false,
      });
    },
  );

  it("marks a fiscal period, by the calendar year unless told when the fiscal year starts", () => {
    for (const text of ["FY26 Q2", "FY2026-Q2", "FY26Q2", "Q2 FY26", "Q2 FY2026", "Q2-FY25/26"]) {
      expect(certainDate(text), text).toEqual({
        serial: serialDay(2026, 4, 1),
        lastDay: serialDay(2026, 6, 30),
        hasTime: false,
        isFiscal: true,
      });
      expect(parseDateText(text, { fiscalYearStart: 2 }), text).toEqual({
        form: "certain",
        date: { serial: serialDay(2025, 5, 1), lastDay: serialDay(2025, 7, 31), hasTime: false, isFiscal: true },
      });
    }
  });

  it("reads an ISO week from Monday to Sunday", () => {
    const week = { serial: serialDay(2026, 1, 26), lastDay: serialDay(2026, 2, 1), hasTime: false };
    for (const text of ["2026-W05", "2026W05", "2026-w5", "W5 2026"]) expect(certainDate(text), text).toEqual(week);
  });

  it("reads neither a year alone nor a month and a number that could be its day", () => {
    for (const text of ["2026", "Jan 26", "Jan26", "26-Jan", "Jan", "Q1", "FY", "W05"]) {
      expect(parseDateText(text), text).toBeUndefined();
    }
  });
});

describe("days that depend on the order", () => {
  const day = (serial: number): WrittenDate => ({ serial, hasTime: false });

  it("gives both readings where both are days", () => {
    for (const text of ["3/4/2026", "03/04/2026", "3/4/26", "3-4-2026", "03-04-26"]) {
      expect(parseDateText(text), text).toEqual({
        form: "ordered",
        dayFirst: day(serialDay(2026, 4, 3)),
        monthFirst: day(serialDay(2026, 3, 4)),
      });
    }
  });

  it("gives the only reading where the other is no day", () => {
    expect(parseDateText("13/4/2026")).toEqual({ form: "ordered", dayFirst: day(serialDay(2026, 4, 13)) });
    expect(parseDateText("4-13-2026")).toEqual({ form: "ordered", monthFirst: day(serialDay(2026, 4, 13)) });
    expect(parseDateText("30/2/2026")).toBeUndefined();
    expect(parseDateText("13/13/2026")).toBeUndefined();
  });

  it("keeps the time and the offset in both readings", () => {
    expect(parseDateText("3/4/2026 9:00 AM +02:00")).toEqual({
      form: "ordered",
      dayFirst: { serial: serialDay(2026, 4, 3, 9), hasTime: true, offsetMinutes: 120 },
      monthFirst: { serial: serialDay(2026, 3, 4, 9), hasTime: true, offsetMinutes: 120 },
    });
  });

  it("has exactly the days of the calendar on each side, for every pair of numbers", () => {
    const isDay = (month: number, number: number) =>
      month >= 1 && month <= 12 && number >= 1 && number <= new Date(Date.UTC(2026, month, 0)).getUTCDate();
    for (let a = 0; a <= 40; a++) {
      for (let b = 0; b <= 40; b++) {
        const read = parseDateText(`${a}/${b}/2026`);
        const sides = read?.form === "ordered" ? [read.dayFirst?.serial, read.monthFirst?.serial] : [];
        const expected = [
          isDay(b, a) ? serialDay(2026, b, a) : undefined,
          isDay(a, b) ? serialDay(2026, a, b) : undefined,
        ];
        if (expected.every((side) => side === undefined)) expect(read, `${a}/${b}`).toBeUndefined();
        else expect(sides, `${a}/${b}`).toEqual(expected);
      }
    }
  });

  it("never makes a question of a dotted date", () => {
    expect(certainDate("3.4.2026")?.serial).toBe(serialDay(2026, 4, 3));
    expect(parseDateText("4.13.2026")).toBeUndefined();
  });
});

describe("text that is no date", () => {
  it.each([
    "",
    " ",
    "-",
    "12",
    "1200",
    "12345678",
    "20260230",
    "20261301",
    "99999999",
    "00000000",
    "46053",
    "123456789012345",
    "2026010509",
    "3.14",
    "1,234.50",
    "$2,026.01",
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "2026-13",
    "2026-27",
    "0001-01-01",
    "0000-00-00",
    "1899-12-30",
    "1/31",
    "1/31/202",
    "1/31-2026",
    "1.31/2026",
    "01.2026",
    "10.2026",
    "2026-01-31-01",
    "2026-01-05-01:00",
    "2026-01-05 25:00",
    "2026-01-05 9",
    "2026-01-05 noon",
    "2026-01-05 09:00 XYZ",
    "2026-01-05 09:00 +15:00",
    "2026-01-05 09:00 +01:00 late",
    "31 Foo 2026",
    "31 Janubar 2026",
    "31 June 2026",
    "5 Jan",
    "5 Jan 09:00",
    "Jan 526",
    "Jan 52026",
    "Monday",
    "Mon 2026",
    "Q5 2026",
    "Q0 2026",
    "Q1 FY24/26",
    "2026-W54",
    "2025-W53",
    "2026-W00",
    "2026年13月1日",
    "2026年2月30日",
    "1月5日",
    "1-800-555-0199",
    "+1 202 555 0123",
    "10.0.0.1",
    "v1.2.26",
    "006Hs00001abcde",
    "Call Bob on 5 January 2026",
    "January 5, 2026 was a Monday",
    "Q1 2026 renewal",
    "May",
    "soon",
    `5 January 2026${" ".repeat(3)}${"x".repeat(200)}`,
  ])("refuses %j", (text) => {
    expect(parseDateText(text)).toBeUndefined();
  });

  it("never answers with anything but days that both hosts know", () => {
    const part = fc.oneof(
      fc.nat(3000).map(String),
      fc.constantFrom("jan", "mars", "Q1", "FY", "W05", "年", "月", "日", "AM", "GMT", "mon", "T", "Z", "de", "г."),
      fc.constantFrom("-", "/", ".", ":", " ", ",", "'", "(", ")", "+"),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const read = parseDateText(parts.join(""));
        if (read === undefined) return;
        const dates = read.form === "certain" ? [read.date] : [read.dayFirst, read.monthFirst];
        expect(dates.some((date) => date !== undefined)).toBe(true);
        for (const date of dates) {
          if (date === undefined) continue;
          expect(date.serial).toBeGreaterThan(0);
          expect(date.serial).toBeLessThan(2958467);
          if (date.lastDay !== undefined) expect(date.lastDay).toBeGreaterThan(date.serial);
        }
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

describe("two-digit years", () => {
  it("puts 00 to 69 in the 2000s and 70 to 99 in the 1900s, in every spelling", () => {
    for (let year = 0; year < 100; year++) {
      const two = String(year).padStart(2, "0");
      const full = year < 70 ? 2000 + year : 1900 + year;
      expect(certainDate(`5.1.${two}`)?.serial, two).toBe(serialDay(full, 1, 5));
      expect(certainDate(`5-Jan-${two}`)?.serial, two).toBe(serialDay(full, 1, 5));
      expect(certainDate(`Jan-${two}`)?.serial, two).toBe(serialDay(full, 1, 1));
      expect(certainDate(`Q1 ${two}`)?.serial, two).toBe(serialDay(full, 1, 1));
      expect(parseDateText(`1/5/${two}`), two).toMatchObject({ monthFirst: { serial: serialDay(full, 1, 5) } });
    }
  });
});

describe("round trips", () => {
  const two = (part: number) => String(part).padStart(2, "0");
  const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  const FORMATS: readonly ((year: number, month: number, day: number) => string)[] = [
    (y, m, d) => `${y}-${two(m)}-${two(d)}`,
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${y}/${two(m)}/${two(d)}`,
    (y, m, d) => `${y}.${two(m)}.${two(d)}`,
    (y, m, d) => `${y}${two(m)}${two(d)}`,
    (y, m, d) => `${d}.${m}.${y}`,
    (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`,
    (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => new Date(Date.UTC(y, m - 1, d)).toUTCString(),
  ];
  const ORDERED: typeof FORMATS = [(y, m, d) => `${m}/${d}/${y}`, (y, m, d) => `${two(m)}-${two(d)}-${y}`];

  it("reads every day of 1900 to 2100 back, the formats taking turns", () => {
    const wrong: string[] = [];
    let turn = 0;
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2101, 0, 1); time += 86400000) {
      const date = new Date(time);
      const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const expected = time / 86400000 + 25569;
      for (let i = 0; i < 3; i++) {
        const text = FORMATS[turn++ % FORMATS.length](year, month, day);
        if (certainDate(text)?.serial !== expected) wrong.push(text);
      }
      const text = ORDERED[turn % ORDERED.length](year, month, day);
      const read = parseDateText(text);
      if (read?.form !== "ordered" || read.monthFirst?.serial !== expected) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it("reads every second of random days back with its offset", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 }),
        fc.integer({ min: -14 * 4, max: 14 * 4 }),
        (second, quarters) => {
          const wall = new Date(second * 1000).toISOString().slice(0, 19);
          const [size, sign] = [Math.abs(quarters) * 15, quarters < 0 ? "-" : "+"];
          const offset = `${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`;
          for (const text of [`${wall}${offset}`, `${wall.replace("T", " ")} ${offset.replace(":", "")}`]) {
            const date = certainDate(text);
            expect(date?.serial).toBeCloseTo(second / 86400 + 25569, 9);
            expect(date?.offsetMinutes).toBe(size === 0 ? 0 : quarters * 15);
          }
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });
});
