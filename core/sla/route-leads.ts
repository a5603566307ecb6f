import { card } from "../kernel/card";
import { columns, table } from "../kernel/kinds";
import { alignedRows, column, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { firstMatches, NONE } from "../rules/prioritised";
import { records, type Records } from "../rules/records";
import { readRoutingRules, routingColumns, type RoutingTable } from "./routing-rules";

export interface RouteLeadsArguments {
  readonly leads: Records;
  readonly rules: RoutingTable;
}

export interface RoutedLead {
  readonly owner: string;
  readonly rule: string;
}

const UNROUTED: RoutedLead = { owner: "(unrouted)", rule: "" };
/** An empty row of leads stays one, to keep the rows aligned. */
const EMPTY_ROW: RoutedLead = { owner: "", rule: "" };

/**
 * Who gets every lead, and by which rule.
 *
 * Conventions: the rule of the lowest priority that matches wins, of equal priorities the one
 * that stands first. A rule's owners take turns in the order of the leads, and every rule
 * counts its own turns. A round robin without field, test and value takes every lead.
 */
export function routeLeads({ leads, rules }: RouteLeadsArguments): Report<RoutedLead> | Refusal {
  const read = readRoutingRules(rules);
  if (isRefusal(read)) return read;
  const matches = firstMatches(read, leads);
  if (isRefusal(matches)) return matches;
  const assignments = read.map(({ owners, words }) => owners.map((owner): RoutedLead => ({ owner, rule: words })));
  const turns = new Int32Array(read.length);
  const routed = Array.from(matches, (rule, i) => {
    if (rule === NONE) return leads.isEmptyRow(i) ? EMPTY_ROW : UNROUTED;
    const choices = assignments[rule];
    return choices[turns[rule]++ % choices.length];
  });
  return { rows: routed, notes: [] };
}

const LEADS = [
  ["Lead", "Company", "Country", "Employees"],
  ["L-1", "Northwind", "DE", 40],
  ["L-2", "Fabrikam", "DE", 900],
  ["L-3", "Contoso", "AT", 60],
  ["L-4", "Litware", "FR", 1500],
  ["L-5", "Adatum", "CH", 20],
  ["L-6", "Tailspin", "US", 30],
];
const RULES = [
  ["Priority", "Kind", "Field", "Test", "Value", "Owners"],
  [1, "account", "Company", "is", "Northwind", "Ana"],
  [2, "segment", "Employees", "≥", 500, "Ben"],
  [3, "territory", "Country", "in", "DE; AT; CH", "Cleo; Dev"],
];
const HEADERS = ["Owner", "Rule"];

export default card(routeLeads, {
  name: "ROUTE_LEADS",
  family: "sla",
  summary: "Which seller gets every lead, and by which rule",
  params: {
    leads: records({
      fieldsIn: "rules",
      help: "The leads with their header row; the headers are what the rules' Field names.",
    }),
    rules: table({
      help: "Routing rules: Priority, Kind (account, territory, segment, round robin), Field, Test, Value, Owners with ; between them. Tests as in a scoring rubric. A round robin may leave Field, Test and Value blank.",
      columns: routingColumns,
    }),
    columns: columns(),
  },
  returns: alignedRows("A row for every row of leads, in their order.", {
    owner: column("Owner", "text", "Who gets the lead; (unrouted) where no rule matches."),
    rule: column("Rule", "text", "The rule that decided, with its priority and kind."),
  }),
  law: "The lowest priority that matches wins; of equal priorities the rule that stands first. Several owners of one rule take turns in row order; each rule counts its own turns. A blank cell matches only absent.",
  source: "Lead Routing and SLA Pact, the framework catalogue of The Starr Conspiracy.",
  question: "Who should own each of these leads, and can we show why?",
  differs:
    "Salesforce assignment rules and HubSpot workflows route a lead when it arrives; this routes the whole list as it stands, so a lead's turn depends on the rows above it.",
  examples: [
    {
      given: [LEADS, RULES],
      gives: [
        HEADERS,
        ["Ana", "1 account: Company is Northwind"],
        ["Ben", "2 segment: Employees ≥ 500"],
        ["Cleo", "3 territory: Country in DE; AT; CH"],
        ["Ben", "2 segment: Employees ≥ 500"],
        ["Dev", "3 territory: Country in DE; AT; CH"],
        ["(unrouted)", ""],
      ],
    },
    {
      given: [
        [["Lead"], ["L-1"], ["L-2"], ["L-3"]],
        [RULES[0], [9, "round robin", "", "", "", "Ana; Ben"]],
      ],
      gives: [HEADERS, ["Ana", "9 round robin"], ["Ben", "9 round robin"], ["Ana", "9 round robin"]],
    },
    { given: [LEADS, [...RULES, [4, "queue", "Country", "present", "", "Eve"]]], refuses: "NOT_AN_OPTION" },
    { given: [LEADS, [...RULES, [4, "round robin", "", "", "", ""]]], refuses: "MISSING" },
  ],
  see: ["LEAD_LIMBO", "SLA_SCORECARD", "ICP_SCORE", "DEMAND_STATE"],
  terms: ["Lead Routing"],
});
