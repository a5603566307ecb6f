/** The sheets of the reconciliation room: plans alone, their formulas to the letter. */
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/host/changes";
import type { MemorySheet } from "../../../src/host/memory-document";
import { memoryHost } from "../../../src/host/memory-host";
import { insertSpendDecisions } from "../../../src/plans/insert-spend-decisions";
import { numberedSheetName } from "../../../src/plans/numbered-sheet-name";
import { insertReview } from "../../../src/plans/review/insert-review";
import type { ReviewWish } from "../../../src/plans/review/review-wish";

const touches = { sheet: "Touches", row: 0, column: 0, rows: 1512, columns: 4 };
const deals = { sheet: "Q1 deals", row: 2, column: 0, rows: 399, columns: 10 };
const spend = { sheet: "Spend", row: 0, column: 0, rows: 90, columns: 3 };

const outline = (name: string) => ({ name, rows: 10, columns: 6, headers: [] });

async function madeBy(changes: readonly Change[]): Promise<MemorySheet> {
  const host = memoryHost([{ name: "Q1 deals", cells: [["a"]] }]);
  expect(await host.apply(changes)).toMatchObject({ kind: "done" });
  return host.document().sheets[1];
}

/** The content of a cell as it is addressed on the sheet. */
function at(sheet: MemorySheet, address: string) {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const cell = sheet.grid[Number(row) - 1]?.[column];
  return { ...cell, content: cell === undefined ? undefined : cell.formula || cell.value };
}

const contents = (sheet: MemorySheet, letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => at(sheet, `${letter}${from + i}`).content);

describe("a sheet of a series", () => {
  it("is numbered one above the highest there is", () => {
    expect(numberedSheetName("Attribution review", [])).toBe("Attribution review 1");
    const sheets = ["Attribution review", "attribution review 3", "Attribution review 1", "Review 9"].map(outline);
    expect(numberedSheetName("Attribution review", sheets)).toBe("Attribution review 4");
  });
});

describe("inserting a review", () => {
  const wish: ReviewWish = {
    touches,
    deals,
    weighted: "u",
    by: "Channel",
    lookbackDays: 90,
    halfLifeDays: 7,
    columns: "",
    primary: "last",
    counted: ["Email", "Webinar"],
    topics: ["D-7", "D-3"],
    rows: { reconciliation: 12, disputes: 9 },
  };

  it("sets the terms as tinted cells, the primary model among them as a choice", async () => {
    const sheet = await madeBy(insertReview([outline("Attribution review 1")], wish));
    expect(sheet.name).toBe("Attribution review 2");
    expect(contents(sheet, "A", 1, 2)).toEqual([
      "Attribution review 2",
      expect.stringMatching(/live from Touches!A1:D1512 and 'Q1 deals'!A3:J401\./),
    ]);
    expect(contents(sheet, "A", 5, 10)).toEqual([
      "Primary model",
      "Weighted model",
      "By",
      "Lookback days",
      "Half-life days",
      "Weighted, deal by deal",
    ]);
    expect(contents(sheet, "B", 5, 9)).toEqual(["last", "u", "Channel", 90, 7]);
    expect(["B5", "B6", "B7", "B8", "B9", "B10"].map((cell) => at(sheet, cell).role)).toEqual([
      ...Array<string>(5).fill("input"),
      undefined,
    ]);
    expect(at(sheet, "B5").choices).toEqual(["first", "last", "weighted"]);
    expect(at(sheet, "B10").content).toBe(
      '=IF(OR($B$6="shapley rate",$B$6="markov",$B$6="markov 2",$B$6="markov 3"),"u",$B$6)',
    );
  });

  it("keeps both lists live over the user's ranges, on the terms, with room below", async () => {
    const sheet = await madeBy(insertReview([], wish));
    expect(at(sheet, "J5").content).toBe(
      "=ATTRIBUTION_RECONCILE(Touches!$A:$D,'Q1 deals'!$A$3:$J$1048576,$B$6,$B$7,$B$8,$B$9)",
    );
    expect(at(sheet, "T5").content).toBe(
      "=ATTRIBUTION_DISPUTES(Touches!$A:$D,'Q1 deals'!$A$3:$J$1048576,$B$10,$B$7,$B$8)",
    );
    for (let row = 6; row <= 120; row++) {
      for (const letter of [..."JKLMNOPQRTUVWXY"]) expect(at(sheet, `${letter}${row}`).content ?? "").toBe("");
    }
    expect(["K6", "M400", "U6", "Y6"].map((cell) => at(sheet, cell).look)).toEqual(Array<string>(4).fill("money"));
  });

  it("takes the primary number from the model that the cell names, over the names that the list counts", async () => {
    const sheet = await madeBy(insertReview([], wish));
    expect(contents(sheet, "H", 5, 8)).toEqual(["Channel", "Email", "Webinar", ""]);
    expect(["H6", "H11", "H12"].map((cell) => at(sheet, cell).role)).toEqual(["input", "input", undefined]);
    const credit = (letter: string) => `=SUMPRODUCT(SUMIF($J$5:$J$504,$H$6:$H$11,$${letter}$5:$${letter}$504))`;
    const total = (letter: string) => `SUMIF($J$5:$J$504,"Total",$${letter}$5:$${letter}$504)`;
    expect(contents(sheet, "A", 13, 22)).toEqual([
      "Primary number",
      "first",
      "last",
      "weighted",
      "Moved by the model alone",
      "Booked revenue",
      "Primary share of booked",
      "Each model ties to booked",
      "Revenue in dispute",
      "Disputed share of booked",
    ]);
    expect(contents(sheet, "B", 13, 22)).toEqual([
      "=INDEX($B$14:$B$16,MATCH($B$5,$A$14:$A$16,0))",
      credit("K"),
      credit("L"),
      credit("M"),
      "=MAX($B$14:$B$16)-MIN($B$14:$B$16)",
      `=${total("M")}`,
      '=IF($B$18=0,"",$B$13/$B$18)',
      `=IF(ABS(${total("K")}-$B$18)+ABS(${total("L")}-$B$18)<0.01,"yes","no")`,
      '=IFERROR(INDEX($Y$5:$Y$504,MATCH("Total",$T$5:$T$504,0)),0)',
      '=IF($B$18=0,"",$B$21/$B$18)',
    ]);
    expect(at(sheet, "B13").look).toBe("money");
    expect(at(sheet, "B19").look).toBe("percent");
  });

  it("asks for every deal or topic what the framework's review asks, beginning with the largest disputes", async () => {
    const sheet = await madeBy(insertReview([], wish));
    const headers = ["A", "B", "C", "D", "E", "F"].map((letter) => at(sheet, `${letter}25`));
    expect(headers.map(({ content }) => content)).toEqual([
      "Deal or topic",
      "Disputed now",
      "What surfaced",
      "Decision",
      "Owner",
      "Follow up on",
    ]);
    expect(headers.every(({ role }) => role === "header")).toBe(true);
    expect(at(sheet, "D25").note).toBe("What changes in the next 30 days.");
    expect(contents(sheet, "A", 26, 28)).toEqual(["D-7", "D-3", ""]);
    expect(at(sheet, "B26").content).toBe('=IF($A26="","",IFERROR(INDEX($Y$5:$Y$504,MATCH($A26,$T$5:$T$504,0)),""))');
    expect(at(sheet, "B42").content).toContain("$A42");
    expect(at(sheet, "B43").content ?? "").toBe("");
    expect(["A42", "C42", "D42", "E42", "F42"].map((cell) => at(sheet, cell).role)).toEqual(
      Array<string>(5).fill("input"),
    );
    expect(at(sheet, "F26").look).toBe("date");
    expect(at(sheet, "B26").look).toBe("money");
  });

  it("hands on the columns that were picked, and has a width for every column", async () => {
    const changes = insertReview([], { ...wish, columns: "Amount=ACV", topics: [] });
    const sheet = await madeBy(changes);
    expect(contents(sheet, "A", 10, 11)).toEqual(["Columns", "Weighted, deal by deal"]);
    expect(at(sheet, "J5").content).toMatch(/,\$B\$6,\$B\$7,\$B\$8,\$B\$9,\$B\$10\)$/);
    expect(at(sheet, "T5").content).toMatch(/,\$B\$11,\$B\$7,\$B\$8,\$B\$10\)$/);
    expect(sheet.widths).toHaveLength(25);
    expect(sheet.frozenRows).toBe(1);
  });
});

describe("inserting spend decisions", () => {
  const wish = {
    touches,
    deals,
    spend,
    weighted: "u",
    by: "Channel",
    fundAt: 3,
    cutAt: 1,
    lookbackDays: undefined,
    columns: "",
    rows: 14,
  };

  it("reads the thresholds from tinted cells, and counts each decision beside the list", async () => {
    const sheet = await madeBy(insertSpendDecisions([], wish));
    expect(sheet.name).toBe("Spend decisions");
    expect(sheet.grid[3].slice(0, 5).map(({ value }) => value)).toEqual([
      "Weighted model",
      "By",
      "Fund from",
      "Cut below",
      "Lookback days",
    ]);
    expect(sheet.grid[4].slice(0, 5).map(({ value }) => value)).toEqual(["u", "Channel", 3, 1, ""]);
    expect(sheet.grid[4].slice(0, 5).every(({ role }) => role === "input")).toBe(true);
    expect(at(sheet, "A7").content).toBe(
      "=SPEND_RETURN(Touches!$A:$D,'Q1 deals'!$A$3:$J$1048576,Spend!$A:$C,$A$5,$B$5,$C$5,$D$5,$E$5)",
    );
    expect(contents(sheet, "K", 7, 10)).toEqual(["Decision", "fund", "discuss", "cut"]);
    expect([at(sheet, "L8").content, at(sheet, "M10").content]).toEqual([
      "=COUNTIF($I$7:$I$506,$K$8)",
      "=SUMIF($I$7:$I$506,$K$10,$B$7:$B$506)",
    ]);
    expect(sheet.widths).toHaveLength(13);
    expect(sheet.frozenRows).toBe(7);
  });

  it("adds the columns that were picked", async () => {
    const sheet = await madeBy(insertSpendDecisions([], { ...wish, columns: "Spend=Kosten" }));
    expect(at(sheet, "F5").content).toBe("Spend=Kosten");
    expect(at(sheet, "A7").content).toMatch(/,\$E\$5,\$F\$5\)$/);
  });
});
