/** STATE_TRANSITIONS against lag() over random histories of 200 seeds. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { drawFrom, oneOf } from "./random-tables";

const USED = `SELECT * FROM history WHERE record <> '' AND state <> '' AND moment > 0`;
const SQL = `
WITH used AS (${USED}), states AS (SELECT DISTINCT lower(state) AS state FROM used),
pairs AS (
  SELECT line, moment, lag(line) OVER sheet AS line_before, lag(moment) OVER sheet AS moment_before FROM used
  WINDOW sheet AS (PARTITION BY record ORDER BY moment, line)
), closing AS (
  SELECT record, lower(state) = 'won' AS won, lag(lower(state) = 'won') OVER sheet AS won_before,
    moment = lag(moment) OVER sheet AS tied FROM used
  WINDOW sheet AS (PARTITION BY record ORDER BY moment, line)
), direction AS (
  SELECT (SELECT count(*) FILTER (line_before > line AND moment > moment_before) FROM pairs)
      + (SELECT count(*) FILTER (tied AND won_before AND NOT won) FROM closing) AS up,
    (SELECT count(*) FILTER (line_before < line AND moment > moment_before) FROM pairs)
      + (SELECT count(*) FILTER (tied AND won AND NOT won_before) FROM closing) AS down
), ordered AS (
  SELECT *, CASE WHEN up > 0 AND down * 9 <= up THEN -line ELSE line END AS place FROM used, direction
), steps AS (
  SELECT lag(lower(state)) OVER (PARTITION BY record ORDER BY moment, place) AS before, lower(state) AS after, moment,
    lag(moment) OVER (PARTITION BY record ORDER BY moment, place) AS moment_before
  FROM ordered
), counted AS (
  SELECT before, after, count(*) AS count FROM steps
  WHERE before IS NOT NULL AND NOT (before = after AND moment = moment_before) AND ($from IS NULL OR moment >= $from)
    AND ($to IS NULL OR moment <= $to OR ($to = floor($to) AND moment < $to + 1))
  GROUP BY before, after
)
SELECT f.state AS before, t.state AS after, coalesce(count, 0) AS count,
  coalesce(count, 0) / nullif(sum(count) OVER (PARTITION BY f.state), 0) AS rate,
  coalesce(sum(count) OVER (PARTITION BY f.state), 0)::DOUBLE AS total
FROM states f CROSS JOIN states t LEFT JOIN counted ON before = f.state AND after = t.state
ORDER BY f.state, t.state
`;
const LEFT_OUT = `
SELECT count(*) FILTER (record = '') AS no_record, count(*) FILTER (record <> '' AND state = '') AS no_state,
  count(*) FILTER (record <> '' AND state <> '' AND moment = 0) AS no_date
FROM history WHERE record <> '' OR state <> '' OR moment > 0
`;

/** No text and no date are "" and 0, for a prepared plan trusts what it saw of NULLs when it was made. */
let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({ history: "line DOUBLE, record VARCHAR, state VARCHAR, moment DOUBLE" });
});
afterAll(() => duck.close());

describe("STATE_TRANSITIONS against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 5000);
      const rows: Value[][] = [];
      const cells: Cell[][] = [["Demand state", "Account", "Reviewed"]];
      for (let line = draw(90); line > 0; line--) {
        // The last row lacks nothing: one of a single cell would be a footer.
        const record = draw(25) === 0 && line > 1 ? "" : `R${draw(3 + (seed % 12))}`;
        const state =
          draw(25) === 0 && line > 1
            ? ""
            : oneOf(draw, ["latent need", "Latent need", "passive awareness", "active evaluation", "won"]);
        const moment = draw(15) === 0 && line > 1 ? 0 : 46000 + draw(40) + oneOf(draw, [0, 0, 0.5]);
        rows.push([rows.length, record, state, moment]);
        cells.push([state, record, moment === 0 ? "" : moment]);
      }
      const from = oneOf(draw, [null, 46005, 46010.5]);
      const to = oneOf(draw, [null, 46030, 46020.25]);
      await duck.fill("history", rows);
      const lines = await duck.ask(SQL, { from, to });
      const [left] = await duck.ask(LEFT_OUT);

      const found = answer("STATE_TRANSITIONS", cells, from, to);
      const states = [...new Set(lines.map(({ before }) => before))];
      const size = states.length;
      expect(found[0].slice(1, size + 1).map((state) => String(state).toLowerCase())).toEqual(states);
      expect(found[0]).toHaveLength(2 * size + 2);
      for (const { before, after, count, rate, total } of lines) {
        const row = found[1 + states.indexOf(before)];
        expect(String(row[0]).toLowerCase()).toBe(before);
        const at = 1 + states.indexOf(after);
        expect(row[at + size]).toBe(count);
        expect(row[2 * size + 1]).toBe(total);
        if (rate === null) expect(row[at]).toBe("");
        else expectAlike(row[at], rate as number);
      }
      const notes = notesIn(found);
      const said = (what: string) =>
        Number(
          notes.map((note) => new RegExp(`(\\d+) rows? without a ${what} left out`).exec(note)?.[1]).find(Boolean) ?? 0,
        );
      expect([said("record"), said("state"), said("date")]).toEqual([left.no_record, left.no_state, left.no_date]);
      expect(notes.includes("Note: no transition")).toBe(lines.every(({ count }) => count === 0));
    }
  });
});
