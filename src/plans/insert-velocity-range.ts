/** A new sheet: how sure each lever and velocity are, on as few deals as were closed. */
import type { Area, Change, NumberLook } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { freeSheetName } from "./free-sheet-name";
import { headersOf } from "./output-looks";
import { growingReference, spokenReference } from "./reference";
import { rowsWhere } from "./rows-where";
import { SheetPage } from "./sheet-page";
import { MEASURED_LOOKS } from "./velocity-base";

export interface VelocityRangeWish {
  readonly deals: Area;
  /** One segment's deals: the column, counted from the table's first, its header, and the word in it. Undefined: all. */
  readonly segment: { readonly column: number; readonly header: string; readonly name: string } | undefined;
  /** The day the period ends on, a serial. */
  readonly endsOn: number;
  readonly windowDays: number;
  /** How often the closed deals are drawn again. */
  readonly draws: number;
  readonly columns: string;
  /** Rows the answer fills as the data stands, its header and notes included. */
  readonly rows: number;
}

const INPUT_ROW = 4;
const ANSWER_ROW = 6;
const CONFIDENCE = 0.8;
const SEED = 1;
const ROW_LOOKS: readonly NumberLook[] = [...MEASURED_LOOKS, "money"];

export function insertVelocityRange(sheets: readonly SheetOutline[], wish: VelocityRangeWish): readonly Change[] {
  const { deals, segment, columns, rows } = wish;
  const card = requiredCard("VELOCITY_RANGE");
  const page = new SheetPage(freeSheetName("Velocity range", sheets), "Velocity range", [
    `Low, middle and high of the four levers and of velocity, on as few deals as were closed. Live from ${spokenReference(deals)}.`,
  ]);
  writeInputs(page, wish);
  const [name, ...inputs] = [0, 1, 2, 3, 4, 5].map((column) => page.at(INPUT_ROW, column));
  const [endsOn, windowDays, confidence, draws, seed] = inputs.map(reference);
  const table = segment === undefined ? growingReference(deals) : rowsWhere(deals, segment.column, `TRIM(${name})`);
  const formula = formulaText(card.name, [
    reference(table),
    endsOn,
    windowDays,
    undefined,
    confidence,
    draws,
    seed,
    columns === "" ? undefined : columns,
  ]);
  page.formula(ANSWER_ROW, 0, formula, {}, { rows, columns: 4 });
  page.add(headersOf(card, page.area(ANSWER_ROW, 0, rows, 4)));
  ROW_LOOKS.forEach((look, i) => page.style(page.area(ANSWER_ROW + 1 + i, 1, 1, 3), { look }));
  page.style(page.area(ANSWER_ROW + ROW_LOOKS.length, 0, 1, 4), { role: "total" });
  return page.finish(ANSWER_ROW + 1, [228, 132, 116, 196, 92, 92]);
}

function writeInputs(page: SheetPage, { segment, endsOn, windowDays, draws }: VelocityRangeWish): void {
  const { params } = requiredCard("VELOCITY_RANGE");
  const inputs: readonly (readonly [label: string, value: string | number, look: NumberLook, help: string])[] = [
    [segment?.header ?? "Segment", segment?.name ?? "All deals", "text", "Deals of this name count, written as there."],
    ["Period ends on", endsOn, "date", params.asOf.help],
    ["Days in a period", windowDays, "whole", params.windowDays.help],
    ["Share between low and high", CONFIDENCE, "percent", params.confidence.help],
    ["Draws", draws, "whole", params.draws.help],
    ["Seed", SEED, "whole", params.seed.help],
  ];
  inputs.forEach(([label, value, look, help], c) => {
    const isGiven = c === 0 && segment === undefined;
    page.row(INPUT_ROW - 1, c, [label], { role: "caption" });
    page.row(INPUT_ROW, c, [value], { ...(!isGiven && { role: "input" }), ...(look !== "text" && { look }) });
    if (!isGiven) page.note(INPUT_ROW - 1, c, help);
  });
}
