/**
 * How a host wants the formulas that are written into it. Plans write one neutral spelling, with commas and with
 * ranges down to the last row there can be; `src/plans/spelling` rewrites it in the host's own.
 */
export interface FormulaStyle {
  /**
   * Between the arguments of a call. A host that takes ";" reads formulas in the document's locale, so there
   * decimals and arrays are written in a way that every locale reads the same.
   */
  readonly separator: "," | ";";
  /**
   * How a table that rows are added to is named:
   * - "whole columns": `Deals!$A:$L`, titles above its headers included
   * - "open columns": `Deals!$A:$L`, or `Deals!$A$4:$L` below titles
   * - "filled rows": where a function of ours is handed it, the rows that are filled, which the formula counts
   *   itself, `Deals!$A$1:INDEX(…)`, or the host's own table by its name
   */
  readonly tables: "whole columns" | "open columns" | "filled rows";
  /** The most bytes that the arguments of one call may carry; undefined where nothing is known to stop it. */
  readonly callBytes?: number;
}

/** Of a host that reads formulas in one way only and is not troubled by blank rows. */
export const PLAIN_STYLE: FormulaStyle = { separator: ",", tables: "whole columns" };
