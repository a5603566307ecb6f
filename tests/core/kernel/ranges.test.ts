/** Kinds beside those every function uses: whole numbers, times of day, phrases, lists of dates and names. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { optional, phrase, timeOfDay, whole } from "../../../core/kernel/kinds";
import { dates, names, range } from "../../../core/kernel/ranges";
import { isRefusal, refuse } from "../../../core/kernel/refusal";
import { cellRead, rangeRead } from "../asking";

const wordsOf = (result: unknown) => (isRefusal(result) ? result.words : result);

describe("a whole number", () => {
  const quarters = whole({ help: "Quarters.", atLeast: 1, atMost: 40, default: 4 });

  it("says its bounds once, for help and refusals", () => {
    expect(quarters.expects).toBe("a whole number between 1 and 40");
    expect(wordsOf(cellRead(quarters, 2.5))).toBe("it must be a whole number between 1 and 40, found 2.5");
    expect(whole({ help: "A seed." }).expects).toBe("a whole number");
    expect(whole({ help: "Draws.", atLeast: 1 }).expects).toBe("a whole number at least 1");
  });

  it("is read at its bounds, and not beyond", () => {
    expect([1, 40, "12"].map((cell) => cellRead(quarters, cell))).toEqual([1, 40, 12]);
    for (const beyond of [0, 41, -1]) expect(isRefusal(cellRead(quarters, beyond))).toBe(true);
  });

  it("takes its default where it is blank", () => {
    expect(quarters.whenBlank("it")).toBe(4);
    expect(cellRead(quarters, " ")).toBeUndefined();
  });
});

describe("a time of day", () => {
  const opens = timeOfDay({ help: "When the day opens." });

  it.each<[Cell, number]>([
    ["9:00", 0.375],
    ["09:30", 9.5 / 24],
    ["5:30 pm", 17.5 / 24],
    ["12:00 AM", 0],
    ["24:00", 1],
    [0.375, 0.375],
    [1, 1],
  ])("%j is %d of a day", (cell, fraction) => {
    expect(cellRead(opens, cell)).toBeCloseTo(fraction, 12);
  });

  it.each<Cell>(["25:00", "9", "nine", 9, -0.1, 1.5, true])("%j is none", (cell) => {
    expect(wordsOf(cellRead(opens, cell))).toMatch(/^it must be a time of day such as 9:00, found /);
  });

  it("is refused where it is missing, and passes an error cell on", () => {
    expect(wordsOf(opens.whenBlank("opens"))).toBe("opens must be a time of day such as 9:00, found an empty cell");
    expect(wordsOf(cellRead(opens, "#N/A"))).toBe("it must be free of error cells, found #N/A");
    expect(optional(opens).whenBlank("opens")).toBeUndefined();
    expect(optional(opens).optional).toBe(true);
  });
});

describe("a phrase", () => {
  const size = phrase({
    kind: "choice",
    help: "A size.",
    expects: "S or L",
    default: "S",
    options: ["S", "L"],
    read: (cell, name) => (cell === "S" ? 1 : cell === "L" ? 2 : refuse.notAnOption(name, ["S", "L"], cell)),
  });

  it("is read by its own words, its default too", () => {
    expect([cellRead(size, "S"), cellRead(size, "L"), size.whenBlank("size")]).toEqual([1, 2, 1]);
    expect(wordsOf(cellRead(size, "M"))).toBe('it must be S or L, found "M"');
    expect([size.optional, size.fallback, size.options]).toEqual([true, "S", ["S", "L"]]);
  });
});

describe("a list of dates", () => {
  const holidays = dates({ help: "Days off." });

  it("is read from any shape, blanks left out, a header passed over", () => {
    expect(rangeRead(holidays, [["Holiday"], ["2026-12-25"], [""], [46388]])).toEqual([46381, 46388]);
    expect(rangeRead(holidays, [["2026-12-25", "2027-01-01"]])).toEqual([46381, 46388]);
    expect(rangeRead(holidays, [[46381]])).toEqual([46381]);
  });

  it("may be a header with nothing below it yet", () => {
    expect(rangeRead(holidays, [["Holiday"], [""], [""]])).toEqual([]);
  });

  it("decides the order of day and month once from all its cells", () => {
    expect(rangeRead(holidays, [["25/12/2026"], ["01/05/2026"]])).toEqual([46381, 46143]);
  });

  it("refuses what is no date, a lone word too", () => {
    expect(wordsOf(rangeRead(holidays, [["Christmas"]]))).toBe('it cell 1 must be a date, found "Christmas"');
    expect(wordsOf(rangeRead(holidays, [["2026-12-25"], ["Easter"]]))).toBe('it cell 2 must be a date, found "Easter"');
    expect(wordsOf(rangeRead(holidays, [["2026-12-25"], ["#REF!"]]))).toBe(
      "it must be free of error cells, found #REF!",
    );
    expect(wordsOf(holidays.whenBlank!("holidays"))).toBe("holidays must be a list of dates, found an empty cell");
  });
});

describe("a list of names", () => {
  const stages = names({ help: "Stages in order.", of: "stages in order" });

  it("is read cell by cell, or from one cell", () => {
    expect(rangeRead(stages, [["New"], [" Demo "], [""], ["Won"]])).toEqual(["New", "Demo", "Won"]);
    expect(rangeRead(stages, [["New; Demo ;Won"]])).toEqual(["New", "Demo", "Won"]);
    expect(stages.expects).toBe("stages in order, one a cell or with ; between them");
  });

  it("refuses a name that stands twice, without case", () => {
    expect(wordsOf(rangeRead(stages, [["New"], ["Demo"], ["new"]]))).toBe(
      'it row 3: a name must stand once, found "new" in row 1 as well',
    );
  });
});

it("a range hands its used cells to its reader, and the first cell always", () => {
  const seen = range({ help: "Cells.", expects: "cells", read: (cells) => cells });
  expect(
    rangeRead(seen, [
      ["a", "", ""],
      ["", 2, " "],
      ["", "", ""],
    ]),
  ).toEqual([
    ["a", ""],
    ["", 2],
  ]);
  expect(rangeRead(seen, [["", ""]])).toEqual([[""]]);
});
