/** Every heuristic model over a million touches, one ATTRIBUTE each, against the same model in DuckDB's SQL. */
import attribute from "../core/attribution/attribute";
import { duckdbModel, HEURISTICS } from "./attribution-duckdb";
import { openDuckdb } from "./duckdb";
import type { Figure, Part } from "./figures";
import { handedOver, sampleDeals, sampleTouches } from "./sample";
import { answerOf, expectSame, numbersBy } from "./same-answer";
import { race } from "./stopwatch";

const TOUCHES = 1_000_000;
const DEALS = 100_000;

export async function measure(): Promise<Part> {
  const sample = sampleDeals({ count: DEALS, dates: "serial" });
  const touches = handedOver(sampleTouches(TOUCHES, sample))();
  const deals = handedOver(sample)();
  const duckdb = await openDuckdb();

  const ratios: Figure[] = [];
  const times: Figure[] = [];
  for (const model of HEURISTICS) {
    const attributed = () => answerOf(attribute, [touches, deals, model]);
    expectSame("DuckDB", numbersBy(attributed(), ["Revenue"]), await duckdbModel(duckdb, model, touches, deals));
    const measured = await race(
      [
        { name: "Revpact", run: attributed },
        { name: "DuckDB", run: () => duckdbModel(duckdb, model, touches, deals) },
      ],
      { warmUp: 1, timed: 5 },
    );
    const [ours, theirs] = [measured.get("Revpact")!, measured.get("DuckDB")!];
    ratios.push({ what: `${model}, against DuckDB`, value: ours / theirs, unit: "×" });
    times.push(
      { what: `${model}, Revpact`, value: ours, unit: "ms" },
      { what: `${model}, DuckDB`, value: theirs, unit: "ms" },
    );
  }
  return {
    title: "The eight heuristic models, 1,000,000 touches and 100,000 deals, one ATTRIBUTE each",
    setting: [
      "From raw cells through the gate; touches stand in no order. DuckDB loads the same rows with its appender and answers in SQL. Both gave the same credit before the clock started.",
    ],
    figures: [...ratios, ...times],
  };
}
