import { parametersOf, type Card } from "../../core/kernel/card";
import { normaliseHeader } from "../../core/kernel/table";

/**
 * The `columns` argument for one function out of the texts of its tables: what was picked for
 * columns that it does not read would be refused, so it is left out.
 */
export function columnsFor(card: Card, texts: readonly string[]): string {
  const reads = (concept: string) =>
    parametersOf(card).some(
      ({ param }) =>
        param.shape === "range" &&
        (param.concepts === "any" ||
          param.concepts.some((label) => normaliseHeader(label) === normaliseHeader(concept))),
    );
  const parts = texts.flatMap((text) => text.split(";")).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== "" && reads(part.slice(0, part.indexOf("=")))).join("; ");
}
