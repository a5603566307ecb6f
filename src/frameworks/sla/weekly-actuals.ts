/** What was done, week by week: the record that the scorecard and the incentives are worked out from. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact } from "../artefact";
import { PROMISED } from "./commitments";
import { PACT_CLOCK, PACT_STATUS } from "./pact";

const TOTAL = { leads: 2, met: 3, waiting: 5, dispositioned: 10, rejectionRate: 12 } as const;

interface Terms {
  readonly limit: string;
  readonly clock: string;
}

const BY_THE_PACT: Terms = { limit: "{response-limit-hours}", clock: PACT_CLOCK };
/** Under a limit of a few seconds nothing waits but what is still to be handed off. */
const AT_ONCE: Terms = { limit: "0.001", clock: '"","",""' };

const [FROM, TO] = ["{sla-week-from}", "{sla-seen-from}"];

/** A figure of the Total row that SLA_SCORECARD gives where leads are not broken down. */
function total(column: keyof typeof TOTAL, seenFrom: string, { limit, clock }: Terms): string {
  return `INDEX(SLA_SCORECARD({data.leads},${limit},${seenFrom},"",${clock},{data.leads.columns}),2,${TOTAL[column]})`;
}

const atEnd = (column: keyof typeof TOTAL) => total(column, TO, BY_THE_PACT);
/** How many leads waited no longer at the end of the week of those that did at its beginning, or were still to come. */
const ceasedToWait = (terms: Terms) => `=${total("waiting", FROM, terms)}-${total("waiting", TO, terms)}`;

const WEEKS = [serialOf(2026, 6, 12), serialOf(2026, 6, 19), serialOf(2026, 6, 26)];
const MEASURED = "Measured above, from leads";
/** A value a week. */
// prettier-ignore
const DONE = [
  [PROMISED.volume, MEASURED, 9, 4, 6],
  [PROMISED.quality, MEASURED, 0.79, 0.78, 0.79],
  [PROMISED.speed, "Report of marketing automation", 6.5, 9, 10.5],
  [PROMISED.response, MEASURED, 0.67, 0.6, 0.5],
  [PROMISED.disposition, MEASURED, 0.93, 0.91, 0.88],
  [PROMISED.feedback, "Calendar", 1, 1, 2],
] as const;

export const weeklyActuals: Artefact = {
  id: "weekly-actuals-sheet",
  framework: "sla",
  title: "Weekly actuals",
  about:
    "Before each review the analyst sets the moment, reads what the leads say of the week, and records a row per commitment below.",
  needs: ["leads"],
  draftUntil: PACT_STATUS,
  blocks: [
    {
      kind: "lines",
      caption: "The week, measured from your leads",
      lines: [
        {
          id: "sla-seen-from",
          label: "Week ends at",
          note: "The day of review, or the moment the week is closed. A day without a time counts to its end.",
          look: "dateTime",
          value: { latestIn: "leads" },
        },
        { id: "sla-week-from", label: "Week began at", look: "dateTime", formula: `=IF(${TO}="","",${TO}-7)` },
        {
          id: "week-handed-off",
          label: PROMISED.volume,
          note: "By their handoff date, within the seven days. Whether each met the criteria is for the review.",
          look: "whole",
          formula: ceasedToWait(AT_ONCE),
        },
        {
          id: "week-fell-due",
          label: "Leads touched or past due",
          note: "Those that waited, or were still to come, when the week began and did so no longer when it ended.",
          look: "whole",
          formula: ceasedToWait(BY_THE_PACT),
        },
        {
          id: "week-touched-in-time",
          label: "Of them touched in time",
          note: "Met at the end of the week, less met at its beginning.",
          look: "whole",
          formula: `=${atEnd("met")}-${total("met", FROM, BY_THE_PACT)}`,
        },
        {
          id: "week-share-in-time",
          label: PROMISED.response,
          look: "percent",
          formula: '=IF({week-fell-due}=0,"",{week-touched-in-time}/{week-fell-due})',
        },
        {
          id: "share-dispositioned",
          label: PROMISED.disposition,
          note: "Of all leads in the table: a disposition carries no date, so it cannot be given to one week.",
          look: "percent",
          formula: `=IF(${atEnd("dispositioned")}="","",${atEnd("dispositioned")}/${atEnd("leads")})`,
        },
        {
          id: "share-not-rejected",
          label: PROMISED.quality,
          note: "Of all leads that were given a disposition.",
          look: "percent",
          formula: `=IF(${atEnd("rejectionRate")}="","",1-${atEnd("rejectionRate")})`,
        },
      ],
    },
    {
      kind: "typed",
      id: "weekly-actuals",
      caption: "The record: values as they stood at each review, so that it does not change when the CRM does",
      columns: [
        { header: "Commitment", note: "In the words of the pact.", width: 250 },
        { header: "Week", note: "The day the week ended on, the same for every commitment.", width: 132, look: "date" },
        { header: "Actual", note: "In the unit of the promise.", width: 92, look: "number" },
        { header: "Where it comes from", note: "So that somebody else finds the same number.", width: 250 },
        {
          header: "Check",
          width: 148,
          formula:
            '=IF([Commitment]="","",IF(COUNTIF({commitments#1},[Commitment])=0,"not in the pact",IF(COUNTIFS({weekly-actuals#1},[Commitment],{weekly-actuals#2},[Week])>1,"twice in this week","")))',
        },
      ],
      rows: WEEKS.flatMap((week, w) =>
        DONE.map(([commitment, source, ...values]) => [commitment, week, values[w], source, ""]),
      ),
      areExamples: true,
      spareRows: 120,
    },
  ],
};
