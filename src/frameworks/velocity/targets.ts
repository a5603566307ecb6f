/** Who owns each lever, what was agreed, and the target of each of the next four quarters. */
import { LEVER_LABELS } from "../../../core/velocity/lever-names";
import type { Artefact } from "../artefact";
import { BASELINE_COLUMN, baselineCall, inBaseline } from "./baseline-call";

const TARGETS = "VELOCITY_TARGETS({velocity-total},{velocity-target})";

/** All deals as they stand at a quarter's end: the second row is the Total, as nothing breaks them down. */
const MEASURED = `INDEX(${baselineCall({ by: '""', asOf: "[Ends on]", windowDays: "{velocity-window-days}" })},2,${BASELINE_COLUMN.velocityPerDay})`;

const levers = Object.values(LEVER_LABELS);

/** The change agreed for a lever, as a factor. */
const agreed = (lever: string) => `(1+SUMIF({lever-owners#1},"${lever}",{lever-owners#3}))`;

const MULTIPLIED = levers.filter((lever) => lever !== LEVER_LABELS.cycleDays);

// prettier-ignore
const LEVERS = [
  [LEVER_LABELS.opportunities, "marketing", 0.08, "Head of demand generation", "Open opportunities that fit the ICP, segment by segment"],
  [LEVER_LABELS.averageDealValue, "both", 0.04, "Head of product marketing", "Packaging and the mix of segments; sales holds the line on discounts"],
  [LEVER_LABELS.winRate, "sales", 0.04, "Head of sales", "Qualification, competitive losses, dead deals closed in time"],
  [LEVER_LABELS.cycleDays, "sales", -0.04, "Head of sales development", "Days between stages, stalled deals, contracts and security reviews"],
] as const;

export const targets: Artefact = {
  id: "velocity-targets-sheet",
  framework: "velocity",
  title: "Velocity targets",
  about:
    "A named owner for every lever and a target for each of the next four quarters. Sales and marketing agree the tinted cells.",
  needs: ["deals"],
  blocks: [
    {
      kind: "lines",
      caption: "Where velocity stands, and where it is to be in four quarters",
      lines: [
        {
          id: "velocity-total",
          label: "Velocity per day, baseline",
          note: "All deals, from the baseline sheet.",
          look: "money",
          formula: `=${inBaseline('"Total"', "velocityPerDay")}`,
        },
        {
          id: "velocity-growth",
          label: "Growth over four quarters",
          note: "Not read where a target is typed below.",
          look: "percent",
          value: 0.2,
        },
        {
          id: "velocity-typed-target",
          label: "Or a target per day",
          note: "In money per day. Blank: the baseline and the growth above.",
          look: "money",
        },
        {
          id: "velocity-target",
          label: "Target velocity per day",
          look: "money",
          formula: '=IF({velocity-typed-target}="",{velocity-total}*(1+{velocity-growth}),{velocity-typed-target})',
        },
        {
          id: "velocity-agreed",
          label: "Reached by what is agreed",
          note: "The baseline with the changes that the four owners agreed to below, all at once.",
          look: "money",
          formula: `={velocity-total}*${MULTIPLIED.map(agreed).join("*")}/${agreed(LEVER_LABELS.cycleDays)}`,
        },
        {
          id: "velocity-gap",
          label: "Still to be agreed",
          note: "Target less what the agreed changes reach. Below 0: they reach further than the target.",
          look: "money",
          formula: "={velocity-target}-{velocity-agreed}",
        },
        {
          id: "levers-unowned",
          label: "Levers without an owner",
          look: "whole",
          formula: '=COUNTIF({lever-owners#1},"?*")-COUNTIFS({lever-owners#1},"?*",{lever-owners#5},"?*")',
        },
      ],
    },
    {
      kind: "typed",
      id: "lever-owners",
      caption:
        "Lever owners: marketing moves volume and part of deal size, sales moves win rate and cycle, quality of fit moves all four",
      columns: [
        { header: "Lever", width: 220, choices: levers },
        { header: "Moved by", width: 132, choices: ["marketing", "sales", "both"] },
        {
          header: "Agreed change",
          note: "What the owner signs up to over the four quarters: 5% is more. A shorter cycle is below 0.",
          width: 116,
          look: "percent",
        },
        {
          header: "Alone",
          note: "The change that would reach the target if the other three levers stayed as they are.",
          width: 116,
          look: "percent",
          formula: `=IF([Lever]="${LEVER_LABELS.cycleDays}",{velocity-total}/{velocity-target},{velocity-target}/{velocity-total})-1`,
        },
        { header: "Owner", note: "One name a lever.", width: 196 },
        { header: "Answers for", note: "What the owner can do about it.", width: 480 },
      ],
      rows: LEVERS.map(([lever, side, change, owner, work]) => [lever, side, change, "", owner, work]),
      areExamples: true,
      spareRows: 0,
    },
    {
      kind: "typed",
      id: "quarter-targets",
      caption: "Targets for the next four quarters, at one rate of growth",
      columns: [
        { header: "Quarter", note: "Counted from the baseline.", width: 220, look: "whole" },
        {
          header: "Ends on",
          note: "The month's end three months after the one before.",
          width: 132,
          look: "date",
          formula: "=EOMONTH({velocity-baseline-on},3*[Quarter])",
        },
        { header: "Target", width: 116, look: "money", formula: `=INDEX(${TARGETS},[Quarter]+1,2)` },
        {
          header: "Measured",
          note: "Velocity per day at the quarter's end, under the definition of the baseline. Blank until the day on the bridge sheet has reached it.",
          width: 116,
          look: "money",
          formula: `=IF([Ends on]>{velocity-period-end},"",${MEASURED})`,
        },
        {
          header: "Against target",
          width: 196,
          look: "percent",
          formula: '=IF([Measured]="","",[Measured]/[Target]-1)',
        },
        { header: "What moved it", note: "One sentence a quarter, from the bridge.", width: 480 },
      ],
      rows: [1, 2, 3, 4].map((quarter) => [quarter, "", "", "", "", ""]),
      areExamples: false,
      spareRows: 0,
    },
  ],
};
