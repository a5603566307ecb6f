import { counted } from "../written/counted";
import { card } from "../kernel/card";
import { columns, ratio, whole } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import type { Refusal } from "../kernel/refusal";
import { bootstrap, type Draws } from "./bootstrap";
import { closedDeals } from "./closed-deals";
import { latestEvent, tallied } from "./deal-tally";
import { leverNotes, seenFrom } from "./lever-notes";
import { LEVER_LABELS } from "./lever-names";
import { measuredLevers, wonAverages, type Definition } from "./measured-levers";
import { percentile } from "../statistics/percentile";
import { seededIndex } from "./seeded-index";
import { velocity } from "./velocity";
import { dealsParam, eventsOf, type VelocityDeals } from "./velocity-deals";
import { asOfParam, basisParam, EXAMPLE_DEALS, windowDaysParam } from "./window-params";

export interface RangeArguments {
  readonly deals: VelocityDeals;
  readonly asOf: number | undefined;
  readonly windowDays: number;
  readonly basis: Definition["basis"];
  readonly confidence: number;
  readonly draws: number;
  readonly seed: number;
}

export interface RangeRow {
  readonly lever: string;
  readonly low: number | undefined;
  readonly middle: number | undefined;
  readonly high: number | undefined;
}

/**
 * How sure the levers are, given how few deals they rest on: percentiles of each over a
 * bootstrap of the deals closed in the window.
 *
 * Conventions: averages are means and the win rate is by count, as VELOCITY_BASELINE has
 * them by default. Opportunities are counted, not drawn, and so have no width; on the basis
 * `closed` they could have none, since every draw holds as many closed deals as there are.
 * The interval is the plain percentile interval, type 7. A draw without a won deal has a win
 * rate of 0 and no deal value, no cycle and no velocity: those three are ranges over the
 * other draws, and a note counts them. Deals are drawn in the order of the table, so another
 * order is another set of draws.
 */
export function velocityRange(args: RangeArguments): Report<RangeRow> | Refusal {
  const events = eventsOf(args.deals);
  const { windowDays, basis, confidence } = args;
  const asOf = args.asOf ?? latestEvent(events);
  const [tally] = tallied(events, undefined, asOf, windowDays);
  const levers = measuredLevers(tally, wonAverages(tally, "mean"), { basis, winRateBy: "count" });
  const { opportunities } = levers;
  const closed = closedDeals(events, asOf, windowDays);
  const draws = bootstrap(closed, closed.count === 0 ? 0 : args.draws, seededIndex(args.seed));
  const velocities = velocitiesOf(draws, opportunities);
  return {
    rows: [
      { lever: LEVER_LABELS.opportunities, low: opportunities, middle: opportunities, high: opportunities },
      { lever: LEVER_LABELS.averageDealValue, ...interval(draws.averageDealValue, confidence) },
      { lever: LEVER_LABELS.winRate, ...interval(draws.winRate, confidence) },
      { lever: LEVER_LABELS.cycleDays, ...interval(draws.cycleDays, confidence) },
      { lever: "Velocity per day", ...interval(velocities, confidence) },
    ],
    notes: [
      seenFrom(asOf),
      `${counted(draws.winRate.length, "draw")} over ${counted(closed.count, "closed deal")}`,
      "opportunities are counted, not drawn, so their range has no width",
      ...missing(draws, velocities),
      ...leverNotes(tally, levers),
    ].map((note) => `Note: ${note}`),
  };
}

/** The velocity of each draw; NaN where a lever is missing or the cycle is 0 days. */
function velocitiesOf({ winRate, averageDealValue, cycleDays }: Draws, opportunities: number): Float64Array {
  return winRate.map((rate, d) =>
    cycleDays[d] > 0
      ? velocity({ opportunities, averageDealValue: averageDealValue[d], winRate: rate, cycleDays: cycleDays[d] })
      : NaN,
  );
}

/** Percentiles of the draws that have a value. */
function interval(draws: Float64Array, confidence: number): Omit<RangeRow, "lever"> {
  const known = draws.filter((value) => !Number.isNaN(value)).sort();
  const at = (share: number) => (known.length === 0 ? undefined : percentile(known, share));
  return { low: at((1 - confidence) / 2), middle: at(0.5), high: at((1 + confidence) / 2) };
}

/** How many draws have no velocity, and why. */
function missing({ winRate }: Draws, velocities: Float64Array): readonly string[] {
  let withoutWon = 0;
  let withoutVelocity = 0;
  for (let d = 0; d < winRate.length; d++) {
    if (winRate[d] === 0) withoutWon++;
    else if (Number.isNaN(velocities[d])) withoutVelocity++;
  }
  const notes = [
    withoutWon > 0 && `${counted(withoutWon, "draw")} without a won deal left out of deal value, cycle and velocity`,
    withoutVelocity > 0 &&
      `${counted(withoutVelocity, "draw")} without an amount, or without a cycle above 0 days, left out of velocity`,
  ];
  return notes.filter((note) => typeof note === "string");
}

/** Three deals with nothing to tell them apart: every draw is the same. */
const ALIKE = [
  ["Deal ID", "Stage", "Amount", "Create Date", "Close Date"],
  ["D-1", "Closed Won", 10000, "2026-01-01", "2026-02-20"],
  ["D-2", "Closed Won", 10000, "2026-01-05", "2026-02-24"],
  ["D-3", "Closed Won", 10000, "2026-01-09", "2026-02-28"],
];
const HEADERS = ["Lever", "Low", "Middle", "High"];

export default card(velocityRange, {
  name: "VELOCITY_RANGE",
  family: "velocity",
  summary: "Low, middle and high of each lever and of velocity, by bootstrap",
  params: {
    deals: dealsParam,
    asOf: asOfParam,
    windowDays: windowDaysParam,
    basis: basisParam,
    confidence: ratio({ above: 0, below: 1, help: "Share of the draws between low and high.", default: 0.8 }),
    draws: whole({
      help: "How many times the closed deals are drawn anew.",
      atLeast: 1,
      atMost: 100000,
      default: 2000,
    }),
    seed: whole({ help: "Start of the random numbers: the same seed gives the same range on every host.", default: 1 }),
    columns: columns(),
  },
  returns: rows("One row per lever, then velocity. Notes give the date used and the draws.", {
    lever: column("Lever", "text", "The lever, or velocity per day."),
    low: column("Low", "number", "The (1 − confidence) ÷ 2 percentile of the draws."),
    middle: column("Middle", "number", "The median of the draws."),
    high: column("High", "number", "The (1 + confidence) ÷ 2 percentile of the draws."),
  }),
  law: "Closed deals of the window drawn with replacement, as many as there are; means and win rate by count of each draw; percentiles of the draws with linear interpolation. Opportunities are counted, not drawn.",
  source: "B. Efron, Bootstrap methods: another look at the jackknife, 1979; percentiles as PERCENTILE.INC has them.",
  question: "How sure can we be of our velocity, on as few deals as we closed?",
  examples: [
    {
      given: [EXAMPLE_DEALS],
      gives: [
        HEADERS,
        ["Opportunities", 2, 2, 2],
        ["Average deal value", 30000, 60000, 90000],
        ["Win rate", 1 / 3, 2 / 3, 1],
        ["Cycle days", 40, 65, 90],
        ["Velocity per day", 500, 1230.7692307692307, 1909.090909090909],
        ["Note: as of 2026-04-05", "", "", ""],
        ["Note: 2,000 draws over 3 closed deals", "", "", ""],
        ["Note: opportunities are counted, not drawn, so their range has no width", "", "", ""],
        ["Note: 83 draws without a won deal left out of deal value, cycle and velocity", "", "", ""],
      ],
    },
    {
      given: [ALIKE, "", "", "closed", "50%", 100, 7],
      gives: [
        HEADERS,
        ["Opportunities", 3, 3, 3],
        ["Average deal value", 10000, 10000, 10000],
        ["Win rate", 1, 1, 1],
        ["Cycle days", 50, 50, 50],
        ["Velocity per day", 600, 600, 600],
        ["Note: as of 2026-02-28", "", "", ""],
        ["Note: 100 draws over 3 closed deals", "", "", ""],
        ["Note: opportunities are counted, not drawn, so their range has no width", "", "", ""],
      ],
    },
    { given: [EXAMPLE_DEALS, "", "", "", 1], refuses: "OUT_OF_RANGE" },
    { given: [EXAMPLE_DEALS, "", "", "", "", 200000], refuses: "OUT_OF_RANGE" },
  ],
  see: ["VELOCITY_BASELINE", "VELOCITY_DEFINITIONS", "VELOCITY_SENSITIVITY"],
  terms: ["Pipeline Velocity"],
});
