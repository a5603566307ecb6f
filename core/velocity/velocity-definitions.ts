import { card } from "../kernel/card";
import { columns } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import type { Refusal } from "../kernel/refusal";
import { numberInWords } from "../written/number-in-words";
import { latestEvent, tallied, type Tally } from "./deal-tally";
import { leverNotes, seenFrom } from "./lever-notes";
import {
  AVERAGES,
  BASES,
  measuredLevers,
  WIN_RATES,
  wonAverages,
  type Definition,
  type MeasuredLevers,
} from "./measured-levers";
import { dealsParam, eventsOf, type VelocityDeals } from "./velocity-deals";
import { asOfParam, windowDaysParam } from "./window-params";

export interface DefinitionsArguments {
  readonly deals: VelocityDeals;
  readonly asOf: number | undefined;
  readonly windowDays: number;
}

export interface DefinitionRow extends Definition {
  readonly velocityPerDay: number | undefined;
  readonly difference: number | undefined;
  readonly differenceShare: number | undefined;
}

interface Reading {
  readonly definition: Definition;
  readonly levers: MeasuredLevers;
}

/**
 * One set of deals, added up once and read under all twelve definitions of its velocity.
 *
 * Conventions: the first row is the default of VELOCITY_BASELINE, and the others are
 * measured from it. The share is of the default's velocity with its sign, so that
 * velocity = default × (1 + share). All deals are pooled: what counts is as in
 * VELOCITY_BASELINE's Total row.
 */
export function velocityDefinitions({
  deals,
  asOf: given,
  windowDays,
}: DefinitionsArguments): Report<DefinitionRow> | Refusal {
  const events = eventsOf(deals);
  const asOf = given ?? latestEvent(events);
  const [tally] = tallied(events, undefined, asOf, windowDays);
  const readings = readingsOf(tally);
  const standard = readings[0].levers.velocityPerDay;
  return {
    rows: readings.map(({ definition, levers: { velocityPerDay } }) => {
      const difference = velocityPerDay === undefined || standard === undefined ? undefined : velocityPerDay - standard;
      const differenceShare =
        difference === undefined || standard === undefined || standard === 0 ? undefined : difference / standard;
      return { ...definition, velocityPerDay, difference, differenceShare };
    }),
    notes: [seenFrom(asOf), ...spread(readings), ...reasons(tally, readings)].map((note) => `Note: ${note}`),
  };
}

/** All twelve, the default first. */
function readingsOf(tally: Tally): readonly Reading[] {
  const averages = { mean: wonAverages(tally, "mean"), median: wonAverages(tally, "median") };
  return BASES.flatMap((basis) =>
    AVERAGES.flatMap((average) =>
      WIN_RATES.map((winRateBy) => {
        const definition = { basis, average, winRateBy };
        return { definition, levers: measuredLevers(tally, averages[average], definition) };
      }),
    ),
  );
}

/** How far apart the lowest and the highest are. */
function spread(readings: readonly Reading[]): readonly string[] {
  const velocities = readings.flatMap(({ levers }) => levers.velocityPerDay ?? []);
  if (velocities.length === 0) return [];
  const low = Math.min(...velocities);
  const high = Math.max(...velocities);
  return [
    `from ${numberInWords(low)} to ${numberInWords(high)} a day, ${numberInWords(high - low)} of it by definition alone`,
  ];
}

/** What the levers' notes say, each once; under how many definitions where not under all. */
function reasons(tally: Tally, readings: readonly Reading[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { levers } of readings)
    for (const note of leverNotes(tally, levers)) times.set(note, (times.get(note) ?? 0) + 1);
  return [...times].map(([note, count]) =>
    count === readings.length ? note : `${note} (${count} of ${readings.length} definitions)`,
  );
}

/** Won at 20,000, 30,000 and 100,000 in 30, 40 and 110 days. */
const SAMPLE = [
  ["Deal ID", "Stage", "Amount", "Create Date", "Close Date"],
  ["D-1", "Closed Won", 20000, "2026-01-01", "2026-01-31"],
  ["D-2", "Closed Won", 30000, "2026-01-10", "2026-02-19"],
  ["D-3", "Closed Won", 100000, "2026-01-05", "2026-04-25"],
  ["D-4", "Closed Lost", 100000, "2026-02-01", "2026-03-01"],
  ["D-5", "Proposal", 60000, "2026-03-01", "2026-06-30"],
  ["D-6", "Discovery", "", "2026-04-01", ""],
];
const HEADERS = ["Basis", "Average", "Win rate by", "Velocity per day", "Difference", "Difference %"];

export default card(velocityDefinitions, {
  name: "VELOCITY_DEFINITIONS",
  family: "velocity",
  summary: "One pipeline's velocity under each of twelve definitions, side by side",
  params: { deals: dealsParam, asOf: asOfParam, windowDays: windowDaysParam, columns: columns() },
  returns: rows("One row per definition, the default first. Notes give the date used and the spread.", {
    basis: column("Basis", "text", "Opportunities counted: open at as_of, created in the window, or closed in it."),
    average: column("Average", "text", "Average of deal value and cycle: mean or median."),
    winRateBy: column("Win rate by", "text", "Win rate by number of deals or by their value."),
    velocityPerDay: column("Velocity per day", "money", "Velocity under this definition; empty where it has none."),
    difference: column("Difference", "money", "Velocity less the first row's."),
    differenceShare: column("Difference %", "percent", "Difference ÷ the first row's velocity."),
  }),
  law: "Opportunities × value × win rate ÷ cycle days of all deals, for 3 bases × 2 averages × 2 win rates; difference = velocity − velocity by open, mean and count.",
  source:
    "Pipeline Velocity, the framework catalogue of The Starr Conspiracy; the definitions are those of VELOCITY_BASELINE.",
  question: "How much of our velocity is only the way we defined it?",
  examples: [
    {
      given: [SAMPLE],
      gives: [
        HEADERS,
        ["open", "mean", "count", 1250, 0, 0],
        ["open", "mean", "value", 1000, -250, -0.2],
        ["open", "median", "count", 1125, -125, -0.1],
        ["open", "median", "value", 900, -350, -0.28],
        ["created", "mean", "count", 3750, 2500, 2],
        ["created", "mean", "value", 3000, 1750, 1.4],
        ["created", "median", "count", 3375, 2125, 1.7],
        ["created", "median", "value", 2700, 1450, 1.16],
        ["closed", "mean", "count", 2500, 1250, 1],
        ["closed", "mean", "value", 2000, 750, 0.6],
        ["closed", "median", "count", 2250, 1000, 0.8],
        ["closed", "median", "value", 1800, 550, 0.44],
        ["Note: as of 2026-04-25", "", "", "", "", ""],
        ["Note: from 900 to 3,750 a day, 2,850 of it by definition alone", "", "", "", "", ""],
      ],
    },
    {
      given: [SAMPLE, "2026-01-20", 30],
      gives: [
        HEADERS,
        ...BASES.flatMap((basis) =>
          AVERAGES.flatMap((average) => WIN_RATES.map((winRateBy) => [basis, average, winRateBy, "", "", ""])),
        ),
        ["Note: as of 2026-01-20", "", "", "", "", ""],
        ["Note: no won deal in the window, so no deal value and no cycle", "", "", "", "", ""],
        ["Note: no closed deal in the window, so no win rate", "", "", "", "", ""],
      ],
    },
    { given: [SAMPLE, "", -30], refuses: "OUT_OF_RANGE" },
    {
      given: [
        [
          ["Deal ID", "Stage"],
          ["D-1", "Won"],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
  ],
  see: ["VELOCITY_BASELINE", "VELOCITY_RANGE", "DEFINITIONS_STAMP"],
  terms: ["Pipeline Velocity"],
});
