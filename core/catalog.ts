/** The rooms in funnel order: the only index. Everything that lists functions reads this. */
import attribute from "./attribution/attribute";
import attributionConflict from "./attribution/attribution-conflict";
import attributionDisputes from "./attribution/attribution-disputes";
import attributionPaths from "./attribution/attribution-paths";
import attributionReconcile from "./attribution/attribution-reconcile";
import attributionWhy from "./attribution/attribution-why";
import markovEffects from "./attribution/markov-effects";
import spendReturn from "./attribution/spend-return";
import bowtie from "./bowtie/bowtie";
import grr from "./bowtie/grr";
import leakValue from "./bowtie/leak-value";
import nrr from "./bowtie/nrr";
import retentionTable from "./bowtie/retention-table";
import cadence from "./cadence/cadence";
import decisionsDue from "./cadence/decisions-due";
import escalations from "./cadence/escalations";
import coverage from "./coverage/coverage";
import coverageGap from "./coverage/coverage-gap";
import coverageRequired from "./coverage/coverage-required";
import coverageTable from "./coverage/coverage-table";
import inCurrency from "./data/in-currency";
import demandState from "./demand/demand-state";
import nextAction from "./demand/next-action";
import stateTransitions from "./demand/state-transitions";
import misalignmentTax from "./failure/misalignment-tax";
import pipelineBlindness from "./failure/pipeline-blindness";
import icpBacktest from "./icp/icp-backtest";
import icpExplain from "./icp/icp-explain";
import icpScore from "./icp/icp-score";
import icpTable from "./icp/icp-table";
import icpTier from "./icp/icp-tier";
import type { Card } from "./kernel/card";
import alignmentCheck from "./reference/alignment-check";
import definitionsStamp from "./reference/definitions-stamp";
import glossary from "./reference/glossary";
import routeSymptom from "./reference/route-symptom";
import dispositions from "./sla/dispositions";
import funnel from "./sla/funnel";
import leadLimbo from "./sla/lead-limbo";
import pactScorecard from "./sla/pact-scorecard";
import responseTime from "./sla/response-time";
import routeLeads from "./sla/route-leads";
import slaDue from "./sla/sla-due";
import slaScorecard from "./sla/sla-scorecard";
import slaStatus from "./sla/sla-status";
import pipelineBridge from "./velocity/pipeline-bridge";
import stageConversion from "./velocity/stage-conversion";
import velocity from "./velocity/velocity";
import velocityBaseline from "./velocity/velocity-baseline";
import velocityBridge from "./velocity/velocity-bridge";
import velocityDefinitions from "./velocity/velocity-definitions";
import velocityRange from "./velocity/velocity-range";
import velocityScenario from "./velocity/velocity-scenario";
import velocitySensitivity from "./velocity/velocity-sensitivity";
import velocitySolve from "./velocity/velocity-solve";
import velocityTargets from "./velocity/velocity-targets";
import velocityTradeoff from "./velocity/velocity-tradeoff";

export const catalog: readonly Card[] = [
  velocity,
  velocityBaseline,
  velocityDefinitions,
  velocityRange,
  velocityBridge,
  velocityScenario,
  velocitySolve,
  velocityTradeoff,
  velocitySensitivity,
  velocityTargets,
  stageConversion,
  pipelineBridge,
  coverage,
  coverageRequired,
  coverageGap,
  coverageTable,
  icpScore,
  icpTier,
  icpTable,
  icpExplain,
  icpBacktest,
  responseTime,
  slaDue,
  slaStatus,
  slaScorecard,
  leadLimbo,
  dispositions,
  funnel,
  pactScorecard,
  routeLeads,
  demandState,
  nextAction,
  stateTransitions,
  bowtie,
  leakValue,
  nrr,
  grr,
  retentionTable,
  attribute,
  attributionReconcile,
  attributionDisputes,
  attributionWhy,
  attributionPaths,
  markovEffects,
  attributionConflict,
  spendReturn,
  cadence,
  escalations,
  decisionsDue,
  misalignmentTax,
  pipelineBlindness,
  routeSymptom,
  glossary,
  alignmentCheck,
  definitionsStamp,
  inCurrency,
];
