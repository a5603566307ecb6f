/**
 * RETENTION_TABLE against SQL written from the catalogue's words: 200 random sheets of
 * movements, by period, by segment and pooled.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, byFirstColumn, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Line } from "./duckdb";
import { randomMovements } from "./random-movements";

const SUMS = `
  coalesce(sum(amount) FILTER (kind = 'new'), 0) AS fresh,
  coalesce(sum(amount) FILTER (kind = 'expansion'), 0) AS expansion,
  coalesce(sum(amount) FILTER (kind = 'contraction'), 0) AS contraction,
  coalesce(sum(amount) FILTER (kind = 'churn'), 0) AS churn,
  coalesce(sum(amount) FILTER (kind = 'reactivation'), 0) AS back`;
const RATES = `
  start + fresh + expansion - contraction - churn + back AS ending,
  CASE WHEN start > 0 THEN (start + expansion - contraction - churn) / start END AS nrr,
  CASE WHEN start > 0 THEN (start - contraction - churn) / start END AS grr`;

/** A period starts with its opening rows; without any, with the last one opened plus all that moved since. */
const BY_PERIOD = `
WITH periods AS (
  SELECT dense_rank() OVER (ORDER BY period) AS rank, any_value(label) AS name,
    coalesce(sum(amount) FILTER (kind = 'start'), 0) AS own, count(amount) FILTER (kind = 'start') AS opens, ${SUMS}
  FROM moves GROUP BY period
), anchored AS (
  SELECT *, max(rank) FILTER (opens > 0 OR rank = 1) OVER (ORDER BY rank) AS anchor FROM periods
), started AS (
  SELECT here.name, here.rank, here.opens, here.fresh, here.expansion, here.contraction, here.churn, here.back,
    max(p.own) FILTER (p.rank = here.anchor)
      + coalesce(sum(p.fresh + p.expansion - p.contraction - p.churn + p.back) FILTER (p.rank < here.rank), 0) AS start
  FROM anchored AS here JOIN periods AS p ON p.rank BETWEEN here.anchor AND here.rank
  GROUP BY ALL
)
SELECT *, ${RATES},
  opens > 0 AND start <> coalesce(lag(start + fresh + expansion - contraction - churn + back) OVER (ORDER BY rank), start) AS gap
FROM started ORDER BY rank`;

/** All else starts with the opening rows of the first period of the sheet. */
const BY_SEGMENT = `
WITH seen AS (
  SELECT *, period = (SELECT min(period) FROM moves) AS is_first FROM moves
), summed AS (
  SELECT CASE WHEN grouping(segment) = 1 THEN 'Total' ELSE segment END AS name,
    coalesce(sum(amount) FILTER (kind = 'start' AND is_first), 0) AS start, ${SUMS}
  FROM seen GROUP BY GROUPING SETS ((segment), ())
)
SELECT *, ${RATES} FROM summed`;

/**
 * Movements that change a rate and are of accounts without opening revenue in the first period: in Total,
 * or in their segment where it has opening revenue of its own. Unknowable where an opening row names nobody.
 */
const UNOPENED = `
WITH opened AS (
  SELECT account, segment FROM moves
  WHERE kind = 'start' AND amount > 0 AND period = (SELECT min(period) FROM moves)
), moved AS (
  SELECT *,
    account NOT IN (SELECT account FROM opened WHERE account IS NOT NULL) AS unopened,
    segment IN (SELECT segment FROM opened)
      AND NOT EXISTS (FROM opened o WHERE o.account = moves.account AND o.segment = moves.segment) AS unopened_here
  FROM moves
  WHERE kind IN ('expansion', 'contraction', 'churn') AND amount <> 0 AND account IS NOT NULL
    AND EXISTS (FROM opened) AND NOT EXISTS (FROM opened WHERE account IS NULL)
)
SELECT count(*) FILTER (unopened) AS pooled, count(*) FILTER (unopened OR unopened_here) AS segmented FROM moved`;

/**
 * Movements that change a rate of their period and are of accounts without revenue at its start: neither an opening
 * row in the last period that had any, nor a balance since. Unknowable once revenue names nobody.
 */
const UNOPENED_IN_PERIODS = `
WITH ranked AS (
  SELECT *, dense_rank() OVER (ORDER BY period) AS rank FROM moves
), periods AS (
  SELECT rank, max(rank) FILTER (opens > 0 OR rank = 1) OVER (ORDER BY rank) AS anchor
  FROM (SELECT rank, count(amount) FILTER (kind = 'start') AS opens FROM ranked GROUP BY rank)
), signed AS (
  SELECT here.rank, m.account,
    CASE WHEN m.kind IN ('contraction', 'churn') THEN -m.amount ELSE m.amount END AS change
  FROM periods AS here JOIN ranked AS m
    ON (m.kind = 'start' AND m.rank = here.anchor)
    OR (m.kind NOT IN ('start', 'still') AND m.rank >= here.anchor AND m.rank < here.rank)
  WHERE m.amount <> 0
), opened AS (
  SELECT rank, account, sum(change) AS balance FROM signed GROUP BY ALL
), known AS (
  SELECT rank FROM signed GROUP BY rank
  HAVING sum(change) > 0 AND count(*) FILTER (account IS NULL AND change > 0) = 0
)
SELECT count(*) AS found FROM ranked AS m
WHERE kind IN ('expansion', 'contraction', 'churn') AND amount <> 0 AND account IS NOT NULL
  AND rank IN (SELECT rank FROM known)
  AND NOT EXISTS (FROM opened AS o WHERE o.rank = m.rank AND o.account = m.account AND o.balance > 0)`;

const COLUMNS: readonly (readonly [string, string])[] = [
  ["Start", "start"],
  ["New", "fresh"],
  ["Expansion", "expansion"],
  ["Contraction", "contraction"],
  ["Churn", "churn"],
  ["End", "ending"],
  ["NRR", "nrr"],
  ["GRR", "grr"],
  ["Reactivation", "back"],
];

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    moves: "period DOUBLE, label VARCHAR, kind VARCHAR, amount DOUBLE, segment VARCHAR, account VARCHAR",
  });
});
afterAll(() => duck.close());

/** By name, the blank one after the named ones and Total last. */
function inOrder(lines: readonly Line[]): readonly Line[] {
  const place = ({ name }: Line) => `${name === "Total" ? 2 : name === "(blank)" ? 1 : 0} ${name}`;
  return [...lines].sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

function compare(found: ReturnType<typeof byFirstColumn>, expected: readonly Line[]): void {
  expect(Object.keys(found)).toEqual(expected.map(({ name }) => name));
  for (const line of expected) {
    const row = found[String(line.name)];
    for (const [header, key] of COLUMNS) {
      if (line[key] === null) expect(row[header], `${line.name}: ${header}`).toBe("");
      else expectAlike(row[header], line[key] as number, 1e-6);
    }
  }
}

/** The count in a note about accounts without opening revenue, 0 without one. */
function saidUnopened(cells: ReturnType<typeof answer>, where: string): number {
  const said = new RegExp(
    `^Note: (\\d+) movements? of (?:an account|accounts) without opening revenue counts? in NRR and GRR${where}$`,
  );
  return Number(notesIn(cells).flatMap((note) => said.exec(note)?.[1] ?? [])[0] ?? 0);
}

describe("RETENTION_TABLE against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { cells, rows } = randomMovements(seed);
      if (rows.length === 0) continue;
      await duck.fill("moves", rows);
      const segments = inOrder(await duck.ask(BY_SEGMENT));
      const total = segments.slice(-1);
      const periods = await duck.ask(BY_PERIOD);
      const bySegment = answer("RETENTION_TABLE", cells, "Segment");
      const pooled = answer("RETENTION_TABLE", cells);
      compare(byFirstColumn(bySegment), segments);
      compare(byFirstColumn(pooled), total);
      const byPeriod = answer("RETENTION_TABLE", cells, "Month");
      compare(byFirstColumn(byPeriod), [...periods, ...total]);

      const [unopened] = await duck.ask(UNOPENED);
      expect(saidUnopened(pooled, "")).toBe(unopened.pooled);
      expect(saidUnopened(byPeriod, " of Total")).toBe(unopened.pooled);
      expect(saidUnopened(bySegment, "")).toBe(unopened.segmented);
      const [unopenedHere] = await duck.ask(UNOPENED_IN_PERIODS);
      expect(saidUnopened(byPeriod, " of (?:its period|their periods)")).toBe(unopenedHere.found);

      const notes = notesIn(byPeriod);
      expect(notes.filter((note) => note.includes(" ended at "))).toHaveLength(periods.filter(({ gap }) => gap).length);
      expect(notes.filter((note) => note.includes("no opening amount"))).toHaveLength(periods[0].opens === 0 ? 1 : 0);
      const said = (pattern: RegExp) => Number(notes.flatMap((note) => pattern.exec(note)?.[1] ?? [])[0] ?? 0);
      const still = rows.filter(([, , kind]) => kind === "still");
      const blanks = rows.filter(([, , kind, amount]) => kind !== "still" && amount === null);
      expect(said(/^Note: (\d+) movements? without an amount left out$/)).toBe(blanks.length);
      expect(said(/^Note: (\d+) amounts? ignored: /)).toBe(
        still.filter(([, , , amount]) => amount !== null && amount !== 0).length,
      );
    }
  });
});
