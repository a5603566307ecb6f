/** Every example of every card in a cell of Google Sheets: built script, no permission but a cell's, dates as dates. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Cells } from "../../../core/kernel/cells";
import { examples, sameCells, wordsOf } from "../../parity/examples";
import { cellCall, dateOf } from "./cell-call";
import { sheetsProject, type OpenProject } from "./sheets-project";

describe("a cell of Google Sheets", () => {
  let project: OpenProject;
  beforeAll(async () => {
    project = (await sheetsProject()).open();
  });

  it.each(examples)("shows $title", ({ card, given, answer }) => {
    const words = wordsOf(answer);
    if (words !== undefined) expect(() => cellCall(project, card.name, given)).toThrow(words);
    else expect(sameCells(cellCall(project, card.name, given), answer as Cells)).toBe(true);
  });

  it("hands dates over as dates: without the zone of the spreadsheet they would be another day", () => {
    const deals = [
      ["Deal ID", "Stage", "Amount", "Created", "Closed"],
      ["D-1", "Won", 100, 46_000, 46_010],
      ["D-2", "Won", 300, 46_000, 46_020],
    ];
    const asked = cellCall(project, "VELOCITY_BASELINE", [deals, "", 46_030, 90]);
    expect(asked.flat()).toContain(15);
    expect(dateOf(46_000).toISOString()).toBe("2025-12-08T18:30:00.000Z");
  });
});
