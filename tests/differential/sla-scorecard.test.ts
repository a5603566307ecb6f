/**
 * SLA_SCORECARD against SQL written from the catalogue's words: time is what lies within the
 * hours a table lists, day by day, and the limit runs out where their running sum reaches it.
 * A minute at midnight is a day without a time.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answer, byFirstColumn, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Line } from "./duckdb";
import { FIRST_DAY, LEAD_COLUMNS, randomLeads, serialOf } from "./random-leads";
import { drawFrom, oneOf } from "./random-tables";

const SQL = `
WITH seen AS (
  SELECT *, CASE WHEN handed <= $last AND touch <= $last THEN touch END AS touched,
    CASE WHEN touch % 1440 = 0 AND handed % 1440 <> 0 AND touch > handed - 1440 THEN least(touch + 1440, $until) END AS latest
  FROM leads WHERE handed IS NOT NULL
), spans AS (
  SELECT line, starts, ends,
    greatest(0, ends - greatest(handed, starts)) AS open_minutes,
    CASE WHEN touched IS NOT NULL THEN greatest(0, least(touched, ends) - greatest(handed, starts)) END AS waited_minutes,
    greatest(0, least(latest, ends) - greatest(handed, starts)) AS latest_minutes,
    sum(greatest(0, ends - greatest(handed, starts))) OVER (PARTITION BY line ORDER BY starts) AS by_then
  FROM seen, hours
), clocked AS (
  SELECT line, sum(waited_minutes) AS waited_at_least, sum(latest_minutes) AS waited_at_most,
    min_by(ends - (by_then - $limit), starts) FILTER (open_minutes > 0 AND by_then >= $limit) AS due
  FROM spans GROUP BY line
), judged AS (
  SELECT coalesce(segment, '(blank)') AS segment, code,
    CASE WHEN latest IS NULL THEN waited_at_least END AS waited,
    touched IS NOT NULL AND latest IS NOT NULL AS lacks_time,
    CASE
      WHEN handed > $last THEN 'waiting'
      WHEN touched IS NOT NULL AND waited_at_least > $limit THEN 'late'
      WHEN touched IS NOT NULL AND (latest IS NULL OR waited_at_most <= $limit) THEN 'met'
      WHEN touched IS NOT NULL THEN 'not judged'
      WHEN CASE WHEN handed % 1440 = 0 THEN $today ELSE $until END > due THEN 'breached'
      ELSE 'waiting'
    END AS status
  FROM seen JOIN clocked USING (line)
)
SELECT CASE WHEN grouping(segment) = 1 THEN 'Total' ELSE segment END AS segment,
  count(*) AS leads,
  count(*) FILTER (status = 'met') AS met,
  count(*) FILTER (status = 'late') AS late,
  count(*) FILTER (status = 'waiting') AS waiting,
  count(*) FILTER (status = 'breached') AS breached,
  met / nullif(met + late + breached, 0) AS compliance,
  quantile_cont(waited / 60, 0.5) AS median_hours,
  quantile_cont(waited / 60, 0.9) AS p90_hours,
  count(code) AS dispositioned,
  count(*) FILTER (code IN ('Bad fit', 'Duplicate')) AS rejected,
  rejected / nullif(dispositioned, 0) AS rejection_rate,
  (SELECT count(*) FROM leads WHERE handed IS NULL) AS without_handoff,
  (SELECT count(*) FROM leads WHERE handed > $last) AS later,
  count(*) FILTER (lacks_time) AS without_time,
  count(*) FILTER (code IN ('Recycled', 'Wrong')) AS unknown
FROM judged GROUP BY GROUPING SETS ((segment), ())
HAVING count(*) > 0 OR grouping(segment) = 1
`;
const COLUMNS: readonly (readonly [string, string])[] = [
  ["Leads", "leads"],
  ["Met", "met"],
  ["Late", "late"],
  ["Waiting", "waiting"],
  ["Breached", "breached"],
  ["Compliance", "compliance"],
  ["Median hours", "median_hours"],
  ["P90 hours", "p90_hours"],
  ["Dispositioned", "dispositioned"],
  ["Rejected", "rejected"],
  ["Rejection rate", "rejection_rate"],
];

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({ leads: LEAD_COLUMNS, hours: "starts DOUBLE, ends DOUBLE" });
});
afterAll(() => duck.close());

/** The hours in which somebody works, in minutes after the first day's midnight. */
function openHours(opens: number | null, closes: number | null, holidays: readonly number[]): number[][] {
  if (opens === null && closes === null) return [[-1e7, 1e7]];
  const hours: number[][] = [];
  for (let day = -14; day < 120; day++) {
    const isWeekend = ((day % 7) + 7) % 7 >= 5;
    if (isWeekend || holidays.includes(FIRST_DAY + day)) continue;
    hours.push([day * 1440 + (opens ?? 0), day * 1440 + (closes ?? 1440)]);
  }
  return hours;
}

function compare(cells: ReturnType<typeof answer>, expected: readonly Line[]): void {
  const found = byFirstColumn(cells);
  expect(Object.keys(found).sort()).toEqual(expected.map(({ segment }) => segment).sort());
  for (const line of expected) {
    for (const [header, key] of COLUMNS) {
      const cell = found[String(line.segment)][header];
      if (line[key] === null) expect(cell, `${line.segment}: ${header}`).toBe("");
      else expectAlike(cell, line[key] as number, 1e-6);
    }
  }
  const total = expected.find(({ segment }) => segment === "Total")!;
  const said = (pattern: RegExp) => notesIn(cells).flatMap((note) => pattern.exec(note)?.[1] ?? [])[0] ?? 0;
  expect(Number(said(/^Note: (\d+) leads? without a handoff date left out$/))).toBe(total.without_handoff);
  expect(Number(said(/^Note: (\d+) leads? handed off after as_of (?:is|are) waiting$/))).toBe(total.later);
  expect(Number(said(/^Note: (\d+) leads? with a code outside the five/))).toBe(total.unknown);
  expect(Number(said(/^Note: (\d+) leads? (?:has|have) no response hours/))).toBe(total.without_time);
}

describe("SLA_SCORECARD against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 4000);
      const { cells, rows } = randomLeads(draw);
      const limit = oneOf(draw, [15, 60, 240, 480, 24 * 60, 1 + draw(3000)]);
      const asOf = draw(20) * 720 + oneOf(draw, [0, 0, 1, 17 * 60]);
      const holidays = Array.from({ length: draw(6) }, () => FIRST_DAY + draw(20));
      const [opens, closes] = oneOf(draw, [
        [null, null],
        [540, 1020],
        [540, 1020],
        [600, null],
        [null, 720],
        [draw(700), 720 + draw(700)],
      ]);
      const time = (minute: number | null) =>
        minute === null
          ? ""
          : draw(2) === 0
            ? minute / 1440
            : `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
      await duck.fill("leads", rows);
      await duck.fill("hours", openHours(opens || null, closes, holidays));
      const today = asOf - (asOf % 1440);
      const until = asOf === today ? asOf + 1440 : asOf;
      const last = asOf === today ? until - 1 : asOf;
      const expected = await duck.ask(SQL, { today, until, last, limit });
      const score = (by: string) =>
        answer(
          "SLA_SCORECARD",
          cells,
          limit / 60,
          serialOf(asOf),
          by,
          time(opens),
          time(closes),
          holidays.map((day) => [day]),
        );
      compare(score("Lead Source"), expected);
      compare(
        score(""),
        expected.filter(({ segment }) => segment === "Total"),
      );
    }
  });
});
