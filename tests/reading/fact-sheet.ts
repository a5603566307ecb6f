/** A table of a company before it is rendered as cells: typed columns and true values. */

/** What a column holds, independent of how it is written. */
export type Kind =
  | "id" // the number of an id
  | "name" // the name of a record, not an id
  | "group" // a value that rows are grouped by or joined on
  | "text"
  | "stage" // a stage that says won, lost, or open
  | "day"
  | "moment"
  | "month"
  | "money"
  | "number";

export interface Column {
  readonly header: string;
  readonly kind: Kind;
  /** Printed before the number of an id, such as `D-`. */
  readonly prefix?: string;
}

export type Fact = number | string | undefined;

export interface Sheet {
  /** The name of the argument. */
  readonly argument: string;
  /** The kind of table, independent of the argument's name. */
  readonly table: TableName;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Fact[])[];
}

export type TableName =
  | "deals"
  | "quotas"
  | "leads"
  | "touches"
  | "spend"
  | "claims"
  | "history"
  | "states"
  | "movements"
  | "accounts"
  | "rubric"
  | "tiers"
  | "routing"
  | "state rules"
  | "playbook"
  | "commitments"
  | "actuals"
  | "decisions"
  | "stages"
  | "metrics"
  | "triggers"
  | "rituals"
  | "scenarios"
  | "rates";

/** A column and where its values come from. */
export type Source<R> = Column & { readonly of: (record: R) => Fact };

export function sheet<R>(
  argument: string,
  table: TableName,
  records: readonly R[],
  sources: readonly Source<R>[],
): Sheet {
  return {
    argument,
    table,
    columns: sources.map(({ of: _, ...column }) => column),
    rows: records.map((record) => sources.map((source) => source.of(record))),
  };
}
