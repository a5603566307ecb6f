/** Every kind of trouble, and how to apply one to a table of a call. */
import { takesColumns } from "./compare-answers";
import { startCalling } from "./start-calling";
import type { Chance } from "./seeded-chance";
import { companyFrom } from "./random-company";
import { dateTroubles } from "./date-troubles";
import { frameTroubles } from "./frame-troubles";
import type { Called } from "./table-functions";
import { numberTroubles } from "./number-troubles";
import type { Trouble, Troubled } from "./trouble";
import { wordTroubles } from "./word-troubles";

export const troubles: readonly Trouble[] = [...frameTroubles, ...dateTroubles, ...numberTroubles, ...wordTroubles];

/** A call with this trouble in one of its tables; undefined if the trouble doesn't apply there. */
export function inTrouble(
  trouble: Trouble,
  called: Called,
  at: number,
  seed: number,
  chance: Chance,
): Troubled | undefined {
  const plain = companyFrom({ seed, days: trouble.days ?? "undecided" });
  const company = trouble.alter?.(plain, called) ?? plain;
  const troubled = trouble.apply(startCalling(called, company), at, chance);
  // Skip troubles that need `columns` for functions without that argument.
  return troubled !== undefined && troubled.calling.columns !== "" && !takesColumns(called) ? undefined : troubled;
}
