import { describe, expect, it } from "vitest";
import { freeSheetName } from "../../../src/plans/free-sheet-name";
import { formulaText, reference } from "../../../src/plans/formula-text";
import { columnsText } from "../../../src/plans/map-columns";
import {
  columnLetters,
  growingReference,
  openReference,
  quotedSheet,
  readReference,
  referenceTo,
  spokenReference,
} from "../../../src/plans/reference";

describe("references", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(readReference(`${letters}1`, "S")?.column).toBe(column);
  });

  it.each([
    ["Deals", "Deals"],
    ["Sheet1", "Sheet1"],
    ["Q1", "'Q1'"],
    ["ABC12", "'ABC12'"],
    ["R1C1", "'R1C1'"],
    ["TRUE", "'TRUE'"],
    ["Q1 '26", "'Q1 ''26'"],
    ["Überblick", "'Überblick'"],
    ["a!b", "'a!b'"],
    ["1st", "'1st'"],
  ])("the sheet %s stands as %s", (name, quoted) => {
    expect(quotedSheet(name)).toBe(quoted);
    const area = { sheet: name, row: 4, column: 1, rows: 3, columns: 2 };
    expect(referenceTo(area)).toBe(`${quoted}!$B$5:$C$7`);
    expect(readReference(referenceTo(area), "elsewhere")).toEqual(area);
  });

  it("says one cell as one cell", () => {
    expect(spokenReference({ sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 })).toBe("Deals!A1");
  });

  it("names a table down to the last row there can be, so that rows added later count", () => {
    const table = { sheet: "Deals", row: 0, column: 0, rows: 400, columns: 10 };
    expect(growingReference(table)).toBe("Deals!$A:$J");
    expect(growingReference({ ...table, row: 2 })).toBe("Deals!$A$3:$J$1048576");
    const whole = readReference("Deals!A:J", "elsewhere");
    expect(whole).toMatchObject({ sheet: "Deals", row: 0, column: 0, columns: 10 });
    expect(whole && referenceTo(whole)).toBe("Deals!$A:$J");
    expect(readReference("A:J3", "Deals")).toBeUndefined();
    const open = readReference("'Q1 deals'!$A$3:$J", "elsewhere");
    expect(open && growingReference(open)).toBe("'Q1 deals'!$A$3:$J$1048576");
    expect(open && openReference(open)).toBe("'Q1 deals'!$A$3:$J");
  });

  it.each([
    "'Board pack'!$B$5-'Board pack'!$B$6",
    "Deals!A1-Deals!B2",
    "A1-Deals!B2",
    "1+Deals!B2",
    "SUM(Deals!B2",
    "'Deals!B2",
    "Deals'!B2",
    "''!B2",
  ])("does not take %s for the name of a sheet", (text) => {
    expect(readReference(text, "Deals")).toBeUndefined();
  });

  it("reads what people type, and nothing else", () => {
    expect(readReference("=b3:a1", "Deals")).toEqual({
      sheet: "Deals",
      row: 0,
      column: 0,
      rows: 3,
      columns: 2,
    });
    for (const text of ["40000", "Segment", "A", "A0", "A1:B2:C3", "ABCD1", "25%", ""])
      expect(readReference(text, "Deals")).toBeUndefined();
  });
});

describe("formula text", () => {
  it("writes numbers, texts and references, and drops what is left out at the end", () => {
    expect(formulaText("F", [reference("Deals!$A$1"), 'a "b"', undefined, 0.25, undefined, undefined])).toBe(
      '=F(Deals!$A$1,"a ""b""",,0.25)',
    );
    expect(formulaText("GLOSSARY", [undefined])).toBe("=GLOSSARY()");
  });
});

describe("free sheet names", () => {
  it("counts up past what stands, in whatever case", () => {
    expect(freeSheetName("Attribution", [])).toBe("Attribution");
    expect(freeSheetName("Attribution", [{ name: "ATTRIBUTION" }, { name: "Attribution 2" }])).toBe("Attribution 3");
  });

  it("keeps to what every host takes", () => {
    expect(freeSheetName("a/b:c [d]*?", [])).toBe("a b c d");
    const long = "x".repeat(40);
    expect(freeSheetName(long, [{ name: "x".repeat(31) }])).toBe(`${"x".repeat(29)} 2`);
    expect(freeSheetName("'quoted'", [])).toBe("quoted");
  });
});

describe("columns text", () => {
  it("says what was picked, once, quotes signs of its language, and leaves out what it cannot name", () => {
    expect(columnsText({})).toBe("");
    expect(columnsText({ Deal: "Opp" }, { Amount: "Booked EUR", Deal: "Opp", Closed: "a;b", Owner: " " })).toBe(
      'Deal=Opp; Amount=Booked EUR; Closed="a;b"',
    );
  });
});
