/** The four levers that a sheet starts from, and what sheets that start from them share. */
import { LEVER_KEYS, LEVER_LABELS } from "../../core/velocity/lever-names";
import type { Area, NumberLook } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { freeSheetName } from "./free-sheet-name";
import { spokenReference } from "./reference";
import { SheetPage } from "./sheet-page";

/** Four numbers in lever order: opportunities, average deal value, win rate, cycle days. */
export type FourLevers = readonly [number, number, number, number];

/** A name a lever, in lever order; "" where none is named. */
export type LeverOwners = readonly [string, string, string, string];

export interface DealsBase {
  readonly kind: "deals";
  readonly deals: Area;
  /** Header the deals are broken down by; "" for the total alone. */
  readonly by: string;
  readonly segment: string;
  readonly columns: string;
  /** Undefined: the window that the function takes by itself. */
  readonly windowDays?: number | undefined;
  /** Rows of the baseline as the data stands, its header included. */
  readonly baselineRows: number;
}

export interface TypedBase {
  readonly kind: "typed";
  readonly levers: FourLevers;
}

export type VelocityBase = DealsBase | TypedBase;

export const LEVER_HEADERS: readonly string[] = LEVER_KEYS.map((key) => LEVER_LABELS[key]);
export const LEVER_LOOKS: readonly NumberLook[] = ["number", "money", "percent", "days"];
/** Of levers measured from deals, which are counted. */
export const MEASURED_LOOKS: readonly NumberLook[] = ["whole", "money", "percent", "days"];
/** The base's row; its headers stand above it. */
export const BASE_ROW = 4;
/** Wide enough for the baseline's columns, its Note last. */
export const VELOCITY_WIDTHS: readonly number[] = [228, 116, 152, 116, 116, 132, 108, 92, 60, 320];

/** A new sheet; `what` is a sentence on what it shows. */
export function velocityPage(
  sheets: readonly SheetOutline[],
  title: string,
  what: string,
  base: VelocityBase,
): SheetPage {
  const origin =
    base.kind === "deals"
      ? `The base is live from ${spokenReference(base.deals)}.`
      : "The base is typed: change its tinted cells.";
  return new SheetPage(freeSheetName(title, sheets), title, [`${what} ${origin}`]);
}
