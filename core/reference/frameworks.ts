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

/** What routing a symptom needs to say of a framework. */
export interface NamedFramework {
  readonly id: FrameworkId;
  readonly name: string;
  readonly category: FrameworkCategory;
  /** What it repairs, in one sentence. */
  readonly why: string;
  readonly firstArtefact: string;
}

export const frameworks: readonly NamedFramework[] = [
  {
    id: "bowtie",
    name: "Revenue Bowtie",
    category: "diagnostic",
    why: "Puts every stage from first contact to renewal on one measured picture, so that the largest drop and its owner can be seen.",
    firstArtefact: "Stage map with a conversion rate at every joint",
  },
  {
    id: "icp",
    name: "Unified ICP Scoring",
    category: "diagnostic",
    why: "Replaces two private pictures of a good customer with one rubric that both teams score by.",
    firstArtefact: "Scoring rubric with weights, tiers and disqualifiers",
  },
  {
    id: "sla",
    name: "SLA Pact",
    category: "operational",
    why: "Turns the handoff into promises on both sides that are counted every week and cost something when broken.",
    firstArtefact: "Two-sided SLA document with acceptance criteria and a response time",
  },
  {
    id: "routing",
    name: "Demand State Routing",
    category: "operational",
    why: "Sends each buyer the action that suits where they stand, instead of the same sales call for everyone.",
    firstArtefact: "List of demand states, each with its trigger and its next action",
  },
  {
    id: "cadence",
    name: "Revenue Operating Cadence",
    category: "operational",
    why: "Gives every agreement a review, an owner and a date, so that breaking it is noticed and acted on.",
    firstArtefact: "Review calendar with a decision log",
  },
  {
    id: "velocity",
    name: "Pipeline Velocity",
    category: "measurement",
    why: "Breaks the forecast into four levers with owners, so that a miss points at the lever that moved.",
    firstArtefact: "Velocity baseline by segment",
  },
  {
    id: "attribution",
    name: "Multi-Touch Attribution Reconciliation",
    category: "measurement",
    why: "Reads the same revenue by several models side by side, so that spend follows what they agree on.",
    firstArtefact: "First-touch, last-touch and weighted results side by side, with the gaps explained",
  },
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
