import { rowAt, type ColumnSource, type ColumnSpec } from "../kernel/column-source";
import { openNumberColumn } from "../kernel/number-column";
import { isRefusal } from "../kernel/refusal";
import { counted } from "../written/counted";
import { readDurationHours } from "../written/durations";
import { numberInWords } from "../written/number-in-words";

/**
 * A column that contains counts, money, hours, and shares below one another, as the promises of
 * a pact do: `400`, `$20k`, `95%`, and `4:00` all read, NaN for a blank. Lengths of time are
 * hours, with a note, as the other column may give plain numbers of another unit.
 */
export function measureColumn(label: string, aliases: readonly string[]): ColumnSpec<Float64Array> {
  return {
    label,
    aliases,
    kind: "number",
    optional: false,
    open: (source, evidence) => {
      const { inHours, count, first } = durationsAsHours(source);
      // Shares may be written with a percent sign here, and plain numbers beside them may be of any size.
      const finish = openNumberColumn(inHours, evidence, { percent: true }, "a number or a share, such as 400 or 95%");
      if (isRefusal(finish) || first === undefined) return finish;
      return (reading) => {
        reading.note(
          "other",
          `${counted(count, "length of time", "lengths of time")} in ${source.table}, such as "${first.text}" (row ${first.row}: ${source.header}), read as hours: ${numberInWords(first.hours)}.`,
        );
        return finish(reading);
      };
    },
  };
}

interface Duration {
  readonly text: string;
  readonly row: number;
  readonly hours: number;
}

/** The source with its lengths of time as numbers of hours. */
function durationsAsHours(source: ColumnSource) {
  const { index, rows } = source;
  const cells = source.cells.slice();
  let count = 0;
  let first: Duration | undefined;
  for (let i = 0; i < rows; i++) {
    const at = rowAt(source, i);
    const text = cells[at][index];
    const hours = typeof text === "string" ? readDurationHours(text) : undefined;
    if (typeof text !== "string" || hours === undefined) continue;
    cells[at] = cells[at].map((cell, c) => (c === index ? hours : cell));
    first ??= { text, row: at + 1, hours };
    count++;
  }
  return { inHours: { ...source, cells }, count, first };
}
