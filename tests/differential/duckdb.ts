/** One DuckDB in memory, filled by its appender and asked by prepared statements. */
import {
  DuckDBInstance,
  type DuckDBConnection,
  type DuckDBPreparedStatement,
  type DuckDBAppender,
} from "@duckdb/node-api";

export type Value = string | number | null;
export type Line = Readonly<Record<string, Value>>;

export interface Duck {
  /** Empties a table and fills it with rows in the order of its columns. */
  readonly fill: (table: string, rows: readonly (readonly Value[])[]) => Promise<void>;
  readonly ask: (sql: string, values?: Readonly<Record<string, Value>>) => Promise<readonly Line[]>;
  readonly close: () => void;
}

export async function openDuck(tables: Readonly<Record<string, string>>): Promise<Duck> {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection: DuckDBConnection = await instance.connect();
  for (const [name, columns] of Object.entries(tables)) await connection.run(`CREATE TABLE ${name} (${columns})`);
  const prepared = new Map<string, DuckDBPreparedStatement>();
  return {
    fill: async (table, rows) => {
      // A plan leaves out what the rows it was made for could not hold, such as a NULL.
      prepared.clear();
      await connection.run(`DELETE FROM ${table}`);
      const appender: DuckDBAppender = await connection.createAppender(table);
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else if (typeof value === "number") appender.appendDouble(value);
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    ask: async (sql, values = {}) => {
      let statement = prepared.get(sql);
      if (statement === undefined) {
        statement = await connection.prepare(sql);
        prepared.set(sql, statement);
      }
      statement.clearBindings();
      for (const [name, value] of Object.entries(values)) {
        const at = statement.parameterIndex(name);
        if (value === null) statement.bindNull(at);
        else if (typeof value === "number") statement.bindDouble(at, value);
        else statement.bindVarchar(at, value);
      }
      const reader = await statement.runAndReadAll();
      return reader
        .getRowObjects()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([key, value]) => [
              key,
              typeof value === "bigint" ? Number(value) : (value as Value),
            ]),
          ),
        );
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
