/** Opens a CSV file: any separator, any of the usual encodings, read in slices with its progress told. */
import { checkRows } from "./check-rows";
import { CsvProblem } from "./csv-problem";
import { decimalMarks, type CsvHints, type DecimalMarks, type DotReading } from "./decimal-marks";
import { decodeText, type Encoding } from "./decode-text";
import { fileKindWords } from "./file-kind";
import { headerRowOf, isFilled } from "./header-row";
import { isQuoteFault, RecordReader, type CsvRecord, type QuoteFault } from "./record-reader";
import { separatorOf, statedSeparator } from "./separator";

export interface CsvProgress {
  readonly rows: number;
  /** 0 to 1, by characters read. */
  readonly share: number;
}

export interface CsvFile {
  readonly rows: readonly (readonly string[])[];
  /** The place of the headers among the rows; undefined where none is clear. */
  readonly header: number | undefined;
  readonly separator: string;
  readonly encoding: Encoding;
  /** What formulas over the table should be told. */
  readonly hints: CsvHints;
  readonly dots: DotReading;
  /** What isn't as a CSV file should be, and how often. */
  readonly oddities: {
    /** Rows with fewer values than there are headers. */
    readonly short: number;
    /** Values whose quotes were kept as text, and the line of the first. */
    readonly quotes: number;
    readonly quotesLine: number;
    /** Characters that couldn't be read. */
    readonly broken: number;
  };
}

/** What the grid still scrolls and computes smoothly; a longer file is refused before it freezes the page. */
export const MOST_CELLS = 3_000_000;
/** Near the longest text that browsers can hold. */
const MOST_MEGABYTES = 400;
const HEAD = 64 * 1024;
const SLICE = 20_000;

/** Rejects with a `CsvProblem` whose message says what to do. */
export async function readCsv(
  file: File,
  tell: (progress: CsvProgress) => void,
  signal?: AbortSignal,
): Promise<CsvFile> {
  const { name } = file;
  if (file.size === 0) throw new CsvProblem(`${name} is empty.`);
  const kind = fileKindWords(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  if (kind !== undefined) throw new CsvProblem(`${name} ${kind}`);
  if (file.size > MOST_MEGABYTES * 1e6) throw new CsvProblem(tooLarge(name, `${MOST_MEGABYTES} MB`));
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (decoded === undefined) throw new CsvProblem(`${name} isn't text. Save it as CSV UTF-8, and open that file.`);
  const { text, encoding, broken } = decoded;
  const separator = separatorOf(text);
  const records = await readRecords(text, separator, name, tell, signal);
  const rows = records.map(({ fields }) => fields);
  const header = headerRowOf(rows);
  const { short } = checkRows(records, header, separator, name);
  const { dots, ...hints }: DecimalMarks = decimalMarks(rows.slice((header ?? 0) + 1), separator);
  const repaired = records.filter(({ repairs }) => repairs > 0);
  const quotes = repaired.reduce((sum, { repairs }) => sum + repairs, 0);
  const oddities = { short, quotes, quotesLine: repaired[0]?.line ?? 0, broken };
  return { rows, header, separator, encoding, hints, dots, oddities };
}

async function readRecords(
  text: string,
  separator: string,
  name: string,
  tell: (progress: CsvProgress) => void,
  signal: AbortSignal | undefined,
): Promise<CsvRecord[]> {
  const reader = new RecordReader(text, separator);
  if (statedSeparator(text) !== undefined) reader.plainLine();
  const records: CsvRecord[] = [];
  let cells = 0;
  for (let record = reader.next(); record !== undefined; record = reader.next()) {
    if (isQuoteFault(record)) throw new CsvProblem(quoteWords(record, name));
    records.push(record);
    cells += record.fields.length;
    if (cells > MOST_CELLS) throw new CsvProblem(tooLarge(name, `${MOST_CELLS.toLocaleString("en")} cells`));
    if (records.length % SLICE !== 0) continue;
    tell({ rows: records.length, share: reader.at / text.length });
    await nextTurn();
    if (signal?.aborted) throw new CsvProblem(`${name} wasn't opened.`);
  }
  tell({ rows: records.length, share: 1 });
  while (records.length > 0 && !records[records.length - 1].fields.some(isFilled)) records.pop();
  if (records.length === 0) throw new CsvProblem(`${name} has no rows.`);
  return records;
}

/** Lets the page draw how far it is, and hear that it should stop. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function tooLarge(name: string, most: string): string {
  return `${name} has more than ${most}, more than this grid can hold. Export fewer rows or columns.`;
}

function quoteWords({ fault, line, next }: QuoteFault, name: string): string {
  const start = `${name} wasn't opened: a quote (") opens on line ${line}`;
  const step = "Close it, or delete it if it is part of the text, and open the file again.";
  switch (fault) {
    case "never":
      return `${start} and never closes. ${step}`;
    case "across":
      return `${start}, and the next one, on line ${next}, doesn't close it. ${step}`;
    case "within":
      return `${start}, and the quotes behind it don't show where the value ends. Write each quote inside a quoted value twice (""), and open the file again.`;
    default:
      return fault satisfies never;
  }
}
