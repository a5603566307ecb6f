/**
 * A sheet written the way a careful analyst would: a title, a line that says what it
 * is and from which data, then blocks below. Everything is kept as changes.
 */
import type { Cell } from "../../core/kernel/cells";
import type { Area, CellRole, Change, Chart, NumberLook } from "../host/changes";
import { referenceWithin } from "./reference";

export interface Style {
  readonly role?: CellRole;
  readonly look?: NumberLook;
}

export class SheetPage {
  readonly #changes: Change[];
  readonly #formats: Change[] = [];
  readonly #charts: Change[] = [];

  constructor(
    readonly sheet: string,
    title: string,
    captions: readonly string[],
  ) {
    this.#changes = [{ kind: "sheet", name: sheet }];
    this.row(0, 0, [title], { role: "title" });
    captions.forEach((caption, i) => this.row(i + 1, 0, [caption], { role: "caption" }));
  }

  area(row: number, column: number, rows = 1, columns = 1): Area {
    return { sheet: this.sheet, row, column, rows, columns };
  }

  /** Values side by side; `null` leaves a cell. */
  row(row: number, column: number, cells: readonly Cell[], style: Style = {}): this {
    return this.block(row, column, [cells], style);
  }

  block(row: number, column: number, cells: readonly (readonly Cell[])[], style: Style = {}): this {
    const area = this.area(row, column, cells.length, cells[0].length);
    if (cells.some((line) => line.some((cell) => (cell ?? "") !== "")))
      this.#changes.push({ kind: "write", area, cells });
    return this.style(area, style);
  }

  formula(
    row: number,
    column: number,
    formula: string,
    style: Style = {},
    spills?: { rows: number; columns: number },
  ): this {
    const area = this.area(row, column);
    this.#changes.push({
      kind: "formula",
      area,
      formulas: [[formula]],
      ...(spills !== undefined && { spills }),
    });
    return this.style(area, style);
  }

  /** A formula in every cell of a block. */
  formulas(row: number, column: number, formulas: readonly (readonly string[])[]): this {
    this.#changes.push({
      kind: "formula",
      area: this.area(row, column, formulas.length, formulas[0].length),
      formulas,
    });
    return this;
  }

  style(area: Area, style: Style): this {
    if (style.role !== undefined || style.look !== undefined) this.#formats.push({ kind: "format", area, ...style });
    return this;
  }

  note(row: number, column: number, text: string): this {
    return this.add([{ kind: "note", area: this.area(row, column), text }]);
  }

  /** Drawn last: a host may take its size from the columns it lies over. */
  chart(chart: Chart): this {
    this.#charts.push({ kind: "chart", chart });
    return this;
  }

  /** Formats and notes made elsewhere. */
  add(changes: readonly Change[]): this {
    this.#formats.push(...changes);
    return this;
  }

  /** `$A$5`, as formulas of this sheet name it. */
  at(row: number, column: number, rows = 1, columns = 1): string {
    return referenceWithin({ row, column, rows, columns });
  }

  /** `pages`: how many pages high it prints, one wide. */
  finish(frozenRows: number, widths: readonly number[], pages?: number): readonly Change[] {
    const layout: Change = {
      kind: "layout",
      sheet: this.sheet,
      frozenRows,
      widths,
      ...(pages !== undefined && { pages }),
    };
    return [...this.#changes, ...this.#formats, layout, ...this.#charts];
  }
}
