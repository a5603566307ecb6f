/**
 * VELOCITY_DEFINITIONS against SQL written from the catalogue's words: 200 random tables,
 * the twelve velocities, their distance from the default's, and how far they spread.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Line } from "./duckdb";
import { drawFrom, oneOf, randomTables } from "./random-tables";

const SQL = `
WITH day AS (
  SELECT coalesce($as_of, greatest((SELECT max(created) FROM deals), (SELECT max(closed) FROM deals WHERE outcome IN ('won', 'lost')))) AS asked
), seen AS (
  -- A day means all of it, to its last second.
  SELECT asked + CASE WHEN asked = floor(asked) THEN 1 - 1e-9 ELSE 0 END AS as_of FROM day
), closes AS (
  SELECT outcome, amount, created, closed FROM deals, seen
  WHERE outcome IN ('won', 'lost') AND closed > as_of - $window AND closed <= as_of
), counts AS (
  SELECT
    (SELECT count(*) FROM closes) AS closed_deals,
    (SELECT count(*) FROM deals, seen WHERE created > as_of - $window AND created <= as_of) AS created_deals,
    (SELECT count(*) FROM deals, seen WHERE (created IS NULL OR as_of IS NULL OR created <= as_of)
      AND (outcome = 'open' OR coalesce(closed > as_of, false))) AS open_deals
), averages AS (
  SELECT 'mean' AS average, (SELECT avg(amount) FROM closes WHERE outcome = 'won') AS value,
    (SELECT avg(CASE WHEN closed < created THEN 0 ELSE closed - created END) FROM closes WHERE outcome = 'won' AND closed >= floor(created)) AS cycle
  UNION ALL
  SELECT 'median', (SELECT quantile_cont(amount, 0.5) FROM closes WHERE outcome = 'won'),
    (SELECT quantile_cont(CASE WHEN closed < created THEN 0 ELSE closed - created END, 0.5) FROM closes WHERE outcome = 'won' AND closed >= floor(created))
), rates AS (
  SELECT 'count' AS rate, (SELECT avg(CASE outcome WHEN 'won' THEN 1 ELSE 0 END) FROM closes) AS win_rate
  UNION ALL
  SELECT 'value', (SELECT sum(amount) FILTER (outcome = 'won') / sum(amount) FROM (
    SELECT outcome, amount FROM closes UNION ALL SELECT 'won', 0) HAVING sum(amount) > 0)
), bases AS (
  SELECT basis, CASE basis WHEN 'open' THEN open_deals WHEN 'created' THEN created_deals ELSE closed_deals END AS opportunities
  FROM counts, (VALUES ('open'), ('created'), ('closed')) AS b(basis)
), twelve AS (
  SELECT basis, average, rate, CASE WHEN cycle > 0 THEN opportunities * value * win_rate / cycle END AS velocity
  FROM bases, averages, rates
), standard AS (
  SELECT velocity AS standard FROM twelve WHERE basis = 'open' AND average = 'mean' AND rate = 'count'
)
SELECT basis, average, rate, velocity, velocity - standard AS difference,
  CASE WHEN standard <> 0 THEN (velocity - standard) / standard END AS share,
  min(velocity) OVER () AS low, max(velocity) OVER () AS high
FROM twelve, standard
`;

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals: "deal VARCHAR, outcome VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, segment VARCHAR",
  });
});
afterAll(() => duck.close());

/** A share of a difference that is rounding on both sides says nothing. */
function scaleOf(line: Line): number {
  return Math.max(1, Math.abs(Number(line.low)), Math.abs(Number(line.high)));
}

/** A number in a sentence: grouped, to a hundredth; what is nearer to nothing says that it is. */
function expectSaid(words: string, value: number): void {
  const nearest = words.replace("under 0.01", "0").replace("above -0.01", "0");
  expect(nearest, words).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d?[1-9])?$/);
  expect(Math.abs(Number(nearest.replace(/,/g, "")) - value), `${words} for ${value}`).toBeLessThanOrEqual(0.005001);
}

describe("VELOCITY_DEFINITIONS against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { dealCells, deals } = randomTables(seed);
      const draw = drawFrom(seed + 2000);
      const asOf = oneOf(draw, [null, 46000, 45990.5, 46030]);
      const window = oneOf(draw, [365, 365, 30, 90, 1000]);
      await duck.fill("deals", deals);
      const expected = await duck.ask(SQL, { as_of: asOf, window });
      expect(expected).toHaveLength(12);

      const cells = answer("VELOCITY_DEFINITIONS", dealCells, asOf, window);
      const found = new Map(cells.slice(1, 13).map((row) => [row.slice(0, 3).join(" "), row.slice(3)]));
      expect(found.size).toBe(12);
      for (const line of expected) {
        const row = found.get(`${line.basis} ${line.average} ${line.rate}`)!;
        for (const [i, key] of ["velocity", "difference", "share"].entries()) {
          if (line[key] === null) expect(row[i], `seed ${seed}: ${key}`).toBe("");
          else expectAlike(row[i], line[key] as number, key === "share" ? 1 : scaleOf(line));
        }
      }
      const spread = /^Note: from (.+) to (.+) a day, (.+) of it by definition alone$/m.exec(notesIn(cells).join("\n"));
      const { low, high } = expected[0];
      expect(spread === null).toBe(low === null);
      if (spread !== null) {
        expectSaid(spread[1], Number(low));
        expectSaid(spread[2], Number(high));
        expectSaid(spread[3], Number(high) - Number(low));
      }
    }
  });
});
