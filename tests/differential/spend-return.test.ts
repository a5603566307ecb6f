/**
 * SPEND_RETURN against SQL written from the catalogue's words: 200 random tables of touches,
 * deals and spend, under three weighted models.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike } from "../core/asking";
import { openDuck, type Duck, type Line, type Value } from "./duckdb";
import { drawFrom, oneOf, randomTables } from "./random-tables";

const COUNTING = `
  WITH dated AS (
    SELECT deal, outcome, coalesce(amount, 0) AS revenue, CASE WHEN outcome <> 'open' THEN closed END AS closed FROM deals
  ), ranked AS (
    SELECT d.deal, d.outcome, d.revenue, coalesce(CASE WHEN $by = 'Channel' THEN t.channel ELSE t.campaign END, '(blank)') AS claimant,
      row_number() OVER touched AS n, count(*) OVER (PARTITION BY d.deal) AS touches
    FROM touches t JOIN dated d ON t.deal = d.deal
    WHERE t.moment IS NOT NULL
      AND NOT coalesce(CASE WHEN d.closed = floor(d.closed) THEN t.moment >= d.closed + 1 ELSE t.moment > d.closed END, false)
      AND NOT coalesce(d.closed - t.moment > $lookback, false)
    WINDOW touched AS (PARTITION BY d.deal ORDER BY t.moment, t.line)
  )`;

const SQL = `${COUNTING}, shared AS (
  SELECT claimant, outcome = 'won' AS won, revenue,
    CASE WHEN n = 1 THEN 1 ELSE 0 END AS first_share,
    CASE WHEN n = touches THEN 1 ELSE 0 END AS last_share,
    CASE $model
      WHEN 'linear' THEN 1 / touches
      WHEN 'u' THEN CASE WHEN touches = 1 THEN 1 WHEN touches = 2 THEN 0.5 WHEN n = 1 OR n = touches THEN 0.4 ELSE 0.2 / (touches - 2) END
      WHEN 'inverse j' THEN CASE WHEN touches = 1 THEN 1 WHEN touches = 2 THEN CASE WHEN n = 1 THEN 0.75 ELSE 0.25 END
        WHEN n = 1 THEN 0.6 WHEN n = touches THEN 0.2 ELSE 0.2 / (touches - 2) END
    END AS weighted_share
  FROM ranked
), credit AS (
  SELECT lower(claimant) AS key,
    coalesce(sum(first_share * revenue) FILTER (won), 0) AS first,
    coalesce(sum(last_share * revenue) FILTER (won), 0) AS last,
    coalesce(sum(weighted_share * revenue) FILTER (won), 0) AS weighted,
    coalesce(sum(weighted_share) FILTER (won), 0) AS deals
  FROM shared GROUP BY ALL
), paid AS (
  SELECT lower(coalesce(name, '(blank)')) AS key, sum(coalesce(spend, 0)) AS spend FROM spend GROUP BY ALL
), returned AS (
  SELECT coalesce(c.key, p.key) AS key, spend, first, last, weighted, deals, nullif(spend, 0) AS divisor,
    coalesce(first, 0) / divisor AS r1, coalesce(last, 0) / divisor AS r2, coalesce(weighted, 0) / divisor AS r3, c.key IS NULL AS untouched
  FROM credit c FULL JOIN paid p ON c.key = p.key
)
SELECT key, spend, r1, r2, r3, least(r1, r2, r3) AS lowest, greatest(r1, r2, r3) AS highest, divisor / nullif(deals, 0) AS cost,
  CASE WHEN divisor IS NULL THEN 'no spend' WHEN lowest >= $fund THEN 'fund' WHEN highest < $cut THEN 'cut' ELSE 'discuss' END AS decision,
  CASE WHEN untouched THEN 1 ELSE 0 END AS untouched
FROM returned
`;

const TOTAL = `
SELECT all_spend.spend, booked / nullif(all_spend.spend, 0) AS blended, all_spend.spend / nullif(won, 0) AS cost
FROM (SELECT coalesce(sum(spend), 0) AS spend FROM spend) AS all_spend,
  (SELECT coalesce(sum(amount), 0) AS booked, count(*) AS won FROM deals WHERE outcome = 'won') AS sold
`;

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals: "deal VARCHAR, outcome VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, segment VARCHAR",
    touches: "line DOUBLE, deal VARCHAR, moment DOUBLE, channel VARCHAR, campaign VARCHAR",
    spend: "name VARCHAR, spend DOUBLE",
  });
});
afterAll(() => duck.close());

function expectNumber(actual: unknown, expected: Value, scale: number): void {
  if (expected === null) expect(actual).toBe("");
  else expectAlike(actual, expected as number, scale);
}

const RETURNS = [
  ["First return", "r1"],
  ["Last return", "r2"],
  ["Weighted return", "r3"],
  ["Lowest", "lowest"],
  ["Highest", "highest"],
] as const;

function expectRow(row: Readonly<Record<string, Cell>>, line: Line, size: number): void {
  expectNumber(row.Spend, line.spend, 1);
  const scale = typeof line.spend === "number" && line.spend > 0 ? size / line.spend : 1;
  for (const [header, key] of RETURNS) expectNumber(row[header], line[key], scale);
  expectNumber(row["Cost per won deal"], line.cost, 1);
  expect(row.Decision).toBe(line.decision);
}

describe("SPEND_RETURN against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { dealCells, touchCells, deals, touches } = randomTables(seed);
      const draw = drawFrom(seed + 8000);
      const by = oneOf(draw, ["Channel", "Channel", "Campaign"]);
      const names =
        by === "Channel" ? ["Email", "EMAIL", "paid search", "Webinar", "Radio"] : ["spring", "Spring", "TV"];
      const spend: Value[][] = Array.from({ length: draw(9) }, () => [
        draw(12) === 0 ? null : oneOf(draw, names),
        draw(10) === 0 ? null : draw(6) === 0 ? 0 : draw(3_000_000) / 100,
      ]).filter(([name, amount]) => name !== null || amount !== null);
      const lookback = oneOf(draw, [null, null, 30]);
      const [fund, cut] = oneOf(draw, [
        [3, 1],
        [5, 0.25],
        [1.5, 1.5],
      ]);
      await duck.fill("deals", deals);
      await duck.fill("touches", touches);
      await duck.fill("spend", spend);
      const size = deals.reduce((sum, row) => sum + Math.abs((row[2] as number | null) ?? 0), 0);
      const [total] = await duck.ask(TOTAL);
      for (const model of ["u", "linear", "inverse j"]) {
        const lines = await duck.ask(SQL, { by, lookback, model, fund, cut });
        const spendCells: Cell[][] = [[by, "Cost"], ...spend.map((row) => row.map((cell): Cell => cell ?? ""))];
        const cells = answer("SPEND_RETURN", touchCells, dealCells, spendCells, model, by, fund, cut, lookback);
        const { Total, "(unattributed)": rest, ...found } = byFirstColumn(cells);
        const byKey = Object.fromEntries(Object.entries(found).map(([name, row]) => [name.toLowerCase(), row]));
        expect(Object.keys(byKey)).toHaveLength(Object.keys(found).length);
        expect(Object.keys(byKey).sort()).toEqual(lines.map(({ key }) => key).sort());
        for (const line of lines) expectRow(byKey[String(line.key)], line, size);
        const spends = Object.values(found).map((row) => (row.Spend === "" ? -1 : Number(row.Spend)));
        expect(spends).toEqual([...spends].sort((a, b) => b - a));
        expect(rest.Decision).toBe("no counting touch");
        const { spend: all, blended, cost } = total;
        const pooled = { r1: blended, r2: blended, r3: blended, lowest: blended, highest: blended };
        expectRow(Total, { spend: all, cost, decision: "", ...pooled }, size);
        const untouched = lines.filter((line) => line.untouched === 1).length;
        const note = cells.map(([word]) => /^Note: (\d+) names? in spend/.exec(String(word))?.[1]).find(Boolean);
        expect(Number(note ?? 0)).toBe(untouched);
      }
    }
  });
});
