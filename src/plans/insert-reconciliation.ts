/**
 * A new sheet with live attribution: tinted inputs, one ATTRIBUTION_RECONCILE formula
 * over the user's own ranges, and a check that its three totals agree.
 */
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { freeSheetName } from "./free-sheet-name";
import { headersOf, looksOf, widthsOf } from "./output-looks";
import { reconciliationInputs, type ReconciliationTerms } from "./reconciliation-inputs";
import { growingReference, spokenReference } from "./reference";
import { SheetPage } from "./sheet-page";

export interface ReconciliationWish extends ReconciliationTerms {
  /** Rows the answer fills as the data stands, its header and notes included. */
  readonly answer: { readonly rows: number; readonly total: number };
}

const INPUT_ROW = 4;
const CHECK_ROW = 6;
const TABLE_ROW = 8;
/** How far down the check looks for the Total row: more channels may come. */
const REACH = 500;

export function insertReconciliation(sheets: readonly SheetOutline[], wish: ReconciliationWish): readonly Change[] {
  const card = requiredCard("ATTRIBUTION_RECONCILE");
  const page = new SheetPage(freeSheetName("Attribution", sheets), "Attribution reconciled", [
    `First-touch, last-touch and weighted credit for won revenue, live from ${spokenReference(wish.touches)} and ${spokenReference(wish.deals)}.`,
  ]);
  const inputs = reconciliationInputs(wish);
  page.row(
    INPUT_ROW - 1,
    0,
    inputs.map(({ label }) => label),
    { role: "caption" },
  );
  page.row(
    INPUT_ROW,
    0,
    inputs.map(({ value }) => value),
    { role: "input" },
  );
  inputs.forEach(({ help }, c) => page.note(INPUT_ROW - 1, c, help));

  const columns = 9;
  page.row(CHECK_ROW, 0, ["Check"], { role: "caption" });
  page.formula(CHECK_ROW, 1, checkFormula(page));
  page.formula(
    TABLE_ROW,
    0,
    formulaText(card.name, [
      reference(growingReference(wish.touches)),
      reference(growingReference(wish.deals)),
      ...inputs.map((_, c) => reference(page.at(INPUT_ROW, c))),
    ]),
    {},
    { rows: wish.answer.rows, columns },
  );
  const filled = page.area(TABLE_ROW, 0, wish.answer.rows, columns);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
  page.style(page.area(TABLE_ROW + wish.answer.total, 0, 1, columns), { role: "total" });
  return page.finish(TABLE_ROW + 1, widthsOf(card));
}

/** Says in words whether the three models add up to the same revenue. */
function checkFormula(page: SheetPage): string {
  const names = page.at(TABLE_ROW, 0, REACH, 1);
  const total = (column: number) => `SUMIF(${names},"Total",${page.at(TABLE_ROW, column, REACH, 1)})`;
  const apart = `ABS(${total(1)}-${total(2)})+ABS(${total(1)}-${total(3)})`;
  return `=IF(${apart}<0.01,"First, last and weighted add up to the same booked revenue","First, last and weighted differ")`;
}
