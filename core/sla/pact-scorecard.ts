import { card } from "../kernel/card";
import { columns, date, optional, table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { noted } from "../tables/noted";
import { actualColumns, readActuals, type Actuals, type ActualTable, type Series } from "./actuals";
import {
  attainmentOf,
  commitmentColumns,
  escalationOf,
  isKept,
  readCommitments,
  type Commitment,
  type CommitmentTable,
} from "./commitments";

export interface PactScorecardArguments {
  readonly commitments: CommitmentTable;
  readonly actuals: ActualTable;
  readonly asOf: number | undefined;
}

export interface PactRow {
  readonly commitment: string;
  readonly side: string | undefined;
  readonly owner: string | undefined;
  readonly promise: number;
  readonly actual: number | undefined;
  readonly attainment: number | undefined;
  readonly status: "kept" | "breached" | "no actual";
  readonly breachesInARow: number;
  readonly escalation: string;
}

/**
 * Both sides of the pact against what was done.
 *
 * Conventions: a commitment is judged by its own latest actual at or before as_of, since one
 * is measured by the week and another by the quarter; the note counts those that have none
 * in the latest period of all. Periods without an actual neither break nor lengthen a run
 * of breaches. Attainment is promise ÷ actual for a ceiling, so that 1 is the promise and
 * more is better on both sides.
 */
export function pactScorecard({ commitments, actuals, asOf }: PactScorecardArguments): Report<PactRow> | Refusal {
  const pact = readCommitments(commitments);
  if (isRefusal(pact)) return pact;
  const known = new Set(pact.map(({ name }) => name.toLowerCase()));
  const done = readActuals(actuals, known, asOf);
  if (isRefusal(done)) return done;
  const seriesOf = ({ name }: Commitment) => done.series.get(name.toLowerCase());
  return {
    rows: pact.map((commitment) => printRow(commitment, seriesOf(commitment))),
    notes: notesOf(done, asOf),
  };
}

function printRow(commitment: Commitment, series: Series | undefined): PactRow {
  const { name, side, owner, promise } = commitment;
  const values = series?.values ?? [];
  if (values.length === 0) {
    const nothing = { actual: undefined, attainment: undefined, breachesInARow: 0, escalation: "" };
    return { commitment: name, side, owner, promise, status: "no actual", ...nothing };
  }
  const actual = values[values.length - 1];
  let kept = values.length;
  while (kept > 0 && !isKept(commitment, values[kept - 1])) kept--;
  const breachesInARow = values.length - kept;
  return {
    commitment: name,
    side,
    owner,
    promise,
    actual,
    attainment: attainmentOf(commitment, actual),
    status: breachesInARow === 0 ? "kept" : "breached",
    breachesInARow,
    escalation: escalationOf(commitment, breachesInARow),
  };
}

function notesOf(done: Actuals, asOf: number | undefined): readonly string[] {
  const { latest, areDates, nameOf, series } = done;
  const behind = [...series.values()].filter(({ periods }) => periods[periods.length - 1] !== latest).length;
  const which = areDates ? "the latest period of actuals" : "the last period of actuals in the sheet's order";
  return [
    ...(latest !== undefined && asOf === undefined ? [`Note: as of ${nameOf(latest)}, ${which}`] : []),
    ...noted(
      behind,
      "commitment has no actual in the latest period and is judged by its last one",
      "commitments have no actual in the latest period and are judged by their last ones",
    ),
    ...noted(done.later, "actual after as_of left out", "actuals after as_of left out"),
    ...noted(done.withoutNumber, "actual without a number left out", "actuals without a number left out"),
    ...noted(
      done.unknown,
      "actual of a commitment that is not in commitments left out",
      "actuals of commitments that are not in commitments left out",
    ),
  ];
}

const PACT = [
  ["Commitment", "Side", "Owner", "At least / At most", "Promise", "Escalation 1", "Escalation 2", "Escalation 3"],
  ["Qualified leads a week", "Marketing", "Ada", "at least", 50, "Team leads", "CMO and CRO", "Board"],
  ["Hours to first touch", "Sales", "Grace", "at most", 4, "Team leads", "CMO and CRO", ""],
  ["Leads dispositioned", "Sales", "Grace", "at least", "95%", "Team leads", "", ""],
];
const ACTUALS = [
  ["Period", "Commitment", "Actual"],
  ["2026-W12", "Qualified leads a week", 54],
  ["2026-W12", "Hours to first touch", 5],
  ["2026-W13", "Qualified leads a week", 40],
  ["2026-W13", "Hours to first touch", 8],
  ["2026-W14", "Qualified leads a week", 60],
  ["2026-W14", "Hours to first touch", 10],
  ["2026-W14", "Meetings booked", 12],
];
const HEADERS = [
  "Commitment",
  "Side",
  "Owner",
  "Promise",
  "Actual",
  "Attainment",
  "Status",
  "Breaches in a row",
  "Escalation",
];
const blanks = Array.from({ length: HEADERS.length - 1 }, () => "");

export default card(pactScorecard, {
  name: "PACT_SCORECARD",
  family: "sla",
  summary: "What marketing and sales promised each other, against what they did",
  params: {
    commitments: table({
      help: "The pact: Commitment, Side, Owner, Direction (at least or at most), Promise, Escalation 1 to 3.",
      key: commitmentColumns.commitment,
      columns: commitmentColumns,
    }),
    actuals: table({
      help: "What was done: Period (a date, or a name such as 2026-W14), Commitment, Actual.",
      key: actualColumns.commitment,
      columns: actualColumns,
    }),
    asOf: optional(
      date({
        help: "The day to look from, to its end, where periods are dates. Blank: the latest period of actuals.",
      }),
    ),
    columns: columns(),
  },
  returns: rows("One row per commitment, in the order of the pact. Notes follow.", {
    commitment: column("Commitment", "text", "What was promised."),
    side: column("Side", "text", "Who promised it: marketing or sales."),
    owner: column("Owner", "text", "Who answers for it."),
    promise: column("Promise", "number", "The number promised."),
    actual: column("Actual", "number", "The latest actual at or before as_of."),
    attainment: column("Attainment", "percent", "Actual ÷ promise, for at most promise ÷ actual: 1 is the promise."),
    status: column("Status", "text", "kept, breached or no actual."),
    breachesInARow: column(
      "Breaches in a row",
      "whole",
      "Actuals that broke the promise, counted back from the latest.",
    ),
    escalation: column("Escalation", "text", "The step that so many breaches in a row call for."),
  }),
  law: "Kept: actual ≥ promise for at least, ≤ promise for at most. Escalation = the step numbered by the breaches in a row, the last one repeating. Periods that all read as dates are in the order of dates, others in the sheet's order. As of a day means to its end (24:00). Lengths of time such as 4:00 or 90 min are hours.",
  source: "SLA Pact, the framework catalogue of The Starr Conspiracy.",
  question: "Do both teams keep what they promised, and what follows if not?",
  examples: [
    {
      given: [PACT, ACTUALS],
      gives: [
        HEADERS,
        ["Qualified leads a week", "Marketing", "Ada", 50, 60, 1.2, "kept", 0, ""],
        ["Hours to first touch", "Sales", "Grace", 4, 10, 0.4, "breached", 3, "CMO and CRO"],
        ["Leads dispositioned", "Sales", "Grace", 0.95, "", "", "no actual", 0, ""],
        ["Note: as of 2026-W14, the last period of actuals in the sheet's order", ...blanks],
        ["Note: 1 actual of a commitment that is not in commitments left out", ...blanks],
      ],
    },
    {
      given: [
        PACT.slice(0, 2),
        [
          ["Week", "Commitment", "Actual"],
          ["2026-03-30", "qualified leads a week", 60],
          ["2026-03-23", "qualified leads a week", 40],
        ],
        "2026-03-29",
      ],
      gives: [
        HEADERS,
        ["Qualified leads a week", "Marketing", "Ada", 50, 40, 0.8, "breached", 1, "Team leads"],
        ["Note: 1 actual after as_of left out", ...blanks],
      ],
    },
    { given: [[...PACT, PACT[1]], ACTUALS], refuses: "DUPLICATE" },
    { given: [PACT, ACTUALS, "2026-03-29"], refuses: "NOT_A_DATE" },
  ],
  see: ["SLA_SCORECARD", "LEAD_LIMBO", "ESCALATIONS"],
  terms: ["Revenue SLA", "Smarketing"],
});
