import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { columns, date, days, type RangeParam } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { dealColumns } from "../tables/deals";
import { dealsTable } from "../tables/deals-table";
import { noted } from "../tables/noted";
import { isOpenAt } from "../tables/open-at";
import { OPEN } from "../tables/outcomes";
import { dealChecks, type DealCheck } from "./deal-checks";

const blindnessDealsParam = dealsTable(
  { help: "The deals export with its header row; a check is made where its column is there." },
  {
    amount: dealColumns.amount,
    expectedClose: ifPresent(dealColumns.expectedClose),
    owner: ifPresent(dealColumns.owner),
    source: ifPresent(dealColumns.source),
    lastActivity: ifPresent(dealColumns.lastActivity),
  },
);
type BlindnessDeals = typeof blindnessDealsParam extends RangeParam<infer T> ? T : never;

export interface PipelineBlindnessArguments {
  readonly deals: BlindnessDeals;
  readonly asOf: number;
  readonly staleDays: number;
}

export interface PipelineBlindnessRow {
  readonly check: string;
  readonly deals: number | undefined;
  readonly value: number | undefined;
  readonly shareOfOpenValue: number | undefined;
}

/**
 * How much of the open pipeline can't be seen, and why; a deal may fail several checks.
 *
 * Convention: a check whose column the export does not have is not made. Its cells are empty,
 * a note names the column, and the last row passes it: what was not exported may well be
 * recorded, and failing every deal for it would leave nothing to read.
 */
export function pipelineBlindness(args: PipelineBlindnessArguments): Report<PipelineBlindnessRow> {
  const { deals, asOf, staleDays } = args;
  const { outcomes } = deals;
  const undatedColumn = () => new Float64Array(deals.rows).fill(NaN);
  const lifetimes = {
    created: deals.created ?? undatedColumn(),
    closed: deals.closed ?? undatedColumn(),
    outcomes,
  };
  const checks = dealChecks(deals, asOf, staleDays);
  const failing = checks.map(startSums);
  const passing = startSums();
  const open = startSums();
  let closedUndated = 0;
  for (let deal = 0; deal < deals.rows; deal++) {
    if (outcomes[deal] !== OPEN && Number.isNaN(lifetimes.closed[deal])) closedUndated++;
    if (!isOpenAt(lifetimes, deal, asOf)) continue;
    const value = Number.isNaN(deals.amount[deal]) ? 0 : deals.amount[deal];
    add(open, value);
    let isSound = true;
    for (let c = 0; c < checks.length; c++) {
      if (!checks[c].fails(deal)) continue;
      add(failing[c], value);
      isSound = false;
    }
    if (isSound) add(passing, value);
  }
  const share = (value: number) => (open.value > 0 ? value / open.value : undefined);
  const row = (check: string, sums: Sums): PipelineBlindnessRow => ({
    check,
    ...sums,
    shareOfOpenValue: share(sums.value),
  });
  return {
    rows: [
      ...checks.map((check, c) => (check.lacks === undefined ? row(check.name, failing[c]) : notMade(check))),
      row("Passes every check", passing),
    ],
    notes: [
      ...checks.flatMap(({ name, lacks }) =>
        lacks === undefined ? [] : [`Note: no column ${lacks} in deals, so this check is not made: ${name}`],
      ),
      ...noted(
        closedUndated,
        "won or lost deal without a close date counted as closed",
        "won or lost deals without a close date counted as closed",
      ),
    ],
  };
}

interface Sums {
  deals: number;
  value: number;
}

function startSums(): Sums {
  return { deals: 0, value: 0 };
}

function add(sums: Sums, value: number): void {
  sums.deals++;
  sums.value += value;
}

function notMade({ name }: DealCheck): PipelineBlindnessRow {
  return { check: name, deals: undefined, value: undefined, shareOfOpenValue: undefined };
}

const DEALS = [
  ["Deal ID", "Amount", "Stage", "Close Date", "Owner", "Lead Source", "Last Activity Date"],
  ["D-1", 50000, "Proposal", "2026-04-30", "Ada", "Webinar", "2026-03-25"],
  ["D-2", 30000, "Discovery", "2026-02-28", "Ada", "", "2026-01-15"],
  ["D-3", "", "Discovery", "", "", "Paid search", "2026-03-30"],
  ["D-4", 20000, "", "2026-05-31", "Grace", "Events", "2026-03-01"],
  ["D-5", 70000, "Closed Won", "2026-03-10", "Grace", "Webinar", "2026-03-10"],
];
const HEADERS = ["Check", "Deals", "Value", "Share of open value"];

export default card(pipelineBlindness, {
  name: "PIPELINE_BLINDNESS",
  family: "failure",
  summary: "How much open pipeline can't be seen, by what its records do not say",
  params: {
    deals: blindnessDealsParam,
    asOf: date({ help: "The day the pipeline is seen from." }),
    staleDays: days({ help: "How many days back an activity may lie.", above: 0, default: 30 }),
    columns: columns(),
  },
  returns: rows("One row per check, then the open value that passes every check. Notes follow.", {
    check: column("Check", "text", "What is missing or past; a deal may fail several checks."),
    deals: column("Deals", "whole", "Open deals that fail it; in the last row those that pass every check."),
    value: column("Value", "money", "Their amounts; a deal without an amount has none."),
    shareOfOpenValue: column("Share of open value", "percent", "Value ÷ the amounts of all deals open at as_of."),
  }),
  law: "Over the deals open at as_of: created by then and not won or lost by then. A close date before as_of's day is past; an activity stale_days ago is within them. Empty cells: the export has no such column.",
  source: "Pipeline Blindness, the glossary of The Starr Conspiracy.",
  question: "How much of our open pipeline could we defend, deal by deal?",
  examples: [
    {
      given: [DEALS, "2026-03-31"],
      gives: [
        HEADERS,
        ["No amount", 1, 0, 0],
        ["No close date", 1, 0, 0],
        ["Close date past", 1, 30000, 0.3],
        ["No owner", 1, 0, 0],
        ["No source", 1, 30000, 0.3],
        ["No activity within 30 days", 1, 30000, 0.3],
        ["No stage", 1, 20000, 0.2],
        ["Passes every check", 1, 50000, 0.5],
      ],
    },
    {
      given: [DEALS.map((deal) => deal.slice(0, 5)), "2026-03-01"],
      gives: [
        HEADERS,
        ["No amount", 1, 0, 0],
        ["No close date", 1, 0, 0],
        ["Close date past", 1, 30000, 30000 / 170000],
        ["No owner", 1, 0, 0],
        ["No source", "", "", ""],
        ["No activity within 30 days", "", "", ""],
        ["No stage", 1, 20000, 20000 / 170000],
        ["Passes every check", 2, 120000, 120000 / 170000],
        ["Note: no column Source in deals, so this check is not made: No source", "", "", ""],
        ["Note: no column Last activity in deals, so this check is not made: No activity within 30 days", "", "", ""],
      ],
    },
    { given: [DEALS.map(([deal, , ...rest]) => [deal, ...rest]), "2026-03-31"], refuses: "MISSING_COLUMN" },
    { given: [DEALS, ""], refuses: "MISSING" },
  ],
  see: ["COVERAGE_TABLE", "PIPELINE_BRIDGE", "MISALIGNMENT_TAX", "LEAD_LIMBO"],
  terms: ["Pipeline Blindness"],
});
