/**
 * A new sheet: what each lever brought of the change of velocity between a period and the one
 * before it, for one segment, with a waterfall. The baselines of both periods stand at the foot,
 * side by side, where they may grow.
 */
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { headerFormat } from "./output-looks";
import type { SheetPage } from "./sheet-page";
import {
  LEVER_HEADERS,
  MEASURED_LOOKS,
  VELOCITY_WIDTHS,
  velocityPage,
  type DealsBase,
  type LeverOwners,
} from "./velocity-base";
import { leversAt, segmentHeader, writeLeverHeaders, writeLookedUp, writeSegment } from "./write-base";
import { BASELINE_COLUMNS, baselineColumns, writeBaselineAt } from "./write-baseline";
import { writeOwners } from "./write-target";
import { writeWaterfall } from "./write-waterfall";

export interface VelocityBridgeWish {
  readonly base: DealsBase;
  readonly owners: LeverOwners;
  /** The day the later period ends on, a serial; the earlier one ends `windowDays` before it. */
  readonly endsOn: number;
  readonly windowDays: number;
}

const INPUT_ROW = 4;
const LEVERS_ROW = 6;
const BRIDGE_ROW = 10;
/** The waterfall's own cells follow, and the baselines after them. */
const STEPS_ROW = BRIDGE_ROW + 2 + LEVER_HEADERS.length + 2;
const BASELINES_ROW = STEPS_ROW + 4 + LEVER_HEADERS.length + 2;
/** Of the baseline, its fifth for "Share of change". */
const WIDTHS = VELOCITY_WIDTHS.map((width, column) => (column === 4 ? 140 : width));
const LATER_COLUMN = BASELINE_COLUMNS + 1;

export function insertVelocityBridge(sheets: readonly SheetOutline[], wish: VelocityBridgeWish): readonly Change[] {
  const { base } = wish;
  const what = "What each lever brought of the change of velocity since the period before.";
  const page = velocityPage(sheets, "Velocity bridge", what, base);
  writePeriods(page, wish);
  const [endsOn, windowDays, endedOn] = [1, 2, 3].map((column) => reference(page.at(INPUT_ROW, column)));
  const sides = [
    { label: "Period before", column: 0, asOf: endedOn },
    { label: "This period", column: LATER_COLUMN, asOf: endsOn },
  ];
  writeLeverHeaders(page, LEVERS_ROW, "Levers", ["Velocity per day"]);
  sides.forEach(({ label, column, asOf }, i) => {
    const row = LEVERS_ROW + 1 + i;
    page.row(row, 0, [label]);
    writeLookedUp(page, row, page.at(INPUT_ROW, 0), baselineColumns(page, base, BASELINES_ROW, column));
    page.formula(row, 5, formulaText("VELOCITY", leversAt(page, row)), { look: "money" });
    writeBaselineAt(page, base, { row: BASELINES_ROW, column, caption: label, asOf, windowDays });
  });
  writeBridge(page, wish);
  writeWaterfall(page, STEPS_ROW, BRIDGE_ROW, page.area(LEVERS_ROW, 6, STEPS_ROW - 1 - LEVERS_ROW, 4));
  return page.finish(INPUT_ROW + 1, [...WIDTHS, 24, ...VELOCITY_WIDTHS]);
}

function writePeriods(page: SheetPage, { base, endsOn, windowDays }: VelocityBridgeWish): void {
  const labels = [segmentHeader(base), "Period ends on", "Days in a period", "Period before ended on"];
  page.row(INPUT_ROW - 1, 0, labels, { role: "caption" });
  page.note(INPUT_ROW - 1, 1, "The latest day in the deals when this was written. Move it on at the next review.");
  writeSegment(page, INPUT_ROW, base);
  page.row(INPUT_ROW, 1, [endsOn], { role: "input", look: "date" });
  page.row(INPUT_ROW, 2, [windowDays], { role: "input", look: "whole" });
  page.formula(INPUT_ROW, 3, `=${page.at(INPUT_ROW, 1)}-${page.at(INPUT_ROW, 2)}`, { look: "date" });
}

/** The bridge of four cells against four: a row per lever, then the change they add up to. */
function writeBridge(page: SheetPage, { owners }: VelocityBridgeWish): void {
  const card = requiredCard("VELOCITY_BRIDGE");
  const sides = [1, 2].map((side) => reference(page.at(LEVERS_ROW + side, 1, 1, LEVER_HEADERS.length)));
  const rows = 2 + LEVER_HEADERS.length;
  page.formula(BRIDGE_ROW, 0, formulaText(card.name, sides), {}, { rows, columns: 5 });
  [...MEASURED_LOOKS, "money" as const].forEach((look, i) =>
    page
      .style(page.area(BRIDGE_ROW + 1 + i, 1, 1, 2), { look })
      .style(page.area(BRIDGE_ROW + 1 + i, 3), { look: "money" })
      .style(page.area(BRIDGE_ROW + 1 + i, 4), { look: "percent" }),
  );
  (["text", "number", "number", "money", "percent", "text"] as const).forEach((look, c) =>
    page.add([headerFormat(page.area(BRIDGE_ROW, c), look)]),
  );
  page.note(BRIDGE_ROW, 3, card.law);
  page.style(page.area(BRIDGE_ROW + rows - 1, 0, 1, 5), { role: "total" });
  page.row(BRIDGE_ROW, 5, ["Owner"]);
  writeOwners(page, BRIDGE_ROW, 5, owners);
}
