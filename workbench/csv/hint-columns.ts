import type { ColumnMap } from "../../src/plans/map-columns";
import type { CsvHints } from "./decimal-marks";

/** What a file shows about its table, as entries of the `columns` text in every formula over it. */
export function hintColumns({ decimal }: CsvHints): ColumnMap {
  return decimal === undefined ? {} : { Decimal: decimal };
}
