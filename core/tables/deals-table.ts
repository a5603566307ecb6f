/**
 * A deals table as functions take it: the columns they ask for, and beside them what happened to each
 * deal, read once from all columns that say so.
 */
import { ifPresent, onDemand } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { table } from "../kernel/kinds";
import type { RangeParam } from "../kernel/kinds";
import { noteLateEvent } from "../kernel/late-dates";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { LeaveOut, type ColumnSpecs, type Table, type TableFrame, type TableShape } from "../kernel/table-shape";
import { foldHeader } from "../kernel/headers";
import { counted } from "../written/counted";
import { printDate } from "../written/dates";
import { numberInWords } from "../written/number-in-words";
import { dealColumns, dealNameAliases } from "./deals";
import { readOutcomes, WON } from "./outcomes";
import { dealIdOrName, dealsDecidedByValue } from "./value-decided";

const { deal, amount, stage, outcome, status, created, closed } = dealColumns;

/** Read in every deals table where they are there. */
const factColumns = {
  // Coded only where a deal may be there twice: it takes a dictionary of them all.
  deal: ifPresent(onDemand(deal)),
  amount: ifPresent(amount),
  actualAmount: ifPresent(dealColumns.actualAmount),
  stage: ifPresent(stage),
  status: ifPresent(status),
  outcome: ifPresent(outcome),
  isClosed: ifPresent(dealColumns.isClosed),
  isWon: ifPresent(dealColumns.isWon),
  isLost: ifPresent(dealColumns.isLost),
  active: ifPresent(dealColumns.active),
  currency: ifPresent(dealColumns.currency),
  created: ifPresent(created),
  closed: ifPresent(closed),
};
/** A room that joins on ids has them coded already. */
type Facts = Omit<Table<typeof factColumns>, "deal"> & {
  readonly deal: TextColumn | (() => TextColumn | Refusal) | undefined;
};

export interface DealOutcomes {
  /** OPEN, WON, or LOST for every deal. */
  readonly outcomes: Uint8Array;
}

export type Deals<C extends ColumnSpecs> = Table<typeof factColumns & C> & DealOutcomes;

/** The shape of a deals table with these columns beside those that say how deals ended. */
export function dealsShape<const C extends ColumnSpecs>(
  columns: C,
): TableShape<Omit<typeof factColumns, keyof C> & C, DealOutcomes> {
  const all = { ...factColumns, ...columns } as Omit<typeof factColumns, keyof C> & C;
  return {
    key: deal,
    columns: all,
    money: { currency: dealColumns.currency, inCompanyCurrency: dealColumns.companyAmount },
    decided: dealsDecidedByValue,
    alike: [dealColumns.owner, dealColumns.source],
    settle: (read, by) => settleDeals(factsOf(read), by),
  };
}

export function dealsTable<const C extends ColumnSpecs>(
  options: { readonly help: string },
  columns: C,
): RangeParam<Table<Omit<typeof factColumns, keyof C> & C> & DealOutcomes> {
  return table({ ...options, ...dealsShape(columns) });
}

/** The facts of a table whatever else was asked of it; a column that is read on demand tells nothing yet. */
function factsOf(read: object): Facts {
  const facts = read as Facts;
  return typeof facts.created === "function" ? Object.create(facts, { created: { value: undefined } }) : facts;
}

/** Outcomes, the amount that a won deal brought in the end, and repeated ids. */
function settleDeals(deals: Facts, by: string): DealOutcomes | LeaveOut | Refusal {
  const outcomes = readOutcomes(deals);
  if (isRefusal(outcomes)) return outcomes;
  takeActualAmounts(deals, outcomes);
  const repeats = leaveOutRepeats(deals, outcomes, by);
  if (repeats !== undefined) return repeats;
  noteLateEvent(
    [
      ...(deals.created === undefined ? [] : [{ label: "Created", values: deals.created }]),
      ...(deals.closed === undefined ? [] : [{ label: "Closed", values: deals.closed, counts: outcomes }]),
    ],
    deals.rowNumber,
    deals.name,
    deals.reading.note,
  );
  return { outcomes };
}

/** A won deal is worth what it brought, all others what was estimated. */
function takeActualAmounts({ amount, actualAmount, headerOf }: Facts, outcomes: Uint8Array): void {
  if (
    amount === undefined ||
    actualAmount === undefined ||
    headerOf(dealColumns.amount.label) === headerOf(dealColumns.actualAmount.label)
  )
    return;
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === WON && !Number.isNaN(actualAmount[i])) amount[i] = actualAmount[i];
  }
}

const nameKeys = new Set(dealNameAliases.map(foldHeader));
/** Headers of ids in one export and of names in another. */
const idOrNameKeys = new Set(dealIdOrName.map(({ header }) => foldHeader(header)));

/** Whether deals are told apart by a name, which two deals may share. */
function areNames({ headerOf }: Facts, ids: TextColumn): boolean {
  const header = headerOf(dealColumns.deal.label);
  if (header === undefined) return false;
  const key = foldHeader(header);
  if (!idOrNameKeys.has(key)) return nameKeys.has(key);
  const words = ids.words.slice(1);
  return words.filter((word) => /\S\s+\S/.test(word)).length * 2 > words.length;
}

/** Rows that repeat a deal with the same facts, to be left out; refused where the facts differ. */
function leaveOutRepeats(deals: Facts, outcomes: Uint8Array, by: string): LeaveOut | Refusal | undefined {
  const { deal, name, reading } = deals;
  if (deal === undefined || deals.areKeysInOrder) return undefined;
  const ids = typeof deal === "function" ? deal() : deal;
  if (isRefusal(ids)) return ids;
  if (ids.words.length > ids.codes.length) return undefined;
  const firstOf = new Int32Array(ids.words.length).fill(-1);
  const repeats: number[] = [];
  for (let i = 0; i < ids.codes.length; i++) {
    const code = ids.codes[i];
    if (code === 0) continue;
    if (firstOf[code] < 0) firstOf[code] = i;
    else repeats.push(i);
  }
  if (repeats.length === 0) return undefined;
  if (areNames(deals, ids)) {
    reading.note(
      "repeated ids",
      `${counted(repeats.length, "row")} of ${name} repeat a deal's name and count as deals of their own: there is no column of ids.`,
    );
    return undefined;
  }
  const groups = by === "" || !hasHeader(deals, by) ? undefined : deals.group(by, "by");
  for (const i of repeats) {
    const first = firstOf[ids.codes[i]];
    const difference = differenceOf(deals, outcomes, isRefusal(groups) ? undefined : groups, first, i);
    if (difference === undefined) continue;
    return refuse.repeatedId(
      name,
      deals.rowNumber(i),
      deals.rowNumber(first),
      "Deal",
      ids.words[ids.codes[i]],
      difference,
    );
  }
  return new LeaveOut(
    repeats,
    `${counted(repeats.length, "row")} of ${name} left out: ${repeats.length === 1 ? "it repeats" : "they repeat"} a deal that is there already, with the same amount, outcome, and dates.`,
  );
}

function hasHeader({ headers }: TableFrame, header: string): boolean {
  return headers.some((each) => foldHeader(each) === foldHeader(header));
}

/** How two rows of one deal differ; undefined where they say the same. */
function differenceOf(
  { amount, created, closed, currency }: Facts,
  outcomes: Uint8Array,
  groups: TextColumn | undefined,
  first: number,
  i: number,
): string | undefined {
  const numbers = (values: Float64Array | undefined, print: (value: number) => string, what: string) => {
    if (values === undefined || Object.is(values[first], values[i])) return undefined;
    const shown = (value: number) => (Number.isNaN(value) ? "none" : print(value));
    return `${what} ${shown(values[first])} and ${shown(values[i])}`;
  };
  const words = (column: TextColumn | undefined, what: string) =>
    column === undefined || column.codes[first] === column.codes[i]
      ? undefined
      : `${what} "${column.words[column.codes[first]]}" and "${column.words[column.codes[i]]}"`;
  const names = ["open", "won", "lost"];
  return (
    numbers(amount, (value) => numberInWords(value), "amounts") ??
    (outcomes[first] === outcomes[i] ? undefined : `outcomes ${names[outcomes[first]]} and ${names[outcomes[i]]}`) ??
    numbers(created, printDate, "creation dates") ??
    numbers(closed, printDate, "close dates") ??
    words(currency, "currencies") ??
    words(groups, "groups")
  );
}
