/** One change, queued. */
import type { Cells } from "../core/kernel/cells";
import { unreachable, type Area, type Change } from "../src/host/changes";
import { addressesOf } from "./addresses-of";
import { setLook, setRole } from "./cell-styles";
import { excelHas } from "./excel-has";
import { filled, isWritten, type Filled } from "../src/host/filled";
import { layOut } from "./lay-out";
import { rangeOf } from "./range-of";
import { inRuns, type Requests } from "./requests";
import { setChoices } from "./set-choices";
import { typedValue } from "../src/host/typed-value";

/** Charts come after everything else: they are drawn from what the cells hold. */
export async function applyChange(
  context: Excel.RequestContext,
  gathered: Requests,
  change: Exclude<Change, { kind: "chart" }>,
): Promise<void> {
  const { workbook } = context;
  const at: RangeAt = (area) => rangeOf(context, area);
  switch (change.kind) {
    case "sheet":
      workbook.worksheets.add(change.name);
      return;
    case "remove sheet":
      workbook.worksheets.getItem(change.name).delete();
      return;
    case "write":
      return write(
        gathered,
        at,
        change.area,
        change.cells.map((line) => line.map((cell) => (isWritten(cell) ? typedValue(cell) : null))),
      );
    case "formula":
      return putFormulas(gathered, at, filled(change)!);
    case "name":
      workbook.names.getItemOrNullObject(change.name).delete();
      workbook.names.add(change.name, at(change.area));
      return;
    case "remove name":
      workbook.names.getItem(change.name).delete();
      return;
    case "format": {
      const range = at(change.area);
      if (change.role !== undefined) setRole(range, change.role);
      if (change.look !== undefined) setLook(range, change.look);
      return;
    }
    case "note":
      return putNotes(context, change.area, change.text);
    case "choices":
      return setChoices(at(change.area), change.words);
    case "layout":
      return layOut(workbook.worksheets.getItem(change.sheet), change);
    default:
      return unreachable(change);
  }
}

type RangeAt = (area: Area) => Excel.Range;

/** Text that begins with "=" is read as a formula, `null` leaves a cell as it is. */
async function write(gathered: Requests, at: RangeAt, area: Area, cells: Cells): Promise<void> {
  for (const { row, rows, size } of inRuns(gathered, cells.length, (r) => JSON.stringify(cells[r]).length)) {
    await gathered.add(size, () => {
      at({ ...area, row: area.row + row, rows }).values = cells
        .slice(row, row + rows)
        .map((line) => line.slice()) as unknown[][];
    });
  }
}

/** What a formula is expected to spill into is emptied first: it spills into empty cells only. */
async function putFormulas(gathered: Requests, at: RangeAt, { area, content }: Filled): Promise<void> {
  const emptied = content.map((line) => line.map((cell) => (cell === "" ? "" : null)));
  if (emptied.some((line) => line.includes(""))) await write(gathered, at, area, emptied);
  await write(
    gathered,
    at,
    area,
    content.map((line) => line.map((cell) => (cell === "" ? null : cell))),
  );
}

function putNotes(context: Excel.RequestContext, area: Area, text: string): void {
  if (!excelHas("notes")) return;
  const { notes } = context.workbook.worksheets.getItem(area.sheet);
  for (const address of addressesOf(area)) {
    notes.getItemOrNullObject(address).delete();
    if (text !== "") notes.add(address, text);
  }
}
