import { card } from "../kernel/card";
import { foldGroup, noteOtherSpellings } from "../kernel/group-words";
import { columns, header, table } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { noted } from "../tables/noted";
import { quotaShape, type QuotaTable } from "../tables/quotas";
import { latestEvent, pooled, tallied, type Tally } from "../velocity/deal-tally";
import { seenFrom } from "../velocity/lever-notes";
import { dealsParam, eventsOf, type VelocityDeals } from "../velocity/velocity-deals";
import { asOfParam, windowDaysParam } from "../velocity/window-params";
import { coverage } from "./coverage";
import { coverageGap } from "./coverage-gap";
import { emptyCellNotes, leftOutNotes, MIXED_TOTAL, segmentName } from "./coverage-notes";
import { coverageRequired } from "./coverage-required";
import { readQuotas } from "./quota-plans";
import { pooledSums, segmentSums, type SegmentSums } from "./segment-sums";

export interface CoverageTableArguments {
  readonly deals: VelocityDeals;
  readonly quotas: QuotaTable;
  readonly by: string;
  readonly asOf: number | undefined;
  readonly windowDays: number;
}

export interface CoverageTableRow {
  readonly segment: string;
  readonly openPipeline: number | undefined;
  readonly quota: number | undefined;
  readonly wonInPeriod: number | undefined;
  readonly remainingQuota: number | undefined;
  readonly coverage: number | undefined;
  readonly winRate: number | undefined;
  readonly required: number | undefined;
  readonly gap: number | undefined;
  readonly expectedLanding: number | undefined;
  readonly topThreeShare: number | undefined;
}

/**
 * Coverage of what is still to be sold, by segment, and a Total row from the pooled sums.
 *
 * Conventions: the quotas of the period of as_of count. What is won counts from the period's
 * first day to its last, and never after as_of, when the deal is still open; without a period it
 * counts within the window. The win rate is by count within the window, whatever the period.
 * Expected landing is where the period ends up, won and to be won: with nothing won yet it is
 * open × win rate. A quota that is met leaves nothing to cover, so no coverage. In Total a segment
 * over its quota makes up for one under it; where segments are currencies, Total has no amounts.
 */
export function coverageTable(args: CoverageTableArguments): Report<CoverageTableRow> | Refusal {
  const { deals, by, windowDays } = args;
  const events = eventsOf(deals);
  const groups = by === "" ? undefined : deals.group(by, "by");
  if (isRefusal(groups)) return groups;
  const asOf = args.asOf ?? latestEvent(events);
  const quotas = readQuotas(args.quotas, by, asOf);
  if (isRefusal(quotas)) return quotas;

  const names = groups?.words ?? [""];
  const sums = segmentSums(events, groups?.codes, names.map(quotas.planOf), asOf, windowDays);
  const tallies = tallied(events, groups, asOf, windowDays);
  const segments = names
    .map((name, code): Segment => ({ name, sums: sums[code], tally: tallies[code] }))
    .filter(hasDeals);
  if (groups !== undefined) noteOtherSpellings(quotas.names, groups.words, by, args.quotas);
  const present = new Set(segments.map(({ name }) => foldGroup(name)));
  const withoutDeals = by === "" ? [] : quotas.names.filter((name) => !present.has(foldGroup(name))).sort(blankLast);
  const shown = [
    ...(by === "" ? [] : segments),
    ...withoutDeals.map((name): Segment => ({ name, sums: pooledSums([]), tally: pooled([]) })),
  ].sort((a, b) => blankLast(a.name, b.name));
  const total: Segment = { name: "Total", sums: pooledSums(sums), tally: pooled(tallies) };
  const rows = shown.map((segment) => printRow(segment, quotas.planOf(segment.name).quota));
  const totalRow = printRow(total, quotas.total.quota);
  const isMixed = deals.hasMixedMoney || args.quotas.hasMixedMoney;
  return {
    rows: [...rows, isMixed ? withoutMoney(totalRow) : totalRow],
    notes: [
      `Note: ${seenFrom(asOf)}`,
      ...quotas.notes,
      ...(isMixed ? [MIXED_TOTAL] : []),
      ...emptyCellNotes(isMixed ? rows : [...rows, totalRow], withoutDeals),
      ...noted(
        quotas.withoutQuota,
        "row of quotas without a quota left out",
        "rows of quotas without a quota left out",
      ),
      ...leftOutNotes(total.sums, total.tally),
    ],
  };
}

/** Amounts of several currencies have no sum, so whatever is made of one is blank; counts stay. */
function withoutMoney({ segment, winRate, required }: CoverageTableRow): CoverageTableRow {
  return {
    segment,
    openPipeline: undefined,
    quota: undefined,
    wonInPeriod: undefined,
    remainingQuota: undefined,
    coverage: undefined,
    winRate,
    required,
    gap: undefined,
    expectedLanding: undefined,
    topThreeShare: undefined,
  };
}

interface Segment {
  readonly name: string;
  readonly sums: SegmentSums;
  readonly tally: Tally;
}

/** Alphabetical, a blank behind every name. No two are the same. */
function blankLast(a: string, b: string): number {
  if (a === "" || b === "") return a === "" ? 1 : -1;
  return a < b ? -1 : 1;
}

/** Whether any deal of the segment counts anywhere. */
function hasDeals({ sums, tally }: Segment): boolean {
  return tally.open + tally.won + tally.lost + tally.undated + sums.wins > 0;
}

function printRow({ name, sums, tally }: Segment, quota: number | undefined): CoverageTableRow {
  const { open, won } = sums;
  const closed = tally.won + tally.lost;
  const winRate = closed === 0 ? undefined : tally.won / closed;
  const isWinning = winRate !== undefined && winRate > 0;
  const remaining = quota === undefined ? undefined : Math.max(0, quota - won);
  return {
    segment: segmentName(name),
    openPipeline: open,
    quota,
    wonInPeriod: won,
    remainingQuota: remaining,
    coverage:
      remaining === undefined || remaining === 0 ? undefined : coverage({ openPipeline: open, quota: remaining }),
    winRate,
    required: isWinning ? coverageRequired({ winRate }) : undefined,
    gap:
      isWinning && remaining !== undefined ? coverageGap({ openPipeline: open, quota: remaining, winRate }) : undefined,
    expectedLanding: winRate === undefined ? undefined : won + open * winRate,
    topThreeShare: open > 0 ? sums.largest.reduce((sum, amount) => sum + amount, 0) / open : undefined,
  };
}

const DEALS = [
  ["Deal ID", "Region", "Stage", "Amount", "Create Date", "Close Date"],
  ["D-1", "East", "Closed Won", 40000, "2026-01-05", "2026-02-20"],
  ["D-2", "East", "Closed Lost", 30000, "2026-01-10", "2026-03-01"],
  ["D-3", "East", "Proposal", 90000, "2026-02-01", "2026-06-30"],
  ["D-4", "East", "Discovery", 30000, "2026-03-01", ""],
  ["D-5", "West", "Closed Won", 60000, "2026-01-15", "2026-03-20"],
  ["D-6", "West", "Negotiation", 50000, "2026-03-31", "2026-05-31"],
];
const QUOTAS = [
  ["Region", "Quota", "Period start", "Period end"],
  ["East", 100000, "2026-01-01", "2026-06-30"],
  ["West", 50000, "2026-01-01", "2026-06-30"],
];
const HEADERS = [
  "Open pipeline",
  "Quota",
  "Won in period",
  "Remaining quota",
  "Coverage",
  "Win rate",
  "Required",
  "Gap",
  "Expected landing",
  "Top-3 share",
];
const NOTHING = ["", "", "", "", "", "", "", "", "", ""];

export default card(coverageTable, {
  name: "COVERAGE_TABLE",
  family: "coverage",
  summary: "Coverage of the remaining quota, what it needs and where it lands, by segment",
  params: {
    deals: dealsParam,
    quotas: table({
      help: 'The quotas with their header row: the header named by `by`, Quota, and a period where they have one: Month, Quarter, Year, Period, or Period start and Period end. Only the period of as_of counts; columns "Periods=all" counts all of them.',
      ...quotaShape,
    }),
    by: header({
      help: "Header to break deals and quotas down by; both tables must have it. Blank: the total only.",
    }),
    asOf: asOfParam,
    windowDays: windowDaysParam,
    columns: columns(),
  },
  returns: rows("One row per segment, in alphabetical order, then Total from the pooled sums. Notes follow.", {
    segment: column(byHeader("by", "Segment"), "text", "The segment; Total pools all deals and quotas."),
    openPipeline: column("Open pipeline", "money", "Amounts of the deals open at as_of."),
    quota: column("Quota", "money", "The segment's quotas of the period, added up."),
    wonInPeriod: column(
      "Won in period",
      "money",
      "Won in the quota's period by as_of; without a period, in the window.",
    ),
    remainingQuota: column("Remaining quota", "money", "Quota less won in period, never below 0."),
    coverage: column("Coverage", "multiple", "Open pipeline ÷ remaining quota."),
    winRate: column("Win rate", "percent", "Won ÷ (won + lost) among deals closed in the window."),
    required: column("Required", "multiple", "The coverage that the win rate calls for: 1 ÷ win rate."),
    gap: column("Gap", "money", "Remaining quota ÷ win rate − open pipeline; below 0 it is a surplus."),
    expectedLanding: column("Expected landing", "money", "Won in period + open pipeline × win rate."),
    topThreeShare: column("Top-3 share", "percent", "Share of the open pipeline in its three largest deals."),
  }),
  law: "Coverage = open pipeline ÷ remaining quota; required = 1 ÷ win rate; gap = remaining quota ÷ win rate − open pipeline; expected landing = won in period + open pipeline × win rate. Quotas with periods count where the period holds as_of; where none does, those of the period that started last. Two quotas of one segment whose periods overlap are refused.",
  source: "Pipeline Coverage Ratio, the glossary of The Starr Conspiracy.",
  question: "Which segments have too little pipeline for what is left of their quota?",
  examples: [
    {
      given: [DEALS, QUOTAS, "Region"],
      gives: [
        ["Region", ...HEADERS],
        ["East", 120000, 100000, 40000, 60000, 2, 0.5, 2, 0, 100000, 1],
        ["West", 50000, 50000, 60000, 0, "", 1, 1, -50000, 110000, 1],
        ["Total", 170000, 150000, 100000, 50000, 3.4, 2 / 3, 1.5, -95000, 100000 + 340000 / 3, 1],
        ["Note: as of 2026-03-31", ...NOTHING],
        ["Note: nothing remains of the quota, so no coverage: West", ...NOTHING],
      ],
    },
    {
      given: [
        DEALS,
        [
          ["Region", "Quota"],
          ["East", "$100k"],
        ],
        "",
        "2026-02-28",
      ],
      gives: [
        ["Segment", ...HEADERS],
        ["Total", 180000, 100000, 40000, 60000, 3, 1, 1, -120000, 220000, 1],
        ["Note: as of 2026-02-28", ...NOTHING],
      ],
    },
    {
      given: [
        DEALS,
        [
          ["Quarter", "Quota"],
          ["2026-Q1", 120000],
          ["2026-Q2", 150000],
        ],
        "",
        "2026-03-31",
      ],
      gives: [
        ["Segment", ...HEADERS],
        ["Total", 170000, 120000, 100000, 20000, 8.5, 2 / 3, 1.5, -140000, 100000 + 340000 / 3, 1],
        ["Note: as of 2026-03-31", ...NOTHING],
        [
          'Note: 1 quota row of 2026-Q1 counted (the period of 2026-03-31); 1 quota row of other periods left out. To count all periods, add columns "Periods=all".',
          ...NOTHING,
        ],
      ],
    },
    { given: [DEALS, [["Region"], ["East"]], "Region"], refuses: "MISSING_COLUMN" },
    { given: [DEALS, QUOTAS, "Segment"], refuses: "MISSING_COLUMN" },
  ],
  see: ["COVERAGE", "COVERAGE_REQUIRED", "COVERAGE_GAP", "VELOCITY_BASELINE", "PIPELINE_BLINDNESS"],
  terms: ["Pipeline Coverage Ratio"],
});
