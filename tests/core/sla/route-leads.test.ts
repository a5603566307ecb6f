import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, refusal } from "../asking";

const HEADER = ["Priority", "Kind", "Field", "Test", "Value", "Owners"];
const LEADS: Cells = [
  ["Lead", "Country", "Size"],
  ["L1", "DE", 10],
  ["L2", "FR", 900],
  ["L3", "DE", ""],
  ["", "", ""],
  ["L4", "DE", 900],
  ["L5", "US", 5],
];

function routed(leads: Cells, ...rules: Cell[][]): Cells {
  const [headers, ...rows] = answer("ROUTE_LEADS", leads, [HEADER, ...rules]);
  expect(headers).toEqual(["Owner", "Rule"]);
  return rows;
}

describe("ROUTE_LEADS", () => {
  it("gives every lead to the lowest priority that matches, aligned with the leads", () => {
    expect(
      routed(
        LEADS,
        [3, "territory", "Country", "in", "DE; FR", "Cleo"],
        [1, "Account", "Lead", "is", "L4", "Ana"],
        [2, "segment", "Size", ">=", 500, "Ben"],
      ),
    ).toEqual([
      ["Cleo", "3 territory: Country in DE; FR"],
      ["Ben", "2 segment: Size ≥ 500"],
      ["Cleo", "3 territory: Country in DE; FR"],
      ["", ""],
      ["Ana", "1 account: Lead is L4"],
      ["(unrouted)", ""],
    ]);
  });

  it("lets several owners take turns in row order, every rule with a count of its own", () => {
    expect(
      routed(
        LEADS,
        [1, "territory", "Country", "is", "DE", " Ana ; Ben;; "],
        [1.5, "Round-Robin", "", "", "", "Cleo; Ana"],
      ),
    ).toEqual([
      ["Ana", "1 territory: Country is DE"],
      ["Cleo", "1.5 round robin"],
      ["Ben", "1 territory: Country is DE"],
      ["", ""],
      ["Ana", "1 territory: Country is DE"],
      ["Ana", "1.5 round robin"],
    ]);
  });

  it.each(["round robin", "Round-Robin", "ROUND_ROBIN", "RoundRobin", " round  robin "])(
    "reads the kind %j",
    (kind) => {
      expect(routed([["Lead"], ["a"]], [1, kind, "", "", "", "Ana"])).toEqual([["Ana", "1 round robin"]]);
    },
  );

  it("gives two turns to who is named twice", () => {
    const leads = [["Lead"], ["a"], ["b"], ["c"], ["d"]];
    expect(routed(leads, [1, "round robin", "", "", "", "Ana; Ana; Ben"]).map(([owner]) => owner)).toEqual([
      "Ana",
      "Ana",
      "Ben",
      "Ana",
    ]);
  });

  it("of equal priorities takes the rule that stands first: rows of one priority are rules of their own", () => {
    expect(
      routed(
        LEADS.slice(0, 3),
        [1, "territory", "Country", "is", "FR", "Ana"],
        [1, "segment", "Lead", "present", "", "Ben"],
      ).map(([owner]) => owner),
    ).toEqual(["Ben", "Ana"]);
  });

  it("a round robin with a field asks for it like the others", () => {
    expect(routed(LEADS, [1, "round robin", "Country", "is", "US", "Ana; Ben"]).map(([owner]) => owner)).toEqual([
      "(unrouted)",
      "(unrouted)",
      "(unrouted)",
      "",
      "(unrouted)",
      "Ana",
    ]);
  });

  it("a blank cell matches absent alone", () => {
    const rules = [
      [1, "segment", "Size", "<", 1000, "Ana"],
      [2, "segment", "Size", "absent", "", "Ben"],
    ];
    expect(routed(LEADS, ...rules).map(([owner]) => owner)).toEqual(["Ana", "Ana", "Ben", "", "Ana", "Ana"]);
  });

  it("answers one lead, and the headers alone where there is none", () => {
    const rule = [1, "round robin", "", "", "", "Ana"];
    expect(routed(LEADS.slice(0, 2), rule)).toEqual([["Ana", "1 round robin"]]);
    expect(routed(LEADS.slice(0, 1), rule)).toEqual([]);
  });

  it("reads a lead's field under another header through columns", () => {
    const rules = [HEADER, [1, "territory", "Region", "is", "DE", "Ana"]];
    expect(answer("ROUTE_LEADS", LEADS.slice(0, 2), rules, "Region=Country")[1]).toEqual([
      "Ana",
      "1 territory: Region is DE",
    ]);
  });

  it.each([
    ["an empty rule set", [], "MISSING", "rules must have at least one rule below the headers, found none"],
    [
      "no owners",
      [[1, "round robin", "", "", "", " ; "]],
      "MISSING",
      "rules row 2: Owners must be one owner, or several with ; between them, found an empty cell",
    ],
    [
      "a priority that is a word",
      [["first", "round robin", "", "", "", "Ana"]],
      "NOT_A_NUMBER",
      'rules row 2: Priority must be a number, found "first"',
    ],
    [
      "no priority",
      [["", "round robin", "", "", "", "Ana"]],
      "MISSING",
      "rules row 2: Priority must be a number, found an empty cell",
    ],
    [
      "an unknown kind",
      [[1, "queue", "Country", "present", "", "Ana"]],
      "NOT_AN_OPTION",
      'rules row 2: Kind must be account, territory, segment or round robin, found "queue"',
    ],
    [
      "no kind",
      [[1, "", "Country", "present", "", "Ana"]],
      "MISSING",
      "rules row 2: Kind must be account, territory, segment or round robin, found an empty cell",
    ],
    [
      "a territory without a condition",
      [[1, "territory", "", "", "", "Ana"]],
      "MISSING",
      /^rules row 2: Test must be a test such as/,
    ],
    ["a round robin with half a condition", [[1, "round robin", "", "", "DE", "Ana"]], "MISSING", /^rules row 2: Test/],
    [
      "a round robin with a field alone",
      [[1, "round robin", "Country", "", "", "Ana"]],
      "MISSING",
      /^rules row 2: Test/,
    ],
    [
      "a round robin without a field",
      [[1, "round robin", "", "present", "", "Ana"]],
      "MISSING",
      /^rules row 2: Field must be the header of a column/,
    ],
    [
      "a test that is none",
      [[1, "territory", "Country", "near", "DE", "Ana"]],
      "NOT_AN_OPTION",
      /^rules row 2: Test must be is, /,
    ],
    [
      "a field that is no header",
      [
        [1, "round robin", "", "", "", "Ana"],
        [2, "territory", "Region", "is", "DE", "Ben"],
      ],
      "MISSING_COLUMN",
      'rules row 3: Field must be one of the headers Lead, Country, Size, found "Region"',
    ],
    [
      "words in a column compared by size",
      [[1, "segment", "Country", ">", 5, "Ana"]],
      "NOT_A_NUMBER",
      'leads row 2: Country must be a number or a date, found "DE"',
    ],
  ] as [string, Cell[][], string, string | RegExp][])("refuses %s", (_, rules, code, words) => {
    const refused = refusal("ROUTE_LEADS", LEADS, [HEADER, ...rules]);
    expect(refused.code).toBe(code);
    if (typeof words === "string") expect(refused.words).toBe(words);
    else expect(refused.words).toMatch(words);
  });

  it("refuses rules without a column of their own, leads with a header twice, and no leads", () => {
    const rules = [HEADER, [1, "territory", "Country", "is", "DE", "Ana"]];
    expect(refusal("ROUTE_LEADS", LEADS, [HEADER.slice(0, 5), rules[1].slice(0, 5)]).words).toMatch(
      /^rules must have a column Owners/,
    );
    expect(
      refusal(
        "ROUTE_LEADS",
        [
          ["Country", "country"],
          ["DE", "FR"],
        ],
        rules,
      ).code,
    ).toBe("DUPLICATE");
    expect(refusal("ROUTE_LEADS", "", rules).code).toBe("MISSING");
  });

  it("gives owners of a round robin as many leads, to within one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 7 }), (count, owners) => {
        const names = Array.from({ length: owners }, (_, i) => `O${i}`);
        const leads = [["Lead"], ...Array.from({ length: count }, (_, i) => [`L${i}`])];
        const found = routed(leads, [1, "round robin", "", "", "", names.join(";")]).map(([owner]) => owner);
        const shares = names.map((name) => found.filter((owner) => owner === name).length);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(count);
      }),
    );
  });

  it("routes 200,000 leads", () => {
    const leads: Cell[][] = [["Lead", "Country"]];
    for (let i = 0; i < 200_000; i++) leads.push([i, ["DE", "FR", "US"][i % 3]]);
    const found = routed(
      leads,
      [1, "territory", "Country", "is", "DE", "Ana;Ben"],
      [2, "territory", "Country", "is", "FR", "Cleo"],
    );
    expect(found).toHaveLength(200_000);
    // Leads 0, 3, 6 … take turns: 199,998 is the 66,667th, so the first owner's.
    expect(found[199_998]).toEqual(["Ana", "1 territory: Country is DE"]);
    expect(found[199_995][0]).toBe("Ben");
    expect(found[199_999][0]).toBe("Cleo");
    expect(found[2][0]).toBe("(unrouted)");
  });
});
