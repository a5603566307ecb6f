/**
 * ATTRIBUTION_CONFLICT against SQL written from the catalogue's words: 200 random tables of
 * claims.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer, byFirstColumn, expectAlike, notesIn } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { drawFrom, oneOf } from "./random-tables";

const SQL = `
WITH deals AS (
  SELECT deal, max(revenue) AS revenue, coalesce(sum(amount), 0) AS claimed,
    list_sort(list(DISTINCT claimant)) AS claimants, count(*) FILTER (amount IS NULL) AS blanks
  FROM claims GROUP BY deal
)
SELECT deal, revenue, claimed, array_to_string(claimants, ';') AS claimants,
  greatest(claimed - revenue, 0) AS over, CASE WHEN revenue IS NULL THEN 1 ELSE 0 END AS unstated, blanks
FROM deals
`;

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({ claims: "deal VARCHAR, claimant VARCHAR, amount DOUBLE, revenue DOUBLE" });
});
afterAll(() => duck.close());

describe("ATTRIBUTION_CONFLICT against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 5000);
      const count = 1 + draw(8);
      const revenues = Array.from({ length: count }, () => (draw(6) === 0 ? null : draw(100_000) / 100));
      const claims: Value[][] = Array.from({ length: draw(40) }, () => {
        const deal = draw(count);
        const amount = draw(8) === 0 ? null : (draw(100_000) - (draw(6) === 0 ? 50_000 : 0)) / 100;
        const revenue = draw(3) === 0 ? null : revenues[deal];
        return [`D-${deal}`, oneOf(draw, ["Marketing", "Sales", "Partners", "Success"]), amount, revenue];
      });
      await duck.fill("claims", claims);
      const expected = await duck.ask(SQL);
      const cells = answer("ATTRIBUTION_CONFLICT", [
        ["Opportunity ID", "Team", "Claimed", "Booked revenue"],
        ...claims.map((row) => row.map((cell): Cell => cell ?? "")),
      ]);
      const { Total, ...found } = byFirstColumn(cells);

      expect(Object.keys(found).sort()).toEqual(expected.map(({ deal }) => deal).sort());
      for (const line of expected) {
        const row = found[String(line.deal)];
        expectAlike(row.Claimed, line.claimed as number, 1000);
        expect(String(row.Claimants).split("; ").sort().join(";")).toBe(line.claimants);
        if (line.revenue === null) expect([row.Revenue, row["Over-claimed"]]).toEqual(["", ""]);
        else {
          expect(row.Revenue).toBe(line.revenue);
          expectAlike(row["Over-claimed"], line.over as number, 1000);
        }
      }
      const overs = Object.values(found).map((row) => (row["Over-claimed"] === "" ? -1 : Number(row["Over-claimed"])));
      expect(overs).toEqual([...overs].sort((a, b) => b - a));
      const sum = (key: string) => expected.reduce((total, line) => total + ((line[key] as number | null) ?? 0), 0);
      expectAlike(Total.Claimed, sum("claimed"), 1000);
      if (expected.every(({ revenue }) => revenue === null)) expect(Total.Revenue).toBe("");
      else {
        expectAlike(Total.Revenue, sum("revenue"), 1000);
        expectAlike(Total["Over-claimed"], sum("over"), 1000);
      }
      const notes = notesIn(cells).map((note) => Number(/^Note: (\d+)/.exec(note)![1]));
      expect(notes).toEqual([sum("blanks"), sum("unstated")].filter((number) => number > 0));
    }
  });
});
