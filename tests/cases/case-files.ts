/** Reads the case files: small inputs with invented data and the faults we found in real exports. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import type { Cells } from "../../core/kernel/cells";

export function caseBytes(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(`./files/${name}`, import.meta.url)));
}

/** Reads a list of cases from a JSON file in this folder. */
export function caseList<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`./${name}`, import.meta.url)), "utf8")) as readonly T[];
}

/** The separators of files that don't use commas. */
const SEPARATORS: Readonly<Record<string, string>> = {
  "F04-semicolons.csv": ";",
  "P1-german-thousands.csv": ";",
  "R1-title-over-semicolons.csv": ";",
};

/** The cells of a file as plain text, as if it was pasted into a sheet. */
export function rawCells(name: string): Cells {
  const text = new TextDecoder().decode(caseBytes(name));
  const { data } = Papa.parse<string[]>(text, { delimiter: SEPARATORS[name] ?? "," });
  const width = Math.max(...data.map((row) => row.length));
  return data.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
}
