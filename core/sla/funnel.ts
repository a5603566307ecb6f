import { card } from "../kernel/card";
import { ifPresent } from "../kernel/columns";
import { columns, header } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Table } from "../kernel/table-shape";
import { leadConversionColumns } from "../tables/lead-conversion";
import { leadColumns } from "../tables/leads";
import { noted } from "../tables/noted";
import { pooledFunnel, readFunnel, type Funnel, type FunnelTally } from "./funnel-tally";
import { readGroups } from "./lead-groups";
import { rejectedWordsNote, unknownCodeNote } from "./lead-notes";
import { leadsTable } from "./leads-table";

const columnsRead = {
  handedOff: leadColumns.handedOff,
  accepted: ifPresent(leadColumns.accepted),
  qualified: ifPresent(leadColumns.qualified),
  wonDate: ifPresent(leadColumns.wonDate),
  disposition: ifPresent(leadColumns.disposition),
  converted: ifPresent(leadConversionColumns.converted),
  convertedDate: ifPresent(leadConversionColumns.convertedDate),
};
type Leads = Table<typeof columnsRead>;

export interface FunnelArguments {
  readonly leads: Leads;
  readonly by: string;
}

export interface FunnelRow {
  readonly segment: string;
  readonly mql: number;
  readonly sal: number | undefined;
  readonly sql: number | undefined;
  readonly won: number | undefined;
  readonly mqlToSal: number | undefined;
  readonly salToSql: number | undefined;
  readonly sqlToWon: number | undefined;
  readonly rejected: number | undefined;
  readonly rejectionRate: number | undefined;
  readonly flag: string;
}

/** Above this share of rejected leads the definitions are broken, not the leads: diagnose first. */
const REJECTION_LIMIT = 0.4;

/**
 * How many leads reach each stage of the one funnel, by group, and a Total row.
 *
 * Conventions: a lead that reached a stage has passed the ones before it, also where their
 * dates are missing, so that no conversion is above 1; the note counts those leads. Without
 * a column Accepted, the disposition Accepted is the acceptance, and no other status is. A
 * converted lead without a qualification date is an SQL, never won. A stage that nothing
 * tells of is empty, not 0. A lead counts once, however many rows and handoffs it has.
 */
export function funnel({ leads, by }: FunnelArguments): Report<FunnelRow> | Refusal {
  const groups = readGroups(leads, by);
  if (isRefusal(groups)) return groups;
  const read = readFunnel(leads, groups);
  const { tallies } = read;
  const shown = groups.shown
    .filter(({ code }) => tallies[code].mql > 0)
    .map(({ code, name }) => printRow(name, tallies[code], leads, read));
  return {
    rows: [...shown, printRow("Total", pooledFunnel(tallies), leads, read)],
    notes: notesOf(leads, read),
  };
}

function notesOf(
  leads: Leads,
  { reached, skipped, convertedOnly, knowsAccepted, knowsQualified }: Funnel,
): readonly string[] {
  const { accepted, disposition } = leads;
  const isMql = (i: number) => reached[i] > 0;
  const outside = reached.reduce((count, stage) => count + (stage === 0 ? 1 : 0), 0);
  const absent = [
    accepted === undefined && disposition === undefined && "Accepted",
    !knowsQualified && "Qualified",
    leads.wonDate === undefined && "Won date",
    disposition === undefined && "Disposition",
  ].filter((label) => typeof label === "string");
  return [
    ...noted(outside, "lead without a date of any stage left out", "leads without a date of any stage left out"),
    ...noted(
      skipped,
      "lead that skipped a stage counted in the stages before its last",
      "leads that skipped a stage counted in the stages before their last",
    ),
    ...noted(
      convertedOnly,
      "lead converted without a qualification date counted as SQL",
      "leads converted without a qualification date counted as SQL",
    ),
    ...(accepted === undefined && disposition !== undefined
      ? [
          knowsAccepted
            ? "Note: no column Accepted, so SAL is read from the disposition Accepted"
            : "Note: no column Accepted, and no lead has one of the five codes, so SAL is unknown",
        ]
      : []),
    ...(absent.length > 0 ? [`Note: what needs a column ${absent.join(", ")} is empty: there is none`] : []),
    ...(disposition === undefined
      ? []
      : [
          ...rejectedWordsNote({ ...leads, disposition }, isMql),
          ...unknownCodeNote({ ...leads, disposition }, isMql, "counted as not rejected"),
        ]),
  ];
}

function printRow(
  segment: string,
  tally: FunnelTally,
  leads: Leads,
  { knowsAccepted, knowsQualified }: Funnel,
): FunnelRow {
  const { mql } = tally;
  const isKnown = leads.disposition !== undefined;
  const sal = knowsAccepted ? tally.sal : undefined;
  const sql = knowsQualified ? tally.sql : undefined;
  const won = leads.wonDate === undefined ? undefined : tally.won;
  const rejected = isKnown ? tally.rejected : undefined;
  const rejectionRate = shareOf(rejected, mql);
  return {
    segment,
    mql,
    sal,
    sql,
    won,
    mqlToSal: shareOf(sal, mql),
    salToSql: shareOf(sql, sal),
    sqlToWon: shareOf(won, sql),
    rejected,
    rejectionRate,
    flag: rejectionRate !== undefined && rejectionRate > REJECTION_LIMIT ? "above 40 %: run bowtie and ICP first" : "",
  };
}

function shareOf(part: number | undefined, whole: number | undefined): number | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : part / whole;
}

const LEADS = [
  ["Lead ID", "Lead Source", "MQL Date", "SAL Date", "SQL Date", "Won Date", "Disposition"],
  ["L-1", "Webinar", "2026-01-05", "2026-01-06", "2026-01-20", "2026-03-01", "Accepted"],
  ["L-2", "Webinar", "2026-01-07", "", "2026-01-25", "", "Accepted"],
  ["L-3", "Webinar", "2026-01-08", "2026-01-09", "", "", "Nurture"],
  ["L-4", "Ebook", "2026-01-08", "", "", "", "Bad fit"],
  ["L-5", "Ebook", "2026-01-09", "2026-01-10", "", "", "Accepted"],
  ["L-6", "Ebook", "", "", "", "", ""],
];
const HEADERS = [
  "MQL",
  "SAL",
  "SQL",
  "Won",
  "MQL to SAL",
  "SAL to SQL",
  "SQL to won",
  "Rejected",
  "Rejection rate",
  "Flag",
];
const blanks = (count: number) => Array.from({ length: count }, () => "");

export default card(funnel, {
  name: "FUNNEL",
  family: "sla",
  summary: "How many leads pass from MQL to SAL, SQL and won, and how many are rejected",
  params: {
    leads: leadsTable(
      {
        help: "The leads with their header row: handoff, acceptance, qualification, and won dates, disposition, converted.",
        oneFor: "each lead",
      },
      columnsRead,
    ),
    by: header({ help: "Header to break the leads down by, such as Lead Source. Blank: the total only." }),
    columns: columns(),
  },
  returns: rows("One row per group in alphabetical order, then a Total row from the pooled leads. Notes follow.", {
    segment: column(byHeader("by", "Segment"), "text", "The group; Total pools all leads."),
    mql: column("MQL", "whole", "Leads handed over, or further on."),
    sal: column("SAL", "whole", "Leads accepted by sales, or further on."),
    sql: column("SQL", "whole", "Leads qualified by sales, or further on."),
    won: column("Won", "whole", "Leads that became customers."),
    mqlToSal: column("MQL to SAL", "percent", "SAL ÷ MQL."),
    salToSql: column("SAL to SQL", "percent", "SQL ÷ SAL."),
    sqlToWon: column("SQL to won", "percent", "Won ÷ SQL."),
    rejected: column(
      "Rejected",
      "whole",
      "MQLs with the disposition Bad fit, Duplicate, or a word such as Unqualified.",
    ),
    rejectionRate: column("Rejection rate", "percent", "Rejected ÷ MQL."),
    flag: column("Flag", "text", "What to do first where more than 40 % are rejected."),
  }),
  law: "MQL = leads with a handoff date, SAL with an acceptance date (without that column: the disposition Accepted, and unknown if no lead has one of the five codes), SQL with a qualification date or converted, Won with a won date; a later stage implies the earlier ones. Rejected = Bad fit + Duplicate + words that say so, such as Unqualified, Junk, or Closed - Not Converted. A lead counts once, with the earliest of each date in its rows.",
  source:
    "Unified Funnel Definition, the glossary of The Starr Conspiracy; the threshold of 40 % is its framework catalogue's.",
  question: "Where between marketing and a customer do leads get stuck?",
  differs:
    "CRM funnel reports count the leads that are in a stage or entered it in a period; this counts every lead that got as far as the stage.",
  examples: [
    {
      given: [LEADS, "Lead Source"],
      gives: [
        ["Lead Source", ...HEADERS],
        ["Ebook", 2, 1, 0, 0, 0.5, 0, "", 1, 0.5, "above 40 %: run bowtie and ICP first"],
        ["Webinar", 3, 3, 2, 1, 1, 2 / 3, 0.5, 0, 0, ""],
        ["Total", 5, 4, 2, 1, 0.8, 0.5, 0.5, 1, 0.2, ""],
        ["Note: 1 lead without a date of any stage left out", ...blanks(10)],
        ["Note: 1 lead that skipped a stage counted in the stages before its last", ...blanks(10)],
      ],
    },
    {
      given: [
        [
          ["Email", "MQL Date", "SQL Date"],
          ["ada@example.com", "2026-01-05", "2026-01-20"],
          ["bob@example.com", "2026-01-05", ""],
        ],
      ],
      gives: [
        ["Segment", ...HEADERS],
        ["Total", 2, "", 1, "", "", "", "", "", "", ""],
        ["Note: what needs a column Accepted, Won date, Disposition is empty: there is none", ...blanks(10)],
      ],
    },
    { given: [LEADS.map((row) => row.slice(0, 2))], refuses: "MISSING_COLUMN" },
    { given: [LEADS, "Region"], refuses: "MISSING_COLUMN" },
  ],
  see: ["DISPOSITIONS", "SLA_SCORECARD", "BOWTIE", "STAGE_CONVERSION"],
  terms: ["Unified Funnel Definition", "Sales Qualified Lead", "Sales Accepted Lead", "Marketing Qualified Lead"],
});
