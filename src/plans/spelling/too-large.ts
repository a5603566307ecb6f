/** Warns of calls that carry more than the host takes, before they are written. */
import type { FormulaStyle } from "../../host/formula-style";
import { handedOver, type PlannedFormula } from "./handed-over";
import { bytesOf, type KnownTable } from "./known-tables";

/** One sentence for all formulas that read the same sheets; none where every call is small enough. */
export function tooLarge(
  formulas: readonly PlannedFormula[],
  known: readonly KnownTable[],
  { callBytes = Infinity }: FormulaStyle,
): readonly string[] {
  const found = new Map<string, { formulas: Set<string>; bytes: number }>();
  for (const { formula, sheet } of formulas) {
    for (const { given } of handedOver(formula, sheet)) {
      // A FILTER hands over some of the rows it picks from: at most all of them.
      const sized = given.map((named) =>
        named
          .map(({ area }) => ({ sheet: area.sheet, bytes: bytesOf(area, known) }))
          .reduce((most, one) => (one.bytes > most.bytes ? one : most), { sheet: "", bytes: 0 }),
      );
      const bytes = sized.reduce((sum, one) => sum + one.bytes, 0);
      if (bytes <= callBytes) continue;
      const sheets = [...new Set(sized.flatMap((one) => (one.bytes > 0 ? [one.sheet] : [])))].join(" and ");
      const same = found.get(sheets) ?? { formulas: new Set<string>(), bytes: 0 };
      found.set(sheets, { formulas: same.formulas.add(`${sheet}!${formula}`), bytes: Math.max(same.bytes, bytes) });
    }
  }
  return [...found].map(([sheets, { formulas: same, bytes }]) => {
    const count = same.size === 1 ? "1 formula passes" : `${same.size} formulas pass`;
    const shows = same.size === 1 ? "it shows" : "they show";
    return `${count} ${megabytes(bytes)} from ${sheets} to a function. Excel on the web stops at ${megabytes(callBytes)}, so ${shows} #CALC! there. The figures in this pane are computed here and have no such limit.`;
  });
}

/** Rounded up: what is too large must not read as large enough. */
function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
