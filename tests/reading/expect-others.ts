/** Expected answers of the history, retention, bowtie, and small-table functions, computed from a company's facts. */
import { serialDay } from "./serial-days";
import { ALL_STAGES, AS_OF, type Company, type Entry, type Movement } from "./random-company";
import { median, names, orBlank, ratio, sum, type Expected, type Value } from "./expected-answer";

function byRecord<T extends { readonly record: number }>(entries: readonly T[]): readonly (readonly T[])[] {
  return [...new Set(entries.map(({ record }) => record))].map((record) =>
    entries.filter((entry) => entry.record === record),
  );
}

/** Records move through the stages in order, so entering any further stage that isn't lost is progress. */
export function stageConversion({ history }: Company): Expected {
  const records = byRecord(history).map((entries) => [...entries].sort((a, b) => a.entered - b.entered));
  const rows = ALL_STAGES.map((stage) => {
    const advanced: number[] = [];
    let entered = 0;
    for (const entries of records) {
      const at = entries.findIndex((entry) => entry.stage === stage);
      if (at < 0) continue;
      entered++;
      const next: Entry | undefined = entries[at + 1];
      if (next !== undefined && next.stage !== "Closed Lost") advanced.push(next.entered - entries[at].entered);
    }
    const isEnd = stage === "Closed Won" || stage === "Closed Lost";
    return {
      Stage: stage,
      Entered: entered,
      Advanced: advanced.length,
      Conversion: isEnd ? "" : ratio(advanced.length, entered),
      "Median days": orBlank(median(advanced)),
    };
  });
  return { keys: ["Stage"], rows };
}

export function stateTransitions({ states }: Company): Expected {
  const moves = byRecord(states).flatMap((entries) => {
    const sorted = [...entries].sort((a, b) => a.when - b.when);
    return sorted.slice(1).map((entry, i) => ({ from: sorted[i].state, to: entry.state }));
  });
  const all = names(states.map(({ state }) => state));
  const rows = all.map((from) => {
    const out = moves.filter((move) => move.from === from);
    const row: Record<string, Value> = { "From \\ To": from, Transitions: out.length };
    for (const to of all) {
      const count = out.filter((move) => move.to === to).length;
      row[to] = ratio(count, out.length);
      row[`${to} (count)`] = count;
    }
    return row;
  });
  return { keys: ["From \\ To"], rows };
}

/** All opening rows are in the first month. */
export function retentionTable({ movements }: Company): Expected {
  const row = (Plan: string, those: readonly Movement[]) => {
    const flow = (type: string) => sum(those.filter((each) => each.type === type).map(({ amount }) => amount));
    const [start, fresh, expansion, contraction, churn] = ["start", "new", "expansion", "contraction", "churn"].map(
      flow,
    );
    return {
      Plan,
      Start: start,
      New: fresh,
      Expansion: expansion,
      Contraction: contraction,
      Churn: churn,
      Reactivation: 0,
      End: start + fresh + expansion - contraction - churn,
      NRR: ratio(start + expansion - contraction - churn, start),
      GRR: ratio(start - contraction - churn, start),
    };
  };
  const plans = names(movements.map(({ plan }) => plan));
  return {
    keys: ["Plan"],
    rows: [
      ...plans.map((plan) =>
        row(
          plan,
          movements.filter((each) => each.plan === plan),
        ),
      ),
      row("Total", movements),
    ],
  };
}

export function attributionConflict({ claims }: Company): Expected {
  const rows = [...new Set(claims.map(({ deal }) => deal))].map((deal) => {
    const those = claims.filter((claim) => claim.deal === deal);
    const claimed = sum(those.map(({ amount }) => amount));
    const { revenue } = those[0];
    return { Deal: `D-${deal}`, Revenue: revenue, Claimed: claimed, "Over-claimed": Math.max(0, claimed - revenue) };
  });
  const total = (header: "Revenue" | "Claimed" | "Over-claimed") => sum(rows.map((row) => row[header]));
  return {
    keys: ["Deal"],
    rows: [
      ...rows,
      { Deal: "Total", Revenue: total("Revenue"), Claimed: total("Claimed"), "Over-claimed": total("Over-claimed") },
    ],
  };
}

export function bowtie({ stages }: Company): Expected {
  const rows = stages.map(({ stage, volume, primaryOwner }, i) => {
    const next = stages[i + 1]?.volume;
    return {
      Stage: stage,
      Volume: volume,
      "Conversion to next": next === undefined ? "" : next / volume,
      Lost: next === undefined ? "" : volume - next,
      "Primary owner": primaryOwner,
    };
  });
  return { keys: ["Stage"], rows };
}

export const VALUE_AT_END = 1000;
const LIFT = 0.1;

export function leakValue({ stages }: Company): Expected {
  const end = stages[stages.length - 1].volume;
  const rows = stages.slice(0, -1).map(({ stage, volume, benchmark = 0 }, i) => {
    const conversion = stages[i + 1].volume / volume;
    const lifted = conversion >= 1 ? conversion : Math.min(1, conversion * (1 + LIFT));
    const raised = benchmark > conversion ? benchmark : lifted;
    const extra = end * (raised / conversion - 1);
    return {
      Stage: stage,
      Conversion: conversion,
      "Raised to": raised,
      "Extra at end": extra,
      Money: extra * VALUE_AT_END,
    };
  });
  return { keys: ["Stage"], rows };
}

export const BASE_LEVERS = [100, 20000, 0.25, 50] as const;

export function velocityScenario({ scenarios }: Company): Expected {
  const [opportunities, value, winRate, days] = BASE_LEVERS;
  const before = (opportunities * value * winRate) / days;
  const rows = [{ name: "Base", opportunities: 0, winRate: 0 }, ...scenarios].map((scenario) => {
    const velocity = before * (1 + scenario.opportunities) * (1 + scenario.winRate);
    return { Scenario: scenario.name, "Velocity per day": velocity, Change: velocity - before };
  });
  return { keys: ["Scenario"], rows };
}

export const CADENCE_START = serialDay(2026, 3, 2);
export const CADENCE_MONTHS = 2;

/** Every Monday for two months, and the second day of each month. */
export function cadence(): Expected {
  const weekly = Array.from({ length: 9 }, (_, i) => ({ Date: CADENCE_START + 7 * i, Review: "Pipeline review" }));
  const monthly = [CADENCE_START, serialDay(2026, 4, 2)].map((date) => ({ Date: date, Review: "Board review" }));
  return { keys: ["Date", "Review"], rows: [...weekly, ...monthly] };
}

export const TRIGGERS = [
  ["Rejection rate", ">", 0.4, "CRO"],
  ["Coverage", "<", 3, "CMO"],
  ["Open pipeline", "<", 50000, "CEO"],
] as const;

export function escalations({ metrics }: Company): Expected {
  const rows = TRIGGERS.map(([metric, test, value, who]) => {
    const found = metrics.find((each) => each.metric === metric)!.value;
    const isFired = test === ">" ? found > value : found < value;
    return { Metric: metric, Fired: isFired ? "yes" : "no", "Escalate to": who };
  });
  return { keys: ["Metric"], rows };
}

const DAYS_TO_DECIDE = 30;

export function decisionsDue({ decisions }: Company): Expected {
  const rows = decisions
    .filter(({ closed }) => closed === undefined)
    .map(({ decision, owner, raised, due }) => ({
      Decision: decision,
      Owner: owner,
      Raised: raised,
      "Age days": AS_OF - raised,
      Overdue: AS_OF > (due ?? raised + DAYS_TO_DECIDE) ? "yes" : "no",
    }));
  return { keys: ["Decision"], rows };
}

export const PLAYBOOK = [
  ["active evaluation", "call"],
  ["passive awareness", "nurture"],
  ["latent need", "write"],
] as const;

export function nextAction(): Expected {
  return { keys: [], rows: [{ "": "write" }] };
}

export const RATES = [
  ["USD", 1],
  ["EUR", 1.1],
  ["GBP", 1.25],
] as const;

/** The currency of a deal in tables with a Currency column. */
export function currencyOf(id: number): string {
  return RATES[id % 3][0];
}

export function inCurrency({ deals }: Company): Expected {
  const rows = deals.map(({ id, amount }) => ({
    Amount: amount === undefined ? "" : amount * RATES[id % 3][1],
    Currency: "USD",
  }));
  return { keys: [], rows };
}
