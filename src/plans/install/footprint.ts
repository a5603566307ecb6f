/**
 * What an installed sheet held when it was new, so that later nothing is taken away that somebody
 * has put there since. Kept with the document, a few characters a cell.
 */
import { isBlank, type Cell, type Cells } from "../../../core/kernel/cells";
import type { Change } from "../../host/changes";
import type { NamedArea } from "../../host/port";
import { columnLetters } from "../reference";
import { neutralFormula } from "../spelling/neutral-formula";
import { fingerprint } from "./fingerprint";

/** Cells that we filled by their address, each with the mark of its content. */
export type Footprint = Readonly<Record<string, string>>;

export interface SheetContent {
  readonly values: Cells;
  readonly formulas: readonly (readonly string[])[];
}

/** The content as the host hands it back right after `changes` were made: hosts tidy formulas up. */
export function footprintOf(changes: readonly Change[], sheet: string, content: SheetContent): Footprint {
  const footprint: Record<string, string> = {};
  for (const change of changes) {
    if ((change.kind !== "write" && change.kind !== "formula") || change.area.sheet !== sheet) continue;
    const { area } = change;
    const block: readonly (readonly Cell[])[] = change.kind === "write" ? change.cells : change.formulas;
    block.forEach((line, r) =>
      line.forEach((cell, c) => {
        if (isBlank(cell)) return;
        const [row, column] = [area.row + r, area.column + c];
        footprint[addressOf(row, column)] = markOf(content, row, column, (formula) => neutralFormula(formula, ""));
      }),
    );
  }
  return footprint;
}

function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A formula by its text as it is read, whatever it shows; anything else by its value. */
function markOf(
  { values, formulas }: SheetContent,
  row: number,
  column: number,
  read: (formula: string) => string,
): string {
  const formula = formulas[row]?.[column] ?? "";
  const value = values[row]?.[column] ?? "";
  return fingerprint(formula === "" ? `${typeof value} ${value}` : read(formula));
}

/** Whether a cell is what a live answer shows there, so nobody's. */
export type IsSpilled = (row: number, column: number, value: Cell) => boolean;

/**
 * Addresses of the cells that somebody has changed or added, in the sheet's order. A formula is still ours where it
 * reads the same but is spelled for another locale, or was repaired since; `tables` are those the host knows by name.
 */
export function strangers(
  footprint: Footprint,
  content: SheetContent,
  isSpilled: IsSpilled,
  tables: readonly NamedArea[] = [],
): readonly string[] {
  const readings = [
    (formula: string) => neutralFormula(formula, ""),
    (formula: string) => neutralFormula(formula, "", tables),
    // As marks were kept before formulas had two spellings.
    (formula: string) => formula,
  ];
  return content.values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const formula = content.formulas[row]?.[column] ?? "";
      if (formula === "" && isBlank(value)) return [];
      const address = addressOf(row, column);
      if (readings.some((read) => footprint[address] === markOf(content, row, column, read))) return [];
      const mayBeSpilled = formula === "" && footprint[address] === undefined;
      return mayBeSpilled && isSpilled(row, column, value) ? [] : [address];
    }),
  );
}
