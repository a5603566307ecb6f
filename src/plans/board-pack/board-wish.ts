/** What a board pack is made from. */
import type { LoadedTables } from "../../data/load-tables";
import type { Area } from "../../host/changes";

export interface BoardWish {
  readonly tables: LoadedTables;
  /** The day that the pack speaks of, as a serial. */
  readonly asOf: number;
  readonly windowDays: number;
  /** Header that deals are broken down by; "" for the total alone. */
  readonly by: string;
  /** The weighted model that stands beside first and last touch. */
  readonly weighted: string;
  readonly limitHours: number;
  /** Where the agreed definitions stand; undefined where none are installed. */
  readonly definitions: Area | undefined;
  readonly stamp: string;
  /** What was to be measured and could not be, with the reason. */
  readonly unmeasured: readonly { readonly name: string; readonly why: string }[];
}
