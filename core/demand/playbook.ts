/** The playbook: which action each demand state calls for. States are compared without case. */
import { textColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { optional, table } from "../kernel/kinds";
import { place, refuse, type Refusal } from "../kernel/refusal";
import type { TableFrame } from "../kernel/table-shape";

const playbookColumns = {
  state: textColumn("State", ["State", "Demand state"]),
  nextAction: textColumn("Next action", ["Next action", "Next step", "Action"]),
} as const;

export type PlaybookTable = TableFrame & { readonly state: TextColumn; readonly nextAction: TextColumn };

export interface Play {
  readonly state: string;
  readonly nextAction: string;
}

/** Plays by their state in lower case. */
export type Playbook = ReadonlyMap<string, Play>;

const DEFAULT_PLAYBOOK: Playbook = new Map(
  [
    { state: "active evaluation", nextAction: "sales conversation" },
    { state: "passive awareness", nextAction: "nurture sequence" },
    { state: "latent need", nextAction: "research-led content" },
  ].map((play) => [play.state, play]),
);

export const playbookParam = optional(
  table({
    help: "Which action a state calls for: State, Next action. Blank: active evaluation, sales conversation; passive awareness, nurture sequence; latent need, research-led content.",
    columns: playbookColumns,
  }),
);

export function readPlaybook(playbook: PlaybookTable | undefined): Playbook | Refusal {
  if (playbook === undefined) return DEFAULT_PLAYBOOK;
  const { name, rows, rowNumber, state, nextAction } = playbook;
  if (rows === 0) return refuse.noRows(name, "state");
  const plays = new Map<string, Play>();
  const rowOf = new Map<string, number>();
  for (let i = 0; i < rows; i++) {
    const word = state.words[state.codes[i]];
    if (word === "") return refuse.missing(place(name, rowNumber(i), "State"), "the name of a state");
    const action = nextAction.words[nextAction.codes[i]];
    if (action === "") return refuse.missing(place(name, rowNumber(i), "Next action"), "what to do in that state");
    const key = word.toLowerCase();
    const first = rowOf.get(key);
    if (first !== undefined) return refuse.twice(name, rowNumber(i), "State", word, first);
    rowOf.set(key, rowNumber(i));
    plays.set(key, { state: word, nextAction: action });
  }
  return plays;
}
