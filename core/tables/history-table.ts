/**
 * A history as people have it, read into one row per entry before any room works on it.
 *
 * Forms: one row per entry (record, stage, date); one row per change
 * (old and new value, from and to, with or without a column of fields); a column per stage. The plain
 * form is taken as it stands.
 */
import type { Cells } from "../kernel/cells";
import type { Finish } from "../kernel/column-source";
import type { NamedColumn } from "../kernel/find-columns";
import { groupWords, noteMerged } from "../kernel/group-words";
import { foldHeader } from "../kernel/headers";
import type { RangeParam } from "../kernel/kinds";
import type { Opening } from "../kernel/opening";
import { isRefusal, type Refusal } from "../kernel/refusal";
import { settingNamed, settingsFrom } from "../kernel/settings";
import { openTable } from "../kernel/table";
import type { Table } from "../kernel/table-shape";
import { changeColumns, type ChangeColumns, type HistoryColumns } from "./change-columns";
import { dealNameAliases } from "./deal-names";
import { entriesOfChanges } from "./entries-of-changes";
import { columnsOfStages, entriesOfColumns } from "./entries-of-columns";
import type { History } from "./history";
import { historyForm, type ChangedFields } from "./history-form";
import { momentsOf } from "./moments";
import type { StageColumn } from "./stage-columns";

export interface HistoryTableOptions {
  readonly help: string;
  readonly columns: HistoryColumns;
  readonly noun: History["noun"];
}

export function historyTable({ help, columns, noun }: HistoryTableOptions): RangeParam<History> {
  const changes = changeColumns(columns);
  return {
    kind: "table",
    shape: "range",
    help,
    expects: "a range with a header row",
    optional: false,
    concepts: Object.values(changes).map(({ label }) => label),
    open: (cells, name, opening) => {
      const form = historyForm(cells, name, { columns, changes, noun }, opening.settings);
      if (isRefusal(form)) return form;
      switch (form.is) {
        case "entries":
          return openEntries(cells, name, opening, columns, noun);
        case "changes":
          return openChanges(cells, name, opening, form.columns, { noun, fields: form.fields });
        case "columns":
          return openColumns(cells, name, opening, columns.record, form.stages);
      }
    },
  };
}

function openEntries(
  cells: Cells,
  name: string,
  opening: Opening,
  { record, entered, when }: HistoryColumns,
  noun: History["noun"],
): Finish<History> | Refusal {
  const finish = openTable({ columns: { record, entered, when } }, cells, name, opening);
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const table = finish(reading);
    if (isRefusal(table)) return table;
    noteNames(table, record, noun);
    const grouped = groupWords({ ...table.entered, spellings: spellingsOf(table.entered) });
    noteMerged(grouped, table.headerOf(entered.label) ?? entered.label, name, table.reading);
    return {
      name,
      reading: table.reading,
      rows: table.rows,
      record: table.record,
      entered: grouped,
      noun,
      when: table.when,
      moment: momentsOf([table.when])[0],
      isUntimed: undefined,
      isInOrder: false,
    };
  };
}

/** Text columns know how a word was spelled; a column that has lost count has each word once. */
function spellingsOf(column: object): readonly number[] {
  return "spellings" in column ? (column.spellings as readonly number[]) : [];
}

function openChanges(
  cells: Cells,
  name: string,
  opening: Opening,
  columns: ChangeColumns,
  { noun, fields }: { readonly noun: History["noun"]; readonly fields: ChangedFields },
): Finish<History> | Refusal {
  const finish = openTable({ columns }, cells, name, opening);
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const table = finish(reading);
    if (isRefusal(table)) return table;
    noteNames(table, columns.record, noun);
    return entriesOfChanges(table, noun, fields);
  };
}

function openColumns(
  cells: Cells,
  name: string,
  opening: Opening,
  record: HistoryColumns["record"],
  stages: readonly StageColumn[],
): Finish<History> | Refusal {
  // What `columns` says of a single date column is of no use here, and must claim none of these.
  const settings = settingsFrom(
    opening.settings.pairs.filter(
      ({ left }) => settingNamed(left) !== undefined || foldHeader(left) === foldHeader(record.label),
    ),
  );
  const finish = openTable({ columns: columnsOfStages(record, stages) }, cells, name, { ...opening, settings });
  if (isRefusal(finish)) return finish;
  return (reading) => {
    const table = finish(reading);
    if (isRefusal(table)) return table;
    noteNames(table, record, "stage");
    return entriesOfColumns(table, stages);
  };
}

const NAMES = new Set(dealNameAliases.filter((alias) => alias !== "Record").map(foldHeader));

/** Deals that are told apart by their names count as one where they share one. */
function noteNames(
  table: Pick<Table<Record<never, never>>, "headerOf" | "reading" | "name">,
  record: NamedColumn,
  noun: History["noun"],
): void {
  const header = table.headerOf(record.label);
  if (noun !== "stage" || header === undefined || !NAMES.has(foldHeader(header))) return;
  table.reading.note(
    "repeated ids",
    `Records of ${table.name} are told apart by ${header}, so two of one name count as one.`,
  );
}
