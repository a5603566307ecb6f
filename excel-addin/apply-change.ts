/** One change, queued. */
import type { Cells } from "../core/kernel/cells";
import { unreachable, type Area, type Change } from "../src/host/changes";
import { addressesOf } from "./addresses-of";
import { setLook, setRole } from "./cell-styles";
import { hasNotes } from "./has-notes";
import { filled, isWritten, type Filled } from "../src/host/filled";
import { inRuns, type Requests } from "./requests";
import { typedValue } from "../src/host/typed-value";

export async function applyChange(context: Excel.RequestContext, gathered: Requests, change: Change): Promise<void> {
  const { workbook } = context;
  const rangeOf = ({ sheet, row, column, rows, columns }: Area) =>
    workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
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
        rangeOf,
        change.area,
        change.cells.map((line) => line.map((cell) => (isWritten(cell) ? typedValue(cell) : null))),
      );
    case "formula":
      return putFormulas(gathered, rangeOf, filled(change)!);
    case "name":
      workbook.names.getItemOrNullObject(change.name).delete();
      workbook.names.add(change.name, rangeOf(change.area));
      return;
    case "remove name":
      workbook.names.getItem(change.name).delete();
      return;
    case "format":
      if (change.role !== undefined) setRole(rangeOf(change.area), change.role);
      if (change.look !== undefined) setLook(rangeOf(change.area), change.look);
      return;
    case "note":
      return putNotes(context, change.area, change.text);
    case "layout": {
      const sheet = workbook.worksheets.getItem(change.sheet);
      if (change.frozenRows > 0) sheet.freezePanes.freezeRows(change.frozenRows);
      else sheet.freezePanes.unfreeze();
      // Excel counts widths in points.
      change.widths.forEach((width, column) => {
        sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = (width * 3) / 4;
      });
      return;
    }
    default:
      return unreachable(change);
  }
}

type RangeOf = (area: Area) => Excel.Range;

/** Text that begins with "=" is read as a formula, `null` leaves a cell as it is. */
async function write(gathered: Requests, rangeOf: RangeOf, area: Area, cells: Cells): Promise<void> {
  for (const { row, rows, size } of inRuns(cells.length, (r) => JSON.stringify(cells[r]).length)) {
    await gathered.add(size, () => {
      rangeOf({ ...area, row: area.row + row, rows }).values = cells
        .slice(row, row + rows)
        .map((line) => line.slice()) as unknown[][];
    });
  }
}

/** What a formula is expected to spill into is emptied first: it spills into empty cells only. */
async function putFormulas(gathered: Requests, rangeOf: RangeOf, { area, content }: Filled): Promise<void> {
  const emptied = content.map((line) => line.map((cell) => (cell === "" ? "" : null)));
  if (emptied.some((line) => line.includes(""))) await write(gathered, rangeOf, area, emptied);
  await write(
    gathered,
    rangeOf,
    area,
    content.map((line) => line.map((cell) => (cell === "" ? null : cell))),
  );
}

function putNotes(context: Excel.RequestContext, area: Area, text: string): void {
  if (!hasNotes()) return;
  const { notes } = context.workbook.worksheets.getItem(area.sheet);
  for (const address of addressesOf(area)) {
    notes.getItemOrNullObject(address).delete();
    if (text !== "") notes.add(address, text);
  }
}
