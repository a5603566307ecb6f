/** Builds the tables of a company, each with only the columns that the function reads. */
import type { Account, Company, Deal, Lead } from "./random-company";
import { TIERS, VISITED_SINCE } from "./expect-accounts";
import { currencyOf, PLAYBOOK, RATES, TRIGGERS } from "./expect-others";
import { isoDay } from "./serial-days";
import { sheet, type Sheet, type Source } from "./fact-sheet";

const dealSources = {
  id: { header: "Deal ID", kind: "id", prefix: "D-", of: (deal) => deal.id },
  region: { header: "Region", kind: "group", of: (deal) => deal.region },
  stage: { header: "Stage", kind: "stage", of: (deal) => deal.stage },
  amount: { header: "Amount", kind: "money", of: (deal) => deal.amount },
  created: { header: "Create Date", kind: "day", of: (deal) => deal.created },
  closed: { header: "Close Date", kind: "day", of: (deal) => deal.closed },
  owner: { header: "Owner", kind: "text", of: (deal) => deal.owner },
  source: { header: "Lead Source", kind: "text", of: (deal) => deal.source },
  lastActivity: { header: "Last Activity Date", kind: "day", of: (deal) => deal.lastActivity },
  currency: { header: "Currency", kind: "text", of: (deal) => currencyOf(deal.id) },
} as const satisfies Readonly<Record<string, Source<Deal>>>;

export function dealsSheet(
  deals: readonly Deal[],
  keys: readonly (keyof typeof dealSources)[],
  argument = "deals",
): Sheet {
  return sheet<Deal>(
    argument,
    "deals",
    deals,
    keys.map((key) => dealSources[key]),
  );
}

export function quotasSheet({ quotas }: Company): Sheet {
  return sheet("quotas", "quotas", quotas, [
    { header: "Region", kind: "group", of: (quota) => quota.region },
    { header: "Quota", kind: "money", of: (quota) => quota.quota },
    { header: "Period start", kind: "day", of: (quota) => quota.start },
    { header: "Period end", kind: "day", of: (quota) => quota.end },
  ]);
}

const leadSources = {
  id: { header: "Lead ID", kind: "id", prefix: "L-", of: (lead) => lead.id },
  source: { header: "Lead Source", kind: "group", of: (lead) => lead.source },
  owner: { header: "Lead Owner", kind: "text", of: (lead) => lead.owner },
  handedOff: { header: "MQL Date", kind: "moment", of: (lead) => lead.handedOff },
  firstTouch: { header: "First touch", kind: "moment", of: (lead) => lead.firstTouch },
  accepted: { header: "SAL Date", kind: "day", of: (lead) => lead.accepted },
  qualified: { header: "SQL Date", kind: "day", of: (lead) => lead.qualified },
  wonDate: { header: "Won Date", kind: "day", of: (lead) => lead.wonDate },
  disposition: { header: "Disposition", kind: "text", of: (lead) => lead.disposition },
  employees: { header: "Employees", kind: "number", of: (lead) => lead.employees },
  country: { header: "Country", kind: "text", of: (lead) => lead.country },
} as const satisfies Readonly<Record<string, Source<Lead>>>;

export function leadsSheet({ leads }: Company, keys: readonly (keyof typeof leadSources)[], argument = "leads"): Sheet {
  return sheet<Lead>(
    argument,
    "leads",
    leads,
    keys.map((key) => leadSources[key]),
  );
}

export function touchesSheet({ touches }: Company): Sheet {
  return sheet("touches", "touches", touches, [
    { header: "Deal ID", kind: "id", prefix: "D-", of: (touch) => touch.deal },
    { header: "Touch Date", kind: "moment", of: (touch) => touch.when },
    { header: "Channel", kind: "group", of: (touch) => touch.channel },
  ]);
}

export function spendSheet({ spend }: Company): Sheet {
  return sheet("spend", "spend", spend, [
    { header: "Channel", kind: "group", of: (line) => line.channel },
    { header: "Spend", kind: "money", of: (line) => line.spend },
  ]);
}

export function claimsSheet({ claims }: Company): Sheet {
  return sheet("claims", "claims", claims, [
    { header: "Deal ID", kind: "id", prefix: "D-", of: (claim) => claim.deal },
    { header: "Claimed by", kind: "group", of: (claim) => claim.claimant },
    { header: "Claimed Amount", kind: "money", of: (claim) => claim.amount },
    { header: "Revenue", kind: "money", of: (claim) => claim.revenue },
  ]);
}

export function historySheet({ history }: Company): Sheet {
  return sheet("history", "history", history, [
    { header: "Deal ID", kind: "id", prefix: "D-", of: (entry) => entry.record },
    { header: "Stage", kind: "group", of: (entry) => entry.stage },
    { header: "Entered at", kind: "moment", of: (entry) => entry.entered },
  ]);
}

export function statesSheet({ states }: Company): Sheet {
  return sheet("history", "states", states, [
    { header: "Account ID", kind: "id", prefix: "A-", of: (entry) => entry.record },
    { header: "State", kind: "group", of: (entry) => entry.state },
    { header: "Reviewed on", kind: "day", of: (entry) => entry.when },
  ]);
}

export function movementsSheet({ movements }: Company): Sheet {
  return sheet("movements", "movements", movements, [
    { header: "Account ID", kind: "id", prefix: "A-", of: (move) => move.account },
    { header: "Plan", kind: "group", of: (move) => move.plan },
    { header: "Month", kind: "month", of: (move) => move.month },
    { header: "Type", kind: "text", of: (move) => move.type },
    { header: "Amount", kind: "money", of: (move) => move.amount },
  ]);
}

export function accountsSheet({ accounts }: Company, withOutcome = false): Sheet {
  const sources: readonly Source<Account>[] = [
    { header: "Account", kind: "name", of: (account) => account.name },
    { header: "Industry", kind: "text", of: (account) => account.industry },
    { header: "Employees", kind: "number", of: (account) => account.employees },
    { header: "Last visit", kind: "day", of: (account) => account.lastVisit },
    { header: "Stage", kind: "stage", of: (account) => account.stage },
  ];
  return sheet("accounts", "accounts", accounts, withOutcome ? sources : sources.slice(0, -1));
}

/** A table with the same rows for every company. */
function fixedSheet(
  argument: string,
  table: Sheet["table"],
  columns: Sheet["columns"],
  rows: readonly (readonly (string | number)[])[],
): Sheet {
  return { argument, table, columns, rows };
}

export function rubricSheet(): Sheet {
  return fixedSheet(
    "rubric",
    "rubric",
    [
      { header: "Criterion", kind: "text" },
      { header: "Group", kind: "text" },
      { header: "Field", kind: "text" },
      { header: "Test", kind: "text" },
      { header: "Value", kind: "text" },
      { header: "Points", kind: "number" },
    ],
    [
      ["Industry", "firmographic", "Industry", "is", "Software", 30],
      ["Size", "firmographic", "Employees", "≥", 200, 30],
      ["Size", "firmographic", "Employees", "between", "50..199", 10],
      ["Visit", "intent", "Last visit", "≥", isoDay(VISITED_SINCE), 20],
      ["Exclusion", "firmographic", "Industry", "is", "Gambling", "disqualify"],
    ],
  );
}

export function tiersSheet(): Sheet {
  return fixedSheet(
    "tiers",
    "tiers",
    [
      { header: "Tier", kind: "name" },
      { header: "At least", kind: "number" },
    ],
    TIERS,
  );
}

export function routingSheet(): Sheet {
  return fixedSheet(
    "rules",
    "routing",
    [
      { header: "Priority", kind: "number" },
      { header: "Kind", kind: "text" },
      { header: "Field", kind: "text" },
      { header: "Test", kind: "text" },
      { header: "Value", kind: "text" },
      { header: "Owners", kind: "text" },
    ],
    [
      [1, "segment", "Employees", "≥", 900, "Ben"],
      [2, "territory", "Country", "in", "DE; AT", "Cleo; Dev"],
      [3, "round robin", "", "", "", "Ana"],
    ],
  );
}

export function stateRulesSheet(): Sheet {
  return fixedSheet(
    "rules",
    "state rules",
    [
      { header: "Priority", kind: "number" },
      { header: "Field", kind: "text" },
      { header: "Test", kind: "text" },
      { header: "Value", kind: "text" },
      { header: "State", kind: "text" },
    ],
    [
      [1, "Employees", "≥", 900, "active evaluation"],
      [1, "Country", "is", "DE", "active evaluation"],
      [2, "Country", "is", "US", "latent need"],
    ],
  );
}

export function playbookSheet(): Sheet {
  return fixedSheet(
    "playbook",
    "playbook",
    [
      { header: "State", kind: "name" },
      { header: "Next action", kind: "text" },
    ],
    PLAYBOOK,
  );
}

export function commitmentsSheet({ commitments }: Company): Sheet {
  return sheet("commitments", "commitments", commitments, [
    { header: "Commitment", kind: "name", of: (each) => each.name },
    { header: "Direction", kind: "text", of: (each) => each.direction },
    { header: "Promise", kind: "number", of: (each) => each.promise },
    { header: "Escalation 1", kind: "text", of: (each) => each.steps[0] },
    { header: "Escalation 2", kind: "text", of: (each) => each.steps[1] },
  ]);
}

export function actualsSheet({ actuals }: Company): Sheet {
  return sheet("actuals", "actuals", actuals, [
    { header: "Period", kind: "day", of: (each) => each.period },
    { header: "Commitment", kind: "text", of: (each) => each.commitment },
    { header: "Actual", kind: "number", of: (each) => each.actual },
  ]);
}

export function decisionsSheet({ decisions }: Company): Sheet {
  return sheet("log", "decisions", decisions, [
    { header: "Decision", kind: "name", of: (each) => each.decision },
    { header: "Raised", kind: "day", of: (each) => each.raised },
    { header: "Owner", kind: "text", of: (each) => each.owner },
    { header: "Due", kind: "day", of: (each) => each.due },
    { header: "Closed on", kind: "day", of: (each) => each.closed },
  ]);
}

export function stagesSheet({ stages }: Company): Sheet {
  return sheet("stages", "stages", stages, [
    { header: "Stage", kind: "name", of: (each) => each.stage },
    { header: "Side", kind: "text", of: (each) => each.side },
    { header: "Volume", kind: "number", of: (each) => each.volume },
    { header: "Primary owner", kind: "text", of: (each) => each.primaryOwner },
    { header: "Secondary owner", kind: "text", of: (each) => each.secondaryOwner },
    { header: "Benchmark", kind: "number", of: (each) => each.benchmark },
  ]);
}

export function metricsSheet({ metrics }: Company): Sheet {
  return sheet("metrics", "metrics", metrics, [
    { header: "Metric", kind: "name", of: (each) => each.metric },
    { header: "Value", kind: "number", of: (each) => each.value },
  ]);
}

export function triggersSheet(): Sheet {
  return fixedSheet(
    "triggers",
    "triggers",
    [
      { header: "Metric", kind: "text" },
      { header: "Test", kind: "text" },
      { header: "Value", kind: "number" },
      { header: "Escalate to", kind: "text" },
    ],
    TRIGGERS,
  );
}

export function ritualsSheet(): Sheet {
  return fixedSheet(
    "rituals",
    "rituals",
    [
      { header: "Review", kind: "name" },
      { header: "Every", kind: "text" },
      { header: "Owner", kind: "text" },
    ],
    [
      ["Pipeline review", "weekly", "Head of sales"],
      ["Board review", "monthly", "CEO"],
    ],
  );
}

export function scenariosSheet({ scenarios }: Company): Sheet {
  return sheet("changes", "scenarios", scenarios, [
    { header: "Scenario", kind: "name", of: (each) => each.name },
    { header: "Opportunities", kind: "number", of: (each) => each.opportunities },
    { header: "Win rate", kind: "number", of: (each) => each.winRate },
  ]);
}

export function ratesSheet(): Sheet {
  return fixedSheet(
    "rates",
    "rates",
    [
      { header: "Currency", kind: "name" },
      { header: "Rate", kind: "number" },
    ],
    RATES,
  );
}
