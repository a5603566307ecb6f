import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { printDate } from "../written/dates";
import { choice, columns, date, days, header, optional, table } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table";
import { dealColumns } from "../tables/deals";
import { readOutcomes } from "../tables/outcomes";
import { mean, median } from "./averages";
import { latestEvent, pooled, tallied, type Tally } from "./deal-tally";
import { velocity } from "./velocity";

const columnsRead = {
  amount: dealColumns.amount,
  created: dealColumns.created,
  closed: dealColumns.closed,
  stage: ifPresent(dealColumns.stage),
  status: ifPresent(dealColumns.status),
  outcome: ifPresent(dealColumns.outcome),
  isClosed: ifPresent(dealColumns.isClosed),
};

export interface BaselineArguments {
  readonly deals: Table<typeof columnsRead>;
  readonly by: string;
  readonly asOf: number | undefined;
  readonly windowDays: number;
  readonly basis: "open" | "created" | "closed";
  readonly average: "mean" | "median";
  readonly winRateBy: "count" | "value";
}

export interface BaselineRow {
  readonly segment: string;
  readonly opportunities: number;
  readonly averageDealValue: number | undefined;
  readonly winRate: number | undefined;
  readonly cycleDays: number | undefined;
  readonly velocityPerDay: number | undefined;
  readonly open: number;
  readonly won: number;
  readonly lost: number;
  readonly note: string;
}

/**
 * The four levers by segment, and a Total row from the pooled deals.
 *
 * Conventions: the window is (as_of − window_days, as_of]. A deal that closed after
 * as_of counts as open. Won and lost deals without a close date fall in no window and
 * are counted in the note. A won deal without an amount is left out of the deal value,
 * one without a creation date or closed on an earlier day out of the cycle; the note counts
 * both. A close without a time of day on the day of creation is a cycle of 0 days.
 */
export function velocityBaseline(args: BaselineArguments): Report<BaselineRow> | Refusal {
  const { deals, by } = args;
  const outcomes = readOutcomes(deals);
  if (isRefusal(outcomes)) return outcomes;
  const groups = by === "" ? undefined : deals.group(by, "by");
  if (isRefusal(groups)) return groups;

  const events = { created: deals.created, closed: deals.closed, amount: deals.amount, outcomes };
  const asOf = args.asOf ?? latestEvent(events);
  const segments = tallied(events, groups, asOf, args.windowDays);
  const names = groups?.words ?? [];
  const bySegment = names
    .map((name, code) => ({ name, tally: segments[code] }))
    .filter(({ tally }) => tally.open + tally.won + tally.lost + tally.created + tally.undated > 0)
    .sort((a, b) => (a.name === "" ? 1 : b.name === "" ? -1 : a.name < b.name ? -1 : 1))
    .map(({ tally, name }) => printRow(name === "" ? "(blank)" : name, tally, args));
  const dated = Number.isNaN(asOf) ? "no dated deal" : `as of ${printDate(asOf)}`;
  return { rows: [...bySegment, printRow("Total", pooled(segments), args, dated)], notes: [] };
}

function printRow(segment: string, tally: Tally, args: BaselineArguments, dated?: string): BaselineRow {
  const { open, won, lost } = tally;
  const average = args.average === "mean" ? mean : median;
  const opportunities = { open, created: tally.created, closed: won + lost }[args.basis];
  const averageDealValue = average(tally.amounts);
  const cycleDays = average(tally.cycles);
  const [numerator, denominator] =
    args.winRateBy === "count" ? [won, won + lost] : [tally.wonValue, tally.wonValue + tally.lostValue];
  const winRate = denominator > 0 ? numerator / denominator : undefined;
  const velocityPerDay =
    averageDealValue !== undefined && winRate !== undefined && cycleDays !== undefined && cycleDays > 0
      ? velocity({ opportunities, averageDealValue, winRate, cycleDays })
      : undefined;
  const notes = [
    dated,
    won === 0 && "no won deal in the window, so no deal value and no cycle",
    won > 0 && averageDealValue === undefined && "no won deal has an amount",
    won > 0 && cycleDays === undefined && "no won deal has both dates",
    winRate === undefined &&
      (won + lost === 0 ? "no closed deal in the window, so no win rate" : "closed deals carry no value"),
    cycleDays === 0 && "the cycle is 0 days, so no velocity",
    tally.undated > 0 && `${counted(tally.undated, "closed deal")} without a close date left out`,
    averageDealValue !== undefined &&
      tally.withoutAmount > 0 &&
      `${counted(tally.withoutAmount, "won deal")} without an amount left out of the value`,
    cycleDays !== undefined &&
      tally.withoutCycle > 0 &&
      `${counted(tally.withoutCycle, "won deal")} without a creation before the close left out of the cycle`,
  ];
  return {
    segment,
    opportunities,
    averageDealValue,
    winRate,
    cycleDays,
    velocityPerDay,
    open,
    won,
    lost,
    note: notes.filter((note) => typeof note === "string").join("; "),
  };
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

const EXPORT = [
  ["Deal ID", "Segment", "Stage", "Amount", "Create Date", "Close Date"],
  ["D-1", "Enterprise", "Closed Won", 90000, "2026-01-05", "2026-04-05"],
  ["D-2", "Enterprise", "Closed Lost", 70000, "2026-01-10", "2026-03-01"],
  ["D-3", "Enterprise", "Proposal", 80000, "2026-03-20", "2026-07-31"],
  ["D-4", "Mid-market", "Closed Won", "$30,000", "2026-02-01", "2026-03-13"],
  ["D-5", "Mid-market", "Discovery", "", "2026-04-01", ""],
];
const HEADERS = [
  "Opportunities",
  "Average deal value",
  "Win rate",
  "Cycle days",
  "Velocity per day",
  "Open",
  "Won",
  "Lost",
  "Note",
];

export default card(velocityBaseline, {
  name: "VELOCITY_BASELINE",
  family: "velocity",
  summary: "The four velocity levers from a deals export, by segment",
  params: {
    deals: table({ help: "The deals export with its header row.", key: dealColumns.deal, columns: columnsRead }),
    by: header({ help: "Header to break the deals down by, such as Segment. Blank: the total only." }),
    asOf: optional(
      date({ help: "The day the pipeline is seen from. Blank: the latest creation, or close of a won or lost deal." }),
    ),
    windowDays: days({ help: "How many days back closed deals count.", above: 0, default: 365 }),
    basis: choice(["open", "created", "closed"], {
      help: "Which opportunities are counted: open at as_of, created in the window, or closed in it.",
      default: "open",
    }),
    average: choice(["mean", "median"], { help: "Average of deal value and cycle.", default: "mean" }),
    winRateBy: choice(["count", "value"], { help: "Win rate by number of deals or by their value.", default: "count" }),
    columns: columns(),
  },
  returns: rows("A row a segment in alphabetical order, then a Total row from the pooled deals.", {
    segment: column(byHeader("by", "Segment"), "text", "The segment; Total pools all deals."),
    opportunities: column("Opportunities", "whole", "Deals counted by the basis."),
    averageDealValue: column("Average deal value", "money", "Average amount of the won deals in the window."),
    winRate: column("Win rate", "percent", "Won ÷ (won + lost) among deals closed in the window."),
    cycleDays: column("Cycle days", "days", "Average days from creation to close of the won deals."),
    velocityPerDay: column("Velocity per day", "money", "Opportunities × value × win rate ÷ cycle days."),
    open: column("Open", "whole", "Deals open at as_of."),
    won: column("Won", "whole", "Deals won in the window."),
    lost: column("Lost", "whole", "Deals lost in the window."),
    note: column("Note", "text", "The date used, what was left out, and why a lever is empty."),
  }),
  law: "Window = (as_of − window_days, as_of]. Win rate = won ÷ (won + lost) closed in the window; deal value and cycle = average over the won; a deal that closed after as_of counts as open.",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy.",
  question: "How fast does our pipeline make money today, segment by segment?",
  examples: [
    {
      given: [EXPORT, "Segment"],
      gives: [
        ["Segment", ...HEADERS],
        ["Enterprise", 1, 90000, 0.5, 90, 500, 1, 1, 1, ""],
        ["Mid-market", 1, 30000, 1, 40, 750, 1, 1, 0, ""],
        ["Total", 2, 60000, 2 / 3, 65, 1230.7692307692307, 2, 2, 1, "as of 2026-04-05"],
      ],
    },
    {
      given: [EXPORT, "", "2026-03-31", 31, "closed", "median", "value"],
      gives: [
        ["Segment", ...HEADERS],
        ["Total", 2, 30000, 0.3, 40, 450, 2, 1, 1, "as of 2026-03-31"],
      ],
    },
    {
      given: [
        [
          ["Deal ID", "Stage"],
          ["D-1", "Won"],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
    { given: [EXPORT, "Region"], refuses: "MISSING_COLUMN" },
  ],
  see: ["VELOCITY", "VELOCITY_SCENARIO", "COVERAGE"],
  terms: ["Pipeline Velocity"],
});
