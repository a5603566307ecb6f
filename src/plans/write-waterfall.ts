/** The steps of a velocity bridge as a chart wants them: what each stands on, and how far it rises or falls. */
import type { Area } from "../host/changes";
import { headerFormat } from "./output-looks";
import type { SheetPage } from "./sheet-page";
import { LEVER_HEADERS } from "./velocity-base";

/** Fall before Rise, for the colours that a chart gives its series in their order. */
const HEADERS = ["Step", "Stands on", "Velocity per day", "Fall", "Rise"];

/** A caption, headers and a row per step from `row` on, live from the bridge at `bridgeRow`, and the chart over `over`. */
export function writeWaterfall(page: SheetPage, row: number, bridgeRow: number, over: Area): void {
  const levers = LEVER_HEADERS.length;
  const changeRow = bridgeRow + 1 + levers;
  const before = page.at(changeRow, 1);
  page.row(row, 0, ["The steps of the waterfall"], { role: "caption" });
  page.row(row + 1, 0, HEADERS);
  HEADERS.forEach((_, c) => page.add([headerFormat(page.area(row + 1, c), c === 0 ? "text" : "money")]));
  page.block(
    row + 2,
    0,
    ["Period before", ...LEVER_HEADERS, "This period"].map((step) => [step]),
  );
  page.formula(row + 2, 2, `=${before}`);
  LEVER_HEADERS.forEach((_, i) => {
    const at = bridgeRow + 1 + i;
    const contribution = page.at(at, 3);
    const reached = `${before}+SUM(${page.at(bridgeRow + 1, 3, i + 1, 1)})`;
    page.formula(row + 3 + i, 1, `=MIN(${reached},${reached}-${contribution})`);
    page.formula(row + 3 + i, 3, `=MAX(-${contribution},0)`);
    page.formula(row + 3 + i, 4, `=MAX(${contribution},0)`);
  });
  page.formula(row + 3 + levers, 2, `=${page.at(changeRow, 2)}`);
  const data = page.area(row + 1, 0, 3 + levers, HEADERS.length);
  page.style({ ...data, row: row + 2, rows: data.rows - 1, column: 1, columns: data.columns - 1 }, { look: "money" });
  const title = "What each lever brought of the change of velocity";
  page.chart({ type: "waterfall", title, data, over, look: "money" });
}
