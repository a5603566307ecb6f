/** A history as rooms work on it: one row per entry of a record into a stage or a state, whatever the export looked like. */
import type { TextColumn } from "../kernel/text-column";
import type { TableFrame } from "../kernel/table-shape";

export interface History extends Pick<TableFrame, "name" | "reading"> {
  readonly rows: number;
  readonly record: TextColumn;
  /** What a record enters, one word for spellings that differ in case, spacing, or width; and its name in notes. */
  readonly entered: TextColumn;
  readonly noun: "stage" | "state";
  /** Day and time as they are written. */
  readonly when: Float64Array;
  /** The same as instants, so that times of different offsets can be compared. */
  readonly moment: Float64Array;
  /** 1 for an entry that is known to have happened, but not when: it stands just before the change that shows it. */
  readonly isUntimed: Uint8Array | undefined;
  /** Whether the rows of a record stand in the order in which they happened. */
  readonly isInOrder: boolean;
}
