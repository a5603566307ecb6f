import { card } from "../kernel/card";
import type { Cell } from "../kernel/cells";
import { columns } from "../kernel/kinds";
import { list } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Records } from "../rules/records";
import { accountsParam, EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC, rubricParam } from "./icp-params";
import { readRubric, type RubricTable } from "./rubric";
import { scoreAccounts } from "./score-accounts";

export interface IcpScoreArguments {
  readonly accounts: Records;
  readonly rubric: RubricTable;
}

/** How well every account fits, 0 to 100. An empty row of accounts scores "", to keep the scores aligned. */
export function icpScore({ accounts, rubric }: IcpScoreArguments): readonly Cell[] | Refusal {
  const criteria = readRubric(rubric);
  if (isRefusal(criteria)) return criteria;
  const scored = scoreAccounts(criteria, accounts);
  if (isRefusal(scored)) return scored;
  return Array.from(scored.scores, (score) => (Number.isNaN(score) ? "" : score));
}

export default card(icpScore, {
  name: "ICP_SCORE",
  family: "icp",
  summary: "How well every account fits your ideal customer, 0 to 100",
  params: {
    accounts: accountsParam,
    rubric: rubricParam,
    columns: columns(),
  },
  returns: list("ICP score", "number", "A score for every row of accounts, in their order."),
  law: "100 × Σ matched points ÷ Σ best possible points, never below 0. Of one criterion's rows the best matching one counts. A matching disqualify sets 0 before anything else. A blank cell matches only absent.",
  source: "Unified ICP Scoring, the framework catalogue of The Starr Conspiracy.",
  question: "Which accounts should both teams be working?",
  differs:
    "Lead scores in HubSpot or Marketo are sums of points without a ceiling, so 80 means nothing by itself; here 100 is the best an account can reach under the rubric, and a disqualifier overrides every point.",
  examples: [
    { given: [EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC], gives: [["ICP score"], [100], [30], [20], [0]] },
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
      given: [EXAMPLE_ACCOUNTS, [...EXAMPLE_RUBRIC, ["Size", "firmographic", "Employees", "about", 500, 10]]],
      refuses: "NOT_AN_OPTION",
    },
  ],
  see: ["ICP_TABLE", "ICP_EXPLAIN", "ICP_TIER", "ICP_BACKTEST"],
  terms: ["Lead Scoring"],
});
