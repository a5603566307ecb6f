/**
 * The form of a history, told by its headers and cells: one row per entry, one row per change, or a column
 * a stage. The first of the top rows that has the headers of one is its header row.
 */
import { isBlank, textOf, type Cell, type Cells } from "../kernel/cells";
import { findColumn, isDateLike, type NamedColumn } from "../kernel/find-columns";
import { foldHeader, indexHeaders, type HeaderIndex } from "../kernel/headers";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import type { Settings } from "../kernel/settings";
import { parseNumberText } from "../written/numbers";
import { LOOSE_FIELD, type ChangeColumns, type HistoryColumns } from "./change-columns";
import type { History } from "./history";
import { changedFields, isCreation } from "./history-fields";
import { findStageColumns, type StageColumn } from "./stage-columns";

/** Changes of which fields count; undefined where no column says which field changed. */
export type ChangedFields = { readonly header: string; readonly words: readonly string[] } | undefined;

export type HistoryForm =
  | { readonly is: "entries" }
  | { readonly is: "changes"; readonly columns: ChangeColumns; readonly fields: ChangedFields }
  | { readonly is: "columns"; readonly stages: readonly StageColumn[] };

export interface KnownColumns {
  readonly columns: HistoryColumns;
  readonly changes: ChangeColumns;
  readonly noun: History["noun"];
}

/** How many of the first rows a header row is looked for in. */
const TOP_ROWS = 25;

/** The form of the first row that has the headers of one. */
export function historyForm(
  cells: Cells,
  name: string,
  known: KnownColumns,
  settings: Settings,
): HistoryForm | Refusal {
  for (let row = 0; row < Math.min(cells.length, TOP_ROWS); row++) {
    const form = formAt(cells, row, name, known, settings);
    if (form !== undefined) return form;
  }
  return { is: "entries" };
}

function formAt(
  cells: Cells,
  row: number,
  name: string,
  { columns, changes, noun }: KnownColumns,
  settings: Settings,
): HistoryForm | undefined | Refusal {
  const index = indexHeaders(cells[row]);
  const place = (spec: NamedColumn) => findColumn(name, index, spec, settings);
  if (place(columns.record) === undefined) return undefined;
  const isPlain = place(columns.entered) !== undefined && place(columns.when) !== undefined;
  const stages = noun === "stage" ? findStageColumns(cells, row, isPlain) : [];
  if (stages.length > 0 && !isNamedOtherwise(columns.when, stages, name, settings)) return { is: "columns", stages };
  if (place(changes.entered) === undefined || place(changes.when) === undefined) return undefined;
  const field = fieldColumn(cells, row, index, name, changes, noun, settings);
  const from = place(changes.from);
  const isNamed = typeof from === "number" && NAMES_STAGES.test(index.headers[from]);
  // Stages may have numbers for names, but only a header that says so can make stages of numbers.
  const isMove =
    typeof from === "number" &&
    (field !== undefined || share(cells, row, from, isNamed ? (cell) => !isDateLike(cell) : isWord) > 0.5);
  if (!isMove && (field === undefined || field.words.length === 0)) return isPlain ? { is: "entries" } : undefined;
  const { field: fieldSpec, created, current, ...always } = changes;
  const used = {
    ...always,
    // A column that is read as the change itself is not the record's creation or its present stage too.
    ...(place(created) !== place(changes.when) && { created }),
    ...(![place(changes.entered), from].includes(place(current)) && { current }),
  } as ChangeColumns;
  if (field === undefined || (field.words.length === 0 && isNamed)) {
    return { is: "changes", columns: used, fields: undefined };
  }
  const words =
    field.words.length > 0 ? field.words : soleField(field, cells, row, name, index, changes, settings, noun);
  if (isRefusal(words)) return words;
  return {
    is: "changes",
    columns: { ...used, field: { ...fieldSpec, aliases: [field.header] } },
    fields: { header: field.header, words },
  };
}

/** Headers of old values that can be of no other field: From Stage, rather than Old Value. */
const NAMES_STAGES = /stage|state|status|phase|etapa|étape|fase/i;

/** Whether `columns` says that another column than these has the dates. */
function isNamedOtherwise(
  when: NamedColumn,
  stages: readonly StageColumn[],
  name: string,
  settings: Settings,
): boolean {
  const own = new Set(stages.map(({ header }) => foldHeader(header)));
  return settings
    .columnsOf(name)
    .some(
      ({ left, right }) =>
        foldHeader(left) === foldHeader(when.label) && !right.some((each) => own.has(foldHeader(each))),
    );
}

interface FieldColumn {
  readonly header: string;
  /** All fields it names, but for the event that a record was created. */
  readonly all: readonly string[];
  /** Those whose changes count. */
  readonly words: readonly string[];
}

/** The column that says which field changed, by its header or by the names below it. */
function fieldColumn(
  cells: Cells,
  row: number,
  index: HeaderIndex,
  name: string,
  { field }: ChangeColumns,
  noun: History["noun"],
  settings: Settings,
): FieldColumn | undefined {
  const read = (column: number): FieldColumn => {
    const header = index.headers[column];
    const all = distinctWords(cells, row, column).filter((word) => !isCreation(word));
    return { header, all, words: changedFields(all, noun, header, name, settings) };
  };
  const headed = findColumn(name, index, field, settings);
  if (typeof headed === "number") return read(headed);
  for (const alias of LOOSE_FIELD) {
    const column = index.places.get(foldHeader(alias))?.[0];
    const found = column === undefined ? undefined : read(column);
    // A column of names has many; one of fields has few, and the stage among them.
    if (found !== undefined && found.words.length > 0 && found.all.length <= MOST_FIELDS) return found;
  }
  return undefined;
}

const MOST_FIELDS = 200;

function distinctWords(cells: Cells, row: number, column: number): readonly string[] {
  const seen = new Set<string>();
  for (let r = row + 1; r < cells.length; r++) {
    const cell = cells[r][column];
    if (!isBlank(cell)) seen.add(textOf(cell));
  }
  return [...seen];
}

/** One field alone, whatever its name, is the one that is meant where its values are words. */
function soleField(
  { header, all }: FieldColumn,
  cells: Cells,
  row: number,
  name: string,
  index: HeaderIndex,
  { entered }: ChangeColumns,
  settings: Settings,
  noun: History["noun"],
): readonly string[] | Refusal {
  const after = findColumn(name, index, entered, settings);
  if (all.length === 0 || (all.length === 1 && typeof after === "number" && share(cells, row, after, isWord) > 0.5))
    return all;
  const [example] = all;
  return refuse.notFound(
    `${name}: ${header}`,
    `the ${noun} in some row (name the field in columns, such as "Only=${header}: ${example}")`,
    all.slice(0, 10).join(", "),
  );
}

const SAMPLE = 60;

function isWord(cell: Cell): boolean {
  return typeof cell === "string" && !isDateLike(cell) && parseNumberText(cell) === undefined;
}

/** The share of the filled cells below a header that are such, by the first of them; 1 where none is filled. */
function share(cells: Cells, row: number, column: number, isSuch: (cell: Cell) => boolean): number {
  let seen = 0;
  let such = 0;
  for (let r = row + 1; r < cells.length && seen < SAMPLE; r++) {
    const cell = cells[r][column];
    if (isBlank(cell)) continue;
    seen++;
    if (isSuch(cell)) such++;
  }
  return seen === 0 ? 1 : such / seen;
}
