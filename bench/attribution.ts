/** ATTRIBUTION_RECONCILE from raw cells against DuckDB, and the memory it takes. */
import attributionReconcile from "../core/attribution/attribution-reconcile";
import { duckdbReconcile } from "./attribution-duckdb";
import { openDuckdb } from "./duckdb";
import type { Figure, Part } from "./figures";
import { megabytesAbove } from "./memory";
import { handedOver, sampleDeals, sampleTouches, type Rows } from "./sample";
import { answerOf, expectSame, numbersBy } from "./same-answer";
import { race } from "./stopwatch";

const TOUCHES = 1_000_000;
const DEALS = 100_000;
const COMPARED = ["First", "Last", "Weighted", "Sourced", "Influenced"];
const ROUNDS = { warmUp: 2, timed: 9 };

export async function measure(): Promise<Part> {
  const sample = sampleDeals({ count: DEALS, dates: "serial" });
  const handOverDeals = handedOver(sample);
  const handOverTouches = handedOver(sampleTouches(TOUCHES, sample));
  let touches: Rows = [];
  let deals: Rows = [];
  const prepare = () => {
    // The old cells go before the new ones come: both at once would crowd the memory.
    touches = [];
    touches = handOverTouches();
    deals = handOverDeals();
  };
  const reconcile = () => answerOf(attributionReconcile, [touches, deals]);

  prepare();
  const memory = await megabytesAbove(reconcile);
  const duckdb = await openDuckdb();
  expectSame("DuckDB", numbersBy(reconcile(), COMPARED), await duckdbReconcile(duckdb, touches, deals));
  const contenders = [
    { name: "Revpact", run: reconcile },
    { name: "DuckDB", run: () => duckdbReconcile(duckdb, touches, deals) },
  ];
  const same = await race(contenders, ROUNDS);
  const anew = await race(
    contenders.map((contender) => ({ ...contender, prepare })),
    ROUNDS,
  );
  const ratio = (times: ReadonlyMap<string, number>) => times.get("Revpact")! / times.get("DuckDB")!;
  const figures: Figure[] = [
    { what: "against DuckDB", value: ratio(same), unit: "×", goal: 0.25 },
    { what: "against DuckDB, new cells", value: ratio(anew), unit: "×" },
    ...[...same].map(([what, value]): Figure => ({ what, value, unit: "ms" })),
  ];
  if (memory !== undefined) {
    figures.push({ what: "memory peak of a call, above the cells it was handed", value: memory, unit: "MB" });
  }
  return {
    title: "ATTRIBUTION_RECONCILE by channel, 1,000,000 touches and 100,000 deals",
    setting: [
      "First, last and u side by side, from raw cells through the gate; touches stand in no order. DuckDB loads the same rows with its appender, in chunks, and answers in SQL. Both gave the same answer before the clock started.",
      ...(memory === undefined ? ["The memory peak is only read on Linux."] : []),
    ],
    figures,
  };
}
