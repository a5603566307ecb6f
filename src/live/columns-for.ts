import { parametersOf, type Card } from "../../core/kernel/card";
import { foldHeader } from "../../core/kernel/headers";
import { isRefusal } from "../../core/kernel/refusal";
import { parseSettings, settingNamed, type Pair } from "../../core/kernel/settings";

/**
 * The `columns` argument for one function out of the texts of its tables: what was picked for
 * columns that it does not read would be refused, so it is left out. Settings concern every function.
 */
export function columnsFor(card: Card, texts: readonly string[]): string {
  const parameters = parametersOf(card);
  const reads = ({ left }: Pair) =>
    settingNamed(left) !== undefined ||
    parameters.some(
      ({ param }) =>
        param.shape === "range" &&
        (param.concepts === "any" || param.concepts.some((label) => foldHeader(label) === foldHeader(left))),
    );
  const parts = texts.flatMap((text) => {
    const settings = parseSettings(text);
    return isRefusal(settings) ? [] : settings.pairs.filter(reads).map((pair) => pair.text);
  });
  return [...new Set(parts)].join("; ");
}
