import type { SheetOutline } from "../../host/port";
import { sheetGone } from "../../plans/sheet-gone";
import type { VelocityBase } from "../../plans/velocity-base";

/** Says that the sheet of the deals went away meanwhile; undefined where it stands, or none is read. */
export function baseGone(sheets: readonly SheetOutline[], base: VelocityBase): ReturnType<typeof sheetGone> {
  return base.kind === "deals" ? sheetGone(sheets, [base.deals]) : undefined;
}
