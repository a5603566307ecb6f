import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";

/** Words in quotes, which may hold anything, or a sheet's name before its `!`: whichever begins first. */
const WORDS_OR_SHEET = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![#\w])([A-Za-z_]\w*)!/g;

/** Says which sheet a formula would read in vain, because it went away since it was read; undefined where all stand. */
export function missingSheet(
  changes: readonly Change[],
  sheets: readonly SheetOutline[],
): { readonly problem: string } | undefined {
  const standing = new Set(sheets.map(({ name }) => name));
  for (const change of changes) if (change.kind === "sheet") standing.add(change.name);
  const formulas = changes.flatMap((change) => (change.kind === "formula" ? change.formulas.flat() : []));
  const gone = formulas.flatMap((formula) => sheetsNamedIn(formula ?? "")).find((name) => !standing.has(name));
  return gone === undefined
    ? undefined
    : { problem: `The sheet "${gone}" is not there any more. Choose another one and read again.` };
}

function sheetsNamedIn(formula: string): readonly string[] {
  return Array.from(formula.matchAll(WORDS_OR_SHEET)).flatMap(
    ([, quoted, plain]) => quoted?.replace(/''/g, "'") ?? plain ?? [],
  );
}
