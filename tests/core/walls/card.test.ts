/** A card with a hole does not compile. Each hole is cut into a card that does. */
import { beforeAll, describe, expect, it } from "vitest";
import { compileIn, type Verdict } from "./compile";

const SCALAR = `
import { card } from "../kernel/card";
import { choice, columns, count, date, optional, ratio, table, text } from "../kernel/kinds";
import { cell, column, list, rows } from "../kernel/outputs";
import { refuse, type Refusal } from "../kernel/refusal";

interface Arguments {
  readonly deals: number;
  readonly side: "left" | "right";
  readonly asOf: number | undefined;
}
function halve({ deals, side, asOf }: Arguments): number | Refusal {
  return side === "left" ? deals / 2 : refuse.tooLarge(String(asOf));
}
export const kinds = [choice, columns, count, date, optional, ratio, table, text, cell, column, list, rows];
export default card(halve, {
  name: "HALVE",
  family: "velocity",
  summary: "Half of the deals",
  params: {
    deals: count({ help: "Deals to halve." }),
    side: choice(["left", "right"], { help: "Which half.", default: "left" }),
    asOf: optional(date({ help: "The day." })),
  },
  returns: cell("number", "Half."),
  law: "deals ÷ 2",
  source: "Arithmetic.",
  question: "How much of it?",
  examples: [{ given: [4], gives: 2 }, { given: ["x"], refuses: "NOT_A_NUMBER" }],
  see: ["VELOCITY"],
  terms: [],
});
`;

const TABLE = `
import { card } from "../kernel/card";
import { numberColumn } from "../kernel/columns";
import { readTextColumn } from "../kernel/text-column";
import { columns as overrides, table, text } from "../kernel/kinds";
import { cell, column, rows, type Report } from "../kernel/outputs";
import type { Table } from "../kernel/table-shape";

const read = { amount: numberColumn("Amount", ["Amount"]) };
interface Row {
  readonly segment: string;
  readonly amount: number | undefined;
}
function sum({ deals }: { readonly deals: Table<typeof read> }): Report<Row> {
  return { rows: [{ segment: "Total", amount: deals.amount[0] }], notes: [] };
}
export const kinds = [readTextColumn, text, cell];
export default card(sum, {
  name: "SUM_UP",
  family: "velocity",
  summary: "The sum",
  params: {
    deals: table({ help: "The deals.", columns: read }),
    columns: overrides(),
  },
  returns: rows("A row.", {
    segment: column("Segment", "text", "The segment."),
    amount: column("Amount", "money", "Its amount."),
  }),
  law: "addition",
  source: "Arithmetic.",
  question: "How much of it?",
  examples: [{ given: [[["Amount"], [1]]], gives: [["Segment", "Amount"], ["Total", 1]] }, { given: [""], refuses: "MISSING" }],
  see: [],
  terms: [],
});
`;

const HOLES: Readonly<Record<string, readonly [card: string, from: string, to: string]>> = {
  "a parameter without help": [SCALAR, 'count({ help: "Deals to halve." })', "count({})"],
  "a parameter with a number for help": [SCALAR, 'count({ help: "Deals to halve." })', "count({ help: 1 })"],
  "a choice without help": [SCALAR, '{ help: "Which half.", default: "left" }', '{ default: "left" }'],
  "a missing parameter": [SCALAR, '    deals: count({ help: "Deals to halve." }),\n', ""],
  "a missing optional parameter": [SCALAR, '    asOf: optional(date({ help: "The day." })),\n', ""],
  "a word the card does not know": [SCALAR, "  returns: cell", "  more: 1,\n  returns: cell"],
  "an extra parameter": [SCALAR, "    deals: count", '    quota: count({ help: "Too much." }),\n    deals: count'],
  "a misspelt parameter": [SCALAR, "    deals: count", "    deal: count"],
  "a text where the room takes a number": [SCALAR, "count({ help:", "text({ help:"],
  "a choice where the room takes a number": [
    SCALAR,
    'count({ help: "Deals to halve." })',
    'choice(["a"], { help: "Deals." })',
  ],
  "a choice with a word the room does not know": [SCALAR, '["left", "right"]', '["left", "right", "middle"]'],
  "a default outside its choice": [SCALAR, 'default: "left"', 'default: "middle"'],
  "an optional parameter where the room needs one": [
    SCALAR,
    'count({ help: "Deals to halve." })',
    'optional(count({ help: "Deals." }))',
  ],
  "no examples": [SCALAR, '[{ given: [4], gives: 2 }, { given: ["x"], refuses: "NOT_A_NUMBER" }]', "[]"],
  "no examples at all": [
    SCALAR,
    '  examples: [{ given: [4], gives: 2 }, { given: ["x"], refuses: "NOT_A_NUMBER" }],\n',
    "",
  ],
  "no example that gives": [SCALAR, "{ given: [4], gives: 2 }, ", ""],
  "no example that refuses": [SCALAR, ', { given: ["x"], refuses: "NOT_A_NUMBER" }', ""],
  "a refusal with a code that is not in the list": [SCALAR, '"NOT_A_NUMBER"', '"WRONG"'],
  "no summary": [SCALAR, '  summary: "Half of the deals",\n', ""],
  "no law": [SCALAR, '  law: "deals ÷ 2",\n', ""],
  "no source": [SCALAR, '  source: "Arithmetic.",\n', ""],
  "no name": [SCALAR, '  name: "HALVE",\n', ""],
  "no question": [SCALAR, '  question: "How much of it?",\n', ""],
  "no terms": [SCALAR, "  terms: [],\n", ""],
  "no neighbours": [SCALAR, '  see: ["VELOCITY"],\n', ""],
  "no returns": [SCALAR, '  returns: cell("number", "Half."),\n', ""],
  "a return without words": [SCALAR, 'cell("number", "Half.")', 'cell("number")'],
  "a return with a look that is not in the list": [SCALAR, 'cell("number", "Half.")', 'cell("rainbow", "Half.")'],
  "a list where the room gives one value": [SCALAR, 'cell("number", "Half.")', 'list("Half", "number", "Half.")'],
  "rows where the room gives one value": [SCALAR, 'cell("number", "Half.")', 'rows("Half.", {})'],
  "a family that is not in the list": [SCALAR, '"velocity"', '"weather"'],
  "a missing output column": [TABLE, '    amount: column("Amount", "money", "Its amount."),\n', ""],
  "an output column no row has": [
    TABLE,
    '    amount: column("Amount", "money", "Its amount."),\n',
    '    amount: column("Amount", "money", "Its amount."),\n    more: column("More", "money", "Nothing."),\n',
  ],
  "an output column without help": [TABLE, 'column("Amount", "money", "Its amount.")', 'column("Amount", "money")'],
  "one value where the room gives rows": [TABLE, 'rows("A row.", {', 'cell("text", "A row."), more: ({'],
  "a text where the room takes a table": [
    TABLE,
    'table({ help: "The deals.", columns: read })',
    'text({ help: "The deals." })',
  ],
  "a table with other columns than the room reads": [
    TABLE,
    "columns: read })",
    'columns: { price: numberColumn("Price", []) } })',
  ],
  "a table without help": [TABLE, 'table({ help: "The deals.", columns: read })', "table({ columns: read })"],
  "a columns argument of another kind": [TABLE, "columns: overrides()", 'columns: text({ help: "Overrides." })'],
};

const fileOf = (hole: string) => `velocity/hole-${Object.keys(HOLES).indexOf(hole)}.ts`;

describe("a card", () => {
  let verdicts: ReadonlyMap<string, Verdict>;
  beforeAll(() => {
    verdicts = compileIn("core", {
      "velocity/whole-scalar.ts": SCALAR,
      "velocity/whole-table.ts": TABLE,
      ...Object.fromEntries(
        Object.entries(HOLES).map(([hole, [whole, from, to]]) => [fileOf(hole), whole.replace(from, to)]),
      ),
    });
  });

  it.each(["velocity/whole-scalar.ts", "velocity/whole-table.ts"])("without a hole compiles: %s", (file) => {
    expect(verdicts.get(file)).toEqual({ codes: [], words: "" });
  });

  it.each(Object.keys(HOLES))("with %s does not compile", (hole) => {
    const [whole, from] = HOLES[hole];
    expect(whole.split(from)).toHaveLength(2);
    const { codes, words } = verdicts.get(fileOf(hole))!;
    expect(codes.length).toBeGreaterThan(0);
    // For its types, not for a slip of the pen in the hole.
    expect(codes.filter((code) => code < 2000 || code === 2304 || code === 2307)).toEqual([]);
    expect(words).not.toBe("");
  });
});
