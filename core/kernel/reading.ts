/**
 * How the dates and numbers of one call are read. Decided once, from all arguments together:
 * by what `columns` says, else by the cells that can be read in one way only. Two such cells
 * that contradict each other are refused, both places named. Where no cell decides, dates are
 * read month first and amounts such as `12.500` as thousands, and a note says so.
 */
import { counted } from "../written/counted";
import { cleanText } from "../written/clean-text";
import type { DateOrder } from "../written/dates";
import { foldWord } from "../written/fold-word";
import { monthNamed } from "../written/month-names";
import { numberInWords } from "../written/number-in-words";
import { parseNumberText, type DecimalSign } from "../written/numbers";
import { isZoneName } from "../written/zones";
import type { Evidence, Witness } from "./evidence";
import type { NoteKind, Notes } from "./notes";
import { isRefusal, refuse, type Refusal } from "./refusal";
import type { Settings } from "./settings";

/** How one argument is read. */
export interface Reading {
  readonly order: DateOrder;
  readonly decimal: DecimalSign;
  /** IANA name that all instants move to first. */
  readonly zone: string | undefined;
  /** 1 to 12; undefined where fiscal years are calendar years. */
  readonly fiscalYearStart: number | undefined;
  readonly settings: Settings;
  /** The currencies of the call's money columns, one a column, as they are found. */
  readonly currencies: {
    readonly code: string;
    readonly table: string;
    readonly header: string;
    readonly row: number;
  }[];
  readonly note: (kind: NoteKind, words: string) => void;
}

/** What was assumed, so that a function without room for a note can try the other way. */
export interface Assumption {
  readonly about: "date order" | "decimal mark";
  readonly witness: Witness;
}

export interface Decided {
  readonly order: (argument: string) => DateOrder;
  readonly decimal: (argument: string) => DecimalSign;
  readonly assumptions: readonly Assumption[];
  /** The cells that showed the order and the mark, where one did. */
  readonly orderShownBy: Witness | undefined;
  readonly decimalShownBy: Witness | undefined;
}

/** `others` are assumptions to make the other way round. */
export function decideReading(
  evidence: readonly Evidence[],
  settings: Settings,
  others: readonly Assumption["about"][] = [],
): Decided | Refusal {
  const orders = decideOrders(evidence, settings, others.includes("date order") ? "day-first" : "month-first");
  if (isRefusal(orders)) return orders;
  const likely = likelyMark(evidence);
  const marks = decideMarks(evidence, settings, others.includes("decimal mark") ? otherMark(likely) : likely);
  if (isRefusal(marks)) return marks;
  return {
    order: orders.of,
    decimal: marks.of,
    orderShownBy: orders.shownBy,
    decimalShownBy: marks.shownBy,
    assumptions: [
      ...(orders.assumed === undefined ? [] : [{ about: "date order" as const, witness: orders.assumed }]),
      ...(marks.assumed === undefined ? [] : [{ about: "decimal mark" as const, witness: marks.assumed }]),
    ],
  };
}

interface Choice<T> {
  readonly of: (argument: string) => T;
  /** The first cell read by assumption. */
  readonly assumed: Witness | undefined;
  /** The first cell that can be read this way only. */
  readonly shownBy: Witness | undefined;
}

function decideOrders(
  evidence: readonly Evidence[],
  settings: Settings,
  assumed: DateOrder,
): Choice<DateOrder> | Refusal {
  const own = new Map<string, DateOrder>();
  for (const { argument, dayFirst, monthFirst } of evidence) {
    const said = settings.of("Dates", argument);
    if (said === undefined) continue;
    const order = dateOrderNamed(said[0]);
    if (order === undefined) return refuse.setting("Dates", "day first or month first", said[0]);
    const against = order === "day-first" ? monthFirst : dayFirst;
    if (against !== undefined) return refuse.againstSetting(against, `Dates=${said[0]}`);
    own.set(argument, order);
  }
  const open = evidence.filter(({ argument }) => !own.has(argument));
  const dayFirst = firstOf(open, (each) => each.dayFirst);
  const monthFirst = firstOf(open, (each) => each.monthFirst);
  if (dayFirst !== undefined && monthFirst !== undefined) return refuse.twoDateOrders(dayFirst, monthFirst);
  const undecided = firstOf(open, (each) => each.undecidedDates.first);
  const forced = dayFirst !== undefined ? "day-first" : monthFirst !== undefined ? "month-first" : undefined;
  const found = forced ?? (undecided === undefined ? undefined : orderElsewhere(open));
  return {
    of: (argument) => own.get(argument) ?? found ?? assumed,
    assumed: found === undefined ? undecided : undefined,
    shownBy: dayFirst ?? monthFirst,
  };
}

/** The order that columns beside the ones that are read agree on. */
function orderElsewhere(open: readonly Evidence[]): DateOrder | undefined {
  const further = open.map((each) => each.further());
  const isDayFirst = further.some((each) => each.dayFirst !== undefined);
  const isMonthFirst = further.some((each) => each.monthFirst !== undefined);
  return isDayFirst === isMonthFirst ? undefined : isDayFirst ? "day-first" : "month-first";
}

function decideMarks(
  evidence: readonly Evidence[],
  settings: Settings,
  assumed: DecimalSign,
): Choice<DecimalSign> | Refusal {
  const own = new Map<string, DecimalSign>();
  for (const { argument, decimalDot, decimalComma } of evidence) {
    const said = settings.of("Decimal", argument);
    if (said === undefined) continue;
    const mark = decimalNamed(said[0]);
    if (mark === undefined) return refuse.setting("Decimal", ", or .", said[0]);
    const against = mark === "," ? decimalDot : decimalComma;
    if (against !== undefined) return refuse.againstSetting(against, `Decimal=${said[0]}`);
    own.set(argument, mark);
  }
  const open = evidence.filter(({ argument }) => !own.has(argument));
  const dot = firstOf(open, (each) => each.decimalDot);
  const comma = firstOf(open, (each) => each.decimalComma);
  if (dot !== undefined && comma !== undefined) return refuse.twoDecimalMarks(dot, comma);
  const undecided = firstOf(open, (each) => each.undecidedNumbers.first);
  const forced: DecimalSign | undefined = dot !== undefined ? "." : comma !== undefined ? "," : undefined;
  const found = forced ?? (undecided === undefined ? undefined : markByHints(open));
  return {
    of: (argument) => own.get(argument) ?? found ?? assumed,
    assumed: found === undefined ? undecided : undefined,
    shownBy: dot ?? comma,
  };
}

/**
 * The mark that nothing forces but much speaks for: signs behind or before the numbers, numbers
 * in other columns, and how dates are written, as dots between the parts of a date go with
 * decimal commas and month first with decimal dots.
 */
function markByHints(open: readonly Evidence[]): DecimalSign | undefined {
  const further = open.map((each) => each.further());
  const all = [...open, ...further];
  const speaks = (isFor: (each: Evidence) => boolean) => all.some(isFor);
  const forComma = [
    further.some((each) => each.decimalComma !== undefined),
    speaks((each) => each.hintsComma > 0),
    speaks((each) => each.dotted !== undefined),
  ].filter(Boolean).length;
  const forDot = [
    further.some((each) => each.decimalDot !== undefined),
    speaks((each) => each.hintsDot > 0),
    speaks((each) => each.monthFirst !== undefined),
  ].filter(Boolean).length;
  if (forComma === 0 && forDot === 0) return undefined;
  if (forComma > 0 && forDot > 0) return undefined;
  return forComma > 0 ? "," : ".";
}

/** Amounts of money have no three decimals: their one mark parts thousands. Of other numbers it is a decimal dot. */
function likelyMark(evidence: readonly Evidence[]): DecimalSign {
  const dots = sumOf(evidence, (each) => each.undecidedDots);
  const commas = sumOf(evidence, (each) => each.undecidedCommas);
  const plain = sumOf(evidence, (each) => each.undecidedPlain);
  return dots > 0 && commas === 0 && plain === 0 ? "," : ".";
}

function otherMark(mark: DecimalSign): DecimalSign {
  return mark === "." ? "," : ".";
}

function firstOf<T>(evidence: readonly Evidence[], pick: (each: Evidence) => T | undefined): T | undefined {
  for (const each of evidence) {
    const found = pick(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function dateOrderNamed(words: string): DateOrder | undefined {
  const bare = words.toLowerCase().replace(/[^a-z/]/g, "");
  if (/^(dayfirst|day|dmy|d\/m\/y|dd\/mm\/yyyy|european)$/.test(bare)) return "day-first";
  return /^(monthfirst|month|mdy|m\/d\/y|mm\/dd\/yyyy|us|american)$/.test(bare) ? "month-first" : undefined;
}

export function decimalNamed(words: string): DecimalSign | undefined {
  const bare = words.trim().toLowerCase();
  if (bare === "," || bare === "comma") return ",";
  return bare === "." || bare === "dot" || bare === "point" || bare === "period" ? "." : undefined;
}

function monthNumber(words: string): number | undefined {
  const number = /^\s*\d{1,2}\s*$/.test(words) ? Number(words) : monthNamed(foldWord(cleanText(words)));
  return number !== undefined && number >= 1 && number <= 12 ? number : undefined;
}

/** Settings that concern all arguments alike. */
export function sharedSettings(
  settings: Settings,
): { readonly zone: string | undefined; readonly fiscalYearStart: number | undefined } | Refusal {
  const zone = settings.of("Zone")?.[0];
  if (zone !== undefined && !isZoneName(zone)) {
    return refuse.setting("Zone", "a time zone that this host knows, such as America/New_York", zone);
  }
  const starts = settings.of("Fiscal year starts")?.[0];
  const fiscalYearStart = starts === undefined ? undefined : monthNumber(starts);
  if (starts !== undefined && fiscalYearStart === undefined) {
    return refuse.setting("Fiscal year starts", "a month such as Feb", starts);
  }
  return { zone, fiscalYearStart };
}

/** The reading of an argument that is read by itself, outside of a call. */
export function plainReading(
  argument: string,
  decided: Decided,
  settings: Settings,
  note: Reading["note"] = () => undefined,
): Reading {
  const shared = sharedSettings(settings);
  return {
    order: decided.order(argument),
    decimal: decided.decimal(argument),
    ...(isRefusal(shared) ? { zone: undefined, fiscalYearStart: undefined } : shared),
    settings,
    currencies: [],
    note,
  };
}

/** The notes on what was assumed, and on times of which some have an offset. */
export function noteAssumptions(
  evidence: readonly Evidence[],
  decided: Decided,
  settings: Settings,
  notes: Notes,
): void {
  const isOpen = (name: "Dates" | "Decimal") => (each: Evidence) => settings.of(name, each.argument) === undefined;
  for (const { about, witness } of decided.assumptions) {
    if (about === "date order") {
      const count = sumOf(evidence.filter(isOpen("Dates")), (each) => each.undecidedDates.count);
      notes.add(
        "date order",
        `${counted(count, "date")} such as "${witness.text}" (${witness.place}) read month first: no cell shows the order. If days come first, add columns "Dates=day first".`,
      );
    } else {
      const count = sumOf(evidence.filter(isOpen("Decimal")), (each) => each.undecidedNumbers.count);
      const mark = decided.decimal(witness.argument);
      const read = parseNumberText(witness.text)?.[mark === "." ? "dot" : "comma"] ?? NaN;
      notes.add(
        "decimal mark",
        `${counted(count, "number")} such as "${witness.text}" (${witness.place}) read as ${numberInWords(read)}: no cell shows the decimal mark. If that is wrong, add columns "Decimal=${otherMark(mark)}".`,
      );
    }
  }
  const withOffset = sumOf(evidence, (each) => each.timesWithOffset);
  const without = sumOf(evidence, (each) => each.timesWithoutOffset);
  if (withOffset > 0 && without > 0) {
    notes.add(
      "zones",
      `${counted(without, "time")} without a time zone read beside ${counted(withOffset, "time")} with one, as if written in the same zone.`,
    );
  }
}

function sumOf(evidence: readonly Evidence[], count: (each: Evidence) => number): number {
  return evidence.reduce((sum, each) => sum + count(each), 0);
}
