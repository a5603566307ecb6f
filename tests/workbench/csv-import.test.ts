/** Files as a person opens them: every encoding, every kind of damage, and the cells that come of them. */
import { CellValueType, type ICellData } from "@univerjs/presets";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zip } from "../../src/files/zip";
import { columnsText } from "../../src/plans/map-columns";
import { csvSheet } from "../../workbench/csv/csv-sheet";
import { hintColumns } from "../../workbench/csv/hint-columns";
import { openedWords } from "../../workbench/csv/opened-words";
import { readCsv, type CsvFile } from "../../workbench/csv/read-csv";

const CASES = new URL("../cases/files/", import.meta.url);

const open = (content: string | Uint8Array<ArrayBuffer>, name = "deals.csv", signal?: AbortSignal): Promise<CsvFile> =>
  readCsv(new File([content], name), () => undefined, signal);
const openCase = (name: string) => open(new Uint8Array(readFileSync(new URL(name, CASES))), name);
const problemOf = (content: string | Uint8Array<ArrayBuffer>) =>
  open(content).then(
    () => undefined,
    (problem: unknown) => (problem instanceof Error ? `${problem.name}: ${problem.message}` : "not an error"),
  );
const cellAt = (file: CsvFile, row: number, column: number): ICellData | undefined =>
  (csvSheet(file).cellData as Record<number, Record<number, ICellData>>)[row]?.[column];
const valuesOf = (file: CsvFile, row: number) =>
  file.rows[row].map((_, column) => cellAt(file, row, column)?.v ?? null);
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === "string" ? [...part].map((sign) => sign.charCodeAt(0)) : part)),
  );
/** Each character as two bytes. */
const wide = (text: string, order: "little" | "big") =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((code) =>
      order === "little" ? [code & 255, code >> 8] : [code >> 8, code & 255],
    ),
  );

const HEADERS = "Deal ID,Company,Amount,Stage,Create Date,Close Date";
const row = (id: number, company = "Heron") => `${id},${company},${id}00,Closed Won,2026-01-01,2026-02-01`;

describe("the cases", () => {
  it("opens every case file but the one whose quote never closes", async () => {
    const problems: string[] = [];
    for (const name of readdirSync(CASES)) {
      await openCase(name).catch((problem: Error) => problems.push(problem.message));
    }
    expect(problems).toEqual([
      "F19a-unclosed-quote.csv wasn't opened: a quote (\") opens on line 3 and never closes. Close it, or delete it if it is part of the text, and open the file again.",
    ]);
  });

  it("keeps the quoted word inside a name, and all four deals", async () => {
    const file = await openCase("F19b-quote-inside.csv");
    expect(file.rows.map(([, company]) => company)).toEqual(["Company", '"Heron" Ltd', "Egret", "Stork", "Plover"]);
    expect(openedWords("F19b.csv", "F19b", file)).toBe(
      "Opened F19b.csv in the sheet F19b: 4 rows. 1 value with quotes inside kept as text, first on line 2.",
    );
  });

  it("reads UTF-16 without a byte order mark", async () => {
    const file = await openCase("F20-utf16le-no-bom.csv");
    expect(file.encoding).toBe("UTF-16");
    expect(valuesOf(file, 1)).toEqual([1, 5, "Won", 46023, 46054]);
  });

  it("finds the table below a title, and its semicolons", async () => {
    const file = await openCase("R1-title-over-semicolons.csv");
    expect(file.header).toBe(3);
    expect(valuesOf(file, 4)).toEqual(["006-1", "Closed Won", "40.000,00", "05.01.2026", "20.02.2026"]);
    expect(openedWords("R1.csv", "R1", file)).toBe(
      "Opened R1.csv in the sheet R1: 2 rows. 2 title rows above the headers. Values are separated by semicolons. Numbers have a decimal comma.",
    );
  });

  it("keeps thousands of a file with semicolons as text, and tells formulas what their dot is", async () => {
    const file = await openCase("F04-semicolons.csv");
    expect(valuesOf(file, 1).slice(0, 2)).toEqual([1, "12.500"]);
    expect(columnsText(hintColumns(file.hints))).toBe("Decimal=,");
  });
});

describe("the encoding of a file", () => {
  const TEXT = "Deal;Firma\r\n1;Müller & Söhne\r\n";
  it.each([
    ["UTF-8", new TextEncoder().encode(TEXT)],
    ["UTF-8", new TextEncoder().encode(`\uFEFF${TEXT}`)],
    ["UTF-16", wide(TEXT, "little")],
    ["UTF-16", wide(TEXT, "big")],
    ["UTF-16", wide(`\uFEFF${TEXT}`, "little")],
    ["UTF-16", wide(`\uFEFF${TEXT}`, "big")],
    ["Windows-1252", bytes(TEXT)],
  ])("reads %s, from bytes %#", async (encoding, content) => {
    const file = await open(content);
    expect(file.encoding).toBe(encoding);
    expect(file.rows).toEqual([
      ["Deal", "Firma"],
      ["1", "Müller & Söhne"],
    ]);
  });

  it("tells UTF-16 in scripts whose letters have no zero byte", async () => {
    for (const order of ["little", "big"] as const) {
      const file = await open(wide("Сделка,Сумма\r\nАльфа,5\r\nБета,6\r\n", order));
      expect(file.rows[2]).toEqual(["Бета", "6"]);
    }
    const japanese = await open(wide("商談名\t金額\n大手町ビル改修工事\t500\n", "big"));
    expect(japanese.rows[1]).toEqual(["大手町ビル改修工事", "500"]);
  });

  it("tells the encoding from all bytes: the first accent may be far down, or cross any border", async () => {
    const filler = `${"x".repeat(99)}\n`.repeat(2000);
    for (const shift of [0, 1, 2]) {
      const utf8 = await open(
        new TextEncoder().encode(`Name\n${"y".repeat(shift)}\n${filler}${"é".repeat(70_000)}\nMüller`),
      );
      expect([utf8.encoding, utf8.rows[utf8.rows.length - 1]]).toEqual(["UTF-8", ["Müller"]]);
    }
    const western = await open(bytes(`Name\n${filler}Müller`));
    expect([western.encoding, western.rows[western.rows.length - 1]]).toEqual(["Windows-1252", ["Müller"]]);
  });

  it("reads UTF-8 with one broken character as UTF-8, and says so", async () => {
    const whole = [...new TextEncoder().encode("Deal,Firma\n1,Müller\n2,Söhne\n3,Ki")];
    const file = await open(bytes(whole, [0xe9], "m\n"));
    expect(file.rows.slice(1)).toEqual([
      ["1", "Müller"],
      ["2", "Söhne"],
      ["3", "Ki\uFFFDm"],
    ]);
    expect(openedWords("a.csv", "a", file)).toContain("1 character unreadable: broken in the file.");
  });

  it("leaves out zero bytes between words, and half a line end at the end", async () => {
    expect((await open(`${HEADERS}\n${row(1, "He\0ron")}\n${"x,y,,,,\n".repeat(50)}`)).rows[1][1]).toBe("Heron");
    const cut = wide("Deal\tAmount\n1\t5\n", "little");
    expect((await open(cut.slice(0, -1))).rows).toEqual([
      ["Deal", "Amount"],
      ["1", "5"],
    ]);
  });
});

describe("what is no CSV file", () => {
  const workbook = zip([
    { name: "[Content_Types].xml", bytes: new Uint8Array(9) },
    { name: "xl/workbook.xml", bytes: new Uint8Array(9) },
  ]);
  const openDocument = zip([
    { name: "mimetype", bytes: new TextEncoder().encode("application/vnd.oasis.opendocument.spreadsheet") },
  ]);
  const archive = zip([{ name: "deals.csv", bytes: new TextEncoder().encode("a,b") }]);
  const paste = "save the sheet as CSV, and open that file; or copy its cells and paste them here.";
  it.each([
    [workbook, `deals.csv is an Excel workbook, not a CSV file. In Excel, ${paste}`],
    [openDocument, `deals.csv is an OpenDocument spreadsheet, not a CSV file. In LibreOffice, ${paste}`],
    [archive, "deals.csv is a zip archive, not a CSV file. Unpack it, and open the CSV file inside."],
    [bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), `deals.csv is an Excel workbook, not a CSV file. In Excel, ${paste}`],
    [bytes("<html><table><tr><td>Deal"), `deals.csv is a web page, not a CSV file. In Excel, ${paste}`],
    [bytes("%PDF-1.7"), "deals.csv is a PDF, not a CSV file. Export its table as CSV where the PDF was made."],
    [bytes("\x89PNG\r\n"), "deals.csv is a picture, not a CSV file. Export the table it shows as CSV."],
    [
      bytes([0x1f, 0x8b, 8]),
      "deals.csv is a compressed file, not a CSV file. Unpack it, and open the CSV file inside.",
    ],
    [bytes([1, 2, 3, 0, 0, 4, 5, 6, 0, 7]), "deals.csv isn't text. Save it as CSV UTF-8, and open that file."],
    [bytes([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), "deals.csv isn't text. Save it as CSV UTF-8, and open that file."],
    [bytes(""), "deals.csv is empty."],
    [bytes("\r\n  \r\n"), "deals.csv has no rows."],
  ])("refuses what isn't CSV, and says what to do: %#", async (content, words) => {
    expect(await problemOf(Uint8Array.from(content))).toBe(`CsvProblem: ${words}`);
  });
});

describe("a damaged file", () => {
  const start = "CsvProblem: deals.csv wasn't opened: ";
  it("stops at an unclosed quote, also where quotes follow, and names its line", async () => {
    const across = await problemOf([HEADERS, row(1), row(2, '"Egret'), row(3), row(4, '"Stork"')].join("\n"));
    expect(across).toBe(
      `${start}a quote (") opens on line 3, and the next one, on line 5, doesn't close it. Close it, or delete it if it is part of the text, and open the file again.`,
    );
    const lineBreaks = await problemOf([HEADERS, row(1, '"two\r\nlines"'), row(2, '"Egret'), row(3)].join("\r\n"));
    expect(lineBreaks).toContain('a quote (") opens on line 4 and never closes.');
  });

  it("stops at a quote that swallows rows up to a stray one", async () => {
    const text = [HEADERS, row(1), row(2, '"Egret'), row(3), row(4, 'Size 5"'), row(5)].join("\n");
    expect(await problemOf(text)).toBe(
      `${start}a quote (") opens on line 3 and closes on line 5, and these lines look like rows of their own. Close the quote on line 3, or delete it, and open the file again.`,
    );
  });

  it("stops at a value with an unquoted separator, which would move all behind it", async () => {
    expect(await problemOf([HEADERS, row(1), row(2, "Egret, Ltd")].join("\n"))).toBe(
      `${start}line 3 has 7 values, but there are 6 headers. If a value contains a comma, put quotes around that value, and open the file again.`,
    );
    expect(await problemOf("Deal,Amount,Stage\n1,12,50,Won\n2,13,50,Lost\n")).toContain("line 2 has 4 values");
    expect(await problemOf("Deal\tAmount\n1\t2\n3\t4\t5\n")).toContain("If a value contains a tab");
  });

  it("stops at a row that an unquoted line break cut", async () => {
    expect(await problemOf([HEADERS, row(1), row(2, "Egret\nLtd"), row(3)].join("\n"))).toBe(
      `${start}lines 3 to 4 look like one row that a line break cut. Put quotes around the value with the line break, or remove the break, and open the file again.`,
    );
    expect(await problemOf([HEADERS, row(1), row(2, "Egret\n\nLtd"), row(3)].join("\n"))).toContain("lines 3 to 5");
  });

  it("opens a file whose rows leave out blank values, and says how many do", async () => {
    const file = await open([HEADERS, row(1), "2,Egret", "3,Stork,300,Won", "4", row(5)].join("\n"));
    expect(openedWords("a.csv", "a", file)).toBe(
      "Opened a.csv in the sheet a: 5 rows. 3 rows filled up with blanks: fewer values than headers.",
    );
  });

  it("opens a file with blank values beyond the headers, as behind a last separator", async () => {
    expect((await open(`${HEADERS}\n${row(1)},\n${row(2)},,\n`)).rows).toHaveLength(3);
  });

  it("opens a file with titles and footers of any number of separators", async () => {
    const title = "Deals, won, lost, and open, all regions, all owners, as of today\n\n";
    const footer = "\n\nConfidential, internal, not for you, or you, or anybody, else, at all\n";
    const file = await open(`${title}${HEADERS}\n${row(1)}\n${row(2)}\n${row(3)}${footer}`);
    expect(file.header).toBe(2);
    expect(file.oddities.short).toBe(0);
  });

  it("opens text of several lines, also where its lines have as many commas as there are columns", async () => {
    const note = '"Dear Kim,\nas agreed, we\ncall, then"';
    const file = await open(`Deal,Note\n1,${note}\n2,"a, b\nc, d"\n`);
    expect(file.rows.map(([, value]) => value)).toEqual(["Note", "Dear Kim,\nas agreed, we\ncall, then", "a, b\nc, d"]);
  });

  it("opens a list of names that is no table", async () => {
    expect((await open("Heron, Ltd\nEgret\nStork\nPlover, Crane, and Sons\nIbis\n")).header).toBeUndefined();
  });

  it("keeps every row but the one where a quote was added or lost, or stops", async () => {
    const company = fc.constantFrom("Heron", '"Egret, Ltd"', '""', '", Stork"', '"say ""hi"""', "5 Crane", '"a" b');
    const companies = fc.array(company, { minLength: 2, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        companies,
        fc.nat(),
        fc.boolean(),
        fc.constantFrom("\n", "\r\n"),
        async (names, n, adds, lineEnd) => {
          const text = [HEADERS, ...names.map((name, i) => row(i + 1, name))].join(lineEnd);
          const places = [...text].flatMap((sign, i) => (i > HEADERS.length && (adds || sign === '"') ? [i] : []));
          if (places.length === 0) return;
          const at = places[n % places.length];
          const file = await open(`${text.slice(0, at)}${adds ? '"' : ""}${text.slice(adds ? at : at + 1)}`).catch(
            (problem: Error) => problem,
          );
          if (file instanceof Error) {
            expect(file.message).toMatch(/\blines? \d+/);
            return;
          }
          const touched = text.slice(0, at).split("\n").length - 1;
          const others = (rows: CsvFile["rows"]) => rows.filter((_, i) => i !== touched);
          expect(file.rows).toHaveLength(names.length + 1);
          expect(others(file.rows)).toEqual(others((await open(text)).rows));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("stops reading as soon as the person cancels", async () => {
    const stop = new AbortController();
    stop.abort();
    const many = `Deal,Amount\n${"1,2\n".repeat(30_000)}`;
    await expect(open(many, "many.csv", stop.signal)).rejects.toThrow("many.csv wasn't opened.");
  });
});

describe("a long file", () => {
  it("reads lines of any length", async () => {
    const long = "x".repeat(2_000_000);
    const file = await open(`Deal,Note\n1,${long}\n2,"${long},\n${long}"\n`);
    expect(file.rows.map(([, note]) => note.length)).toEqual([4, 2_000_000, 4_000_002]);
  });

  it("refuses a file before it fills more cells than the grid can hold", async () => {
    const words = await problemOf(`${"a,".repeat(1000)}a\n`.repeat(3001));
    expect(words).toBe(
      "CsvProblem: deals.csv has more than 3,000,000 cells, more than this grid can hold. Export fewer rows or columns.",
    );
  });

  it("tells how far it is, up to the whole", async () => {
    const told: number[] = [];
    await readCsv(new File([`Deal,Amount\n${"1,2\n".repeat(50_000)}`], "a.csv"), ({ share }) => told.push(share));
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[told.length - 1]).toBe(1);
  });
});

describe("the decimal mark of a file", () => {
  const hintOf = async (separator: string, ...amounts: string[]) =>
    (await open(["Deal", ...amounts].map((amount, i) => `${i}x${separator}"${amount}"`).join("\n"))).hints.decimal;

  it.each([
    [";", ["12.500", "8.000", "950"], ","],
    [";", ["40.000,00"], ","],
    [";", ["12,5", "3"], ","],
    [";", ["€ 12,50", "12,5 %"], ","],
    [";", ["1.234.567"], ","],
    [";", ["1,234.50", "12"], "."],
    [";", ["950", "12"], undefined],
    [";", ["12.500", "7.25"], undefined],
    [";", ["12,5", "7.25"], undefined],
    [";", ["1.234,50", "1,234.50"], undefined],
    [";", ["1,234"], undefined],
    [";", ["05.01.2026", "030.1234"], undefined],
    [";", ["+49 30 1234.56", "12.500"], ","],
    [";", ["1 234,5"], ","],
    ["\t", ["12,5"], ","],
    ["\t", ["12.500"], undefined],
    [",", ["12,5"], undefined],
  ] as const)("hints at the decimal mark beside separator %j, from %j: %j", async (separator, amounts, decimal) => {
    expect(await hintOf(separator, ...amounts)).toBe(decimal);
  });

  it("leaves 12.500 as text wherever a comma or a dotted date in the file speaks for thousands", async () => {
    const beside = await open('Deal,Amount,Tax\n1,12.500,"1,5"\n2,8.000,"2,5"\n');
    expect(valuesOf(beside, 1)).toEqual([1, "12.500", "1,5"]);
    const dotted = await open("Deal,Amount,Closed\n1,12.500,05.01.2026\n");
    expect(valuesOf(dotted, 1)).toEqual([1, "12.500", "05.01.2026"]);
    expect(valuesOf(await open("Deal\tAmount\n1\t12.500\n"), 1)).toEqual([1, "12.500"]);
  });

  it("reads a dot between commas as decimal where nothing speaks against it", async () => {
    expect(valuesOf(await open("Deal,Amount,Closed\n1,12.500,2026-01-05\n"), 1)).toEqual([1, 12.5, 46027]);
    expect(valuesOf(await open("Deal,Amount,Rate,Closed\n1,12.500,0.25,05.01.2026\n"), 1)).toEqual([
      1,
      12.5,
      0.25,
      "05.01.2026",
    ]);
  });
});

describe("the sheet of a file", () => {
  it("shows bold, frozen headers below the title, and the title as text", async () => {
    const file = await open(`Report 2026,,,,,\nRows,2,,,,\n\n${HEADERS}\n${row(1)}\n${row(2)}\n`);
    expect(csvSheet(file).freeze).toEqual({ xSplit: 0, ySplit: 4, startRow: 4, startColumn: -1 });
    expect(cellAt(file, 0, 0)).toEqual({ v: "Report 2026", t: CellValueType.STRING });
    expect(cellAt(file, 3, 0)).toEqual({ v: "Deal ID", t: CellValueType.STRING, s: { bl: 1 } });
    expect(cellAt(file, 4, 0)).toEqual({ v: 1, t: CellValueType.NUMBER });
    expect(cellAt(file, 4, 4)?.v).toBe(46023);
  });

  it("freezes nothing below a title that would fill the screen", async () => {
    const file = await open(`${"A line of the title\n".repeat(15)}${HEADERS}\n${row(1)}\n${row(2)}\n`);
    expect(file.header).toBe(15);
    expect(csvSheet(file).freeze?.ySplit).toBe(0);
  });

  it("shows headers in the first row where there is no title, years among them", async () => {
    expect((await open(`${HEADERS}\n${row(1)}`)).header).toBe(0);
    const years = await open("Region,Owner,2025,2026\nEast,Kim,5,6\nWest,Lee,7,8\n");
    expect([years.header, cellAt(years, 0, 2)?.v]).toEqual([0, "2025"]);
  });

  it("reads no column by the words of a footer", async () => {
    const file = await open("Deal,Amount\n1,5\n2,6\n\nGenerated by: 007,\n");
    expect(valuesOf(file, 1)).toEqual([1, 5]);
  });
});
