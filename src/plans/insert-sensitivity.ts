/** A new sheet: velocity with each lever moved by one step, the widest swing first, over a live base. */
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { headersOf, looksOf } from "./output-looks";
import { BASE_ROW, VELOCITY_WIDTHS, velocityPage, type VelocityBase } from "./velocity-base";
import { leversAt, writeBase } from "./write-base";
import { writeBaseline } from "./write-baseline";

export interface SensitivityWish {
  readonly base: VelocityBase;
  /** Share by which each lever moves. */
  readonly step: number;
}

const STEP_ROW = 6;
const ANSWER_ROW = 8;
/** Headers, four levers, and a note where the win rate is held at 1. */
const ANSWER_ROWS = 6;
const BASELINE_ROW = ANSWER_ROW + ANSWER_ROWS + 2;

export function insertSensitivity(sheets: readonly SheetOutline[], { base, step }: SensitivityWish): readonly Change[] {
  const card = requiredCard("VELOCITY_SENSITIVITY");
  const what = "What velocity becomes when one lever slips or gains a step and the other three hold.";
  const page = velocityPage(sheets, "Velocity sensitivity", what, base);
  writeBase(page, base, BASELINE_ROW);
  page.row(STEP_ROW, 0, ["Each lever moves by"]).row(STEP_ROW, 1, [step], { role: "input", look: "percent" });
  page.note(STEP_ROW, 0, card.params.step.help);
  const formula = formulaText(card.name, [...leversAt(page, BASE_ROW), reference(page.at(STEP_ROW, 1))]);
  const answered = page.area(ANSWER_ROW, 0, ANSWER_ROWS - 1, 4);
  page.formula(ANSWER_ROW, 0, formula, {}, { rows: ANSWER_ROWS, columns: 4 });
  page.add(headersOf(card, answered)).add(looksOf(card, answered));
  if (base.kind === "deals") writeBaseline(page, base, BASELINE_ROW);
  return page.finish(BASE_ROW + 1, VELOCITY_WIDTHS);
}
