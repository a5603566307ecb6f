/** What moved velocity since last period, lever by lever. */
import type { NumberLook } from "../../host/changes";
import type { Artefact } from "../artefact";
import { baselineCall } from "./baseline-call";

const MONEY: readonly NumberLook[] = ["money", "percent"];
/** One row per lever, then the change: segment and lever, before and after, contribution and share. */
const BRIDGE_LOOKS: readonly (readonly NumberLook[])[] = (["whole", "money", "percent", "days", "money"] as const).map(
  (look) => ["text", "text", look, look, ...MONEY],
);

const totalAt = (asOf: string) => `=${baselineCall({ by: '""', asOf, windowDays: "{velocity-period-days}" })}`;

export const bridge: Artefact = {
  id: "velocity-bridge-sheet",
  framework: "velocity",
  title: "Velocity bridge",
  about:
    "What each lever brought of the change since last period. Revenue operations sets the day at every review; lever owners explain their line.",
  needs: ["deals"],
  blocks: [
    {
      kind: "lines",
      caption: "The two periods",
      lines: [
        {
          id: "velocity-period-end",
          label: "Period ends on",
          note: "The day of the review. It begins at the latest day in your deals, and also fills the quarters on the targets sheet.",
          look: "date",
          value: { latestIn: "deals" },
        },
        {
          id: "velocity-period-days",
          label: "Days in a period",
          note: "Long enough to hold a few dozen closed deals, or the bridge shows chance. A half-year is 182.",
          look: "whole",
          value: 182,
        },
        {
          id: "velocity-last-period-end",
          label: "Last period ended on",
          look: "date",
          formula: "={velocity-period-end}-{velocity-period-days}",
        },
      ],
    },
    {
      kind: "live",
      id: "velocity-bridge",
      caption: "What brought the change",
      card: "VELOCITY_BRIDGE",
      formula: "=VELOCITY_BRIDGE({velocity-last-period},{velocity-this-period})",
      rows: 6,
      columns: 6,
      looks: BRIDGE_LOOKS,
    },
    {
      kind: "live",
      id: "velocity-last-period",
      caption: "Last period, all deals",
      card: "VELOCITY_BASELINE",
      formula: totalAt("{velocity-last-period-end}"),
      rows: 2,
    },
    {
      kind: "live",
      id: "velocity-this-period",
      caption: "This period, all deals",
      card: "VELOCITY_BASELINE",
      formula: totalAt("{velocity-period-end}"),
      rows: 2,
    },
  ],
};
