import type { Cells } from "./cells";
import type { Evidence } from "./evidence";
import type { Settings } from "./settings";

/** What readers of arguments are given before anything is decided. */
export interface Opening {
  readonly settings: Settings;
  /** The header that the call breaks its rows down by; "" where it does not. */
  readonly by: string;
  /** The cells of another argument, for a table whose columns that one names. */
  readonly cellsOf: (argument: string) => Cells | undefined;
  readonly evidenceOf: (argument: string) => Evidence;
}
