import { card } from "../kernel/card";
import type { Cell, Cells } from "../kernel/cells";
import { columns, date, optional } from "../kernel/kinds";
import { grid } from "../kernel/outputs";
import { refuse, type Refusal } from "../kernel/refusal";
import type { History } from "../tables/history";
import { historyTable } from "../tables/history-table";
import { noted } from "../tables/noted";
import { stateHistoryColumns } from "../tables/state-history";
import { printDate } from "../written/dates";
import { orderHistory } from "./ordered-history";

export interface StateTransitionsArguments {
  readonly history: History;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** More than a person can read; a column with more of them holds no states. */
const MOST_STATES = 100;

/**
 * How often records in one state are found in another at their next review.
 *
 * Conventions: a transition is two consecutive rows of one record, dated by the later one. To
 * stay in a state is a transition to itself, so that the rates are per review and a row's
 * add up to 1; a history of changes alone has no such rows, and its rates are those of all
 * moves. States are compared without case and stand in alphabetical order, so that the
 * order of the sheet does not matter. A row that repeats another of the same moment counts once.
 * Of entries of one moment, those of a sheet that lists the newest first are read from the bottom up.
 */
export function stateTransitions({ history, from, to }: StateTransitionsArguments): Cells | Refusal {
  const start = from ?? -Infinity;
  const end = to ?? Infinity;
  if (isAfter(start, end)) return refuse.outOfRange("to", `on or after ${printDate(start)}`, printDate(end));
  const { order, offsets, states, stateOf, notes } = orderHistory(history);
  if (states.length > MOST_STATES) {
    return refuse.outOfRange(`the number of states in ${history.name}`, `at most ${MOST_STATES}`, states.length);
  }
  const { when, moment, isUntimed } = history;
  const counts = new Int32Array(states.length * states.length);
  let repeats = 0;
  for (let r = 0; r + 1 < offsets.length; r++) {
    for (let k = offsets[r] + 1; k < offsets[r + 1]; k++) {
      const row = order[k];
      const before = order[k - 1];
      if (moment[row] === moment[before] && stateOf[row] === stateOf[before] && isUntimed?.[before] !== 1) {
        repeats++;
        continue;
      }
      // Nobody saw a record move into a state that only the change out of it shows.
      if (isUntimed?.[row] === 1 || when[row] < start || isAfter(when[row], end)) continue;
      counts[stateOf[before] * states.length + stateOf[row]]++;
    }
  }
  const rows = states.map((state, place) =>
    layOut(state, Array.from(counts.subarray(place * states.length, (place + 1) * states.length))),
  );
  return [
    ["From \\ To", ...states, ...states.map((state) => `${state} (count)`), "Transitions"],
    ...rows,
    ...notes.map((note) => [note]),
    ...noted(
      repeats,
      "row repeats the one before, with the same record, state, and time: it counts once",
      "rows repeat the one before, with the same record, state, and time: they count once",
    ).map((note) => [note]),
    ...(counts.every((count) => count === 0) ? [["Note: no transition"]] : []),
  ];
}

/** A day without a time lasts to its end. */
function isAfter(when: number, end: number): boolean {
  return end === Math.floor(end) ? Math.floor(when) > end : when > end;
}

function layOut(state: string, counts: readonly number[]): readonly Cell[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return [state, ...counts.map((count) => (total === 0 ? undefined : count / total)), ...counts, total];
}

const HISTORY = [
  ["Account", "Date", "State"],
  ["Northwind", "2026-01-31", "latent need"],
  ["Northwind", "2026-02-28", "passive awareness"],
  ["Northwind", "2026-03-31", "active evaluation"],
  ["Fabrikam", "2026-03-31", "passive awareness"],
  ["Fabrikam", "2026-01-31", "passive awareness"],
  ["Fabrikam", "2026-02-28", "passive awareness"],
  ["Contoso", "2026-01-31", "latent need"],
  ["Contoso", "2026-02-28", "latent need"],
];
const STATES = ["active evaluation", "latent need", "passive awareness"];
const HEADERS = ["From \\ To", ...STATES, ...STATES.map((state) => `${state} (count)`), "Transitions"];

export default card(stateTransitions, {
  name: "STATE_TRANSITIONS",
  family: "demand",
  summary: "How often records move from one demand state to another",
  params: {
    history: historyTable({
      help: "The history of states with its header row: record, state, when. One row per review or per change, in any order. Also read: a CRM's field history (field, old value, new value, date), and from and to.",
      noun: "state",
      columns: {
        record: stateHistoryColumns.record,
        entered: stateHistoryColumns.state,
        when: stateHistoryColumns.when,
      },
    }),
    from: optional(date({ help: "First day a transition may fall on. Blank: no limit." })),
    to: optional(date({ help: "Last day a transition may fall on, to its end. Blank: no limit." })),
    columns: columns(),
  },
  returns: grid(
    "From \\ To: one row per state left, in alphabetical order; a rate for each state found next, then the counts, then all transitions out of that state. Notes follow.",
  ),
  law: "A transition = two consecutive rows of one record in time order, dated by the later one; staying counts as a transition to the same state. Rate = count ÷ all transitions out of that state.",
  source: "Demand State Routing, the framework catalogue of The Starr Conspiracy.",
  question: "Are accounts moving towards a purchase, and how many fall back?",
  examples: [
    {
      given: [HISTORY],
      gives: [
        HEADERS,
        ["active evaluation", "", "", "", 0, 0, 0, 0],
        ["latent need", 0, 0.5, 0.5, 0, 1, 1, 2],
        ["passive awareness", 1 / 3, 0, 2 / 3, 1, 0, 2, 3],
      ],
    },
    {
      given: [HISTORY, "2026-03-01", "2026-03-31"],
      gives: [
        HEADERS,
        ["active evaluation", "", "", "", 0, 0, 0, 0],
        ["latent need", "", "", "", 0, 0, 0, 0],
        ["passive awareness", 0.5, 0, 0.5, 1, 0, 1, 2],
      ],
    },
    { given: [HISTORY, "2026-03-31", "2026-01-01"], refuses: "OUT_OF_RANGE" },
    {
      given: [
        [
          ["Account", "State"],
          ["Northwind", "latent need"],
        ],
      ],
      refuses: "MISSING_COLUMN",
    },
  ],
  see: ["DEMAND_STATE", "NEXT_ACTION", "STAGE_CONVERSION"],
  terms: ["Demand States"],
});
