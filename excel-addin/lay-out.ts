import type { Change } from "../src/host/changes";
import { excelHas } from "./excel-has";

export function layOut(sheet: Excel.Worksheet, layout: Extract<Change, { kind: "layout" }>): void {
  const { frozenRows, widths, pages } = layout;
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  else sheet.freezePanes.unfreeze();
  // Excel counts widths in points.
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (width * 3) / 4;
  });
  if (pages === undefined || !excelHas("page layout")) return;
  sheet.pageLayout.orientation = "Portrait";
  // Set as one object: a part of it cannot be set.
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: pages };
}
