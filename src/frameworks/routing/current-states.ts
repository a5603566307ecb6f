/** The state of every account as the rules find it now. */
import type { Artefact, CountedCell } from "../artefact";
import { MOST_STATES } from "./demand-states";

const FOUND = "DEMAND_STATE({data.accounts},{state-rules:5},{state-playbook:3},{data.accounts.columns})";
const IN_STATE = (state: string) => `SUMPRODUCT(--(INDEX(${FOUND},0,1)=${state}))`;

/** Rules of several conditions are long, and stand in this column further down. */
const RULE_WIDTH = 536;

/** The states in the order of their list. */
function stateAt(place: number): CountedCell {
  const state = `INDEX({demand-states#1},${place + 1})`;
  return { formula: `=IF(${state}="","",${state})`, from: ["accounts"] };
}

export const currentStates: Artefact = {
  id: "current-states-sheet",
  framework: "routing",
  title: "Current states",
  about:
    "The state and next action of every account in this document, worked out from the rules each time a cell changes.",
  needs: ["accounts"],
  blocks: [
    {
      kind: "lines",
      caption: "Accounts",
      lines: [
        {
          id: "accounts-sorted",
          label: "Accounts",
          look: "whole",
          // Less the header. Counted on the answer: titles and footers of the accounts' sheet are no accounts.
          formula: `=SUMPRODUCT(--(INDEX(${FOUND},0,1)<>""))-1`,
        },
        {
          id: "accounts-without-state",
          label: "Of them in no state",
          note: "No rule matches: customers and competitors, as the example rules are written.",
          look: "whole",
          formula: `=${IN_STATE('"(no state)"')}`,
        },
      ],
    },
    {
      kind: "typed",
      id: "accounts-by-state",
      caption: "How many accounts are in each state, and what is due to them",
      columns: [
        { header: "State", note: "From the list of states.", width: 220, isGiven: true },
        { header: "Accounts", width: 168, look: "whole", formula: `=IF([State]="","",${IN_STATE("[State]")})` },
        {
          header: "Next action",
          width: RULE_WIDTH,
          formula:
            '=IF([State]="","",IFERROR(INDEX({state-playbook#3},MATCH([State],{state-playbook#1},0)),"not in the playbook"))',
        },
        {
          header: "Share",
          note: "Of the accounts that are in a state.",
          width: 180,
          look: "percent",
          formula: '=IF([State]="","",IF([Accounts]=0,0,[Accounts]/({accounts-sorted}-{accounts-without-state})))',
        },
      ],
      rows: Array.from({ length: MOST_STATES }, (_, place) => [stateAt(place + 1), "", "", ""]),
      areExamples: false,
      spareRows: 0,
    },
    {
      kind: "live",
      id: "current-states",
      caption: "Every account: its state, the rule that set it and the next action",
      card: "DEMAND_STATE",
      rowsOf: "accounts",
      formula: `=${FOUND}`,
    },
  ],
};
