import { card } from "../kernel/card";
import { columns } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { records, type Records } from "../rules/records";
import { noted } from "../tables/noted";
import { LOST, OPEN, WON } from "../tables/outcomes";
import { accountOutcomes } from "./account-outcomes";
import { areaUnderCurve } from "./area-under-curve";
import { EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC, rubricParam, tiersParam } from "./icp-params";
import { readRubric, type RubricTable } from "./rubric";
import { scoreAccounts } from "./score-accounts";
import { NO_TIER, placeOfTier, readTiers, type Tier, type TierTable } from "./tiers";

export interface IcpBacktestArguments {
  readonly accounts: Records;
  readonly rubric: RubricTable;
  readonly tiers: TierTable | undefined;
}

export interface IcpBacktestRow {
  readonly tier: string;
  readonly accounts: number | undefined;
  readonly won: number | undefined;
  readonly lost: number | undefined;
  readonly winRate: number | undefined;
  readonly lift: number | undefined;
}

const AUC = "AUC of score against outcome";
const TUNED = "Note: a rubric tuned on these accounts tells them apart better than it will tell new ones";

/**
 * Whether the score told won accounts from lost ones.
 *
 * Conventions: open accounts are left out and counted. Every tier has a row, highest first;
 * (none) has one where an account is below every tier. The area under the curve stands
 * where the win rates do: it too is a chance, that a won account scores above a lost one.
 */
export function icpBacktest({ accounts, rubric, tiers }: IcpBacktestArguments): Report<IcpBacktestRow> | Refusal {
  const read = readRubric(rubric);
  if (isRefusal(read)) return read;
  const thresholds = readTiers(tiers);
  if (isRefusal(thresholds)) return thresholds;
  const judged = accountOutcomes(accounts);
  if (isRefusal(judged)) return judged;
  const scored = scoreAccounts(read, accounts);
  if (isRefusal(scored)) return scored;

  const { outcomes, assumedLost } = judged;
  const scoresOf = (outcome: number) =>
    scored.scores.filter((score, i) => outcomes[i] === outcome && !Number.isNaN(score));
  const won = scoresOf(WON);
  const lost = scoresOf(LOST);
  const wonIn = countByTier(won, thresholds);
  const lostIn = countByTier(lost, thresholds);
  const overall = ratio(won.length, won.length + lost.length);
  const area = areaUnderCurve(won, lost);

  const names = [...thresholds.map(({ name }) => name), NO_TIER];
  const byTier = names.map((tier, place): IcpBacktestRow => {
    const winRate = ratio(wonIn[place], wonIn[place] + lostIn[place]);
    const lift = winRate === undefined ? undefined : ratio(winRate, overall ?? 0);
    return { tier, accounts: wonIn[place] + lostIn[place], won: wonIn[place], lost: lostIn[place], winRate, lift };
  });
  const shown = byTier.filter(({ accounts: count }, place) => place < thresholds.length || count !== 0);
  return {
    rows: [
      ...shown,
      { tier: AUC, accounts: undefined, won: undefined, lost: undefined, winRate: area, lift: undefined },
    ],
    notes: [
      ...(won.length === 0 ? ["Note: no won account, so no AUC"] : []),
      ...(lost.length === 0 ? ["Note: no lost account, so no AUC"] : []),
      ...noted(scoresOf(OPEN).length, "open account left out", "open accounts left out"),
      ...noted(
        assumedLost,
        "account with a plain no counted as lost: no column says which are closed",
        "accounts with a plain no counted as lost: no column says which are closed",
      ),
      TUNED,
    ],
  };
}

/** How many scores reach every tier and no higher one; those below every tier come last. */
function countByTier(scores: Float64Array, tiers: readonly Tier[]): Int32Array {
  const counts = new Int32Array(tiers.length + 1);
  for (const score of scores) {
    const place = placeOfTier(score, tiers);
    counts[place < 0 ? tiers.length : place]++;
  }
  return counts;
}

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

const HEADERS = ["Tier", "Accounts", "Won", "Lost", "Win rate", "Lift"];
const CLOSED_ACCOUNTS = [
  ["Account", "Industry", "Employees", "CRM", "Outcome"],
  ["Northwind", "Software", 450, "Salesforce", "Won"],
  ["Litware", "Retail", 500, "Salesforce", "Lost"],
  ["Adatum", "Software", 300, "HubSpot", "Won"],
  ["Fabrikam", "Retail", "1,200", "HubSpot", "Lost"],
  ["Contoso", "Software", 60, "", "Lost"],
  ["Tailspin", "Gambling", 800, "Salesforce", "Lost"],
  ["Woodgrove", "Software", 900, "HubSpot", "Open"],
];

export default card(icpBacktest, {
  name: "ICP_BACKTEST",
  family: "icp",
  summary: "Whether the score told won accounts from lost ones: win rate and lift by tier",
  params: {
    accounts: records({
      fieldsIn: "rubric",
      help: "Accounts with their header row and an outcome or stage column; the headers are what the rubric's Field names.",
    }),
    rubric: rubricParam,
    tiers: tiersParam,
    columns: columns(),
  },
  returns: rows("One row per tier, highest first, then the AUC. Notes follow.", {
    tier: column("Tier", "text", "The tier of the score."),
    accounts: column("Accounts", "whole", "Won and lost accounts in the tier."),
    won: column("Won", "whole", "Those won."),
    lost: column("Lost", "whole", "Those lost."),
    winRate: column(
      "Win rate",
      "percent",
      "Won ÷ (won + lost); in the last row the AUC, 0.5 where the score tells nothing.",
    ),
    lift: column("Lift", "multiple", "The tier's win rate ÷ that of all won and lost accounts."),
  }),
  law: "Lift = win rate of the tier ÷ overall win rate. AUC = share of all pairs of a won and a lost account in which the won one scores higher, ties counted half. Open accounts are left out.",
  source:
    "Unified ICP Scoring, the framework catalogue of The Starr Conspiracy. AUC: Hanley and McNeil, Radiology 143 (1982).",
  question: "Does our ICP score pick the accounts we go on to win?",
  examples: [
    {
      given: [CLOSED_ACCOUNTS, EXAMPLE_RUBRIC],
      gives: [
        HEADERS,
        ["A", 2, 1, 1, 0.5, 1.5],
        ["B", 1, 1, 0, 1, 3],
        ["C", 0, 0, 0, "", ""],
        ["D", 3, 0, 3, 0, 0],
        [AUC, "", "", "", 0.875, ""],
        ["Note: 1 open account left out", "", "", "", "", ""],
        [TUNED, "", "", "", "", ""],
      ],
    },
    {
      given: [
        [
          ["Company", "Region", "Converted"],
          ["Northwind", "EMEA", "yes"],
          ["Fabrikam", "APAC", "no"],
          ["Contoso", "EMEA", "no"],
        ],
        [
          ["Criterion", "Field", "Test", "Value", "Points"],
          ["Region", "Region", "is", "EMEA", 5],
        ],
        [
          ["Tier", "At least"],
          ["Target", 50],
        ],
      ],
      gives: [
        HEADERS,
        ["Target", 2, 1, 1, 0.5, 1.5],
        ["(none)", 1, 0, 1, 0, 0],
        [AUC, "", "", "", 0.75, ""],
        ["Note: 2 accounts with a plain no counted as lost: no column says which are closed", "", "", "", "", ""],
        [TUNED, "", "", "", "", ""],
      ],
    },
    { given: [EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC], refuses: "MISSING_COLUMN" },
  ],
  see: ["ICP_SCORE", "ICP_TIER", "ICP_TABLE"],
  terms: ["Lead Scoring"],
});
