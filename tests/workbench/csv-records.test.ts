/** Records of a CSV text: what is well written as an independent parser reads it, and what isn't without losing a row. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { isQuoteFault, RecordReader, type CsvRecord, type QuoteFault } from "../../workbench/csv/record-reader";

function recordsOf(text: string, separator = ","): { records: CsvRecord[]; fault?: QuoteFault } {
  const reader = new RecordReader(text, separator);
  const records: CsvRecord[] = [];
  for (let record = reader.next(); record !== undefined; record = reader.next()) {
    if (isQuoteFault(record)) return { records, fault: record };
    records.push(record);
  }
  return { records };
}
const fieldsOf = (text: string, separator?: string) => recordsOf(text, separator).records.map(({ fields }) => fields);

describe("records", () => {
  it("reads what an independent parser reads in every well-written text", () => {
    const value = fc.string({ unit: fc.constantFrom("a", "b ", '"', ",", ";", "\t", "\n", "\r\n", "é", " ") });
    const row = fc.array(value, { minLength: 1, maxLength: 4 });
    const delimiter = fc.constantFrom(",", ";", "\t", "|");
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 6 }),
        delimiter,
        fc.constantFrom("\n", "\r\n"),
        (rows, delimiter, newline) => {
          // Quoted throughout, as one blank unquoted value at the end of a text is no record to either.
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true });
          const { records, fault } = recordsOf(text, delimiter);
          expect(fault).toBeUndefined();
          expect(records.map(({ fields }) => fields)).toEqual(rows);
          expect(records.map(({ fields }) => fields)).toEqual(Papa.parse(text, { delimiter, newline }).data);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("ends records at every kind of line end, the two returns that some tools write included", () => {
    expect(fieldsOf("a,b\r\nc,d\ne,f\rg,h\r\r\ni,")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
      ["i", ""],
    ]);
    expect(fieldsOf("a\r\rb\r")).toEqual([["a"], [""], ["b"]]);
  });

  it("counts physical lines, with the line breaks inside quotes", () => {
    const { records } = recordsOf('a,b\r\n1,"x\ny\r\nz"\r\n\r\n2,w\n');
    expect(records.map(({ line }) => line)).toEqual([1, 2, 5, 6]);
  });

  it("reads blanks around quotes, and quotes inside values that begin without one", () => {
    expect(fieldsOf('1, "a, b" ,5" pipe\n')).toEqual([["1", "a, b", '5" pipe']]);
  });

  it.each([
    ['"Heron" Ltd,100', ['"Heron" Ltd', "100"]],
    ['1,"Heron" Ltd,"Closed Won",100', ["1", '"Heron" Ltd', "Closed Won", "100"]],
    ['1,"Heron, Inc" Ltd,100', ["1", '"Heron, Inc" Ltd', "100"]],
    ['1,"A" and "B",100', ["1", '"A" and "B"', "100"]],
    ['1,"Say "hi" to all",100', ["1", 'Say "hi" to all', "100"]],
    ['1,"Heron, 5" pipe",100', ["1", 'Heron, 5" pipe', "100"]],
    ['1,""Heron"" Ltd,100', ["1", '"Heron" Ltd', "100"]],
    ['1,"Heron" Ltd', ["1", '"Heron" Ltd']],
  ])("keeps the quotes of %s, which can be read in one way", (text, fields) => {
    const { records, fault } = recordsOf(`${text}\nnext,row`);
    expect(fault).toBeUndefined();
    expect(records.map((record) => record.fields)).toEqual([fields, ["next", "row"]]);
    expect(records.map(({ repairs }) => repairs)).toEqual([1, 0]);
  });

  it.each([
    ['a\n1,"x\n2,y\n', { fault: "never", line: 2, next: 2 }],
    ['a\n1,"x\n2,"y"\n', { fault: "across", line: 2, next: 3 }],
    ['a\n1,"x\ny "z" w",5\n', { fault: "across", line: 2, next: 3 }],
    ['a\n1,"Say "hi, there" now",100\n', { fault: "within", line: 2, next: 2 }],
    ['a\n1,"Heron" Ltd,Big 5",100\n', { fault: "within", line: 2, next: 2 }],
    ['a\n1,"ok\n\n"\n2,"x', { fault: "never", line: 5, next: 5 }],
  ] as const)("stops at a quote that rows could get lost in: %j", (text, fault) => {
    expect(recordsOf(text).fault).toEqual(fault);
  });
});
