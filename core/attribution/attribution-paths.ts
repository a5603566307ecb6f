import { card } from "../kernel/card";
import { choice, columns, whole } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { noted } from "../tables/noted";
import { LOST, WON } from "../tables/outcomes";
import { median } from "../statistics/averages";
import { numberInWords } from "../written/number-in-words";
import { byParam, EXAMPLE_DEALS, EXAMPLE_TOUCHES, journeyParams } from "./attribution-params";
import { claimantName } from "./credit";
import { notesOf, readJourneys, type JourneyArguments, type Journeys } from "./journeys";
import { pathInWords, pathTree, ROOT, type PathTree } from "./path-tree";

export interface PathsArguments extends Omit<JourneyArguments, "lookbackDays"> {
  readonly repeats: "collapse" | "keep";
  readonly top: number;
}

export interface PathRow {
  readonly path: string;
  readonly deals: number;
  readonly won: number;
  readonly winRate: number | undefined;
  readonly revenue: number;
  readonly medianDays: number | undefined;
}

/** What is known of the deals of one row. */
interface Tally {
  deals: number;
  won: number;
  lost: number;
  revenue: number;
  /** From the first counting touch to the close, of won deals that have both. */
  days: number[];
}

/**
 * The journeys deals took, and how each kind ended.
 *
 * Conventions. Won, lost and open deals all take a path: without the lost ones there is no
 * win rate. Paths beyond the top are added up in one row and deals without a counting touch
 * in another, so that Deals adds up to all deals and Revenue to booked revenue. Median days
 * run from the first counting touch to the close of the won deals, never below 0. Two paths
 * are one when their claimants are the same in the same order.
 */
export function attributionPaths(args: PathsArguments): Report<PathRow> | Refusal {
  const journeys = readJourneys({ ...args, lookbackDays: undefined });
  if (isRefusal(journeys)) return journeys;
  const tree = pathTree(journeys.claimants.words.length);
  const ends = endsOf(journeys, tree, args.repeats === "keep");
  const { tallies, undated } = talliedByEnd(journeys, ends, args.deals.closed);
  const nameOf = namesOf(journeys, tree);
  const ranked = [...tallies.keys()].filter((end) => end !== ROOT);
  ranked.sort((a, b) => {
    const [one, other] = [tallies.get(a)!, tallies.get(b)!];
    if (one.deals !== other.deals) return other.deals - one.deals;
    if (one.revenue !== other.revenue) return other.revenue - one.revenue;
    return nameOf(a) < nameOf(b) ? -1 : 1;
  });
  const shown = ranked.slice(0, args.top);
  const rest = ranked.slice(args.top);
  const beyond = `beyond the top ${numberInWords(args.top)} added up in ${OTHERS}`;

  return {
    rows: [
      ...shown.map((end) => printRow(nameOf(end), tallies.get(end)!)),
      ...(rest.length > 0 ? [printRow(OTHERS, pooled(rest.map((end) => tallies.get(end)!)))] : []),
      printRow(UNTOUCHED, tallies.get(ROOT) ?? newTally()),
    ],
    notes: [
      ...noted(rest.length, `path ${beyond}`, `paths ${beyond}`),
      ...noted(
        undated,
        "won deal without a close date left out of the median days",
        "won deals without a close date left out of the median days",
      ),
      ...notesOf(journeys.leftOut),
    ],
  };
}

const OTHERS = "(other paths)";
const UNTOUCHED = "(no counting touch)";

/** The node at which each deal's path ends; the root for a deal without a counting touch. */
function endsOf({ order, offsets, claimants, outcomes }: Journeys, tree: PathTree, keepsRepeats: boolean): Int32Array {
  const ends = new Int32Array(outcomes.length);
  for (let d = 0; d < ends.length; d++) {
    let node = ROOT;
    let before = -1;
    for (let k = offsets[d]; k < offsets[d + 1]; k++) {
      const claimant = claimants.codes[order[k]];
      if (keepsRepeats || claimant !== before) node = tree.step(node, claimant);
      before = claimant;
    }
    ends[d] = node;
  }
  return ends;
}

function talliedByEnd(
  { outcomes, revenue, ages, offsets }: Journeys,
  ends: Int32Array,
  closed: Float64Array | undefined,
): { readonly tallies: ReadonlyMap<number, Tally>; readonly undated: number } {
  const tallies = new Map<number, Tally>();
  let undated = 0;
  for (let d = 0; d < ends.length; d++) {
    const tally = tallies.get(ends[d]) ?? newTally();
    tallies.set(ends[d], tally);
    tally.deals++;
    tally.revenue += revenue[d];
    if (outcomes[d] === LOST) tally.lost++;
    if (outcomes[d] !== WON) continue;
    tally.won++;
    if (ends[d] === ROOT) continue;
    if (closed === undefined || Number.isNaN(closed[d])) undated++;
    else tally.days.push(ages[offsets[d]]);
  }
  return { tallies, undated };
}

function newTally(): Tally {
  return { deals: 0, won: 0, lost: 0, revenue: 0, days: [] };
}

function pooled(tallies: readonly Tally[]): Tally {
  const pool = newTally();
  for (const { deals, won, lost, revenue } of tallies) {
    pool.deals += deals;
    pool.won += won;
    pool.lost += lost;
    pool.revenue += revenue;
  }
  pool.days = tallies.flatMap(({ days }) => days);
  return pool;
}

function printRow(path: string, { deals, won, lost, revenue, days }: Tally): PathRow {
  const winRate = won + lost === 0 ? undefined : won / (won + lost);
  return { path, deals, won, winRate, revenue, medianDays: median(days) };
}

/** A path in words, written once. */
function namesOf(journeys: Journeys, tree: PathTree): (end: number) => string {
  const known = new Map<number, string>();
  return (end) => {
    const name = known.get(end) ?? pathInWords(tree.stepsTo(end).map((code) => claimantName(journeys, code)));
    known.set(end, name);
    return name;
  };
}

const HEADERS = ["Path", "Deals", "Won", "Win rate", "Revenue", "Median days"];
const NOTE = ["Note: 1 touch after its deal's close left out", "", "", "", "", ""];

export default card(attributionPaths, {
  name: "ATTRIBUTION_PATHS",
  family: "attribution",
  summary: "The paths deals took over the channels, and how often each one was won",
  params: {
    touches: journeyParams.touches,
    deals: journeyParams.deals,
    by: byParam,
    repeats: choice(["collapse", "keep"], {
      help: "Whether the same channel several times in a row is one step (collapse) or several (keep).",
      default: "collapse",
    }),
    top: whole({ help: "How many paths to list; the others are added up in one row.", atLeast: 1, default: 20 }),
    columns: columns(),
  },
  returns: rows(
    "One row per path, most deals first, then (other paths) and (no counting touch); they add up to all deals and to booked revenue. Notes follow.",
    {
      path: column("Path", "text", "The channels in the order of their touches."),
      deals: column("Deals", "whole", "Deals that took the path: won, lost and open."),
      won: column("Won", "whole", "Won deals among them."),
      winRate: column("Win rate", "percent", "Won ÷ (won + lost); empty where none is closed."),
      revenue: column("Revenue", "money", "Amounts of the won deals; adds up to booked revenue."),
      medianDays: column("Median days", "days", "From the first counting touch to the close, of the won deals."),
    },
  ),
  law: "Every deal takes one path: the channels of its counting touches in time order, repeats in a row taken as one unless kept.",
  source: "Multi-Touch Attribution Reconciliation, the framework catalogue of The Starr Conspiracy.",
  question: "Which sequences of touches end in won deals, and how long do they take?",
  differs:
    "Path reports of web analytics list the journeys that converted. Here lost and open deals take a path too, so that a path has a win rate.",
  examples: [
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS],
      gives: [
        HEADERS,
        ["Paid search > Webinar > Email", 1, 1, 1, 100000, 80],
        ["Email", 1, 1, 1, 50000, 33],
        ["Paid search", 1, 0, 0, 0, ""],
        [UNTOUCHED, 1, 1, 1, 25000, ""],
        NOTE,
      ],
    },
    {
      given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "Channel", "keep", 1],
      gives: [
        HEADERS,
        ["Paid search > Webinar > Email", 1, 1, 1, 100000, 80],
        [OTHERS, 2, 1, 0.5, 50000, 33],
        [UNTOUCHED, 1, 1, 1, 25000, ""],
        ["Note: 2 paths beyond the top 1 added up in (other paths)", "", "", "", "", ""],
        NOTE,
      ],
    },
    { given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "Region"], refuses: "MISSING_COLUMN" },
    { given: [EXAMPLE_TOUCHES, EXAMPLE_DEALS, "", "merge"], refuses: "NOT_AN_OPTION" },
  ],
  see: ["MARKOV_EFFECTS", "ATTRIBUTE"],
  terms: ["Multi-Touch Attribution"],
});
