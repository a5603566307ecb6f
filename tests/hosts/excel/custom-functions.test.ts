/** Every example of every card in a cell of Excel: built functions, blanks, dates and answers as each platform has them. */
import { beforeAll, describe, expect, it } from "vitest";
import { isBlank, type Cell, type Cells } from "../../../core/kernel/cells";
import { examples, sameCells, wordsOf } from "../../parity/examples";
import { excelFunctions, type ExcelFunction } from "./excel-functions";

/**
 * "Empty cells are passed as zero in desktop and null in office web" (OfficeDev/office-js#4702). An argument that is left
 * out is null everywhere (Office Add-ins, "Custom functions parameter options",
 * https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options).
 */
const BLANKS = { "on the desktop": 0, "on the web": null, "where it is empty text": "" } as const;
type Platform = keyof typeof BLANKS;

/** Every parameter is declared a range of anything, so a lone value is a range of one cell, and a date a bare serial. */
function handedOver(argument: Cell | Cells, platform: Platform): unknown {
  if (!Array.isArray(argument)) return [[isBlank(argument as Cell) ? BLANKS[platform] : argument]];
  // Of zeros for blanks within a range there is a report (OfficeDev/office-js#5262), closed as fixed.
  const blank = platform === "on the desktop" ? null : BLANKS[platform];
  return (argument as Cells).map((row) => row.map((cell) => (isBlank(cell) ? blank : cell)));
}

describe.each(Object.keys(BLANKS) as Platform[])("a cell of Excel, with blanks %s,", (platform) => {
  let functions: ReadonlyMap<string, ExcelFunction>;
  beforeAll(async () => {
    functions = await excelFunctions();
  });

  it.each(examples)("shows $title", ({ card, given, answer }) => {
    const call = () => functions.get(card.name)!(...given.map((argument) => handedOver(argument, platform)));
    const words = wordsOf(answer);
    if (words !== undefined) {
      expect(call).toThrow(expect.objectContaining({ message: words }));
      return;
    }
    const cells = call();
    expect(sameCells(cells as Cells, answer as Cells)).toBe(true);
    for (const row of cells) {
      expect(row).toHaveLength(cells[0].length);
      // "null is converted to 0 when returning an array" (OfficeDev/office-js#1503), and a date is no value of a cell.
      for (const cell of row) expect(["number", "string", "boolean"]).toContain(typeof cell);
    }
  });
});
