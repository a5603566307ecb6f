import type { Cells } from "../../core/kernel/cells";
import type { Area, CellRole, NumberLook } from "../../src/host/changes";

/** A rectangle of the sheet it is written on; rows and columns count from 0. */
export type Block = Omit<Area, "sheet">;

/**
 * One sheet of the sample, as plain data. The workbench lays it down in this
 * order: cells, formulas over them, formats (a later one wins), layout, notes.
 */
export interface SampleSheet {
  readonly name: string;
  /** Values from the top left corner; rows may differ in length. Dates are serials. */
  readonly cells: Cells;
  /** Live formulas, each with its `=`. Leave the cells a spill reaches blank in `cells`. */
  readonly formulas?: readonly SampleFormula[];
  readonly formats: readonly SampleFormat[];
  /** Column widths in pixels, left to right. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly notes?: readonly SampleNote[];
  /** Cells that lead to another sheet when clicked; the cell's own text is what is shown. */
  readonly links?: readonly SampleLink[];
}

export interface SampleFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface SampleFormat {
  readonly area: Block;
  readonly role?: CellRole;
  readonly look?: NumberLook;
}

export interface SampleNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SampleLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
}
