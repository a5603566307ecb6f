/** Expected answers of the lead and pact functions, computed from a company's facts. */
import { AS_OF, type Company, type Lead } from "./random-company";
import { median, names, orBlank, percentile, ratio, type Expected } from "./expected-answer";

export const LIMIT_HOURS = 4;
export const LIMBO_HOURS = 24;

const REJECTIONS = ["Bad fit", "Duplicate"];
const isRejected = ({ disposition }: Lead) => REJECTIONS.includes(disposition);

function bySource(leads: readonly Lead[]): readonly (readonly [string, readonly Lead[]])[] {
  const sources = names(leads.map(({ source }) => source));
  return [
    ...sources.map((source) => [source, leads.filter((lead) => lead.source === source)] as const),
    ["Total", leads] as const,
  ];
}

/** A touch after as_of hasn't happened yet. */
const isTouched = ({ firstTouch }: Lead) => firstTouch !== undefined && firstTouch < AS_OF + 1;
const hoursOf = ({ handedOff, firstTouch }: Lead) => (firstTouch! - handedOff) * 24;

/** Less than a second, because hours come from a difference of two day fractions. */
const TOLERANCE = 1e-4;

export function slaScorecard({ leads }: Company): Expected {
  const rows = bySource(leads).map(([source, those]) => {
    // All handoffs are weeks before as_of, so no lead is still waiting.
    const touched = those.filter(isTouched);
    const met = touched.filter((lead) => hoursOf(lead) <= LIMIT_HOURS + TOLERANCE);
    const coded = those.filter(({ disposition }) => disposition !== "");
    const rejected = those.filter(isRejected);
    return {
      "Lead Source": source,
      Leads: those.length,
      Met: met.length,
      Late: touched.length - met.length,
      Waiting: 0,
      Breached: those.length - touched.length,
      Compliance: ratio(met.length, those.length),
      "Median hours": orBlank(median(touched.map(hoursOf))),
      "P90 hours": orBlank(percentile(touched.map(hoursOf), 0.9)),
      Dispositioned: coded.length,
      Rejected: rejected.length,
      "Rejection rate": ratio(rejected.length, coded.length),
    };
  });
  return { keys: ["Lead Source"], rows };
}

export function leadLimbo({ leads }: Company): Expected {
  const waiting = leads
    .filter((lead) => !isTouched(lead) && lead.disposition === "")
    .sort((a, b) => a.handedOff - b.handedOff);
  return {
    keys: [],
    rows: [
      ...waiting.map(({ id, owner, source, handedOff }) => ({
        Lead: `L-${id}`,
        Owner: owner,
        Source: source,
        // as_of is a day, so the age runs to its end.
        "Age hours": (AS_OF + 1 - handedOff) * 24,
      })),
      { Lead: "Total" },
    ],
  };
}

const CODES = ["Accepted", "Nurture", "Bad fit", "Duplicate", "No response"];

export function dispositions({ leads }: Company): Expected {
  const rows = bySource(leads).flatMap(([source, those]) =>
    [...CODES, "(none)"].map((code) => {
      const count = those.filter(({ disposition }) => (disposition || "(none)") === code).length;
      return { "Lead Source": source, Disposition: code, Leads: count, Share: ratio(count, those.length) };
    }),
  );
  return { keys: ["Lead Source", "Disposition"], rows };
}

export function funnel({ leads }: Company): Expected {
  const rows = bySource(leads).map(([source, those]) => {
    const sal = those.filter(({ accepted }) => accepted !== undefined).length;
    const sql = those.filter(({ qualified }) => qualified !== undefined).length;
    const won = those.filter(({ wonDate }) => wonDate !== undefined).length;
    const rejected = those.filter(isRejected).length;
    return {
      "Lead Source": source,
      MQL: those.length,
      SAL: sal,
      SQL: sql,
      Won: won,
      "MQL to SAL": ratio(sal, those.length),
      "SAL to SQL": ratio(sql, sal),
      "SQL to won": ratio(won, sql),
      Rejected: rejected,
      "Rejection rate": ratio(rejected, those.length),
    };
  });
  return { keys: ["Lead Source"], rows };
}

/** Large leads go to Ben, leads from DE and AT to Cleo and Dev in turn, the others to Ana. */
export function routeLeads({ leads }: Company): Expected {
  let turn = 0;
  const ownerOf = ({ employees, country }: Lead) => {
    if (employees !== undefined && employees >= 900) return "Ben";
    return country === "US" ? "Ana" : ["Cleo", "Dev"][turn++ % 2];
  };
  return { keys: [], rows: leads.map((lead) => ({ Owner: ownerOf(lead) })) };
}

export function demandState({ leads }: Company): Expected {
  const stateOf = ({ employees, country }: Lead) => {
    if (employees !== undefined && employees >= 900 && country === "DE") return ["active evaluation", "call"];
    return country === "US" ? ["latent need", "write"] : ["(no state)", ""];
  };
  const rows = leads.map((lead) => {
    const [State, action] = stateOf(lead);
    return { State, "Next action": action };
  });
  return { keys: [], rows };
}

export function pactScorecard({ commitments, actuals }: Company): Expected {
  const rows = commitments.map(({ name, direction, promise, steps }) => {
    const done = actuals.filter(({ commitment }) => commitment === name).sort((a, b) => a.period - b.period);
    const isKept = (actual: number) => (direction === "at least" ? actual >= promise : actual <= promise);
    let breaches = 0;
    for (const { actual } of done) breaches = isKept(actual) ? 0 : breaches + 1;
    const { actual } = done[done.length - 1];
    const named = steps.filter((step) => step !== "");
    return {
      Commitment: name,
      Promise: promise,
      Actual: actual,
      Attainment: direction === "at least" ? actual / promise : promise / actual,
      Status: breaches === 0 ? "kept" : "breached",
      "Breaches in a row": breaches,
      Escalation: breaches === 0 ? "" : named[Math.min(breaches, named.length) - 1],
    };
  });
  return { keys: ["Commitment"], rows };
}
