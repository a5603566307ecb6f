import { card } from "../kernel/card";
import { columns, text } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { idOf } from "../tables/ids";
import { LOST, WON } from "../tables/outcomes";
import { numberInWords } from "../written/number-in-words";
import { EXAMPLE_DEALS, EXAMPLE_TOUCHES, halfLifeParam, journeyParams, lookbackParam } from "./attribution-params";
import { UNATTRIBUTED } from "./credit";
import { readJourneys, type JourneyArguments } from "./journeys";
import { LEAD_CREATION, OPPORTUNITY_CREATION, readMilestones } from "./milestones";
import { modelInWords } from "./model-in-words";
import { modelParam, type ModelChoice } from "./model-param";
import { journeyModelOf, type JourneyModel } from "./models";
import { touchRows } from "./touch-rows";

export interface WhyArguments extends Omit<JourneyArguments, "by"> {
  readonly deal: string;
  readonly model: ModelChoice;
  readonly halfLifeDays: number;
}

export interface WhyRow {
  /** A date; a word in the rows that are no touch. */
  readonly when: number | string | undefined;
  readonly channel: string;
  readonly counts: string;
  readonly role: string;
  readonly weight: number | undefined;
  readonly credit: number | undefined;
  readonly rule: string;
}

/**
 * One deal's credit, touch by touch, with the rule that gave it.
 *
 * Conventions. Credit is by channel, as ATTRIBUTE gives it by default, so that over all won
 * deals the credits here add up to what ATTRIBUTE says. Touches that do not count stand in
 * their place in time with the reason, those without a date last. Roles name milestones
 * under every model, rules only where the model pays for them. A deal that is not won has
 * weights, by which it would be shared, and a credit of 0. A won deal without a counting
 * touch has a row (unattributed) with all of its revenue.
 */
export function attributionWhy(args: WhyArguments): Report<WhyRow> | Refusal {
  const { deals } = args;
  const model = journeyModelOf(args.model, args, "model");
  if (isRefusal(model)) return model;
  const journeys = readJourneys({ ...args, by: "Channel" }, model);
  if (isRefusal(journeys)) return journeys;
  const marks = journeys.milestones ?? readMilestones(args, journeys.order, journeys.offsets);
  if (isRefusal(marks)) return marks;
  const deal = deals.deal.codes.indexOf(deals.deal.codeOf(idOf(args.deal)) ?? -1);
  if (deal < 0) return refuse.notFound("deal", `one of the deals in ${deals.name}`, args.deal);

  const [start, end] = [journeys.offsets[deal], journeys.offsets[deal + 1]];
  const journey = { deal, start, end, marks: marks.slice(start, end) };
  const touches = touchRows(args, journeys, model, journey);
  const outcome = journeys.outcomes[deal];
  const unattributed: WhyRow = {
    when: UNATTRIBUTED,
    channel: "",
    counts: "",
    role: "",
    weight: 1,
    credit: journeys.revenue[deal],
    rule: "no counting touch",
  };
  const all = outcome === WON && start === end ? [...touches, unattributed] : touches;
  const weighed = all.filter((row) => row.weight !== undefined);
  const total: WhyRow = {
    when: "Total",
    channel: "",
    counts: `${numberInWords(end - start)} of ${numberInWords(touches.length)}`,
    role: "",
    weight: weighed.length === 0 ? undefined : weighed.reduce((sum, row) => sum + row.weight!, 0),
    credit: weighed.reduce((sum, row) => sum + row.credit!, 0),
    rule: verdictOf(outcome, deals.amount[deal]),
  };
  return { rows: [...all, total], notes: start === end ? [] : missingMilestones(args.model, model, journey.marks) };
}

function verdictOf(outcome: number, amount: number): string {
  if (outcome === LOST) return "lost deal: no credit";
  if (outcome !== WON) return "open deal: no credit yet";
  return Number.isNaN(amount) ? "won deal without an amount: counted as 0" : "won deal: its amount";
}

/** Milestones that the model looks at and no counting touch carries. */
function missingMilestones(choice: ModelChoice, model: JourneyModel, marks: Uint8Array): readonly string[] {
  const missing = (milestone: number, name: string) =>
    (model.milestones & milestone) !== 0 && marks.every((mark) => (mark & milestone) === 0)
      ? [`Note: no touch at ${name}: that share of ${modelInWords(choice)} goes to the deal's other milestones`]
      : [];
  return [...missing(LEAD_CREATION, "lead creation"), ...missing(OPPORTUNITY_CREATION, "opportunity creation")];
}

const HEADERS = ["When", "Channel", "Counts", "Role", "Weight", "Credit", "Rule"];
const AFTER = [46132, "Events", "no", "", "", "", "after the deal's close on 2026-03-31"];

export default card(attributionWhy, {
  name: "ATTRIBUTION_WHY",
  family: "attribution",
  summary: "Why each touch of one deal got the credit it got, or none",
  params: {
    deal: text({ help: "The deal's id, as it stands in deals." }),
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    model: modelParam({
      help: "The model to explain. markov and shapley rate give no deal a split of its own and are refused.",
      default: "linear",
    }),
    lookbackDays: lookbackParam,
    halfLifeDays: halfLifeParam,
    columns: columns(),
  },
  returns: rows("One row per touch in time order, counting or not, then Total. Notes follow.", {
    when: column("When", "dateTime", "The touch's date."),
    channel: column("Channel", "text", "The touch's channel."),
    counts: column("Counts", "text", "Whether the touch counts: yes or no."),
    role: column("Role", "text", "first, middle, last or only, and the milestones that fall on the touch."),
    weight: column("Weight", "percent", "The share the model gives the touch; counting touches add up to 1."),
    credit: column("Credit", "money", "Weight × the deal's amount; 0 for a deal that is not won."),
    rule: column("Rule", "text", "The law that gave the weight, or why the touch does not count."),
  }),
  law: "Credit = weight × amount of the won deal. Over all won deals the credits add up, channel by channel, to what ATTRIBUTE says.",
  source: "Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy.",
  question: "Why did this channel get credit for this deal, and that one not?",
  examples: [
    {
      given: ["D-1", EXAMPLE_TOUCHES, EXAMPLE_DEALS, "u"],
      gives: [
        HEADERS,
        [46032, "Paid search", "yes", "first", 0.4, 40000, "u: 40 % to the first touch"],
        [46054, "Webinar", "yes", "middle", 0.2, 20000, "u: 20 % over 1 other touch"],
        [46082, "Email", "yes", "last", 0.4, 40000, "u: 40 % to the last touch"],
        AFTER,
        ["Total", "", "3 of 4", "", 1, 100000, "won deal: its amount"],
      ],
    },
    {
      given: ["D-3", EXAMPLE_TOUCHES, EXAMPLE_DEALS],
      gives: [
        HEADERS,
        [46064, "Paid search", "yes", "only", 1, 0, "linear: 100 % to the only touch"],
        ["Total", "", "1 of 1", "", 1, 0, "lost deal: no credit"],
      ],
    },
    { given: ["D-1", EXAMPLE_TOUCHES, EXAMPLE_DEALS, "markov"], refuses: "OUT_OF_RANGE" },
    { given: ["D-9", EXAMPLE_TOUCHES, EXAMPLE_DEALS], refuses: "NOT_FOUND" },
  ],
  see: ["ATTRIBUTE", "ATTRIBUTION_DISPUTES"],
  terms: ["Attribution Model"],
});
