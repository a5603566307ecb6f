import { card } from "../kernel/card";
import { columns } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import {
  byParam,
  EXAMPLE_DEALS,
  EXAMPLE_TOUCHES,
  halfLifeParam,
  journeyParams,
  lookbackParam,
} from "./attribution-params";
import { bookedOf, claimantName, claimantsByCredit, creditsOf, UNATTRIBUTED } from "./credit";
import { notesOf, readJourneys, type JourneyArguments } from "./journeys";
import { BELOW_NOTHING, belowNothingNotes, modelNotes } from "./model-notes";
import { modelParam, type ModelChoice } from "./model-param";
import { modelOf } from "./models";

export interface AttributeArguments extends JourneyArguments {
  readonly model: ModelChoice;
  readonly halfLifeDays: number;
}

export interface AttributeRow {
  readonly claimant: string;
  readonly deals: number;
  readonly revenue: number;
  readonly share: number | undefined;
}

/**
 * Booked revenue under one model, the unattributed as a row of its own.
 *
 * Conventions: deals are counted by the shares credited, so the column adds up to the won
 * deals. A claimant with touches on lost or open deals alone is listed, with nothing.
 */
export function attribute(args: AttributeArguments): Report<AttributeRow> | Refusal {
  const model = modelOf(args.model, args);
  const journeys = readJourneys(args, model);
  if (isRefusal(journeys)) return journeys;
  const credits = creditsOf(journeys, model);
  if (isRefusal(credits)) return credits;
  const booked = bookedOf(journeys);
  const row = (claimant: string, deals: number, revenue: number): AttributeRow => ({
    claimant,
    deals,
    revenue,
    share: booked.revenue === 0 ? undefined : revenue / booked.revenue,
  });
  return {
    rows: [
      ...claimantsByCredit(journeys, credits.revenue, booked.revenue).map((code) =>
        row(claimantName(journeys, code), credits.deals[code], credits.revenue[code]),
      ),
      row(UNATTRIBUTED, booked.unattributedDeals, booked.unattributed),
    ],
    notes: [...notesOf(journeys.leftOut), ...modelNotes(journeys, model), ...belowNothingNotes(model, credits)],
  };
}

const NOTE = ["Note: 1 touch after its deal's close left out", "", "", ""];

const JOURNEY = [
  ["Deal ID", "Touch Date", "Channel"],
  ["D-1", "2026-01-10", "Paid search"],
  ["D-1", "2026-02-01", "Webinar"],
  ["D-1", "2026-03-01", "Email"],
];
const MILESTONES = [
  ["Deal ID", "Amount", "Stage", "Lead Created", "Opportunity Created"],
  ["D-1", 100000, "Closed Won", "2026-01-15", "2026-02-01"],
];

export default card(attribute, {
  name: "ATTRIBUTE",
  family: "attribution",
  summary: "Booked revenue by channel under one attribution model",
  params: {
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    model: modelParam({
      help: "How a won deal's revenue is shared over its touches; also three shares first/middle/last such as 30/40/30.",
      default: "linear",
    }),
    by: byParam,
    lookbackDays: lookbackParam,
    halfLifeDays: halfLifeParam,
    columns: columns(),
  },
  returns: rows(
    "One row per channel, largest first, then (unattributed); they add up to booked revenue. Notes follow.",
    {
      claimant: column(byHeader("by", "Channel"), "text", "The channel, campaign or other value credited."),
      deals: column("Deals", "number", "Won deals by the shares credited; adds up to the won deals."),
      revenue: column("Revenue", "money", "Credited revenue; adds up to booked revenue."),
      share: column("Share", "percent", "Revenue ÷ booked revenue."),
    },
  ),
  law: [
    "Each won deal's amount is shared over its counting touches. first and last take all; last non-direct skips Direct; linear shares equally.",
    "u: 40 first, 40 last, 20 between. j: 20 first, 60 last; inverse j: 60 and 20. time decay halves a touch's weight every half-life.",
    "w: 30 first, 30 lead creation, 30 opportunity creation, 10 the rest. full path: 22.5 each to these and the last, 10 the rest. hubspot u: 40 first, 40 lead creation, 20 the rest. marketo u: 50 first, 50 lead creation.",
    "A milestone is the touch marked so in the touches' Milestone column, else the last counting touch at or before the deal's Lead created or Opportunity created date (its Created date where there is no such column); a missing one's share goes to the others in proportion.",
    "30/40/30 or any three shares: first, between, last. unique linear: equal per distinct channel; shapley is another name for it, because where a coalition of channels is worth the revenue of the journeys within it the two are identical.",
    "shapley rate: the Shapley value of the conversion rate, at most 15 channels. markov, markov 2, markov 3: in proportion to removal effects, states the last 1, 2 or 3 channels. These value channels over all journeys, lost and open deals too, and share booked revenue in that proportion.",
    BELOW_NOTHING,
    "No counting touch: (unattributed).",
  ].join(" "),
  source:
    "Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy; model shares as vendors document them; Shapley (1953); Anderl and others, Mapping the customer journey (2016).",
  question: "Which channels brought the revenue we booked?",
  differs:
    "U-shaped is 40/20/40 by position here, as in Adobe Analytics; HubSpot and Marketo Measure mean first touch and lead creation by it, which are hubspot u and marketo u. W-shaped and full path are those of both.",
  examples: [
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "u"],
      gives: [
        ["Channel", "Deals", "Revenue", "Share"],
        ["Email", 1.4, 90000, 90000 / 175000],
        ["Paid search", 0.4, 40000, 40000 / 175000],
        ["Webinar", 0.2, 20000, 20000 / 175000],
        [UNATTRIBUTED, 1, 25000, 25000 / 175000],
        NOTE,
      ],
    },
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "first"],
      gives: [
        ["Channel", "Deals", "Revenue", "Share"],
        ["Paid search", 1, 100000, 100000 / 175000],
        ["Email", 1, 50000, 50000 / 175000],
        ["Webinar", 0, 0, 0],
        [UNATTRIBUTED, 1, 25000, 25000 / 175000],
        NOTE,
      ],
    },
    {
      given: [JOURNEY, MILESTONES, "w"],
      gives: [
        ["Channel", "Deals", "Revenue", "Share"],
        ["Paid search", 0.6, 60000, 0.6],
        ["Webinar", 0.3, 30000, 0.3],
        ["Email", 0.1, 10000, 0.1],
        [UNATTRIBUTED, 0, 0, 0],
      ],
    },
    { given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "best"], refuses: "NOT_AN_OPTION" },
    {
      given: [
        [
          ["Deal ID", "Channel"],
          ["D-1", "Email"],
        ],
        EXAMPLE_DEALS,
      ],
      refuses: "MISSING_COLUMN",
    },
  ],
  see: ["ATTRIBUTION_RECONCILE", "ATTRIBUTION_WHY", "MARKOV_EFFECTS"],
  terms: ["Attribution Model", "Multi-Touch Attribution"],
});
