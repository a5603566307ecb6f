import { card } from "../kernel/card";
import { columns } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { WON } from "../tables/outcomes";
import { counted } from "../written/counted";
import {
  byParam,
  EXAMPLE_DEALS,
  EXAMPLE_TOUCHES,
  halfLifeParam,
  journeyParams,
  lookbackParam,
} from "./attribution-params";
import { bookedOf, claimantName, claimantsByCredit, creditsOf, UNATTRIBUTED } from "./credit";
import { notesOf, readJourneys, type JourneyArguments, type Journeys } from "./journeys";
import { BELOW_NOTHING, belowNothingNotes, modelNotes } from "./model-notes";
import { modelParam, type ModelChoice } from "./model-param";
import { modelOf } from "./models";
import { firstTouch, lastTouch } from "./positional";

export interface ReconcileArguments extends JourneyArguments {
  readonly weighted: ModelChoice;
  readonly halfLifeDays: number;
}

export interface ReconcileRow {
  readonly claimant: string;
  readonly first: number;
  readonly last: number;
  readonly weighted: number;
  readonly spread: number;
  readonly spreadShare: number | undefined;
  readonly sourced: number;
  readonly influenced: number;
  readonly reading: string;
}

/**
 * First-touch, last-touch and one weighted model side by side; each column adds up to
 * booked revenue.
 *
 * Conventions: sourced is the revenue of deals whose first counting touch is here, so it
 * equals first touch. Spread share is of booked revenue. The Total row adds its rows up,
 * spread and influenced too.
 */
export function attributionReconcile(args: ReconcileArguments): Report<ReconcileRow> | Refusal {
  const model = modelOf(args.weighted, args);
  const journeys = readJourneys(args, model);
  if (isRefusal(journeys)) return journeys;
  const weightedCredits = creditsOf(journeys, model);
  if (isRefusal(weightedCredits)) return weightedCredits;
  const weighted = weightedCredits.revenue;
  const first = creditsOf(journeys, firstTouch).revenue;
  const last = creditsOf(journeys, lastTouch).revenue;
  const influenced = influencedRevenue(journeys);
  const booked = bookedOf(journeys);
  const shareOf = (spread: number) => (booked.revenue === 0 ? undefined : spread / booked.revenue);

  const claimants = claimantsByCredit(journeys, weighted, booked.revenue).map((code): ReconcileRow => {
    const credits = [first[code], last[code], weighted[code]];
    const spread = Math.max(...credits) - Math.min(...credits);
    return {
      claimant: claimantName(journeys, code),
      first: first[code],
      last: last[code],
      weighted: weighted[code],
      spread,
      spreadShare: shareOf(spread),
      sourced: first[code],
      influenced: influenced[code],
      reading: readingOf(first[code], last[code], booked.revenue),
    };
  });
  const rest = booked.unattributed;
  const unattributed: ReconcileRow = {
    claimant: UNATTRIBUTED,
    first: rest,
    last: rest,
    weighted: rest,
    spread: 0,
    spreadShare: shareOf(0),
    sourced: 0,
    influenced: 0,
    reading: "no counting touch",
  };
  const all = [...claimants, unattributed];
  const sum = (pick: (row: ReconcileRow) => number) => all.reduce((total, row) => total + pick(row), 0);
  const total: ReconcileRow = {
    claimant: "Total",
    first: sum((row) => row.first),
    last: sum((row) => row.last),
    weighted: sum((row) => row.weighted),
    spread: sum((row) => row.spread),
    spreadShare: shareOf(sum((row) => row.spread)),
    sourced: sum((row) => row.sourced),
    influenced: sum((row) => row.influenced),
    reading: `booked revenue of ${counted(booked.deals, "won deal")}`,
  };
  return {
    rows: [...all, total],
    notes: [...notesOf(journeys.leftOut), ...modelNotes(journeys, model), ...belowNothingNotes(model, weightedCredits)],
  };
}

/** Revenue of the won deals that a claimant touched at all. */
function influencedRevenue({ order, offsets, claimants, outcomes, revenue }: Journeys): Float64Array {
  const influenced = new Float64Array(claimants.words.length);
  const lastDeal = new Int32Array(claimants.words.length).fill(-1);
  for (let d = 0; d < outcomes.length; d++) {
    if (outcomes[d] !== WON) continue;
    for (let k = offsets[d]; k < offsets[d + 1]; k++) {
      const claimant = claimants.codes[order[k]];
      if (lastDeal[claimant] === d) continue;
      lastDeal[claimant] = d;
      influenced[claimant] += revenue[d];
    }
  }
  return influenced;
}

/** What the sign of first − last says about a channel's part in the journey. */
function readingOf(first: number, last: number, booked: number): string {
  if (Math.abs(first - last) <= Math.abs(booked) * 1e-9) return "carries";
  return first > last ? "opens" : "closes";
}

const HEADERS = [
  "Channel",
  "First",
  "Last",
  "Weighted",
  "Spread",
  "Spread share",
  "Sourced",
  "Influenced (more than booked)",
  "Reading",
];
const BOOKED = 175000;

export default card(attributionReconcile, {
  name: "ATTRIBUTION_RECONCILE",
  family: "attribution",
  summary: "First, last and weighted attribution side by side, tied to booked revenue",
  params: {
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    weighted: modelParam({
      help: "The weighted model to set beside first and last touch; also three shares such as 30/40/30.",
      default: "u",
    }),
    by: byParam,
    lookbackDays: lookbackParam,
    halfLifeDays: halfLifeParam,
    columns: columns(),
  },
  returns: rows("One row per channel, largest weighted credit first, then (unattributed) and Total. Notes follow.", {
    claimant: column(byHeader("by", "Channel"), "text", "The channel, campaign or other value credited."),
    first: column("First", "money", "Revenue under first touch."),
    last: column("Last", "money", "Revenue under last touch."),
    weighted: column("Weighted", "money", "Revenue under the weighted model."),
    spread: column("Spread", "money", "Largest less smallest of the three: what the choice of model moves."),
    spreadShare: column("Spread share", "percent", "Spread ÷ booked revenue."),
    sourced: column("Sourced", "money", "Revenue of deals whose first counting touch is here."),
    influenced: column(HEADERS[7], "money", "Revenue of deals with any counting touch here."),
    reading: column(
      "Reading",
      "text",
      "opens (more first than last), closes (more last than first) or carries (alike).",
    ),
  }),
  law: `Each of First, Last and Weighted adds up, with (unattributed), to the amounts of the won deals. ${BELOW_NOTHING}`,
  source: "Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy.",
  question: "How far do first-, last- and multi-touch disagree, and do they tie to booked revenue?",
  examples: [
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS],
      gives: [
        HEADERS,
        ["Email", 50000, 150000, 90000, 100000, 100000 / BOOKED, 50000, 150000, "closes"],
        ["Paid search", 100000, 0, 40000, 100000, 100000 / BOOKED, 100000, 100000, "opens"],
        ["Webinar", 0, 0, 20000, 20000, 20000 / BOOKED, 0, 100000, "carries"],
        [UNATTRIBUTED, 25000, 25000, 25000, 0, 0, 0, 0, "no counting touch"],
        ["Total", BOOKED, BOOKED, BOOKED, 220000, 220000 / BOOKED, 150000, 350000, "booked revenue of 3 won deals"],
        ["Note: 1 touch after its deal's close left out", "", "", "", "", "", "", "", ""],
      ],
    },
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "j"],
      gives: [
        HEADERS,
        ["Email", 50000, 150000, 110000, 100000, 100000 / BOOKED, 50000, 150000, "closes"],
        ["Paid search", 100000, 0, 20000, 100000, 100000 / BOOKED, 100000, 100000, "opens"],
        ["Webinar", 0, 0, 20000, 20000, 20000 / BOOKED, 0, 100000, "carries"],
        [UNATTRIBUTED, 25000, 25000, 25000, 0, 0, 0, 0, "no counting touch"],
        ["Total", BOOKED, BOOKED, BOOKED, 220000, 220000 / BOOKED, 150000, 350000, "booked revenue of 3 won deals"],
        ["Note: 1 touch after its deal's close left out", "", "", "", "", "", "", "", ""],
      ],
    },
    {
      given: [
        EXAMPLE_TOUCHES,
        [
          ["Deal ID", "Amount"],
          ["D-1", 100],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
    {
      given: [EXAMPLE_TOUCHES, [...EXAMPLE_DEALS, ["D-1", 1, "2026-03-31", "Closed Won"]]],
      refuses: "DUPLICATE",
    },
  ],
  see: ["ATTRIBUTE", "ATTRIBUTION_DISPUTES", "SPEND_RETURN"],
  terms: ["Multi-Touch Attribution", "Attribution Model"],
});
