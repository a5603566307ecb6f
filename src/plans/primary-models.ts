/** The models of a reconciliation, one of which gives the number that both teams report. */
export const PRIMARY_MODELS = ["first", "last", "weighted"] as const;

export type PrimaryModel = (typeof PRIMARY_MODELS)[number];
