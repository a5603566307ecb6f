/**
 * A new sheet for trade-offs: the base levers, changes as tinted inputs, VELOCITY_SCENARIO over
 * both, and what one lever alone would need to reach a target.
 */
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { headersOf, looksOf } from "./output-looks";
import type { SheetPage } from "./sheet-page";
import { BASE_ROW, VELOCITY_WIDTHS, velocityPage, type FourLevers, type VelocityBase } from "./velocity-base";
import { writeBase, writeLeverHeaders } from "./write-base";
import { writeBaseline } from "./write-baseline";
import { TARGET_ROWS, writeTarget, type TargetWish } from "./write-target";

export interface Scenario {
  readonly name: string;
  /** Relative changes in lever order; 0 is no change. */
  readonly changes: FourLevers;
}

export interface ScenarioWish extends TargetWish {
  readonly base: VelocityBase;
  readonly scenarios: readonly Scenario[];
}

/** Empty tinted rows below the given scenarios, for one's own. */
const SPARE_ROWS = 2;
const CHANGES_ROW = 7;

export function insertScenarios(sheets: readonly SheetOutline[], wish: ScenarioWish): readonly Change[] {
  const { base, scenarios } = wish;
  const page = velocityPage(sheets, "Velocity scenarios", "What a change of lever does to money per day.", base);
  const lines = scenarios.length + SPARE_ROWS;
  const scenarioRow = CHANGES_ROW + lines + 2;
  const targetRow = scenarioRow + lines + 4;
  const baselineRow = targetRow + TARGET_ROWS + 2;

  writeBase(page, base, baselineRow);
  writeChanges(page, scenarios, lines);
  writeAnswer(page, scenarioRow, lines, scenarios.length);
  writeTarget(page, targetRow, wish);
  if (base.kind === "deals") writeBaseline(page, base, baselineRow);
  return page.finish(BASE_ROW + 1, VELOCITY_WIDTHS);
}

function writeChanges(page: SheetPage, scenarios: readonly Scenario[], lines: number): void {
  page.row(CHANGES_ROW - 1, 0, ["Changes to try: 10% is more, -10% is less, a blank is no change."], {
    role: "caption",
  });
  writeLeverHeaders(page, CHANGES_ROW, "Scenario", []);
  if (scenarios.length > 0) {
    page.block(
      CHANGES_ROW + 1,
      0,
      scenarios.map(({ name, changes }) => [name, ...changes.map((change) => (change === 0 ? "" : change))]),
    );
  }
  const changes = page.area(CHANGES_ROW + 1, 0, lines, 5);
  page.style(changes, { role: "input" }).style({ ...changes, column: 1, columns: 4 }, { look: "percent" });
}

function writeAnswer(page: SheetPage, row: number, lines: number, scenarios: number): void {
  const card = requiredCard("VELOCITY_SCENARIO");
  const formula = formulaText(card.name, [
    reference(page.at(BASE_ROW, 1, 1, 4)),
    reference(page.at(CHANGES_ROW, 0, lines + 1, 5)),
  ]);
  // Room for the spare rows: a formula whose answer grows must not meet cells of ours.
  const filled = page.area(row, 0, lines + 2, 8);
  page.formula(row, 0, formula, {}, { rows: scenarios + 2, columns: 8 });
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
}
