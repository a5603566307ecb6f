import { card } from "../kernel/card";
import { textOf, type Cell } from "../kernel/cells";
import { textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { columns, table } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { Table, TableFrame } from "../kernel/table-shape";
import { cellColumn } from "../rules/cell-column";
import { asksForPresence, conditionColumns, readConditions, type Condition } from "../rules/condition";
import { matchCondition } from "../rules/match-condition";
import { noted } from "../tables/noted";
import { fieldsByRow } from "./fields-by-row";

const METRIC_HEADERS = ["Metric", "Measure", "KPI", "Indicator"];
const metricColumns = {
  metric: textColumn("Metric", METRIC_HEADERS),
  // A fact, as the test of a trigger is: no metric is a total row, whatever its name.
  value: { ...cellColumn("Value", ["Value", "Actual", "Current", "Now"]), isFact: true as const },
};
const triggerColumns = {
  ...conditionColumns,
  field: textColumn("Metric", METRIC_HEADERS),
  test: { ...conditionColumns.test, isFact: true as const },
  escalateTo: textColumn("Escalate to", ["Escalate to", "Escalation", "Owner", "Who"]),
};

export interface EscalationsArguments {
  readonly metrics: Table<typeof metricColumns>;
  readonly triggers: Table<typeof triggerColumns>;
}

export interface EscalationRow {
  readonly metric: string;
  readonly value: Cell;
  readonly trigger: string;
  readonly fired: "yes" | "no" | "no value";
  readonly escalateTo: string;
}

/**
 * Each trigger asked of the value of its metric, in the triggers' order.
 *
 * Conventions: metrics are found by name without case. A trigger on a metric that is not
 * listed, or whose value is blank, has no value to test: it neither fires nor rests, and says
 * so; of a listed metric a blank can still be asked whether it is present or absent. Metrics
 * that no trigger watches, and fired triggers that call nobody, are counted in notes. Values
 * are of many units, so they come back as they stand and without a number format, which would
 * show text such as "3.21" as a number beside text such as "19.0%".
 */
export function escalations({ metrics, triggers }: EscalationsArguments): Report<EscalationRow> | Refusal {
  const conditions = readConditions(triggers);
  if (isRefusal(conditions)) return conditions;
  const rowOf = rowsByName(metrics);
  if (isRefusal(rowOf)) return rowOf;
  const fieldAt = fieldsByRow(metrics, metrics.value);
  const { field, escalateTo } = triggers;
  const watched = new Set<number>();
  const found: EscalationRow[] = [];
  for (let i = 0; i < conditions.length; i++) {
    const metric = field.words[field.codes[i]];
    if (metric === "")
      return refuse.missing(place(triggers.name, triggers.rowNumber(i), "Metric"), "the name of a metric");
    const row = rowOf.get(metric.toLowerCase());
    const value = row === undefined ? "" : metrics.value[row];
    const fired = row === undefined ? "no value" : firedBy(conditions[i], fieldAt(row));
    if (isRefusal(fired)) return fired;
    if (row !== undefined) watched.add(row);
    const trigger = wordsOf(conditions[i], triggers.value[i]);
    found.push({ metric, value, trigger, fired, escalateTo: escalateTo.words[escalateTo.codes[i]] });
  }
  const calling = found.filter((each) => each.fired === "yes" && each.escalateTo === "").length;
  return {
    rows: found,
    notes: [
      ...noted(metrics.rows - watched.size, "metric has no trigger", "metrics have no trigger"),
      ...noted(calling, "fired trigger names nobody to escalate to", "fired triggers name nobody to escalate to"),
    ],
  };
}

function rowsByName({
  name,
  rows,
  rowNumber,
  metric,
}: TableFrame & { readonly metric: TextColumn }): ReadonlyMap<string, number> | Refusal {
  const rowOf = new Map<string, number>();
  for (let i = 0; i < rows; i++) {
    const word = metric.words[metric.codes[i]];
    if (word === "") return refuse.missing(place(name, rowNumber(i), "Metric"), "the name of a metric");
    const first = rowOf.get(word.toLowerCase());
    if (first !== undefined) return refuse.twice(name, rowNumber(i), "Metric", word, rowNumber(first));
    rowOf.set(word.toLowerCase(), i);
  }
  return rowOf;
}

function firedBy(
  condition: Condition,
  field: ReturnType<ReturnType<typeof fieldsByRow>>,
): EscalationRow["fired"] | Refusal {
  if (!asksForPresence(condition.test) && textOf(field.cellAt(0)) === "") return "no value";
  const matched = matchCondition(condition, field);
  if (isRefusal(matched)) return matched;
  return matched[0] === 1 ? "yes" : "no";
}

function wordsOf({ test, operands }: Condition, value: Cell): string {
  return operands.length === 0 ? test : `${test} ${textOf(value)}`;
}

const METRIC_TABLE = [
  ["Metric", "Value"],
  ["MQL rejection rate", "42%"],
  ["Coverage", 3.4],
  ["Forecast call", "red"],
  ["Win rate", 0.22],
];
const TRIGGER_HEADERS = ["Metric", "Test", "Value", "Escalate to"];

export default card(escalations, {
  name: "ESCALATIONS",
  family: "cadence",
  summary: "Which agreed triggers have fired on this period's metrics, and whom they call",
  params: {
    metrics: table({ help: "The metrics of the period: Metric, Value. Each metric once.", columns: metricColumns }),
    triggers: table({
      help: "The agreed triggers: Metric, Test, Value, Escalate to. Tests: is, is not, in, not in, contains, >, ≥, <, ≤, between (200..1000), present, absent.",
      columns: triggerColumns,
    }),
    columns: columns(),
  },
  returns: rows("One row per trigger, in their order. Notes follow.", {
    metric: column("Metric", "text", "The metric the trigger watches."),
    value: column("Value", "text", "Its value, as it stands in metrics: text stays text, a number a number."),
    trigger: column("Trigger", "text", "The test and what it compares with."),
    fired: column("Fired", "text", "yes, no, or no value where the metric has none."),
    escalateTo: column("Escalate to", "text", "Who is called when it fires."),
  }),
  law: "Fired: the metric's value passes the trigger's test. 42% and 0.42 are the same value. A trigger on a metric that is not listed, or without a value, says no value.",
  source: "Revenue Operating Cadence, the framework catalogue of The Starr Conspiracy.",
  question: "Which of our agreed alarms went off, and who has to act?",
  examples: [
    {
      given: [
        METRIC_TABLE,
        [
          TRIGGER_HEADERS,
          ["MQL rejection rate", ">", "40%", "CRO and CMO"],
          ["coverage", "<", 3, "Head of sales"],
          ["Forecast call", "in", "amber; red", "CRO"],
          ["Speed to lead", ">", 24, "Head of sales"],
        ],
      ],
      gives: [
        ["Metric", "Value", "Trigger", "Fired", "Escalate to"],
        ["MQL rejection rate", "42%", "> 40%", "yes", "CRO and CMO"],
        ["coverage", 3.4, "< 3", "no", "Head of sales"],
        ["Forecast call", "red", "in amber; red", "yes", "CRO"],
        ["Speed to lead", "", "> 24", "no value", "Head of sales"],
        ["Note: 1 metric has no trigger", "", "", "", ""],
      ],
    },
    {
      given: [
        [
          ["Metric", "Value"],
          ["Win rate", 0.22],
        ],
        [TRIGGER_HEADERS, ["Win rate", "between", "20%..25%", ""], ["Win rate", "≤", 0.22, "CRO"]],
      ],
      gives: [
        ["Metric", "Value", "Trigger", "Fired", "Escalate to"],
        ["Win rate", 0.22, "between 20%..25%", "yes", ""],
        ["Win rate", 0.22, "≤ 0.22", "yes", "CRO"],
        ["Note: 1 fired trigger names nobody to escalate to", "", "", "", ""],
      ],
    },
    { given: [METRIC_TABLE, [TRIGGER_HEADERS, ["Forecast call", ">", 3, "CRO"]]], refuses: "NOT_A_NUMBER" },
    {
      given: [
        [...METRIC_TABLE, ["Coverage", 2]],
        [TRIGGER_HEADERS, ["Coverage", "<", 3, "CRO"]],
      ],
      refuses: "DUPLICATE",
    },
  ],
  see: ["PACT_SCORECARD", "DECISIONS_DUE", "CADENCE"],
  terms: [],
});
