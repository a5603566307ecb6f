/** A sheet with the inputs of the misalignment tax as tinted cells and MISALIGNMENT_TAX live over them. */
import type { Cell } from "../../core/kernel/cells";
import type { Look } from "../../core/kernel/outputs";
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { freeSheetName } from "./free-sheet-name";
import { headersOf, looksOf } from "./output-looks";
import { SheetPage } from "./sheet-page";

export interface TaxLine {
  readonly label: string;
  readonly value: Cell;
  readonly look: Look;
  /** Where the value is from, in words; "" where it was typed. */
  readonly from: string;
}

const HEADER_ROW = 3;
/** Three components and their total below the headers. */
const ANSWER_ROWS = 5;

export function insertMisalignmentTax(sheets: readonly SheetOutline[], lines: readonly TaxLine[]): readonly Change[] {
  const card = requiredCard("MISALIGNMENT_TAX");
  const page = new SheetPage(freeSheetName("Misalignment tax", sheets), "Misalignment tax", [
    "What disagreement between sales and marketing costs in one period. Change the tinted cells; a blank leaves its component out.",
  ]);
  page.row(HEADER_ROW, 0, ["Input", "Value", "Where it is from"], { role: "header" });
  page.block(
    HEADER_ROW + 1,
    0,
    lines.map(({ label, value, from }) => [label, value, from]),
  );
  lines.forEach(({ look }, i) => page.style(page.area(HEADER_ROW + 1 + i, 1), { role: "input", look }));
  const row = HEADER_ROW + lines.length + 3;
  const inputs = reference(page.at(HEADER_ROW + 1, 0, lines.length, 2));
  page.formula(row, 0, formulaText(card.name, [inputs]), {}, { rows: ANSWER_ROWS, columns: 3 });
  const filled = page.area(row, 0, ANSWER_ROWS, 3);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
  page.style(page.area(row + ANSWER_ROWS - 1, 0, 1, 3), { role: "total" });
  return page.finish(HEADER_ROW + 1, [220, 420, 240]);
}
