import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { columns, date, days, table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { decisionColumns } from "../tables/decisions";
import { endOf, lastMoment } from "../tables/as-of";
import { noted } from "../tables/noted";
import { closedBy } from "./closed-decisions";

const columnsRead = {
  decision: decisionColumns.decision,
  date: decisionColumns.date,
  owner: ifPresent(decisionColumns.owner),
  due: ifPresent(decisionColumns.due),
  status: ifPresent(decisionColumns.status),
  closed: ifPresent(decisionColumns.closed),
};

export interface DecisionsArguments {
  readonly log: Table<typeof columnsRead>;
  readonly asOf: number;
  readonly days: number;
}

export interface DecisionRow {
  readonly decision: string;
  readonly owner: string;
  readonly raised: number | undefined;
  readonly due: number | undefined;
  readonly ageDays: number | undefined;
  readonly overdue: "yes" | "no" | "";
}

/**
 * The decisions still open on a day, oldest first.
 *
 * Conventions: as_of means to the end of the day, a time of day that moment, where it asks what
 * has been raised, closed, and due. Ages are whole days. A decision is due on its due date, or
 * where it has none `days` after it was raised, and overdue from the day after; a due date with
 * a time of day is overdue from that time on. One without a date has no age and comes last.
 * Closed ones and those raised later are left out and counted.
 */
export function decisionsDue({ log, asOf, days: allowed }: DecisionsArguments): Report<DecisionRow> | Refusal {
  const today = Math.floor(asOf);
  const last = lastMoment(asOf);
  // The end of as_of's day is not past the day after, yet it is past any time on that day.
  const isPast = (given: number, due: number) => (given % 1 > 0 ? endOf(asOf) > given : today > due);
  const closed = closedBy(asOf, log);
  if (isRefusal(closed)) return closed;
  const open: DecisionRow[] = [];
  const left = { closed: 0, later: 0, undated: 0 };
  for (let i = 0; i < log.rows; i++) {
    const raised = dayIn(log.date, i);
    if (closed[i] === 1) left.closed++;
    else if (log.date[i] > last) left.later++;
    else {
      if (raised === undefined) left.undated++;
      const due = dayIn(log.due, i) ?? (raised === undefined ? undefined : raised + allowed);
      open.push({
        decision: log.decision.words[log.decision.codes[i]] || "(blank)",
        owner: log.owner?.words[log.owner.codes[i]] ?? "",
        raised,
        due,
        ageDays: raised === undefined ? undefined : today - raised,
        overdue: due === undefined ? "" : isPast(log.due?.[i] ?? NaN, due) ? "yes" : "no",
      });
    }
  }
  const unowned = open.filter(({ owner }) => owner === "").length;
  return {
    rows: open.sort((a, b) => (b.ageDays ?? -1) - (a.ageDays ?? -1)),
    notes: [
      ...noted(left.closed, "closed decision left out", "closed decisions left out"),
      ...noted(left.later, "decision raised after as_of left out", "decisions raised after as_of left out"),
      ...noted(left.undated, "open decision without a date has no age", "open decisions without a date have no age"),
      ...noted(unowned, "open decision has no owner", "open decisions have no owner"),
    ],
  };
}

/** The day in a column of dates; undefined where there is none. */
function dayIn(column: Float64Array | undefined, i: number): number | undefined {
  return column === undefined || Number.isNaN(column[i]) ? undefined : Math.floor(column[i]);
}

const LOG = [
  ["Decision", "Raised", "Owner", "Due", "Status"],
  ["Which deals count as sourced", "2026-01-05", "CMO", "", "open"],
  ["Raise the MQL threshold", "2026-02-10", "RevOps", "2026-02-20", ""],
  ["Route EMEA by segment", "2026-01-12", "CRO", "", "done"],
  ["Pay SDRs on accepted leads", "2026-03-01", "CRO", "", "open"],
  ["New talk tracks", "2026-04-02", "CMO", "", "open"],
];
const HEADERS = ["Decision", "Owner", "Raised", "Due", "Age days", "Overdue"];

export default card(decisionsDue, {
  name: "DECISIONS_DUE",
  family: "cadence",
  summary: "The decisions still open, oldest first, and which are overdue",
  params: {
    log: table({
      help: "The decision log: Decision, Date (when it was raised), Owner, and where you keep them Due, Status and Closed (a date, or yes).",
      columns: columnsRead,
    }),
    asOf: date({ help: "The day to look from, to its end; a time of day means that moment." }),
    days: days({ help: "How long a decision may stay open where it has no due date.", default: 30 }),
    columns: columns(),
  },
  returns: rows("One row per open decision, oldest first. Notes follow.", {
    decision: column("Decision", "text", "What is to be decided."),
    owner: column("Owner", "text", "Who has to bring it to a decision."),
    raised: column("Raised", "date", "When it came up."),
    due: column("Due", "date", "Its due date, or raised + days."),
    ageDays: column("Age days", "days", "Days from raised to as_of."),
    overdue: column("Overdue", "text", "yes from the day after it is due, else no."),
  }),
  law: "Open: not closed by as_of and not raised after it; as of a day means to its end (24:00). Closed: a closing date at or before as_of, or without one a status of closed, done, decided, resolved, completed or yes. Age = as_of − raised, in whole days. Overdue: as_of is after the due date (or its time of day, where it has one), or after raised + days where there is none.",
  source: "Revenue Operating Cadence, the framework catalogue of The Starr Conspiracy: the decision log is its proof.",
  question: "What have we been meaning to decide, for how long, and who owes it?",
  examples: [
    {
      given: [LOG, "2026-03-15"],
      gives: [
        HEADERS,
        ["Which deals count as sourced", "CMO", 46027, 46057, 69, "yes"],
        ["Raise the MQL threshold", "RevOps", 46063, 46073, 33, "yes"],
        ["Pay SDRs on accepted leads", "CRO", 46082, 46112, 14, "no"],
        ["Note: 1 closed decision left out", "", "", "", "", ""],
        ["Note: 1 decision raised after as_of left out", "", "", "", "", ""],
      ],
    },
    {
      given: [
        [
          ["Topic", "Date", "Decided on"],
          ["Scoring weights", "2026-01-05", "2026-02-01"],
        ],
        "2026-01-20",
        14,
      ],
      gives: [
        HEADERS,
        ["Scoring weights", "", 46027, 46041, 15, "yes"],
        ["Note: 1 open decision has no owner", "", "", "", "", ""],
      ],
    },
    { given: [LOG, ""], refuses: "MISSING" },
    {
      given: [
        [
          ["Decision", "Owner"],
          ["Scoring weights", "CMO"],
        ],
        "2026-03-15",
      ],
      refuses: "MISSING_COLUMN",
    },
  ],
  see: ["CADENCE", "ESCALATIONS"],
  terms: ["Governance Forum"],
});
