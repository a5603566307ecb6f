/** The function of the catalogue that the active cell's formula calls, the outermost first; undefined where it calls none. */
import { catalog } from "../core/catalog";

export async function functionInActiveCell(): Promise<string | undefined> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("formulas");
    await context.sync();
    return functionIn(String((cell.formulas as unknown[][])[0][0]));
  });
}

export function functionIn(formula: string): string | undefined {
  if (!formula.startsWith("=")) return undefined;
  // Text in a formula may look like a call; custom functions may carry a prefix of the file format.
  const called = formula.replace(/"(?:[^"]|"")*"/g, '""').match(/[A-Za-z_][\w.]*(?=\s*\()/g) ?? [];
  const names = called.map((name) => name.toUpperCase().replace(/^_XLDUDF_|^_XLFN\.|^_XLL\./, ""));
  return names.find((name) => catalog.some((card) => card.name === name));
}
