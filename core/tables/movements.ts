/**
 * The movements table: one row per change of an account's recurring revenue, and the amounts a
 * period opens with.
 *
 * Conventions: losses are read by their size, as some exports write them below 0 and some above;
 * what opens, comes, grows, or comes back may not be below 0. Types are compared without case,
 * spaces, hyphens, and the words MRR, ARR, and revenue, and must be in a closed list. No change,
 * such as a flat renewal, moves nothing, whatever amount is beside it. A column of changes is read
 * before one of levels, so `MRR Change` beats `MRR`; an opening row that changes nothing opens with
 * the level beside it.
 *
 * Sources of the types: ChartMogul's activities (`new_biz`, dev.chartmogul.com), Stripe's
 * subscription change events (`ACTIVE_UPGRADE`, docs.stripe.com), and the MRR reports of
 * Baremetrics and ProfitWell (`upgrades`, `churned`, `reactivated`).
 */
import { moneyColumn, textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";
import { periodColumn } from "./periods";

/** Headers of what an account pays, rather than of what changed. */
const LEVELS = ["MRR", "mrr_amount", "ARR", "arr_amount", "Annual recurring revenue"];

// prettier-ignore
export const movementColumns = {
  account: textColumn("Account", [
    "Account", "Account ID", "Account Name", "Customer", "Customer ID", "Customer Name", "Company", "Company name",
    "customerID", "Subscription", "Subscription ID",
  ]),
  period: periodColumn("Period", ["Period", "Month", "Quarter", "Year", "Date", "Movement Date", "Effective Date"]),
  type: { ...textColumn("Type", [
    "Type", "Movement", "Movement Type", "Change Type", "MRR Type", "ARR Type", "Revenue Type", "Category",
  ]), isFact: true },
  amount: moneyColumn("Amount", [
    "MRR Change", "ARR Change", "Change in MRR", "Change in ARR", "MRR Movement", "ARR Movement", "Movement MRR",
    "Movement ARR", "MRR Delta", "ARR Delta", "Delta MRR", "Delta ARR", "Net MRR Change", "Net ARR Change",
    "activity-mrr-movement", "Movement Amount", "Movement Value", "Change Amount", "Amount Change", "Revenue Change",
    "Net New MRR", "Net New ARR", "MRR Difference", "ARR Difference", "MRR Diff", "ARR Diff", "ΔMRR", "ΔARR", "Net Change",
    "Change", "Delta", "Difference", "Amount", ...LEVELS, "Value",
  ]),
} as const;

/** What an account pays, beside what changed; the same column as the amount where nothing says what changed. */
export const levelColumn = moneyColumn("Recurring revenue", LEVELS);

export const MOVEMENTS = ["start", "new", "expansion", "contraction", "churn", "reactivation", "no change"] as const;
export type Movement = (typeof MOVEMENTS)[number];

// prettier-ignore
const WORDS: Readonly<Record<Movement, string>> = {
  start: "start starting opening openingbalance startingbalance beginning beginningbalance",
  new: "new newbusiness newbiz newlogo newlogos newcustomer newcustomers newsale newsales activestart",
  expansion: "expansion expansions expanded upsell upsells upsold crosssell crosssells upgrade upgrades upgraded " +
    "activeupgrade addon increase priceincrease",
  contraction: "contraction contractions contracted downgrade downgrades downgraded activedowngrade downsell downsells " +
    "decrease pricedecrease partialchurn",
  churn: "churn churns churned lost cancelled canceled cancellation cancellations cancelation cancel terminated activeend " +
    "customerchurn logochurn fullchurn voluntarychurn involuntarychurn delinquentchurn churnvoluntary churndelinquent",
  reactivation: "reactivation reactivations reactivated reactivate winback winbacks wonback resurrected resurrection " +
    "returning returningcustomer returningcustomers reinstated reinstatement",
  "no change": "nochange unchanged flat same steady renewal renewals renewed flatrenewal",
};
const movementOf = new Map(
  MOVEMENTS.flatMap((movement) => WORDS[movement].split(" ").map((word): [string, Movement] => [word, movement])),
);

/** The movements whose amount may be written below 0: losses by their size, and no change by anything. */
const MAY_BE_NEGATIVE: readonly Movement[] = ["contraction", "churn", "no change"];

/** The movement that a type says; undefined where it says none. */
export function readMovement(word: string): Movement | undefined {
  const bare = word.toLowerCase().replace(/[\s_-]/g, "");
  return movementOf.get(bare) ?? movementOf.get(bare.replace(/mrr|arr|recurringrevenue|revenue/, ""));
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
  const mayBeNegative = MOVEMENTS.map((movement) => MAY_BE_NEGATIVE.includes(movement));
  const read = new Uint8Array(table.rows);
  for (let i = 0; i < read.length; i++) {
    const kind = kinds[type.codes[i]];
    if (kind < 0 || (amount[i] < 0 && !mayBeNegative[kind])) return refuseRow(table, i, kind);
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

/** The amounts, with those of opening rows from the level where the change beside it is blank or 0. */
export function readAmounts(
  kinds: Uint8Array,
  { amount, level }: { readonly amount: Float64Array; readonly level: Float64Array | undefined },
): Float64Array {
  if (level === undefined) return amount;
  const start = MOVEMENTS.indexOf("start");
  return amount.map((value, i) => (kinds[i] === start && !(value > 0) && level[i] > 0 ? level[i] : value));
}
