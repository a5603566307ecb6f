import type { Artefact } from "../artefact";
import { currentStates } from "./current-states";
import { demandStates } from "./demand-states";
import { leadRouting } from "./lead-routing";
import { routingPlaybook } from "./routing-playbook";
import { stateLog } from "./state-log";
import { transitionReview } from "./transition-review";

/** In the order they are worked: agree states and rules, say what each calls for, sort, act, record, review. */
export const routingArtefacts: readonly Artefact[] = [
  demandStates,
  routingPlaybook,
  currentStates,
  leadRouting,
  stateLog,
  transitionReview,
];
