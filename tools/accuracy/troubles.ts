/**
 * The kinds of trouble in real exports, what we do about each, and an example that shows it. The page
 * docs/accuracy.md is printed from them, every note and refusal on it asked for while it is printed.
 */
import type { Cells } from "../../core/kernel/cells";

export type Treatment = "handled" | "noted" | "refused";

export interface Trouble {
  readonly kind: string;
  readonly treatment: Treatment;
  /** What we do, in a sentence. */
  readonly rule: string;
  /** How to say otherwise; undefined where nothing needs saying. */
  readonly otherwise?: string;
  readonly example: readonly [name: string, ...given: readonly (Cells | string | number)[]];
  /** Kinds of the case files that try it (tests/cases). */
  readonly cases: readonly string[];
}

const HEADERS = ["Deal ID", "Stage", "Amount", "Create Date", "Close Date"];
const WON = ["D-1", "Closed Won", 40000, "2026-01-05", "2026-02-20"];
const LOST = ["D-2", "Closed Lost", 30000, "2026-01-10", "2026-03-01"];
const OPEN = ["D-3", "Proposal", 90000, "2026-02-01", "2026-06-30"];
const DEALS: Cells = [HEADERS, WON, LOST, OPEN];
const QUOTAS: Cells = [
  ["Quarter", "Quota"],
  ["2026-Q1", 50000],
  ["2026-Q2", 60000],
];
const TOUCHES: Cells = [
  ["Deal ID", "Date", "Channel"],
  ["D-1", "2026-01-06", "Email"],
  ["D-1", "2026-01-08", "EMAIL"],
  ["D-1", "2026-01-09", "Email"],
];

export const troubles: readonly Trouble[] = [
  {
    kind: "Title rows above the headers",
    treatment: "noted",
    rule: "The header row is the first of the first 25 rows that names every column the function needs.",
    example: ["VELOCITY_BASELINE", [["Open and closed deals"], ["As of 4/2/2026"], ...DEALS]],
    cases: ["R"],
  },
  {
    kind: "Total rows",
    treatment: "noted",
    rule: "A row that starts with a total word in any of 14 languages and is no record of its own is left out, and so is a last row that only adds up the column.",
    example: ["VELOCITY_BASELINE", [...DEALS, ["Grand Total", "", 160000, "", ""]]],
    cases: ["A"],
  },
  {
    kind: "Report footers",
    treatment: "noted",
    rule: "Rows below the last record that hold only text about the report are left out.",
    example: [
      "VELOCITY_BASELINE",
      [...DEALS, ["", "", "", "", ""], ["Confidential: do not distribute", "", "", "", ""]],
    ],
    cases: ["A"],
  },
  {
    kind: "Stages in your own words",
    treatment: "noted",
    rule: "Won and lost are read from stage words in 14 languages. Where no stage says won or lost, the note lists yours.",
    otherwise: '`columns` "Won=Customer; Lost=Nurture again"',
    example: [
      "VELOCITY_BASELINE",
      [
        HEADERS,
        ["D-1", "Customer", 40000, "2026-01-05", "2026-02-20"],
        ["D-2", "Nurture again", 30000, "2026-01-10", "2026-03-01"],
      ],
    ],
    cases: ["B"],
  },
  {
    kind: "Stage, status, and boxes that disagree",
    treatment: "noted",
    rule: "The most explicit one counts: an outcome or status column, then boxes such as Closed and Won, then the stage.",
    otherwise: '`columns` "Won=…", which beats all of them',
    example: [
      "VELOCITY_BASELINE",
      [
        [...HEADERS, "Status"],
        [...WON, "Open"],
        [...LOST, "Lost"],
      ],
    ],
    cases: ["E"],
  },
  {
    kind: "The close in two columns (Won time, Lost time), the amount in two (actual, estimated)",
    treatment: "handled",
    rule: "Won and lost times together are the close. A won deal is worth its actual amount, any other its estimate.",
    example: [
      "VELOCITY_BASELINE",
      [
        ["Deal - ID", "Deal - Value", "Deal - Status", "Deal - Deal created", "Deal - Won time", "Deal - Lost time"],
        [101, 40000, "Won", "2026-01-05", "2026-02-20", ""],
        [102, 30000, "Lost", "2026-01-10", "", "2026-03-01"],
      ],
    ],
    cases: ["D"],
  },
  {
    kind: "What happened on the report's day",
    treatment: "handled",
    rule: "A day means all of it: a deal closed at 2:30 PM on as_of's day has closed. A date with a time means that moment.",
    otherwise: "give as_of with a time of day",
    example: [
      "VELOCITY_BASELINE",
      [HEADERS, ["D-1", "Closed Won", 40000, "2026-01-05 09:00", "2026-03-31 14:30"]],
      "",
      "2026-03-31",
    ],
    cases: ["C"],
  },
  {
    kind: "Dates that could be day first or month first",
    treatment: "noted",
    rule: "One order per call. A cell such as 20/01/2026 in any column decides it; where none does, the month comes first.",
    otherwise: '`columns` "Dates=day first"',
    example: [
      "VELOCITY_BASELINE",
      [
        HEADERS,
        ["D-1", "Closed Won", 40000, "05/01/2026", "03/02/2026"],
        ["D-2", "Closed Lost", 30000, "04/01/2026", "06/02/2026"],
      ],
    ],
    cases: ["J", "F01"],
  },
  {
    kind: "Dates in two orders",
    treatment: "refused",
    rule: "Cells that contradict each other are refused, with both places.",
    otherwise: '`columns` "deals.Dates=day first; quotas.Dates=month first"',
    example: ["VELOCITY_BASELINE", [HEADERS, ["D-1", "Closed Won", 40000, "20/01/2026", "02/28/2026"]]],
    cases: ["J"],
  },
  {
    kind: "Dates that a spreadsheet misread",
    treatment: "refused",
    rule: "A column of real dates with text such as 13/01/2026 among them was opened under the wrong locale: day and month are swapped in the real ones.",
    example: [
      "VELOCITY_BASELINE",
      [HEADERS, ["D-1", "Closed Won", 40000, 46117, 46200], ["D-2", "Closed Lost", 30000, "13/01/2026", 46201]],
    ],
    cases: ["J"],
  },
  {
    kind: "Other spellings of dates (epoch, 20260105, month names in 14 languages)",
    treatment: "handled",
    rule: "Each spelling reads one way only.",
    example: ["VELOCITY_BASELINE", [HEADERS, ["D-1", "Closed Won", 40000, "1767603600000", "1771578000000"]]],
    cases: ["L"],
  },
  {
    kind: "Fiscal periods",
    treatment: "noted",
    rule: "FY26 Q2 is its first day, and where a period's end is asked for its last. Without a word on when the fiscal year starts, it is the calendar year.",
    otherwise: '`columns` "Fiscal year starts=Feb"',
    example: ["VELOCITY_BASELINE", [HEADERS, ["D-1", "Closed Won", 40000, "FY26 Q1", "FY26 Q2"], LOST]],
    cases: ["L"],
  },
  {
    kind: "One mistyped year",
    treatment: "noted",
    rule: "The latest event counts as it is written. Where it is more than a year after all others, a note points at it.",
    otherwise: "correct the cell, or give as_of",
    example: ["VELOCITY_BASELINE", [HEADERS, WON, LOST, ["D-3", "Closed Won", 90000, "2026-02-01", "2062-03-30"]]],
    cases: ["U"],
  },
  {
    kind: "Amounts that could be thousands or decimals",
    treatment: "noted",
    rule: "One decimal mark per call. An amount that reads one way only decides it, then currency signs, dotted dates, and other columns; where nothing does, 12.500 is twelve thousand five hundred.",
    otherwise: '`columns` "Decimal=,"',
    example: [
      "VELOCITY_BASELINE",
      [
        HEADERS,
        ["D-1", "Closed Won", "12.500", "2026-01-05", "2026-02-20"],
        ["D-2", "Closed Won", "8.000", "2026-01-05", "2026-02-20"],
      ],
    ],
    cases: ["P"],
  },
  {
    kind: "Words for nothing (N/A, -, NULL)",
    treatment: "handled",
    rule: "In a number or date column they are blank.",
    example: [
      "VELOCITY_BASELINE",
      [
        HEADERS,
        WON,
        ["D-2", "Closed Lost", "$-", "2026-01-10", "2026-03-01"],
        ["D-3", "Proposal", "N/A", "2026-02-01", "-"],
      ],
    ],
    cases: ["I"],
  },
  {
    kind: "Currency words and signs",
    treatment: "handled",
    rule: "All ISO codes and the usual signs and words are read: Rs. 40,000, R$, kr, 1.2 million, 3 Mio.",
    example: ["VELOCITY_BASELINE", [HEADERS, ["D-1", "Closed Won", "Rs. 40,000", "2026-01-05", "2026-02-20"]]],
    cases: ["V"],
  },
  {
    kind: "Two currencies in one column",
    treatment: "refused",
    rule: "They are never added. Amounts in company currency are read where the export has them, and said; breaking down by Currency answers too.",
    otherwise: "IN_CURRENCY(table, rates, currency)",
    example: [
      "VELOCITY_BASELINE",
      [
        HEADERS,
        ["D-1", "Closed Won", "USD 40,000", "2026-01-05", "2026-02-20"],
        ["D-2", "Closed Won", "JPY 4,000,000", "2026-01-10", "2026-03-01"],
      ],
    ],
    cases: ["F"],
  },
  {
    kind: "A deal on several rows, with the same facts",
    treatment: "noted",
    rule: "It counts once.",
    example: ["VELOCITY_BASELINE", [HEADERS, WON, WON, LOST]],
    cases: ["M", "F07"],
  },
  {
    kind: "A deal on several rows that disagree",
    treatment: "refused",
    rule: "Nobody can tell which row is right, so both are named.",
    example: ["VELOCITY_BASELINE", [HEADERS, WON, ["D-1", "Closed Won", 50000, "2026-01-05", "2026-02-20"]]],
    cases: ["M"],
  },
  {
    kind: "Ids of 15 and 18 characters, 123.0 beside 123",
    treatment: "handled",
    rule: "They are one id in every table of a call.",
    example: [
      "ATTRIBUTE",
      [
        ["Opportunity ID", "Date", "Channel"],
        ["0069x00000AbCdE", "2026-01-06", "Webinar"],
      ],
      [
        ["Opportunity ID", "Stage", "Amount", "Close Date"],
        ["0069x00000AbCdEAAV", "Closed Won", 40000, "2026-02-20"],
      ],
      "first",
    ],
    cases: ["T"],
  },
  {
    kind: "One channel in several spellings",
    treatment: "noted",
    rule: "Values that differ only in case, spacing, or width are one group, shown as most rows have it.",
    example: ["ATTRIBUTE", TOUCHES, DEALS, "first"],
    cases: ["F09"],
  },
  {
    kind: "Groups by a date column",
    treatment: "handled",
    rule: "They are shown as dates, never as the serial numbers spreadsheets keep.",
    example: [
      "VELOCITY_BASELINE",
      [
        [...HEADERS, "Cohort"],
        [...WON, 46023],
        [...LOST, 46023],
      ],
      "Cohort",
    ],
    cases: ["S"],
  },
  {
    kind: "Other headers (Zoho, Pipedrive, Dynamics, Bitrix24, HubSpot in five languages …)",
    treatment: "handled",
    rule: "Headers are matched against a closed list, never guessed. No column is used for two things.",
    otherwise: '`columns` "Amount=ACV"',
    example: [
      "VELOCITY_BASELINE",
      [
        ["ID", "STAGE_ID", "OPPORTUNITY", "DATE_CREATE", "CLOSEDATE"],
        [1, "Closed Won", 40000, "2026-01-05", "2026-02-20"],
        [2, "Closed Lost", "", "2026-01-10", "2026-03-01"],
      ],
    ],
    cases: ["H", "K2"],
  },
  {
    kind: "Quotas by month or quarter",
    treatment: "noted",
    rule: "Only the period that as_of is in counts.",
    otherwise: '`columns` "Periods=all"',
    example: ["COVERAGE_TABLE", DEALS, QUOTAS, "", "2026-05-01"],
    cases: ["K1"],
  },
  {
    kind: "Field history, and a column per stage",
    treatment: "noted",
    rule: "Only changes of the stage count. The first stage is the old value of the first change.",
    example: [
      "STAGE_CONVERSION",
      [
        ["Opportunity ID", "Field / Event", "Old Value", "New Value", "Edit Date"],
        ["006-1", "Created.", "", "", "2026-01-05"],
        ["006-1", "Stage", "Discovery", "Proposal", "2026-01-15"],
        ["006-1", "Amount", 40000, 45000, "2026-01-20"],
        ["006-1", "Stage", "Proposal", "Closed Won", "2026-02-04"],
      ],
    ],
    cases: ["G", "F10"],
  },
  {
    kind: "Revenue beside its change, reactivations, periods in words",
    treatment: "handled",
    rule: "A change beats a level. no_change is nothing, reactivation a flow of its own, and periods go by time.",
    example: [
      "RETENTION_TABLE",
      [
        ["Customer", "Month", "Type", "MRR", "MRR Change"],
        ["K-1", "2026-01", "new", 500, 500],
        ["K-1", "2026-02", "expansion", 650, 150],
      ],
      "Month",
    ],
    cases: ["N", "F14"],
  },
  {
    kind: "Lead statuses that are no acceptance",
    treatment: "handled",
    rule: "A lead is accepted by a SAL date or the code Accepted, never by any other status.",
    example: [
      "FUNNEL",
      [
        ["Lead ID", "Lead Status", "MQL Date", "SQL Date"],
        ["L-1", "Working - Contacted", "2026-01-05", "2026-01-20"],
        ["L-2", "Unqualified", "2026-01-08", ""],
      ],
    ],
    cases: ["O"],
  },
  {
    kind: "Times with and without an offset",
    treatment: "noted",
    rule: "Differences between two times with an offset are those of the instants. A call that mixes them with times without one says so.",
    otherwise: '`columns` "Zone=America/New_York"',
    example: [
      "SLA_SCORECARD",
      [
        ["Lead ID", "MQL Date", "First touch"],
        ["L-1", "2026-04-01T09:00:00Z", "2026-04-01 11:30"],
      ],
      4,
      "2026-05-01",
    ],
    cases: ["F12", "F17"],
  },
  {
    kind: "One cell that could be two dates",
    treatment: "refused",
    rule: "A function that gives one cell has no room for a note: it answers where both readings give the same, and asks for 2026-03-31 where they don't.",
    example: ["RESPONSE_TIME", "03/04/2026 09:00", "05/04/2026 09:00"],
    cases: ["F01"],
  },
];
