/** Lists of words that cells offer, and hold to what is typed into them. */
import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  getIntersectRange,
} from "@univerjs/presets";
import { deserializeListOptions } from "@univerjs/preset-sheets-core";
import {
  AddSheetDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/presets/preset-sheets-data-validation";
import type { Area, Change } from "../src/host/changes";
import type { Grid, Sheet } from "./grid";
import { blockOf, rangeOf } from "./grid-range";

export type Choices = Extract<Change, { kind: "choices" }>;

/** In place of a list these cells offer now. A blank is always taken. */
export function offerChoices(grid: Grid, sheet: Sheet, { area, words }: Choices): void {
  grid.api.syncExecuteCommand(AddSheetDataValidationCommand.id, {
    unitId: grid.workbook().getId(),
    subUnitId: sheet.getSheetId(),
    rule: {
      uid: generateRandomId(),
      type: DataValidationType.LIST,
      // As JSON, which the grid reads too: joined by commas, a first word that begins with "=" would be a formula.
      formula1: JSON.stringify(words),
      ranges: [rangeOf(area)],
      allowBlank: true,
      showDropDown: true,
      // The others draw over the cell's own colours.
      renderMode: DataValidationRenderMode.ARROW,
      errorStyle: DataValidationErrorStyle.STOP,
      showErrorMessage: true,
      error: `This cell takes one of these or nothing: ${words.join(", ")}.`,
    },
  });
}

/** The lists that cells of the area offer now, as the changes that would make them. */
export function choicesIn(grid: Grid, sheet: Sheet, area: Area): Choices[] {
  const rules = grid.injector
    .get(SheetDataValidationModel)
    .getRules(grid.workbook().getId(), sheet.getSheetId())
    .filter(({ type, formula1 = "" }) => type === DataValidationType.LIST && !formula1.startsWith("="));
  return rules.flatMap(({ ranges, formula1 = "" }) =>
    ranges.flatMap((range): Choices[] => {
      const shared = getIntersectRange(range, rangeOf(area));
      if (!shared) return [];
      return [
        { kind: "choices", area: { sheet: area.sheet, ...blockOf(shared) }, words: deserializeListOptions(formula1) },
      ];
    }),
  );
}
