/** The inputs of the misalignment tax as a person gives them, what the data can say of them, and what halves the tax. */
import { labelOf, type TaxInput } from "../../core/failure/tax-inputs";
import type { Cells } from "../../core/kernel/cells";
import { ask } from "../../core/kernel/gate";
import type { Look } from "../../core/kernel/outputs";
import { isRefusal } from "../../core/kernel/refusal";
import { solve } from "../live/solve";
import { readAnswer } from "../live/table-answer";
import { requiredCard } from "./card-named";

export interface TaxField {
  readonly input: TaxInput;
  readonly label: string;
  readonly look: Look;
  readonly placeholder: string;
}

const FIELDS: readonly (readonly [TaxInput, Look, string])[] = [
  ["unworkedLeads", "whole", "300"],
  ["leadToOpportunityRate", "percent", "10%"],
  ["averageDealValue", "money", "40,000"],
  ["winRate", "percent", "25%"],
  ["opportunities", "whole", "200"],
  ["cycleDays", "days", "100"],
  ["baselineCycleDays", "days", "80"],
  ["periodDays", "days", "90"],
  ["customerAcquisitionCost", "money", "12,000"],
  ["baselineAcquisitionCost", "money", "9,000"],
  ["newCustomers", "whole", "40"],
];

export const taxFields: readonly TaxField[] = FIELDS.map(([input, look, placeholder]) => ({
  input,
  label: labelOf(input),
  look,
  placeholder,
}));

export type TypedTax = Readonly<Partial<Record<TaxInput, string>>>;

/** The `inputs` argument of MISALIGNMENT_TAX. */
export function taxCells(typed: TypedTax): Cells {
  return taxFields.map(({ input, label }) => [label, typed[input] ?? ""]);
}

export interface Halving {
  readonly input: TaxInput;
  readonly label: string;
  readonly look: Look;
  readonly from: number;
  /** What it would have to be for half the tax, the rest held; undefined where it cannot halve it alone. */
  readonly to: number | undefined;
}

/** What moves each component, and the value at which that component is nothing. */
const DRIVERS: readonly (readonly [TaxInput, TaxInput | undefined])[] = [
  ["unworkedLeads", undefined],
  ["cycleDays", "baselineCycleDays"],
  ["customerAcquisitionCost", "baselineAcquisitionCost"],
];

/** What one input alone would have to become for the tax to be half of what it is. */
export function halvings(typed: TypedTax, numbers: Readonly<Partial<Record<TaxInput, number>>>): readonly Halving[] {
  const total = totalOf(typed);
  if (total === undefined || total <= 0) return [];
  return DRIVERS.flatMap(([input, best]) => {
    const from = numbers[input];
    const least = best === undefined ? 0 : numbers[best];
    if (from === undefined || least === undefined || least >= from) return [];
    const { label, look } = taxFields.find((field) => field.input === input)!;
    const to = solve((value) => totalOf({ ...typed, [input]: String(value) }), total / 2, { from: least, to: from });
    return [{ input, label, look, from, to }];
  });
}

function totalOf(typed: TypedTax): number | undefined {
  const answer = ask(requiredCard("MISALIGNMENT_TAX"), [taxCells(typed)]);
  return isRefusal(answer) ? undefined : readAnswer(answer).total().number("Amount");
}
