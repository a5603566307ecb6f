import { card } from "../kernel/card";
import type { Cell } from "../kernel/cells";
import { columns, table } from "../kernel/kinds";
import { list } from "../kernel/outputs";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { matchCondition } from "../rules/match-condition";
import { records, type Records } from "../rules/records";
import { readRubric, rubricColumns, type Criterion, type RubricTable } from "./rubric";

export interface IcpScoreArguments {
  readonly accounts: Records;
  readonly rubric: RubricTable;
}

/**
 * How well every account fits, 0 to 100.
 *
 * Conventions: of a criterion's matching rows the one with the most points counts, also
 * where all of them are negative; a criterion none of whose rows matches gives 0. Best
 * possible leaves negative points out, so that a penalty lowers a score but not the bar.
 * An empty row of accounts scores "", to keep the scores aligned.
 */
export function icpScore({ accounts, rubric }: IcpScoreArguments): readonly Cell[] | Refusal {
  const criteria = readRubric(rubric);
  if (isRefusal(criteria)) return criteria;
  const best = criteria.reduce((sum, criterion) => sum + criterion.best, 0);
  if (best === 0) return refuse.outOfRange("the best possible points of rubric", "above 0", best);

  const points = new Float64Array(accounts.rows);
  const disqualified = new Uint8Array(accounts.rows);
  for (const criterion of criteria) {
    const refusal = addCriterion(criterion, accounts, points, disqualified);
    if (refusal !== undefined) return refusal;
  }
  return Array.from(points, (sum, i) => {
    if (accounts.isEmptyRow(i)) return "";
    return disqualified[i] === 1 || sum < 0 ? 0 : (100 * sum) / best;
  });
}

function addCriterion(
  { rules }: Criterion,
  accounts: Records,
  points: Float64Array,
  disqualified: Uint8Array,
): Refusal | undefined {
  const highest = new Float64Array(accounts.rows).fill(-Infinity);
  for (const rule of rules) {
    const field = accounts.field(rule.field, rule.fieldPlace);
    if (isRefusal(field)) return field;
    const matched = matchCondition(rule.condition, field);
    if (isRefusal(matched)) return matched;
    for (let i = 0; i < matched.length; i++) {
      if (matched[i] === 0) continue;
      if (rule.points === "disqualify") disqualified[i] = 1;
      else if (rule.points > highest[i]) highest[i] = rule.points;
    }
  }
  for (let i = 0; i < highest.length; i++) if (highest[i] !== -Infinity) points[i] += highest[i];
  return undefined;
}

const ACCOUNTS = [
  ["Account", "Industry", "Employees", "CRM", "Country"],
  ["Northwind", "Software", 450, "Salesforce", "DE"],
  ["Fabrikam", "Retail", "1,200", "HubSpot", "FR"],
  ["Contoso", "Software", 60, "", "DE"],
  ["Tailspin", "Gambling", 800, "Salesforce", "US"],
];
const RUBRIC = [
  ["Criterion", "Group", "Field", "Test", "Value", "Points"],
  ["Industry", "firmographic", "Industry", "in", "Software; Fintech", 30],
  ["Industry", "firmographic", "Industry", "is", "Retail", 10],
  ["Size", "firmographic", "Employees", "between", "200..1000", 40],
  ["Size", "firmographic", "Employees", ">", 1000, 20],
  ["Stack", "technographic", "CRM", "is", "salesforce", 30],
  ["No CRM", "technographic", "CRM", "absent", "", -10],
  ["Excluded", "firmographic", "Industry", "is", "Gambling", "disqualify"],
];

export default card(icpScore, {
  name: "ICP_SCORE",
  family: "icp",
  summary: "How well every account fits your ideal customer, 0 to 100",
  params: {
    accounts: records({ help: "The accounts with their header row; the headers are what the rubric's Field names." }),
    rubric: table({
      help: 'The scoring rubric: Criterion, Field, Test, Value, Points. Tests: is, is not, in, not in, contains, >, ≥, <, ≤, between (200..1000), present, absent. Points: a number or "disqualify".',
      columns: rubricColumns,
    }),
    columns: columns(),
  },
  returns: list("ICP score", "number", "A score for every row of accounts, in their order."),
  law: "100 × Σ matched points ÷ Σ best possible points, never below 0. Of one criterion's rows the best matching one counts. A matching disqualify sets 0 before anything else. A blank cell matches only absent.",
  source: "Unified ICP Scoring, the framework catalogue of The Starr Conspiracy.",
  question: "Which accounts should both teams be working?",
  examples: [
    { given: [ACCOUNTS, RUBRIC], gives: [["ICP score"], [100], [30], [20], [0]] },
    {
      given: [
        [
          ["Company", "Region"],
          ["Northwind", "EMEA"],
          ["", ""],
          ["Fabrikam", "APAC"],
        ],
        [
          ["Criterion", "Field", "Test", "Value", "Points"],
          ["Region", "Region", "not in", "LATAM, APAC", 5],
        ],
      ],
      gives: [["ICP score"], [100], [""], [0]],
    },
    {
      given: [
        [["Company"], ["Northwind"]],
        [
          ["Criterion", "Field", "Test", "Value", "Points"],
          ["Region", "Region", "is", "EMEA", 5],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
    {
      given: [ACCOUNTS, [...RUBRIC, ["Size", "firmographic", "Employees", "about", 500, 10]]],
      refuses: "NOT_AN_OPTION",
    },
  ],
  see: ["ICP_TIER"],
  terms: ["Lead Scoring"],
});
