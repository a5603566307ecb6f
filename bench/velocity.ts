/** VELOCITY_BASELINE from raw cells against a bare loop, arquero and DuckDB. */
import type { Cells } from "../core/kernel/cells";
import velocityBaseline from "../core/velocity/velocity-baseline";
import { openDuckdb } from "./duckdb";
import type { Figure, Part } from "./figures";
import { handedOver, sampleDeals, type DealOptions, type Rows } from "./sample";
import { answerOf, expectSame, numbersBy } from "./same-answer";
import { race } from "./stopwatch";
import { arqueroBaseline } from "./velocity-arquero";
import { duckdbBaseline } from "./velocity-duckdb";

const DEALS = 100_000;
const COMPARED = [
  "Opportunities",
  "Average deal value",
  "Win rate",
  "Cycle days",
  "Velocity per day",
  "Open",
  "Won",
  "Lost",
];
const ROUNDS = { warmUp: 15, timed: 31 };

type Times = ReadonlyMap<string, number>;
type Dates = DealOptions["dates"];

/** The least that any function of these cells must do. */
export function visitCells(cells: Cells): number {
  let sum = 0;
  for (const row of cells) {
    for (const cell of row) if (typeof cell === "number") sum += cell;
  }
  return sum;
}

async function timesOn(dates: Dates): Promise<{ readonly sameCells: Times; readonly newCells: Times }> {
  const handOver = handedOver(sampleDeals({ count: DEALS, dates }));
  const duckdb = await openDuckdb();
  let deals: Rows = handOver();
  const ours = numbersBy(answerOf(velocityBaseline, [deals, "Segment"]), COMPARED);
  expectSame("arquero", ours, arqueroBaseline(deals, dates));
  expectSame("DuckDB", ours, await duckdbBaseline(duckdb, deals, dates));

  const contenders = [
    { name: "bare loop", run: () => visitCells(deals) },
    { name: "Revpact", run: () => answerOf(velocityBaseline, [deals, "Segment"]) },
    { name: "arquero", run: () => arqueroBaseline(deals, dates) },
    { name: "DuckDB", run: () => duckdbBaseline(duckdb, deals, dates) },
  ];
  const prepare = () => {
    deals = handOver();
  };
  return {
    sameCells: await race(contenders, ROUNDS),
    newCells: await race(
      contenders.map((contender) => ({ ...contender, prepare })),
      ROUNDS,
    ),
  };
}

function ratiosOf(times: Times, words: string, goals: Readonly<Record<string, number>> = {}): Figure[] {
  return ["bare loop", "arquero", "DuckDB"].map((peer) => ({
    what: `against ${peer}, ${words}`,
    value: times.get("Revpact")! / times.get(peer)!,
    unit: "×",
    ...(goals[peer] !== undefined && { goal: goals[peer] }),
  }));
}

function millisecondsOf(times: Times, words: string): Figure[] {
  return [...times].map(([name, value]) => ({ what: `${name}, ${words}`, value, unit: "ms" }));
}

export async function measure(): Promise<Part> {
  const serial = await timesOn("serial");
  const iso = await timesOn("ISO");
  return {
    title: "VELOCITY_BASELINE by segment, 100,000 deals × 8 columns",
    setting: [
      "From raw cells through the gate. The bare loop visits every cell and adds the numbers. arquero builds its table from the same rows and aggregates; DuckDB loads the same rows with its appender, in chunks, and answers in SQL. All gave the same answer before the clock started.",
      "“New cells” are handed over again for every run, through JSON, as a host does: no text in them was ever looked up before.",
    ],
    figures: [
      ...ratiosOf(serial.sameCells, "serial dates", { "bare loop": 4, arquero: 0.3, DuckDB: 0.1 }),
      ...ratiosOf(iso.sameCells, "ISO text dates", { "bare loop": 12 }),
      ...ratiosOf(serial.newCells, "serial dates, new cells"),
      ...ratiosOf(iso.newCells, "ISO text dates, new cells"),
      ...millisecondsOf(serial.sameCells, "serial dates"),
      ...millisecondsOf(iso.sameCells, "ISO text dates"),
    ],
  };
}
