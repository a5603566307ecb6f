/** Every account scored by the rubric, and one of them taken apart. */
import type { Artefact, TypedBlock } from "../artefact";
import { ICP_RUBRIC } from "./criteria";
import { ICP_STATUS } from "./sign-off";
import { ICP_TIERS } from "./tiers";

const TABLE = `ICP_TABLE({data.accounts},${ICP_RUBRIC},${ICP_TIERS},{data.accounts.columns})`;

/** Rows below the header that something stands in; over the answer itself, which may be of any length. */
function filled(column: number): string {
  return `=SUMPRODUCT(--(INDEX(${TABLE},0,${column})<>""))-1`;
}

/** As many as the rubric has room for. */
const TIER_ROWS = [2, 3, 4, 5, 6, 7];

const byTier: TypedBlock = {
  kind: "typed",
  id: "icp-accounts-by-tier",
  caption: "Accounts by tier",
  columns: [
    { header: "Tier", width: 220, isGiven: true },
    { header: "Accounts", width: 132, look: "whole", isGiven: true },
  ],
  rows: TIER_ROWS.map((row) => {
    const tier = `INDEX({icp-tiers#1},${row})`;
    return [
      { formula: `=IF(${tier}="","",${tier})`, from: ["accounts"] },
      { formula: `=IF(${tier}="","",SUMPRODUCT(--(INDEX(${TABLE},0,3)=${tier})))`, from: ["accounts"] },
    ];
  }),
  areExamples: false,
  spareRows: 0,
};

export const scores: Artefact = {
  id: "icp-scores",
  framework: "icp",
  title: "ICP scores",
  about: "Every account in this document scored by the rubric: its tier, what rules it out, what is not known of it.",
  needs: ["accounts"],
  draftUntil: ICP_STATUS,
  blocks: [
    {
      kind: "lines",
      caption: "What was scored",
      lines: [
        { id: "icp-scores-stamp", label: "Rubric stamp", formula: "={icp-stamp}" },
        { id: "icp-scored", label: "Accounts scored", look: "whole", formula: filled(1) },
        { id: "icp-disqualified", label: "Of these disqualified", look: "whole", formula: filled(4) },
        {
          id: "icp-incomplete",
          label: "Of these with a field missing",
          note: "A blank field matches nothing, so these may score too low.",
          look: "whole",
          formula: filled(5),
        },
      ],
    },
    byTier,
    {
      kind: "lines",
      caption: "One account taken apart, right of the scores",
      lines: [
        {
          id: "icp-account",
          label: "Account",
          note: "A name as it stands in your accounts. Blank: the first one.",
          value: "",
        },
        {
          id: "icp-explained",
          label: "Taken apart",
          formula: '=IF({icp-account}="",INDEX({icp-table#1},2),{icp-account})',
        },
      ],
    },
    { kind: "live", id: "icp-table", caption: "Scores", card: "ICP_TABLE", formula: `=${TABLE}` },
    {
      kind: "live",
      id: "icp-explain",
      caption: "Why the account scores what it does",
      card: "ICP_EXPLAIN",
      widths: [undefined, undefined, undefined, 560],
      formula: `=ICP_EXPLAIN({icp-explained},{data.accounts},${ICP_RUBRIC})`,
    },
  ],
};
