/** The panels, in the order of every menu, ribbon and rail. Hosts print theirs from here. */
export type PanelId = "framework" | "attribution" | "tradeoffs" | "functions" | "glossary";

export interface PanelFace {
  readonly id: PanelId;
  readonly title: string;
  /** One or two words, for narrow places. */
  readonly short: string;
  /** What it answers, in one sentence. */
  readonly question: string;
}

export const panels: readonly PanelFace[] = [
  {
    id: "framework",
    title: "Find the framework",
    short: "Find",
    question: "What hurts between sales and marketing, and what should we install first?",
  },
  {
    id: "attribution",
    title: "Reconcile attribution",
    short: "Attribution",
    question: "Which channels open deals, which close them, and how far do the models disagree?",
  },
  {
    id: "tradeoffs",
    title: "Model trade-offs",
    short: "Trade-offs",
    question: "What does a change in one lever do to the money our pipeline makes in a day?",
  },
  {
    id: "functions",
    title: "Functions",
    short: "Functions",
    question: "Which function answers the question, and what does it take?",
  },
  {
    id: "glossary",
    title: "Glossary",
    short: "Glossary",
    question: "What does a term mean, and what proves it?",
  },
];

export function isPanelId(text: unknown): text is PanelId {
  return panels.some(({ id }) => id === text);
}
