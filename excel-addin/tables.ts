/** Excel's tables: which there are is loaded first, where they stand second, both with requests made anyway. */
import type { Area } from "../src/host/changes";
import type { NamedArea } from "../src/host/port";
import { AREA, AREA_SIZE, areaOf } from "./area-of";
import { excelHas } from "./excel-has";
import type { Requests } from "./requests";

export interface TableRead extends NamedArea {
  readonly isFiltered: boolean;
}

export function loadTables({ tables }: Excel.Workbook): void {
  tables.load("items/name,items/showHeaders,items/showTotals,items/showFilterButton");
}

/** Queues where they stand; what it answers can be called once the requests have been sent. */
export async function queueTables({ tables }: Excel.Workbook, gathered: Requests): Promise<() => TableRead[]> {
  const found: (() => TableRead)[] = [];
  // A table that shows no header row cannot be told by its headers.
  for (const table of tables.items.filter(({ showHeaders }) => showHeaders)) {
    const { name, showTotals, showFilterButton } = table;
    const mayFilter = showFilterButton && excelHas("filters");
    await gathered.add(AREA_SIZE, () => {
      const range = table.getRange().load(AREA);
      if (mayFilter) table.autoFilter.load("isDataFiltered");
      found.push(() => ({
        name,
        area: showTotals ? withoutLastRow(areaOf(range)) : areaOf(range),
        isFiltered: mayFilter && table.autoFilter.isDataFiltered,
      }));
    });
  }
  return () => found.map((read) => read());
}

/** A row of totals read as data would count everything twice. */
function withoutLastRow(area: Area): Area {
  return { ...area, rows: area.rows - 1 };
}
