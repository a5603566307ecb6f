/** Random deals and touches with milestones: dates of the deals, marks of the touches, some tables without one or the other. */
import type { Cell } from "../../core/kernel/cells";
import type { Value } from "./duckdb";
import { drawFrom, oneOf, randomTables, type Tables } from "./random-tables";

const DAY = 46000;
/** Bits of SQL's own: L for lead creation, O for opportunity creation. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  "": ["", "", "", "", "", "FT", "Form", "Post LC"],
  L: ["LC", "FT; LC", "Lead Created", "lead creation"],
  O: ["OC", "Opp created", "Opportunity Creation, Closed"],
  LO: ["LC, OC", "FT, LC, OC", "lc/oc"],
};

/**
 * Deals are deal, outcome, amount, created, closed, lead_created, opportunity_created; touches are line, deal,
 * moment, channel, campaign, marked. A table without a column for the opportunity's creation has the deal's.
 */
export function randomMilestones(seed: number): Tables {
  const tables = randomTables(seed);
  const draw = drawFrom(seed + 5000);
  const has = { lead: draw(5) > 0, opportunity: draw(2) === 0, marks: draw(2) === 0 };
  const date = () => (draw(4) === 0 ? null : DAY + draw(14) + (draw(3) === 0 ? draw(4) / 4 : 0));

  const [dealHeaders, ...dealRows] = tables.dealCells;
  const deals: Value[][] = [];
  const dealCells: Cell[][] = [
    [...dealHeaders, ...(has.lead ? ["Lead Create Date"] : []), ...(has.opportunity ? ["Opportunity Created"] : [])],
  ];
  for (const row of dealRows) {
    const isDeal = [row[1], row[2]].some((cell) => cell !== "" && cell !== null);
    const lead = isDeal && has.lead ? date() : null;
    const opportunity = isDeal && has.opportunity ? date() : null;
    dealCells.push([...row, ...(has.lead ? [lead ?? ""] : []), ...(has.opportunity ? [opportunity ?? ""] : [])]);
    if (!isDeal) continue;
    const [deal, outcome, amount, created, closed] = tables.deals[deals.length];
    deals.push([deal, outcome, amount, created, closed, lead, has.opportunity ? opportunity : created]);
  }

  const [touchHeaders, ...touchRows] = tables.touchCells;
  const touchCells: Cell[][] = [[...touchHeaders, ...(has.marks ? ["Touchpoint Position"] : [])]];
  const touches = tables.touches.map((touch, i) => {
    const marked = has.marks && draw(5) === 0 ? oneOf(draw, ["L", "O", "LO"]) : "";
    touchCells.push([...touchRows[i], ...(has.marks ? [oneOf(draw, MARKS[marked])] : [])]);
    return [...touch, marked];
  });
  return { dealCells, touchCells, deals, touches };
}
