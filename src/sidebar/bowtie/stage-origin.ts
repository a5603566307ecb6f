/** Where the stages of the bowtie may come from. */
export const STAGE_ORIGINS = [
  { id: "map", words: "Stage map" },
  { id: "leads", words: "From leads" },
  { id: "typed", words: "Typed" },
] as const;

export type StageOrigin = (typeof STAGE_ORIGINS)[number]["id"];
