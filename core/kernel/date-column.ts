/** Date columns: what can be read one way only is read, the rest waits for the order and the zone of the call. */
import { isBlankWord } from "../written/blank-words";
import {
  isSerial,
  parseDateNumber,
  parseDateText,
  readPlainIso,
  type DateText,
  type WrittenDate,
} from "../written/dates";
import { zoneOffsetMinutes } from "../written/zones";
import { isBlank, isErrorText } from "./cells";
import { nameAt, witness, type ColumnSource, type Finish } from "./column-source";
import type { Evidence } from "./evidence";
import { fiscalDate, noteCalendarYear } from "./fiscal-dates";
import { keepOffsets } from "./instants";
import { plainTop } from "./plain-columns";
import type { Reading } from "./reading";
import { refuse, type Refusal } from "./refusal";
import { Waiting } from "./waiting";

export type ParsedDate = DateText | "blank";

export function openDateColumn(source: ColumnSource, evidence: Evidence): Finish<Float64Array> | Refusal {
  const { cells, index, rows, kept, headerRow } = source;
  const { values, filled } = plainTop(source, "date");
  const isoSeen = new Map<string, number>();
  const waiting = new Waiting<ParsedDate>();
  const first = headerRow + 1;
  const next = fillIso(source, values, filled, isoSeen);
  /** The first cell that the spreadsheet itself holds as a date. */
  let real = values.subarray(0, filled).findIndex((value) => !Number.isNaN(value));
  for (let i = next; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    if (typeof cell === "number") {
      if (isSerial(cell)) {
        values[i] = cell;
        if (real < 0) real = i;
        continue;
      }
      const date = parseDateNumber(cell);
      if (date === undefined) return refuse.notADate(nameAt(source, i), cell);
      waiting.add(String(cell), i, () => ({ form: "certain", date }));
    } else if (typeof cell === "string" && cell !== "") {
      let serial = isoSeen.get(cell);
      if (serial === undefined) {
        serial = readPlainIso(cell);
        if (serial !== undefined) isoSeen.set(cell, serial);
      }
      if (serial !== undefined) values[i] = serial;
      else if (isBlank(cell)) values[i] = NaN;
      else if (!waiting.add(cell, i, parseDateCell)) return notADate(source, i, cell);
    } else if (isBlank(cell)) values[i] = NaN;
    else return refuse.notADate(nameAt(source, i), cell);
  }
  const misread = real < 0 ? undefined : misreadText(waiting);
  if (misread !== undefined)
    return refuse.misreadDates(nameAt(source, misread.first), misread.text, nameAt(source, real));
  for (const [text, { parsed, first: at, count }] of waiting.texts) {
    if (parsed !== "blank") evidence.addDate(text, parsed, count, () => witness(evidence, source, at, text));
  }
  return (reading) => finishDates(values, waiting, source, reading);
}

/** Reads ISO days and blanks up to the first other cell, and returns its row. */
function fillIso(source: ColumnSource, values: Float64Array, from: number, seen: Map<string, number>): number {
  const { cells, index, rows, kept } = source;
  const first = source.headerRow + 1;
  for (let i = from; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    if (typeof cell !== "string") return i;
    if (cell === "") values[i] = NaN;
    else {
      let serial = seen.get(cell);
      if (serial === undefined) {
        serial = readPlainIso(cell);
        if (serial === undefined) return i;
        seen.set(cell, serial);
      }
      values[i] = serial;
    }
  }
  return rows;
}

export function parseDateCell(text: string): ParsedDate | undefined {
  const date = parseDateText(text);
  if (date !== undefined) return date;
  if (isBlankWord(text)) return "blank";
  // A serial that arrived as text, as some exports write it.
  const serial = /^\s*\d{5}(\.\d+)?\s*$/.test(text) ? Number(text) : NaN;
  return isSerial(serial) ? { form: "certain", date: { serial, hasTime: serial % 1 !== 0 } } : undefined;
}

function notADate(source: ColumnSource, i: number, cell: string): Refusal {
  const name = nameAt(source, i);
  return isErrorText(cell) ? refuse.errorCell(name, cell) : refuse.notADate(name, cell);
}

/**
 * Text among real dates that a spreadsheet would have read as a date if its parts were in the
 * spreadsheet's order. It was not, so the other cells were read in an order that is not theirs.
 */
function misreadText(waiting: Waiting<ParsedDate>): { readonly first: number; readonly text: string } | undefined {
  let found: { readonly first: number; readonly text: string } | undefined;
  for (const [text, { parsed, first }] of waiting.texts) {
    if (parsed === "blank" || parsed.form === "certain") continue;
    // Read either way, it is text for another reason: the column was not converted at all.
    if (parsed.dayFirst !== undefined && parsed.monthFirst !== undefined) return undefined;
    found ??= { first, text };
  }
  return found;
}

function finishDates(
  values: Float64Array,
  { texts, rows, cells }: Waiting<ParsedDate>,
  source: ColumnSource,
  reading: Reading,
): Float64Array | Refusal {
  let fiscal = 0;
  let offsets: Float64Array | undefined;
  const dates = new Map<string, WrittenDate | "blank">();
  for (let k = 0; k < rows.length; k++) {
    const i = rows[k];
    let date = dates.get(cells[k]);
    if (date === undefined) {
      const { parsed, count } = texts.get(cells[k])!;
      date = dateOf(parsed, cells[k], reading);
      if (date === undefined) return refuse.notADateInOrder(nameAt(source, i), reading.order, cells[k]);
      dates.set(cells[k], date);
      if (date !== "blank" && date.isFiscal === true) fiscal += count;
    }
    if (date === "blank") values[i] = NaN;
    else {
      values[i] = date.serial;
      if (date.offsetMinutes !== undefined)
        (offsets ??= new Float64Array(values.length).fill(NaN))[i] = date.offsetMinutes;
    }
  }
  if (offsets !== undefined) keepOffsets(values, offsets);
  noteCalendarYear(fiscal, `${source.header} in ${source.table}`, reading);
  return values;
}

/** A parsed date under a reading: in its order, by its fiscal year, and an instant moved to the zone asked for. */
export function dateOf(
  parsed: DateText | "blank",
  text: string,
  reading: Pick<Reading, "order" | "zone" | "fiscalYearStart">,
): WrittenDate | "blank" | undefined {
  if (parsed === "blank") return "blank";
  const { order, zone } = reading;
  const date = parsed.form === "certain" ? parsed.date : order === "day-first" ? parsed.dayFirst : parsed.monthFirst;
  if (date?.isFiscal === true) return fiscalDate(date, text, reading);
  if (date === undefined || date.offsetMinutes === undefined || zone === undefined) return date;
  const utc = date.serial - date.offsetMinutes / 1440;
  const offset = zoneOffsetMinutes(zone, utc);
  return offset === undefined ? date : { ...date, serial: utc + offset / 1440, offsetMinutes: offset };
}
