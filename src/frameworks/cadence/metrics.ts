/** What the escalation triggers watch. */
import type { RoleId } from "../../data/table-roles";
import type { CountedCell, TypedBlock } from "../artefact";

/** As text of its unit, as metrics of many units are in one column; blank where the table does not tell. */
function counted(role: RoleId, text: string): CountedCell {
  return { formula: `=IFERROR(${text},"")`, from: [role] };
}

/** Not by TEXT and "0.0%": where the decimal mark is a comma, hosts read the dot of a pattern otherwise. */
const percent = (formula: string) => `ROUND(100*(${formula}),1)&"%"`;
const whole = (formula: string) => `TEXT(${formula},"0")`;

/** Row 2 of an answer that nothing breaks down is its Total. */
const ofTotal = (call: string, column: number) => `INDEX(${call},2,${column})`;

const BASELINE = 'VELOCITY_BASELINE({data.deals},"",{decisions-seen-from},"","","","",{data.deals.columns})';
/** Below the header and seven checks: the open value that passes every one of them. */
const IN_SIGHT = 'INDEX(PIPELINE_BLINDNESS({data.deals},{decisions-seen-from},"",{data.deals.columns}),9,4)';
const FUNNEL = 'FUNNEL({data.leads},"",{data.leads.columns})';
const SCORECARD =
  'SLA_SCORECARD({data.leads},{escalations-limit},{escalations-leads-on},"","","","",{data.leads.columns})';
const RETENTION = 'RETENTION_TABLE({data.movements},"",{data.movements.columns})';

export const metrics: TypedBlock = {
  kind: "typed",
  id: "cadence-metrics",
  caption: "Metrics: counted on your tables where they are here, yours to type where not",
  columns: [
    { header: "Metric", note: "Each once.", width: 220 },
    { header: "Value", note: "A number, or text such as 42%.", width: 132 },
    { header: "What it says", width: 96, isGiven: true },
  ],
  rows: [
    ["Win rate", counted("deals", percent(ofTotal(BASELINE, 4))), "Won of all deals closed in the last twelve months"],
    [
      "Cycle days",
      counted("deals", whole(ofTotal(BASELINE, 5))),
      "Days from creation to close of the deals won in them",
    ],
    [
      "Open value out of sight",
      counted("deals", percent(`1-${IN_SIGHT}`)),
      "Share of open value that fails a check of its record",
    ],
    ["Pipeline coverage", "", "Open pipeline ÷ what is left of the quota"],
    [
      "MQL rejection rate",
      counted("leads", percent(ofTotal(FUNNEL, 10))),
      "Leads given back as bad fit or duplicate, of all handed over",
    ],
    ["Leads touched in time", counted("leads", percent(ofTotal(SCORECARD, 7))), "Of the leads whose time has come"],
    [
      "Net revenue retention",
      counted("movements", percent(ofTotal(RETENTION, 8))),
      "Over all periods of the movements",
    ],
    [
      "Decisions overdue",
      { formula: `=${whole("{decisions-overdue}")}`, from: [] },
      "Open in the decision log past their due date",
    ],
  ],
  areExamples: false,
  spareRows: 4,
};
