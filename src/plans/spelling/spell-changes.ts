import type { Change } from "../../host/changes";
import { spellFormula, type Spelling } from "./spell-formula";

/** The same changes, with their formulas as a host takes them. */
export function spellChanges(changes: readonly Change[], spelling: Spelling): readonly Change[] {
  return changes.map((change) =>
    change.kind === "formula"
      ? {
          ...change,
          formulas: change.formulas.map((line) =>
            line.map((formula) => formula && spellFormula(formula, change.area.sheet, spelling)),
          ),
        }
      : change,
  );
}
