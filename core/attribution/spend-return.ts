import { card } from "../kernel/card";
import { columns, number, table } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, plain, refuse, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { noted } from "../tables/noted";
import { spendShape, type spendColumns } from "../tables/spend";
import {
  byParam,
  EXAMPLE_DEALS,
  EXAMPLE_TOUCHES,
  HALF_LIFE_DAYS,
  journeyParams,
  lookbackParam,
} from "./attribution-params";
import { bookedOf, creditsOf, UNATTRIBUTED } from "./credit";
import { notesOf, readJourneys, type JourneyArguments } from "./journeys";
import { BELOW_NOTHING, belowNothingNotes, modelNotes } from "./model-notes";
import { modelParam, type ModelChoice } from "./model-param";
import { modelOf } from "./models";
import { spendLines, type SpendLine } from "./spend-lines";

export interface SpendReturnArguments extends JourneyArguments {
  readonly spend: Table<typeof spendColumns>;
  readonly weighted: ModelChoice;
  readonly fundAt: number;
  readonly cutAt: number;
}

export interface SpendReturnRow {
  readonly claimant: string;
  readonly spend: number | undefined;
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly weighted: number | undefined;
  readonly lowest: number | undefined;
  readonly highest: number | undefined;
  readonly costPerWonDeal: number | undefined;
  readonly decision: string;
}

/**
 * What each channel's spend returned under three models, and the decision all three allow.
 *
 * Conventions. Return is revenue ÷ spend, a multiple, not the profit on it. Credit without
 * spend has no return and is never a reason to fund or cut; spend without a touch returned 0.
 * Names of spend and of touches are one where they differ only in case, spacing, or width, and
 * the rows of one name add up. Total holds all booked revenue, the unattributed too, against all spend, so
 * it is the same under every model and nothing is decided by it. A return that misses
 * fund_at or cut_at by rounding alone has reached it.
 */
export function spendReturn(args: SpendReturnArguments): Report<SpendReturnRow> | Refusal {
  const { fundAt, cutAt } = args;
  if (cutAt > fundAt) return refuse.outOfRange("cut_at", `at most fund_at, ${plain(fundAt)}`, cutAt);
  const model = modelOf(args.weighted, { halfLifeDays: HALF_LIFE_DAYS });
  const journeys = readJourneys(args, model);
  if (isRefusal(journeys)) return journeys;
  const weighted = creditsOf(journeys, model);
  if (isRefusal(weighted)) return weighted;
  const lines = spendLines(journeys, weighted, args.spend, args.by);
  if (isRefusal(lines)) return lines;

  const booked = bookedOf(journeys);
  const spent = lines.reduce((sum, { spend }) => sum + (spend ?? 0), 0);
  const blended = ratio(booked.revenue, spent);
  const total: SpendReturnRow = {
    claimant: "Total",
    spend: spent,
    first: blended,
    last: blended,
    weighted: blended,
    lowest: blended,
    highest: blended,
    costPerWonDeal: ratio(spent, booked.deals),
    decision: "",
  };
  const untouched = lines.filter(({ isTouched }) => !isTouched).length;
  const blank = args.spend.spend.filter(Number.isNaN).length;
  return {
    rows: [...lines.map((line) => printRow(line, fundAt, cutAt)), UNATTRIBUTED_ROW, total],
    notes: [
      ...noted(untouched, "name in spend that no counting touch has", "names in spend that no counting touch has"),
      ...noted(blank, "row of spend without an amount counted as 0", "rows of spend without an amount counted as 0"),
      ...notesOf(journeys.leftOut),
      ...modelNotes(journeys, model),
      ...belowNothingNotes(model, weighted),
    ],
  };
}

const UNATTRIBUTED_ROW: SpendReturnRow = {
  claimant: UNATTRIBUTED,
  spend: undefined,
  first: undefined,
  last: undefined,
  weighted: undefined,
  lowest: undefined,
  highest: undefined,
  costPerWonDeal: undefined,
  decision: "no counting touch",
};

function printRow(line: SpendLine, fundAt: number, cutAt: number): SpendReturnRow {
  const { name, spend = 0 } = line;
  const returns = [line.first, line.last, line.weighted].map((credit) => ratio(credit, spend));
  const [first, last, weighted] = returns;
  const known = returns.filter((each) => each !== undefined);
  const lowest = known.length === 0 ? undefined : Math.min(...known);
  const highest = known.length === 0 ? undefined : Math.max(...known);
  return {
    claimant: name,
    spend: line.spend,
    first,
    last,
    weighted,
    lowest,
    highest,
    costPerWonDeal: spend > 0 ? ratio(spend, line.deals) : undefined,
    decision: lowest === undefined ? "no spend" : decisionOf(known, fundAt, cutAt),
  };
}

/** Undefined where there is nothing to divide by. */
function ratio(numerator: number, denominator: number): number | undefined {
  return denominator > 0 ? numerator / denominator : undefined;
}

const ROUNDING = 1e-9;

function decisionOf(returns: readonly number[], fundAt: number, cutAt: number): string {
  if (Math.min(...returns) >= fundAt * (1 - ROUNDING)) return "fund";
  return Math.max(...returns) < cutAt * (1 - ROUNDING) ? "cut" : "discuss";
}

const SPEND = [
  ["Channel", "Spend"],
  ["Email", 15000],
  ["Paid search", 40000],
  ["Podcasts", 5000],
];
const HEADERS = [
  "Channel",
  "Spend",
  "First return",
  "Last return",
  "Weighted return",
  "Lowest",
  "Highest",
  "Cost per won deal",
  "Decision",
];
const NOTES = [
  ["Note: 1 name in spend that no counting touch has", "", "", "", "", "", "", "", ""],
  ["Note: 1 touch after its deal's close left out", "", "", "", "", "", "", "", ""],
];
const BLENDED = 175000 / 60000;

export default card(spendReturn, {
  name: "SPEND_RETURN",
  family: "attribution",
  summary: "What each channel's spend returned under three models: fund, discuss or cut",
  params: {
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    spend: table({
      help: "The spend with its header row: the channel (or what by names) and the amount spent. Several rows of one name add up.",
      ...spendShape,
    }),
    weighted: modelParam({
      help: `The weighted model to set beside first and last touch; time decay halves in ${HALF_LIFE_DAYS} days.`,
      default: "u",
    }),
    by: byParam,
    fundAt: number({ help: "Fund where even the lowest return is at least this multiple.", above: 0, default: 3 }),
    cutAt: number({ help: "Cut where even the highest return is below this multiple.", above: 0, default: 1 }),
    lookbackDays: lookbackParam,
    columns: columns(),
  },
  returns: rows("One row per channel, largest spend first, then (unattributed) and Total. Notes follow.", {
    claimant: column(byHeader("by", "Channel"), "text", "The channel, campaign or other value that was paid for."),
    spend: column("Spend", "money", "What was spent; empty where spend has no such name."),
    first: column(HEADERS[2], "multiple", "Revenue under first touch ÷ spend."),
    last: column(HEADERS[3], "multiple", "Revenue under last touch ÷ spend."),
    weighted: column(HEADERS[4], "multiple", "Revenue under the weighted model ÷ spend."),
    lowest: column("Lowest", "multiple", "The least of the three returns."),
    highest: column("Highest", "multiple", "The greatest of the three returns."),
    costPerWonDeal: column("Cost per won deal", "money", "Spend ÷ won deals credited under the weighted model."),
    decision: column("Decision", "text", "fund, discuss or cut; no spend where none is known."),
  }),
  law: `Return = credited revenue ÷ spend. fund: the lowest return is at least fund_at. cut: the highest is below cut_at. Else discuss. Total: booked revenue ÷ all spend, and all spend ÷ won deals. ${BELOW_NOTHING}`,
  source:
    "Decision rules tied to spend, Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy.",
  question: "Which channels can we fund or cut whichever attribution model we believe?",
  differs:
    "ROAS in an ad platform is the conversion value that platform claims for itself ÷ its spend, and two platforms can claim one deal. Here each won deal is credited once, so returns tie to booked revenue. ROI takes the spend off first: it is this return less 1.",
  examples: [
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, SPEND],
      gives: [
        HEADERS,
        ["Paid search", 40000, 2.5, 0, 1, 0, 2.5, 100000, "discuss"],
        ["Email", 15000, 50 / 15, 10, 6, 50 / 15, 10, 15000 / 1.4, "fund"],
        ["Podcasts", 5000, 0, 0, 0, 0, 0, "", "cut"],
        ["Webinar", "", "", "", "", "", "", "", "no spend"],
        [UNATTRIBUTED, "", "", "", "", "", "", "", "no counting touch"],
        ["Total", 60000, BLENDED, BLENDED, BLENDED, BLENDED, BLENDED, 20000, ""],
        ...NOTES,
      ],
    },
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, SPEND, "linear", "", 4, 2.6],
      gives: [
        HEADERS,
        ["Paid search", 40000, 2.5, 0, 2.5 / 3, 0, 2.5, 120000, "cut"],
        ["Email", 15000, 50 / 15, 10, 250 / 45, 50 / 15, 10, 11250, "discuss"],
        ["Podcasts", 5000, 0, 0, 0, 0, 0, "", "cut"],
        ["Webinar", "", "", "", "", "", "", "", "no spend"],
        [UNATTRIBUTED, "", "", "", "", "", "", "", "no counting touch"],
        ["Total", 60000, BLENDED, BLENDED, BLENDED, BLENDED, BLENDED, 20000, ""],
        ...NOTES,
      ],
    },
    {
      given: [
        EXAMPLE_TOUCHES,
        EXAMPLE_DEALS,
        [
          ["Channel", "Impressions"],
          ["Email", 900],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
    { given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, SPEND, "u", "", 1, 2], refuses: "OUT_OF_RANGE" },
  ],
  see: ["ATTRIBUTION_RECONCILE", "ATTRIBUTE"],
  terms: ["Multi-Touch Attribution"],
});
