/** Periods as people write them: a year, quarter, month, week, or day, and fiscal years and quarters. */
import { civilDateOf, firstOfMonth } from "./civil-days";
import { cleanText } from "./clean-text";
import { foldWord } from "./fold-word";
import { parsePeriodWords, type PeriodDays, type PeriodOptions } from "./period-words";
import { printDate } from "./print-date";
import { parseDateText, parseMonthText, type DateText, type WrittenDate } from "./written-dates";

export type PeriodGrain = "year" | "quarter" | "month" | "week" | "day";

export interface WrittenPeriod extends PeriodDays {
  readonly grain: PeriodGrain;
}

export interface PeriodTextOptions extends PeriodOptions {
  /** How `03/04/2026` reads; without it, only a day that reads one way is a period. */
  readonly order?: "day-first" | "month-first";
}

/** A text as a period; undefined when it is none. */
export function parsePeriodText(text: string, options: PeriodTextOptions = {}): WrittenPeriod | undefined {
  const folded = foldWord(cleanText(text));
  const year = /^(?:19|20)\d\d$/.test(folded) ? Number(folded) : undefined;
  if (year !== undefined) return yearPeriod(year);
  const words = parsePeriodWords(folded, options);
  if (words !== undefined) return { ...words, grain: grainOf(words.firstDay, words.lastDay) };
  const read = parseDateText(text, options);
  const date = read === undefined ? parseMonthText(folded) : chosenDate(read, options.order);
  return date === undefined ? undefined : periodOf(date);
}

function yearPeriod(year: number): WrittenPeriod {
  const [firstDay, lastDay] = [firstOfMonth(year, 1), firstOfMonth(year + 1, 1) - 1];
  return { firstDay, lastDay, grain: "year", isFiscal: false, label: String(year) };
}

function chosenDate(read: DateText, order: PeriodTextOptions["order"]): WrittenDate | undefined {
  if (read.form === "certain") return read.date;
  const { dayFirst, monthFirst } = read;
  if (order !== undefined) return order === "day-first" ? dayFirst : monthFirst;
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return dayFirst.serial === monthFirst.serial ? dayFirst : undefined;
}

/** Only days and months get here: all other periods have words of their own. */
function periodOf({ serial, lastDay }: WrittenDate): WrittenPeriod {
  const firstDay = Math.floor(serial);
  if (lastDay === undefined) {
    return { firstDay, lastDay: firstDay, grain: "day", isFiscal: false, label: printDate(firstDay) };
  }
  const { year, month } = civilDateOf(firstDay);
  const label = `${year}-${month < 10 ? "0" : ""}${month}`;
  return { firstDay, lastDay, grain: "month", isFiscal: false, label };
}

function grainOf(firstDay: number, lastDay: number): PeriodGrain {
  const days = lastDay - firstDay + 1;
  if (days === 1) return "day";
  if (days === 7) return "week";
  return days > 300 ? "year" : "quarter";
}
