import type { Area } from "../src/host/changes";
import { AREA, areaOf } from "./area-of";

/** What is selected; undefined where that is a chart, several ranges, or nothing that can be told. */
export async function selectedArea(): Promise<Area | undefined> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load(AREA);
      await context.sync();
      return areaOf(range);
    });
  } catch {
    return undefined;
  }
}
