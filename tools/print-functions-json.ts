/**
 * Excel's description of the functions. Every parameter is a range of anything:
 * a range handed to a single-cell parameter would call the function once a cell,
 * and any other type would convert before the gate has looked.
 */
import { parametersOf, type Card } from "../core/kernel/card";
import { helpOf } from "./help-of";

export function printFunctionsJson(catalog: readonly Card[]): string {
  const metadata = {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: catalog.map((card) => ({
      description: card.summary,
      id: card.name,
      name: card.name,
      parameters: parametersOf(card).map((parameter) => ({
        description: helpOf(parameter),
        dimensionality: "matrix",
        name: parameter.name,
        ...(parameter.param.optional && { optional: true }),
        type: "any",
      })),
      result: { dimensionality: "matrix" },
    })),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
