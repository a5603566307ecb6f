/** The stages on both sides of the won deal: what the leak is measured on. */
import type { Artefact, CountedCell, TypedColumn } from "../artefact";

/** A column of FUNNEL's Total row, which stands below its header when nothing breaks it down. */
function countedOnLeads(column: number): CountedCell {
  return { formula: `=INDEX(FUNNEL({data.leads},"",{data.leads.columns}),2,${column})`, from: ["leads"] };
}

// prettier-ignore
const STAGES = [
  ["MQL", "acquisition", 1200, "Head of marketing", "Revenue operations", 0.6, 2, "Leads handed to sales"],
  ["SAL", "acquisition", 690, "Sales development lead", "Head of marketing", 0.55, 12, "Leads that sales accepted"],
  ["SQL", "acquisition", 330, "Head of sales", "Revenue operations", 0.25, 75, "Leads qualified in a conversation"],
  ["Won", "acquisition", 74, "Head of sales", "Customer success lead", 0.95, 14, "Customers signed"],
  ["Onboarded", "retention", 68, "Onboarding lead", "Head of sales", 0.9, 60, "Customers whose first team is live"],
  ["Adopted", "retention", 50, "Customer success lead", "Head of product", 0.9, 240, "Customers in weekly use after 90 days"],
  ["Renewed", "retention", 44, "Customer success lead", "Account manager", 0.3, 90, "Customers who renewed their term"],
  ["Expanded", "retention", 13, "Account manager", "Customer success lead", "", "", "Customers who bought more"],
] as const;

/** What the volumes add up to as long as nobody has put their own. */
export const exampleVolume = STAGES.reduce((sum, [, , volume]) => sum + volume, 0);

/** What is said of a stage, in the order of the map. */
export const stageColumns: readonly TypedColumn[] = [
  { header: "Stage", note: "Each stage once, in the order customers pass them.", width: 132 },
  {
    header: "Side",
    note: "acquisition up to the won deal, retention after it. Acquisition stands above retention.",
    width: 108,
    choices: ["acquisition", "retention"],
  },
  {
    header: "Volume",
    note: "How many reached the stage, all stages over the same quarter. A number, or a formula that points at one.",
    width: 84,
    look: "whole",
  },
  {
    header: "Primary owner",
    note: "The one person who answers for the stage. Two names here are flagged.",
    width: 176,
  },
  { header: "Secondary owner", note: "Who stands in.", width: 176 },
  {
    header: "Benchmark",
    note: "The conversion to the next stage that both teams expect. Blank on the last stage, and where none is agreed.",
    width: 92,
    look: "percent",
  },
  { header: "Median days", note: "How long the stage usually takes.", width: 100, look: "whole" },
  { header: "What the volume counts", note: "In words that leave no second reading.", width: 268 },
];

export const stageMap: Artefact = {
  id: "stage-map",
  framework: "bowtie",
  title: "Stage map",
  about:
    "Every stage before and after the sale in the order customers pass them. Both teams fill it in once a quarter.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "bowtie-stages",
      caption: "Stages, with the volume of one quarter",
      columns: stageColumns,
      rows: STAGES,
      areExamples: true,
      spareRows: 4,
    },
    {
      kind: "typed",
      id: "counted-volumes",
      caption: "What your leads say, over the whole table: take these volumes over where they fit your quarter",
      columns: [
        { header: "Reached", width: 132, isGiven: true },
        {
          header: "Leads",
          note: "Counted on your leads. Blank: the table has no column for it.",
          width: 108,
          look: "whole",
        },
      ],
      rows: [
        ["MQL", countedOnLeads(2)],
        ["SAL", countedOnLeads(3)],
        ["SQL", countedOnLeads(4)],
        ["Won", countedOnLeads(5)],
      ],
      areExamples: false,
      spareRows: 0,
    },
  ],
};
