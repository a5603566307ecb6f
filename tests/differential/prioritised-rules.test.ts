/**
 * ROUTE_LEADS and DEMAND_STATE against SQL written from the catalogue's words: 200 random
 * tables of leads and rules.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/kernel/cells";
import { answer } from "../core/asking";
import { openDuck, type Duck, type Value } from "./duckdb";
import { drawFrom, oneOf, type Draw } from "./random-tables";

/** Whether a lead meets a rule's test: text without case, sizes as numbers, a blank meets absent alone. */
const MATCHES = `
  CASE
    WHEN r.test IS NULL THEN true
    WHEN r.field = 'Country' THEN CASE r.test
      WHEN 'is' THEN coalesce(lower(l.country) = lower(r.value), false)
      WHEN 'is not' THEN coalesce(lower(l.country) <> lower(r.value), false)
      WHEN 'in' THEN coalesce(list_contains(string_split(lower(r.value), '; '), lower(l.country)), false)
      WHEN 'not in' THEN coalesce(NOT list_contains(string_split(lower(r.value), '; '), lower(l.country)), false)
      WHEN 'contains' THEN coalesce(contains(lower(l.country), lower(r.value)), false)
      WHEN 'present' THEN l.country IS NOT NULL
      WHEN 'absent' THEN l.country IS NULL END
    ELSE coalesce(CASE r.test
      WHEN '>' THEN l.size > r.value::DOUBLE
      WHEN '≥' THEN l.size >= r.value::DOUBLE
      WHEN '<' THEN l.size < r.value::DOUBLE
      WHEN '≤' THEN l.size <= r.value::DOUBLE
      WHEN 'is' THEN l.size = r.value::DOUBLE
      WHEN 'between' THEN l.size BETWEEN split_part(r.value, '..', 1)::DOUBLE AND split_part(r.value, '..', 2)::DOUBLE END, false)
  END`;

const ROUTED = `
WITH chosen AS (
  SELECT l.line AS lead, r.*, row_number() OVER (PARTITION BY l.line ORDER BY r.priority, r.line) AS place
  FROM leads l JOIN rules r ON ${MATCHES}
  WHERE l.country IS NOT NULL OR l.size IS NOT NULL
), turns AS (
  SELECT *, row_number() OVER (PARTITION BY line ORDER BY lead) - 1 AS turn FROM chosen WHERE place = 1
)
SELECT l.line, CASE WHEN l.country IS NULL AND l.size IS NULL THEN '' ELSE
  coalesce(string_split(owners, '; ')[turn % len(string_split(owners, '; ')) + 1], '(unrouted)') END AS owner
FROM leads l LEFT JOIN turns ON lead = l.line ORDER BY l.line
`;

const STATES = `
WITH ruled AS (
  SELECT l.line AS lead, r.priority, any_value(r.state) AS state
  FROM leads l CROSS JOIN rules r WHERE l.country IS NOT NULL OR l.size IS NOT NULL
  GROUP BY l.line, r.priority HAVING bool_and(${MATCHES})
)
SELECT l.line, CASE WHEN l.country IS NULL AND l.size IS NULL THEN '' ELSE coalesce(arg_min(state, priority), '(no state)') END AS state
FROM leads l LEFT JOIN ruled ON lead = l.line GROUP BY l.line, l.country, l.size ORDER BY l.line
`;

const COUNTRIES = ["DE", "FR", "Austria", "Australia"];

interface Condition {
  readonly field: string;
  readonly test: string;
  readonly value: string;
}

function conditionFrom(draw: Draw): Condition {
  if (draw(2) === 0) {
    const test = oneOf(draw, ["is", "is not", "in", "not in", "contains", "present", "absent"]);
    const value = { in: "fr; austria", "not in": "DE; Australia", contains: "AUST", present: "", absent: "" }[test];
    return { field: "Country", test, value: value ?? oneOf(draw, ["de", "FR", "Austria"]) };
  }
  const test = oneOf(draw, [">", "≥", "<", "≤", "is", "between"]);
  const size = draw(6);
  return { field: "Size", test, value: test === "between" ? `${size}..${size + draw(3)}` : String(size) };
}

let duck: Duck;
beforeAll(async () => {
  duck = await openDuck({
    leads: "line DOUBLE, country VARCHAR, size DOUBLE",
    rules: "line DOUBLE, priority DOUBLE, field VARCHAR, test VARCHAR, value VARCHAR, owners VARCHAR, state VARCHAR",
  });
});
afterAll(() => duck.close());

describe("prioritised rules against DuckDB", () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 10))("seeds %i and the nine after it", async (first) => {
    for (let seed = first; seed < first + 10; seed++) {
      const draw = drawFrom(seed + 7000);
      const leads: Value[][] = [];
      const leadCells: Cell[][] = [["Size", "Country"]];
      for (let line = 1 + draw(40); line > 0; line--) {
        const country = draw(6) === 0 ? null : oneOf(draw, COUNTRIES);
        const size = draw(6) === 0 ? null : draw(7);
        leads.push([leads.length, country, size]);
        leadCells.push([
          size === null ? "" : oneOf<Cell>(draw, [size, `${size}.0`]),
          country === null ? "" : oneOf(draw, [country, country.toUpperCase(), ` ${country}`]),
        ]);
      }
      // Something below, so that trailing empty leads are rows of the range too.
      leads.push([leads.length, "DE", 1]);
      leadCells.push([1, "DE"]);

      const rules: Value[][] = [];
      const routing: Cell[][] = [["Kind", "Priority", "Field", "Test", "Value", "Owners"]];
      const stating: Cell[][] = [["State", "Priority", "Field", "Test", "Value"]];
      for (let line = 1 + draw(6); line > 0; line--) {
        const priority = oneOf(draw, [1, 2, 3, 1.5, -1]);
        const owners = oneOf(draw, ["Ana", "Ana; Ben", "Ana; Ben; Cleo", "Dev; Dev; Ana"]);
        const state = `state of ${priority}`;
        const condition = conditionFrom(draw);
        rules.push([rules.length, priority, condition.field, condition.test, condition.value, owners, state]);
        routing.push([
          oneOf(draw, ["account", "territory", "Segment"]),
          priority,
          condition.field,
          condition.test,
          condition.value,
          owners,
        ]);
        stating.push([state, priority, condition.field, condition.test, condition.value]);
      }
      await duck.fill("leads", leads);
      await duck.fill("rules", rules);
      const states = await duck.ask(STATES);
      expect(
        answer("DEMAND_STATE", leadCells, stating)
          .slice(1, leads.length + 1)
          .map(([state]) => state),
      ).toEqual(states.map(({ state }) => state));

      if (draw(2) === 0) {
        routing.push(["round robin", 9, "", "", "", "Eve; Finn"]);
        rules.push([rules.length, 9, null, null, null, "Eve; Finn", null]);
        await duck.fill("rules", rules);
      }
      const routed = await duck.ask(ROUTED);
      expect(
        answer("ROUTE_LEADS", leadCells, routing)
          .slice(1)
          .map(([owner]) => owner),
      ).toEqual(routed.map(({ owner }) => owner));
    }
  });
});
