/** What a score means for the work. */
import type { TypedBlock } from "../artefact";

/** Tier, At least: what the functions take. */
export const ICP_TIERS = "{icp-tiers:2}";

export const tiers: TypedBlock = {
  kind: "typed",
  id: "icp-tiers",
  caption: "Tiers and their thresholds",
  columns: [
    { header: "Tier", width: 220 },
    { header: "At least", note: "The lowest score of the tier, 0 to 100.", width: 132, look: "whole" },
    { header: "How it is worked", width: 176 },
    { header: "Worked by", width: 108 },
  ],
  rows: [
    ["A", 80, "Sales, this week", "Sales"],
    ["B", 60, "Sales, this quarter", "Sales"],
    ["C", 40, "Nurtured until it moves", "Marketing"],
    ["D", 0, "Left alone", ""],
  ],
  areExamples: true,
  spareRows: 2,
};
