import { describe, expect, it } from "vitest";
import { foldWord } from "../../../core/written/fold-word";
import { isWeekday, MONTH_NAMES, monthNamed, WEEKDAY_NAMES } from "../../../core/written/month-names";
import { parseDateText } from "../../../core/written/dates";
import { serialDay } from "./serial-day";

describe.each(Object.entries(MONTH_NAMES))("%s months", (_, names) => {
  it("reads each spelling of twelve months in any case, with or without accents and a dot", () => {
    expect(names).toHaveLength(12);
    names.forEach((spellings, i) => {
      const date = { serial: serialDay(2026, i + 1, 7), hasTime: false };
      for (const spelling of spellings.split("|")) {
        for (const written of [spelling, spelling.toUpperCase(), foldWord(spelling), `${spelling}.`]) {
          expect(monthNamed(foldWord(spelling)), written).toBe(i + 1);
          expect(parseDateText(`7 ${written} 2026`), written).toEqual({ form: "certain", date });
          expect(parseDateText(`7-${written}-26`), written).toEqual({ form: "certain", date });
          expect(parseDateText(`${written} 7, 2026`), written).toEqual({ form: "certain", date });
        }
      }
    });
  });
});

describe.each(Object.entries(WEEKDAY_NAMES))("%s weekdays", (_, names) => {
  it("skips each spelling of seven weekdays before and behind a day", () => {
    expect(names).toHaveLength(7);
    const date = { serial: serialDay(2026, 1, 5), hasTime: false };
    for (const spelling of names.flatMap((spellings) => spellings.split("|"))) {
      expect(isWeekday(foldWord(spelling)), spelling).toBe(true);
      for (const text of [`${spelling}, 2026-01-05`, `${spelling} 5.1.2026`, `2026-01-05 (${spelling})`]) {
        expect(parseDateText(text), text).toEqual({ form: "certain", date });
      }
    }
  });
});

describe("month names of all languages together", () => {
  it("gives no spelling two months", () => {
    const months = new Map<string, number>();
    for (const names of Object.values(MONTH_NAMES)) {
      names.forEach((spellings, i) => {
        for (const spelling of spellings.split("|").map(foldWord)) {
          expect(months.get(spelling) ?? i + 1, spelling).toBe(i + 1);
          months.set(spelling, i + 1);
        }
      });
    }
  });

  it("leaves every other word alone", () => {
    for (const word of ["", "janu", "janubar", "quarter", "won", "mon", "fy"]) expect(monthNamed(word)).toBeUndefined();
    for (const word of ["", "day", "week", "jan", "may"]) expect(isWeekday(word)).toBe(false);
  });
});
