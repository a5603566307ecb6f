/** The weighted model where single deals are asked about: a model over all journeys at once splits none of them. */
import { HALF_LIFE_DAYS } from "../../core/attribution/attribution-params";
import { MODEL_NAMES } from "../../core/attribution/model-param";
import { modelOf } from "../../core/attribution/models";

/** As even-handed as a fixed split is, and what the functions take unasked. */
export const STAND_IN = "u";

const WITHOUT_DEALS: readonly string[] = MODEL_NAMES.filter(
  (name) => modelOf(name, { halfLifeDays: HALF_LIFE_DAYS }).reach === "population",
);

export function dealModel(weighted: string): string {
  return WITHOUT_DEALS.includes(weighted) ? STAND_IN : weighted;
}

/** The same on a sheet, for the model that stands in `cell`. */
export function dealModelFormula(cell: string): string {
  return `=IF(OR(${WITHOUT_DEALS.map((name) => `${cell}="${name}"`).join(",")}),"${STAND_IN}",${cell})`;
}
