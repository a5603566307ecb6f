/**
 * Which quotas count: those whose period holds as_of. A table of quarters would otherwise set a
 * year's quotas against one quarter's pipeline.
 *
 * Conventions. Where no period holds as_of, the one that started last counts; where none has
 * started, the one that starts first. `Periods=all` in `columns` counts all of them. Quotas without
 * any period all count. Rows that differ in nothing but their period and their amounts are quotas of
 * one segment: two of them that count at once would count twice, so they are refused.
 */
import { foldGroup } from "../kernel/group-words";
import { foldHeader } from "../kernel/headers";
import { isRefusal, place, refuse, short, type Refusal } from "../kernel/refusal";
import { dealColumns } from "../tables/deals";
import { quotaColumns, type QuotaTable } from "../tables/quotas";
import { readQuotaPeriods, type QuotaPeriod } from "../tables/read-quota-periods";
import { counted } from "../written/counted";
import { parseNumberText } from "../written/numbers";
import { printDate } from "../written/dates";

export interface DatedQuota {
  /** Its row among those of the table. */
  readonly row: number;
  readonly quota: number;
  readonly period: QuotaPeriod | undefined;
}

export interface ChosenQuotas {
  readonly counted: readonly DatedQuota[];
  readonly withoutQuota: number;
  readonly notes: readonly string[];
}

export function chooseQuotas(quotas: QuotaTable, asOf: number): ChosenQuotas | Refusal {
  const isAll = countsAllPeriods(quotas);
  if (isRefusal(isAll)) return isAll;
  const periods = readQuotaPeriods(quotas, isAll);
  if (isRefusal(periods)) return periods;
  const rows: DatedQuota[] = [];
  quotas.quota.forEach((quota, row) => {
    if (!Number.isNaN(quota)) rows.push({ row, quota, period: periods[row] });
  });
  const withoutQuota = quotas.rows - rows.length;
  const everything: ChosenQuotas = { counted: rows, withoutQuota, notes: [] };
  const dated = rows.filter(hasPeriod);
  if (isAll || dated.length === 0) return everything;
  const undated = rows.find((quota) => !hasPeriod(quota));
  if (undated !== undefined) {
    return refuse.missing(
      place(quotas.name, quotas.rowNumber(undated.row), periodHeader(quotas)),
      'a period, as other rows have one, unless columns say "Periods=all"',
    );
  }
  if (Number.isNaN(asOf)) {
    return { ...everything, notes: ["Note: all quota periods counted, as no deal is dated and as_of is blank"] };
  }
  return choose(quotas, dated, asOf, withoutQuota);
}

type PeriodQuota = DatedQuota & { readonly period: QuotaPeriod };

function hasPeriod(quota: DatedQuota): quota is PeriodQuota {
  return quota.period !== undefined;
}

function countsAllPeriods({ reading, name }: QuotaTable): boolean | Refusal {
  const said = reading.settings.of("Periods", name);
  if (said === undefined) return false;
  return said.length === 1 && foldHeader(said[0]) === "all" ? true : refuse.setting("Periods", "all", said.join(" | "));
}

/** The header of the first column that says when a quota is for. */
function periodHeader({ headerOf }: QuotaTable): string {
  const { periodStart, month, quarter, period, year } = quotaColumns;
  const headers = [periodStart, month, quarter, period, year].map(({ label }) => headerOf(label));
  return headers.find((header) => header !== undefined) ?? periodStart.label;
}

function choose(
  quotas: QuotaTable,
  dated: readonly PeriodQuota[],
  asOf: number,
  withoutQuota: number,
): ChosenQuotas | Refusal {
  const day = dayThatCounts(dated, asOf);
  const chosen = dated.filter(({ period }) => holds(period, day));
  const overlap = refuseOverlap(quotas, chosen);
  if (overlap !== undefined) return overlap;
  const others = dated.length - chosen.length;
  const isSaid = others > 0 || day < asOf || chosen.some(({ period }) => period.isInWords);
  return { counted: chosen, withoutQuota, notes: isSaid ? [noteOf(chosen, day, asOf, others)] : [] };
}

function holds({ from, until }: QuotaPeriod, day: number): boolean {
  return from <= day && day < until;
}

/** as_of, where a period holds it; else the first day of the period that started last, or that starts first. */
function dayThatCounts(dated: readonly PeriodQuota[], asOf: number): number {
  if (dated.some(({ period }) => holds(period, asOf))) return asOf;
  const starts = dated.map(({ period }) => period.from);
  const past = starts.filter((start) => start <= asOf);
  return past.length > 0 ? past.reduce((a, b) => Math.max(a, b)) : starts.reduce((a, b) => Math.min(a, b));
}

/** Labels of periods shown before the rest is counted. */
const MOST_LABELS = 3;

function noteOf(chosen: readonly PeriodQuota[], day: number, asOf: number, others: number): string {
  const labels = [...new Set(chosen.map(({ period }) => period.label))];
  const more = labels.length > MOST_LABELS ? ` and ${counted(labels.length - MOST_LABELS, "more period")}` : "";
  const date = printDate(asOf);
  const why =
    day === asOf
      ? `the period of ${date}`
      : day < asOf
        ? `no period includes ${date}, and this one started last`
        : `no period has started by ${date}, and this one starts first`;
  const left =
    others === 0
      ? "."
      : `; ${counted(others, "quota row")} of other periods left out. To count all periods, add columns "Periods=all".`;
  return `Note: ${counted(chosen.length, "quota row")} of ${labels.slice(0, MOST_LABELS).map(short).join(", ")}${more} counted (${why})${left}`;
}

function refuseOverlap(quotas: QuotaTable, chosen: readonly PeriodQuota[]): Refusal | undefined {
  if (chosen.length < 2) return undefined;
  const segmentOf = segmentsOf(quotas);
  const first = new Map<string, PeriodQuota>();
  for (const quota of chosen) {
    const segment = segmentOf(quota.row);
    const key = foldGroup(segment);
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, quota);
      continue;
    }
    const whose = segment.trim() === "" ? "" : ` of ${short(segment)}`;
    return refuse.form(
      place(quotas.name, quotas.rowNumber(quota.row), periodHeader(quotas)),
      `a period that overlaps no other one${whose}`,
      `${quota.period.label} beside ${known.period.label} in row ${quotas.rowNumber(known.row)}. To add both up, add columns "Periods=all".`,
    );
  }
  return undefined;
}

/** Headers of columns that tell rows apart, but no segments. */
const NO_SEGMENT =
  /^(?:(?:quota|target|goal|row|record)?id|#|no|nr|notes?|comments?|description|created.*|updated.*|modified.*)$/;
/** Numbers below other headers are amounts, which say nothing of the segment. */
const NAMES_A_SEGMENT = /id|code|number|territory|region|team|owner|rep|segment/;

/** What a row's quota is for: its values in all columns that say so. */
function segmentsOf(quotas: QuotaTable): (row: number) => string {
  const read = new Set(
    [...Object.values(quotaColumns), dealColumns.currency].map(({ label }) => quotas.headerOf(label)),
  );
  const currencies = new Set([...dealColumns.currency.aliases, dealColumns.currency.label].map(foldHeader));
  const columns = quotas.headers.flatMap((header) => {
    const key = foldHeader(header);
    if (key === "" || read.has(header) || currencies.has(key) || NO_SEGMENT.test(key)) return [];
    const column = quotas.group(header, "by in quotas");
    if (isRefusal(column)) return [];
    const words = column.words.slice(1);
    const isNumeric = words.length > 0 && words.every((word) => parseNumberText(word) !== undefined);
    return isNumeric && !NAMES_A_SEGMENT.test(key) ? [] : [column];
  });
  return (row) => columns.map(({ words, codes }) => words[codes[row]]).join(" ");
}
