/** The answer of VELOCITY_BASELINE by segment, in SQL. */
import type { DuckDBConnection } from "@duckdb/node-api";
import { dealColumns, load, query } from "./duckdb";
import type { Answer } from "./same-answer";
import type { DealOptions, Rows } from "./sample";

/** `day` turns a date column, as loaded, into a number of days. */
const sql = (day: (column: string) => string) => `
  WITH read AS (
    SELECT segment, stage, amount, ${day("created")} AS created, ${day("closed")} AS closed FROM deals
  ), decided AS (
    SELECT *, stage = 'Closed Won' AS is_won, stage = 'Closed Lost' AS is_lost FROM read
  ), seen AS (
    SELECT greatest(max(created), max(closed) FILTER (is_won OR is_lost)) AS as_of FROM decided
  ), counted AS (
    SELECT segment, amount, closed - created AS cycle,
      NOT ((is_won OR is_lost) AND closed <= as_of) AND created <= as_of AS is_open,
      is_won AND closed > as_of - 365 AND closed <= as_of AS won,
      is_lost AND closed > as_of - 365 AND closed <= as_of AS lost
    FROM decided, seen
  ), levers AS (
    SELECT coalesce(segment, 'Total') AS segment,
      count(*) FILTER (is_open) AS open, count(*) FILTER (won) AS won, count(*) FILTER (lost) AS lost,
      avg(amount) FILTER (won) AS value, avg(cycle) FILTER (won) AS cycle
    FROM counted GROUP BY GROUPING SETS ((segment), ())
  )
  SELECT segment, open, value, won / (won + lost), cycle, open * value * (won / (won + lost)) / cycle, open, won, lost
  FROM levers`;

export async function duckdbBaseline(
  duckdb: DuckDBConnection,
  rows: Rows,
  dates: DealOptions["dates"],
): Promise<Answer> {
  await load(duckdb, "deals", dealColumns(dates), rows);
  const day =
    dates === "serial" ? (column: string) => column : (column: string) => `(${column}::DATE - DATE '1899-12-30')`;
  return query(duckdb, sql(day));
}
