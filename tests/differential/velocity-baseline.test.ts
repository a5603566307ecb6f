/**
 * VELOCITY_BASELINE against SQL written from the catalogue's words: 200 random tables, each
 * under all bases, averages and win rates, by segment and pooled.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike } from "../core/asking";
import { openDuck, type Duck, type Line } from "./duckdb";
import { drawFrom, oneOf, randomTables } from "./random-tables";

const SQL = `
WITH day AS (
  SELECT coalesce($as_of, (
    SELECT max(day) FROM (SELECT created AS day FROM deals UNION ALL SELECT closed FROM deals WHERE outcome <> 'open')
  )) AS asked
), seen AS (
  -- A day means all of it, to its last second.
  SELECT asked + CASE WHEN asked = floor(asked) THEN 1 - 1e-9 ELSE 0 END AS as_of FROM day
), judged AS (
  SELECT coalesce(segment, '(blank)') AS segment, outcome, amount, created, closed,
    coalesce(created > as_of - $window AND created <= as_of, false) AS created_in,
    coalesce(outcome <> 'open' AND closed > as_of - $window AND closed <= as_of, false) AS closed_in,
    (created IS NULL OR as_of IS NULL OR created <= as_of) AND (outcome = 'open' OR coalesce(closed > as_of, false)) AS is_open,
    outcome <> 'open' AND closed IS NULL AS undated
  FROM deals, seen
), levers AS (
  SELECT CASE WHEN grouping(segment) = 1 THEN 'Total' ELSE segment END AS segment,
    count(*) FILTER (is_open) AS open,
    count(*) FILTER (created_in) AS created,
    count(*) FILTER (closed_in AND outcome = 'won') AS won,
    count(*) FILTER (closed_in AND outcome = 'lost') AS lost,
    count(*) FILTER (undated) AS undated,
    avg(amount) FILTER (closed_in AND outcome = 'won') AS mean_value,
    quantile_cont(amount, 0.5) FILTER (closed_in AND outcome = 'won') AS median_value,
    avg(greatest(closed - created, 0)) FILTER (closed_in AND outcome = 'won' AND closed >= floor(created)) AS mean_cycle,
    quantile_cont(greatest(closed - created, 0), 0.5) FILTER (closed_in AND outcome = 'won' AND closed >= floor(created)) AS median_cycle,
    coalesce(sum(amount) FILTER (closed_in AND outcome = 'won'), 0) AS won_value,
    coalesce(sum(amount) FILTER (closed_in), 0) AS closed_value
  FROM judged GROUP BY GROUPING SETS ((segment), ())
)
SELECT segment, open, won, lost, undated, basis, average, rate,
  CASE basis WHEN 'open' THEN open WHEN 'created' THEN created ELSE won + lost END AS opportunities,
  CASE average WHEN 'mean' THEN mean_value ELSE median_value END AS value,
  CASE average WHEN 'mean' THEN mean_cycle ELSE median_cycle END AS cycle,
  CASE rate WHEN 'count' THEN won / nullif(won + lost, 0) ELSE won_value / CASE WHEN closed_value > 0 THEN closed_value END END AS win_rate,
  opportunities * value * win_rate / nullif(cycle, 0) AS velocity
FROM levers,
  (VALUES ('open'), ('created'), ('closed')) AS b(basis),
  (VALUES ('mean'), ('median')) AS a(average),
  (VALUES ('count'), ('value')) AS r(rate)
WHERE segment = 'Total' OR open + won + lost + created + undated > 0
`;

const COLUMNS: readonly (readonly [string, string])[] = [
  ["Opportunities", "opportunities"],
  ["Average deal value", "value"],
  ["Win rate", "win_rate"],
  ["Cycle days", "cycle"],
  ["Velocity per day", "velocity"],
  ["Open", "open"],
  ["Won", "won"],
  ["Lost", "lost"],
];

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals: "deal VARCHAR, outcome VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, segment VARCHAR",
  });
});
afterAll(() => duck.close());

function compare(found: Record<string, Record<string, Cell>>, expected: readonly Line[]): void {
  expect(Object.keys(found).sort()).toEqual(expected.map(({ segment }) => segment).sort());
  for (const line of expected) {
    const row = found[String(line.segment)];
    for (const [header, key] of COLUMNS) {
      if (line[key] === null) expect(row[header], `${line.segment}: ${header}`).toBe("");
      else expectAlike(row[header], line[key] as number, 1e-6);
    }
    const undated = /(\d+) closed deals? without a close date left out/.exec(String(row.Note));
    expect(Number(undated?.[1] ?? 0)).toBe(line.undated);
  }
}

describe("VELOCITY_BASELINE against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { dealCells, deals } = randomTables(seed);
      const draw = drawFrom(seed + 1000);
      const asOf = oneOf(draw, [null, 46000, 45990.5, 46030]);
      const window = oneOf(draw, [365, 365, 30, 90, 1000]);
      await duck.fill("deals", deals);
      const expected = await duck.ask(SQL, { as_of: asOf, window });
      expect(expected.length).toBeGreaterThanOrEqual(12);
      for (const basis of ["open", "created", "closed"]) {
        for (const average of ["mean", "median"]) {
          for (const rate of ["count", "value"]) {
            const lines = expected.filter(
              (line) => line.basis === basis && line.average === average && line.rate === rate,
            );
            compare(
              byFirstColumn(answer("VELOCITY_BASELINE", dealCells, "Segment", asOf, window, basis, average, rate)),
              lines,
            );
            const total = lines.filter(({ segment }) => segment === "Total");
            compare(
              byFirstColumn(answer("VELOCITY_BASELINE", dealCells, "", asOf, window, basis, average, rate)),
              total,
            );
          }
        }
      }
    }
  });
});
