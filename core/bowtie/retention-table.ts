import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { columns, header, table } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import { foldHeader } from "../kernel/headers";
import type { Table } from "../kernel/table-shape";
import { dealColumns } from "../tables/deals";
import { levelColumn, movementColumns, MOVEMENTS, readAmounts, readMovements } from "../tables/movements";
import { noted } from "../tables/noted";
import { flowsByBucket, retentionRow, type RetentionRow } from "./retention-tally";
import { rollForward } from "./roll-forward";
import { unopenedInPeriods } from "./unopened-in-periods";
import { unopenedMovements } from "./unopened-movements";

const columnsRead = {
  account: ifPresent(movementColumns.account),
  period: movementColumns.period,
  type: movementColumns.type,
  amount: movementColumns.amount,
  level: ifPresent(levelColumn),
};

export interface RetentionArguments {
  readonly movements: Table<typeof columnsRead>;
  readonly by: string;
}

/**
 * Recurring revenue from its opening amount to its end, with both retention rates.
 *
 * Conventions. By period, a period starts with its own opening rows, and without any with
 * what the one before ended at. By anything else, and in Total, the start is the opening rows
 * of the first period: those of later periods restate what was rolled forward and would
 * count it twice. A note says where they don't agree with it. A movement without an amount
 * is left out and counted. Revenue that comes back is part of the end and of neither rate.
 *
 * Rates are made of the columns beside them, whoever moved: what an account that came later
 * gained or lost counts against an opening it had no part in, in Total and, where it came in
 * the period itself, in the period. The cohort's own rate would need columns of its own, so
 * notes count those movements instead.
 */
export function retentionTable({ movements, by }: RetentionArguments): Report<RetentionRow> | Refusal {
  const kinds = readMovements(movements);
  if (isRefusal(kinds)) return kinds;
  const { name, rowNumber, account, period } = movements;
  const amount = readAmounts(kinds, movements);
  const undated = period.ranks.indexOf(-1);
  if (undated >= 0) {
    return refuse.missing(place(name, rowNumber(undated), period.header), "a period such as 2026-Q1");
  }
  const isByPeriod = [foldHeader(period.header), "period"].includes(foldHeader(by));
  const groups = by === "" || isByPeriod ? undefined : movements.group(by, "by");
  if (isRefusal(groups)) return groups;

  const { labels, ranks } = period;
  const rolled = rollForward(labels, ranks, kinds, amount);
  const [total] = flowsByBucket(1, new Int32Array(ranks.length), kinds, firstOpenings(ranks, kinds, amount));
  const segments = isByPeriod
    ? rolled.flows.map((flows, rank) => retentionRow(labels[rank], flows))
    : groups === undefined
      ? []
      : segmentRows(groups, ranks, kinds, amount);
  const isStill = (i: number) => MOVEMENTS[kinds[i]] === "no change";
  const blanks = amount.filter((value, i) => Number.isNaN(value) && !isStill(i)).length;
  const ignored = amount.filter((value, i) => Math.abs(value) > 0 && isStill(i)).length;
  const unopened = account === undefined ? 0 : unopenedMovements({ account, ranks, kinds, amount, groups });
  const unopenedOfPeriods =
    account === undefined || !isByPeriod ? 0 : unopenedInPeriods({ account, ranks, kinds, amount, rolled });
  const rates = isByPeriod ? "NRR and GRR of Total" : "NRR and GRR";
  return {
    rows: [...segments, retentionRow("Total", total)],
    notes: [
      ...noted(blanks, "movement without an amount left out", "movements without an amount left out"),
      ...noted(
        ignored,
        "amount ignored: its row says that nothing changed",
        "amounts ignored: their rows say that nothing changed",
      ),
      ...rolled.notes,
      ...noted(
        unopenedOfPeriods,
        "movement of an account without opening revenue counts in NRR and GRR of its period",
        "movements of accounts without opening revenue count in NRR and GRR of their periods",
      ),
      ...noted(
        unopened,
        `movement of an account without opening revenue counts in ${rates}`,
        `movements of accounts without opening revenue count in ${rates}`,
      ),
    ],
  };
}

/** The amounts, without the openings of later periods. */
function firstOpenings(ranks: Int32Array, kinds: Uint8Array, amount: Float64Array): Float64Array {
  return amount.map((value, i) => (MOVEMENTS[kinds[i]] === "start" && ranks[i] > 0 ? NaN : value));
}

/** Groups in alphabetical order, the blank one last. */
function segmentRows(
  { words, codes }: TextColumn,
  ranks: Int32Array,
  kinds: Uint8Array,
  amount: Float64Array,
): readonly RetentionRow[] {
  const flows = flowsByBucket(words.length, codes, kinds, firstOpenings(ranks, kinds, amount));
  const used = new Set(codes);
  return words
    .map((word, code) => ({ word, flows: flows[code], isUsed: used.has(code) }))
    .filter(({ isUsed }) => isUsed)
    .sort((a, b) => (a.word === "" ? 1 : b.word === "" ? -1 : a.word < b.word ? -1 : 1))
    .map(({ word, flows }) => retentionRow(word === "" ? "(blank)" : word, flows));
}

const HEADERS = ["Account", "Period", "Type", "Amount"];
const RESULT_HEADERS = ["Start", "New", "Expansion", "Contraction", "Churn", "End", "NRR", "GRR", "Reactivation"];
const NO_CELLS = RESULT_HEADERS.map(() => "");
const MOVES = [
  ["Northwind", "2026-Q1", "start", 600],
  ["Fabrikam", "2026-Q1", "start", 400],
  ["Northwind", "2026-Q1", "expansion", 100],
  ["Fabrikam", "2026-Q1", "contraction", -50],
  ["Contoso", "2026-Q1", "new", 150],
  ["Fabrikam", "2026-Q2", "churn", 350],
  ["Contoso", "2026-Q2", "upsell", 50],
];

export default card(retentionTable, {
  name: "RETENTION_TABLE",
  family: "bowtie",
  summary: "Recurring revenue from start to end, with net and gross retention",
  params: {
    movements: table({
      help: "One row per movement: Account, Period, Type (start, new, expansion, contraction, churn, reactivation, or no change), Amount. Losses may be above or below 0. A column of changes is read before one of levels.",
      key: movementColumns.account,
      columns: columnsRead,
      money: { currency: dealColumns.currency },
    }),
    by: header({ help: "Header to break the movements down by, such as Period or Segment. Blank: the total only." }),
    columns: columns(),
  },
  returns: rows(
    "One row per period, in order, or one row per group, in alphabetical order; then Total. Notes follow.",
    {
      group: column(byHeader("by", "Period"), "text", "The period or group; Total is all movements."),
      start: column("Start", "money", "Opening amounts, or what the period before ended at."),
      new: column("New", "money", "From new customers."),
      expansion: column("Expansion", "money", "Added by existing customers."),
      contraction: column("Contraction", "money", "Taken away by staying customers."),
      churn: column("Churn", "money", "Taken away by leaving customers."),
      end: column("End", "money", "Start + new + expansion − contraction − churn + reactivation, exactly."),
      nrr: column("NRR", "percent", "Net revenue retention; empty where nothing was there at the start."),
      grr: column("GRR", "percent", "Gross revenue retention; empty where nothing was there at the start."),
      reactivation: column(
        "Reactivation",
        "money",
        "From customers who came back. It counts in End, not in NRR or GRR.",
      ),
    },
  ),
  law: "End = start + new + expansion − contraction − churn + reactivation. NRR = (start + expansion − contraction − churn) ÷ start; GRR = (start − contraction − churn) ÷ start. A period without opening rows starts with the end of the one before. Total, and groups other than periods, start with the opening rows of the first period; what accounts that came later gained or lost counts in their rates, as it does in a period for accounts that came in it, and notes say how often.",
  source: "Revenue Bowtie, the framework catalogue of The Starr Conspiracy; NRR and GRR as in their own functions.",
  question: "In which period or segment do we lose the recurring revenue we had?",
  differs:
    "Standard NRR and GRR follow the accounts that were there at the opening and no others. Here, in Total and in groups other than periods, accounts that came later count too, and a note says how many movements are theirs; split by period to compare each period with its own opening, which leaves only what an account did in the period it came in, with a note of its own. Some billing tools count reactivation as new revenue; here it has its own column.",
  examples: [
    {
      given: [[HEADERS, ...MOVES], "Period"],
      gives: [
        ["Period", ...RESULT_HEADERS],
        ["2026-Q1", 1000, 150, 100, 50, 0, 1200, 1.05, 0.95, 0],
        ["2026-Q2", 1200, 0, 50, 0, 350, 900, 0.75, 850 / 1200, 0],
        ["Total", 1000, 150, 150, 50, 350, 900, 0.75, 0.6, 0],
        ["Note: 1 movement of an account without opening revenue counts in NRR and GRR of Total", ...NO_CELLS],
      ],
    },
    {
      given: [[HEADERS, ...MOVES], "Account"],
      gives: [
        ["Account", ...RESULT_HEADERS],
        ["Contoso", 0, 150, 50, 0, 0, 200, "", "", 0],
        ["Fabrikam", 400, 0, 0, 50, 350, 0, 0, 0, 0],
        ["Northwind", 600, 0, 100, 0, 0, 700, 700 / 600, 1, 0],
        ["Total", 1000, 150, 150, 50, 350, 900, 0.75, 0.6, 0],
        ["Note: 1 movement of an account without opening revenue counts in NRR and GRR", ...NO_CELLS],
      ],
    },
    {
      given: [
        [HEADERS, ["Fabrikam", "2026-Q2", "reactivation", 200], ["Contoso", "2026-Q2", "no_change", 0], ...MOVES],
      ],
      gives: [
        ["Period", ...RESULT_HEADERS],
        ["Total", 1000, 150, 150, 50, 350, 1100, 0.75, 0.6, 200],
        ["Note: 1 movement of an account without opening revenue counts in NRR and GRR", ...NO_CELLS],
      ],
    },
    { given: [[HEADERS, ...MOVES, ["Contoso", "2026-Q2", "pause", 20]]], refuses: "NOT_AN_OPTION" },
    { given: [[HEADERS, ["Contoso", "2026-Q2", "new", -20]]], refuses: "OUT_OF_RANGE" },
  ],
  see: ["NRR", "GRR", "BOWTIE"],
  terms: [],
});
