import { beforeAll, describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../core/kernel/cells";
import { asCells } from "../../core/kernel/cells";
import { excelFunctions, type ExcelFunction } from "../hosts/excel/excel-functions";
import { sheetsProject, type OpenProject } from "../hosts/sheets/sheets-project";
import { examples, sameCells, wordsOf } from "./examples";

/** What a host shows: cells, or the words of an error. */
type Shown = { readonly cells: Cells } | { readonly words: string };

function shown(call: () => unknown): Shown {
  try {
    return { cells: asCells(call() as Cell | Cells) };
  } catch (failure) {
    return { words: (failure as Error).message };
  }
}

describe("the same answer in every host", () => {
  let sheets: OpenProject;
  let excel: ReadonlyMap<string, ExcelFunction>;
  beforeAll(async () => {
    [sheets, excel] = [(await sheetsProject()).open(), await excelFunctions()];
  });

  const inSheets = (name: string, given: readonly unknown[]) => shown(() => sheets.call(name, ...given));
  /** A lone value arrives as a range of one cell, and an omitted argument as null. */
  const inExcel = (name: string, given: readonly unknown[]) =>
    shown(() => excel.get(name)!(...given.map((one) => (one === "" ? null : Array.isArray(one) ? one : [[one]]))));

  it("=VELOCITY(200, 40000, 25%, 90) is 22,222.22", () => {
    for (const host of [inSheets, inExcel]) {
      const { cells } = host("VELOCITY", [200, 40000, 0.25, 90]) as { cells: Cells };
      expect((cells[0][0] as number).toFixed(2)).toBe("22222.22");
      const asText = host("VELOCITY", [200, 40000, "25%", 90]) as { cells: Cells };
      expect(asText.cells).toEqual(cells);
    }
  });

  it.each(examples)("$title", ({ card, given, answer }) => {
    for (const host of [inSheets, inExcel]) {
      const found = host(card.name, given);
      const words = wordsOf(answer);
      if (words !== undefined) expect(found).toEqual({ words });
      else expect("cells" in found && sameCells(found.cells, answer as Cells)).toBe(true);
    }
  });
});
