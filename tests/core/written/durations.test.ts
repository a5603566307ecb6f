import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printDuration, readDurationHours } from "../../../core/written/durations";

describe("readDurationHours", () => {
  it.each([
    ["4:00", 4],
    ["04:00", 4],
    ["0:30", 0.5],
    ["1:30:00", 1.5],
    ["1:00:36", 1.01],
    ["0:00:00.5", 0.5 / 3600],
    ["24:00", 24],
    ["36:00", 36],
    ["100:00:00", 100],
    [" 4:00 ", 4],
    ["4:30 h", 4.5],
    ["4:30 hours", 4.5],
    ["10 min", 1 / 6],
    ["10min", 1 / 6],
    ["10 mins.", 1 / 6],
    ["90m", 1.5],
    ["90 sec", 0.025],
    ["2 h", 2],
    ["2h", 2],
    ["2H 30M", 2.5],
    ["2h 30m", 2.5],
    ["2h30m", 2.5],
    ["2h30", 2.5],
    ["2 hrs, 30 mins", 2.5],
    ["1 hour and 30 minutes", 1.5],
    ["1.5 hours", 1.5],
    ["1,5 h", 1.5],
    ["1 day", 24],
    ["1.5 days", 36],
    ["1d 4h", 28],
    ["1 day, 4:00:00", 28],
    ["2 days 3:30", 51.5],
    ["1 week", 168],
    ["1 week 2 days", 216],
    ["PT4H", 4],
    ["PT30M", 0.5],
    ["P1DT2H30M", 26.5],
    ["P1W", 168],
    ["PT0.5H", 0.5],
    ["2\u00a0h", 2],
  ])("reads %j", (text, hours) => {
    expect(readDurationHours(text)).toBeCloseTo(hours, 12);
  });

  it.each<[string, string, string, string, string]>([
    ["German", "2 Stunden 30 Minuten", "2 Std. 30 Min.", "3 Tage", "90 Sekunden"],
    ["French", "2 heures et 30 minutes", "2 h 30 min", "3 jours", "90 secondes"],
    ["Spanish", "2 horas y 30 minutos", "2 h 30 min", "3 días", "90 segundos"],
    ["Portuguese", "2 horas e 30 minutos", "2h30min", "3 dias", "90 segundos"],
    ["Italian", "2 ore e 30 minuti", "2 ore 30 min", "3 giorni", "90 secondi"],
    ["Dutch", "2 uur en 30 minuten", "2 u 30 min", "3 dagen", "90 seconden"],
    ["Swedish", "2 timmar och 30 minuter", "2 tim 30 min", "3 dagar", "90 sekunder"],
    ["Danish", "2 timer og 30 minutter", "2 t 30 min", "3 dage", "90 sekunder"],
    ["Norwegian", "2 timer og 30 minutter", "2 t 30 min", "3 dager", "90 sekunder"],
    ["Polish", "2 godziny i 30 minut", "2 godz. 30 min", "3 dni", "90 sekund"],
    ["Russian", "2 часа и 30 минут", "2 ч. 30 мин.", "3 дня", "90 секунд"],
    ["Japanese", "2時間30分", "2時間 30分", "3日間", "90秒"],
    ["Chinese", "2小时30分钟", "2小時30分鐘", "3天", "90秒"],
  ])("reads hours, minutes, days, and seconds in %s", (_, long, short, days, seconds) => {
    expect([long, short, days, seconds].map(readDurationHours)).toEqual([2.5, 2.5, 72, 0.025]);
  });

  it.each([
    "",
    "4",
    "4.5",
    "1,500",
    "h",
    "P",
    "PT",
    "4:5",
    "1:75",
    "1:30:60",
    ":30",
    "-4:00",
    "4:00 PM",
    "9:00 am",
    "1,500 min",
    "30m 2h",
    "2 h 3 h",
    "4:00 1 day",
    "2 h 4:00",
    "1 day 30",
    "2 months",
    "1 year",
    "2 business days",
    "2-3 h",
    "~2 h",
    "2 h ago",
    "half a day",
    "5 deals",
    "$5",
    "2026-01-05",
    "2026-01-05 09:00",
    "#N/A",
  ])("reads no duration from %j", (text) => {
    expect(readDurationHours(text)).toBeUndefined();
  });

  it("reads back whole seconds in each style of printing them", () => {
    const styles: readonly ((h: number, m: number, s: number) => string)[] = [
      (h, m, s) => `${h}:${String(m).padStart(2, "0")}:${String(s).padStart(2, "0")}`,
      (h, m, s) => `${h}h ${m}m ${s}s`,
      (h, m, s) => `${h} hours, ${m} minutes and ${s} seconds`,
      (h, m, s) => `PT${h}H${m}M${s}S`,
      (h, m, s) => `${Math.floor(h / 24)} days, ${h % 24} Std. ${m} Min. ${s} Sek.`,
    ];
    const part = fc.nat({ max: 59 });
    fc.assert(
      fc.property(fc.constantFrom(...styles), fc.nat({ max: 900 }), part, part, (style, h, m, s) => {
        expect(readDurationHours(style(h, m, s))).toBeCloseTo(h + m / 60 + s / 3600, 9);
      }),
    );
  });
});

describe("printDuration", () => {
  it.each([
    [0, "0:00:00"],
    [0.25, "6:00:00"],
    [4 / 24, "4:00:00"],
    [1.5, "36:00:00"],
    [1 / 86400, "0:00:01"],
    [0.5 / 86400, "0:00:00.500"],
    [1 - 1e-12, "24:00:00"],
  ])("prints %d days", (days, text) => {
    expect(printDuration(days)).toBe(text);
  });

  it("prints nothing below zero, and what it prints reads back", () => {
    expect(printDuration(-0.25)).toBeUndefined();
    expect(printDuration(NaN)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat({ max: 86_400_000 * 300 }), (milliseconds) => {
        const text = printDuration(milliseconds / 86_400_000)!;
        expect(readDurationHours(text)).toBeCloseTo(milliseconds / 3_600_000, 9);
      }),
    );
  });
});
