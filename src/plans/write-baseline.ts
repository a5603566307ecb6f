/** A live VELOCITY_BASELINE at the foot of a sheet, where it may grow, and its columns for formulas that look into it. */
import { requiredCard } from "./card-named";
import { formulaText, reference, type FormulaPart } from "./formula-text";
import { headersOf, looksOf } from "./output-looks";
import { growingReference, spokenReference } from "./reference";
import type { SheetPage } from "./sheet-page";
import { LEVER_HEADERS, type DealsBase } from "./velocity-base";

export const BASELINE_COLUMNS = 10;

/** The columns of a baseline that stands at `row` and `column`, as far down as it may grow. */
export function baselineColumns(
  page: SheetPage,
  { baselineRows }: DealsBase,
  row: number,
  column: number,
): readonly string[] {
  const reach = Math.max(baselineRows * 3, 50);
  return Array.from({ length: 1 + LEVER_HEADERS.length }, (_, c) => page.at(row, column + c, reach, 1));
}

interface BaselinePlace {
  readonly row: number;
  readonly column: number;
  readonly caption: string;
  readonly asOf?: FormulaPart;
  readonly windowDays: FormulaPart;
}

/** The baseline as it stands today, below its caption. */
export function writeBaseline(page: SheetPage, base: DealsBase, row: number): void {
  const { by, deals, windowDays } = base;
  const caption = `Baseline${by === "" ? "" : ` by ${by}`}, live from ${spokenReference(deals)}`;
  writeBaselineAt(page, base, { row, column: 0, caption, windowDays });
}

export function writeBaselineAt(page: SheetPage, base: DealsBase, place: BaselinePlace): void {
  const card = requiredCard("VELOCITY_BASELINE");
  const { deals, by, columns, baselineRows } = base;
  const { row, column, caption, asOf, windowDays } = place;
  const formula = formulaText(card.name, [
    reference(growingReference(deals)),
    textPart(by),
    asOf,
    windowDays,
    ...(columns === "" ? [] : [undefined, undefined, undefined, columns]),
  ]);
  page.row(row - 1, column, [caption], { role: "caption" });
  page.formula(row, column, formula, {}, { rows: baselineRows, columns: BASELINE_COLUMNS });
  const filled = page.area(row, column, baselineRows, BASELINE_COLUMNS);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
  page.style(page.area(row + baselineRows - 1, column, 1, BASELINE_COLUMNS), { role: "total" });
}

function textPart(text: string): FormulaPart {
  return text === "" ? undefined : text;
}
