import { card } from "../kernel/card";
import { isBlank, type Cell } from "../kernel/cells";
import { isBlankWord } from "../written/blank-words";
import { columns } from "../kernel/kinds";
import { alignedRows, column, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { asksForPresence } from "../rules/condition";
import { NONE } from "../rules/prioritised";
import type { Records } from "../rules/records";
import { accountColumns } from "../tables/accounts";
import { askedFields } from "./asked-fields";
import { accountsParam, EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC, rubricParam, tiersParam } from "./icp-params";
import { readRubric, type RubricTable } from "./rubric";
import { scoreAccounts } from "./score-accounts";
import { readTiers, tierOf, type TierTable } from "./tiers";

export interface IcpTableArguments {
  readonly accounts: Records;
  readonly rubric: RubricTable;
  readonly tiers: TierTable | undefined;
}

export interface IcpTableRow {
  readonly account: string;
  readonly score: number | undefined;
  readonly tier: string;
  readonly disqualifiedBy: string;
  readonly missingFields: string;
  readonly fit: number | undefined;
  readonly technographic: number | undefined;
  readonly behavioural: number | undefined;
  readonly intent: number | undefined;
}

/** An empty row of accounts stays one, to keep the rows aligned. */
const EMPTY_ROW: IcpTableRow = {
  account: "",
  score: undefined,
  tier: "",
  disqualifiedBy: "",
  missingFields: "",
  fit: undefined,
  technographic: undefined,
  behavioural: undefined,
  intent: undefined,
};

/**
 * The scores with their reasons, one row per account.
 *
 * Conventions: the groups hold the points that matched, before the score is floored at 0 or
 * set to 0 by a disqualifier, so that what an excluded account would have been worth shows.
 * A field is missing where its cell is blank and some test asks for what stands in it:
 * present and absent are answered by the blank.
 */
export function icpTable({ accounts, rubric, tiers }: IcpTableArguments): Report<IcpTableRow> | Refusal {
  const read = readRubric(rubric);
  if (isRefusal(read)) return read;
  const thresholds = readTiers(tiers);
  if (isRefusal(thresholds)) return thresholds;
  const named = accounts.columns(accountColumns);
  if (isRefusal(named)) return named;
  const names = named.account;
  const scored = scoreAccounts(read, accounts);
  if (isRefusal(scored)) return scored;
  const fields = askedFields(
    read.criteria.flatMap(({ rules }) => rules.filter(({ condition }) => !asksForPresence(condition.test))),
    accounts,
  );
  if (isRefusal(fields)) return fields;

  const { scores, groupPoints, matches } = scored;
  const disqualifiersOf = (i: number) =>
    read.criteria.filter((_, k) => matches[k].disqualifying[i] !== NONE).map(({ name }) => name);
  const asked = [...fields];
  const missingIn = (i: number) => asked.filter(([field]) => saysNothing(field.cellAt(i))).map(([, name]) => name);
  const laidOut = Array.from(scores, (score, i): IcpTableRow => {
    if (Number.isNaN(score)) return EMPTY_ROW;
    return {
      account: names.words[names.codes[i]],
      score,
      tier: tierOf(score, thresholds),
      disqualifiedBy: disqualifiersOf(i).join("; "),
      missingFields: missingIn(i).join("; "),
      fit: groupPoints.firmographic[i],
      technographic: groupPoints.technographic[i],
      behavioural: groupPoints.behavioural[i],
      intent: groupPoints.intent[i],
    };
  });
  return { rows: laidOut, notes: [] };
}

/** Blank, or a word for it such as N/A. */
function saysNothing(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === "string" && isBlankWord(cell));
}

const HEADERS = [
  "Account",
  "Score",
  "Tier",
  "Disqualified by",
  "Missing fields",
  "Fit",
  "Technographic",
  "Behavioural",
  "Intent",
];

export default card(icpTable, {
  name: "ICP_TABLE",
  family: "icp",
  summary: "Every account's score, tier, disqualifiers, missing fields and points by group",
  params: {
    accounts: accountsParam,
    rubric: rubricParam,
    tiers: tiersParam,
    columns: columns(),
  },
  returns: alignedRows("A row for every row of accounts, in their order.", {
    account: column("Account", "text", "The account's name."),
    score: column("Score", "number", "The score, 0 to 100, as ICP_SCORE gives it."),
    tier: column("Tier", "text", "The tier of the score."),
    disqualifiedBy: column("Disqualified by", "text", "The criteria that set the score to 0."),
    missingFields: column(
      "Missing fields",
      "text",
      "Blank fields that a test of the rubric asks for, present and absent aside: a blank answers those.",
    ),
    fit: column("Fit", "number", "Points of the firmographic criteria, and of those without a group."),
    technographic: column("Technographic", "number", "Points of the technographic criteria."),
    behavioural: column("Behavioural", "number", "Points of the behavioural criteria."),
    intent: column("Intent", "number", "Points of the intent criteria."),
  }),
  law: "Score and tier as ICP_SCORE and ICP_TIER. The groups hold matched points as they are: a disqualified account keeps them, its score is 0. A row of the rubric without a group counts as firmographic.",
  source: "Unified ICP Scoring, the framework catalogue of The Starr Conspiracy.",
  question: "Which accounts should both teams pursue, and why these?",
  examples: [
    {
      given: [EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC],
      gives: [
        HEADERS,
        ["Northwind", 100, "A", "", "", 70, 30, 0, 0],
        ["Fabrikam", 30, "D", "", "", 30, 0, 0, 0],
        ["Contoso", 20, "D", "", "CRM", 30, -10, 0, 0],
        ["Tailspin", 0, "D", "Excluded", "", 40, 30, 0, 0],
      ],
    },
    {
      given: [
        [
          ["Company", "Employees", "Web visits", "Intent"],
          ["Northwind", 450, 12, 70],
          ["", "", "", ""],
          ["Fabrikam", "", 30, ""],
        ],
        [
          ["Criterion", "Group", "Field", "Test", "Value", "Points"],
          ["Size", "", "Employees", "≥", 200, 50],
          ["Research", "behavioral", "Web visits", "≥", 20, 30],
          ["Surge", "intent", "Intent", "≥", 60, 20],
        ],
        [
          ["Tier", "At least"],
          ["Work now", 60],
          ["Nurture", 20],
        ],
      ],
      gives: [
        HEADERS,
        ["Northwind", 70, "Work now", "", "", 50, 0, 0, 20],
        ["", "", "", "", "", "", "", "", ""],
        ["Fabrikam", 30, "Nurture", "", "Employees; Intent", 0, 0, 30, 0],
      ],
    },
    {
      given: [EXAMPLE_ACCOUNTS, [...EXAMPLE_RUBRIC, ["Size", "financial", "Employees", "present", "", 1]]],
      refuses: "NOT_AN_OPTION",
    },
    { given: [[["Industry"], ["Software"]], EXAMPLE_RUBRIC], refuses: "MISSING_COLUMN" },
  ],
  see: ["ICP_SCORE", "ICP_TIER", "ICP_EXPLAIN", "ICP_BACKTEST"],
  terms: ["Account-Based Marketing", "Lead Scoring"],
});
