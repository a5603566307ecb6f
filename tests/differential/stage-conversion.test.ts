/** STAGE_CONVERSION against SQL written from the catalogue's words: 200 random histories, every other one with given stages. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../core/kernel/cells";
import { answer, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Line, type Value } from "./duckdb";
import { dayFrom, drawFrom, oneOf, spellingFrom, type Draw } from "./random-tables";

const STAGES = ["Discovery", "Proposal", "Legal", "Closed Won", "Closed Lost", "Onboarding"] as const;

const PLACED = `
WITH read AS (
  SELECT line, record, lower(stage) AS stage, moment, lower(stage) LIKE 'closed%' AS closed FROM history
  WHERE record IS NOT NULL AND stage IS NOT NULL AND moment IS NOT NULL
), pairs AS (
  SELECT *, lag(line) OVER sheet AS line_before, lag(moment) OVER sheet AS moment_before, lag(closed) OVER sheet AS closed_before
  FROM read WINDOW sheet AS (PARTITION BY record ORDER BY moment, line)
), direction AS (
  SELECT count(*) FILTER (CASE WHEN moment > moment_before THEN line < line_before ELSE closed_before AND NOT closed END) AS up,
    count(*) FILTER (CASE WHEN moment > moment_before THEN line > line_before ELSE closed AND NOT closed_before END) AS down
  FROM pairs WHERE line_before IS NOT NULL
), valid AS (
  SELECT r.line, r.record, r.stage, r.moment, row_number() OVER (
    ORDER BY r.moment, g.place, CASE WHEN NOT EXISTS (FROM given) AND up > 0 AND down * 9 <= up THEN -r.line ELSE r.line END
  ) AS seq
  FROM read r CROSS JOIN direction LEFT JOIN given g ON lower(g.stage) = r.stage
), firsts AS (
  SELECT *, row_number() OVER (PARTITION BY record ORDER BY seq) AS rank FROM (
    SELECT * FROM valid QUALIFY row_number() OVER (PARTITION BY record, stage ORDER BY seq) = 1
  )
), usual AS (
  SELECT stage, row_number() OVER (ORDER BY stage = 'closed lost', quantile_cont(rank, 0.5), avg(rank), any_value(seen)) AS place
  FROM firsts JOIN (SELECT lower(stage) AS stage, min(line) AS seen FROM history WHERE stage IS NOT NULL GROUP BY ALL) USING (stage)
  GROUP BY stage
), listed AS (
  SELECT lower(stage) AS stage, place FROM given UNION ALL SELECT stage, place FROM usual WHERE NOT EXISTS (FROM given)
), passages AS (
  SELECT stage, coalesce(bool_or(stage = 'closed won') OVER (
    PARTITION BY record ORDER BY seq ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ), false) AS from_won FROM valid
), parked AS (
  SELECT stage FROM passages JOIN listed USING (stage)
  WHERE EXISTS (FROM given) AND stage <> 'closed won' AND place > (SELECT place FROM listed WHERE stage = 'closed won')
  GROUP BY stage HAVING NOT bool_or(from_won)
), placed AS (
  SELECT stage, place, stage = 'closed lost' OR stage IN (FROM parked) AS lost FROM listed
), moves AS (
  SELECT v.record, v.seq, v.moment, v.stage, p.place FROM valid v JOIN placed p USING (stage) WHERE NOT p.lost
)`;

const SQL = `${PLACED}, waits AS (
  SELECT f.stage, min(m.moment) - any_value(f.moment) AS days
  FROM firsts f JOIN placed p USING (stage) JOIN moves m USING (record)
  WHERE NOT p.lost AND m.place > p.place AND m.seq > f.seq
  GROUP BY f.stage, f.record
), noted AS (
  SELECT count(*) FILTER (record IS NULL) AS no_record,
    count(*) FILTER (record IS NOT NULL AND stage IS NULL) AS no_stage,
    count(*) FILTER (record IS NOT NULL AND stage IS NOT NULL AND moment IS NULL) AS undated,
    (SELECT count(*) FROM valid ANTI JOIN placed USING (stage)) AS unlisted,
    (SELECT count(DISTINCT a.record) FROM moves a JOIN moves b USING (record)
      WHERE b.seq > a.seq AND b.place < a.place) AS disordered
  FROM history
)
SELECT noted.*, stage, entered, advanced, days,
  CASE WHEN NOT lost AND place < (SELECT max(place) FROM placed WHERE NOT lost) THEN advanced / nullif(entered, 0) END AS conversion
FROM noted LEFT JOIN placed ON true
  LEFT JOIN (SELECT stage, count(*) AS n FROM firsts GROUP BY stage) USING (stage)
  LEFT JOIN (SELECT stage, count(*) AS went, quantile_cont(days, 0.5) AS days FROM waits GROUP BY stage) USING (stage),
  LATERAL (SELECT coalesce(n, 0) AS entered, coalesce(went, 0) AS advanced)
ORDER BY place
`;

const NOTES: readonly (readonly [RegExp, string])[] = [
  [/^Note: (\d+) rows? without a record left out$/, "no_record"],
  [/^Note: (\d+) rows? without a stage left out$/, "no_stage"],
  [/^Note: (\d+) rows? without a date left out$/, "undated"],
  [/^Note: (\d+) (?:entry of a stage that is|entries of stages that are) not in stages left out$/, "unlisted"],
  [/^Note: (\d+) records? with stages out of order: /, "disordered"],
];

interface History {
  readonly cells: Cell[][];
  readonly lines: readonly (readonly Value[])[];
}

function randomHistory(draw: Draw): History {
  const { day } = spellingFrom(draw);
  const cells: Cell[][] = [["Owner", "Date Entered", "Opportunity ID", "New Stage"]];
  const lines: Value[][] = [];
  const records = 1 + draw(8);
  for (let line = draw(60); line > 0; line--) {
    // The last row lacks nothing: one of a single cell would be a footer.
    const record = draw(20) === 0 && line > 1 ? null : `R-${draw(records)}`;
    const stage = draw(20) === 0 && line > 1 ? null : oneOf(draw, STAGES);
    // Few different days, so that many entries share a time.
    const moment = draw(15) === 0 && line > 1 ? null : draw(3) === 0 ? dayFrom(draw, -60, 60) : 46000 + draw(10);
    if (record === null && stage === null && moment === null) continue;
    const spelt = stage === null ? "" : oneOf(draw, [stage, stage, stage.toUpperCase()]);
    cells.push(["Ada", moment === null ? "" : day(moment), record ?? "", spelt]);
    lines.push([lines.length, record, stage, moment]);
    if (draw(20) === 0) cells.push(["", "", "", ""]);
  }
  return { cells, lines };
}

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    history: "line DOUBLE, record VARCHAR, stage VARCHAR, moment DOUBLE",
    given: "stage VARCHAR, place DOUBLE",
  });
});
afterAll(() => duck.close());

function compare(cells: Cells, lines: readonly Line[]): void {
  const expected = lines.filter(({ stage }) => stage !== null);
  const [noted] = lines;
  const rows = cells.slice(1).filter((row) => !String(row[0]).startsWith("Note: "));
  expect(rows.map((row) => String(row[0]).toLowerCase())).toEqual(expected.map(({ stage }) => stage));
  expected.forEach((line, i) => {
    const [, entered, advanced, conversion, days] = rows[i];
    expect([entered, advanced]).toEqual([line.entered, line.advanced]);
    for (const [found, wanted] of [
      [conversion, line.conversion],
      [days, line.days],
    ] as const) {
      if (wanted === null) expect(found).toBe("");
      else expectAlike(found, wanted as number, 1);
    }
  });
  for (const [pattern, key] of NOTES) {
    const said = notesIn(cells).flatMap((note) => pattern.exec(note)?.[1] ?? []);
    expect(said.map(Number), key).toEqual(noted[key] === 0 ? [] : [noted[key]]);
  }
}

describe("STAGE_CONVERSION against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 4000);
      const { cells, lines } = randomHistory(draw);
      const chosen = [...STAGES].filter(() => draw(4) > 0).sort(() => draw(3) - 1);
      const stages = seed % 2 === 0 ? [] : chosen;
      await duck.fill("history", lines);
      await duck.fill(
        "given",
        stages.map((stage, place) => [stage, place]),
      );
      compare(answer("STAGE_CONVERSION", cells, stages.join("; ")), await duck.ask(SQL));
    }
  });
});
