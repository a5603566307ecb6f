/** What each state calls for, and what to say to a buyer who is in it. */
import type { Artefact } from "../artefact";
import { STATE, STATE_CHECK } from "./demand-states";

// prettier-ignore
const PLAYS = [
  [STATE.active, "Account owner", "sales conversation", 1, "A meeting is held, or the owner sets the state back and says why"],
  [STATE.passive, "Demand generation", "nurture sequence", 5, "The sequence has ended, or a sign of evaluation was seen"],
  [STATE.latent, "Content marketing", "research-led content", 30, "The account has read or attended, or the quarter is over"],
] as const;

const STEPS = ["Open with", "Ask", "Offer", "Leave out"] as const;

/** A line a step, in the order of STEPS. */
const TALK_TRACKS: Readonly<Record<keyof typeof STATE, readonly string[]>> = {
  active: [
    "You asked to see how this would work at your company",
    "Who decides, by when, and what happens if nothing changes?",
    "A working session on their own case, with a price range",
    "The company story: they have read it",
  ],
  passive: [
    "Others in your industry told us what they changed first",
    "Where does the work get stuck today, and who notices?",
    "A comparison of approaches, the one without us included",
    "A demo, a price, a request for a meeting",
  ],
  latent: [
    "What we found when we asked companies like yours",
    "Does this cost you anything yet, and how would you know?",
    "The study, and the people behind it for questions",
    "The product",
  ],
};

const WORDS_WIDTH = 430;

export const routingPlaybook: Artefact = {
  id: "routing-playbook",
  framework: "routing",
  title: "Routing playbook",
  about:
    "The one next action a state calls for, and the talk track that goes with it. Sales and marketing write both together.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "state-playbook",
      caption: "Playbook",
      columns: [
        { header: "State", note: "One row a state.", width: 168 },
        { header: "Who acts", width: 148 },
        {
          header: "Next action",
          note: "What stands beside every record in this state on Current states.",
          width: WORDS_WIDTH,
        },
        { header: "Within days", note: "Working days after the record came into the state.", width: 92, look: "whole" },
        { header: "Done when", width: 430 },
        STATE_CHECK,
      ],
      rows: PLAYS.map((play) => [...play, ""]),
      areExamples: true,
      spareRows: 3,
    },
    {
      kind: "typed",
      id: "talk-tracks",
      caption: "Talk tracks",
      columns: [
        { header: "State", width: 168 },
        { header: "Step", width: 148, choices: STEPS },
        { header: "Words", note: "As one would say them; after Leave out, what not to bring up.", width: WORDS_WIDTH },
      ],
      rows: (["active", "passive", "latent"] as const).flatMap((state) =>
        STEPS.map((step, i) => [STATE[state], step, TALK_TRACKS[state][i]]),
      ),
      areExamples: true,
      spareRows: 12,
    },
  ],
};
