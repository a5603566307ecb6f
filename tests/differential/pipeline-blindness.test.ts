/** PIPELINE_BLINDNESS against SQL written from the catalogue's words: 200 random tables, some without a column or two. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { dayFrom, drawFrom, oneOf, spellingFrom, type Draw } from "./random-tables";

const SQL = `
WITH open AS (
  SELECT *, coalesce(amount, 0) AS value, coalesce(expected, closed) AS close FROM deals
  WHERE (created IS NULL OR created <= ($as_of + CASE WHEN $as_of = floor($as_of) THEN 1 - 1e-9 ELSE 0 END)) AND (outcome = 'open' OR coalesce(closed > ($as_of + CASE WHEN $as_of = floor($as_of) THEN 1 - 1e-9 ELSE 0 END), false))
), checked AS (
  SELECT value,
    value = 0 AS c0,
    $has_close = 1 AND close IS NULL AS c1,
    $has_close = 1 AND coalesce(close < floor($as_of), false) AS c2,
    $has_owner = 1 AND owner IS NULL AS c3,
    $has_source = 1 AND source IS NULL AS c4,
    $has_activity = 1 AND coalesce(floor($as_of) - floor(activity) > $stale, true) AS c5,
    $has_stage = 1 AND stage IS NULL AS c6
  FROM open
), failing AS (
  SELECT 0 AS place, value FROM checked WHERE c0 UNION ALL SELECT 1, value FROM checked WHERE c1
  UNION ALL SELECT 2, value FROM checked WHERE c2 UNION ALL SELECT 3, value FROM checked WHERE c3
  UNION ALL SELECT 4, value FROM checked WHERE c4 UNION ALL SELECT 5, value FROM checked WHERE c5
  UNION ALL SELECT 6, value FROM checked WHERE c6
  UNION ALL SELECT 7, value FROM checked WHERE NOT (c0 OR c1 OR c2 OR c3 OR c4 OR c5 OR c6)
)
SELECT place, count(f.value) AS deals, coalesce(sum(f.value), 0) AS value,
  coalesce(sum(f.value), 0) / any_value(whole) AS share,
  (SELECT count(*) FROM deals WHERE outcome <> 'open' AND closed IS NULL) AS undated
FROM (SELECT unnest(range(8)) AS place) LEFT JOIN failing f USING (place),
  (SELECT CASE WHEN sum(value) > 0 THEN sum(value) END AS whole FROM open)
GROUP BY place ORDER BY place
`;

const NAMES = [
  "No amount",
  "No close date",
  "Close date past",
  "No owner",
  "No source",
  "",
  "No stage",
  "Passes every check",
];

interface Export {
  readonly cells: Cell[][];
  readonly lines: Value[][];
  readonly has: Readonly<Record<"close" | "expected" | "owner" | "source" | "activity" | "stage", boolean>>;
}

function randomExport(draw: Draw): Export {
  const { amount: money, day } = spellingFrom(draw);
  const stages = { open: ["Proposal", null, "Commit"], won: ["Closed Won"], lost: ["lost"] } as const;
  const present = () => draw(5) > 0;
  const has = {
    close: present(),
    expected: draw(3) === 0,
    owner: present(),
    source: present(),
    activity: present(),
    stage: present(),
  };
  const hasCreated = present();
  const columns: (readonly [boolean, string])[] = [
    [true, "Opportunity ID"],
    [true, "Amount"],
    [has.stage, "Stage"],
    [!has.stage, "Outcome"],
    [hasCreated, "Created Date"],
    [has.close, "Close Date"],
    [has.expected, "Expected close date"],
    [has.owner, "Opportunity Owner"],
    [has.source, "Lead Source"],
    [has.activity, "Last Activity"],
  ];
  const written = (row: readonly Cell[]) => row.filter((_, c) => columns[c][0]);
  const cells: Cell[][] = [written(columns.map(([, header]) => header))];
  const lines: Value[][] = [];
  const blankable = <T>(value: T): T | null => (draw(5) === 0 ? null : value);
  for (let i = draw(40); i > 0; i--) {
    const outcome = oneOf(draw, ["open", "open", "open", "won", "lost"] as const);
    const stage = oneOf(draw, stages[outcome]);
    const amount = blankable(draw(8) === 0 ? 0 : draw(15) === 0 ? -draw(9000) : (1 + draw(10_000_000)) / 100);
    const created = hasCreated ? blankable(dayFrom(draw, -200, 20)) : null;
    const closed = has.close ? blankable(dayFrom(draw, -60, 90)) : null;
    const expected = has.expected ? blankable(dayFrom(draw, -60, 90)) : null;
    const owner = blankable(oneOf(draw, ["Ada", "Grace"]));
    const source = blankable(oneOf(draw, ["Webinar", "Events"]));
    const activity = blankable(dayFrom(draw, -70, 5));
    const date = (serial: number | null) => (serial === null ? "" : day(serial));
    cells.push(
      written([
        `D-${i}`,
        amount === null ? "" : money(amount),
        stage ?? "",
        outcome,
        date(created),
        date(closed),
        date(expected),
        owner ?? "",
        source ?? "",
        date(activity),
      ]),
    );
    lines.push([outcome, stage, amount, created, closed, expected, owner, source, activity]);
  }
  return { cells, lines, has };
}

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    deals:
      "outcome VARCHAR, stage VARCHAR, amount DOUBLE, created DOUBLE, closed DOUBLE, expected DOUBLE, owner VARCHAR, source VARCHAR, activity DOUBLE",
  });
});
afterAll(() => duck.close());

describe("PIPELINE_BLINDNESS against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 7000);
      const { cells, lines, has } = randomExport(draw);
      const asOf = oneOf(draw, [46000, 46000, 45990.5, 46030]);
      const stale = oneOf(draw, [30, 30, 7, 14.5]);
      const made = [
        true,
        has.close || has.expected,
        has.close || has.expected,
        has.owner,
        has.source,
        has.activity,
        has.stage,
        true,
      ];
      const flag = (isThere: boolean) => (isThere ? 1 : 0);
      await duck.fill("deals", lines);
      const expected = await duck.ask(SQL, {
        as_of: asOf,
        stale,
        has_close: flag(made[1]),
        has_owner: flag(has.owner),
        has_source: flag(has.source),
        has_activity: flag(has.activity),
        has_stage: flag(has.stage),
      });
      const found = answer("PIPELINE_BLINDNESS", cells, asOf, stale);
      NAMES.forEach((name, place) => {
        const [check, deals, value, share] = found[place + 1];
        expect(check).toBe(name || `No activity within ${stale} days`);
        if (!made[place]) {
          expect([deals, value, share]).toEqual(["", "", ""]);
          return;
        }
        const line = expected[place];
        expect(deals, name).toBe(line.deals);
        expectAlike(value, line.value as number, 1e3);
        if (line.share === null) expect(share).toBe("");
        else expectAlike(share, line.share as number, 1);
      });
      const notes = notesIn(found);
      expect(notes.filter((note) => note.includes("this check is not made"))).toHaveLength(
        made.filter((isMade) => !isMade).length,
      );
      const undated = notes.flatMap(
        (note) => /^Note: (\d+) won or lost deals? without a close date/.exec(note)?.[1] ?? [],
      );
      expect(undated.map(Number)).toEqual(expected[0].undated === 0 ? [] : [expected[0].undated]);
    }
  });
});
