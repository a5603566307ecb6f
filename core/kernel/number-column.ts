/** Number columns: what can be read one way only is read, the rest waits for the decimal mark of the call. */
import { isBlankWord } from "../written/blank-words";
import { boundsInWords, isWithin, parseNumberText, type Bounds, type WrittenNumber } from "../written/numbers";
import { isBlank, isErrorText, type Cell } from "./cells";
import { nameAt, rowAt, witness, type ColumnSource, type Finish } from "./column-source";
import type { Evidence } from "./evidence";
import { plainTop } from "./plain-columns";
import type { Reading } from "./reading";
import { isRefusal, refuse, type Refusal } from "./refusal";
import { Waiting } from "./waiting";

export function openNumberColumn(
  source: ColumnSource,
  evidence: Evidence,
  bounds: Bounds = {},
  expects = expectedNumber(bounds),
  isMoney = false,
): Finish<Float64Array> | Refusal {
  const { cells, index, rows, kept, headerRow } = source;
  const { values, filled } = plainTop(source, "number");
  const { above, atLeast, atMost, below, whole } = bounds;
  const bounded = [above, atLeast, atMost, below, whole].some((bound) => bound !== undefined);
  const waiting = new Waiting<WrittenNumber | "blank">();
  const first = headerRow + 1;
  for (let i = bounded ? 0 : filled; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    if (typeof cell === "number" && !bounded && Number.isFinite(cell)) values[i] = cell;
    else if (cell === "") values[i] = NaN;
    else if (typeof cell === "string" && !isBlank(cell)) {
      if (!waiting.add(cell, i, parseNumberCell)) return notANumber(nameAt(source, i), cell, expects);
    } else {
      const value = plainNumber(cell, nameAt(source, i), bounds, expects);
      if (isRefusal(value)) return value;
      values[i] = value;
    }
  }
  for (const [text, { parsed, first: at, count }] of waiting.texts) {
    if (parsed === "blank") continue;
    evidence.addNumber(parsed, count, isMoney, () => witness(evidence, source, at, text));
    if (isMoney && parsed.currency !== undefined) evidence.addCurrency(index, parsed.currency, rowAt(source, at) + 1);
  }
  return (reading) => {
    for (let k = 0; k < waiting.rows.length; k++) {
      const i = waiting.rows[k];
      const text = waiting.cells[k];
      const value = numberOf(waiting.texts.get(text)!.parsed, reading, bounds, nameAt(source, i), text, expects);
      if (isRefusal(value)) return value;
      values[i] = value;
    }
    return values;
  };
}

export function parseNumberCell(text: string): WrittenNumber | "blank" | undefined {
  return isBlankWord(text) ? "blank" : parseNumberText(text);
}

/** The number, NaN for a blank; refused where the text is no number under this reading, or out of bounds. */
export function numberOf(
  parsed: WrittenNumber | "blank",
  { decimal }: Pick<Reading, "decimal">,
  bounds: Bounds,
  name: string,
  text: string,
  expects = expectedNumber(bounds),
): number | Refusal {
  if (parsed === "blank") return NaN;
  const value = decimal === "." ? parsed.dot : parsed.comma;
  if (value === undefined || !Number.isFinite(value) || (parsed.percent && bounds.percent !== true)) {
    return notANumber(name, text, expects);
  }
  return isWithin(value, bounds) ? value : refuse.outOfRange(name, boundsInWords(bounds), text);
}

/** What a number is called where none was found. */
export function expectedNumber({ percent }: Bounds): string {
  return percent === true ? "a share such as 0.25 or 25%" : "a number";
}

export function notANumber(name: string, cell: Cell, expects: string): Refusal {
  return isErrorText(cell) ? refuse.errorCell(name, cell) : refuse.notANumber(name, expects, cell);
}

function plainNumber(cell: Cell, name: string, bounds: Bounds, expects: string): number | Refusal {
  if (isBlank(cell)) return NaN;
  if (typeof cell === "number" && Number.isFinite(cell)) {
    return isWithin(cell, bounds) ? cell : refuse.outOfRange(name, boundsInWords(bounds), cell);
  }
  return notANumber(name, cell, expects);
}
