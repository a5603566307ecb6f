import { card } from "../kernel/card";
import { columns } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { noted } from "../tables/noted";
import { WON } from "../tables/outcomes";
import { percentInWords } from "../written/percent-in-words";
import {
  byParam,
  EXAMPLE_DEALS,
  EXAMPLE_TOUCHES,
  HALF_LIFE_DAYS,
  journeyParams,
  lookbackParam,
} from "./attribution-params";
import { claimantName } from "./credit";
import { notesOf, readJourneys, type JourneyArguments, type Journeys } from "./journeys";
import { modelNotes } from "./model-notes";
import { modelParam, type ModelChoice } from "./model-param";
import { journeyModelOf, type JourneyModel } from "./models";

export interface DisputesArguments extends JourneyArguments {
  readonly weighted: ModelChoice;
}

export interface DisputeRow {
  readonly deal: string;
  readonly revenue: number;
  readonly firstSays: string;
  readonly lastSays: string;
  readonly weightedSays: string;
  readonly disputed: number;
}

/** Shares that differ from agreement by rounding alone are agreed. */
const ROUNDING = 1e-9;

/**
 * The won deals whose credit depends on the model, and how much of it does.
 *
 * First and last touch each give all to one claimant. Where the two differ, every claimant
 * gets nothing from one of them, and the whole revenue is disputed; where they name the same
 * claimant, what the weighted model gives that claimant is undisputed.
 *
 * Conventions. Deals with nothing disputed, among them those without revenue, and deals
 * without a counting touch are counted in notes, not listed. Of negative revenue the same
 * share is disputed as of positive, so Disputed is negative too. Equal amounts keep the
 * order of the deals.
 */
export function attributionDisputes(args: DisputesArguments): Report<DisputeRow> | Refusal {
  const model = journeyModelOf(args.weighted, { halfLifeDays: HALF_LIFE_DAYS }, "weighted");
  if (isRefusal(model)) return model;
  const journeys = readJourneys(args, model);
  if (isRefusal(journeys)) return journeys;

  const { order, offsets, claimants, outcomes, revenue } = journeys;
  const scratch = new Float64Array(order.length);
  const disputes: DisputeRow[] = [];
  let agreed = 0;
  let untouched = 0;
  for (let d = 0; d < outcomes.length; d++) {
    const start = offsets[d];
    const end = offsets[d + 1];
    if (outcomes[d] !== WON) continue;
    if (start === end) {
      untouched++;
      continue;
    }
    const first = claimants.codes[order[start]];
    const last = claimants.codes[order[end - 1]];
    const shares = sharesByClaimant(journeys, model, start, end, scratch);
    const disputedShare = first === last ? shareBeside(first, shares) : 1;
    if (disputedShare <= ROUNDING || revenue[d] === 0) {
      agreed++;
      continue;
    }
    disputes.push({
      deal: args.deals.deal.words[args.deals.deal.codes[d]],
      revenue: revenue[d],
      firstSays: claimantName(journeys, first),
      lastSays: claimantName(journeys, last),
      weightedSays: sharesInWords(journeys, shares),
      disputed: disputedShare * revenue[d],
    });
  }

  const total: DisputeRow = {
    deal: "Total",
    revenue: disputes.reduce((sum, row) => sum + row.revenue, 0),
    firstSays: "",
    lastSays: "",
    weightedSays: "",
    disputed: disputes.reduce((sum, row) => sum + row.disputed, 0),
  };
  return {
    rows: [...disputes.sort((a, b) => b.disputed - a.disputed), total],
    notes: [
      ...noted(agreed, "won deal with nothing disputed left out", "won deals with nothing disputed left out"),
      ...noted(untouched, "won deal without a counting touch left out", "won deals without a counting touch left out"),
      ...notesOf(journeys.leftOut),
      ...modelNotes(journeys, model),
    ],
  };
}

/** What a model gives each claimant of one journey. */
function sharesByClaimant(
  journeys: Journeys,
  model: JourneyModel,
  start: number,
  end: number,
  scratch: Float64Array,
): ReadonlyMap<number, number> {
  model.share(scratch, journeys, start, end);
  const shares = new Map<number, number>();
  for (let k = start; k < end; k++) {
    const claimant = journeys.claimants.codes[journeys.order[k]];
    shares.set(claimant, (shares.get(claimant) ?? 0) + scratch[k - start]);
  }
  return shares;
}

/** What all the others get; 1 less its own share would do, but for the digits lost. */
function shareBeside(claimant: number, shares: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [other, share] of shares) if (other !== claimant) sum += share;
  return sum;
}

/** "Email 60 %, Webinar 40 %": largest first, alike ones by name, without those that get nothing. */
function sharesInWords(journeys: Journeys, shares: ReadonlyMap<number, number>): string {
  return [...shares]
    .filter(([, share]) => share > 0)
    .map(([claimant, share]) => ({ name: claimantName(journeys, claimant), share }))
    .sort((a, b) => (Math.abs(a.share - b.share) > ROUNDING ? b.share - a.share : a.name < b.name ? -1 : 1))
    .map(({ name, share }) => `${name} ${percentInWords(share)}`)
    .join(", ");
}

const HEADERS = ["Deal", "Revenue", "First says", "Last says", "Weighted says", "Disputed"];

export default card(attributionDisputes, {
  name: "ATTRIBUTION_DISPUTES",
  family: "attribution",
  summary: "The won deals on which first, last and weighted attribution disagree",
  params: {
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    weighted: modelParam({
      help: `The weighted model to set beside first and last touch; time decay halves in ${HALF_LIFE_DAYS} days. markov and shapley rate give no deal a split of its own and are refused.`,
      default: "u",
    }),
    by: byParam,
    lookbackDays: lookbackParam,
    columns: columns(),
  },
  returns: rows(
    "One row per won deal of which something is disputed, largest amount first, then Total. Notes follow.",
    {
      deal: column("Deal", "text", "The deal's id or name."),
      revenue: column("Revenue", "money", "The deal's amount; Total adds up the deals listed."),
      firstSays: column("First says", "text", "Who gets all under first touch."),
      lastSays: column("Last says", "text", "Who gets all under last touch."),
      weightedSays: column("Weighted says", "text", "Who gets which share under the weighted model."),
      disputed: column("Disputed", "money", "The part of the revenue that depends on the model."),
    },
  ),
  law: "Disputed = revenue − Σ over claimants of the smallest credit that first, last or weighted gives them. All three alike: nothing; first and last of different channels: all of it.",
  source: "Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy.",
  question: "Which deals would change hands if we changed the attribution model?",
  examples: [
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS],
      gives: [
        HEADERS,
        ["D-1", 100000, "Paid search", "Email", "Email 40 %, Paid search 40 %, Webinar 20 %", 100000],
        ["Total", 100000, "", "", "", 100000],
        ["Note: 1 won deal with nothing disputed left out", "", "", "", "", ""],
        ["Note: 1 won deal without a counting touch left out", "", "", "", "", ""],
        ["Note: 1 touch after its deal's close left out", "", "", "", "", ""],
      ],
    },
    {
      given: [
        [
          ["Deal", "Date", "Channel"],
          ["Northwind", "2026-01-10", "Email"],
          ["Northwind", "2026-01-20", "Webinar"],
          ["Northwind", "2026-02-01", "Email"],
        ],
        [
          ["Deal", "Amount", "Closed", "Stage"],
          ["Northwind", 60000, "2026-03-01", "Won"],
        ],
        "linear",
      ],
      gives: [
        HEADERS,
        ["Northwind", 60000, "Email", "Email", "Email 66.7 %, Webinar 33.3 %", 20000],
        ["Total", 60000, "", "", "", 20000],
      ],
    },
    { given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "u", "Region"], refuses: "MISSING_COLUMN" },
    { given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "markov"], refuses: "OUT_OF_RANGE" },
  ],
  see: ["ATTRIBUTION_RECONCILE", "ATTRIBUTION_WHY", "ATTRIBUTION_CONFLICT"],
  terms: ["Multi-Touch Attribution", "Attribution Conflict"],
});
