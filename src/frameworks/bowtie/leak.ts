/** Where the bowtie leaks, whose joint it is, and what closing it would be worth. */
import type { Artefact } from "../artefact";
import { exampleVolume } from "./stage-map";

/** A column of the stage that is flagged as the leak: it is the first word of its flag. */
function ofLeak(column: number): string {
  return `INDEX({bowtie#${column}},MATCH("leak*",{bowtie#8},0))`;
}

export const leak: Artefact = {
  id: "bowtie-leak",
  framework: "bowtie",
  title: "Bowtie leak",
  about:
    "The stage map worked out: the conversion of every joint, the leak and its owner, and what each joint is worth.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "Where it leaks",
      lines: [
        {
          id: "leak-basis",
          label: "Worked out on",
          formula: `=IF(SUM({bowtie-stages#3})=${exampleVolume},"the example volumes of the stage map","the volumes of the stage map")`,
        },
        { id: "leak-after", label: "Leak after", formula: `=IFERROR(${ofLeak(1)},"no leak")` },
        { id: "leak-owner", label: "Who owns that stage", formula: `=IFERROR(${ofLeak(6)}&"","")` },
        { id: "leak-conversion", label: "Go on from there", look: "percent", formula: `=IFERROR(${ofLeak(4)},"")` },
        { id: "leak-lost", label: "Lost there", look: "whole", formula: `=IFERROR(${ofLeak(5)},"")` },
        {
          id: "leak-richest",
          label: "Worth most to close: after",
          note: "The first row of the values below. It may differ from the leak where a joint has no benchmark.",
          formula: '=IFERROR(INDEX({leak-value#1},2),"")',
        },
        {
          id: "leak-richest-money",
          label: "Its money",
          look: "money",
          formula: '=IFERROR(INDEX({leak-value#5},2),"")',
        },
      ],
    },
    {
      kind: "lines",
      caption: "What to reckon with",
      lines: [
        {
          id: "value-at-end",
          label: "Worth of one more at the end",
          note: "An example: put what one more customer in the last stage of the map is worth to you.",
          look: "money",
          value: 18000,
        },
        {
          id: "leak-lift",
          label: "Lift without a benchmark",
          note: "By how much a conversion is raised where no benchmark lies above it: 10% makes 20% into 22%.",
          look: "percent",
          value: 0.1,
        },
      ],
    },
    {
      kind: "live",
      id: "bowtie",
      caption: "Every stage, its conversion and its flag",
      card: "BOWTIE",
      formula: "=BOWTIE({bowtie-stages})",
    },
    {
      kind: "live",
      id: "leak-value",
      caption: "What each joint is worth, the others held, richest first",
      card: "LEAK_VALUE",
      formula: "=LEAK_VALUE({bowtie-stages},{value-at-end},{leak-lift})",
    },
  ],
};
