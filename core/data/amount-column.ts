/** A column of amounts, each with the currency that its own cell names. */
import { rowAt, type ColumnSpec } from "../kernel/column-source";
import { openNumberColumn } from "../kernel/number-column";
import type { NamedColumn } from "../kernel/find-columns";
import { unitOf } from "../kernel/headers";
import { isRefusal } from "../kernel/refusal";
import { readCurrencyWord } from "../written/currencies";
import { parseNumberText } from "../written/numbers";

export interface Amounts {
  /** Place of the column in the range. */
  readonly index: number;
  readonly header: string;
  /** NaN for a blank. */
  readonly values: Float64Array;
  /** The currency that a sign or a code in the cell names, else the header's unit. */
  readonly currencyOf: (i: number) => string | undefined;
}

export function amountColumn({ label, aliases }: NamedColumn, optional: boolean): ColumnSpec<Amounts> {
  return {
    label,
    aliases,
    kind: "number",
    optional,
    open: (source, evidence) => {
      const finish = openNumberColumn(source, evidence, {}, undefined, true);
      if (isRefusal(finish)) return finish;
      const unit = unitOf(source.header);
      const ofHeader = unit === undefined ? undefined : readCurrencyWord(unit);
      const known = new Map<string, string | undefined>();
      const currencyOf = (i: number) => {
        const cell = source.cells[rowAt(source, i)][source.index];
        if (typeof cell !== "string") return ofHeader;
        if (!known.has(cell)) known.set(cell, parseNumberText(cell)?.currency);
        return known.get(cell) ?? ofHeader;
      };
      return (reading) => {
        const values = finish(reading);
        return isRefusal(values) ? values : { index: source.index, header: source.header, values, currencyOf };
      };
    },
  };
}
