/**
 * The inputs of the misalignment tax: a label and its value a row, in any order. Labels are
 * compared without case and punctuation; cells behind the value are the reader's own.
 */
import { isBlank, textOf, type Cell, type Cells } from "../kernel/cells";
import { range } from "../kernel/ranges";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import { decideDecimalSign, readNumber, type Bounds } from "../written/numbers";

const share: Bounds = { atLeast: 0, atMost: 1, percent: true };
const INPUTS = {
  unworkedLeads: { label: "Unworked leads", bounds: { atLeast: 0 } },
  leadToOpportunityRate: { label: "Lead to opportunity rate", bounds: share },
  averageDealValue: { label: "Average deal value", bounds: { atLeast: 0 } },
  winRate: { label: "Win rate", bounds: share },
  opportunities: { label: "Opportunities", bounds: { atLeast: 0 } },
  cycleDays: { label: "Cycle days", bounds: { above: 0 } },
  baselineCycleDays: { label: "Baseline cycle days", bounds: { above: 0 } },
  periodDays: { label: "Period days", bounds: { atLeast: 0 } },
  customerAcquisitionCost: { label: "Customer acquisition cost", bounds: { atLeast: 0 } },
  baselineAcquisitionCost: { label: "Baseline acquisition cost", bounds: { atLeast: 0 } },
  newCustomers: { label: "New customers", bounds: { atLeast: 0 } },
} as const satisfies Readonly<Record<string, { readonly label: string; readonly bounds: Bounds }>>;

export type TaxInput = keyof typeof INPUTS;
/** What was given; an input that is missing or blank is not there. */
export type TaxInputs = Readonly<Partial<Record<TaxInput, number>>>;

export function labelOf(input: TaxInput): string {
  return INPUTS[input].label;
}

const KEYS = Object.keys(INPUTS) as TaxInput[];
const LABELS = KEYS.map(labelOf);

function folded(label: string): string {
  return label.toLowerCase().replace(/[^a-z]/g, "");
}
const KEY_OF = new Map(KEYS.map((key) => [folded(labelOf(key)), key]));

export function readTaxInputs(cells: Cells, name: string): TaxInputs | Refusal {
  const decimal = decideDecimalSign(cells.map((row) => row[1]));
  const inputs: Partial<Record<TaxInput, number>> = {};
  const rowOf = new Map<TaxInput, number>();
  for (let i = 0; i < cells.length; i++) {
    const [label, value] = cells[i];
    if ((isBlank(label) && isBlank(value)) || (i === 0 && isHeading(label, value))) continue;
    const key = KEY_OF.get(folded(textOf(label)));
    if (key === undefined) return refuse.notAnOption(`${name} row ${i + 1}: the label`, LABELS, label);
    const first = rowOf.get(key);
    if (first !== undefined) return refuse.twice(name, i + 1, "the label", labelOf(key), first);
    rowOf.set(key, i + 1);
    const read = readNumber(value, decimal, place(name, i + 1, labelOf(key)), INPUTS[key].bounds);
    if (isRefusal(read)) return read;
    if (read !== undefined) inputs[key] = read;
  }
  return inputs;
}

/** A first row such as Input, Value: a label that is none, beside words. */
function isHeading(label: Cell, value: Cell): boolean {
  return !KEY_OF.has(folded(textOf(label))) && typeof value === "string" && !isBlank(value) && !/\d/.test(value);
}

export const taxInputsParam = range({
  help: `Two columns, a label and its value a row, in any order: ${LABELS.join(", ")}. What is left out leaves its component empty.`,
  expects: "labels with their values beside them",
  read: readTaxInputs,
});
