/**
 * COVERAGE_TABLE against SQL written from the catalog's words: 200 random tables, by segment or
 * pooled, with the quotas of the period of as_of or of all periods.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn, refusal } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { drawFrom, oneOf, randomTables, spellingFrom, type Draw } from "./random-tables";

const SQL = `
WITH day AS (
  SELECT coalesce($as_of, (
    SELECT max(day) FROM (SELECT created AS day FROM deals UNION ALL SELECT closed FROM deals WHERE outcome <> 'open')
  )) AS asked
), seen AS (
  SELECT asked, CASE WHEN asked = floor(asked) THEN asked + 1 - 1e-7 ELSE asked END AS as_of FROM day
), written AS (
  SELECT segment AS own, CASE WHEN $by = 1 THEN coalesce(segment, '(blank)') ELSE 'all' END AS segment, quota,
    floor(start) AS start, coalesce(floor(finish) + 1, 1e9) AS past
  FROM quotas WHERE quota IS NOT NULL
), counting AS (
  SELECT coalesce(
    (SELECT any_value(asked) FROM written, seen WHERE start <= asked AND asked < past),
    (SELECT max(start) FROM written, seen WHERE start <= asked),
    (SELECT min(start) FROM written)) AS moment
), plans AS (
  SELECT w.* FROM written w, counting, seen
  WHERE $every = 1 OR start IS NULL OR asked IS NULL OR (start <= moment AND moment < past)
), judged AS (
  SELECT rowid AS id, CASE WHEN $by = 1 THEN coalesce(segment, '(blank)') ELSE 'all' END AS segment, outcome, amount, closed,
    (created IS NULL OR as_of IS NULL OR created <= as_of) AND (outcome = 'open' OR coalesce(closed > as_of, false)) AS is_open,
    coalesce(outcome <> 'open' AND closed > as_of - $window AND closed <= as_of, false) AS closed_in,
    outcome <> 'open' AND closed IS NULL AS undated,
    outcome = 'won' AND coalesce(closed <= as_of, false) AS is_won
  FROM deals, seen
), planned AS (
  SELECT j.*, o.segment IS NOT NULL AS has_own FROM judged j LEFT JOIN (SELECT DISTINCT segment FROM plans) o ON o.segment = j.segment
), towards AS (
  SELECT DISTINCT id FROM planned j JOIN plans p ON (p.segment = j.segment OR NOT has_own)
    AND CASE WHEN p.start IS NULL THEN closed_in ELSE closed >= p.start AND closed < p.past END
  UNION SELECT id FROM planned WHERE closed_in AND (SELECT count(*) FROM plans) = 0
), counted AS (
  SELECT j.*, is_won AND t.id IS NOT NULL AS counts,
    CASE WHEN is_open AND amount IS NOT NULL THEN row_number() OVER (PARTITION BY j.segment, is_open ORDER BY amount DESC NULLS LAST, j.id) END AS place,
    CASE WHEN is_open AND amount IS NOT NULL THEN row_number() OVER (PARTITION BY is_open ORDER BY amount DESC NULLS LAST, j.id) END AS place_in_all
  FROM judged j LEFT JOIN towards t ON t.id = j.id
), sums AS (
  SELECT CASE WHEN grouping(segment) = 1 THEN 'Total' ELSE segment END AS segment,
    coalesce(sum(amount) FILTER (is_open), 0) AS open,
    coalesce(sum(amount) FILTER (counts), 0) AS won,
    coalesce(sum(amount) FILTER (place <= 3), 0) AS own_top3, coalesce(sum(amount) FILTER (place_in_all <= 3), 0) AS all_top3,
    count(*) FILTER (closed_in AND outcome = 'won') AS wins, count(*) FILTER (closed_in) AS closes,
    count(*) FILTER (is_open OR closed_in OR undated OR counts) AS deals,
    count(*) FILTER (is_open AND amount IS NULL) AS open_blank, count(*) FILTER (counts AND amount IS NULL) AS won_blank,
    count(*) FILTER (undated) AS undated
  FROM counted GROUP BY GROUPING SETS ((segment), ())
), quota AS (
  SELECT CASE WHEN grouping(segment) = 1 THEN 'Total' ELSE segment END AS segment, sum(quota) AS quota
  FROM plans GROUP BY GROUPING SETS ((segment), ())
)
SELECT segment, open, quota, won, remaining, open / nullif(remaining, 0) AS coverage,
  wins / nullif(closes, 0) AS rate, closes / nullif(wins, 0) AS required,
  remaining * closes / nullif(wins, 0) - open AS gap,
  won + open * (wins / nullif(closes, 0)) AS landing,
  top3 / CASE WHEN open > 0 THEN open END AS share,
  open_blank, won_blank, undated,
  (SELECT count(*) FROM quotas WHERE quota IS NULL AND start IS NOT NULL) AS quota_blank,
  (SELECT count(*) FROM written, seen WHERE $every = 0 AND start IS NOT NULL AND asked IS NOT NULL) -
    (SELECT count(*) FROM plans, seen WHERE $every = 0 AND start IS NOT NULL AND asked IS NOT NULL) AS other_periods,
  (SELECT max(rows) FROM (SELECT count(*) AS rows FROM plans, seen WHERE start IS NOT NULL AND asked IS NOT NULL GROUP BY coalesce(own, '')))
    AS at_once
FROM (
  SELECT q.quota, CASE WHEN coalesce(won, 0) < q.quota THEN q.quota - coalesce(won, 0) WHEN q.quota IS NOT NULL THEN 0 END AS remaining,
    coalesce(s.segment, q.segment) AS segment, coalesce(open, 0) AS open, coalesce(won, 0) AS won,
    CASE WHEN s.segment = 'Total' THEN all_top3 ELSE coalesce(own_top3, 0) END AS top3,
    coalesce(wins, 0) AS wins, coalesce(closes, 0) AS closes, open_blank, won_blank, undated
  FROM sums s FULL OUTER JOIN quota q ON s.segment = q.segment
  WHERE s.deals > 0 OR q.quota IS NOT NULL OR s.segment = 'Total'
)
`;

const COLUMNS: readonly (readonly [string, string])[] = [
  ["Open pipeline", "open"],
  ["Quota", "quota"],
  ["Won in period", "won"],
  ["Remaining quota", "remaining"],
  ["Coverage", "coverage"],
  ["Win rate", "rate"],
  ["Required", "required"],
  ["Gap", "gap"],
  ["Expected landing", "landing"],
  ["Top-3 share", "share"],
];
const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^Note: (\d+) open deals? without an amount counted as 0$/, "open_blank"],
  [/^Note: (\d+) deals? won in the period without an amount counted as 0$/, "won_blank"],
  [/^Note: (\d+) closed deals? without a close date left out$/, "undated"],
  [/^Note: (\d+) rows? of quotas without a quota left out$/, "quota_blank"],
  [/^Note: \d+ quota rows? of .*; (\d+) quota rows? of other periods left out/, "other_periods"],
];

/** `mayBeUndated`: some quotas have no period beside others that have one. */
function randomQuotas(draw: Draw, mayBeUndated: boolean): { readonly cells: Cell[][]; readonly lines: Value[][] } {
  // Amounts are plain numbers: deals and quotas in two currencies are refused.
  const { day } = spellingFrom(draw);
  const cells: Cell[][] = [["Period End", "segment", "Period Start", "Target"]];
  const lines: Value[][] = [];
  const arePeriods = draw(4) > 0;
  for (let i = draw(8); i > 0; i--) {
    const segment = oneOf(draw, ["SMB", "Enterprise", "Mid-market", "LATAM", null]);
    const quota = draw(8) === 0 ? null : draw(10) === 0 ? 0 : (1 + draw(50_000_000)) / 100;
    const start = !arePeriods || (mayBeUndated && draw(5) === 0) ? null : 46000 - 400 + draw(500);
    const finish = start === null || draw(5) === 0 ? null : start + draw(120);
    cells.push([finish === null ? "" : day(finish), segment ?? "", start === null ? "" : day(start), quota ?? ""]);
    lines.push([segment, quota, start, finish]);
  }
  return { cells, lines };
}

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals: "deal VARCHAR, outcome VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, segment VARCHAR",
    quotas: "segment VARCHAR, quota DOUBLE, start DOUBLE, finish DOUBLE",
  });
});
afterAll(() => duck.close());

describe("COVERAGE_TABLE against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { dealCells, deals } = randomTables(seed);
      const draw = drawFrom(seed + 6000);
      const every = draw(2);
      const quotas = randomQuotas(draw, every === 1);
      const asOf = oneOf(draw, [null, 46000, 45990.5, 46030]);
      const window = oneOf(draw, [365, 365, 30, 90]);
      const by = draw(4) > 0 ? 1 : 0;
      await duck.fill("deals", deals);
      await duck.fill("quotas", quotas.lines);
      const lines = await duck.ask(SQL, { as_of: asOf, window, by, every });
      const columns = every === 1 ? "Periods=all" : "";
      const args = [dealCells, quotas.cells, by === 1 ? "Segment" : "", asOf, window, columns] as const;
      if (every === 0 && lines.some(({ at_once }) => typeof at_once === "number" && at_once > 1)) {
        expect(refusal("COVERAGE_TABLE", ...args).words).toContain("must be a period that overlaps no other one");
        continue;
      }
      const cells = answer("COVERAGE_TABLE", ...args);
      const found = byFirstColumn(cells);
      const expected = by === 1 ? lines : lines.filter(({ segment }) => segment === "Total");
      expect(Object.keys(found).sort()).toEqual(expected.map(({ segment }) => segment).sort());
      for (const line of expected) {
        const row = found[String(line.segment)];
        for (const [header, key] of COLUMNS) {
          if (line[key] === null) expect(row[header], `${line.segment}: ${header}`).toBe("");
          else expectAlike(row[header], line[key] as number, 1e-3);
        }
      }
      const total = lines.find(({ segment }) => segment === "Total")!;
      for (const [pattern, key] of NOTES) {
        const said = notesIn(cells).flatMap((note) => pattern.exec(note)?.[1] ?? []);
        expect(said.map(Number), key).toEqual(total[key] === 0 ? [] : [total[key]]);
      }
    }
  });
});
