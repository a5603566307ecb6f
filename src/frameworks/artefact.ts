/**
 * A sheet that a framework installs, as data: what stands on it, what is filled in by people,
 * which formulas are live. `src/plans/install` lays it out.
 *
 * Formulas name what they stand on by braces, so that they hold wherever it is laid out:
 * `{commitments}` is the whole of a typed block (headers, rows and spare rows), `{commitments:2}`
 * its first two columns, `{commitments#4}` its fourth alone, `{limit-hours}` the cell of a line,
 * `{velocity-baseline}` a live block as far as its answer may reach (columns of it as of a typed
 * one), `{data.leads}` the user's table of that role and `{data.leads.columns}` the `columns`
 * argument it needs (`{data.touches+deals.columns}` that of a call over both), which is blank where
 * every header is recognised: blank arguments at the end of a call are dropped. `{data.leads.key}`
 * is the column that tells its rows apart. In a formula of a typed column `[Promise]` is the cell of
 * that column in the same row. Ids are one namespace over all frameworks, and published: they name
 * ranges in people's workbooks.
 */
import type { Cell } from "../../core/kernel/cells";
import type { FrameworkId } from "../../core/reference/frameworks";
import type { NumberLook } from "../host/changes";
import type { RoleId } from "../data/table-roles";

export interface Artefact {
  readonly id: string;
  /** Undefined for the definitions, which all frameworks share. */
  readonly framework: FrameworkId | undefined;
  /** The sheet's name and title. */
  readonly title: string;
  /** One sentence: what it is for, and who fills it in. */
  readonly about: string;
  /** Tables of the user's data it stands on, counted cells aside: without one of them it is not installed. */
  readonly needs: readonly RoleId[];
  /** A line whose cell reads DRAFT until something is signed: the sheet then says so at its head. */
  readonly draftUntil?: string;
  readonly blocks: readonly Block[];
}

export type Block = TypedBlock | LinesBlock | LiveBlock | WordsBlock;

/** Rows that people fill in. */
export interface TypedBlock {
  readonly kind: "typed";
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TypedColumn[];
  readonly rows: readonly (readonly (Cell | CountedCell)[])[];
  /** The rows are examples to be replaced, and are marked so. */
  readonly areExamples: boolean;
  readonly spareRows: number;
}

/** Worked out where the tables it is counted from are in the document, else people's to fill in. */
export interface CountedCell {
  readonly formula: string;
  readonly from: readonly RoleId[];
}

export function isCounted(cell: Cell | CountedCell): cell is CountedCell {
  return typeof cell === "object" && cell !== null;
}

export interface TypedColumn {
  readonly header: string;
  /** The header's note: what to put there. */
  readonly note?: string;
  /** In pixels. */
  readonly width: number;
  readonly look?: NumberLook;
  /** The words a cell may hold. */
  readonly choices?: readonly string[];
  /** The words stand as they are: nobody's to fill in. */
  readonly isGiven?: true;
  /** The column is worked out in every row, spare ones too, and not typed. */
  readonly formula?: string;
}

/** Single cells with a label: what people set, and what is worked out from it. */
export interface LinesBlock {
  readonly kind: "lines";
  readonly caption: string;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly look?: NumberLook;
  readonly choices?: readonly string[];
  /** Worked out; without it the cell is people's to fill in. */
  readonly formula?: string;
  readonly value?: LineValue;
}

/**
 * Typed to begin with: a cell, the latest day on which something happened in the user's table, or
 * the first of these headers that it has; blank where there is none.
 */
export type LineValue =
  Cell | { readonly latestIn: RoleId } | { readonly headerIn: RoleId; readonly called: readonly string[] };

/** One live formula of ours whose answer spills. */
export interface LiveBlock {
  readonly kind: "live";
  readonly id: string;
  readonly caption: string;
  /** The function the formula calls: its card gives headers their notes and numbers their look. */
  readonly card: string;
  readonly formula: string;
  /** The table whose rows the answer has, one for one: their names stand in a column before it, the block's first. */
  readonly rowsOf?: RoleId;
  /** Rows of its answer, headers included, where they are always as many; else it grows with the data. */
  readonly rows?: number;
  /** Columns of its answer, where the card does not list them. */
  readonly columns?: number;
  /** In pixels, where its words want more than the card's columns usually get. */
  readonly widths?: readonly (number | undefined)[];
  /** How the answer reads, where the card does not say: one line per row below its header, the last for all that follow. */
  readonly looks?: readonly (readonly NumberLook[])[];
}

export interface WordsBlock {
  readonly kind: "words";
  readonly caption: string;
  readonly lines: readonly string[];
}
