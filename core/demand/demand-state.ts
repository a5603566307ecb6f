import { card } from "../kernel/card";
import { columns, table } from "../kernel/kinds";
import { alignedRows, column, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { firstMatches, NONE } from "../rules/prioritised";
import { records, type Records } from "../rules/records";
import { noted } from "../tables/noted";
import { playbookParam, readPlaybook, type PlaybookTable } from "./playbook";
import { NO_STATE, readStateRules, stateRuleColumns, type StateRuleTable } from "./state-rules";

export interface DemandStateArguments {
  readonly records: Records;
  readonly rules: StateRuleTable;
  readonly playbook: PlaybookTable | undefined;
}

export interface DemandStateRow {
  readonly state: string;
  readonly rule: string;
  readonly nextAction: string;
}

const STATELESS: DemandStateRow = { state: NO_STATE, rule: "", nextAction: "" };
/** An empty row of records stays one, to keep the rows aligned. */
const EMPTY_ROW: DemandStateRow = { state: "", rule: "", nextAction: "" };

/**
 * The demand state of every record, the rule that set it and what it calls for.
 *
 * Conventions: rows of one priority are one rule and must all match; the lowest priority
 * wins. A state that the playbook does not name has no next action; a note counts the
 * records in such states.
 */
export function demandState(args: DemandStateArguments): Report<DemandStateRow> | Refusal {
  const rules = readStateRules(args.rules);
  if (isRefusal(rules)) return rules;
  const plays = readPlaybook(args.playbook);
  if (isRefusal(plays)) return plays;
  const matches = firstMatches(rules, args.records);
  if (isRefusal(matches)) return matches;
  const outcomes = rules.map(({ state, words }): DemandStateRow => {
    return { state, rule: words, nextAction: plays.get(state.toLowerCase())?.nextAction ?? "" };
  });
  const set = Array.from(matches, (rule, i) => {
    if (rule === NONE) return args.records.isEmptyRow(i) ? EMPTY_ROW : STATELESS;
    return outcomes[rule];
  });
  const unplayed = set.filter(({ rule, nextAction }) => rule !== "" && nextAction === "");
  const unknown = [...new Set(unplayed.map(({ state }) => state))].join(", ");
  const notes = noted(
    unplayed.length,
    `record is in a state that the playbook does not name (${unknown}), so it has no next action`,
    `records are in a state that the playbook does not name (${unknown}), so they have no next action`,
  );
  return { rows: set, notes };
}

const RECORDS = [
  ["Account", "Visits", "Demo requested", "Downloads"],
  ["Northwind", 14, "yes", 2],
  ["Fabrikam", 8, "no", 0],
  ["Contoso", 0, "no", 3],
  ["Tailspin", 0, "no", 0],
];
const RULES = [
  ["Priority", "Field", "Test", "Value", "State"],
  [1, "Visits", "≥", 10, "active evaluation"],
  [1, "Demo requested", "is", "yes", "active evaluation"],
  [2, "Visits", ">", 0, "passive awareness"],
  [3, "Downloads", "≥", 1, "latent need"],
];
const HEADERS = ["State", "Rule", "Next action"];

export default card(demandState, {
  name: "DEMAND_STATE",
  family: "demand",
  summary: "How near every record is to buying, by rules both teams agreed",
  params: {
    records: records({
      fieldsIn: "rules",
      help: "Accounts, leads or deals with their header row; the headers are what the rules' Field names.",
    }),
    rules: table({
      help: "Rules: Priority, Field, Test, Value, State. Tests as in a scoring rubric. Rows with one Priority must all match.",
      columns: stateRuleColumns,
    }),
    playbook: playbookParam,
    columns: columns(),
  },
  returns: alignedRows("A row for every row of records, in their order. Notes follow.", {
    state: column("State", "text", "The state; (no state) where no rule matches."),
    rule: column("Rule", "text", "The priority and conditions that set it."),
    nextAction: column("Next action", "text", "What the playbook says to do in that state."),
  }),
  law: "Rows with one Priority must all match; the lowest matching priority sets the state. Field names a column of the records, so no rule can depend on another's result. A blank cell matches only absent.",
  source: "Demand State Routing, the framework catalogue of The Starr Conspiracy.",
  question: "Who is evaluating now, and who is not ready for a sales call yet?",
  differs:
    "A CRM's lifecycle stage records how far a lead has come and as a rule moves forward only; a demand state is read afresh from what the buyer does and may fall as well as rise.",
  examples: [
    {
      given: [RECORDS, RULES],
      gives: [
        HEADERS,
        ["active evaluation", "1: Visits ≥ 10 and Demo requested is yes", "sales conversation"],
        ["passive awareness", "2: Visits > 0", "nurture sequence"],
        ["latent need", "3: Downloads ≥ 1", "research-led content"],
        [NO_STATE, "", ""],
      ],
    },
    {
      given: [
        [
          ["Company", "Intent"],
          ["Northwind", 80],
          ["", ""],
          ["Fabrikam", 5],
        ],
        [RULES[0], [1, "Intent", "≥", 60, "In market"], [2, "Intent", "present", "", "Asleep"]],
        [
          ["State", "Next action"],
          ["in market", "call within the hour"],
        ],
      ],
      gives: [
        HEADERS,
        ["In market", "1: Intent ≥ 60", "call within the hour"],
        ["", "", ""],
        ["Asleep", "2: Intent present", ""],
        ["Note: 1 record is in a state that the playbook does not name (Asleep), so it has no next action", "", ""],
      ],
    },
    { given: [RECORDS, [...RULES, [1, "Downloads", "≥", 1, "latent need"]]], refuses: "DUPLICATE" },
    { given: [RECORDS, [...RULES, [4, "State", "is", "latent need", "passive awareness"]]], refuses: "MISSING_COLUMN" },
  ],
  see: ["NEXT_ACTION", "STATE_TRANSITIONS", "ICP_SCORE", "ROUTE_LEADS"],
  terms: ["Demand States"],
});
