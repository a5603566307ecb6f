/**
 * ICP_TABLE and ICP_BACKTEST against SQL written from the catalogue's words, and the AUC
 * against all pairs as well as against rank sums (Mann and Whitney): 200 random tables.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { drawFrom, oneOf } from "./random-tables";

/** The rubric of rubricOf in SQL: $large, $small, $crm, $visits and $penalty are its points. */
const SCORED = `
pointed AS (
  SELECT *,
    greatest(CASE WHEN employees BETWEEN 200 AND 1000 THEN $large ELSE -1e9 END, CASE WHEN employees > 500 THEN $small ELSE -1e9 END) AS size_points,
    CASE WHEN crm IS NOT NULL THEN $crm ELSE 0 END AS technographic,
    CASE WHEN visits >= 5 THEN $visits ELSE 0 END AS behavioural,
    CASE WHEN intent < 10 THEN $penalty WHEN intent IS NULL THEN 0 ELSE 3 END AS intent_points,
    kind = 'Competitor' OR employees < 5 AS excluded
  FROM accounts
), summed AS (
  SELECT *, CASE WHEN size_points < -1e8 THEN 0 ELSE size_points END AS fit FROM pointed
), scored AS (
  SELECT *, CASE WHEN coalesce(excluded, false) THEN 0 ELSE
    greatest(0, 100 * (fit + technographic + behavioural + intent_points) / (greatest($large, $small) + $crm + $visits + 3)) END AS score
  FROM summed
)`;
const TABLE = `WITH ${SCORED} SELECT name, score, fit, technographic, behavioural, intent_points AS intent, coalesce(excluded, false) AS excluded FROM scored ORDER BY line`;
const TIERS = `
WITH ${SCORED}, closed AS (SELECT score, outcome, CASE WHEN score >= 70 THEN 'Now' WHEN score >= 30 THEN 'Later' ELSE '(none)' END AS tier FROM scored WHERE outcome <> 'open')
SELECT tier, count(*) AS accounts, count(*) FILTER (outcome = 'won') AS won, count(*) FILTER (outcome = 'lost') AS lost,
  won / accounts AS win_rate,
  win_rate / nullif((SELECT count(*) FILTER (outcome = 'won') / count(*) FROM closed), 0) AS lift
FROM closed GROUP BY tier`;
/** U = R − n(n + 1) / 2 with ranks averaged over ties, as a share of all pairs. */
const RANKS = `
WITH ${SCORED}, ranked AS (
  SELECT outcome, rank() OVER (ORDER BY score) + (count(*) OVER (PARTITION BY score) - 1) / 2 AS average_rank FROM scored WHERE outcome <> 'open'
)
SELECT (rank_sum - won * (won + 1) / 2) / (won * lost) AS auc FROM (
  SELECT sum(average_rank) FILTER (outcome = 'won') AS rank_sum, count(*) FILTER (outcome = 'won') AS won,
    count(*) FILTER (outcome = 'lost') AS lost FROM ranked
)`;

function rubricOf(points: Readonly<Record<string, number>>): Cell[][] {
  return [
    ["Criterion", "Group", "Field", "Test", "Value", "Points"],
    ["Size", "firmographic", "Employees", "between", "200..1000", points.large],
    ["Stack", "technographic", "CRM", "present", "", points.crm],
    ["size", "", "Employees", ">", 500, points.small],
    ["Research", "behavioral", "Visits", ">=", 5, points.visits],
    ["Intent", "Intent", "Intent", "<", 10, points.penalty],
    ["Intent", "intent", "Intent", "≥", 10, 3],
    ["Rival", "firmographic", "Type", "is", "competitor", "disqualify"],
    ["Tiny", "firmographic", "Employees", "<", 5, "disqualify"],
  ];
}
const TIER_CELLS = [
  ["Tier", "At least"],
  ["Later", 30],
  ["Now", 70],
];
const OUTCOMES: Readonly<Record<string, readonly Cell[]>> = {
  won: ["Won", "closed won", "YES"],
  lost: ["Lost", "Closed Lost", "disqualified"],
  open: ["", "Negotiation", "open"],
};

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    accounts:
      "line DOUBLE, name VARCHAR, employees DOUBLE, crm VARCHAR, visits DOUBLE, intent DOUBLE, kind VARCHAR, outcome VARCHAR",
  });
});
afterAll(() => duck.close());

describe("ICP scoring against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 9000);
      const points = {
        large: 10 + draw(30),
        small: draw(40),
        crm: 1 + draw(20),
        visits: draw(15),
        penalty: 0 - draw(30),
      };
      const rows: Value[][] = [];
      const cells: Cell[][] = [["Type", "Company", "Employees", "CRM", "Visits", "Intent", "Outcome"]];
      for (let line = 1 + draw(60); line > 0; line--) {
        const employees =
          draw(8) === 0 ? null : oneOf(draw, [draw(10), 199 + draw(3), 499 + draw(3), 999 + draw(3), draw(5000)]);
        const crm = oneOf(draw, [null, "HubSpot", "Salesforce"]);
        const visits = draw(5) === 0 ? null : draw(11);
        const intent = draw(5) === 0 ? null : draw(25);
        const kind = draw(6) === 0 ? "Competitor" : "Prospect";
        const outcome = oneOf(draw, seed % 10 === 3 ? ["lost", "open"] : ["won", "lost", "lost", "open"]);
        rows.push([rows.length, `A${rows.length}`, employees, crm, visits, intent, kind, outcome]);
        const written = employees === null ? "" : oneOf<Cell>(draw, [employees, employees.toLocaleString("en-US")]);
        cells.push([
          kind,
          `A${rows.length - 1}`,
          written,
          crm ?? "",
          visits ?? "",
          intent ?? "",
          oneOf(draw, OUTCOMES[outcome]),
        ]);
      }
      await duck.fill("accounts", rows);
      const rubric = rubricOf(points);

      const table = answer("ICP_TABLE", cells, rubric, TIER_CELLS).slice(1);
      const expected = await duck.ask(TABLE, points);
      expect(table).toHaveLength(expected.length);
      for (const [i, line] of expected.entries()) {
        const [name, score, , disqualifiedBy, , fit, technographic, behavioural, intent] = table[i];
        expect([name, fit, technographic, behavioural, intent]).toEqual([
          line.name,
          line.fit,
          line.technographic,
          line.behavioural,
          line.intent,
        ]);
        expectAlike(score, line.score as number, 1e-6);
        expect(disqualifiedBy !== "").toBe(line.excluded);
      }

      const { "AUC of score against outcome": auc, ...found } = byFirstColumn(
        answer("ICP_BACKTEST", cells, rubric, TIER_CELLS),
      );
      const tiers = await duck.ask(TIERS, points);
      for (const name of ["Now", "Later", "(none)"]) {
        const line = tiers.find(({ tier }) => tier === name);
        if (line === undefined) expect(found[name]?.Accounts ?? 0).toBe(0);
        else {
          expect([found[name].Accounts, found[name].Won, found[name].Lost]).toEqual([
            line.accounts,
            line.won,
            line.lost,
          ]);
          expectAlike(found[name]["Win rate"], line.win_rate as number, 1e-6);
          if (line.lift === null) expect(found[name].Lift).toBe("");
          else expectAlike(found[name].Lift, line.lift as number, 1e-6);
        }
      }

      const [ranks] = await duck.ask(RANKS, points);
      const scoresOf = (outcome: string) =>
        table.filter((_, i) => rows[i][7] === outcome).map((row) => row[1] as number);
      const [won, lost] = [scoresOf("won"), scoresOf("lost")];
      const pairs = won.flatMap((a) => lost.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
      if (pairs.length === 0) expect(auc["Win rate"]).toBe("");
      else {
        expectAlike(auc["Win rate"], pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length, 1e-6);
        expectAlike(auc["Win rate"], ranks.auc as number, 1e-6);
      }
    }
  });
});
