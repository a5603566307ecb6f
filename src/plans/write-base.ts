/**
 * The row of levers that a sheet starts from: typed as inputs, or looked up for a segment in a
 * live baseline that stands at the sheet's foot, where it may grow.
 */
import type { NumberLook } from "../host/changes";
import { formulaText, reference, type FormulaPart } from "./formula-text";
import { headerFormat } from "./output-looks";
import type { SheetPage } from "./sheet-page";
import {
  BASE_ROW,
  LEVER_HEADERS,
  LEVER_LOOKS,
  MEASURED_LOOKS,
  type DealsBase,
  type VelocityBase,
} from "./velocity-base";
import { baselineColumns } from "./write-baseline";

/** Segment, levers and velocity. */
export function writeBase(page: SheetPage, base: VelocityBase, baselineRow: number): void {
  writeLeverHeaders(page, BASE_ROW - 1, base.kind === "deals" ? segmentHeader(base) : "Base", ["Velocity per day"]);
  if (base.kind === "deals") {
    writeSegment(page, BASE_ROW, base);
    writeLookedUp(page, BASE_ROW, page.at(BASE_ROW, 0), baselineColumns(page, base, baselineRow, 0));
  } else {
    page.row(BASE_ROW, 0, ["Base"]).row(BASE_ROW, 1, base.levers, { role: "input" });
    styleLevers(page, BASE_ROW, LEVER_LOOKS);
  }
  page.formula(BASE_ROW, 5, formulaText("VELOCITY", leversAt(page, BASE_ROW)), { look: "money" });
}

export function segmentHeader({ by }: DealsBase): string {
  return by || "Segment";
}

export function writeSegment(page: SheetPage, row: number, { segment }: DealsBase): void {
  page.row(row, 0, [segment], { role: "input" });
  page.note(row, 0, "A name of the baseline's first column below; Total pools all deals.");
}

/** The cells of the four levers, as a formula names them one by one. */
export function leversAt(page: SheetPage, row: number): readonly FormulaPart[] {
  return LEVER_HEADERS.map((_, i) => reference(page.at(row, i + 1)));
}

export function writeLeverHeaders(page: SheetPage, row: number, first: string, more: readonly string[]): void {
  const headers = [first, ...LEVER_HEADERS, ...more];
  page.row(row, 0, headers);
  page.add(headers.map((_, c) => headerFormat(page.area(row, c), c === 0 ? "text" : (LEVER_LOOKS[c - 1] ?? "money"))));
}

function styleLevers(page: SheetPage, row: number, looks: readonly NumberLook[]): void {
  looks.forEach((look, i) => page.style(page.area(row, i + 1), { look }));
}

/** The levers of the segment that the cell at `name` names, in a row. */
export function writeLookedUp(page: SheetPage, row: number, name: string, [names, ...levers]: readonly string[]): void {
  levers.forEach((column, i) => page.formula(row, i + 1, `=INDEX(${column},MATCH(${name},${names},0))`));
  styleLevers(page, row, MEASURED_LOOKS);
}
