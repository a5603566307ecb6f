import type { Area } from "../host/changes";
import type { Host, Snapshot } from "../host/port";
import type { SheetContent } from "../plans/install/footprint";

/** All used cells of a sheet. */
export function wholeSheet({ sheets }: Pick<Snapshot, "sheets">, sheet: string): Area {
  const { rows = 0, columns = 0 } = sheets.find(({ name }) => name === sheet) ?? {};
  return { sheet, row: 0, column: 0, rows, columns };
}

/** What stands in each area, at the places of its sheet: blank above and beside the area. */
export async function contentsOf(host: Host, areas: readonly Area[]): Promise<readonly SheetContent[]> {
  const seen = await host.snapshot({ areas, formulas: areas });
  return areas.map((area, i) => ({ values: inPlace(area, seen.areas[i]), formulas: inPlace(area, seen.formulas[i]) }));
}

function inPlace<T>({ row, column }: Area, lines: readonly (readonly T[])[]): readonly (readonly (T | "")[])[] {
  if (row === 0 && column === 0) return lines;
  const beside = Array.from({ length: column }, (): "" => "");
  return [...Array.from({ length: row }, () => []), ...lines.map((line) => [...beside, ...line])];
}
