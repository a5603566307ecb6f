/**
 * The movements table: one row a change of an account's recurring revenue, and the amounts a
 * period opens with.
 *
 * Convention: losses are read by their size, as some exports write them below 0 and some
 * above; what opens, comes or grows may not be below 0. A type is compared without case,
 * spaces and hyphens and must be one of a closed list.
 */
import { numberColumn, textColumn, type TextColumn } from "../kernel/columns";
import { place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table";
import { periodColumn } from "./periods";

// prettier-ignore
export const movementColumns = {
  account: textColumn("Account", [
    "Account", "Account ID", "Account Name", "Customer", "Customer ID", "Customer Name", "Company", "Company name",
    "customerID", "Subscription", "Subscription ID",
  ]),
  period: periodColumn("Period", ["Period", "Month", "Quarter", "Year", "Date", "Movement Date", "Effective Date"]),
  type: textColumn("Type", [
    "Type", "Movement", "Movement Type", "Change Type", "MRR Type", "ARR Type", "Revenue Type", "Category",
  ]),
  amount: numberColumn("Amount", [
    "Amount", "Movement Amount", "MRR", "mrr_amount", "ARR", "arr_amount", "Annual recurring revenue", "MRR Change",
    "ARR Change", "Change", "Delta", "Value",
  ]),
} as const;

export const MOVEMENTS = ["start", "new", "expansion", "contraction", "churn"] as const;
export type Movement = (typeof MOVEMENTS)[number];

const WORDS: Readonly<Record<Movement, string>> = {
  start: "start starting opening openingbalance beginning",
  new: "new newbusiness newlogo newcustomer",
  expansion: "expansion upsell crosssell upgrade",
  contraction: "contraction downgrade downsell",
  churn: "churn churned lost cancelled canceled cancellation",
};
const movementOf = new Map(
  MOVEMENTS.flatMap((movement) => WORDS[movement].split(" ").map((word): [string, Movement] => [word, movement])),
);

function readMovement(word: string): Movement | undefined {
  return movementOf.get(word.toLowerCase().replace(/[\s_-]/g, ""));
}

/** The kind of movement of every row, as its place in MOVEMENTS; refused with its row where a word is none. */
export function readMovements(
  table: TableFrame & { readonly type: TextColumn; readonly amount: Float64Array },
): Uint8Array | Refusal {
  const { type, amount } = table;
  const kinds = type.words.map((word) => {
    const movement = readMovement(word);
    return movement === undefined ? -1 : MOVEMENTS.indexOf(movement);
  });
  const isLoss = MOVEMENTS.map((movement) => movement === "contraction" || movement === "churn");
  const read = new Uint8Array(table.rows);
  for (let i = 0; i < read.length; i++) {
    const kind = kinds[type.codes[i]];
    if (kind < 0 || (amount[i] < 0 && !isLoss[kind])) return refuseRow(table, i, kind);
    read[i] = kind;
  }
  return read;
}

function refuseRow(
  { name, rowNumber, type, amount }: TableFrame & { readonly type: TextColumn; readonly amount: Float64Array },
  i: number,
  kind: number,
): Refusal {
  const at = (column: string) => place(name, rowNumber(i), column);
  if (kind < 0) return refuse.notAnOption(at("Type"), MOVEMENTS, type.words[type.codes[i]]);
  return refuse.outOfRange(at("Amount"), `at least 0 for ${MOVEMENTS[kind]}`, amount[i]);
}
