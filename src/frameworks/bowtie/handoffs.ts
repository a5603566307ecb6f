/** What must be true before a customer passes from one owner to the next, and how many do. */
import type { Artefact } from "../artefact";

const WIDTH = { stage: 108, owner: 176 } as const;

/** A cell of the stage whose name stands in a column of this row; 0 stands for a blank in some hosts. */
function ofStage(stageColumn: string, column: number): string {
  return `INDEX({bowtie-stages#${column}},MATCH([${stageColumn}],{bowtie-stages#1},0))`;
}

// prettier-ignore
const CRITERIA = [
  ["MQL", "SAL", "Fits the ICP (tier A or B) and asked for sales; phone and role are filled in", "Lead status Working, accepted date", 1],
  ["SAL", "SQL", "Need, budget and decision maker confirmed in a conversation", "Qualification notes, stage Discovery", 14],
  ["SQL", "Won", "Proposal agreed by the buyer, terms cleared, order signed", "Closed Won, signed order attached", 90],
  ["Won", "Onboarded", "What was promised in the sale is written down and read back", "Handover note, kick-off date", 10],
  ["Onboarded", "Adopted", "First team live, administrator trained, first value shown to the sponsor", "Go-live date, weekly users", 90],
  ["Adopted", "Renewed", "Sponsor confirmed, use above the agreed line, no open escalation", "Health check, renewal deal open", 120],
  ["Renewed", "Expanded", "New team or site named, budget holder met", "Expansion deal open", 90],
] as const;

export const handoffs: Artefact = {
  id: "handoffs",
  framework: "bowtie",
  title: "Handoffs",
  about: "One row a joint of the bowtie. The two owners agree what must be true before they hand over.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "handoff-criteria",
      caption: "Handoff criteria, and the conversion they lead to",
      columns: [
        { header: "From", note: "A stage as it is called on the stage map.", width: WIDTH.stage },
        { header: "To", note: "The stage after it.", width: WIDTH.stage },
        {
          header: "Ready to hand over when",
          note: "What either side can check without asking the other.",
          width: 480,
        },
        { header: "Seen in the CRM as", note: "The field or stage that proves it.", width: 250 },
        { header: "Within days", note: "How long the handoff may take.", width: 92, look: "whole" },
        {
          header: "Handed over by",
          width: WIDTH.owner,
          formula: `=IF([From]="","",IFERROR(${ofStage("From", 4)}&"","no such stage"))`,
        },
        {
          header: "Taken by",
          width: WIDTH.owner,
          formula: `=IF([To]="","",IFERROR(${ofStage("To", 4)}&"","no such stage"))`,
        },
        {
          header: "Conversion",
          note: "Volume of the second stage ÷ volume of the first.",
          width: 92,
          look: "percent",
          formula: `=IF([From]="","",IFERROR(${ofStage("To", 3)}/${ofStage("From", 3)},""))`,
        },
        {
          header: "Expected",
          note: "The benchmark of the first stage.",
          width: 84,
          look: "percent",
          formula: `=IF([From]="","",IFERROR(IF(${ofStage("From", 6)}="","",${ofStage("From", 6)}),""))`,
        },
      ],
      rows: CRITERIA.map((row) => [...row, "", "", "", ""]),
      areExamples: true,
      spareRows: 5,
    },
  ],
};
