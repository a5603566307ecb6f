/**
 * How a table is read, for the person whose data it is: what was found and left out, what was decided,
 * and what each stage word counts as. All of it comes from the reading that functions use, so that no
 * number here can differ from theirs.
 */
import { isBlank, usedRows, type Cells } from "../../core/kernel/cells";
import { settingNamed, settingsFrom, type Settings } from "../../core/kernel/settings";
import type { DataSource } from "./assign-roles";
import { dealsInWords, rowsInWords, type ReadTable } from "./count-words";
import { inspectShape, type ShapeRead } from "./inspect-shape";
import { dealsAsRead, shapeOf, type Names } from "./role-shapes";
import { settingsOf } from "./settings-of";
import { splitColumns, type Split } from "./split-columns";
import { stageList, type StageList } from "./stage-list";

export interface Inspection extends Omit<ShapeRead<never>, "table"> {
  /** Rows below the headers that have something in them. */
  readonly found: number;
  /** How many of them count; undefined where the table cannot be read. */
  readonly read: number | undefined;
  /** "289 deals: 25 won, 248 lost, 16 open"; undefined where the table cannot be read. */
  readonly sentence: string | undefined;
  /** Undefined where it is no table of deals. */
  readonly stages: StageList | undefined;
  readonly splits: readonly Split[];
}

/** `cells` begin `rowsAbove` rows above the headers, so that rows have the numbers they have on the sheet. */
export function inspectSource(source: DataSource, cells: Cells, rowsAbove = 0): Inspection {
  const settings = settingsOf(source.columns);
  const names: Names = (label) => source.match.matched.some((column) => column.label === label);
  const found = cells.slice(rowsAbove + 1, usedRows(cells)).filter((row) => !row.every(isBlank)).length;
  const role = source.role.id;
  if (role !== "deals") {
    const { table, ...read } = inspectShape(shapeOf(role, names), cells, role, settings);
    const sentence = table === undefined ? undefined : rowsInWords(role, table as unknown as ReadTable);
    return { ...read, found, read: table?.rows, sentence, stages: undefined, splits: [] };
  }
  const shape = dealsAsRead(names);
  const { table, ...read } = inspectShape(shape, cells, role, settings);
  const everyRow = withoutOnly(settings);
  const whole = everyRow === settings ? table : inspectShape(shape, cells, role, everyRow).table;
  return {
    ...read,
    found,
    read: table?.rows,
    sentence: table === undefined ? undefined : dealsInWords(table.outcomes),
    stages: table === undefined ? undefined : stageList(table),
    splits: whole === undefined ? [] : splitColumns(whole, source),
  };
}

/** Settings that keep every row. */
function withoutOnly(settings: Settings): Settings {
  const isOnly = ({ left }: { readonly left: string }) => settingNamed(left) === "Only";
  return settings.pairs.some(isOnly) ? settingsFrom(settings.pairs.filter((pair) => !isOnly(pair))) : settings;
}
