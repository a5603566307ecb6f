import { card } from "../kernel/card";
import { columns } from "../kernel/kinds";
import { column, rows, type Report } from "../kernel/outputs";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { noted } from "../tables/noted";
import { OPEN, WON } from "../tables/outcomes";
import { readSnapshot, snapshotParam, type SnapshotTable } from "./pipeline-snapshot";

export interface PipelineBridgeArguments {
  readonly before: SnapshotTable;
  readonly after: SnapshotTable;
}

const MEANINGS = {
  Start: "deals open in before",
  New: "open in after, not in before at all",
  Increased: "open in both, at more than before",
  Decreased: "open in both, at less than before",
  Won: "open in before, won in after: the amount in before leaves",
  Lost: "open in before, lost in after: the amount in before leaves",
  Removed: "open in before, not in after at all",
  Reopened: "won or lost in before, open in after",
  End: "deals open in after",
} as const;
type Move = keyof typeof MEANINGS;

export interface PipelineBridgeRow {
  readonly move: Move;
  readonly deals: number;
  readonly amount: number;
  readonly counts: string;
}

/**
 * What took the open pipeline from one snapshot to the other, deal by deal.
 *
 * Conventions: moves that lower the pipeline are negative, so the column adds up. A deal
 * leaves at its amount in before: a change of amount at the close was never open pipeline,
 * so it is a note and no move. A deal created and closed between the snapshots was in neither.
 * A blank amount is 0. Whether a deal is open is what its own snapshot says; no date is compared.
 */
export function pipelineBridge({ before, after }: PipelineBridgeArguments): Report<PipelineBridgeRow> | Refusal {
  const from = readSnapshot(before, after.deal);
  if (isRefusal(from)) return from;
  const to = readSnapshot(after, before.deal);
  if (isRefusal(to)) return to;
  const moves = new Map<Move, { deals: number; amount: number }>();
  for (const move of Object.keys(MEANINGS) as Move[]) moves.set(move, { deals: 0, amount: 0 });
  const add = (move: Move, amount: number) => {
    const sums = moves.get(move)!;
    sums.deals++;
    sums.amount += amount;
  };

  let closedAtAnother = 0;
  for (const i of from.rows) {
    if (from.outcomes[i] !== OPEN) continue;
    const amount = from.amounts[i];
    add("Start", amount);
    const row = to.rowOf[from.codes[i]];
    if (row < 0) add("Removed", -amount);
    else if (to.outcomes[row] === OPEN) {
      const change = to.amounts[row] - amount;
      if (change !== 0) add(change > 0 ? "Increased" : "Decreased", change);
    } else {
      add(to.outcomes[row] === WON ? "Won" : "Lost", -amount);
      if (to.outcomes[row] === WON && to.amounts[row] !== amount) closedAtAnother++;
    }
  }
  let passedThrough = 0;
  for (const i of to.rows) {
    const row = from.rowOf[to.codes[i]];
    if (to.outcomes[i] !== OPEN) {
      if (row < 0) passedThrough++;
      continue;
    }
    add("End", to.amounts[i]);
    if (row < 0) add("New", to.amounts[i]);
    else if (from.outcomes[row] !== OPEN) add("Reopened", to.amounts[i]);
  }
  return {
    rows: [...moves].map(([move, { deals, amount }]) => ({ move, deals, amount, counts: MEANINGS[move] })),
    notes: [
      ...noted(
        passedThrough,
        "deal created and closed between the snapshots is in neither Start nor End",
        "deals created and closed between the snapshots are in neither Start nor End",
      ),
      ...noted(
        closedAtAnother,
        "deal was won at another amount than it had in before, and leaves at that in before",
        "deals were won at another amount than they had in before, and leave at that in before",
      ),
      ...from.notes,
      ...to.notes,
    ],
  };
}

const BEFORE = [
  ["Deal ID", "Stage", "Amount"],
  ["D-1", "Proposal", 50000],
  ["D-2", "Discovery", 20000],
  ["D-3", "Negotiation", 30000],
  ["D-4", "Discovery", 10000],
  ["D-5", "Proposal", 15000],
  ["D-6", "Closed Lost", 40000],
];
const AFTER = [
  ["Deal ID", "Stage", "Amount"],
  ["D-1", "Proposal", 60000],
  ["D-2", "Proposal", 12000],
  ["D-3", "Closed Won", 30000],
  ["D-4", "Closed Lost", 10000],
  ["D-6", "Discovery", 35000],
  ["D-7", "Discovery", 25000],
  ["D-8", "Closed Won", 5000],
];
const HEADERS = ["Move", "Deals", "Amount", "What it counts"];

export default card(pipelineBridge, {
  name: "PIPELINE_BRIDGE",
  family: "velocity",
  summary: "What took the open pipeline from one snapshot to the next",
  params: {
    before: snapshotParam({
      help: "The deals as they were at the start, with their header row: deal, amount, stage or outcome.",
    }),
    after: snapshotParam({ help: "The same export at the end. Deals are matched by their id." }),
    columns: columns(),
  },
  returns: rows("Start, the moves, End: nine rows. Start plus the moves is End. Notes follow.", {
    move: column("Move", "text", "Start, New, Increased, Decreased, Won, Lost, Removed, Reopened or End."),
    deals: column("Deals", "whole", "How many deals."),
    amount: column("Amount", "money", "What they add to the open pipeline; below 0 where they lower it."),
    counts: column("What it counts", "text", "Which deals these are."),
  }),
  law: "Start + New + Increased + Decreased + Won + Lost + Removed + Reopened = End. Decreased, Won, Lost and Removed are negative; a deal that leaves does so at its amount in before.",
  source: "Pipeline Velocity, the framework catalogue of The Starr Conspiracy; the moves as revenue teams name them.",
  question: "Why is the pipeline larger or smaller than it was last month?",
  differs:
    "A CRM's pipeline inspection also shows deals moved in or out because their close date left the period; here the pipeline is every open deal, so a new close date moves nothing.",
  examples: [
    {
      given: [BEFORE, AFTER],
      gives: [
        HEADERS,
        ["Start", 5, 125000, MEANINGS.Start],
        ["New", 1, 25000, MEANINGS.New],
        ["Increased", 1, 10000, MEANINGS.Increased],
        ["Decreased", 1, -8000, MEANINGS.Decreased],
        ["Won", 1, -30000, MEANINGS.Won],
        ["Lost", 1, -10000, MEANINGS.Lost],
        ["Removed", 1, -15000, MEANINGS.Removed],
        ["Reopened", 1, 35000, MEANINGS.Reopened],
        ["End", 4, 132000, MEANINGS.End],
        ["Note: 1 deal created and closed between the snapshots is in neither Start nor End", "", "", ""],
      ],
    },
    {
      given: [BEFORE.slice(0, 2), AFTER.slice(0, 2)],
      gives: [
        HEADERS,
        ["Start", 1, 50000, MEANINGS.Start],
        ["New", 0, 0, MEANINGS.New],
        ["Increased", 1, 10000, MEANINGS.Increased],
        ["Decreased", 0, 0, MEANINGS.Decreased],
        ["Won", 0, 0, MEANINGS.Won],
        ["Lost", 0, 0, MEANINGS.Lost],
        ["Removed", 0, 0, MEANINGS.Removed],
        ["Reopened", 0, 0, MEANINGS.Reopened],
        ["End", 1, 60000, MEANINGS.End],
      ],
    },
    { given: [BEFORE, AFTER.map(([deal, stage]) => [deal, stage])], refuses: "MISSING_COLUMN" },
    { given: [BEFORE, [...AFTER, ["D-1", "Proposal", 65000]]], refuses: "DUPLICATE" },
  ],
  see: ["VELOCITY_BRIDGE", "COVERAGE_TABLE", "PIPELINE_BLINDNESS", "STAGE_CONVERSION"],
  terms: ["Pipeline Velocity"],
});
