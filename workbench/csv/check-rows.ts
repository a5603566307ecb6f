/**
 * Whether the rows of a file can be what was meant: a value with a separator in it, or a line break, moves every value
 * behind it into another column when nobody put quotes around it, and a number under the wrong header is never noticed.
 */
import { CsvProblem } from "./csv-problem";
import { isFilled } from "./header-row";
import { lineEndsIn, type CsvRecord } from "./record-reader";
import { separatorWord } from "./separator-word";

export interface CheckedRows {
  /** Rows with fewer values than there are headers: the rest of them is blank. */
  readonly short: number;
}

/** Columns from which on lines that all part into as many values as there are headers are no coincidence. */
const ENOUGH_COLUMNS = 4;

/** Throws a `CsvProblem` that names the line. `header` is the place of the header row among the records, where one is clear. */
export function checkRows(
  records: readonly CsvRecord[],
  header: number | undefined,
  separator: string,
  name: string,
): CheckedRows {
  const torn = records.find(hasQuoteLeft);
  if (torn !== undefined) throw new CsvProblem(swallowWords(torn, name));
  if (header === undefined) return { short: 0 };
  const columns = records[header].fields.length;
  const body = records.slice(header + 1);
  const end = bodyEnd(body, columns);
  const swallowing = body.find((record) => isSwallowing(record, columns, separator));
  if (swallowing !== undefined) throw new CsvProblem(swallowWords(swallowing, name));
  const long = body.slice(0, end).find(({ fields }) => fields.slice(columns).some(isFilled));
  if (long !== undefined) throw new CsvProblem(longWords(long, columns, separator, name));
  const lastWhole = body.reduce((last, { fields }, i) => (fields.length >= columns ? i : last), -1);
  const cut = cutRow(body.slice(0, lastWhole + 1), columns);
  if (cut !== undefined) throw new CsvProblem(cutWords(cut, name));
  const isShort = ({ fields }: CsvRecord, i: number) =>
    fields.length < columns && fields.some(isFilled) && (i < lastWhole || fields.length > 1);
  return { short: body.filter(isShort).length };
}

/** Sentences below a blank row at the end are a footer, however many separators they hold. */
function bodyEnd(body: readonly CsvRecord[], columns: number): number {
  const lastWhole = body.reduce(
    (last, { fields }, i) => (fields.length === columns && fields.some(isFilled) ? i : last),
    -1,
  );
  const blank = body.findIndex(({ fields }, i) => i > lastWhole && !fields.some(isFilled));
  return blank < 0 ? body.length : blank;
}

/** A quote that was never closed met the one that opens a value below, whose own closing quote is left over. */
function hasQuoteLeft({ text }: CsvRecord): boolean {
  return /[\r\n]/.test(text) && text.split('"').length % 2 === 0;
}

/** A quote that was never closed met a stray one below: each line is a row by itself. */
function isSwallowing({ text, fields }: CsvRecord, columns: number, separator: string): boolean {
  if (columns < 2 || !/[\r\n]/.test(text)) return false;
  if (columns < ENOUGH_COLUMNS && fields.length === columns) return false;
  return text.split(/\r+\n|[\r\n]/).every((line) => line.split(separator).length === columns);
}

/** The lines of the first row that a line break cut; undefined where rows are short for other reasons too. */
function cutRow(body: readonly CsvRecord[], columns: number): readonly CsvRecord[] | undefined {
  let first: readonly CsvRecord[] | undefined;
  let pieces: CsvRecord[] = [];
  for (const record of body) {
    const isPiece = record.fields.length < columns && (pieces.length > 0 || record.fields.some(isFilled));
    if (!isPiece && pieces.length > 0) return undefined;
    if (!isPiece) continue;
    pieces.push(record);
    const values = pieces.reduce((sum, { fields }) => sum + fields.length, 0) - (pieces.length - 1);
    if (values > columns) return undefined;
    if (values < columns) continue;
    first ??= pieces;
    pieces = [];
  }
  return pieces.length === 0 ? first : undefined;
}

function longWords({ line, fields }: CsvRecord, columns: number, separator: string, name: string): string {
  return `${name} wasn't opened: line ${line} has ${fields.length} values, but there are ${columns} headers. If a value contains a ${separatorWord(separator)}, put quotes around that value, and open the file again.`;
}

function cutWords(pieces: readonly CsvRecord[], name: string): string {
  const last = pieces[pieces.length - 1].line;
  return `${name} wasn't opened: lines ${pieces[0].line} to ${last} look like one row that a line break cut. Put quotes around the value with the line break, or remove the break, and open the file again.`;
}

function swallowWords({ line, text }: CsvRecord, name: string): string {
  return `${name} wasn't opened: a quote (") opens on line ${line} and closes on line ${line + lineEndsIn(text)}, and these lines look like rows of their own. Close the quote on line ${line}, or delete it, and open the file again.`;
}
