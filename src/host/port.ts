/**
 * The one door between the application and a spreadsheet. Four adapters stand
 * behind it (memory, Google Sheets, Excel, workbench) and one contract suite
 * runs on all of them. No type of a host's own API crosses it, and everything
 * that does is plain JSON: dates are serials, error cells their text (`#N/A`).
 */
import type { Cells } from "../../core/kernel/cells";
import type { Area, Change } from "./changes";
import type { FormulaStyle } from "./formula-style";

/** What the application wants to see. Everything is read at one moment. */
export interface Wanted {
  /** Values of these areas, in this order. An area reaching past the used cells is cut to them. */
  readonly areas?: readonly Area[];
  /** Formulas of these areas (text beginning with `=`; "" where a cell holds none). */
  readonly formulas?: readonly Area[];
}

export interface SheetOutline {
  readonly name: string;
  /** Used cells, counted from the sheet's top left corner: 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  /** The first used row, as it stands: what tables are recognised by. */
  readonly headers: readonly (string | number | boolean)[];
  /** Rows are hidden by a filter; functions read them all the same. */
  readonly isFiltered?: true;
}

export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

export interface Snapshot {
  /** Every sheet, in the order of its tabs. */
  readonly sheets: readonly SheetOutline[];
  /** Named ranges that name one area, as it stands now: a renamed sheet's under its new name. */
  readonly names: readonly NamedArea[];
  /** Tables that the host itself knows by name, headers included; none where it knows none. */
  readonly tables: readonly NamedArea[];
  /** What is selected now, where the host can say. */
  readonly selection?: Area;
  /** The document counts dates from 1904. Dates cross the port as serials from 1900 all the same; functions can't know. */
  readonly isDatedFrom1904?: true;
  readonly areas: readonly Cells[];
  readonly formulas: readonly (readonly (readonly string[])[])[];
}

/** How an attempt to change the document ended. Nothing is half done: all changes or none. */
export type Outcome =
  | { readonly kind: "done"; readonly undo: readonly Change[] }
  /** Cells that hold something stand in the way. Ask, then call again with `replace`. */
  | { readonly kind: "occupied"; readonly areas: readonly Area[] }
  | { readonly kind: "problem"; readonly words: string };

export interface Host {
  readonly name: "memory" | "sheets" | "excel" | "workbench";
  /** How formulas are written here. `apply` takes them as they are: what a plan wrote is spelled for the host before. */
  readonly formulas: FormulaStyle;
  /** Rejects with a `HostProblem` when the document cannot be read. */
  snapshot(wanted: Wanted): Promise<Snapshot>;
  /** Applies all changes or none. `undo` of the outcome, applied with `replace`, takes them back. */
  apply(changes: readonly Change[], options?: { readonly replace?: boolean }): Promise<Outcome>;
  /** Brings an area into view and selects it. Rejects with a `HostProblem` when its sheet is not there. */
  reveal(area: Area): Promise<void>;
  /** A short notice in the host's own manner (toast, banner). */
  say(notice: string): Promise<void>;
  /** Settings kept with the document, as JSON text by key; undefined where nothing is kept. */
  load(key: string): Promise<string | undefined>;
  /** Where `over` is told and something else is kept by now, nothing is saved and the answer is false. */
  save(key: string, json: string, options?: { readonly over: string | undefined }): Promise<boolean>;
}

/** What a host call failed with, in words a user can act on. */
export class HostProblem extends Error {
  override readonly name = "HostProblem";
}
