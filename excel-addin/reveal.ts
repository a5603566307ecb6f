import type { Area } from "../src/host/changes";
import { noSheet } from "../src/host/obstacle";
import { HostProblem } from "../src/host/port";
import { rangeOf } from "./range-of";

/** Shows an area's sheet and selects the area; a hidden sheet stays hidden, since somebody hid it. */
export async function reveal(context: Excel.RequestContext, area: Area): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(area.sheet);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject) throw new HostProblem(noSheet(area.sheet));
  if (sheet.visibility !== "Visible") throw new HostProblem(hidden(area.sheet));
  sheet.activate();
  rangeOf(context, area).select();
  await context.sync();
}

function hidden(name: string): string {
  return `The sheet "${name}" is hidden. Right-click any sheet's tab, choose Unhide, and try again.`;
}
