/** A new sheet: what velocity has to be by the end of each of the next four quarters, and what one lever alone would need. */
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { headersOf, looksOf } from "./output-looks";
import { BASE_ROW, VELOCITY_WIDTHS, velocityPage, type VelocityBase } from "./velocity-base";
import { writeBase } from "./write-base";
import { writeBaseline } from "./write-baseline";
import { TARGET_ROWS, writeTarget, type TargetWish } from "./write-target";

export interface TargetPathWish extends TargetWish {
  readonly base: VelocityBase;
}

const TARGET_ROW = 6;
const PATH_ROW = TARGET_ROW + TARGET_ROWS + 1;
/** Headers and the four quarters that the function takes by itself. */
const PATH_ROWS = 5;
const BASELINE_ROW = PATH_ROW + PATH_ROWS + 3;

export function insertTargetPath(sheets: readonly SheetOutline[], wish: TargetPathWish): readonly Change[] {
  const { base } = wish;
  const card = requiredCard("VELOCITY_TARGETS");
  const what = "What velocity has to be each quarter to reach the target in four, at one rate of growth.";
  const page = velocityPage(sheets, "Velocity target path", what, base);
  writeBase(page, base, BASELINE_ROW);
  writeTarget(page, TARGET_ROW, wish);
  const path = page.area(PATH_ROW, 0, PATH_ROWS, 2);
  const formula = formulaText(card.name, [reference(page.at(BASE_ROW, 5)), reference(page.at(TARGET_ROW, 1))]);
  page.formula(PATH_ROW, 0, formula, {}, { rows: PATH_ROWS, columns: 2 });
  page.add(headersOf(card, path)).add(looksOf(card, path));
  if (base.kind === "deals") writeBaseline(page, base, BASELINE_ROW);
  const over = page.area(TARGET_ROW, 5, PATH_ROW + PATH_ROWS - TARGET_ROW, 4);
  const title = "Velocity per day to reach by the end of each quarter";
  page.chart({ type: "lines", title, data: path, over, look: "money" });
  return page.finish(BASE_ROW + 1, VELOCITY_WIDTHS);
}
