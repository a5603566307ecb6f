/** FUNNEL and DISPOSITIONS against SQL written from the catalogue's words, on the same random leads. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, expectCells, notesIn } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { LEAD_COLUMNS, randomLeads } from "./random-leads";
import { drawFrom } from "./random-tables";

const FUNNEL = `
WITH staged AS (
  SELECT coalesce(segment, '(blank)') AS segment, code,
    CASE
      WHEN won IS NOT NULL THEN 4
      WHEN qualified IS NOT NULL THEN 3
      WHEN CASE WHEN $has_accepted = 1 THEN accepted IS NOT NULL ELSE code IS NOT DISTINCT FROM 'Accepted' END THEN 2
      WHEN handed IS NOT NULL THEN 1
      ELSE 0
    END AS stage,
    bool_or(code IN ('Accepted', 'Nurture', 'Bad fit', 'Duplicate', 'No response')) OVER () AS is_coded
  FROM leads
)
SELECT CASE WHEN grouping(segment) = 1 THEN 'Total' ELSE segment END AS segment,
  count(*) FILTER (stage >= 1) AS mql,
  CASE WHEN $has_accepted = 1 OR bool_or(is_coded) THEN count(*) FILTER (stage >= 2) END AS sal,
  count(*) FILTER (stage >= 3) AS sql,
  count(*) FILTER (stage = 4) AS won,
  sal / nullif(mql, 0) AS mql_to_sal,
  sql / nullif(sal, 0) AS sal_to_sql,
  won / nullif(sql, 0) AS sql_to_won,
  count(*) FILTER (stage >= 1 AND code IN ('Bad fit', 'Duplicate')) AS rejected,
  rejected / nullif(mql, 0) AS rejection_rate,
  CASE WHEN rejected * 10 > mql * 4 THEN 'above 40 %: run bowtie and ICP first' ELSE '' END AS flag
FROM staged GROUP BY GROUPING SETS ((segment), ())
HAVING grouping(segment) = 1 OR mql > 0
ORDER BY grouping(segment), segment = '(blank)', segment
`;
const SKIPPED = `
SELECT count(*) FILTER (
    (won IS NOT NULL AND (qualified IS NULL OR accepted IS NULL OR handed IS NULL))
    OR (qualified IS NOT NULL AND (accepted IS NULL OR handed IS NULL))
    OR (accepted IS NOT NULL AND handed IS NULL)
  ) AS skipped,
  count(*) FILTER (coalesce(handed, accepted, qualified, won) IS NULL) AS nowhere
FROM leads
`;
const DISPOSITIONS = `
WITH coded AS (
  SELECT coalesce(segment, '(blank)') AS segment,
    CASE WHEN code IS NULL THEN '(none)' WHEN code IN ('Recycled', 'Wrong') THEN '(unknown) ' || code ELSE code END AS code
  FROM leads
), codes AS (
  SELECT * FROM (VALUES ('Accepted', 1), ('Nurture', 2), ('Bad fit', 3), ('Duplicate', 4), ('No response', 5),
    ('(unknown) Recycled', 6), ('(unknown) Wrong', 7), ('(none)', 8)) AS c(code, rank)
), groups AS (
  SELECT segment, count(*) AS size, CASE segment WHEN '(blank)' THEN 1 ELSE 0 END AS rank FROM coded GROUP BY ALL
  UNION ALL SELECT 'Total', count(*), 2 FROM coded
)
SELECT segment, code, leads, leads / nullif(size, 0) AS share FROM (
  SELECT g.segment, c.code, g.size, g.rank AS group_rank, c.rank AS code_rank,
    (SELECT count(*) FROM coded x WHERE x.code = c.code AND (x.segment = g.segment OR g.segment = 'Total')) AS leads
  FROM groups g, codes c
)
WHERE leads > 0 OR code NOT LIKE '(unknown)%'
ORDER BY group_rank, segment, code_rank
`;

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({ leads: LEAD_COLUMNS });
});
afterAll(() => duck.close());

const shown = (lines: readonly Readonly<Record<string, Value>>[]): Cell[][] =>
  lines.map((line) => Object.values(line).map((value) => value ?? ""));
/** The rows of an answer without its header and its notes, with one spelling of the unknown codes. */
const body = (cells: ReturnType<typeof answer>) =>
  cells
    .slice(1)
    .filter((row) => !String(row[0]).startsWith("Note: "))
    .map((row) => row.map((cell) => (cell === "(unknown) recycled" ? "(unknown) Recycled" : cell)));

describe("FUNNEL and DISPOSITIONS against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const { cells, rows } = randomLeads(drawFrom(seed + 8000));
      await duck.fill("leads", rows);
      const funnel = answer("FUNNEL", cells, "Lead Source");
      expectCells(body(funnel), shown(await duck.ask(FUNNEL, { has_accepted: 1 })));
      const [{ skipped, nowhere }] = await duck.ask(SKIPPED);
      const said = (pattern: RegExp) => notesIn(funnel).flatMap((note) => pattern.exec(note)?.[1] ?? [])[0] ?? 0;
      expect(Number(said(/^Note: (\d+) leads? that skipped a stage/))).toBe(skipped);
      expect(Number(said(/^Note: (\d+) leads? without a date of any stage/))).toBe(nowhere);

      const withoutAccepted = cells.map((row) => row.filter((_, c) => c !== 5));
      expectCells(
        body(answer("FUNNEL", withoutAccepted, "Lead Source")),
        shown(await duck.ask(FUNNEL, { has_accepted: 0 })),
      );
      const coded = shown(await duck.ask(DISPOSITIONS));
      expectCells(body(answer("DISPOSITIONS", cells, "Lead Source")), coded);
      expectCells(
        body(answer("DISPOSITIONS", cells)),
        coded.filter(([segment]) => segment === "Total"),
      );
    }
  });
});
