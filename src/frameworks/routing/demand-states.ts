/** The states a buyer can be in, and the rules that tell them apart. */
import { tests } from "../../../core/rules/condition";
import type { Artefact } from "../artefact";

/** The states as they ship; a customer's own list takes their place. */
export const STATE = {
  active: "active evaluation",
  passive: "passive awareness",
  latent: "latent need",
} as const;

/** How many states a list has room for: three as they ship, and as many again. */
export const MOST_STATES = 6;

/** A word beside the name of a state that the list of states does not have. */
export const STATE_CHECK = {
  header: "Check",
  width: 128,
  formula: '=IF([State]="","",IF(COUNTIF({demand-states#1},[State])=0,"no such state",""))',
} as const;

// prettier-ignore
const STATES = [
  [STATE.active, "Head of sales", 14, "an open deal", "Compares vendors; a decision has a date", "Demo request, pricing page, intent on the category"],
  [STATE.passive, "Demand generation", 30, STATE.active, "Knows the problem and reads about it; no project yet", "Repeat visits, webinars, newsletter"],
  [STATE.latent, "Content marketing", 90, STATE.passive, "Has the problem we solve and looks for no answer", "Fits the ICP, little or no engagement"],
] as const;

// prettier-ignore
const RULES = [
  [1, "Account Type", "is", "Prospect", STATE.active],
  [1, "Demo Requested", "present", "", STATE.active],
  [1, "Intent Score", "≥", 40, STATE.active],
  [2, "Account Type", "is", "Prospect", STATE.passive],
  [2, "Web Visits (90 days)", "≥", 10, STATE.passive],
  [3, "Account Type", "is", "Prospect", STATE.latent],
] as const;

export const demandStates: Artefact = {
  id: "demand-states-sheet",
  framework: "routing",
  title: "Demand states",
  about:
    "The states that sales and marketing both speak of, and the rules that put a record into one. Both teams agree them.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "demand-states",
      caption: "States, the one nearest to a purchase first",
      columns: [
        { header: "State", note: "Rules, playbook and log name it in the same words.", width: 168 },
        { header: "Owner", note: "Who answers for what happens to records in it.", width: 168 },
        {
          header: "Look again after days",
          note: "How long a record may stay without anybody looking at it.",
          width: 158,
          look: "whole",
        },
        { header: "Moves on to", note: "What it is hoped to become.", width: 148 },
        { header: "Where the buyer stands", width: 370 },
        { header: "Signs we can see", note: "What the rules below ask for, in words.", width: 370 },
      ],
      rows: STATES,
      areExamples: true,
      spareRows: MOST_STATES - STATES.length,
    },
    {
      kind: "typed",
      id: "state-rules",
      caption:
        "Rules: rows of one priority must all match, the lowest priority that matches sets the state, and a record that none matches has no state",
      columns: [
        {
          header: "Priority",
          note: "1 is asked first. Give rows that belong together the same number.",
          width: 168,
          look: "whole",
        },
        { header: "Field", note: "The header of a column of your accounts.", width: 168 },
        {
          header: "Test",
          note: "present and absent take no value; every other test passes over blanks.",
          width: 158,
          choices: tests,
        },
        {
          header: "Value",
          note: "Several with ; between them for in and not in; two with .. for between.",
          width: 148,
        },
        { header: "State", width: 370 },
        STATE_CHECK,
      ],
      rows: RULES.map((rule) => [...rule, ""]),
      areExamples: true,
      spareRows: 12,
    },
  ],
};
