/** Formulas of ours that were written before a host's limits were known, written once more as it takes them. */
import type { Change } from "../host/changes";
import { isGrowing } from "./reference";
import { handedOver } from "./spelling/handed-over";

export interface FoundFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** Whether a function of ours is handed whole columns: a million rows, nearly all of them blank. */
export function passesWholeColumns({ formula, sheet }: Pick<FoundFormula, "formula" | "sheet">): boolean {
  return handedOver(formula, sheet).some(({ given }) =>
    given.flat().some(({ area, isCounted }) => !isCounted && isGrowing(area)),
  );
}

/** The same formulas in the same cells: what is written is spelled for the host, as every plan's formulas are. */
export function repairFormulas(found: readonly FoundFormula[]): readonly Change[] {
  return found.filter(passesWholeColumns).map(({ sheet, row, column, formula }) => ({
    kind: "formula",
    area: { sheet, row, column, rows: 1, columns: 1 },
    formulas: [[formula]],
  }));
}
