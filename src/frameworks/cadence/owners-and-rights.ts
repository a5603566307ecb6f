/** Who keeps every artefact alive, and who decides what. */
import { serialOf } from "../../../core/written/dates";
import type { Artefact, TypedBlock } from "../artefact";

const reviewedOn = (month: number, day: number) => serialOf(2026, month, day) ?? "";

// prettier-ignore
const OWNERS = [
  ["Definitions", "Revenue operations", "Head of marketing", "ICP and scoring review", 91, reviewedOn(4, 14)],
  ["Stage map", "Revenue operations", "Customer success lead", "ICP and scoring review", 91, reviewedOn(4, 14)],
  ["ICP rubric", "Head of marketing", "Head of sales", "ICP and scoring review", 91, reviewedOn(4, 16)],
  ["SLA pact", "Head of sales", "Head of marketing", "Pipeline review", 91, reviewedOn(3, 2)],
  ["Routing rules", "Revenue operations", "Sales development lead", "Demand-state review", 30, reviewedOn(6, 8)],
  ["Talk tracks", "Sales development lead", "Head of marketing", "Demand-state review", 30, ""],
  ["Velocity baseline", "Revenue operations", "Head of sales", "Pipeline review", 91, reviewedOn(5, 4)],
  ["Attribution agreement", "Head of marketing", "Revenue operations", "Demand-state review", 91, reviewedOn(5, 11)],
  ["Decision log", "Revenue operations", "Head of sales", "Pipeline review", 7, reviewedOn(6, 29)],
] as const;

// prettier-ignore
const RIGHTS = [
  ["The wording of a definition", "CRO and CMO", "Revenue operations", "Both teams", "CEO, within a week", "ICP and scoring review"],
  ["ICP criteria, points and thresholds", "CRO and CMO", "Head of sales, head of marketing", "Both teams", "CEO, within a week", "ICP and scoring review"],
  ["The response time and its exceptions", "CRO and CMO", "Sales development lead", "Both teams", "CEO, within a week", "Pipeline review"],
  ["What happens to a stuck deal or lead", "Head of sales", "The deal's owner", "Revenue operations", "CRO", "Pipeline review"],
  ["Routing rules and talk tracks", "Revenue operations", "Sales development lead", "Both teams", "CRO and CMO", "Demand-state review"],
  ["Moving spend between channels", "CMO", "CRO, finance", "Revenue operations", "CFO", "Demand-state review"],
  ["A dispute over whose revenue it is", "CRO and CMO", "Revenue operations", "The two claimants", "CFO", "Demand-state review"],
] as const;

const owners: TypedBlock = {
  kind: "typed",
  id: "artefact-owners",
  caption: "Artefacts and their owners",
  columns: [
    { header: "Artefact", width: 268 },
    { header: "Owner", note: "The one who keeps it true.", width: 176 },
    { header: "Stand-in", width: 216 },
    { header: "Reviewed in", note: "A review of the calendar.", width: 176 },
    { header: "Every days", note: "How long it may go unreviewed.", width: 150, look: "whole" },
    { header: "Last reviewed", width: 184, look: "date" },
    {
      header: "Due",
      width: 100,
      look: "date",
      formula: '=IF(OR([Last reviewed]="",[Every days]=""),"",IFERROR([Last reviewed]+[Every days],""))',
    },
    {
      header: "State",
      width: 124,
      formula:
        '=IF([Artefact]="","",IF([Due]="","never reviewed",IF([Due]<{artefacts-seen-from},"overdue","in date")))',
    },
  ],
  rows: OWNERS.map((row) => [...row, "", ""]),
  areExamples: true,
  spareRows: 6,
};

const rights: TypedBlock = {
  kind: "typed",
  id: "decision-rights",
  caption: "Decision rights: one side decides, or both do, and somebody settles it when they cannot agree",
  columns: [
    { header: "Decision", width: 268 },
    { header: "Decided by", note: "Nobody else has to be asked.", width: 176 },
    { header: "Asked before", width: 216 },
    { header: "Told after", width: 176 },
    { header: "If they disagree", note: "Who settles it, and how soon.", width: 150 },
    { header: "Taken in", note: "A review of the calendar.", width: 184 },
  ],
  rows: RIGHTS,
  areExamples: true,
  spareRows: 6,
};

export const ownersAndRights: Artefact = {
  id: "owners-and-rights",
  framework: "cadence",
  title: "Owners and rights",
  about: "Every artefact has one owner and a day by which it is looked at again; every decision has one place.",
  needs: [],
  blocks: [
    {
      kind: "lines",
      caption: "Kept alive",
      lines: [
        {
          id: "artefacts-seen-from",
          label: "Seen from",
          note: "Set on Decisions due.",
          look: "date",
          formula: "={decisions-seen-from}",
        },
        {
          id: "artefacts-overdue",
          label: "Overdue or never reviewed",
          look: "whole",
          formula: '=COUNTIF({artefact-owners#8},"overdue")+COUNTIF({artefact-owners#8},"never reviewed")',
        },
        {
          id: "artefacts-unowned",
          label: "Without an owner",
          look: "whole",
          formula: '=COUNTIF({artefact-owners#1},"?*")-COUNTIFS({artefact-owners#1},"?*",{artefact-owners#2},"?*")',
        },
      ],
    },
    owners,
    rights,
  ],
};
