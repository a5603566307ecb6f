import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { dateColumn, ifPresent, numberColumn, textColumn } from "../../../core/kernel/columns";
import { isRefusal } from "../../../core/kernel/refusal";
import { foldHeader } from "../../../core/kernel/headers";
import { parseSettings } from "../../../core/kernel/settings";
import { readTable } from "../../../core/kernel/table";
import { answer, byFirstColumn, deepFreeze, REFUSAL_GRAMMAR, refusal } from "../asking";

const shape = {
  key: textColumn("Deal", ["Deal", "Deal ID"]),
  columns: {
    amount: numberColumn("Amount", ["Amount", "Deal Value", "ACV"]),
    closed: ifPresent(dateColumn("Closed", ["Close Date", "Closed"])),
    owner: ifPresent(textColumn("Owner", ["Owner"])),
  },
};

function read(cells: Cells, columns = "") {
  const settings = parseSettings(columns);
  if (isRefusal(settings)) throw new Error(settings.words);
  const table = readTable(shape, deepFreeze(cells), "deals", settings);
  if (isRefusal(table)) throw new Error(table.words);
  return table;
}

function words(cells: Cells): string {
  const table = readTable(shape, deepFreeze(cells), "deals");
  if (!isRefusal(table)) throw new Error("should be refused");
  expect(table.words).toMatch(REFUSAL_GRAMMAR);
  return table.words;
}

describe("headers", () => {
  it.each([
    "Deal Value",
    "deal value",
    "DEAL VALUE",
    "DealValue",
    "deal_value",
    "deal-value",
    "Deal.Value",
    " Deal  Value ",
    "Deal Value__c",
    "deal_value__c",
    "Deal_Value_c",
    "DEAL_VALUE__C",
    "Deal\u00a0Value",
    "Deal\nValue",
    "D.e.a.l_Value",
    "\ufeffDeal\u200bValue",
    "Deal Value (USD)",
    "Deal Value, EUR",
    "Deal Value in €",
    "Opportunity.Deal Value",
  ])("%j is Deal Value", (header) => {
    expect([
      ...read([
        ["Deal", header],
        ["D-1", 5],
      ]).amount,
    ]).toEqual([5]);
  });

  it.each([
    "Deal Values",
    "Deal Val",
    "Value of deal",
    "Deal Value (ACV)",
    "Deal Value (US)",
    "Amount c",
    "cAmount",
    "Amountc",
  ])("%j is no fuzzy match", (header) => {
    expect(
      words([
        ["Deal", header],
        ["D-1", 5],
      ]),
    ).toContain("Amount");
  });

  it("a missing column is named with the headers seen, and what else would be read", () => {
    expect(
      words([
        ["Deal", "Owner", "", "Price"],
        ["D-1", "Ada", "", 5],
      ]),
    ).toBe("deals must have a column Amount (also read: Deal Value, ACV), found the headers Deal, Owner, Price");
    expect(
      words([
        ["", "", ""],
        ["D-1", 5, 6],
      ]),
    ).toMatch(/found the headers none$/);
  });

  it("many headers are not all read out", () => {
    const headers = Array.from({ length: 40 }, (_, i) => `Field ${i}`);
    expect(words([headers, headers])).toMatch(/Field 23 and 16 more$/);
  });

  it("a header that is a number or a truth value matches as its text", () => {
    expect(foldHeader(2026)).toBe("2026");
    expect(foldHeader(true)).toBe("true");
    const table = read([
      ["Deal", "Amount", 2026],
      ["D-1", 5, "x"],
    ]);
    const group = table.group("2026", "by");
    expect(isRefusal(group)).toBe(false);
  });

  it("a trailing c that is no custom field's stays", () => {
    expect(foldHeader("Topic")).toBe("topic");
    expect(foldHeader("Sync__c")).toBe("sync");
  });

  it("the order of columns does not matter", () => {
    expect([
      ...read([
        ["Owner", "Amount", "Deal"],
        ["Ada", 7, "D-1"],
      ]).amount,
    ]).toEqual([7]);
  });

  it("two headers that read the same are refused where they are meant, and ignored where not", () => {
    expect(
      words([
        ["Deal", "Amount", "AMOUNT"],
        ["D-1", 5, 6],
      ]),
    ).toBe('deals must have one column headed "Amount", found two: rename one of them');
    expect([
      ...read([
        ["Deal", "Amount", "x", "x"],
        ["D-1", 5, 6, 7],
      ]).amount,
    ]).toEqual([5]);
  });

  it("a header that stands twice is refused as a breakdown too", () => {
    const deals = [
      ["Deal", "Stage", "Amount", "Created", "Closed", "Team", "team"],
      ["D-1", "Won", 5, "2026-01-01", "2026-02-01", "A", "B"],
    ];
    expect(refusal("VELOCITY_BASELINE", deals, "Team").code).toBe("DUPLICATE");
  });
});

describe("rows", () => {
  it("trailing blank rows and columns cost nothing and change nothing", () => {
    const cells: Cell[][] = [
      ["Deal", "Amount", "", ""],
      ["D-1", 5, "", ""],
      ["D-2", 6, null, undefined],
      ["", "", "", ""],
      [null, "  ", "", ""],
    ];
    expect([...read(cells).amount]).toEqual([5, 6]);
  });

  it("rows without a key and without numbers are skipped, wherever they stand, and row numbers stay the user's", () => {
    const table = read([
      ["Deal", "Amount", "Owner"],
      ["", "", ""],
      ["D-1", 5, "Ada"],
      ["", "", "a heading"],
      ["", 6, ""],
      ["D-2", "", ""],
    ]);
    expect([...table.amount]).toEqual([5, 6, NaN]);
    expect([0, 1, 2].map(table.rowNumber)).toEqual([3, 5, 6]);
  });

  it("a refusal in a table with skipped rows names the user's row", () => {
    expect(
      words([
        ["Deal", "Amount"],
        ["", ""],
        ["D-1", 5],
        ["", ""],
        ["D-2", "five"],
      ]),
    ).toBe('deals row 5: Amount must be a number, found "five"');
  });

  it("rows that are shorter than the header end in blanks", () => {
    expect([...read([["Deal", "Amount", "Owner"], ["D-1", 5], ["D-2"]]).amount]).toEqual([5, NaN]);
  });

  it("a header alone is a table without rows", () => {
    const table = read([["Deal", "Amount"]]);
    expect(table.rows).toBe(0);
    expect(table.amount).toHaveLength(0);
  });

  it.each<[string, Cells]>([
    ["no cells", []],
    ["a blank cell", [[""]]],
    ["the 0 of an empty cell", [[0]]],
    [
      "blank rows",
      [
        ["", ""],
        [null, undefined],
      ],
    ],
  ])("%s is no table", (_, cells) => {
    expect(words(cells)).toBe("deals must be a range with a header row, found nothing in it");
  });

  it("unknown columns are ignored, whatever is in them", () => {
    expect([
      ...read([
        ["Deal", "Amount", "Notes"],
        ["D-1", 5, "#REF!"],
        ["D-2", 6, true],
      ]).amount,
    ]).toEqual([5, 6]);
  });
});

describe("text columns", () => {
  it("are coded by a dictionary whose word 0 is the blank; white space at the edges and repeated is one", () => {
    const { owner } = read([
      ["Deal", "Amount", "Owner"],
      ["1", 1, "Ada"],
      ["2", 1, " Ada "],
      ["3", 1, ""],
      ["4", 1, "Grace  Hopper"],
      ["5", 1, "Grace Hopper"],
      ["6", 1, null],
    ]);
    expect(owner!.words[0]).toBe("");
    expect([...owner!.codes].map((code) => owner!.words[code])).toEqual([
      "Ada",
      "Ada",
      "",
      "Grace Hopper",
      "Grace Hopper",
      "",
    ]);
  });

  it("keep case, and read numbers and truth values as their text", () => {
    const { owner } = read([
      ["Deal", "Amount", "Owner"],
      ["1", 1, "ada"],
      ["2", 1, "Ada"],
      ["3", 1, 7],
      ["4", 1, "7"],
      ["5", 1, true],
    ]);
    expect([...owner!.codes].map((code) => owner!.words[code])).toEqual(["ada", "Ada", "7", "7", "TRUE"]);
  });

  it("words that objects are born with are words", () => {
    const { owner } = read([
      ["Deal", "Amount", "Owner"],
      ["1", 1, "constructor"],
      ["2", 1, "__proto__"],
      ["3", 1, "toString"],
    ]);
    expect([...owner!.codes].map((code) => owner!.words[code])).toEqual(["constructor", "__proto__", "toString"]);
  });
});

const DEALS: Cell[][] = [
  ["Deal", "Stage", "Amount", "ACV", "Created", "Close Date", "Signed on"],
  ["D-1", "Won", 100, 300, "2026-01-01", "2026-01-11", "2026-01-21"],
];
const TOUCHES: Cell[][] = [
  ["Deal", "Date", "Channel", "Medium", "Opp"],
  ["D-1", "2026-01-05", "Email", "Video", "X-1"],
];

describe("the columns argument", () => {
  const totalWith = (columns: Cell) =>
    byFirstColumn(answer("VELOCITY_BASELINE", DEALS, "", "", "", "", "", "", columns)).Total;

  it("reads another header for a column", () => {
    expect(totalWith("")["Average deal value"]).toBe(100);
    expect(totalWith("Amount=ACV")["Average deal value"]).toBe(300);
    expect(totalWith("Amount=ACV; Closed=Signed on")).toMatchObject({
      "Average deal value": 300,
      "Cycle days": 20,
    });
  });

  it("is read without case and spaces, with line breaks and a last semicolon", () => {
    expect(totalWith(" amount = acv ;\n CLOSED = signed_on ; ")).toMatchObject({
      "Average deal value": 300,
      "Cycle days": 20,
    });
  });

  it("a column that has no such name is refused with the names there are", () => {
    const { code, words: said } = refusal("VELOCITY_BASELINE", DEALS, "", "", "", "", "", "", "Price=ACV");
    expect(code).toBe("NOT_AN_OPTION");
    for (const name of ["Dates", "Won", "Amount", "Created", "Closed"]) expect(said).toContain(name);
    expect(said).toContain('found "Price"');
  });

  it("a header that is not there is refused with the headers there are", () => {
    const { code, words: said } = refusal("VELOCITY_BASELINE", DEALS, "", "", "", "", "", "", "Amount=Price");
    expect(code).toBe("MISSING_COLUMN");
    expect(said).toContain("Deal, Stage, Amount, ACV");
    expect(said).toContain('found "Price"');
  });

  it.each(["Amount", "=ACV", "Amount=", "Amount=ACV; nonsense", "Amount:ACV"])("%j is refused in words", (columns) => {
    expect(refusal("VELOCITY_BASELINE", DEALS, "", "", "", "", "", "", columns).words).toContain(
      'columns must read like "Amount=ACV; Won=Customer | Live; Dates=day first", found "',
    );
  });

  it("an error cell in it is passed on like any other, after those before it", () => {
    expect(refusal("VELOCITY_BASELINE", DEALS, "", "", "", "", "", "", "#REF!").errorCell).toBe("#REF!");
    expect(refusal("VELOCITY_BASELINE", DEALS, "#N/A", "", "", "", "", "", "#REF!").errorCell).toBe("#N/A");
  });

  it("a range is refused", () => {
    expect(refusal("VELOCITY_BASELINE", DEALS, "", "", "", "", "", "", [["Amount=ACV", "Closed=Signed on"]]).code).toBe(
      "SHAPE",
    );
  });

  it("with two tables each column goes to the table that has it", () => {
    const credited = (columns: string) => byFirstColumn(answer("ATTRIBUTE", TOUCHES, DEALS, "", "", "", "", columns));
    expect(Object.keys(credited(""))).toEqual(["Email", "(unattributed)"]);
    expect(credited("").Email.Revenue).toBe(100);
    expect(credited("Channel=Medium; Amount=ACV").Video.Revenue).toBe(300);
  });

  it("with two tables a shared name goes to the one that has the header", () => {
    const deals: Cell[][] = [
      ["Opp", "Deal", "Stage", "Amount"],
      ["X-1", "D-9", "Won", 100],
    ];
    const credited = byFirstColumn(answer("ATTRIBUTE", TOUCHES, deals, "", "", "", "", "Deal=Opp"));
    expect(credited.Email.Revenue).toBe(100);
    const other: Cell[][] = [
      ["Number", "Deal", "Stage", "Amount"],
      ["D-1", "D-9", "Won", 100],
    ];
    expect(byFirstColumn(answer("ATTRIBUTE", TOUCHES, other, "", "", "", "", "Deal=Number")).Email.Revenue).toBe(100);
  });
});
