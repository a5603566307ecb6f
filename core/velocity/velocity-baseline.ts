import { card } from "../kernel/card";
import type { TextColumn } from "../kernel/text-column";
import { choice, columns, header } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { latestEvent, pooled, tallied, type Tally } from "./deal-tally";
import { leverNotes, seenFrom } from "./lever-notes";
import {
  AVERAGES,
  measuredLevers,
  WIN_RATES,
  wonAverages,
  type Definition,
  type MeasuredLevers,
} from "./measured-levers";
import { dealsParam, eventsOf, type VelocityDeals } from "./velocity-deals";
import { asOfParam, basisParam, EXAMPLE_DEALS, windowDaysParam } from "./window-params";

export interface BaselineArguments extends Definition {
  readonly deals: VelocityDeals;
  readonly by: string;
  readonly asOf: number | undefined;
  readonly windowDays: number;
}

export interface BaselineRow extends MeasuredLevers {
  readonly segment: string;
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
  const events = eventsOf(deals);
  const groups = by === "" ? undefined : deals.group(by, "by");
  if (isRefusal(groups)) return groups;

  const asOf = args.asOf ?? latestEvent(events);
  const segments = tallied(events, groups, asOf, args.windowDays);
  const bySegment = inOrder(groups)
    .map(({ name, code }) => ({ name, tally: segments[code] }))
    .filter(({ tally }) => tally.open + tally.won + tally.lost + tally.created + tally.undated > 0)
    .map(({ tally, name }) => printRow(name === "" ? "(blank)" : name, tally, args));
  const total = printRow("Total", pooled(segments), args, seenFrom(asOf));
  return { rows: [...bySegment, deals.hasMixedMoney ? withoutMoney(total, args) : total], notes: [] };
}

/** Amounts of several currencies have no sum and no average, nor has anything that is made of one. */
function withoutMoney(total: BaselineRow, { winRateBy }: Definition): BaselineRow {
  return {
    ...total,
    averageDealValue: undefined,
    winRate: winRateBy === "value" ? undefined : total.winRate,
    velocityPerDay: undefined,
    note: `${total.note}; deals in several currencies, so no deal value and no velocity`,
  };
}

/** The segments in alphabetical order, the blank (word 0) last; none where there is no column of them. */
function inOrder(groups: TextColumn | undefined): readonly { readonly name: string; readonly code: number }[] {
  if (groups === undefined) return [];
  const { words, codeOf } = groups;
  return [...words.slice(1).sort(), ""].map((name) => ({ name, code: codeOf(name)! }));
}

function printRow(segment: string, tally: Tally, definition: Definition, dated?: string): BaselineRow {
  const { open, won, lost } = tally;
  const levers = measuredLevers(tally, wonAverages(tally, definition.average), definition);
  const notes = leverNotes(tally, levers);
  return {
    segment,
    ...levers,
    open,
    won,
    lost,
    note: (dated === undefined ? notes : [dated, ...notes]).join("; "),
  };
}

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
    deals: dealsParam,
    by: header({ help: "Header to break the deals down by, such as Segment. Blank: the total only." }),
    asOf: asOfParam,
    windowDays: windowDaysParam,
    basis: basisParam,
    average: choice(AVERAGES, { help: "Average of deal value and cycle.", default: "mean" }),
    winRateBy: choice(WIN_RATES, { help: "Win rate by number of deals or by their value.", default: "count" }),
    columns: columns(),
  },
  returns: rows("One row per segment, in alphabetical order, then Total from the pooled deals.", {
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
  differs:
    "CRM dashboards often divide won deals by all deals created in a period, or count an expected close date as a close; here a win rate knows closed deals only, and an open deal's close date is never a close.",
  examples: [
    {
      given: [EXAMPLE_DEALS, "Segment"],
      gives: [
        ["Segment", ...HEADERS],
        ["Enterprise", 1, 90000, 0.5, 90, 500, 1, 1, 1, ""],
        ["Mid-market", 1, 30000, 1, 40, 750, 1, 1, 0, ""],
        ["Total", 2, 60000, 2 / 3, 65, 1230.7692307692307, 2, 2, 1, "as of 2026-04-05"],
      ],
    },
    {
      given: [EXAMPLE_DEALS, "", "2026-03-31", 31, "closed", "median", "value"],
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
    { given: [EXAMPLE_DEALS, "Region"], refuses: "MISSING_COLUMN" },
  ],
  see: ["VELOCITY", "VELOCITY_DEFINITIONS", "VELOCITY_RANGE", "VELOCITY_BRIDGE", "VELOCITY_SCENARIO", "COVERAGE"],
  terms: ["Pipeline Velocity"],
});
