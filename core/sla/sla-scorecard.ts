import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { columns, header } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { leadColumns } from "../tables/leads";
import { noted } from "../tables/noted";
import { percentile } from "../statistics/percentile";
import { calendarParams, readClock, type CalendarArguments } from "./calendar-params";
import { readGroups } from "./lead-groups";
import { rejectedWordsNote, statusNote, timesNotes, unknownCodeNote, withoutHandoffNote } from "./lead-notes";
import { leadsTable } from "./leads-table";
import { leadsOf, pooled, tallied, type ResponseTally } from "./response-tally";
import { limitHoursParam } from "./sla-due";
import { slaAsOfParam } from "./sla-status";
import { MONDAY_TO_FRIDAY } from "./week";

const columnsRead = {
  handedOff: leadColumns.handedOff,
  firstTouch: leadColumns.firstTouch,
  disposition: ifPresent(leadColumns.disposition),
};
type Leads = Table<typeof columnsRead>;

export interface ScorecardArguments extends Omit<CalendarArguments, "weekend"> {
  readonly leads: Leads;
  readonly limitHours: number;
  readonly asOf: number;
  readonly by: string;
}

export interface ScorecardRow {
  readonly segment: string;
  readonly leads: number;
  readonly met: number;
  readonly late: number;
  readonly waiting: number;
  readonly breached: number;
  readonly compliance: number | undefined;
  readonly medianHours: number | undefined;
  readonly p90Hours: number | undefined;
  readonly dispositioned: number | undefined;
  readonly rejected: number | undefined;
  readonly rejectionRate: number | undefined;
}

/**
 * How the pact was kept, by group, and a Total row from the pooled leads.
 *
 * Conventions: waiting leads are not yet judged, so they are in no rate, and neither are
 * leads whose first touch lacks the time of day that decides. Hours are those of touched
 * leads. Rejected are Bad fit and Duplicate, with which sales gives a lead back, and words
 * such as Unqualified. A disposition carries no date, so it counts whatever as_of is.
 */
export function slaScorecard(args: ScorecardArguments): Report<ScorecardRow> | Refusal {
  const { leads, limitHours, asOf, by, ...calendar } = args;
  const clock = readClock({ ...calendar, weekend: MONDAY_TO_FRIDAY });
  if (isRefusal(clock)) return clock;
  const groups = readGroups(leads, by);
  if (isRefusal(groups)) return groups;

  const { tallies, remarks } = tallied(leads, groups, { limitHours, asOf, clock });
  const isCoded = leads.disposition !== undefined;
  const shown = groups.shown
    .filter(({ code }) => leadsOf(tallies[code]) > 0)
    .map(({ code, name }) => printRow(name, tallies[code], isCoded));
  const total = pooled(tallies);
  return {
    rows: [...shown, printRow("Total", total, isCoded)],
    notes: [
      ...withoutHandoffNote(remarks.withoutHandoff),
      ...noted(
        remarks.handedOffLater,
        "lead handed off after as_of is waiting",
        "leads handed off after as_of are waiting",
      ),
      ...timesNotes(remarks, total.unjudged),
      ...dispositionNotes(leads),
    ],
  };
}

function dispositionNotes(leads: Leads): readonly string[] {
  const { disposition, handedOff } = leads;
  if (disposition === undefined) return ["Note: no column Disposition, so dispositioned and rejected are empty"];
  const counts = (i: number) => !Number.isNaN(handedOff[i]);
  return [
    ...statusNote({ ...leads, disposition }, counts),
    ...rejectedWordsNote({ ...leads, disposition }, counts),
    ...unknownCodeNote({ ...leads, disposition }, counts, "counted as dispositioned and not rejected"),
  ];
}

function printRow(segment: string, tally: ResponseTally, isCoded: boolean): ScorecardRow {
  const { met, late, breached } = tally.statuses;
  const judged = met + late + breached;
  const hours = Float64Array.from(tally.hours).sort();
  const { dispositioned, rejected } = tally;
  return {
    segment,
    leads: leadsOf(tally),
    ...tally.statuses,
    compliance: judged === 0 ? undefined : met / judged,
    medianHours: hours.length === 0 ? undefined : percentile(hours, 0.5),
    p90Hours: hours.length === 0 ? undefined : percentile(hours, 0.9),
    dispositioned: isCoded ? dispositioned : undefined,
    rejected: isCoded ? rejected : undefined,
    rejectionRate: dispositioned === 0 ? undefined : rejected / dispositioned,
  };
}

const LEADS = [
  ["Lead ID", "Lead Source", "MQL Date", "First touch", "Disposition"],
  ["L-1", "Demo request", "2026-04-01 09:00", "2026-04-01 10:00", "Accepted"],
  ["L-2", "Demo request", "2026-04-01 09:00", "2026-04-01 14:00", "Bad fit"],
  ["L-3", "Webinar", "2026-04-02 16:00", "2026-04-06 10:00", "Nurture"],
  ["L-4", "Webinar", "2026-04-02 11:00", "", ""],
  ["L-5", "Webinar", "2026-04-06 11:30", "", ""],
  ["L-6", "Webinar", "", "", ""],
];
const HEADERS = [
  "Leads",
  "Met",
  "Late",
  "Waiting",
  "Breached",
  "Compliance",
  "Median hours",
  "P90 hours",
  "Dispositioned",
  "Rejected",
  "Rejection rate",
];

export default card(slaScorecard, {
  name: "SLA_SCORECARD",
  family: "sla",
  summary: "How well the response-time promise was kept, by source, owner or segment",
  params: {
    leads: leadsTable(
      { help: "The leads with their header row: handoff, first touch, disposition.", oneFor: "each handoff" },
      columnsRead,
    ),
    limitHours: limitHoursParam,
    asOf: slaAsOfParam,
    by: header({ help: "Header to break the leads down by, such as Lead Source. Blank: the total only." }),
    opens: calendarParams.opens,
    closes: calendarParams.closes,
    holidays: calendarParams.holidays,
    columns: columns(),
  },
  returns: rows("One row per group in alphabetical order, then a Total row from the pooled leads. Notes follow.", {
    segment: column(byHeader("by", "Segment"), "text", "The group; Total pools all leads."),
    leads: column("Leads", "whole", "Leads with a handoff date; a lead once per handoff."),
    met: column("Met", "whole", "Touched within the limit."),
    late: column("Late", "whole", "Touched after more than the limit."),
    waiting: column("Waiting", "whole", "Untouched, and not yet past due."),
    breached: column("Breached", "whole", "Untouched and past due."),
    compliance: column("Compliance", "percent", "Met ÷ (met + late + breached)."),
    medianHours: column(
      "Median hours",
      "number",
      "Median hours to the first touch, of touched leads with known hours.",
    ),
    p90Hours: column("P90 hours", "number", "90th percentile (P90) of the hours to the first touch."),
    dispositioned: column("Dispositioned", "whole", "Leads on which sales has set a disposition."),
    rejected: column(
      "Rejected",
      "whole",
      "Leads that sales gives back: Bad fit, Duplicate, and words such as Unqualified.",
    ),
    rejectionRate: column("Rejection rate", "percent", "Rejected ÷ dispositioned."),
  }),
  law: "Statuses as SLA_STATUS gives them, Monday to Friday in working time. Compliance = met ÷ (met + late + breached): waiting leads are not judged yet. Hours are those of touched leads; percentiles as PERCENTILE.INC. A first touch without a time of day, on or after the day of a handoff with one, gives no hours, and is judged only if every time of that day gives the same status. A touch before its handoff is met at 0 hours, with a note if by more than a day. Rejected = Bad fit + Duplicate + words that say so, such as Unqualified, Junk, or Closed - Not Converted; Nurture and No response are no rejections. A code outside the five counts as dispositioned; a status such as New or Open is no disposition. Rows of one lead with the same handoff count once, with their earliest dates.",
  source: "SLA Pact, the framework catalogue of The Starr Conspiracy.",
  question: "Does sales reach out in time, and for whose leads does it not?",
  examples: [
    {
      given: [LEADS, 4, "2026-04-06 12:00", "Lead Source", "9:00", "17:00"],
      gives: [
        ["Lead Source", ...HEADERS],
        ["Demo request", 2, 1, 1, 0, 0, 0.5, 3, 4.6, 2, 1, 0.5],
        ["Webinar", 3, 0, 1, 1, 1, 0, 10, 10, 1, 0, 0],
        ["Total", 5, 1, 2, 1, 1, 0.25, 5, 9, 3, 1, 1 / 3],
        ["Note: 1 lead without a handoff date left out", "", "", "", "", "", "", "", "", "", "", ""],
      ],
    },
    {
      given: [LEADS.slice(0, 3).map((row) => row.slice(0, 4)), 4, "2026-04-06 12:00"],
      gives: [
        ["Segment", ...HEADERS],
        ["Total", 2, 1, 1, 0, 0, 0.5, 3, 4.6, "", "", ""],
        [
          "Note: no column Disposition, so dispositioned and rejected are empty",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
        ],
      ],
    },
    { given: [LEADS.map((row) => row.slice(0, 3)), 4, "2026-04-06"], refuses: "MISSING_COLUMN" },
    { given: [LEADS, 0, "2026-04-06"], refuses: "OUT_OF_RANGE" },
  ],
  see: ["SLA_STATUS", "LEAD_LIMBO", "DISPOSITIONS", "PACT_SCORECARD"],
  terms: ["Response Time SLA", "Revenue SLA"],
});
