/**
 * Records: a table whose columns are named by the rows of another one (a rubric, a
 * list of routing rules), so they cannot stand on a card. A column is read when a rule
 * first asks for it. Every row keeps its place, empty ones too, so that what is worked
 * out row by row lines up with the range it came from.
 */
import { isBlank, textOf, usedRows, type Cell, type Cells } from "../kernel/cells";
import { readTextColumn, type ColumnSource, type TextColumn } from "../kernel/columns";
import type { RangeParam } from "../kernel/kinds";
import { isRefusal, place, refuse, type Refusal } from "../kernel/refusal";
import { findColumn, indexHeaders, type ColumnSpecs, type Overrides, type ReadColumns } from "../kernel/table";
import { readQuantityColumn, type QuantityColumn } from "./quantities";

/** One column, as words or as quantities. */
export interface Field {
  readonly rows: number;
  readonly texts: () => Pick<TextColumn, "codes" | "words"> | Refusal;
  readonly quantities: () => QuantityColumn | Refusal;
  readonly cellAt: (i: number) => Cell;
  /** `accounts row 7: Employees`, as a refusal names it. */
  readonly nameAt: (i: number) => string;
}

export interface Records {
  readonly name: string;
  readonly rows: number;
  readonly headers: readonly string[];
  /** Row of the range as the user counts it: the header is row 1. */
  readonly rowNumber: (i: number) => number;
  readonly isEmptyRow: (i: number) => boolean;
  /** The column of a header; `asker` is who names it, for the refusal. */
  readonly field: (header: string, asker: string) => Field | Refusal;
  /** The columns that the function itself asks for, by their aliases. */
  readonly columns: <C extends ColumnSpecs>(specs: C) => ReadColumns<C> | Refusal;
}

export function records({ help }: { readonly help: string }): RangeParam<Records> {
  return {
    kind: "table",
    shape: "range",
    help,
    expects: "a range with a header row",
    optional: false,
    concepts: "any",
    read: readRecords,
  };
}

export function readRecords(cells: Cells, name: string, overrides: Overrides = []): Records | Refusal {
  const used = usedRows(cells);
  if (used === 0 || (cells.length === 1 && cells[0].length === 1 && cells[0][0] === 0)) return refuse.noTable(name);
  const index = indexHeaders(cells[0]);
  const { headers } = index;
  const fields = new Map<number, Field>();
  const sourceOf = (column: number): ColumnSource => ({
    table: name,
    header: textOf(cells[0][column]),
    cells,
    index: column,
    rows: used - 1,
    kept: undefined,
  });
  return {
    name,
    rows: used - 1,
    headers,
    rowNumber: (i) => i + 2,
    isEmptyRow: (i) => cells[i + 1].every(isBlank),
    field: (header, asker) => {
      const column = findColumn(name, index, { label: header, aliases: [] }, overrides);
      if (isRefusal(column)) return column;
      if (column === undefined) return refuse.noSuchHeader(asker, header, headers);
      const known = fields.get(column);
      if (known !== undefined) return known;
      const field = fieldOf(sourceOf(column));
      fields.set(column, field);
      return field;
    },
    columns: <C extends ColumnSpecs>(specs: C) => {
      const read: Record<string, unknown> = {};
      for (const [key, spec] of Object.entries(specs)) {
        const column = findColumn(name, index, spec, overrides);
        if (isRefusal(column)) return column;
        if (column === undefined && !spec.optional) {
          return refuse.missingColumn(name, spec.label, spec.aliases, headers);
        }
        const values: unknown = column === undefined ? undefined : spec.read(sourceOf(column));
        if (isRefusal(values)) return values;
        read[key] = values;
      }
      return read as ReadColumns<C>;
    },
  };
}

function fieldOf(source: ColumnSource): Field {
  return {
    rows: source.rows,
    texts: once(() => readTextColumn(source)),
    quantities: once(() => readQuantityColumn(source)),
    cellAt: (i) => source.cells[i + 1][source.index],
    nameAt: (i) => place(source.table, i + 2, source.header),
  };
}

/** Several rules may ask for one column; it is read for the first of them. */
function once<T>(read: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => (kept ??= { value: read() }).value;
}
