import { describe, expect, it } from "vitest";
import { zip } from "../../src/files/zip";
import { readColumn, readCsvCell } from "../../workbench/csv/cell-reading";
import type { DotReading } from "../../workbench/csv/decimal-marks";
import { printDate, serialOfDate } from "../../workbench/csv/iso-dates";
import { printCsv } from "../../workbench/csv/print-csv";
import type { SheetCells } from "../../workbench/sheet-cells";

/** What each text of one column becomes, in a file that shows this of its dots. */
const columnOf = (dots: DotReading, texts: readonly string[]) => {
  const reading = readColumn(
    texts.map((text) => text.trim()),
    dots,
  );
  return texts.map((text) => readCsvCell(text, reading).value);
};
const column = (...texts: string[]) => columnOf("decimal", texts);

describe("the cells of a CSV file", () => {
  it("are numbers when they can be read in one way only", () => {
    expect(column("12", "-3.5", "0", "0.25", " 7 ")).toEqual([12, -3.5, 0, 0.25, 7]);
  });

  it("stay text when they could be read in two", () => {
    expect(column("1,234", "$40,000", "40k", "25%", "+5", ".5", "1e5", "0x10")).toEqual([
      "1,234",
      "$40,000",
      "40k",
      "25%",
      "+5",
      ".5",
      "1e5",
      "0x10",
    ]);
  });

  it("stay text beside decimal commas, where a dot may part thousands", () => {
    expect(column("1.234", "1.234,50", "12")).toEqual(["1.234", "1.234,50", 12]);
  });

  it("stay text where nothing shows what a dot is, unless another number of the column does", () => {
    expect(columnOf("unclear", ["12.500", "950"])).toEqual(["12.500", 950]);
    expect(columnOf("unclear", ["12.500", "7.25"])).toEqual([12.5, 7.25]);
    expect(columnOf("not decimal", ["12.500", "7.25", "950"])).toEqual(["12.500", "7.25", 950]);
    expect(columnOf("decimal", ["12.500"])).toEqual([12.5]);
  });

  it("stay dates as text beside dates whose order or offset is still to be decided", () => {
    expect(column("2026-01-31", "3/4/2026", "")).toEqual(["2026-01-31", "3/4/2026", null]);
    expect(column("2026-01-31 09:30", "2026-01-31T09:30:00+02:00")).toEqual([
      "2026-01-31 09:30",
      "2026-01-31T09:30:00+02:00",
    ]);
    expect(column("2026-01-31", "n/a")).toEqual([46053, "n/a"]);
  });

  it("are numbers where a column holds days or moments as digits", () => {
    expect(column("20260105", "1767603600000")).toEqual([20260105, 1767603600000]);
  });

  it("stay text in a column of ids, all of them", () => {
    expect(column("007", "123")).toEqual(["007", "123"]);
    expect(column("12345678901234567890", "1")).toEqual(["12345678901234567890", "1"]);
  });

  it("are dates when they are ISO dates that exist", () => {
    expect(column("2016-10-20", "2026-01-31T09:30", "2026-02-30", "Jan 31, 2026")).toEqual([
      42663,
      46053 + 9.5 / 24,
      "2026-02-30",
      "Jan 31, 2026",
    ]);
  });

  it("are blank when there is nothing in them, and lose the apostrophe of a guarded text", () => {
    expect(column("", "  ", "'=1+1", "it's", "'quoted'")).toEqual([null, null, "=1+1", "it's", "'quoted'"]);
  });
});

describe("dates", () => {
  it("print as they were read", () => {
    for (const text of ["1901-01-01", "2024-02-29", "2026-01-31T09:30:00", "2099-12-31T23:59:59"]) {
      expect(printDate(serialOfDate(text)!.value)).toBe(text);
    }
  });
});

describe("a sheet as CSV", () => {
  const sheet = (rows: (string | number | boolean)[][], pattern = ""): SheetCells => ({
    rows: rows.length,
    columns: rows[0].length,
    value: (row, column) => rows[row][column],
    stored: (row, column) => rows[row][column],
    formula: () => "",
    style: () => (pattern === "" ? undefined : { n: { pattern } }),
  });

  it("quotes what needs it, and no more", () => {
    expect(printCsv(sheet([["a", 'say "x"', "1,5", "two\nlines", " edge", true, 0.1, ""]]))).toBe(
      '\uFEFFa,"say ""x""","1,5","two\nlines"," edge",TRUE,0.1,\r\n',
    );
  });

  it("guards texts that a spreadsheet would run, and leaves negative numbers be", () => {
    expect(printCsv(sheet([["=1+1", "+1", "-1", "@x", -1]]))).toBe("\uFEFF'=1+1,'+1,'-1,'@x,-1\r\n");
  });

  it("writes dates as dates, and other patterns as the plain number", () => {
    expect(printCsv(sheet([[46053.5]], "yyyy-mm-dd hh:mm"))).toBe("\uFEFF2026-01-31T12:00:00\r\n");
    expect(printCsv(sheet([[0.25]], '0.0"x day"'))).toBe("\uFEFF0.25\r\n");
  });
});

describe("a zip", () => {
  it("holds its files as they are, with the check sums every reader asks for", () => {
    const bytes = zip([{ name: "a.txt", bytes: new TextEncoder().encode("123456789") }]);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    // The check value of CRC-32.
    expect(view.getUint32(14, true)).toBe(0xcbf43926);
    expect(new TextDecoder().decode(bytes.slice(30, 44))).toBe("a.txt123456789");
    const end = bytes.length - 22;
    expect(view.getUint32(end, true)).toBe(0x06054b50);
    expect(view.getUint32(view.getUint32(end + 16, true), true)).toBe(0x02014b50);
  });
});
