import { card } from "../kernel/card";
import { textOf, type Cell } from "../kernel/cells";
import { columns, text } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import type { Field, Records } from "../rules/records";
import { numberInWords } from "../written/number-in-words";
import { askedFields } from "./asked-fields";
import { findAccount } from "./find-account";
import { accountsParam, EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC, rubricParam } from "./icp-params";
import type { CriterionMatch } from "./match-criterion";
import { readRubric, type Criterion, type RubricRule, type RubricTable } from "./rubric";
import { scoreAccounts } from "./score-accounts";

export interface IcpExplainArguments {
  readonly account: string;
  readonly accounts: Records;
  readonly rubric: RubricTable;
}

export interface IcpExplainRow {
  readonly criterion: string;
  readonly field: string;
  readonly found: Cell;
  readonly rule: string;
  readonly points: number | "disqualify";
  readonly bestPossible: number;
}

/** What a criterion says of the account: the rules that speak, in words and points. */
interface Line {
  readonly rules: readonly RubricRule[];
  readonly words: string;
  readonly points: number | "disqualify";
}

/**
 * One account's score taken apart.
 *
 * Conventions: a criterion shows the row that counts; where none matches, all that it asks
 * for, at 0 points. A disqualifying row that matches has a row of its own, so that the
 * points above still add up to the Total. The last row is the score itself.
 */
export function icpExplain({ account, accounts, rubric }: IcpExplainArguments): Report<IcpExplainRow> | Refusal {
  const read = readRubric(rubric);
  if (isRefusal(read)) return read;
  const row = findAccount(account, accounts);
  if (isRefusal(row)) return row;
  const scored = scoreAccounts(read, accounts);
  if (isRefusal(scored)) return scored;

  const explained: IcpExplainRow[] = [];
  for (const [k, criterion] of read.criteria.entries()) {
    for (const { rules, words, points } of linesOf(criterion, scored.matches[k], row)) {
      const fields = askedFields(rules, accounts);
      if (isRefusal(fields)) return fields;
      explained.push({
        criterion: criterion.name,
        field: [...fields.values()].join("; "),
        found: foundIn([...fields.keys()], row),
        rule: words,
        points,
        bestPossible: points === "disqualify" ? 0 : criterion.best,
      });
    }
  }
  return { rows: [...explained, ...closingRows(explained, read.best, scored.scores[row])], notes: [] };
}

function linesOf({ rules }: Criterion, match: CriterionMatch, row: number): readonly Line[] {
  const lines: Line[] = [];
  const counting: RubricRule | undefined = rules[match.counting[row]];
  const disqualifying: RubricRule | undefined = rules[match.disqualifying[row]];
  const scoring = rules.filter(({ points }) => points !== "disqualify");
  if (counting !== undefined) lines.push({ rules: [counting], words: counting.words, points: counting.points });
  else if (scoring.length > 0) lines.push(unmatched(scoring));
  else if (disqualifying === undefined) lines.push(unmatched(rules));
  if (disqualifying !== undefined) {
    lines.push({ rules: [disqualifying], words: disqualifying.words, points: "disqualify" });
  }
  return lines;
}

function unmatched(rules: readonly RubricRule[]): Line {
  return { rules, words: `no match: ${rules.map(({ words }) => words).join("; ")}`, points: 0 };
}

/** The cell itself; where several are asked for, their texts. */
function foundIn(fields: readonly Field[], row: number): Cell {
  if (fields.length === 1) return fields[0].cellAt(row);
  return fields.map((field) => textOf(field.cellAt(row)) || "(blank)").join("; ");
}

function closingRows(explained: readonly IcpExplainRow[], best: number, score: number): readonly IcpExplainRow[] {
  const total = explained.reduce((sum, { points }) => (points === "disqualify" ? sum : sum + points), 0);
  const excludedBy = explained.flatMap(({ criterion, points }) => (points === "disqualify" ? [criterion] : []));
  const quotient = `100 × ${numberInWords(total)} ÷ ${numberInWords(best)}`;
  const rule =
    excludedBy.length > 0
      ? `disqualified by ${excludedBy.join("; ")}`
      : total < 0
        ? `${quotient}, never below 0`
        : quotient;
  return [
    { criterion: "Total", field: "", found: "", rule: "", points: total, bestPossible: best },
    { criterion: "Score", field: "", found: "", rule, points: score, bestPossible: 100 },
  ];
}

const HEADERS = ["Criterion", "Field", "Found", "Rule", "Points", "Best possible"];

export default card(icpExplain, {
  name: "ICP_EXPLAIN",
  family: "icp",
  summary: "Why an account scores what it does, criterion by criterion",
  params: {
    account: text({ help: "The account's name, as it stands in accounts; compared without case." }),
    accounts: accountsParam,
    rubric: rubricParam,
    columns: columns(),
  },
  returns: rows("One row per criterion, one more for each disqualifier that matches, then Total and Score.", {
    criterion: column("Criterion", "text", "The criterion; Total adds the points up, Score is the result."),
    field: column("Field", "text", "The field asked for."),
    found: column("Found", "text", "What stands in it."),
    rule: column("Rule", "text", "The row of the rubric that counts, in words, or those that do not match."),
    points: column("Points", "number", "Points it gives; disqualify sets the score to 0."),
    bestPossible: column("Best possible", "number", "The most the criterion can give."),
  }),
  law: "Of a criterion's matching rows the one with the most points counts. Score = 100 × Total ÷ best possible, never below 0, and 0 where a disqualifier matches.",
  source: "Unified ICP Scoring, the framework catalogue of The Starr Conspiracy.",
  question: "Sales says this lead is a bad fit: what did we score it on?",
  examples: [
    {
      given: ["Fabrikam", EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC],
      gives: [
        HEADERS,
        ["Industry", "Industry", "Retail", "Industry is Retail", 10, 30],
        ["Size", "Employees", "1,200", "Employees > 1000", 20, 40],
        ["Stack", "CRM", "HubSpot", "no match: CRM is salesforce", 0, 30],
        ["No CRM", "CRM", "HubSpot", "no match: CRM absent", 0, 0],
        ["Excluded", "Industry", "Retail", "no match: Industry is Gambling", 0, 0],
        ["Total", "", "", "", 30, 100],
        ["Score", "", "", "100 × 30 ÷ 100", 30, 100],
      ],
    },
    {
      given: ["tailspin", EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC],
      gives: [
        HEADERS,
        ["Industry", "Industry", "Gambling", "no match: Industry in Software; Fintech; Industry is Retail", 0, 30],
        ["Size", "Employees", 800, "Employees between 200..1000", 40, 40],
        ["Stack", "CRM", "Salesforce", "CRM is salesforce", 30, 30],
        ["No CRM", "CRM", "Salesforce", "no match: CRM absent", 0, 0],
        ["Excluded", "Industry", "Gambling", "Industry is Gambling", "disqualify", 0],
        ["Total", "", "", "", 70, 100],
        ["Score", "", "", "disqualified by Excluded", 0, 100],
      ],
    },
    {
      given: ["Northwind", [...EXAMPLE_ACCOUNTS, ["northwind", "Retail", 10, "", "US"]], EXAMPLE_RUBRIC],
      refuses: "DUPLICATE",
    },
    { given: ["North", EXAMPLE_ACCOUNTS, EXAMPLE_RUBRIC], refuses: "NOT_FOUND" },
  ],
  see: ["ICP_SCORE", "ICP_TABLE", "ICP_TIER"],
  terms: ["Lead Scoring"],
});
