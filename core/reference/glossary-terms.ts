/**
 * The vocabulary both teams sign: six clusters, 24 terms, in reading order.
 *
 * `proof` is the owner or artefact that shows the term is real in a company, blank
 * where none is named. `related` holds terms of this list. `servedBy` is the
 * function of the catalogue, or the panel of the sidebar, that does the work.
 */
export type GlossaryCluster =
  "Foundational" | "Pipeline mechanics" | "Handoff" | "Metrics" | "Governance" | "Failure modes";

export interface GlossaryTerm {
  readonly term: string;
  readonly short?: string;
  readonly cluster: GlossaryCluster;
  readonly definition: string;
  readonly proof: string;
  readonly related: readonly string[];
  readonly servedBy: string;
}

export const glossaryTerms: readonly GlossaryTerm[] = [
  {
    term: "Sales and Marketing Alignment",
    cluster: "Foundational",
    definition:
      "Sales and marketing work from the same written definitions, targets and handoff rules. Aligned means that either team, asked separately, gives the same answer.",
    proof: "Written governance",
    related: ["Smarketing", "Revenue Operations", "Smarketing Operating System"],
    servedBy: "ALIGNMENT_CHECK",
  },
  {
    term: "Smarketing",
    cluster: "Foundational",
    definition:
      "Running sales and marketing as one revenue team: one plan, one set of numbers, and pay that rewards the same result on both sides.",
    proof: "Shared metrics, incentives and planning",
    related: ["Sales and Marketing Alignment", "Revenue Operations", "Smarketing Operating System"],
    servedBy: "PACT_SCORECARD",
  },
  {
    term: "Revenue Operations",
    short: "RevOps",
    cluster: "Foundational",
    definition:
      "The function that owns the data, tools and processes under marketing, sales and customer success, so that all three report from one set of records.",
    proof: "RevOps leader; the system of record",
    related: ["Smarketing", "Revenue SLA", "Smarketing Operating System", "Governance Forum"],
    servedBy: "DEFINITIONS_STAMP",
  },
  {
    term: "Smarketing Operating System",
    cluster: "Foundational",
    definition:
      "The complete set of agreements two teams run on: what words mean, how records change hands, what each side promises, how credit is read and where disputes end.",
    proof: "One documented set: definitions, handoff rules, SLAs, attribution logic, forums",
    related: ["Revenue SLA", "Unified Funnel Definition", "Governance Forum", "Sales and Marketing Alignment"],
    servedBy: "Find the framework",
  },
  {
    term: "Demand States",
    cluster: "Pipeline mechanics",
    definition:
      "How near a buyer is to buying, read from what the buyer does rather than from the stage a seller has set. Each state calls for a different next action.",
    proof: "A list of states, each mapped to the triggers that set it",
    related: ["Unified Funnel Definition", "Marketing Qualified Lead", "Intent Data"],
    servedBy: "DEMAND_STATE",
  },
  {
    term: "Unified Funnel Definition",
    cluster: "Pipeline mechanics",
    definition:
      "One funnel for both teams, from first contact to customer, in which every stage is entered and left on a written condition rather than on a feeling.",
    proof: "Entry criteria, exit criteria and one owner per transition",
    related: ["Demand States", "Marketing Qualified Lead", "Sales Qualified Lead", "Sales Accepted Lead"],
    servedBy: "FUNNEL",
  },
  {
    term: "Marketing Qualified Lead",
    short: "MQL",
    cluster: "Pipeline mechanics",
    definition:
      "A lead that has passed the agreed bar of fit and engagement, and that marketing may therefore hand to sales.",
    proof: "A fit and engagement threshold written jointly by both teams",
    related: ["Sales Qualified Lead", "Lead Scoring", "Unified Funnel Definition"],
    servedBy: "ICP_TIER",
  },
  {
    term: "Sales Qualified Lead",
    short: "SQL",
    cluster: "Pipeline mechanics",
    definition:
      "A lead that a seller has spoken to and found worth pursuing as an opportunity, by criteria both teams know.",
    proof: "A stage change in the CRM, with qualification notes",
    related: ["Marketing Qualified Lead", "Sales Accepted Lead", "Unified Funnel Definition"],
    servedBy: "FUNNEL",
  },
  {
    term: "Sales Accepted Lead",
    short: "SAL",
    cluster: "Pipeline mechanics",
    definition:
      "A handed-over lead that sales has looked at and undertaken to work. It stands between the handoff and qualification, and shows that somebody has picked the lead up.",
    proof: "Acknowledged and committed to inside the SLA window",
    related: ["Marketing Qualified Lead", "Sales Qualified Lead", "Revenue SLA"],
    servedBy: "DISPOSITIONS",
  },
  {
    term: "Revenue SLA",
    short: "SLA",
    cluster: "Handoff",
    definition:
      "A two-sided contract: marketing promises an amount and a quality of leads, sales promises how fast and how thoroughly each one is worked.",
    proof: "Volumes, quality thresholds, response times and consequences, in writing",
    related: ["Lead Routing", "Response Time SLA", "Governance Forum", "Sales Accepted Lead"],
    servedBy: "PACT_SCORECARD",
  },
  {
    term: "Response Time SLA",
    cluster: "Handoff",
    definition:
      "The longest a qualified lead may wait between its handoff and the first attempt by sales to reach the person.",
    proof: "A maximum time from MQL handoff to first sales outreach",
    related: ["Revenue SLA", "Lead Routing", "Lead Limbo"],
    servedBy: "SLA_SCORECARD",
  },
  {
    term: "Lead Routing",
    cluster: "Handoff",
    definition:
      "The rules that decide which seller receives a lead: by account ownership, territory, segment or taking turns.",
    proof: "A routing-rules document, kept by RevOps and audited every quarter",
    related: ["Response Time SLA", "Account-Based Marketing", "Lead Limbo"],
    servedBy: "ROUTE_LEADS",
  },
  {
    term: "Lead Scoring",
    cluster: "Handoff",
    definition:
      "Points for who a lead is and for what it has done, added up so that the most promising are worked first.",
    proof: "Marketing tunes the points; sales checks them against real deals",
    related: ["Marketing Qualified Lead", "Intent Data", "Unified Funnel Definition"],
    servedBy: "ICP_SCORE",
  },
  {
    term: "Attribution Model",
    cluster: "Metrics",
    definition: "The rule by which the revenue of a won deal is shared out among the touches that came before it.",
    proof: "One model that both teams have agreed",
    related: ["Multi-Touch Attribution", "Pipeline Velocity", "Attribution Conflict"],
    servedBy: "ATTRIBUTION_RECONCILE",
  },
  {
    term: "Multi-Touch Attribution",
    short: "MTA",
    cluster: "Metrics",
    definition:
      "Any attribution model that shares a deal's revenue among several touches, instead of giving all of it to the first or to the last.",
    proof: "RevOps, under the agreed attribution model",
    related: ["Attribution Model", "Pipeline Velocity", "Demand States"],
    servedBy: "ATTRIBUTE",
  },
  {
    term: "Pipeline Velocity",
    cluster: "Metrics",
    definition:
      "The money a pipeline earns per day: opportunities × average deal value × win rate ÷ days in the cycle. 200 opportunities of $40,000, won at 25 % in 90 days, make $22,222 a day.",
    proof: "",
    related: ["Attribution Model", "Pipeline Coverage Ratio", "Revenue SLA"],
    servedBy: "VELOCITY",
  },
  {
    term: "Pipeline Coverage Ratio",
    cluster: "Metrics",
    definition:
      "Open pipeline divided by the quota it has to meet. Three to four times is a common habit; the right multiple is one divided by your own win rate.",
    proof: "",
    related: ["Pipeline Velocity", "Revenue SLA", "Pipeline Blindness"],
    servedBy: "COVERAGE",
  },
  {
    term: "Governance Forum",
    cluster: "Governance",
    definition: "A standing meeting of both teams with the authority to settle disputes and to change the rules.",
    proof: "A decision log",
    related: ["Revenue SLA", "Smarketing Operating System", "Attribution Conflict"],
    servedBy: "DECISIONS_DUE",
  },
  {
    term: "Account-Based Marketing",
    short: "ABM",
    cluster: "Governance",
    definition:
      "Marketing and sales choose the same named accounts and pursue them together, account by account, instead of waiting for single leads.",
    proof: "A joint target-account list and a shared handoff playbook",
    related: ["Intent Data", "Lead Routing", "Governance Forum"],
    servedBy: "ICP_TABLE",
  },
  {
    term: "Intent Data",
    cluster: "Governance",
    definition:
      "Evidence, from your own site or bought from others, that an account is looking into what you sell. It is worth no more than the action it is agreed to set off.",
    proof: "Routing rules and handoff thresholds that name it",
    related: ["Account-Based Marketing", "Lead Scoring", "Demand States"],
    servedBy: "NEXT_ACTION",
  },
  {
    term: "Misalignment Tax",
    cluster: "Failure modes",
    definition:
      "What disagreement between the teams costs, in money: pipeline lost from unworked leads, longer cycles and dearer customers.",
    proof: "Lost pipeline + longer cycles + higher acquisition cost, in money",
    related: ["Lead Limbo", "Attribution Conflict", "Pipeline Blindness"],
    servedBy: "MISALIGNMENT_TAX",
  },
  {
    term: "Lead Limbo",
    cluster: "Failure modes",
    definition:
      "Where a qualified lead is once it has been handed over and nobody has acted on it: neither worked nor sent back.",
    proof: "MQLs unworked between handoff and action",
    related: ["Response Time SLA", "Misalignment Tax", "Lead Routing"],
    servedBy: "LEAD_LIMBO",
  },
  {
    term: "Attribution Conflict",
    cluster: "Failure modes",
    definition:
      "Two teams report the same deal as theirs because each counts by its own rule, so the claims add up to more than was sold.",
    proof: "The same revenue claimed under two logics",
    related: ["Attribution Model", "Governance Forum", "Misalignment Tax"],
    servedBy: "ATTRIBUTION_CONFLICT",
  },
  {
    term: "Pipeline Blindness",
    cluster: "Failure modes",
    definition:
      "The records are too poor to show which deals are stuck, whether coverage is short or which touches move a deal. Its causes are missing definitions and CRM fields nobody looks after.",
    proof: "Stuck deals, short coverage or moving touches that cannot be seen",
    related: ["Pipeline Coverage Ratio", "Attribution Conflict", "Misalignment Tax"],
    servedBy: "PIPELINE_BLINDNESS",
  },
];
