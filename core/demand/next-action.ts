import { card } from "../kernel/card";
import { text } from "../kernel/kinds";
import { cell } from "../kernel/outputs";
import { either, isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { playbookParam, readPlaybook, type PlaybookTable } from "./playbook";
import { NO_STATE } from "./state-rules";

export interface NextActionArguments {
  readonly state: string;
  readonly playbook: PlaybookTable | undefined;
}

/** The playbook's action for a state. A record that DEMAND_STATE found in no state has none. */
export function nextAction({ state, playbook }: NextActionArguments): string | Refusal {
  const plays = readPlaybook(playbook);
  if (isRefusal(plays)) return plays;
  const key = state.toLowerCase();
  const play = plays.get(key);
  if (play !== undefined) return play.nextAction;
  const states = Array.from(plays.values(), (each) => each.state);
  return key === NO_STATE ? "" : refuse.notFound("state", either(states), state);
}

export default card(nextAction, {
  name: "NEXT_ACTION",
  family: "demand",
  summary: "The action a demand state calls for, from the playbook",
  params: {
    state: text({ help: "A demand state, such as DEMAND_STATE gives; one cell or a range without its header." }),
    playbook: playbookParam,
  },
  returns: cell("text", "The next action; empty for (no state)."),
  law: "The action that stands beside the state in the playbook, compared without case.",
  source: "Demand State Routing, the framework catalogue of The Starr Conspiracy.",
  question: "This account has started to evaluate: what do we do next?",
  examples: [
    { given: ["active evaluation"], gives: "sales conversation" },
    {
      given: [[["Latent need"], [""], ["passive awareness"], ["(no state)"]]],
      gives: [["research-led content"], [""], ["nurture sequence"], [""]],
    },
    {
      given: [
        "in market",
        [
          ["State", "Next action"],
          ["In market", "call within the hour"],
          ["Out of market", "quarterly letter"],
        ],
      ],
      gives: "call within the hour",
    },
    { given: ["hot"], refuses: "NOT_FOUND" },
  ],
  see: ["DEMAND_STATE", "STATE_TRANSITIONS"],
  terms: ["Intent Data", "Demand States"],
});
