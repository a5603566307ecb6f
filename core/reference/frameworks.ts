/**
 * The seven frameworks, in the order they are worked: diagnose where it breaks,
 * operate to fix it, measure to prove it.
 *
 * Every framework aims at one of three root causes. The definition conflict: no
 * agreed ideal customer, no agreed meaning of "qualified". The incentive conflict:
 * pay rewards opposite behaviour. The instrumentation conflict: what passes between
 * the teams cannot be measured.
 */
export type FrameworkId = "bowtie" | "icp" | "sla" | "routing" | "cadence" | "velocity" | "attribution";

export type FrameworkCategory = "diagnostic" | "operational" | "measurement";

export type RootCause = "definition conflict" | "incentive conflict" | "instrumentation conflict";

export interface Framework {
  readonly id: FrameworkId;
  readonly name: string;
  readonly category: FrameworkCategory;
  readonly useWhen: string;
  /** What it repairs, in one sentence. */
  readonly why: string;
  readonly rootCause: RootCause;
  readonly firstArtefact: string;
  readonly firstStep: string;
  /** Each is an artefact to install. */
  readonly components: readonly string[];
  readonly commonMistake?: string;
  /** What the team holds afterwards. */
  readonly outcome: string;
}

export const frameworks: readonly Framework[] = [
  {
    id: "bowtie",
    name: "Revenue Bowtie",
    category: "diagnostic",
    useWhen: "The trouble reaches past the lead handoff, into customer success, expansion or net revenue retention.",
    why: "Puts every stage from first contact to renewal on one measured picture, so that the largest drop and its owner can be seen.",
    rootCause: "instrumentation conflict",
    firstArtefact: "Stage map with a conversion rate at every joint",
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
  {
    id: "icp",
    name: "Unified ICP Scoring",
    category: "diagnostic",
    useWhen: "Sales rejects marketing's leads as poor, or account-based and demand programmes chase different lists.",
    why: "Replaces two private pictures of a good customer with one rubric that both teams score by.",
    rootCause: "definition conflict",
    firstArtefact: "Scoring rubric with weights, tiers and disqualifiers",
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
  {
    id: "sla",
    name: "SLA Pact",
    category: "operational",
    useWhen:
      "Leads are rejected, ignored or worked unevenly, and nothing written governs the handoff. It wants the ICP unified and the bowtie mapped first.",
    why: "Turns the handoff into promises on both sides that are counted every week and cost something when broken.",
    rootCause: "incentive conflict",
    firstArtefact: "Two-sided SLA document with acceptance criteria and a response time",
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
  {
    id: "routing",
    name: "Demand State Routing",
    category: "operational",
    useWhen: "Funnel counts look fine but the win rate does not, above all in account-based or mixed motions.",
    why: "Sends each buyer the action that suits where they stand, instead of the same sales call for everyone.",
    rootCause: "definition conflict",
    firstArtefact: "List of demand states, each with its trigger and its next action",
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
  {
    id: "cadence",
    name: "Revenue Operating Cadence",
    category: "operational",
    useWhen: "Definitions and an SLA exist, but they fade between quarterly reviews.",
    why: "Gives every agreement a review, an owner and a date, so that breaking it is noticed and acted on.",
    rootCause: "incentive conflict",
    firstArtefact: "Review calendar with a decision log",
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
  {
    id: "velocity",
    name: "Pipeline Velocity",
    category: "measurement",
    useWhen: "The board asks for forecast predictability.",
    why: "Breaks the forecast into four levers with owners, so that a miss points at the lever that moved.",
    rootCause: "instrumentation conflict",
    firstArtefact: "Velocity baseline by segment",
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
  {
    id: "attribution",
    name: "Multi-Touch Attribution Reconciliation",
    category: "measurement",
    useWhen:
      "Marketing spend is decided on gut feeling or politics, or the CFO asks for more than sourced-pipeline claims.",
    why: "Reads the same revenue by several models side by side, so that spend follows what they agree on.",
    rootCause: "instrumentation conflict",
    firstArtefact: "First-touch, last-touch and weighted results side by side, with the gaps explained",
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
];

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

/** The threshold past which the diagnosis comes before anything else. */
export const diagnoseFirst: {
  readonly rejectionRateAbove: number;
  readonly frameworks: readonly FrameworkId[];
  readonly rule: string;
} = {
  rejectionRateAbove: 0.4,
  frameworks: ["bowtie", "icp"],
  rule: "When sales rejects more than 40 % of MQLs, or the win rate fell and nobody can say why, run the Revenue Bowtie and Unified ICP Scoring before anything else.",
};

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
