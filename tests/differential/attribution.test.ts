/**
 * ATTRIBUTE under all its models, and ATTRIBUTION_RECONCILE, against SQL written from the
 * catalogue's words: 200 random tables.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cells } from "../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Line } from "./duckdb";
import { drawFrom, oneOf, randomTables } from "./random-tables";

const MODELS = ["first", "last", "last non-direct", "linear", "u", "time decay"] as const;

/** A close without a time of day lasts the whole day; an open deal's close date is none. */
const JUDGED = `
  WITH dated AS (
    SELECT deal, outcome, coalesce(amount, 0) AS revenue, CASE WHEN outcome <> 'open' THEN closed END AS closed FROM deals
  ), judged AS (
    SELECT t.line, t.moment, CASE WHEN $by = 'Channel' THEN coalesce(t.channel, '(blank)') ELSE coalesce(t.campaign, '(blank)') END AS claimant,
      coalesce(t.channel, '') = 'Direct' AS is_direct, d.deal, d.outcome, d.revenue, d.closed,
      CASE
        WHEN d.deal IS NULL THEN 'unknown'
        WHEN t.moment IS NULL THEN 'undated'
        WHEN d.closed = floor(d.closed) AND t.moment >= d.closed + 1 THEN 'after'
        WHEN d.closed <> floor(d.closed) AND t.moment > d.closed THEN 'after'
        WHEN d.closed - t.moment > $lookback THEN 'before'
        ELSE 'counts'
      END AS verdict
    FROM touches t LEFT JOIN dated d ON t.deal = d.deal
  )`;

const CREDITS = `${JUDGED}, ranked AS (
  SELECT *, row_number AS n, count(*) OVER deal AS touches,
    pow(2, -greatest(coalesce(closed, max(moment) OVER deal) - moment, 0) / $half_life) AS decay,
    max(CASE WHEN NOT is_direct THEN row_number END) OVER deal AS last_other
  FROM (SELECT *, row_number() OVER (PARTITION BY deal ORDER BY moment, line) AS row_number FROM judged WHERE verdict = 'counts')
  WINDOW deal AS (PARTITION BY deal)
), shared AS (
  SELECT claimant, outcome, revenue, deal, model, CASE model
    WHEN 'first' THEN CASE WHEN n = 1 THEN 1 ELSE 0 END
    WHEN 'last' THEN CASE WHEN n = touches THEN 1 ELSE 0 END
    WHEN 'last non-direct' THEN CASE WHEN n = coalesce(last_other, touches) THEN 1 ELSE 0 END
    WHEN 'linear' THEN 1 / touches
    WHEN 'u' THEN CASE WHEN touches = 1 THEN 1 WHEN touches = 2 THEN 0.5 WHEN n = 1 OR n = touches THEN 0.4 ELSE 0.2 / (touches - 2) END
    WHEN 'time decay' THEN decay / sum(decay) OVER (PARTITION BY deal, model)
  END::DOUBLE AS share
  FROM ranked, (VALUES ('first'), ('last'), ('last non-direct'), ('linear'), ('u'), ('time decay')) AS m(model)
), influence AS (
  SELECT claimant, sum(revenue) AS influenced FROM (SELECT DISTINCT claimant, deal, revenue FROM ranked WHERE outcome = 'won') GROUP BY claimant
)
SELECT model, claimant,
  coalesce(sum(share) FILTER (outcome = 'won'), 0) AS deals,
  coalesce(sum(share * revenue) FILTER (outcome = 'won'), 0) AS revenue,
  coalesce(any_value(influenced), 0) AS influenced
FROM shared LEFT JOIN influence USING (claimant) GROUP BY model, claimant
`;

const BOOKED = `${JUDGED}
SELECT
  (SELECT coalesce(sum(revenue), 0) FROM dated WHERE outcome = 'won') AS booked,
  (SELECT coalesce(sum(abs(revenue)), 0) FROM dated WHERE outcome = 'won') AS size,
  (SELECT count(*) FROM dated WHERE outcome = 'won') AS won,
  (SELECT coalesce(sum(revenue), 0) FROM dated d WHERE outcome = 'won' AND NOT EXISTS (FROM judged j WHERE j.deal = d.deal AND verdict = 'counts')) AS rest,
  (SELECT count(*) FROM dated d WHERE outcome = 'won' AND NOT EXISTS (FROM judged j WHERE j.deal = d.deal AND verdict = 'counts')) AS rest_deals,
  (SELECT count(*) FROM judged WHERE verdict = 'unknown') AS unknown,
  (SELECT count(*) FROM judged WHERE verdict = 'undated') AS undated,
  (SELECT count(*) FROM judged WHERE verdict = 'after') AS after_close,
  (SELECT count(*) FROM judged WHERE verdict = 'before') AS before_lookback,
  (SELECT count(*) FROM deals WHERE outcome = 'won' AND amount IS NULL) AS without_amount
`;

const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^Note: (\d+) touch(es)? of (a deal that is|deals that are) not in deals left out$/, "unknown"],
  [/^Note: (\d+) touch(es)? without a date left out$/, "undated"],
  [/^Note: (\d+) touch(es)? after (its|their) deal's close left out$/, "after_close"],
  [/^Note: (\d+) touch(es)? before the lookback left out$/, "before_lookback"],
  [/^Note: (\d+) won deals? without an amount counted as 0$/, "without_amount"],
];

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals: "deal VARCHAR, outcome VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, segment VARCHAR",
    touches: "line DOUBLE, deal VARCHAR, moment DOUBLE, channel VARCHAR, campaign VARCHAR",
  });
});
afterAll(() => duck.close());

function expectNotes(cells: Cells, booked: Line): void {
  const notes = notesIn(cells);
  for (const [pattern, key] of NOTES) {
    const said = notes.flatMap((note) => pattern.exec(note)?.[1] ?? []);
    expect(said.map(Number), key).toEqual(booked[key] === 0 ? [] : [booked[key]]);
  }
  expect(notes).toHaveLength(NOTES.filter(([, key]) => booked[key] !== 0).length);
}

describe("attribution against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { dealCells, touchCells, deals, touches } = randomTables(seed);
      const draw = drawFrom(seed + 2000);
      const by = oneOf(draw, ["Channel", "Channel", "Campaign"]);
      const lookback = oneOf(draw, [null, null, 5, 60]);
      const halfLife = oneOf(draw, [7, 7, 1, 30]);
      await duck.fill("deals", deals);
      await duck.fill("touches", touches);
      const [booked] = await duck.ask(BOOKED, { by, lookback });
      const lines = await duck.ask(CREDITS, { by, lookback, half_life: halfLife });
      const size = booked.size as number;

      for (const model of MODELS) {
        const cells = answer("ATTRIBUTE", touchCells, dealCells, model, by, lookback, halfLife);
        const { "(unattributed)": rest, ...found } = byFirstColumn(cells);
        const expected = lines.filter((line) => line.model === model);
        expect(Object.keys(found).sort()).toEqual(expected.map(({ claimant }) => claimant).sort());
        for (const { claimant, deals: credited, revenue } of expected) {
          const row = found[String(claimant)];
          expectAlike(row.Revenue, revenue as number, size);
          expectAlike(row.Deals, credited as number, 1);
          if (booked.booked === 0) expect(row.Share).toBe("");
          else
            expectAlike(
              row.Share,
              (revenue as number) / (booked.booked as number),
              size / Math.abs(booked.booked as number),
            );
        }
        expectAlike(rest.Revenue, booked.rest as number, size);
        expect(rest.Deals).toBe(booked.rest_deals);
        expectNotes(cells, booked);
      }

      const weighted = oneOf(draw, MODELS);
      const cells = answer("ATTRIBUTION_RECONCILE", touchCells, dealCells, weighted, by, lookback, halfLife);
      const { "(unattributed)": rest, Total, ...found } = byFirstColumn(cells);
      for (const [column, model] of [
        ["First", "first"],
        ["Last", "last"],
        ["Weighted", weighted],
        ["Sourced", "first"],
      ] as const) {
        const expected = lines.filter((line) => line.model === model);
        expect(Object.keys(found).sort()).toEqual(expected.map(({ claimant }) => claimant).sort());
        for (const { claimant, revenue, influenced } of expected) {
          expectAlike(found[String(claimant)][column], revenue as number, size);
          expectAlike(found[String(claimant)]["Influenced (more than booked)"], influenced as number, size);
        }
        if (column !== "Sourced") {
          expectAlike(rest[column], booked.rest as number, size);
          expectAlike(Total[column], booked.booked as number, size);
        }
      }
      expect(Total.Reading).toBe(`booked revenue of ${booked.won} won deal${booked.won === 1 ? "" : "s"}`);
      expectNotes(cells, booked);
    }
  });
});
