/**
 * What a plan may ask of a spreadsheet, as plain data. A new kind of change does
 * not compile until every adapter handles it.
 */
import type { Cells } from "../../core/kernel/cells";
import type { Look } from "../../core/kernel/outputs";

export type NumberLook = Look;

/** A rectangle of one sheet; `row` and `column` count from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The roles a cell plays on a sheet we write; adapters give each its look. */
export type CellRole = "title" | "caption" | "header" | "input" | "example" | "total" | "plain";

/** Of a waterfall's series the first is the height the others stand on, and is not drawn. */
export type ChartType = "columns" | "stacked columns" | "bars" | "lines" | "waterfall";

/** A native chart of the host, live on its cells. */
export interface Chart {
  readonly type: ChartType;
  /** Says what the chart shows, as a sentence. */
  readonly title: string;
  /** Categories in the first column, a series in each further one, their names in the first row. */
  readonly data: Area;
  /** The cells it lies over. */
  readonly over: Area;
  /** How the values on its axis read. */
  readonly look: NumberLook;
}

export type Change =
  /** Adds an empty sheet. A sheet of that name that stands already is a problem, never reused. */
  | { readonly kind: "sheet"; readonly name: string }
  /** Removes a sheet: only ever to take back one that `sheet` added. */
  | { readonly kind: "remove sheet"; readonly name: string }
  /** Values as they are; text that begins like a formula stays text. `null` leaves a cell, `""` empties it. */
  | { readonly kind: "write"; readonly area: Area; readonly cells: Cells }
  /** Formulas, each with its `=`; `null` leaves a cell. `spills` is how far the answer is expected to reach. */
  | {
      readonly kind: "formula";
      readonly area: Area;
      readonly formulas: readonly (readonly (string | null)[])[];
      readonly spills?: { readonly rows: number; readonly columns: number };
    }
  | { readonly kind: "name"; readonly name: string; readonly area: Area }
  | { readonly kind: "remove name"; readonly name: string }
  | {
      readonly kind: "format";
      readonly area: Area;
      readonly role?: CellRole;
      /** How numbers read; adapters turn it into the host's pattern. */
      readonly look?: NumberLook;
    }
  | { readonly kind: "note"; readonly area: Area; readonly text: string }
  /** The cells offer these words as a list and take no others; a blank is always taken. */
  | { readonly kind: "choices"; readonly area: Area; readonly words: readonly string[] }
  /** Only on a sheet that the same attempt adds, so that taking back the sheet takes back the chart. */
  | { readonly kind: "chart"; readonly chart: Chart }
  /** Freezes the first rows and sets column widths in pixels, left to right. */
  | {
      readonly kind: "layout";
      readonly sheet: string;
      readonly frozenRows: number;
      readonly widths: readonly number[];
      /** Prints upright, one page wide and this many high, where the host lets an add-in say so. */
      readonly pages?: number;
    };

/** The end of every switch over a union: a kind nobody handles is a compile error. */
export function unreachable(nothing: never): never {
  throw new Error(`no such kind: ${JSON.stringify(nothing)}`);
}
