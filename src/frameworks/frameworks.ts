/** The seven frameworks in full, as they are installed: core knows their names, this is the rest. */
import { frameworks as namedFrameworks, type FrameworkId, type NamedFramework } from "../../core/reference/frameworks";

export { diagnoseFirst } from "../../core/reference/frameworks";

export type RootCause = "definition conflict" | "incentive conflict" | "instrumentation conflict";

interface Installation {
  readonly useWhen: string;
  readonly rootCause: RootCause;
  readonly firstStep: string;
  /** Each is an artefact to install. */
  readonly components: readonly string[];
  readonly commonMistake?: string;
  /** What the team holds afterwards. */
  readonly outcome: string;
}

export type Framework = NamedFramework & Installation;

const installations: Readonly<Record<FrameworkId, Installation>> = {
  bowtie: {
    useWhen: "The trouble reaches past the lead handoff, into customer success, expansion or net revenue retention.",
    rootCause: "instrumentation conflict",
    firstStep:
      "List the stages on both sides of the won deal, name one primary owner for each, and put last quarter's volume beside it. The joint with the largest drop is where to work first.",
    components: [
      "Acquisition stages, left of the won deal",
      "Expansion and retention stages, right of it",
      "Primary and secondary owner of every stage",
      "Handoff criteria between stages",
      "Conversion metric between every adjacent pair",
      "Leak point: the stage with the largest drop",
      "Expansion and renewal triggers",
    ],
    outcome: "A defensible answer to where pipeline leaks and who owns that leak.",
  },
  icp: {
    useWhen: "Sales rejects marketing's leads as poor, or account-based and demand programmes chase different lists.",
    rootCause: "definition conflict",
    firstStep:
      "Agree the firmographic criteria and their points on a dozen won and a dozen lost accounts, both teams in the room. Leave behaviour until fit is settled.",
    components: [
      "Firmographic criteria with weights",
      "Technographic criteria with weights",
      "Behavioural and demand-state signals mapped to score thresholds",
      "Disqualifiers that override any score",
      "Tiers",
      "Score threshold of each tier",
      "Sign-off by both the CRO and the CMO; a rubric without both is a draft",
    ],
    commonMistake: "Scoring behaviour before agreeing on fit.",
    outcome: "One rubric, signed on both sides, that says which accounts are worth working.",
  },
  sla: {
    useWhen:
      "Leads are rejected, ignored or worked unevenly, and nothing written governs the handoff. It wants the ICP unified and the bowtie mapped first.",
    rootCause: "incentive conflict",
    firstStep:
      "Write down when a lead must be accepted, how soon it must be called and what happens when either side misses. Start with one lead source and one limit.",
    components: [
      "Marketing's commitment to volume, quality and velocity of qualified opportunities",
      "Sales' commitment to speed to lead, disposition coding and feedback on every lead",
      "Lead acceptance criteria",
      "Response-time commitment",
      "Disposition codes: Accepted, Nurture, Bad fit, Duplicate, No response",
      "Weekly review with named owners",
      "Escalation path for repeated breaches",
      "Compliance tied to quarterly compensation or recognition",
    ],
    commonMistake: "Commitments without consequences.",
    outcome: "An SLA document that both teams are measured and paid by.",
  },
  routing: {
    useWhen: "Funnel counts look fine but the win rate does not, above all in account-based or mixed motions.",
    rootCause: "definition conflict",
    firstStep:
      "Take the three default states, write the trigger that puts a record into each, and sort this month's active records by them.",
    components: [
      "Current demand state of every active record",
      "Right next action for every state",
      "Routing rules",
      "Talk track for every state",
      "Monthly review of state-transition rates by both teams",
    ],
    outcome: "A playbook that says, for every active record, what should happen next.",
  },
  cadence: {
    useWhen: "Definitions and an SLA exist, but they fade between quarterly reviews.",
    rootCause: "incentive conflict",
    firstStep:
      "Put the weekly pipeline review in both leaders' calendars and open a decision log. Every review answers three things: what surfaced, who owns the artefact, what changes in the next 30 days.",
    components: [
      "Weekly pipeline review",
      "Monthly demand-state review",
      "Quarterly ICP and scoring review",
      "Owner of every artefact",
      "Decision rights",
      "Escalation triggers",
      "Decision log",
    ],
    outcome: "The cadence's artefacts in use, and a decision log that proves it.",
  },
  velocity: {
    useWhen: "The board asks for forecast predictability.",
    rootCause: "instrumentation conflict",
    firstStep:
      "Measure the four levers by segment over the last twelve months and give each lever a named owner. Compare trade-offs before any budget moves.",
    components: [
      "Baseline of the four levers by segment",
      "Targets for the next four quarters",
      "Named owner of every lever: marketing moves volume and part of deal size, sales moves win rate and cycle length, quality compounds across all four",
      "Stage conversion rates",
      "Scenario trade-offs made before budget moves",
    ],
    outcome: "A forecast that can be defended lever by lever.",
  },
  attribution: {
    useWhen:
      "Marketing spend is decided on gut feeling or politics, or the CFO asks for more than sourced-pipeline claims.",
    rootCause: "instrumentation conflict",
    firstStep:
      "Agree what counts as a touch and what each channel is called, then run the three models on last quarter's won deals. Choose one primary number; keep the others as context.",
    components: [
      "Touch taxonomy",
      "Channel and play taxonomy",
      "Weighting model",
      "Definitions of sourced and influenced",
      "First-touch, last-touch and weighted models run in parallel",
      "Written bias of every model",
      "Monthly joint review that reconciles the gaps",
      "One primary number, the others as context",
      "Weights updated every quarter from win-loss analysis",
      "Decision rules tied to spend",
    ],
    commonMistake: "Treating a directional signal for spend as a verdict on credit.",
    outcome: "A rationale for spend that the CFO can check.",
  },
};

export const frameworks: readonly Framework[] = namedFrameworks.map((framework) => ({
  ...framework,
  ...installations[framework.id],
}));

export interface Objection {
  readonly objection: string;
  readonly answer: string;
}

export const objections: readonly Objection[] = [
  {
    objection: "Tools will fix this",
    answer:
      "A tool enforces definitions. Where none are agreed it has nothing to enforce, and only makes the disagreement faster.",
  },
  {
    objection: "We already have an SLA",
    answer: "If nobody's pay or standing depends on keeping it, what you have is a memo.",
  },
  {
    objection: "Attribution will settle the credit fight",
    answer:
      "Attribution shows where the next spend is likely to work. It cannot say who earned a deal, and no model will.",
  },
];

export const fitsWhen: readonly string[] = [
  "There is at least one full sales team and one full marketing team",
  "A CRM is in use",
  "Some marketing automation is in use",
];

export const needs: readonly string[] = [
  "Executive sponsorship from both the CRO and the CMO",
  "Reasonable CRM hygiene",
  "One analyst who can pull the numbers",
];

export const doesNotFit: readonly string[] = [
  "Early-stage sales led by the founder",
  "Pure self-serve, product-led growth with no sales motion",
  "An organisation in the middle of a reorganisation",
];

export interface PublishedExample {
  readonly framework: FrameworkId;
  readonly label: string;
  readonly example: string;
}

/** Demo settings. What one company published is no forecast for another. */
export const publishedExamples: readonly PublishedExample[] = [
  {
    framework: "sla",
    label: "Published example, not a promise",
    example:
      "With a 15-minute response limit on demo requests, one team's MQL-to-SQL rate went from 18 % to 31 % in a quarter.",
  },
  {
    framework: "cadence",
    label: "Published example, not a promise",
    example: "A weekly forum held sales to accepting or rejecting every MQL within 24 hours.",
  },
];
