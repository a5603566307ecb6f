/** What keeping a promise is worth at the end of the quarter, worked out from the weekly record. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";
import { PROMISED } from "./commitments";
import { PACT_STATUS } from "./pact";

/** A column of the commitment that this row names. */
const ofCommitment = (column: number) => `INDEX({commitments#${column}},MATCH([Commitment],{commitments#1},0))`;

const WEEK = "{weekly-actuals#2}";
const IN_QUARTER = `{weekly-actuals#1},[Commitment],${WEEK},">="&{incentive-from},${WEEK},"<="&{incentive-to}`;
const weeks = (...actuals: readonly string[]) =>
  `COUNTIFS(${[IN_QUARTER, ...actuals.map((criterion) => `{weekly-actuals#3},${criterion}`)].join(",")})`;
const [FLOOR, CEILING] = [`">="&${ofCommitment(5)}`, `"<="&${ofCommitment(5)}`];

/** Blank rows stay blank, and so do those of a commitment that is not in the pact: Side says so. */
const ifPromised = (formula: string) =>
  `=IF([Commitment]="","",IF(COUNTIF({commitments#1},[Commitment])=0,"",${formula}))`;

const BONUS = ["Paid with the quarter's bonus", "Not paid"] as const;
const PRAISE = ["Named at the quarterly meeting", "Read out at the quarterly review"] as const;

// prettier-ignore
const TIES = [
  [PROMISED.volume, "Demand generation", 0.1, 0.8, ...BONUS],
  [PROMISED.quality, "Demand generation", 0.15, 0.8, ...BONUS],
  [PROMISED.response, "Every seller", 0.15, 0.8, ...BONUS],
  [PROMISED.disposition, "Every seller", 0.1, 0.9, ...BONUS],
  [PROMISED.feedback, "Heads of sales and marketing", "", 0.9, ...PRAISE],
] as const;

export const incentives: Artefact = {
  id: "sla-incentives",
  framework: "sla",
  title: "Incentives",
  about:
    "What each commitment is worth in the quarter's bonus or in recognition. Both leaders and finance agree it; the record pays it.",
  needs: ["leads"],
  draftUntil: PACT_STATUS,
  blocks: [
    {
      kind: "lines",
      caption: "The quarter",
      lines: [
        {
          id: "incentive-from",
          label: "Quarter begins on",
          note: "Weeks of the record that end from this day on are counted.",
          look: "date",
          value: serialOf(2026, 4, 1),
        },
        {
          id: "incentive-to",
          label: "Quarter ends on",
          look: "date",
          formula: '=IF({incentive-from}="","",EDATE({incentive-from},3)-1)',
        },
      ],
    },
    {
      kind: "typed",
      id: "incentive-ties",
      caption: "What a kept commitment is worth, and what it comes to so far",
      columns: [
        { header: "Commitment", note: "In the words of the pact.", width: 250 },
        {
          header: "Side",
          width: 132,
          formula: `=IF([Commitment]="","",IFERROR(${ofCommitment(2)}&"","not in the pact"))`,
        },
        { header: "Counts for", note: "Whose pay or standing depends on it.", width: 212 },
        {
          header: "Share of bonus",
          note: "Of the quarter's variable pay. Blank: recognition only.",
          width: 112,
          look: "percent",
        },
        {
          header: "Paid from",
          note: "The least share of the quarter's weeks in which the commitment must be kept.",
          width: 84,
          look: "percent",
        },
        { header: "If kept", width: 232 },
        { header: "If not", width: 232 },
        {
          header: "Weeks",
          note: "Weeks of the quarter with an actual.",
          width: 68,
          look: "whole",
          formula: ifPromised(weeks('">=0"')),
        },
        {
          header: "Weeks kept",
          note: "Weeks in which the actual kept the promise as it stands in the pact today.",
          width: 92,
          look: "whole",
          formula: ifPromised(`IF(${ofCommitment(4)}="at most",${weeks('">=0"', CEILING)},${weeks(FLOOR)})`),
        },
        {
          header: "Share kept",
          width: 92,
          look: "percent",
          formula: '=IF(OR([Weeks]="",[Weeks]=0),"",[Weeks kept]/[Weeks])',
        },
        {
          header: "Comes to",
          note: "The share of bonus, once the share of weeks kept has reached what it is paid from.",
          width: 84,
          look: "percent",
          formula:
            '=IF(OR([Weeks]="",[Weeks]=0),"",IF([Share of bonus]="","",IF([Share kept]>=[Paid from],[Share of bonus],0)))',
        },
      ],
      rows: TIES.map(([commitment, who, share, from, kept, broken]) => [
        commitment,
        "",
        who,
        share,
        from,
        kept,
        broken,
        "",
        "",
        "",
        "",
      ]),
      areExamples: true,
      spareRows: 5,
    },
  ],
};
