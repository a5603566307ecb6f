import type { ColumnSpec } from "../kernel/columns";
import { isBlank, isErrorText, type Cell } from "../kernel/cells";
import { place, refuse, type Refusal } from "../kernel/refusal";
import { decideDecimalSign, readNumberText } from "../written/numbers";

/**
 * A column that holds counts, money, hours and shares below one another, as the promises of
 * a pact do: `400`, `$20k` and `95%` all read, NaN for a blank.
 */
export function measureColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return {
    label,
    aliases,
    kind: "number",
    optional: false,
    read: ({ table, header, cells, index, rows, kept }) => {
      const rowOf = (i: number) => (kept === undefined ? i + 1 : kept[i]);
      const column: Cell[] = [];
      for (let i = 0; i < rows; i++) column.push(cells[rowOf(i)][index]);
      const decimal = decideDecimalSign(column);
      const values = new Float64Array(rows);
      for (let i = 0; i < rows; i++) {
        const value = readMeasure(column[i], decimal, place(table, rowOf(i) + 1, header));
        if (typeof value !== "number") return value;
        values[i] = value;
      }
      return values;
    },
  };
}

function readMeasure(cell: Cell, decimal: "." | ",", name: string): number | Refusal {
  if (isBlank(cell)) return NaN;
  if (isErrorText(cell)) return refuse.errorCell(name, cell);
  const value = typeof cell === "string" ? readNumberText(cell, decimal)?.value : cell;
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : refuse.notANumber(name, "a number or a share, such as 400 or 95%", cell);
}
