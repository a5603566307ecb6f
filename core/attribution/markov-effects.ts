import { card } from "../kernel/card";
import { columns, whole } from "../kernel/kinds";
import { byHeader, column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { byParam, countedDealsParam, journeyParams } from "./attribution-params";
import { claimantName, claimantsByCredit } from "./credit";
import { journeyCount } from "./journey-count";
import { notesOf, readJourneys, type JourneyArguments } from "./journeys";
import { markov } from "./markov";
import { modelNotes } from "./model-notes";
import { removalEffects } from "./removal-effects";

export interface MarkovEffectsArguments extends Omit<JourneyArguments, "lookbackDays"> {
  readonly order: number;
}

export interface MarkovEffectsRow {
  readonly claimant: string;
  readonly removalEffect: number | undefined;
  readonly share: number | undefined;
}

/**
 * What markov credits a channel for: the share of conversions that a journey's chain loses
 * when every step to the channel ends the journey instead.
 *
 * Conventions: the base probability is won ÷ all journeys, which the chain meets exactly
 * because it is counted from them. Where no journey converts there is nothing to lose, and
 * effects and shares are left empty. Amounts play no part.
 */
export function markovEffects(args: MarkovEffectsArguments): Report<MarkovEffectsRow> | Refusal {
  const journeys = readJourneys({ ...args, lookbackDays: undefined });
  if (isRefusal(journeys)) return journeys;
  const effects = removalEffects(journeys, args.order);
  if (isRefusal(effects)) return effects;
  const { won, unconverted } = journeyCount(journeys);
  const all = effects.reduce((sum, effect) => sum + effect, 0);
  const converts = won > 0;
  const claimants = claimantsByCredit(journeys, effects, 1).map((code): MarkovEffectsRow => ({
    claimant: claimantName(journeys, code),
    removalEffect: converts ? effects[code] : undefined,
    share: converts ? effects[code] / all : undefined,
  }));
  const base: MarkovEffectsRow = {
    claimant: BASE,
    removalEffect: won + unconverted === 0 ? undefined : won / (won + unconverted),
    share: undefined,
  };
  return {
    rows: [...claimants, base],
    notes: [
      ...(converts ? [] : ["Note: no journey converts, so no channel's removal can lose a conversion"]),
      ...notesOf({ ...journeys.leftOut, wonWithoutAmount: 0 }),
      ...modelNotes(journeys, markov(args.order)),
    ],
  };
}

const BASE = "Base conversion";
const HEADERS = ["Channel", "Removal effect", "Share"];

/** C1 > C2 > C3 converts, C1 and C2 > C3 do not: a published sample, with channels for its letters. */
const TOUCHES = [
  ["Deal ID", "Touch Date", "Channel"],
  ["D-1", "2026-01-10", "Paid search"],
  ["D-1", "2026-02-01", "Webinar"],
  ["D-1", "2026-03-01", "Email"],
  ["D-2", "2026-02-10", "Paid search"],
  ["D-3", "2026-02-11", "Webinar"],
  ["D-3", "2026-02-20", "Email"],
];
const dealsOf = (...stages: readonly string[]) => [
  ["Deal ID", "Amount", "Close Date", "Stage"],
  ...stages.map((stage, i) => [`D-${i + 1}`, 1000, "2026-03-31", stage]),
];

export default card(markovEffects, {
  name: "MARKOV_EFFECTS",
  family: "attribution",
  summary: "The share of wins that would be lost without each channel",
  params: {
    touches: journeyParams.touches,
    deals: countedDealsParam,
    order: whole({
      help: "How many channels back a journey remembers: 1 as in markov, 2 or 3 as in markov 2 and markov 3.",
      atLeast: 1,
      atMost: 3,
      default: 1,
    }),
    by: byParam,
    columns: columns(),
  },
  returns: rows("One row per channel, largest effect first, then Base conversion. Notes follow.", {
    claimant: column(byHeader("by", "Channel"), "text", "The channel, campaign or other value."),
    removalEffect: column(
      "Removal effect",
      "percent",
      "Share of conversions lost without it; beside Base conversion, the share of journeys that convert.",
    ),
    share: column("Share", "percent", "Its removal effect ÷ the sum of all: what the markov models credit."),
  }),
  law: "1 − P(a journey converts without coming by the channel) ÷ P(it converts), on an absorbing Markov chain solved exactly. Its states are the last channels of a journey, repeats in a row taken as one. Won deals convert; lost and open deals with a counting touch do not.",
  source:
    "Anderl, Becker, von Wangenheim and Schumann, Mapping the customer journey, International Journal of Research in Marketing 33 (2016).",
  question: "Which channel would we miss most if it were gone?",
  differs:
    "The ChannelAttribution package for R and Python estimates removal effects by simulating journeys, so its numbers vary with its seed. Here they are solved exactly.",
  examples: [
    {
      given: [TOUCHES, dealsOf("Closed Won", "Closed Lost", "Proposal")],
      gives: [
        HEADERS,
        ["Email", 1, 0.4],
        ["Webinar", 1, 0.4],
        ["Paid search", 0.5, 0.2],
        [BASE, 1 / 3, ""],
        ["Note: 2 null journeys counted, lost or open deals with a counting touch", "", ""],
      ],
    },
    {
      given: [TOUCHES, dealsOf("Closed Won", "Closed Lost", "Proposal"), 3],
      gives: [
        HEADERS,
        ["Email", 1, 1 / 3],
        ["Paid search", 1, 1 / 3],
        ["Webinar", 1, 1 / 3],
        [BASE, 1 / 3, ""],
        ["Note: 2 null journeys counted, lost or open deals with a counting touch", "", ""],
      ],
    },
    { given: [TOUCHES, dealsOf("Closed Won"), 4], refuses: "OUT_OF_RANGE" },
  ],
  see: ["ATTRIBUTE", "ATTRIBUTION_PATHS"],
  terms: ["Multi-Touch Attribution"],
});
