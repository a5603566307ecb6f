/** A table with one column per stage as one row per entry. */
import type { ColumnSpec } from "../kernel/column-source";
import { eventColumn } from "../kernel/columns";
import type { TextColumn } from "../kernel/text-column";
import { groupWords } from "../kernel/group-words";
import type { Table } from "../kernel/table-shape";
import type { History } from "./history";
import { momentsOf } from "./moments";
import type { StageColumn } from "./stage-columns";

export type StageDates = { readonly record: ColumnSpec<TextColumn> } & Readonly<Record<string, ColumnSpec<unknown>>>;

const keyOf = ({ index }: StageColumn) => `stage ${index}`;

export function columnsOfStages(record: ColumnSpec<TextColumn>, stages: readonly StageColumn[]): StageDates {
  return Object.fromEntries([
    ["record", record],
    ...stages.map((stage): [string, ColumnSpec<unknown>] => [keyOf(stage), eventColumn(stage.header, [])]),
  ]) as unknown as StageDates;
}

export function entriesOfColumns(table: Table<StageDates>, stages: readonly StageColumn[]): History {
  const record = table.record as TextColumn;
  const dates = stages.map((stage) => (table as unknown as Readonly<Record<string, Float64Array>>)[keyOf(stage)]);
  const moments = momentsOf(dates);
  const size = dates.reduce((sum, each) => sum + each.reduce((n, date) => (Number.isNaN(date) ? n : n + 1), 0), 0);
  const recordCodes = new Int32Array(size);
  const codes = new Int32Array(size);
  const when = new Float64Array(size);
  const moment = new Float64Array(size);
  let rows = 0;
  for (let i = 0; i < table.rows; i++) {
    for (let s = 0; s < dates.length; s++) {
      if (Number.isNaN(dates[s][i])) continue;
      recordCodes[rows] = record.codes[i];
      codes[rows] = s + 1;
      when[rows] = dates[s][i];
      moment[rows++] = moments[s][i];
      // A row without a record is one row, however many dates it has.
      if (record.codes[i] === 0) break;
    }
  }
  const words = ["", ...stages.map(({ stage }) => stage)];
  return {
    name: table.name,
    reading: table.reading,
    rows,
    record: { ...record, codes: recordCodes.subarray(0, rows) },
    entered: groupWords({
      codes: codes.subarray(0, rows),
      words,
      spellings: [],
      codeOf: (word) => words.indexOf(word),
    }),
    noun: "stage",
    when: when.subarray(0, rows),
    moment: moment.subarray(0, rows),
    isUntimed: undefined,
    isInOrder: false,
  };
}
