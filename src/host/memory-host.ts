/**
 * A spreadsheet in memory: what tests run on, and the plainest reading of the port.
 * The document is one immutable value; an attempt builds the next one and is only
 * kept when every change went through. Formulas are kept as text, never computed.
 */
import type { Area } from "./changes";
import { PLAIN_STYLE, type FormulaStyle } from "./formula-style";
import { attempt } from "./memory-attempt";
import { see, seeded, sheetNamed, type MemoryDocument, type SheetCells } from "./memory-document";
import { noSheet } from "./obstacle";
import { HostProblem, type Host } from "./port";

export interface MemoryHost extends Host {
  readonly name: "memory";
  /** The document as it stands, for tests. */
  document(): MemoryDocument;
  /** The notices given so far, for tests. */
  readonly notices: readonly string[];
  select(area: Area): void;
}

export function memoryHost(sheets: readonly SheetCells[] = [], formulas: FormulaStyle = PLAIN_STYLE): MemoryHost {
  let document: MemoryDocument = { sheets: sheets.map(seeded), names: new Map() };
  let selection: Area | undefined;
  const settings = new Map<string, string>();
  const notices: string[] = [];
  return {
    name: "memory",
    formulas,
    notices,
    document: () => document,
    select: (area) => {
      selection = area;
    },
    snapshot: async (wanted) => see(document, wanted, selection),
    apply: async (changes, options) => {
      const tried = attempt(document, changes, options?.replace === true);
      document = tried.document;
      return tried.outcome;
    },
    reveal: async (area) => {
      if (sheetNamed(document, area.sheet) === undefined) throw new HostProblem(noSheet(area.sheet));
      selection = area;
    },
    say: async (notice) => {
      notices.push(notice);
    },
    load: async (key) => settings.get(key),
    save: async (key, json, options) => {
      if (options !== undefined && options.over !== settings.get(key)) return false;
      settings.set(key, json);
      return true;
    },
  };
}
