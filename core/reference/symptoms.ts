import type { FrameworkId } from "./frameworks";

/**
 * What hurts, as people say it, and the frameworks that answer it in order.
 *
 * `words` are what a free description is matched on: the phrase's own telling words
 * and near-synonyms, lower-case, singular, without apostrophes. A word may serve
 * several symptoms. The order matters: of two symptoms that match equally well, the
 * earlier one wins.
 */
export interface Symptom {
  readonly phrase: string;
  readonly frameworks: readonly FrameworkId[];
  readonly note?: string;
  readonly words: readonly string[];
}

export const symptoms: readonly Symptom[] = [
  {
    phrase: "These leads suck",
    frameworks: ["icp", "sla"],
    words: [
      "lead", "mql", "contact", "suck", "bad", "poor", "weak", "awful", "terrible", "useless",
      "junk", "garbage", "rubbish", "crap", "trash", "spam", "quality", "unqualified", "qualified",
      "fit", "icp", "persona", "list", "wrong", "reject", "rejected", "rejecting", "rejection",
      "disqualified", "disqualify",
    ],
  },
  {
    phrase: "Reps ignore MQLs",
    frameworks: ["sla", "cadence"],
    note: "Review incentives with it: reps work what they are paid for.",
    words: [
      "rep", "seller", "sdr", "bdr", "ae", "lead", "mql", "ignore", "ignored", "ignoring",
      "untouched", "unworked", "neglect", "neglected", "sit", "sitting", "waiting", "stale",
      "follow", "followed", "followup", "slow", "response", "respond", "contacted", "called",
      "call", "limbo", "sla", "handoff", "nobody", "uneven", "unevenly",
    ],
  },
  {
    phrase: "We can't see where it breaks post-sale",
    frameworks: ["bowtie"],
    words: [
      "see", "where", "break", "breaking", "post", "sale", "postsale", "after", "customer",
      "success", "onboarding", "renewal", "renew", "retention", "retain", "churn", "churned",
      "churning", "expansion", "expand", "upsell", "cross", "nrr", "grr", "leave", "leaving",
    ],
  },
  {
    phrase: "Forecast keeps slipping",
    frameworks: ["velocity"],
    words: [
      "forecast", "forecasting", "slip", "slipping", "slipped", "predict", "prediction",
      "predictable", "predictability", "unpredictable", "commit", "miss", "missed", "missing",
      "board", "number", "target", "quota", "quarter", "push", "pushed", "late", "cycle", "slow",
      "coverage", "velocity",
    ],
  },
  {
    phrase: "CFO is questioning marketing spend",
    frameworks: ["attribution"],
    words: [
      "cfo", "finance", "question", "questioning", "questioned", "spend", "spending", "budget",
      "cost", "money", "roi", "return", "credit", "attribution", "attribute", "sourced",
      "influenced", "channel", "campaign", "justify", "prove", "cut", "touch",
    ],
  },
  {
    phrase: "Alignment fades between QBRs",
    frameworks: ["cadence"],
    words: [
      "alignment", "aligned", "misaligned", "fade", "fading", "faded", "between", "qbr", "quarter",
      "quarterly", "review", "drift", "drifting", "forget", "forgotten", "stick", "meeting",
      "cadence", "agreement", "agreed", "decision", "governance",
    ],
  },
  {
    phrase: "The funnel looks fine but win rate falls",
    frameworks: ["routing"],
    words: [
      "funnel", "look", "fine", "good", "healthy", "win", "winning", "won", "rate", "close",
      "closing", "fall", "falling", "fell", "drop", "dropping", "dropped", "decline", "declining",
      "lose", "losing", "lost", "abm", "intent", "timing", "ready",
    ],
  },
  {
    phrase: "We don't know where it is breaking",
    frameworks: ["bowtie", "icp"],
    words: [
      "know", "where", "break", "breaking", "broken", "unclear", "unsure", "sure", "idea", "clue",
      "leak", "leaking", "wrong", "start", "somewhere", "everything", "everywhere", "diagnose",
      "problem", "pipeline",
    ],
  },
];
