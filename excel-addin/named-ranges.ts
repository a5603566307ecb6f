/** Named ranges: which there are is loaded first, where they stand second, both with requests made anyway. */
import type { NamedArea } from "../src/host/port";
import { AREA, AREA_SIZE, areaOf } from "./area-of";
import type { Requests } from "./requests";

export function loadNames({ names }: Excel.Workbook): void {
  names.load("items/name,items/type,items/value,items/visible");
}

/** Queues where they stand; what it answers can be called once the requests have been sent. */
export async function queueNamedRanges({ names }: Excel.Workbook, gathered: Requests): Promise<() => NamedArea[]> {
  const found: { readonly name: string; readonly range: Excel.Range }[] = [];
  for (const item of names.items.filter(namesOneArea)) {
    await gathered.add(AREA_SIZE, () => {
      found.push({ name: item.name, range: item.getRangeOrNullObject().load(AREA) });
    });
  }
  return () => found.flatMap(({ name, range }) => (range.isNullObject ? [] : [{ name, area: areaOf(range) }]));
}

/**
 * A name of several areas, or of another workbook's, has a range that cannot be asked for: that error
 * would stop the whole request. Hidden names are Excel's own, or another add-in's.
 */
function namesOneArea({ type, value, visible }: Excel.NamedItem): boolean {
  const address = String(value);
  const unquoted = address.replace(/'(?:[^']|'')*'/g, "");
  return visible && type === "Range" && !unquoted.includes(",") && !address.includes("[");
}
