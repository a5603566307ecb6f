/**
 * Works out what every table function must answer from a company's facts, before they are written into cells. It shares
 * no code with the functions it checks and imports nothing from them.
 */
import type { Company } from "./random-company";
import { icpBacktest, icpExplain, icpScore, icpTable, icpTier } from "./expect-accounts";
import {
  coverageTable,
  pipelineBlindness,
  pipelineBridge,
  velocityBaseline,
  velocityDefinitions,
  velocityRange,
} from "./expect-deals";
import { demandState, dispositions, funnel, leadLimbo, pactScorecard, routeLeads, slaScorecard } from "./expect-leads";
import {
  attributionConflict,
  bowtie,
  cadence,
  decisionsDue,
  escalations,
  inCurrency,
  leakValue,
  nextAction,
  retentionTable,
  stageConversion,
  stateTransitions,
  velocityScenario,
} from "./expect-others";
import {
  attribute,
  attributionDisputes,
  attributionPaths,
  attributionReconcile,
  attributionWhy,
  markovEffects,
  spendReturn,
} from "./expect-touches";
import type { Expected } from "./expected-answer";

export const independentReader = {
  VELOCITY_BASELINE: velocityBaseline,
  VELOCITY_DEFINITIONS: velocityDefinitions,
  VELOCITY_RANGE: velocityRange,
  VELOCITY_SCENARIO: velocityScenario,
  STAGE_CONVERSION: stageConversion,
  PIPELINE_BRIDGE: pipelineBridge,
  COVERAGE_TABLE: coverageTable,
  ICP_SCORE: icpScore,
  ICP_TIER: icpTier,
  ICP_TABLE: icpTable,
  ICP_EXPLAIN: icpExplain,
  ICP_BACKTEST: icpBacktest,
  SLA_SCORECARD: slaScorecard,
  LEAD_LIMBO: leadLimbo,
  DISPOSITIONS: dispositions,
  FUNNEL: funnel,
  PACT_SCORECARD: pactScorecard,
  ROUTE_LEADS: routeLeads,
  DEMAND_STATE: demandState,
  NEXT_ACTION: nextAction,
  STATE_TRANSITIONS: stateTransitions,
  BOWTIE: bowtie,
  LEAK_VALUE: leakValue,
  RETENTION_TABLE: retentionTable,
  ATTRIBUTE: attribute,
  ATTRIBUTION_RECONCILE: attributionReconcile,
  ATTRIBUTION_DISPUTES: attributionDisputes,
  ATTRIBUTION_WHY: attributionWhy,
  ATTRIBUTION_PATHS: attributionPaths,
  MARKOV_EFFECTS: markovEffects,
  ATTRIBUTION_CONFLICT: attributionConflict,
  SPEND_RETURN: spendReturn,
  CADENCE: cadence,
  ESCALATIONS: escalations,
  DECISIONS_DUE: decisionsDue,
  PIPELINE_BLINDNESS: pipelineBlindness,
  IN_CURRENCY: inCurrency,
} as const satisfies Readonly<Record<string, (company: Company) => Expected>>;

export type FunctionName = keyof typeof independentReader;
