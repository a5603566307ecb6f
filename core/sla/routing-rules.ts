/** Routing rules: who gets a lead, and by what. Every row is a rule of its own. */
import { isBlank } from "../kernel/cells";
import { textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { either, isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { everyRow, type ConditionColumns } from "../rules/condition";
import { readFieldConditions } from "../rules/field-condition";
import { groupByPriority, prioritisedColumns, type Rule } from "../rules/prioritised";

export const routingColumns = {
  ...prioritisedColumns,
  kind: { ...textColumn("Kind", ["Kind", "Rule kind", "Type"]), isFact: true as const },
  owners: textColumn("Owners", ["Owners", "Owner", "Assign to", "Assigned to", "Route to"]),
} as const;

export type RoutingTable = TableFrame &
  ConditionColumns & {
    readonly priority: Float64Array;
    readonly kind: TextColumn;
    readonly owners: TextColumn;
  };

export const routingKinds = ["account", "territory", "segment", "round robin"] as const;
export type RoutingKind = (typeof routingKinds)[number];

export interface RoutingRule extends Rule {
  /** "3 territory: Country is DE" */
  readonly words: string;
  /** At least one; who is named twice takes two turns of a round. */
  readonly owners: readonly string[];
}

/** The rules, lowest priority first and of equal ones in the sheet's order. */
export function readRoutingRules(rules: RoutingTable): readonly RoutingRule[] | Refusal {
  const groups = groupByPriority(rules);
  if (isRefusal(groups)) return groups;
  const kinds: RoutingKind[] = [];
  const owners: (readonly string[])[] = [];
  for (let row = 0; row < rules.rows; row++) {
    const kind = readKind(rules.kind.words[rules.kind.codes[row]], place(rules.name, rules.rowNumber(row), "Kind"));
    if (isRefusal(kind)) return kind;
    kinds.push(kind);
    const names = splitOwners(rules.owners.words[rules.owners.codes[row]]);
    if (names.length === 0) {
      return refuse.missing(
        place(rules.name, rules.rowNumber(row), "Owners"),
        "one owner, or several with ; between them",
      );
    }
    owners.push(names);
  }
  const conditional = everyRow(rules).filter((row) => kinds[row] !== "round robin" || !isUnconditional(rules, row));
  const read = readFieldConditions(rules, conditional);
  if (isRefusal(read)) return read;
  const conditionOf = new Map(conditional.map((row, k) => [row, read[k]]));

  return groups.flatMap(({ priority, rows }) =>
    rows.map((row): RoutingRule => {
      const condition = conditionOf.get(row);
      const named = `${priority} ${kinds[row]}`;
      return condition === undefined
        ? { conditions: [], words: named, owners: owners[row] }
        : { conditions: [condition], words: `${named}: ${condition.words}`, owners: owners[row] };
    }),
  );
}

function readKind(word: string, name: string): RoutingKind | Refusal {
  if (word === "") return refuse.missing(name, either(routingKinds));
  const fold = (text: string) => text.toLowerCase().replace(/[\s_-]/g, "");
  return routingKinds.find((kind) => fold(kind) === fold(word)) ?? refuse.notAnOption(name, routingKinds, word);
}

function splitOwners(text: string): readonly string[] {
  return text
    .split(";")
    .map((owner) => owner.trim())
    .filter((owner) => owner !== "");
}

/** Neither field, test nor value: the rule takes every lead. */
function isUnconditional({ field, test, value }: ConditionColumns, row: number): boolean {
  return field.codes[row] === 0 && test.codes[row] === 0 && isBlank(value[row]);
}
