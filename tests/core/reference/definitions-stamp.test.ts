import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { utf8Bytes } from "../../../core/reference/utf8-bytes";
import { answer, refusal, value } from "../asking";

/** The normalisation as the card's page words it, written again, and SHA-256 by another library. */
function stampByNode(cells: Cells): string {
  const texts = cells.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === undefined) return "";
      if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
      return String(cell).split(/\s+/).filter(Boolean).join(" ");
    }),
  );
  while (texts.length > 1 && texts[texts.length - 1].every((text) => text === "")) texts.pop();
  while (texts[0].length > 1 && texts.every((row) => row[row.length - 1] === "")) texts.forEach((row) => row.pop());
  const joined = texts.map((row) => row.join("\u001f")).join("\u001e");
  return createHash("sha256").update(joined.normalize("NFC"), "utf8").digest("hex").slice(0, 8);
}

const TABLE: Cells = [
  ["Term", "Definition"],
  ["MQL", "Tier A or B"],
  ["Response hours", 24],
];

describe("published vectors of SHA-256", () => {
  it.each([
    ["abc", "ba7816bf"],
    ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61"],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a7",
    ],
    ["a".repeat(1_000_000), "cdc76e5c"],
  ])("%.20s… is %s (FIPS 180)", (text, stamp) => {
    expect(value("DEFINITIONS_STAMP", text)).toBe(stamp);
  });
});

describe("what is the same", () => {
  const stamp = value("DEFINITIONS_STAMP", TABLE);

  it("is 8 characters in lower case, as another library gives them", () => {
    expect(stamp).toMatch(/^[0-9a-f]{8}$/);
    expect(stamp).toBe(stampByNode(TABLE));
  });

  it.each<[string, Cells]>([
    ["blank rows and columns behind", [...TABLE.map((row) => [...row, "", null]), ["", " ", undefined, ""]]],
    [
      "white space around and between words",
      [
        ["Term ", " Definition"],
        ["MQL", "Tier  A\n or\tB"],
        ["Response hours", 24],
      ],
    ],
    [
      "a number in text",
      [
        ["Term", "Definition"],
        ["MQL", "Tier A or B"],
        ["Response hours", "24"],
      ],
    ],
  ])("%s change nothing", (_, cells) => {
    expect(value("DEFINITIONS_STAMP", cells)).toBe(stamp);
  });

  it("a letter with its accent apart or in one", () => {
    expect(value("DEFINITIONS_STAMP", "Cafe\u0301")).toBe(value("DEFINITIONS_STAMP", "Caf\u00e9"));
  });

  it("a cell and a range of that cell, a truth value and its word", () => {
    expect(value("DEFINITIONS_STAMP", "MQL")).toBe(value("DEFINITIONS_STAMP", [["MQL"]]));
    expect(value("DEFINITIONS_STAMP", true)).toBe(value("DEFINITIONS_STAMP", "TRUE"));
  });
});

describe("what differs", () => {
  it("any cell, its case, its place, the shape, a blank row before or between, a number's spelling", () => {
    const others: readonly Cells[] = [
      TABLE,
      [
        ["Term", "Definition"],
        ["MQL", "Tier A or C"],
        ["Response hours", 24],
      ],
      [
        ["Term", "Definition"],
        ["mql", "Tier A or B"],
        ["Response hours", 24],
      ],
      [
        ["Term", "Definition"],
        ["Response hours", 24],
        ["MQL", "Tier A or B"],
      ],
      [
        ["Term", "Definition"],
        ["MQL", "Tier A or B"],
        ["Response hours", 24.5],
      ],
      [["", ""], ...TABLE],
      [...TABLE.slice(0, 2), ["", ""], TABLE[2]],
      TABLE.map((row) => ["", ...row]),
      [
        ["Term", "MQL", "Response hours"],
        ["Definition", "Tier A or B", 24],
      ],
      [TABLE.flat()],
      TABLE.flat().map((cell) => [cell]),
      [[TABLE.flat().join("")]],
      [["40,000"]],
      [[40000]],
      [[0.1]],
      [["10%"]],
    ];
    const stamps = others.map((cells) => value("DEFINITIONS_STAMP", cells));
    expect(new Set(stamps).size).toBe(others.length);
    expect(stamps).toEqual(others.map(stampByNode));
  });
});

describe("laws", () => {
  const cell = fc.oneof<fc.Arbitrary<Cell>[]>(
    fc.string({ unit: "binary", maxLength: 12 }).filter((text) => !/^\s*#/.test(text)),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constantFrom("", "  ", null, "Tier  A", "ä", "漢字", "🚀"),
  );
  const tables = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }))
    .filter((rows) =>
      rows.some((row) => row.some((each) => each !== null && String(each).trim() !== "" && each !== 0)),
    );

  it("is the first 8 digits of node's own SHA-256 of the normalised cells", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(value("DEFINITIONS_STAMP", rows)).toBe(stampByNode(rows));
      }),
      { numRuns: 300 },
    );
  });
});

describe("UTF-8 bytes", () => {
  it("are those of TextEncoder at every edge of length, and for halves of pairs", () => {
    const edges = [
      "\u0000",
      "\u007f",
      "\u0080",
      "\u07ff",
      "\u0800",
      "\ud7ff",
      "\ue000",
      "\uffff",
      "\u{10000}",
      "\u{10ffff}",
    ];
    for (const text of [...edges, edges.join(""), "", "\ud800", "\udfff", "a\udc00b", "\ud83d", "\ude80\ud83d"]) {
      expect([...utf8Bytes(text)], JSON.stringify(text)).toEqual([...new TextEncoder().encode(text)]);
    }
  });
  it("are those of TextEncoder for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        expect([...utf8Bytes(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
    );
  });
});

describe("bad input", () => {
  it("an empty range, a lone blank or 0, an error cell", () => {
    for (const given of ["", 0, null, [[""], [" "]], [["", null]]]) {
      expect(refusal("DEFINITIONS_STAMP", given)).toMatchObject({
        code: "MISSING",
        words: "definitions must be a range that holds the definitions, found an empty cell",
      });
    }
    expect(refusal("DEFINITIONS_STAMP", [["a"], ["#REF!"]])).toMatchObject({ code: "CELL_ERROR" });
  });

  it("a 0 among other cells is a cell", () => {
    expect(answer("DEFINITIONS_STAMP", [[0], ["a"]])[0][0]).toBe(stampByNode([[0], ["a"]]));
  });

  it("answers a hundred thousand rows", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => [`Term ${i}`, i]);
    expect(value("DEFINITIONS_STAMP", many)).toBe(stampByNode(many));
  });
});
