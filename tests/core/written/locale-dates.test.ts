import { describe, expect, it } from "vitest";
import { parseDateText } from "../../../core/written/dates";
import { serialDay } from "./serial-day";

/**
 * A second opinion on spelling: dates as the Unicode locale data writes them, which is what
 * browsers, spreadsheets, and most CRMs print.
 */
const LOCALES = [
  ...["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "de-DE", "de-AT", "de-CH", "fr-FR", "fr-CA", "fr-CH"],
  ...["es-ES", "es-MX", "es-AR", "pt-BR", "pt-PT", "it-IT", "nl-NL", "nl-BE", "sv-SE", "da-DK", "nb-NO", "nn-NO"],
  ...["pl-PL", "ru-RU", "ja-JP", "zh-CN", "zh-TW", "zh-HK"],
];
const STYLES = ["full", "long", "medium", "short"] as const;
const TIME_STYLES = ["short", "medium", "long"] as const;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** Every serial a text may mean. */
function serialsOf(text: string): readonly (number | undefined)[] {
  const read = parseDateText(text);
  if (read === undefined) return [];
  return read.form === "certain" ? [read.date.serial] : [read.dayFirst?.serial, read.monthFirst?.serial];
}

describe.each(LOCALES)("dates of %s", (locale) => {
  it.each(STYLES)("reads a day in the %s style", (dateStyle) => {
    const format = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: "UTC" });
    for (const month of MONTHS) {
      for (const day of [1, 3, 9, 13, 22, 28]) {
        const text = format.format(Date.UTC(2026, month - 1, day));
        expect(serialsOf(text), text).toContain(serialDay(2026, month, day));
      }
    }
  });

  it.each(TIME_STYLES)("reads a day with a time in the %s style", (timeStyle) => {
    for (const dateStyle of STYLES) {
      const format = new Intl.DateTimeFormat(locale, { dateStyle, timeStyle, timeZone: "UTC" });
      for (const hour of [0, 5, 9, 12, 13, 18, 23]) {
        const second = timeStyle === "short" ? 0 : 5;
        const text = format.format(Date.UTC(2026, 6, 13, hour, 7, second));
        const near = serialsOf(text).map((serial) => Math.round((serial ?? 0) * 86400));
        expect(near, text).toContain(Math.round(serialDay(2026, 7, 13, hour, 7, second) * 86400));
      }
    }
  });

  it.each(["long", "short"] as const)("reads a month in the %s style", (month) => {
    const format = new Intl.DateTimeFormat(locale, { month, year: "numeric", timeZone: "UTC" });
    for (const number of MONTHS) {
      const text = format.format(Date.UTC(2026, number - 1, 5));
      expect(parseDateText(text), text).toEqual({
        form: "certain",
        date: { serial: serialDay(2026, number, 1), lastDay: serialDay(2026, number + 1, 1) - 1, hasTime: false },
      });
    }
  });
});
