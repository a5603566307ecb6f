/** The scoring rubric on one sheet: who signed it, what weighs how much, tiers, criteria. */
import type { Artefact, LinesBlock } from "../artefact";
import { criteria } from "./criteria";
import { ICP_STATUS, signOff } from "./sign-off";
import { tiers } from "./tiers";

const weight: LinesBlock = {
  kind: "lines",
  caption: "Weight",
  lines: [
    {
      id: "icp-best-points",
      label: "Best possible points",
      note: "The best row of every criterion, added up. A score is 100 × the points matched ÷ these.",
      formula: "=SUM({icp-criteria#7})",
    },
    {
      id: "icp-fit-share",
      label: "Of these for fit",
      note: "Firmographic and technographic points. Below one half, behaviour outweighs fit: agree on fit first.",
      look: "percent",
      formula:
        '=IFERROR((SUMIFS({icp-criteria#7},{icp-criteria#2},"firmographic")+SUMIFS({icp-criteria#7},{icp-criteria#2},"technographic"))/{icp-best-points},"")',
    },
  ],
};

export const rubric: Artefact = {
  id: "icp-rubric",
  framework: "icp",
  title: "ICP rubric",
  about: "Which accounts are worth working. Both teams agree on criteria, points and tiers; the CRO and the CMO sign.",
  needs: [],
  draftUntil: ICP_STATUS,
  blocks: [signOff, weight, tiers, criteria],
};
