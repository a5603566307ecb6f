/** The column that a call breaks its rows down by: found by its header, filled down where a report shows groups. */
import { counted } from "../written/counted";
import { isBlank, type Cells } from "./cells";
import type { ColumnSource } from "./column-source";
import { readTextColumn, type SpelledColumn, type TextColumn } from "./text-column";
import { dateWords } from "./date-groups";
import { keysOf, type NamedColumn } from "./find-columns";
import { groupWords, noteMerged } from "./group-words";
import { columnOf, foldHeader, type HeaderIndex } from "./headers";
import type { Located } from "./locate-table";
import type { Reading } from "./reading";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { groupColumns, type Records } from "./rows";

export function breakdownColumn(
  header: string,
  argument: string,
  cells: Cells,
  name: string,
  { index, alike }: Located,
  records: Records,
  source: (column: number) => ColumnSource,
  reading: Reading,
): TextColumn | Refusal {
  const column = headerForGroup(header, name, index, alike, reading);
  if (isRefusal(column)) return column;
  if (column === undefined) return refuse.noSuchHeader(argument, header, index.headers);
  const filled = groupColumns(cells, records, [column]).has(column);
  if (!filled && records.subtotals.length > 0 && hasGroupGaps(cells, records, column)) {
    return refuse.groupGaps(
      name,
      index.headers[column],
      records.subtotals.map((r) => r + 1),
    );
  }
  const read = dateWords(source(column), reading) ?? readTextColumn(source(column));
  if (isRefusal(read)) return read;
  const words = filled ? filledDown(read) : read;
  if (filled) {
    reading.note(
      "group cells",
      `${counted(records.subtotals.length, "subtotal row")} of ${name} ${records.subtotals.length === 1 ? "shows" : "show"} the groups: blank cells of ${index.headers[column]} read as the value above them.`,
    );
  }
  const grouped = groupWords(words);
  noteMerged(grouped, index.headers[column], name, reading);
  return grouped;
}

/** The column a breakdown names: by its header, by what `columns` says of it, or by another name of the same thing. */
function headerForGroup(
  header: string,
  name: string,
  index: HeaderIndex,
  alike: readonly NamedColumn[],
  { settings, note }: Reading,
): number | undefined | Refusal {
  const wanted = foldHeader(header);
  const own = columnOf(name, index, wanted);
  if (own !== undefined) return own;
  for (const { left, right } of settings.columnsOf(name)) {
    const names = [left, ...right].map(foldHeader);
    if (!names.includes(wanted)) continue;
    for (const each of names) {
      const column = columnOf(name, index, each);
      if (column !== undefined) return column;
    }
  }
  const concept = alike.find((spec) => keysOf(spec).includes(wanted));
  for (const key of concept === undefined ? [] : keysOf(concept)) {
    const column = columnOf(name, index, key);
    if (typeof column !== "number") continue;
    note("columns", `1 header of ${name} read under another name: ${index.headers[column]} as ${header}.`);
    return column;
  }
  return undefined;
}

function hasGroupGaps(cells: Cells, { kept, subtotals }: Records, column: number): boolean {
  if (kept === undefined) return false;
  const [first] = kept;
  const isGap = (r: number) => isBlank(cells[r][column]);
  // A blank right below the start of a group is no gap of a group that names itself on its first row.
  return !isGap(first) && kept.filter(isGap).length >= kept.length / 2 && subtotals.length > 0;
}

function filledDown(column: SpelledColumn): SpelledColumn {
  let above = 0;
  return { ...column, codes: column.codes.map((code) => (code === 0 ? above : (above = code))) };
}
