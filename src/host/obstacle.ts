/** Why these changes cannot all be made, in words, known before the first of them is; undefined where they can. */
import { unreachable, type Area, type Change, type Chart } from "./changes";

/** What Excel takes as a list written out. */
const LONGEST_LIST = 255;

const folded = (name: string) => name.toLowerCase();

export interface Standing {
  /** The names of the sheets and of the named ranges. */
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

export function obstacle(changes: readonly Change[], standing: Standing): string | undefined {
  const sheets = new Set(standing.sheets.map(folded));
  const names = new Set(standing.names.map(folded));
  const added = new Set<string>();
  for (const change of changes) {
    const words = obstacleTo(change, { sheets, names, added });
    if (words !== undefined) return words;
  }
  return undefined;
}

interface Walk {
  readonly sheets: Set<string>;
  readonly names: Set<string>;
  /** Sheets that changes before this one add. */
  readonly added: Set<string>;
}

/** Walks the names along as each change would leave them. */
function obstacleTo(change: Change, { sheets, names, added }: Walk): string | undefined {
  const missing = (name: string) => (sheets.has(folded(name)) ? undefined : noSheet(name));
  switch (change.kind) {
    case "sheet":
      if (change.name.trim() === "") return "A sheet needs a name.";
      if (sheets.has(folded(change.name))) return `There is a sheet "${change.name}" already.`;
      sheets.add(folded(change.name));
      added.add(folded(change.name));
      return undefined;
    case "remove sheet": {
      const words = missing(change.name);
      if (words === undefined && sheets.size === 1) return "The last sheet cannot be removed.";
      sheets.delete(folded(change.name));
      return words;
    }
    case "name":
      if (!/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(change.name)) return `"${change.name}" cannot name a range.`;
      names.add(folded(change.name));
      return missing(change.area.sheet) ?? misplaced(change.area);
    case "remove name":
      return names.delete(folded(change.name)) ? undefined : `There is no name "${change.name}".`;
    case "layout":
      return missing(change.sheet);
    case "write":
      return missing(change.area.sheet) ?? misplaced(change.area) ?? misfit(change.area, change.cells);
    case "formula":
      return (
        missing(change.area.sheet) ??
        misplaced(change.area) ??
        misfit(change.area, change.formulas) ??
        bare(change.formulas)
      );
    case "chart":
      return (
        missing(change.chart.data.sheet) ??
        missing(change.chart.over.sheet) ??
        misplaced(change.chart.data) ??
        misplaced(change.chart.over) ??
        chartless(change.chart, added)
      );
    case "choices":
      return missing(change.area.sheet) ?? misplaced(change.area) ?? wordless(change.words);
    case "format":
    case "note":
      return missing(change.area.sheet) ?? misplaced(change.area);
    default:
      return unreachable(change);
  }
}

export function noSheet(name: string): string {
  return `There is no sheet "${name}". It may have been renamed or deleted.`;
}

function misplaced({ row, column }: Area): string | undefined {
  return row < 0 || column < 0 ? "An area must begin at or below the first row and column." : undefined;
}

function misfit({ rows, columns }: Area, block: readonly (readonly unknown[])[]): string | undefined {
  if (block.length === rows && block.every((line) => line.length === columns)) return undefined;
  return `What is written must fill its ${rows} × ${columns} cells exactly.`;
}

function chartless({ data, over }: Chart, added: ReadonlySet<string>): string | undefined {
  if (!added.has(folded(over.sheet))) return "A chart can only be drawn on a sheet that is added with it.";
  return data.rows < 2 || data.columns < 2 ? "A chart needs a row of names, a column of names and a value." : undefined;
}

function wordless(words: readonly string[]): string | undefined {
  if (words.length === 0) return "A list of choices needs a word.";
  if (words.some((word) => word.trim() === "")) return "A choice needs a word; a blank is always taken.";
  const unfit = words.find((word) => word.includes(","));
  if (unfit !== undefined) return `"${unfit}" cannot be a choice: a list keeps its words apart by commas.`;
  return words.join(",").length > LONGEST_LIST ? "A list of choices holds 255 characters at most." : undefined;
}

function bare(formulas: readonly (readonly (string | null)[])[]): string | undefined {
  const found = formulas.flat().find((formula) => formula !== null && !formula.startsWith("="));
  return found === undefined ? undefined : `A formula must begin with "=", found "${found}".`;
}
