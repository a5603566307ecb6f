/** What stands where changes would go, read before the first of them is made: what is in the way, and what would take each back. */
import { isBlank } from "../core/kernel/cells";
import { unreachable, type Change } from "../src/host/changes";
import { addressesOf } from "./addresses-of";
import { AREA } from "./area-of";
import { excelHas } from "./excel-has";
import { filled, isWritten, type Filled } from "../src/host/filled";
import type { DateSystem } from "./date-system";
import { cut, queueCells, type CellsRead } from "./read-workbook";
import { requests, type Requests } from "./requests";
import { reformatting, relayingOut, renaming, renoting, restoring } from "./taking-back";
import { sheetNamed, type UsedSheet } from "./used-sheets";

/** One change, with what its cells hold; asked once the requests have been sent. */
export interface Stands {
  readonly filling: (Filled & { readonly sheet: Excel.Worksheet; read: () => CellsRead }) | undefined;
  readonly takingBack: () => readonly Change[];
  /** How a cell that is put back was shown. */
  readonly patternAt: (row: number, column: number) => string;
}

export async function whatStands(
  context: Excel.RequestContext,
  changes: readonly Change[],
  sheets: readonly UsedSheet[],
  dates: DateSystem,
  largest: number,
): Promise<readonly Stands[]> {
  const gathered = requests(context, dates, largest);
  const all: Stands[] = [];
  for (const change of changes) all.push(await queue(context, gathered, change, sheets));
  await gathered.send();
  await rereadSpilled(gathered, all);
  return all;
}

async function queue(
  context: Excel.RequestContext,
  gathered: Requests,
  change: Change,
  sheets: readonly UsedSheet[],
): Promise<Stands> {
  switch (change.kind) {
    case "sheet":
      return { ...NOTHING, takingBack: () => [{ kind: "remove sheet", name: change.name }] };
    case "remove sheet": {
      const used = sheetNamed(sheets, change.name);
      if (used === undefined) return NOTHING;
      const content = Array.from({ length: used.rows }, () => Array.from({ length: used.columns }, () => ""));
      const area = { sheet: used.name, row: 0, column: 0, rows: used.rows, columns: used.columns };
      const filling = await queueFilling(gathered, { area, content }, used);
      return {
        ...NOTHING,
        takingBack: () => [{ kind: "sheet", name: used.name }, ...restoring(filling)],
        patternAt: patternsOf(filling),
      };
    }
    case "write":
    case "formula": {
      const filling = filled(change)!;
      const used = sheetNamed(sheets, change.area.sheet);
      if (used === undefined) return NOTHING;
      const standing = await queueFilling(gathered, filling, used);
      return { filling: standing, takingBack: () => restoring(standing), patternAt: patternsOf(standing) };
    }
    case "name":
    case "remove name": {
      const range = context.workbook.names.getItemOrNullObject(change.name).getRangeOrNullObject();
      range.load(AREA);
      return { ...NOTHING, takingBack: () => renaming(change.name, change.kind, range) };
    }
    case "format": {
      const used = sheetNamed(sheets, change.area.sheet);
      if (used === undefined || change.look === undefined) return NOTHING;
      const { row, column, rows, columns } = cut(change.area, used);
      if (rows === 0 || columns === 0) return NOTHING;
      const range = used.sheet.getRangeByIndexes(row, column, rows, columns);
      await gathered.add(rows * columns * 12, () => range.load("numberFormat"));
      return { ...NOTHING, takingBack: () => reformatting(change.area, range) };
    }
    case "note": {
      const used = sheetNamed(sheets, change.area.sheet);
      if (used === undefined || !excelHas("notes")) return NOTHING;
      const notes = addressesOf(change.area).map((address) => {
        const note = used.sheet.notes.getItemOrNullObject(address);
        note.load("content");
        return note;
      });
      return { ...NOTHING, takingBack: () => renoting(change.area, notes) };
    }
    case "layout": {
      const used = sheetNamed(sheets, change.sheet);
      if (used === undefined) return NOTHING;
      const frozen = used.sheet.freezePanes.getLocationOrNullObject();
      frozen.load("rowCount");
      const columns = change.widths.map((_, column) => {
        const { format } = used.sheet.getRangeByIndexes(0, column, 1, 1);
        format.load("columnWidth");
        return format;
      });
      return { ...NOTHING, takingBack: () => relayingOut(change.sheet, frozen, columns) };
    }
    case "choices":
    case "chart":
      return NOTHING;
    default:
      return unreachable(change);
  }
}

/** A chart goes with the sheet it was drawn on; a list of choices, like the look of a role, stays. */
const NOTHING: Stands = { filling: undefined, takingBack: () => [], patternAt: () => "" };

export type Filling = NonNullable<Stands["filling"]>;

async function queueFilling(gathered: Requests, filling: Filled, used: UsedSheet): Promise<Filling> {
  return {
    ...filling,
    sheet: used.sheet,
    read: await queueCells(gathered, used.sheet, cut(filling.area, used)),
  };
}

function patternsOf({ read }: Filling): Stands["patternAt"] {
  return (row, column) => read().patterns[row]?.[column] ?? "";
}

/** Whether something stands that the change would write over. */
export function isOccupied({ content, read }: Filling): boolean {
  const { values, formulas } = read();
  return values.some((line, r) =>
    line.some((value, c) => isWritten(content[r][c]) && (formulas[r][c] !== "" || !isBlank(value))),
  );
}

function writesOverFormula({ content, read }: Filling): boolean {
  return read().formulas.some((line, r) => line.some((formula, c) => formula !== "" && isWritten(content[r][c])));
}

/**
 * Values that a formula spilled are the formula's own: put back as values they would
 * block it. Each is known by the cell it was spilled from. In an Excel that cannot say
 * so, no formula spills.
 */
async function rereadSpilled(gathered: Requests, all: readonly Stands[]): Promise<void> {
  if (!excelHas("spills")) return;
  const spills = all.flatMap(({ filling }) => {
    if (filling === undefined || !writesOverFormula(filling)) return [];
    const { area, sheet, content, read } = filling;
    const origins = read().formulas.flatMap((line, r) =>
      line.flatMap((formula, c) => {
        if (formula === "" || !isWritten(content[r][c])) return [];
        const spill = sheet.getRangeByIndexes(area.row + r, area.column + c, 1, 1).getSpillingToRangeOrNullObject();
        spill.load("rowCount,columnCount");
        return [{ r, c, spill }];
      }),
    );
    return [{ filling, origins }];
  });
  if (spills.length === 0) return;
  await gathered.send();
  for (const { filling, origins } of spills) {
    const { values, formulas, patterns } = filling.read();
    const own = values.map((line) => line.slice());
    for (const { r, c, spill } of origins) {
      if (spill.isNullObject) continue;
      for (let row = r; row < Math.min(r + spill.rowCount, own.length); row++) {
        for (let column = c; column < Math.min(c + spill.columnCount, own[row].length); column++) own[row][column] = "";
      }
    }
    filling.read = () => ({ values: own, formulas, patterns });
  }
}
