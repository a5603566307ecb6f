/** A variant of a case: a call with small tables, and what it must answer. */
import Papa from "papaparse";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";

export interface Variant {
  /** The kind of case it varies. */
  readonly kind: string;
  /** The expected behavior, starting with a verb. */
  readonly title: string;
  readonly name: string;
  readonly given: readonly Argument[];
  /** First column of the answer → header → value. */
  readonly expect?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
  /** The first column of the answer, in order. */
  readonly rows?: readonly string[];
  /** Each must match a note. */
  readonly notes?: readonly RegExp[];
  /** None may match a note. */
  readonly silent?: readonly RegExp[];
  /** Each must match the refusal. */
  readonly refuses?: readonly RegExp[];
}

/** Parses CSV text; every cell stays text. */
export function csv(text: string, delimiter = ","): Cells {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
  const { data } = Papa.parse<string[]>(lines, { delimiter });
  const width = Math.max(...data.map((row) => row.length));
  return data.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
}
