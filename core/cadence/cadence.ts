import { card } from "../kernel/card";
import { columns, date, optional, table, whole } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { noted } from "../tables/noted";
import { monthsLater } from "./months-later";
import { DEFAULT_RITUALS, readRituals, ritualColumns, type Every, type RitualTable } from "./rituals";

export interface CadenceArguments {
  readonly start: number;
  readonly months: number;
  readonly rituals: RitualTable | undefined;
}

export interface CadenceRow {
  readonly date: number;
  readonly review: string;
  readonly looksAt: string;
  readonly owner: string;
  readonly decides: string;
}

/**
 * The reviews of the coming months as a calendar.
 *
 * Conventions: every review is held on start and then at its interval, up to but without the
 * day `months` after start. Months and quarters keep start's day of the month, or take the
 * last one. A date on a Saturday or Sunday moves to Monday and moves no other; the last may so
 * fall on or after the end. Dates that are equal keep the order of the rituals.
 */
export function cadence({ start, months, rituals }: CadenceArguments): Report<CadenceRow> | Refusal {
  const reviews = rituals === undefined ? DEFAULT_RITUALS : readRituals(rituals);
  if (isRefusal(reviews)) return reviews;
  const first = Math.floor(start);
  const end = monthsLater(first, months);
  const dated = reviews.flatMap(({ every, ...ritual }) =>
    datesOf(every, first, end).map((day): CadenceRow => ({ date: offWeekend(day), ...ritual })),
  );
  const unowned = reviews.filter(({ owner }) => owner === "").length;
  return {
    rows: dated.sort((a, b) => a.date - b.date),
    notes: noted(unowned, "review has no owner", "reviews have no owner"),
  };
}

function datesOf(every: Every, first: number, end: number): readonly number[] {
  const days: number[] = [];
  for (let i = 0; ; i++) {
    const day = nth(every, first, i);
    if (day >= end) return days;
    days.push(day);
  }
}

function nth(every: Every, first: number, i: number): number {
  switch (every) {
    case "weekly":
      return first + 7 * i;
    case "every two weeks":
      return first + 14 * i;
    case "monthly":
      return monthsLater(first, i);
    case "quarterly":
      return monthsLater(first, 3 * i);
    default:
      return every satisfies never;
  }
}

/** Serial days count from a Saturday: the remainder by 7 is 0 on Saturdays and 1 on Sundays. */
function offWeekend(day: number): number {
  const weekday = day % 7;
  return weekday < 2 ? day + 2 - weekday : day;
}

const HEADERS = ["Date", "Review", "Looks at", "Owner", "Decides"];
const [WEEKLY, MONTHLY, QUARTERLY] = DEFAULT_RITUALS.map(({ review, looksAt, owner, decides }) => [
  review,
  looksAt,
  owner,
  decides,
]);

export default card(cadence, {
  name: "CADENCE",
  family: "cadence",
  summary: "A calendar of reviews: date, what each looks at, who owns it, what it decides",
  params: {
    start: date({ help: "The day of the first reviews." }),
    months: whole({ help: "How many months ahead.", atLeast: 1, atMost: 36, default: 3 }),
    rituals: optional(
      table({
        help: "Your own reviews: Review, Every (weekly, every two weeks, monthly or quarterly), Looks at, Owner, Decides. Blank: pipeline every week, demand states every month, ICP and scoring every quarter.",
        columns: ritualColumns,
      }),
    ),
    columns: columns(),
  },
  returns: rows("One row per review and date, in order of time. Notes follow.", {
    date: column("Date", "date", "A working day, Monday to Friday."),
    review: column("Review", "text", "The review."),
    looksAt: column("Looks at", "text", "What lies on the table."),
    owner: column("Owner", "text", "Who prepares and chairs it."),
    decides: column("Decides", "text", "What it has the right to decide."),
  }),
  law: "From start, at each review's interval, before the day that many months after start. Monthly and quarterly dates keep start's day of the month or take the last. A date on a weekend moves to the Monday after it.",
  source: "Revenue Operating Cadence, the framework catalogue of The Starr Conspiracy.",
  question: "When do both teams meet next quarter, on what, and who decides?",
  examples: [
    {
      given: ["2026-01-05", 1],
      gives: [
        HEADERS,
        [46027, ...WEEKLY],
        [46027, ...MONTHLY],
        [46027, ...QUARTERLY],
        [46034, ...WEEKLY],
        [46041, ...WEEKLY],
        [46048, ...WEEKLY],
        [46055, ...WEEKLY],
      ],
    },
    {
      given: [
        "2026-01-31",
        3,
        [
          ["Review", "Every", "Owner"],
          ["Forum", "monthly", "CRO"],
        ],
      ],
      gives: [
        HEADERS,
        [46055, "Forum", "", "CRO", ""],
        [46083, "Forum", "", "CRO", ""],
        [46112, "Forum", "", "CRO", ""],
      ],
    },
    {
      given: [
        "2026-01-05",
        3,
        [
          ["Review", "Every"],
          ["Pipeline", "biweekly"],
        ],
      ],
      refuses: "NOT_AN_OPTION",
    },
    { given: ["2026-01-05", 48], refuses: "OUT_OF_RANGE" },
  ],
  see: ["DECISIONS_DUE", "ESCALATIONS"],
  terms: ["Governance Forum"],
});
