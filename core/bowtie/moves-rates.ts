import { MOVEMENTS, type Movement } from "../tables/movements";

const IN_RATES: readonly Movement[] = ["expansion", "contraction", "churn"];
const areIn = MOVEMENTS.map((movement) => IN_RATES.includes(movement));

/** Whether a movement, as its place in MOVEMENTS, counts in NRR or GRR. */
export function movesRates(kind: number): boolean {
  return areIn[kind];
}
