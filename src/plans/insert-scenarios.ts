/**
 * A new sheet for trade-offs: the base levers live from the deals (or typed), changes
 * as tinted inputs, VELOCITY_SCENARIO over both, and what one lever alone would need to
 * reach a target. The baseline stands last, where it may grow.
 */
import { LEVER_NAMES } from "../../core/velocity/lever-names";
import type { Area, Change, NumberLook } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { freeSheetName } from "./free-sheet-name";
import { headerFormat, headersOf, looksOf } from "./output-looks";
import { growingReference, spokenReference } from "./reference";
import { SheetPage } from "./sheet-page";

/** Four numbers in lever order: opportunities, average deal value, win rate, cycle days. */
export type FourLevers = readonly [number, number, number, number];

export type ScenarioBase =
  | {
      readonly kind: "deals";
      readonly deals: Area;
      /** Header the deals are broken down by; "" for the total alone. */
      readonly by: string;
      readonly segment: string;
      readonly columns: string;
      /** Rows of the baseline as the data stands, its header included. */
      readonly baselineRows: number;
    }
  | { readonly kind: "typed"; readonly levers: FourLevers };

export interface Scenario {
  readonly name: string;
  /** Relative changes in lever order; 0 is no change. */
  readonly changes: FourLevers;
}

export interface ScenarioWish {
  readonly base: ScenarioBase;
  readonly scenarios: readonly Scenario[];
  readonly target: number;
}

const LEVER_HEADERS = ["Opportunities", "Average deal value", "Win rate", "Cycle days"];
const LEVER_LOOKS: readonly NumberLook[] = ["number", "money", "percent", "days"];
/** Empty tinted rows below the given scenarios, for one's own. */
const SPARE_ROWS = 2;
const BASE_ROW = 4;
const CHANGES_ROW = 7;

export function insertScenarios(sheets: readonly SheetOutline[], wish: ScenarioWish): readonly Change[] {
  const { base } = wish;
  const live = base.kind === "deals";
  const page = new SheetPage(freeSheetName("Velocity scenarios", sheets), "Velocity scenarios", [
    live
      ? `What a change of lever does to money per day. The base is live from ${spokenReference(base.deals)}.`
      : "What a change of lever does to money per day. The base is typed: change its tinted cells.",
  ]);
  const lines = wish.scenarios.length + SPARE_ROWS;
  const scenarioRow = CHANGES_ROW + lines + 2;
  const targetRow = scenarioRow + wish.scenarios.length + SPARE_ROWS + 4;
  const baselineRow = targetRow + LEVER_NAMES.length + 4;

  writeLeverHeaders(page, BASE_ROW - 1, live ? base.by || "Segment" : "Base", ["Velocity per day"]);
  if (live) writeLiveBase(page, base, baselineRow);
  else page.row(BASE_ROW, 0, ["Base"]).row(BASE_ROW, 1, base.levers, { role: "input" });
  const leverCells = LEVER_NAMES.map((_, i) => reference(page.at(BASE_ROW, i + 1)));
  page.formula(BASE_ROW, 5, formulaText("VELOCITY", leverCells), { look: "money" });
  styleLevers(page, BASE_ROW);

  page.row(CHANGES_ROW - 1, 0, ["Changes to try: 10% is more, -10% is less, a blank is no change."], {
    role: "caption",
  });
  writeLeverHeaders(page, CHANGES_ROW, "Scenario", []);
  const changes = page.area(CHANGES_ROW + 1, 0, lines, 5);
  page.block(
    CHANGES_ROW + 1,
    0,
    wish.scenarios.map(({ name, changes }) => [name, ...changes.map((change) => (change === 0 ? "" : change))]),
  );
  page.style(changes, { role: "input" }).style({ ...changes, column: 1, columns: 4 }, { look: "percent" });

  writeAnswer(page, scenarioRow, lines, wish.scenarios.length);
  writeTarget(page, targetRow, wish.target);
  if (live) writeBaseline(page, base, baselineRow);
  return page.finish(BASE_ROW + 1, [228, 116, 152, 92, 92, 132, 108, 92, 60, 320]);
}

function writeLeverHeaders(page: SheetPage, row: number, first: string, more: readonly string[]): void {
  const headers = [first, ...LEVER_HEADERS, ...more];
  page.row(row, 0, headers);
  page.add(headers.map((_, c) => headerFormat(page.area(row, c), c === 0 ? "text" : (LEVER_LOOKS[c - 1] ?? "money"))));
}

function styleLevers(page: SheetPage, row: number): void {
  LEVER_LOOKS.forEach((look, i) => page.style(page.area(row, i + 1), { look }));
}

/** The segment is an input; its levers are looked up in the baseline below. */
function writeLiveBase(page: SheetPage, base: Extract<ScenarioBase, { kind: "deals" }>, baselineRow: number): void {
  const reach = Math.max(base.baselineRows * 3, 50);
  page.row(BASE_ROW, 0, [base.segment], { role: "input" });
  page.note(BASE_ROW, 0, "A name of the baseline's first column below; Total pools all deals.");
  const place = `MATCH(${page.at(BASE_ROW, 0)},${page.at(baselineRow, 0, reach, 1)},0)`;
  LEVER_NAMES.forEach((_, i) =>
    page.formula(BASE_ROW, i + 1, `=INDEX(${page.at(baselineRow, i + 1, reach, 1)},${place})`),
  );
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

function writeTarget(page: SheetPage, row: number, target: number): void {
  page.row(row, 0, ["Target velocity per day", target], {});
  page.style(page.area(row, 1), { role: "input", look: "money" });
  page.row(row + 1, 0, ["One lever alone", "Needed", "Change"]);
  page.add((["text", "number", "percent"] as const).map((look, c) => headerFormat(page.area(row + 1, c), look)));
  LEVER_NAMES.forEach((lever, i) => {
    const at = row + 2 + i;
    const solve = formulaText("VELOCITY_SOLVE", [
      reference(page.at(row, 1)),
      lever,
      ...LEVER_NAMES.map((_, l) => reference(page.at(BASE_ROW, l + 1))),
    ]);
    page.row(at, 0, [LEVER_HEADERS[i]]);
    page.formula(at, 1, solve, { look: LEVER_LOOKS[i] });
    page.formula(at, 2, `=${page.at(at, 1)}/${page.at(BASE_ROW, i + 1)}-1`, { look: "percent" });
  });
}

function writeBaseline(page: SheetPage, base: Extract<ScenarioBase, { kind: "deals" }>, row: number): void {
  const card = requiredCard("VELOCITY_BASELINE");
  const { deals, by, columns, baselineRows } = base;
  const skipped = columns === "" ? [] : [undefined, undefined, undefined, undefined, undefined, columns];
  const formula = formulaText(card.name, [reference(growingReference(deals)), by === "" ? undefined : by, ...skipped]);
  page.row(row - 1, 0, [`Baseline${by === "" ? "" : ` by ${by}`}, live from ${spokenReference(deals)}`], {
    role: "caption",
  });
  page.formula(row, 0, formula, {}, { rows: baselineRows, columns: 10 });
  const filled = page.area(row, 0, baselineRows, 10);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
  page.style(page.area(row + baselineRows - 1, 0, 1, 10), { role: "total" });
}
