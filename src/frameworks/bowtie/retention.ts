/** What became of the recurring revenue that was there: the proof of the right half of the bowtie. */
import type { Artefact } from "../artefact";

const RETENTION = 'RETENTION_TABLE({data.movements},"",{data.movements.columns})';

export const retention: Artefact = {
  id: "retention",
  framework: "bowtie",
  title: "Retention",
  about: "What became of your recurring revenue, from the movements in this document.",
  needs: ["movements"],
  blocks: [
    {
      kind: "lines",
      caption: "Over all periods",
      lines: [
        {
          id: "retention-nrr",
          label: "Net revenue retention",
          note: "Of the opening revenue of the first period: what is left of it, and what customers added.",
          look: "percent",
          formula: `=INDEX(${RETENTION},2,8)`,
        },
        {
          id: "retention-grr",
          label: "Gross revenue retention",
          note: "The same without what customers added.",
          look: "percent",
          formula: `=INDEX(${RETENTION},2,9)`,
        },
      ],
    },
    {
      kind: "lines",
      caption: "Your choice",
      lines: [
        {
          id: "retention-by",
          label: "Broken down by",
          note: "Period, or a header of the movements such as Segment. Blank: the total only.",
          value: "Period",
        },
      ],
    },
    {
      kind: "live",
      id: "retention-table",
      caption: "From start to end",
      card: "RETENTION_TABLE",
      formula: "=RETENTION_TABLE({data.movements},{retention-by},{data.movements.columns})",
    },
  ],
};
