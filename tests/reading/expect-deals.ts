/** Expected answers of the deal functions, computed from a company's facts. */
import { AS_OF, type Company, type Deal } from "./random-company";
import { mean, median, names, orBlank, ratio, sum, type Expected, type Value } from "./expected-answer";

const WINDOW_DAYS = 365;
const STALE_DAYS = 30;

/** The latest creation or actual close. An expected close hasn't happened. */
function latestDay(deals: readonly Deal[]): number {
  return Math.max(
    ...deals.flatMap(({ created, closed, outcome }) => [created, ...(outcome === "open" ? [] : [closed ?? created])]),
  );
}

interface Counts {
  readonly open: readonly Deal[];
  readonly won: readonly Deal[];
  readonly lost: readonly Deal[];
  readonly created: readonly Deal[];
}

/** Deals open on a day, and deals closed and created in the year before it. */
function countsOf(deals: readonly Deal[], asOf: number): Counts {
  const isIn = (day: number | undefined) => day !== undefined && day <= asOf && day > asOf - WINDOW_DAYS;
  const closedAs = (outcome: Deal["outcome"]) => deals.filter((deal) => deal.outcome === outcome && isIn(deal.closed));
  const isOpen = ({ outcome, closed, created }: Deal) =>
    created <= asOf && (outcome === "open" || (closed !== undefined && closed > asOf));
  return {
    open: deals.filter(isOpen),
    won: closedAs("won"),
    lost: closedAs("lost"),
    created: deals.filter(({ created }) => isIn(created)),
  };
}

const amountsOf = (deals: readonly Deal[]) => deals.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
const cyclesOf = (deals: readonly Deal[]) => deals.map(({ created, closed }) => closed! - created);

type Average = (values: readonly number[]) => number | undefined;

function velocityOf(opportunities: number, value: number | undefined, winRate: Value, days: number | undefined): Value {
  if (value === undefined || winRate === "" || days === undefined || days <= 0) return "";
  return (opportunities * value * (winRate as number)) / days;
}

function baselineRow(name: string, header: string, { open, won, lost }: Counts): Expected["rows"][number] {
  const value = mean(amountsOf(won));
  const days = mean(cyclesOf(won));
  const winRate = ratio(won.length, won.length + lost.length);
  return {
    [header]: name,
    Opportunities: open.length,
    "Average deal value": orBlank(value),
    "Win rate": winRate,
    "Cycle days": orBlank(days),
    "Velocity per day": velocityOf(open.length, value, winRate, days),
    Open: open.length,
    Won: won.length,
    Lost: lost.length,
  };
}

/** By region, as of the latest event. */
export function velocityBaseline({ deals }: Company): Expected {
  const asOf = latestDay(deals);
  const isShown = ({ open, won, lost, created }: Counts) => open.length + won.length + lost.length + created.length > 0;
  const segments = names(deals.map(({ region }) => region))
    .map((region) => ({
      region,
      counts: countsOf(
        deals.filter((deal) => deal.region === region),
        asOf,
      ),
    }))
    .filter(({ counts }) => isShown(counts));
  return {
    keys: ["Region"],
    rows: [
      ...segments.map(({ region, counts }) => baselineRow(region, "Region", counts)),
      baselineRow("Total", "Region", countsOf(deals, asOf)),
    ],
  };
}

export function velocityDefinitions({ deals }: Company): Expected {
  const { open, won, lost, created } = countsOf(deals, latestDay(deals));
  const rows: Record<string, Value>[] = [];
  const averages: readonly (readonly [string, Average])[] = [
    ["mean", mean],
    ["median", median],
  ];
  const counted = [
    ["open", open.length],
    ["created", created.length],
    ["closed", won.length + lost.length],
  ] as const;
  for (const [basis, opportunities] of counted) {
    for (const [average, averageOf] of averages) {
      for (const by of ["count", "value"]) {
        const [wonSum, lostSum] =
          by === "count" ? [won.length, lost.length] : [sum(amountsOf(won)), sum(amountsOf(lost))];
        const velocity = velocityOf(
          opportunities,
          averageOf(amountsOf(won)),
          ratio(wonSum, wonSum + lostSum),
          averageOf(cyclesOf(won)),
        );
        rows.push({ Basis: basis, Average: average, "Win rate by": by, "Velocity per day": velocity });
      }
    }
  }
  return { keys: ["Basis", "Average", "Win rate by"], rows };
}

/** Resampled figures aren't recomputed here; the walk compares them with the answer for the clean table. */
export function velocityRange({ deals }: Company): Expected {
  const { open } = countsOf(deals, latestDay(deals));
  const names = ["Average deal value", "Win rate", "Cycle days", "Velocity per day"];
  return {
    keys: ["Lever"],
    rows: [
      { Lever: "Opportunities", Low: open.length, Middle: open.length, High: open.length },
      ...names.map((Lever) => ({ Lever })),
    ],
  };
}

export function pipelineBridge({ earlier, deals }: Company): Expected {
  const before = new Map(earlier.map((deal) => [deal.id, deal]));
  const after = new Map(deals.map((deal) => [deal.id, deal]));
  const moves = {
    Start: [],
    New: [],
    Increased: [],
    Decreased: [],
    Won: [],
    Lost: [],
    Removed: [],
    Reopened: [],
    End: [],
  };
  const found: Record<keyof typeof moves, number[]> = moves;
  for (const { id, outcome, amount = 0 } of earlier) {
    if (outcome !== "open") continue;
    found.Start.push(amount);
    const now = after.get(id);
    if (now === undefined) found.Removed.push(-amount);
    else if (now.outcome === "won") found.Won.push(-amount);
    else if (now.outcome === "lost") found.Lost.push(-amount);
    else {
      const change = (now.amount ?? 0) - amount;
      if (change > 0) found.Increased.push(change);
      if (change < 0) found.Decreased.push(change);
    }
  }
  for (const { id, outcome, amount = 0 } of deals) {
    if (outcome !== "open") continue;
    found.End.push(amount);
    const then = before.get(id);
    if (then === undefined) found.New.push(amount);
    else if (then.outcome !== "open") found.Reopened.push(amount);
  }
  const rows = Object.entries(found).map(([Move, amounts]) => ({ Move, Deals: amounts.length, Amount: sum(amounts) }));
  return { keys: ["Move"], rows };
}

function coverageRow(
  name: string,
  deals: readonly Deal[],
  quotas: Company["quotas"],
  asOf: number,
): Expected["rows"][number] {
  const { open, won, lost } = countsOf(deals, asOf);
  const isWonInPeriod = ({ outcome, region, closed = Infinity }: Deal) =>
    outcome === "won" &&
    closed <= asOf &&
    quotas.some((quota) => quota.region === region && closed >= quota.start && closed < quota.end + 1);
  const wonInPeriod = sum(amountsOf(deals.filter(isWonInPeriod)));
  const pipeline = sum(amountsOf(open));
  const quota = sum(quotas.map((each) => each.quota));
  const remaining = Math.max(0, quota - wonInPeriod);
  const winRate = ratio(won.length, won.length + lost.length);
  const isWinning = typeof winRate === "number" && winRate > 0;
  const largest = [...amountsOf(open)].sort((a, b) => b - a).slice(0, 3);
  return {
    Region: name,
    "Open pipeline": pipeline,
    Quota: quota,
    "Won in period": wonInPeriod,
    "Remaining quota": remaining,
    Coverage: ratio(pipeline, remaining),
    "Win rate": winRate,
    Required: isWinning ? 1 / winRate : "",
    Gap: isWinning ? remaining / winRate - pipeline : "",
    "Expected landing": winRate === "" ? "" : wonInPeriod + pipeline * (winRate as number),
    "Top-3 share": ratio(sum(largest), pipeline),
  };
}

export function coverageTable({ deals, quotas }: Company): Expected {
  const asOf = latestDay(deals);
  const regions = names(quotas.map(({ region }) => region));
  return {
    keys: ["Region"],
    rows: [
      ...regions.map((region) =>
        coverageRow(
          region,
          deals.filter((deal) => deal.region === region),
          quotas.filter((quota) => quota.region === region),
          asOf,
        ),
      ),
      coverageRow("Total", deals, quotas, asOf),
    ],
  };
}

export function pipelineBlindness({ deals }: Company): Expected {
  const { open } = countsOf(deals, AS_OF);
  const checks: readonly (readonly [string, (deal: Deal) => boolean])[] = [
    ["No amount", ({ amount }) => amount === undefined],
    ["No close date", ({ closed }) => closed === undefined],
    ["Close date past", ({ closed }) => closed !== undefined && closed < AS_OF],
    ["No owner", ({ owner }) => owner === ""],
    ["No source", ({ source }) => source === ""],
    [
      `No activity within ${STALE_DAYS} days`,
      ({ lastActivity }) => lastActivity === undefined || AS_OF - lastActivity > STALE_DAYS,
    ],
    ["No stage", ({ stage }) => stage === ""],
  ];
  const all = sum(amountsOf(open));
  const row = (Check: string, failing: readonly Deal[]) => {
    const Value = sum(amountsOf(failing));
    return { Check, Deals: failing.length, Value, "Share of open value": ratio(Value, all) };
  };
  return {
    keys: ["Check"],
    rows: [
      ...checks.map(([name, fails]) => row(name, open.filter(fails))),
      row(
        "Passes every check",
        open.filter((deal) => !checks.some(([, fails]) => fails(deal))),
      ),
    ],
  };
}
