/** Opens a CSV file: any separator, any of the usual encodings, read in pieces with its progress told. */
import Papa from "papaparse";
import { separatorOf } from "./separator";

export interface CsvProgress {
  readonly rows: number;
  /** 0 to 1, by bytes read. */
  readonly share: number;
}

export class CsvProblem extends Error {
  override readonly name = "CsvProblem";
}

/** What the grid still scrolls and computes smoothly; a longer file is refused before it freezes the page. */
export const MOST_CELLS = 3_000_000;

const PIECE = 512 * 1024;

export async function readCsv(
  file: File,
  tell: (progress: CsvProgress) => void,
  signal?: AbortSignal,
): Promise<string[][]> {
  if (file.size === 0) throw new CsvProblem(`${file.name} is empty.`);
  const head = new Uint8Array(await file.slice(0, 64 * 1024).arrayBuffer());
  const encoding = encodingOf(head);
  const rows: string[][] = [];
  let cells = 0;
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(file, {
      chunkSize: PIECE,
      encoding,
      delimiter: separatorOf(new TextDecoder(encoding).decode(head)),
      chunk: ({ data, meta }, parser) => {
        if (signal?.aborted) parser.abort();
        for (const row of data) {
          rows.push(row);
          cells += row.length;
        }
        if (cells > MOST_CELLS) {
          parser.abort();
          reject(
            new CsvProblem(
              `${file.name} holds more than ${MOST_CELLS.toLocaleString("en")} cells, more than this grid can.`,
            ),
          );
        }
        tell({ rows: rows.length, share: Math.min(1, meta.cursor / file.size) });
      },
      complete: () => (signal?.aborted ? reject(new CsvProblem(`${file.name} was not opened.`)) : resolve()),
      error: (problem) => reject(new CsvProblem(`${file.name} could not be read: ${problem.message}`)),
    });
  });
  if (rows.length > 0 && /^sep=/i.test(rows[0][0] ?? "")) rows.shift();
  while (rows.length > 0 && rows[rows.length - 1].every((cell) => cell.trim() === "")) rows.pop();
  if (rows.length === 0) throw new CsvProblem(`${file.name} holds no rows.`);
  return rows;
}

function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return "utf-8";
  } catch {
    // What spreadsheets on Western European Windows write.
    return "windows-1252";
  }
}
