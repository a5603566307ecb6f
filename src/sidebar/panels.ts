/** The panels, in the order of every menu, ribbon and rail. Hosts print theirs from here. */
export type PanelId =
  | "data"
  | "framework"
  | "alignment"
  | "tax"
  | "install"
  | "tradeoffs"
  | "attribution"
  | "sla"
  | "bowtie"
  | "icp"
  | "board"
  | "functions"
  | "glossary"
  | "settings";

/** What one does with a panel; names of panels are listed by it. */
export type PanelGroup = "Start" | "Diagnose" | "Run and prove" | "Look up";

export interface PanelFace {
  readonly id: PanelId;
  readonly group: PanelGroup;
  readonly title: string;
  /** One or two words, for narrow places. */
  readonly short: string;
  /** What it answers, in one sentence. */
  readonly question: string;
}

export const panels: readonly PanelFace[] = [
  {
    id: "data",
    group: "Start",
    title: "Your data",
    short: "Data",
    question: "Which sheet holds what, and how was it read?",
  },
  {
    id: "framework",
    group: "Diagnose",
    title: "Find the framework",
    short: "Find",
    question: "What hurts between sales and marketing, and what should we install first?",
  },
  {
    id: "alignment",
    group: "Diagnose",
    title: "Alignment check",
    short: "Alignment",
    question: "Would both teams write down the same four answers without a meeting?",
  },
  {
    id: "tax",
    group: "Diagnose",
    title: "Misalignment tax",
    short: "Tax",
    question: "What does it cost that sales and marketing disagree, and what would halve it?",
  },
  {
    id: "install",
    group: "Run and prove",
    title: "Install a framework",
    short: "Install",
    question: "Which working sheets does a framework bring, and which stand already?",
  },
  {
    id: "tradeoffs",
    group: "Run and prove",
    title: "Velocity studio",
    short: "Velocity",
    question: "What would each lever change about the money our pipeline makes in a day?",
  },
  {
    id: "attribution",
    group: "Run and prove",
    title: "Reconciliation room",
    short: "Attribution",
    question: "How far do the attribution models disagree, on which deals, and what do we decide?",
  },
  {
    id: "sla",
    group: "Run and prove",
    title: "SLA desk",
    short: "SLA",
    question: "Who answers how fast, what is stuck, and who owes the next move?",
  },
  {
    id: "bowtie",
    group: "Run and prove",
    title: "Bowtie view",
    short: "Bowtie",
    question: "Where are customers lost before and after the sale, and what is it worth to close the leak?",
  },
  {
    id: "icp",
    group: "Run and prove",
    title: "ICP desk",
    short: "ICP",
    question: "Which accounts fit, why, and does the score tell won from lost?",
  },
  {
    id: "board",
    group: "Run and prove",
    title: "Board pack",
    short: "Board",
    question: "Where do we stand against the period before, on two pages that anyone can check?",
  },
  {
    id: "functions",
    group: "Look up",
    title: "Functions",
    short: "Functions",
    question: "Which function answers the question, and what does it take?",
  },
  {
    id: "glossary",
    group: "Look up",
    title: "Glossary",
    short: "Glossary",
    question: "What does a term mean, and what proves it?",
  },
  {
    id: "settings",
    group: "Look up",
    title: "Settings",
    short: "Settings",
    question: "What is kept with this document, and how does it get to another one?",
  },
];

export function isPanelId(text: unknown): text is PanelId {
  return panels.some(({ id }) => id === text);
}

/** The panels by group, in their order. */
export const panelGroups: readonly (readonly [PanelGroup, readonly PanelFace[]])[] = [
  ...new Set(panels.map(({ group }) => group)),
].map((group) => [group, panels.filter((face) => face.group === group)]);
