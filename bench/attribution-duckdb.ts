/** The answers of ATTRIBUTION_RECONCILE (with the u model) and of ATTRIBUTE, by channel, in SQL. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { dealColumns, load, query, type LoadedColumn } from "./duckdb";
import type { Answer } from "./same-answer";
import type { Rows } from "./sample";

/** A touch counts up to the end of the day its deal was won or lost; equal times keep the row order. */
const COUNTING = `
  known AS (
    SELECT deal, stage = 'Closed Won' AS is_won, coalesce(amount, 0) AS revenue,
      CASE WHEN stage IN ('Closed Won', 'Closed Lost') THEN closed END AS closed
    FROM deals
  ), counting AS (
    SELECT t.deal, t.channel, t.touched, d.is_won, d.revenue, d.closed,
      row_number() OVER journey AS place, count(*) OVER (PARTITION BY t.deal) AS touches
    FROM (SELECT *, rowid AS position FROM touches) t JOIN known d ON t.deal = d.deal
    WHERE d.closed IS NULL OR floor(t.touched) <= d.closed
    WINDOW journey AS (PARTITION BY t.deal ORDER BY t.touched, t.position)
  )`;

const SQL = `
  WITH ${COUNTING}, credited AS (
    SELECT *, revenue * CASE
      WHEN touches = 1 THEN 1
      WHEN touches = 2 THEN 0.5
      WHEN place = 1 OR place = touches THEN 0.4
      ELSE 0.2 / (touches - 2) END AS weighted
    FROM counting WHERE is_won
  ), by_channel AS (
    SELECT channel, sum(revenue) FILTER (place = 1) AS first, sum(revenue) FILTER (place = touches) AS last,
      sum(weighted) AS weighted
    FROM credited GROUP BY channel
  ), touched AS (
    SELECT channel, sum(revenue) AS influenced
    FROM (SELECT DISTINCT deal, channel, revenue FROM credited) GROUP BY channel
  ), rest AS (
    SELECT sum(revenue) AS revenue FROM known WHERE is_won AND deal NOT IN (SELECT deal FROM credited)
  ), claimants AS (
    SELECT channel, coalesce(first, 0) AS first, coalesce(last, 0) AS last, weighted,
      coalesce(first, 0) AS sourced, influenced
    FROM by_channel JOIN touched USING (channel)
    UNION ALL SELECT '(unattributed)', revenue, revenue, revenue, 0, 0 FROM rest
  )
  SELECT * FROM claimants
  UNION ALL
  SELECT 'Total', sum(first), sum(last), sum(weighted), sum(sourced), sum(influenced) FROM claimants`;

const TOUCHES: readonly LoadedColumn[] = [
  { name: "deal", type: "text" },
  { name: "touched", type: "number" },
  { name: "channel", type: "text" },
  { name: "campaign", type: "text" },
];

export async function duckdbReconcile(duckdb: DuckDBConnection, touches: Rows, deals: Rows): Promise<Answer> {
  await load(duckdb, "touches", TOUCHES, touches);
  await load(duckdb, "deals", dealColumns("serial"), deals);
  return query(duckdb, SQL);
}

/** Shares by place; `closed` is there for every won deal of the sample. */
const SHARES = {
  first: "CASE WHEN place = 1 THEN 1 ELSE 0 END",
  last: "CASE WHEN place = touches THEN 1 ELSE 0 END",
  "last non-direct":
    "CASE WHEN place = coalesce(max(place) FILTER (channel <> 'Direct') OVER deal, touches) THEN 1 ELSE 0 END",
  linear: "1 / touches",
  u: ends(0.4, 0.4),
  j: ends(0.2, 0.6),
  "inverse j": ends(0.6, 0.2),
  "time decay":
    "pow(2, -greatest(closed - touched, 0) / 7) / sum(pow(2, -greatest(closed - touched, 0) / 7)) OVER deal",
} as const;

export const HEURISTICS = Object.keys(SHARES) as readonly (keyof typeof SHARES)[];

function ends(first: number, last: number): string {
  const middle = 1 - first - last;
  return `CASE WHEN touches = 1 THEN 1
    WHEN touches = 2 THEN CASE WHEN place = 1 THEN ${first / (first + last)} ELSE ${last / (first + last)} END
    WHEN place = 1 THEN ${first} WHEN place = touches THEN ${last} ELSE ${middle} / (touches - 2) END`;
}

export async function duckdbModel(
  duckdb: DuckDBConnection,
  model: keyof typeof SHARES,
  touches: Rows,
  deals: Rows,
): Promise<Answer> {
  await load(duckdb, "touches", TOUCHES, touches);
  await load(duckdb, "deals", dealColumns("serial"), deals);
  return query(
    duckdb,
    `WITH ${COUNTING}, credited AS (
      SELECT deal, channel, is_won, revenue * (${SHARES[model]}) AS credit FROM counting WINDOW deal AS (PARTITION BY deal)
    )
    SELECT channel, coalesce(sum(credit) FILTER (is_won), 0) AS revenue FROM credited GROUP BY channel
    UNION ALL
    SELECT '(unattributed)', coalesce(sum(revenue), 0) FROM known
    WHERE is_won AND deal NOT IN (SELECT deal FROM credited)`,
  );
}
