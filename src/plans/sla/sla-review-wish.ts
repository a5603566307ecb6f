import type { Area } from "../../host/changes";
import type { FormulaPart } from "../formula-text";

export interface SlaReviewWish {
  readonly leads: Area;
  /** The `columns` argument; "" where every header is recognised. */
  readonly columns: string;
  readonly limitHours: number;
  /** Serial. */
  readonly asOf: number;
  readonly by: string;
  readonly opens: string;
  readonly closes: string;
  /** The cells of an installed pact that hold them. */
  readonly holidays: FormulaPart;
  readonly valuePerLead: number | undefined;
  /** Share. */
  readonly target: number;
  /** Rows the answers fill as the data stands, their headers and notes included. */
  readonly scorecardRows: number;
  readonly limboRows: number;
}
