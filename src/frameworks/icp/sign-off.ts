/** The two names and dates that turn the rubric from a draft into an agreement. */
import type { LinesBlock } from "../artefact";
import { ICP_RUBRIC } from "./criteria";
import { ICP_TIERS } from "./tiers";

export const ICP_STATUS = "icp-status";

const SIGNED = ["icp-cro", "icp-cro-on", "icp-cmo", "icp-cmo-on"].map((id) => `{${id}}<>""`).join(",");
const UNCHANGED = 'OR({icp-signed-stamp}="",{icp-signed-stamp}={icp-stamp})';

export const signOff: LinesBlock = {
  kind: "lines",
  caption: "Sign-off: a rubric without both is a draft",
  lines: [
    { id: "icp-cro", label: "Signed by the CRO", note: "A name.", value: "" },
    { id: "icp-cro-on", label: "CRO signed on", look: "date", value: "" },
    { id: "icp-cmo", label: "Signed by the CMO", note: "A name.", value: "" },
    { id: "icp-cmo-on", label: "CMO signed on", look: "date", value: "" },
    {
      id: "icp-signed-stamp",
      label: "Stamp that was signed",
      note: "Type the stamp below as it reads on the day you sign: a rubric that is changed afterwards is a draft again. Blank: changes are not watched.",
      value: "",
    },
    {
      id: "icp-stamp",
      label: "Rubric stamp",
      note: "Changes with every criterion, point and tier.",
      // The letter keeps a stamp of digits a text when somebody types it.
      formula: `="R-"&DEFINITIONS_STAMP(DEFINITIONS_STAMP(${ICP_RUBRIC})&DEFINITIONS_STAMP(${ICP_TIERS}))`,
    },
    { id: ICP_STATUS, label: "Status", formula: `=IF(AND(${SIGNED},${UNCHANGED}),"SIGNED","DRAFT")` },
  ],
};
