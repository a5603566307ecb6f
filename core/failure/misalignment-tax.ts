import { card } from "../kernel/card";
import { column, rows, type Report } from "../kernel/outputs";
import { numberInWords } from "../written/number-in-words";
import { percentInWords } from "../written/percent-in-words";
import { velocity } from "../velocity/velocity";
import { labelOf, taxInputsParam, type TaxInput, type TaxInputs } from "./tax-inputs";

export interface MisalignmentTaxRow {
  readonly component: string;
  readonly how: string;
  readonly amount: number | undefined;
}

interface Component<K extends TaxInput> {
  readonly name: string;
  readonly needs: readonly K[];
  readonly amount: (inputs: Readonly<Record<K, number>>) => number;
  readonly how: (inputs: Readonly<Record<K, number>>) => string;
}

const lostPipeline: Component<"unworkedLeads" | "leadToOpportunityRate" | "averageDealValue" | "winRate"> = {
  name: "Lost pipeline",
  needs: ["unworkedLeads", "leadToOpportunityRate", "averageDealValue", "winRate"],
  amount: (given) => given.unworkedLeads * given.leadToOpportunityRate * given.averageDealValue * given.winRate,
  how: (given) =>
    `${numberInWords(given.unworkedLeads)} unworked leads × ${percentInWords(given.leadToOpportunityRate)} become opportunities × ` +
    `${numberInWords(given.averageDealValue)} a deal × ${percentInWords(given.winRate)} won`,
};

const slowerCycle: Component<
  "opportunities" | "averageDealValue" | "winRate" | "cycleDays" | "baselineCycleDays" | "periodDays"
> = {
  name: "Slower cycle",
  needs: ["opportunities", "averageDealValue", "winRate", "cycleDays", "baselineCycleDays", "periodDays"],
  amount: ({ baselineCycleDays, periodDays, ...levers }) =>
    (velocity({ ...levers, cycleDays: baselineCycleDays }) - velocity(levers)) * periodDays,
  how: ({ baselineCycleDays, periodDays, ...levers }) =>
    `(${numberInWords(velocity({ ...levers, cycleDays: baselineCycleDays }))} a day at ${numberInWords(baselineCycleDays)} days − ` +
    `${numberInWords(velocity(levers))} a day at ${numberInWords(levers.cycleDays)} days) × ${numberInWords(periodDays)} days`,
};

const costlierCustomers: Component<"customerAcquisitionCost" | "baselineAcquisitionCost" | "newCustomers"> = {
  name: "Costlier customers",
  needs: ["customerAcquisitionCost", "baselineAcquisitionCost", "newCustomers"],
  amount: (given) => (given.customerAcquisitionCost - given.baselineAcquisitionCost) * given.newCustomers,
  how: (given) =>
    `(${numberInWords(given.customerAcquisitionCost)} − ${numberInWords(given.baselineAcquisitionCost)} to win a customer) × ` +
    `${numberInWords(given.newCustomers)} new customers`,
};

/**
 * What disagreement between the teams costs, from figures both can check.
 *
 * Conventions: a component that is better than its baseline is no income, so it counts 0 and
 * says what it came to. A component that lacks an input is empty and not in the total: a
 * guess in its place would be an argument, not a number.
 */
export function misalignmentTax({ inputs }: { readonly inputs: TaxInputs }): Report<MisalignmentTaxRow> {
  const components = [row(lostPipeline, inputs), row(slowerCycle, inputs), row(costlierCustomers, inputs)];
  const known = components.filter(({ amount }) => amount !== undefined);
  const without = components.filter(({ amount }) => amount === undefined).map(({ component }) => component);
  return {
    rows: [
      ...components,
      {
        component: "Total",
        how: without.length === 0 ? "the three added up" : `without ${without.join(", ")}`,
        amount: known.length === 0 ? undefined : known.reduce((sum, { amount = 0 }) => sum + amount, 0),
      },
    ],
    notes: [],
  };
}

function row<K extends TaxInput>(component: Component<K>, inputs: TaxInputs): MisalignmentTaxRow {
  const missing = component.needs.filter((input) => inputs[input] === undefined).map(labelOf);
  if (missing.length > 0) {
    return { component: component.name, how: `missing: ${missing.join(", ")}`, amount: undefined };
  }
  const given = inputs as Readonly<Record<K, number>>;
  const amount = component.amount(given);
  const how = component.how(given);
  return {
    component: component.name,
    how: amount < 0 ? `${how} = ${numberInWords(amount)}: below 0, so 0` : how,
    amount: Math.max(0, amount),
  };
}

const INPUTS = [
  ["Unworked leads", 300],
  ["Lead to opportunity rate", "10%"],
  ["Average deal value", "$40,000"],
  ["Win rate", 0.25],
  ["Opportunities", 200],
  ["Cycle days", 100],
  ["Baseline cycle days", 80],
  ["Period days", 90],
  ["Customer acquisition cost", 12000],
  ["Baseline acquisition cost", 9000],
  ["New customers", 40],
];
const HEADERS = ["Component", "How", "Amount"];
const LOST_PIPELINE = [
  "Lost pipeline",
  "300 unworked leads × 10 % become opportunities × 40,000 a deal × 25 % won",
  300000,
];

export default card(misalignmentTax, {
  name: "MISALIGNMENT_TAX",
  family: "failure",
  summary: "What disagreement between sales and marketing costs, in money",
  params: { inputs: taxInputsParam },
  returns: rows("Three components and their Total.", {
    component: column("Component", "text", "Lost pipeline, Slower cycle, Costlier customers or Total."),
    how: column("How", "text", "How the amount is worked out, or which inputs are missing."),
    amount: column("Amount", "money", "Money; empty where an input is missing, 0 where it would be below 0."),
  }),
  law: "Lost pipeline = unworked leads × lead to opportunity rate × average deal value × win rate. Slower cycle = (velocity at baseline cycle − velocity at cycle) × period days. Costlier customers = (cost − baseline cost) × new customers.",
  source: "Misalignment Tax, the glossary of The Starr Conspiracy.",
  question: "What does it cost us that sales and marketing disagree?",
  examples: [
    {
      given: [INPUTS],
      gives: [
        HEADERS,
        LOST_PIPELINE,
        ["Slower cycle", "(25,000 a day at 80 days − 20,000 a day at 100 days) × 90 days", 450000],
        ["Costlier customers", "(12,000 − 9,000 to win a customer) × 40 new customers", 120000],
        ["Total", "the three added up", 870000],
      ],
    },
    {
      given: [
        [...INPUTS.slice(0, 4), ...INPUTS.slice(8, 9), ["Baseline acquisition cost", 15000], ["new_customers", 40]],
      ],
      gives: [
        HEADERS,
        LOST_PIPELINE,
        ["Slower cycle", "missing: Opportunities, Cycle days, Baseline cycle days, Period days", ""],
        ["Costlier customers", "(12,000 − 15,000 to win a customer) × 40 new customers = -120,000: below 0, so 0", 0],
        ["Total", "without Slower cycle", 300000],
      ],
    },
    {
      given: [
        [
          ["Unworked leads", 300],
          ["Win rate", 25],
        ],
      ],
      refuses: "OUT_OF_RANGE",
    },
    {
      given: [
        [
          ["Unworked leads", 300],
          ["Sales cycle", 90],
        ],
      ],
      refuses: "NOT_AN_OPTION",
    },
  ],
  see: ["LEAD_LIMBO", "VELOCITY", "PIPELINE_BLINDNESS", "ATTRIBUTION_CONFLICT"],
  terms: ["Misalignment Tax"],
});
