/** DuckDB in this process: rows in through its appender, in the chunks it likes best, and a query's rows out. */
import { DOUBLE, DuckDBConnection, DuckDBDataChunk, VARCHAR, type DuckDBType } from "@duckdb/node-api";
import type { Cell } from "../core/kernel/cells";
import type { Answer } from "./same-answer";
import type { DealOptions, Rows } from "./sample";

export interface LoadedColumn {
  readonly name: string;
  readonly type: "text" | "number";
}

/** The eight columns of the sample's deals. */
export function dealColumns(dates: DealOptions["dates"]): readonly LoadedColumn[] {
  const date = dates === "serial" ? "number" : "text";
  return [
    { name: "deal", type: "text" },
    { name: "segment", type: "text" },
    { name: "stage", type: "text" },
    { name: "amount", type: "number" },
    { name: "created", type: date },
    { name: "closed", type: date },
    { name: "owner", type: "text" },
    { name: "source", type: "text" },
  ];
}

const CHUNK = 2048;
const TYPES: Readonly<Record<LoadedColumn["type"], DuckDBType>> = { text: VARCHAR, number: DOUBLE };

export function openDuckdb(): Promise<DuckDBConnection> {
  return DuckDBConnection.create();
}

/** Loads rows whose first is the header. */
export async function load(
  duckdb: DuckDBConnection,
  table: string,
  columns: readonly LoadedColumn[],
  rows: Rows,
): Promise<void> {
  const declared = columns.map(({ name, type }) => `${name} ${TYPES[type].toString()}`).join(", ");
  await duckdb.run(`CREATE OR REPLACE TABLE ${table} (${declared})`);
  const appender = await duckdb.createAppender(table);
  const types = columns.map(({ type }) => TYPES[type]);
  for (let start = 1; start < rows.length; start += CHUNK) {
    const count = Math.min(CHUNK, rows.length - start);
    const chunk = DuckDBDataChunk.create(types, count);
    columns.forEach((_, column) => {
      const values: (string | number | null)[] = [];
      for (let row = start; row < start + count; row++) values.push(orNull(rows[row][column]));
      chunk.setColumnValues(column, values);
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function orNull(cell: Cell): string | number | null {
  return cell === "" ? null : (cell as string | number);
}

/** A query whose first column is a text and the others numbers. */
export async function query(duckdb: DuckDBConnection, sql: string): Promise<Answer> {
  const reader = await duckdb.runAndReadAll(sql);
  return new Map(reader.getRows().map(([key, ...numbers]) => [String(key), numbers.map(Number)]));
}
