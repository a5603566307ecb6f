import { card } from "../kernel/card";
import { choice, columns } from "../kernel/kinds";
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
import { MODEL_NAMES, modelNamed, type ModelName } from "./models";

export interface AttributeArguments extends JourneyArguments {
  readonly model: ModelName;
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
  const journeys = readJourneys(args);
  if (isRefusal(journeys)) return journeys;
  const credits = creditsOf(journeys, modelNamed(args.model, args));
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
    notes: notesOf(journeys.leftOut),
  };
}

const NOTE = ["Note: 1 touch after its deal's close left out", "", "", ""];

export default card(attribute, {
  name: "ATTRIBUTE",
  family: "attribution",
  summary: "Booked revenue by channel under one attribution model",
  params: {
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    model: choice(MODEL_NAMES, { help: "How a won deal's revenue is shared over its touches.", default: "linear" }),
    by: byParam,
    lookbackDays: lookbackParam,
    halfLifeDays: halfLifeParam,
    columns: columns(),
  },
  returns: rows("A row a channel, largest first, then (unattributed); they add up to booked revenue. Notes follow.", {
    claimant: column(byHeader("by", "Channel"), "text", "The channel, campaign or other value credited."),
    deals: column("Deals", "number", "Won deals by the shares credited; adds up to the won deals."),
    revenue: column("Revenue", "money", "Credited revenue; adds up to booked revenue."),
    share: column("Share", "percent", "Revenue ÷ booked revenue."),
  }),
  law: "Each won deal's amount is shared over its counting touches: first and last take all; linear shares equally; u gives 40 % to the first, 40 % to the last and 20 % to the middle; time decay halves a touch's weight every half-life. No counting touch: (unattributed).",
  source:
    "Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy; model shares as vendors document them.",
  question: "Which channels brought the revenue we booked?",
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
  see: ["ATTRIBUTION_RECONCILE"],
  terms: ["Attribution Model", "Multi-Touch Attribution"],
});
