/** Cells, tables and calls that nobody means well by, for the fuzzers. */
import fc from "fast-check";
import { parametersOf, type Card, type Parameter } from "../../core/kernel/card";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";

const NAMES = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "length",
  "then",
  "Total",
  "(blank)",
  "Note:",
  "Unattributed",
];
const WORDS = [
  ...NAMES,
  "=1+1",
  "+1",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "</script><script>alert(1)</script>",
  "#N/A",
  "#REF!",
  "#NAME?",
  "NaN",
  "Infinity",
  "-0",
  "1e308",
  "1e-308",
  "0x10",
  "١٢٣",
  "1.234,56",
  "1,234.56",
  "12%",
  "$5",
  "€ 1.000",
  "(5)",
  "5-",
  "2026-02-30",
  "31/12/2026",
  "02/03/04",
  "2026-01-01T25:00",
  "1900-01-00",
  "24:00",
  "09:00",
  "won",
  "Closed Won",
  "Closed Lost",
  "yes",
  "no",
  "",
  " ",
  "\u00a0",
  "\u200b",
  "\u202eabc",
  "שלום",
  "مرحبا",
  "\ud800",
  "\udc00x",
  "a\u0000b",
  "\u0007",
  "\r\n",
  "ß",
  "İ",
  "a; b=c",
  "Amount=Amount; Amount=Closed",
  "\uFEFFDeal ID",
];
const NUMBERS = [
  0,
  -0,
  1,
  -1,
  0.5,
  1e-300,
  1e300,
  -1e300,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  45658,
  46200.75,
  2958465,
  3e6,
  NaN,
  Infinity,
];

export const hostileCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Cell>(...WORDS) },
  { weight: 3, arbitrary: fc.constantFrom<Cell>(...NUMBERS) },
  { weight: 2, arbitrary: fc.integer({ min: 45_000, max: 46_500 }) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, undefined, true, false) },
);

/** Of any shape, ragged ones and empty ones among them. */
export const hostileTable: fc.Arbitrary<Cells> = fc.array(fc.array(hostileCell, { maxLength: 7 }), { maxLength: 9 });

/** A table under headers that the parameter looks for, so that its rows are read. */
function headedTable({ param }: Parameter): fc.Arbitrary<Cells> {
  const concepts =
    param.shape === "range" && Array.isArray(param.concepts) ? (param.concepts as readonly string[]) : [];
  if (concepts.length === 0) return hostileTable;
  const width = concepts.length;
  const body = fc.array(fc.array(hostileCell, { minLength: width, maxLength: width }), { maxLength: 12 });
  return body.map((rows) => [[...concepts], ...rows]);
}

/** What stands in a cell of a call that works, with some of it spoilt. */
function spoilt(argument: Argument): fc.Arbitrary<Argument> {
  if (!Array.isArray(argument)) {
    return fc.oneof({ weight: 3, arbitrary: fc.constant(argument as Cell) }, { weight: 1, arbitrary: hostileCell });
  }
  const cells = argument as Cells;
  const spoil = fc.record({
    hits: fc.array(fc.tuple(fc.nat(), fc.nat(), hostileCell), { maxLength: 6 }),
    twice: fc.boolean(),
    shuffled: fc.shuffledSubarray([...cells.keys()].slice(1), { minLength: Math.max(cells.length - 2, 0) }),
  });
  return spoil.map(({ hits, twice, shuffled }) => {
    const rows = [0, ...shuffled].map((row) => [...(cells[row] ?? [])]);
    const table = twice ? [...rows, ...rows.slice(1).map((row) => [...row])] : rows;
    for (const [row, column, cell] of hits) {
      const line = table[row % table.length];
      if (line.length > 0) line[column % line.length] = cell;
    }
    return table;
  });
}

/** Calls of a function: its own examples with something spoilt, tables under its own headers, and anything at all. */
export function callsOf(card: Card): fc.Arbitrary<readonly Argument[]> {
  const parameters = parametersOf(card);
  const fromExample = fc
    .constantFrom(...card.examples)
    .chain(({ given }) => fc.tuple(...given.map((argument) => spoilt(argument))));
  const headed = fc.tuple(
    ...parameters.map((parameter) =>
      parameter.param.shape === "range" ? headedTable(parameter) : fc.oneof(hostileCell, hostileTable),
    ),
  );
  const anything = fc.array(fc.oneof(hostileCell, hostileTable), { maxLength: parameters.length + 1 });
  return fc.oneof<fc.Arbitrary<readonly Argument[]>[]>(fromExample, headed, anything);
}
