/**
 * ATTRIBUTION_PATHS against SQL written from the catalogue's words: 200 random tables, with
 * repeats collapsed and kept.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, byFirstColumn, expectAlike } from "../core/asking";
import { openDuck, type Duck, type Line } from "./duckdb";
import { drawFrom, oneOf, randomTables } from "./random-tables";

const SQL = `
WITH dated AS (
  SELECT row_number() OVER () AS row, deal, outcome, CASE WHEN outcome = 'won' THEN coalesce(amount, 0) ELSE 0 END AS revenue,
    CASE WHEN outcome <> 'open' THEN closed END AS closed
  FROM deals
), counting AS (
  SELECT d.row, t.moment, t.line, coalesce(CASE WHEN $by = 'Channel' THEN t.channel ELSE t.campaign END, '(blank)') AS claimant
  FROM touches t JOIN dated d ON t.deal = d.deal
  WHERE t.moment IS NOT NULL
    AND NOT coalesce(CASE WHEN d.closed = floor(d.closed) THEN t.moment >= d.closed + 1 ELSE t.moment > d.closed END, false)
), steps AS (
  SELECT *, lag(claimant) OVER (PARTITION BY row ORDER BY moment, line) AS before FROM counting
), walked AS (
  SELECT row, string_agg(claimant, ' > ' ORDER BY moment, line) FILTER ($repeats = 'keep' OR before IS DISTINCT FROM claimant) AS path,
    min(moment) AS first_moment
  FROM steps GROUP BY row
), ended AS (
  SELECT coalesce(path, '(no counting touch)') AS path, outcome, revenue,
    CASE WHEN outcome = 'won' AND closed >= floor(first_moment) THEN greatest(closed - first_moment, 0) END AS days
  FROM dated LEFT JOIN walked USING (row)
), ranked AS (
  SELECT path, row_number() OVER (ORDER BY path = '(no counting touch)', count(*) DESC, sum(revenue) DESC, path) AS place
  FROM ended GROUP BY path
), named AS (
  SELECT ended.*, place, CASE WHEN place > $top AND path <> '(no counting touch)' THEN '(other paths)' ELSE path END AS name
  FROM ended JOIN ranked USING (path)
)
SELECT name AS path, count(*) AS deals, count(*) FILTER (outcome = 'won') AS won,
  won / nullif(count(*) FILTER (outcome <> 'open'), 0) AS rate,
  sum(revenue) AS revenue, quantile_cont(days, 0.5) AS days
FROM named GROUP BY name ORDER BY name = '(no counting touch)', min(named.place)
`;

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals: "deal VARCHAR, outcome VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, segment VARCHAR",
    touches: "line DOUBLE, deal VARCHAR, moment DOUBLE, channel VARCHAR, campaign VARCHAR",
  });
});
afterAll(() => duck.close());

function expectNumber(actual: unknown, expected: Line[string], scale: number): void {
  if (expected === null) expect(actual).toBe("");
  else expectAlike(actual, expected as number, scale);
}

describe("ATTRIBUTION_PATHS against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { dealCells, touchCells, deals, touches } = randomTables(seed);
      const draw = drawFrom(seed + 6000);
      const by = oneOf(draw, ["Channel", "Channel", "Campaign"]);
      const top = oneOf(draw, [20, 1, 4]);
      await duck.fill("deals", deals);
      await duck.fill("touches", touches);
      const size = deals.reduce((sum, row) => sum + Math.abs((row[2] as number | null) ?? 0), 0);
      for (const repeats of ["collapse", "keep"]) {
        const expected = await duck.ask(SQL, { by, repeats, top });
        const found = byFirstColumn(answer("ATTRIBUTION_PATHS", touchCells, dealCells, by, repeats, top));
        // The row of deals without a touch is there even where there are none.
        const names = expected.map(({ path }) => path).filter((path) => path !== "(no counting touch)");
        expect(Object.keys(found)).toEqual([...names, "(no counting touch)"]);
        for (const line of expected) {
          const row = found[String(line.path)];
          expect([row.Deals, row.Won]).toEqual([line.deals, line.won]);
          expectNumber(row["Win rate"], line.rate, 1);
          expectAlike(row.Revenue, line.revenue as number, size);
          expectNumber(row["Median days"], line.days, 1);
        }
      }
    }
  });
});
