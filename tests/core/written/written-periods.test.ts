import { describe, expect, it } from "vitest";
import { parsePeriodText, printDate, type PeriodGrain } from "../../../core/written/dates";

interface Shown {
  readonly days: string;
  readonly grain: PeriodGrain;
  readonly label: string;
  readonly isFiscal: boolean;
}

function shown(text: string, options: Parameters<typeof parsePeriodText>[1] = {}): Shown | undefined {
  const period = parsePeriodText(text, options);
  if (period === undefined) return undefined;
  const { firstDay, lastDay, grain, label, isFiscal } = period;
  return { days: `${printDate(firstDay)} to ${printDate(lastDay)}`, grain, label, isFiscal };
}

describe("periods as text", () => {
  it.each<[string, string, PeriodGrain, string]>([
    ["2026", "2026-01-01 to 2026-12-31", "year", "2026"],
    ["2026-Q1", "2026-01-01 to 2026-03-31", "quarter", "2026-Q1"],
    ["Q4 2026", "2026-10-01 to 2026-12-31", "quarter", "2026-Q4"],
    ["3Q26", "2026-07-01 to 2026-09-30", "quarter", "2026-Q3"],
    ["2024-02", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["2/2024", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["Feb 2024", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["février 2024", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["Feb-24", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["Feb 24", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["Feb24", "2024-02-01 to 2024-02-29", "month", "2024-02"],
    ["2026-W01", "2025-12-29 to 2026-01-04", "week", "2026-W01"],
    ["2026-W53", "2026-12-28 to 2027-01-03", "week", "2026-W53"],
    ["2026-01-05", "2026-01-05 to 2026-01-05", "day", "2026-01-05"],
    ["2026-01-05 09:00", "2026-01-05 to 2026-01-05", "day", "2026-01-05"],
    ["5 Jan 2026", "2026-01-05 to 2026-01-05", "day", "2026-01-05"],
    ["\u200bQ4\u00a02026", "2026-10-01 to 2026-12-31", "quarter", "2026-Q4"],
  ])("reads %j as %s", (text, days, grain, label) => {
    expect(shown(text)).toEqual({ days, grain, label, isFiscal: false });
  });

  it("reads a day that depends on the order only under an order, or where one order has no such day", () => {
    expect(shown("3/4/2026")).toBeUndefined();
    expect(shown("3/4/2026", { order: "day-first" })?.label).toBe("2026-04-03");
    expect(shown("3/4/2026", { order: "month-first" })?.label).toBe("2026-03-04");
    expect(shown("13/4/2026")?.label).toBe("2026-04-13");
    expect(shown("4/4/2026")?.label).toBe("2026-04-04");
    expect(shown("13/4/2026", { order: "month-first" })).toBeUndefined();
  });

  it.each(["", "12", "1850", "2150", "Q1", "January", "Quota", "Q5 2026", "2026-13", "Total", "Enterprise 2026"])(
    "refuses %j",
    (text) => {
      expect(parsePeriodText(text)).toBeUndefined();
    },
  );
});

describe("fiscal periods", () => {
  it("names a fiscal year for the calendar year in which it ends", () => {
    // The U.S. government's fiscal year 2026 runs from October 1, 2025 to September 30, 2026.
    expect(shown("FY2026", { fiscalYearStart: 10 })).toEqual({
      days: "2025-10-01 to 2026-09-30",
      grain: "year",
      label: "FY2026",
      isFiscal: true,
    });
    expect(shown("FY26 Q2", { fiscalYearStart: 2 })).toEqual({
      days: "2025-05-01 to 2025-07-31",
      grain: "quarter",
      label: "FY2026 Q2",
      isFiscal: true,
    });
  });

  it("takes the calendar year where nothing says when the fiscal year starts", () => {
    expect(shown("FY26")).toEqual({
      days: "2026-01-01 to 2026-12-31",
      grain: "year",
      label: "FY2026",
      isFiscal: true,
    });
    expect(shown("FY26 Q2")?.days).toBe("2026-04-01 to 2026-06-30");
  });

  it("reads every spelling of a fiscal quarter alike", () => {
    for (const text of [
      "FY26 Q2",
      "FY26Q2",
      "FY26-Q2",
      "FY2026 Q2",
      "FY 2026 Q2",
      "FY'26 Q2",
      "fy26 q2",
      "Q2 FY26",
      "Q2FY26",
      "Q2-FY2026",
      "Q2 FY25/26",
      "Q2 FY2025-26",
      "FY25/26 Q2",
      "Fiscal 2026 Q2",
      "Q2 Fiscal Year 2026",
    ]) {
      expect(shown(text, { fiscalYearStart: 7 })?.days, text).toBe("2025-10-01 to 2025-12-31");
    }
  });

  it("splits every fiscal year into four quarters without a gap, whatever month it starts", () => {
    for (let start = 1; start <= 12; start++) {
      const options = { fiscalYearStart: start };
      const year = parsePeriodText("FY2028", options)!;
      const quarters = [1, 2, 3, 4].map((number) => parsePeriodText(`FY2028 Q${number}`, options)!);
      expect(quarters[0].firstDay).toBe(year.firstDay);
      expect(quarters[3].lastDay).toBe(year.lastDay);
      for (let i = 1; i < 4; i++) expect(quarters[i].firstDay).toBe(quarters[i - 1].lastDay + 1);
      expect(parsePeriodText("FY2029", options)!.firstDay).toBe(year.lastDay + 1);
    }
  });

  it("leaves a quarter without FY on the calendar", () => {
    expect(shown("Q2 2026", { fiscalYearStart: 7 })?.days).toBe("2026-04-01 to 2026-06-30");
  });
});

describe("ISO weeks", () => {
  it("puts every day of 1995 to 2055 in the week that the calendar's Thursday rule gives", () => {
    for (let time = Date.UTC(1995, 0, 2); time < Date.UTC(2055, 0, 1); time += 7 * 86400000) {
      // A week belongs to the year of its Thursday, by whose place in the year it is counted.
      const thursday = new Date(time + 3 * 86400000);
      const year = thursday.getUTCFullYear();
      const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86400000)) + 1;
      const week = parsePeriodText(`${year}-W${String(number).padStart(2, "0")}`);
      expect(week?.firstDay).toBe(time / 86400000 + 25569);
      expect(week?.lastDay).toBe(time / 86400000 + 25575);
    }
  });
});
