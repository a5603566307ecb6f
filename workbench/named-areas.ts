/** The workbook's defined names, as far as each names one area of a sheet that is there. */
import type { Area } from "../src/host/changes";
import type { NamedArea } from "../src/host/port";
import { readReference } from "./address";
import type { Grid } from "./grid";
import { sheetNamed } from "./sheet-named";

export function namedAreas(grid: Grid): NamedArea[] {
  return grid
    .workbook()
    .getDefinedNames()
    .flatMap((defined) => {
      const area = readReference(defined.getFormulaOrRefString());
      const sheet = area && sheetNamed(grid, area.sheet);
      return area && sheet ? [{ name: defined.getName(), area: { ...area, sheet: sheet.getSheetName() } }] : [];
    });
}

export function areaNamed(grid: Grid, name: string): Area | undefined {
  return readReference(grid.workbook().getDefinedName(name)?.getFormulaOrRefString() ?? "");
}
