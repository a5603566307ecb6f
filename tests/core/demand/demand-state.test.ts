import { describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../../core/kernel/cells";
import { answer, notesIn, refusal } from "../asking";

const HEADER = ["Priority", "Field", "Test", "Value", "State"];
const RECORDS: Cells = [
  ["Account", "Visits", "Demo"],
  ["A", 10, "yes"],
  ["B", 10, ""],
  ["", "", ""],
  ["C", 9, "yes"],
  ["D", 0, ""],
];

function states(rules: Cell[][], playbook: Cell | Cells = "", records = RECORDS): Cells {
  const [headers, ...rows] = answer("DEMAND_STATE", records, [HEADER, ...rules], playbook);
  expect(headers).toEqual(["State", "Rule", "Next action"]);
  return rows;
}

const EVALUATING: Cell[][] = [
  [1, "Visits", ">=", 10, "Active evaluation"],
  [2, "Visits", ">", 0, "passive awareness"],
  [1, "Demo", "is", "yes", "active evaluation"],
];

describe("DEMAND_STATE", () => {
  it("needs every row of a priority, wherever they stand, and takes the lowest that matches", () => {
    expect(states(EVALUATING)).toEqual([
      ["Active evaluation", "1: Visits ≥ 10 and Demo is yes", "sales conversation"],
      ["passive awareness", "2: Visits > 0", "nurture sequence"],
      ["", "", ""],
      ["passive awareness", "2: Visits > 0", "nurture sequence"],
      ["(no state)", "", ""],
    ]);
  });

  it("lets two priorities set one state", () => {
    const rules = [
      [5, "Demo", "is", "yes", "latent need"],
      [4, "Visits", "≥", 10, "latent need"],
    ];
    expect(states(rules).map((row) => row[1])).toEqual(["4: Visits ≥ 10", "4: Visits ≥ 10", "", "5: Demo is yes", ""]);
    expect(states(rules)[0][2]).toBe("research-led content");
  });

  it("takes the playbook's actions, without case, and counts the records it has none for", () => {
    const playbook = [
      ["State", "Next action"],
      ["ACTIVE EVALUATION", "call today"],
    ];
    const rows = states(EVALUATING, playbook);
    expect(rows[0]).toEqual(["Active evaluation", "1: Visits ≥ 10 and Demo is yes", "call today"]);
    expect(rows[1]).toEqual(["passive awareness", "2: Visits > 0", ""]);
    expect(rows[4]).toEqual(["(no state)", "", ""]);
    expect(notesIn(rows)).toEqual([
      "Note: 2 records are in a state that the playbook does not name (passive awareness), so they have no next action",
    ]);
    expect(
      notesIn(
        states([
          [1, "Visits", "is", 9, "Hot"],
          [2, "Demo", "is", "yes", "Warm"],
        ]),
      ),
    ).toEqual([
      "Note: 2 records are in a state that the playbook does not name (Warm, Hot), so they have no next action",
    ]);
    expect(notesIn(states([[1, "Visits", "is", 9, "Hot"]]))).toEqual([
      "Note: 1 record is in a state that the playbook does not name (Hot), so it has no next action",
    ]);
    expect(notesIn(states(EVALUATING))).toEqual([]);
  });

  it("refuses a rule that asks for its own result: Field names a column of the records", () => {
    const rules = [HEADER, ...EVALUATING, [3, "State", "is", "passive awareness", "latent need"]];
    const refused = refusal("DEMAND_STATE", RECORDS, rules);
    expect(refused.code).toBe("MISSING_COLUMN");
    expect(refused.words).toBe('rules row 5: Field must be one of the headers Account, Visits, Demo, found "State"');
  });

  it("reads a column of the records that is called State as what it is", () => {
    const records = [
      ["Account", "State"],
      ["A", "Texas"],
    ];
    expect(states([[1, "State", "is", "texas", "latent need"]], "", records)[0][0]).toBe("latent need");
  });

  it.each([
    [
      "two states under one priority",
      [...EVALUATING, [2, "Demo", "present", "", "latent need"]],
      "",
      "DUPLICATE",
      'rules row 5: State must be "passive awareness" like row 3, found "latent need"',
    ],
    ["no rule", [], "", "MISSING", "rules must have at least one rule below the headers, found none"],
    [
      "a rule without a state",
      [...EVALUATING, [2, "Demo", "present", "", ""]],
      "",
      "MISSING",
      "rules row 5: State must be the name of a state, found an empty cell",
    ],
    [
      "a first rule without a state",
      [[2, "Demo", "present", "", ""]],
      "",
      "MISSING",
      "rules row 2: State must be the name of a state, found an empty cell",
    ],
    [
      "a priority that is a word",
      [["high", "Demo", "present", "", "x"]],
      "",
      "NOT_A_NUMBER",
      'rules row 2: Priority must be a number, found "high"',
    ],
    [
      "a blank priority",
      [["", "Demo", "present", "", "x"]],
      "",
      "MISSING",
      "rules row 2: Priority must be a number, found an empty cell",
    ],
    [
      "a test that is none",
      [[1, "Demo", "perhaps", "", "x"]],
      "",
      "NOT_AN_OPTION",
      /^rules row 2: Test must be is, is not/,
    ],
    [
      "words in a column compared by size",
      [[1, "Demo", ">", 1, "x"]],
      "",
      "NOT_A_NUMBER",
      'records row 2: Demo must be a number or a date, found "yes"',
    ],
    [
      "a playbook without rows",
      EVALUATING,
      [["State", "Next action"]],
      "MISSING",
      "playbook must have at least one state below the headers, found none",
    ],
    [
      "a state twice in the playbook",
      EVALUATING,
      [
        ["State", "Next action"],
        ["x", "a"],
        ["y", "b"],
        ["X", "c"],
      ],
      "DUPLICATE",
      'playbook row 4: State must stand once, found "X" in row 2 as well',
    ],
    [
      "a play without an action",
      EVALUATING,
      [
        ["State", "Next action"],
        ["x", ""],
      ],
      "MISSING",
      "playbook row 2: Next action must be what to do in that state, found an empty cell",
    ],
    [
      "a play without a state",
      EVALUATING,
      [
        ["State", "Next action"],
        ["", "a"],
      ],
      "MISSING",
      "playbook row 2: State must be the name of a state, found an empty cell",
    ],
    [
      "a playbook without actions",
      EVALUATING,
      [["State"], ["x"]],
      "MISSING_COLUMN",
      /^playbook must have a column Next action/,
    ],
  ] as [string, Cell[][], Cell | Cells, string, string | RegExp][])("refuses %s", (_, rules, playbook, code, words) => {
    const refused = refusal("DEMAND_STATE", RECORDS, [HEADER, ...rules], playbook);
    expect(refused.code).toBe(code);
    if (typeof words === "string") expect(refused.words).toBe(words);
    else expect(refused.words).toMatch(words);
  });

  it("answers one record, and the headers alone where there is none", () => {
    expect(states(EVALUATING, "", RECORDS.slice(0, 2))).toHaveLength(1);
    expect(states(EVALUATING, "", RECORDS.slice(0, 1))).toEqual([]);
    expect(refusal("DEMAND_STATE", "", [HEADER, ...EVALUATING]).code).toBe("MISSING");
    expect(
      refusal(
        "DEMAND_STATE",
        [
          ["Visits", "visits", "Demo"],
          [1, 2, "x"],
        ],
        [HEADER, ...EVALUATING],
      ).code,
    ).toBe("DUPLICATE");
  });

  it("reads a record's field under another header through columns", () => {
    const records = [
      ["Account", "Web visits"],
      ["A", 3],
    ];
    expect(answer("DEMAND_STATE", records, [HEADER, EVALUATING[1]], "", "Visits=Web visits")[1][0]).toBe(
      "passive awareness",
    );
  });

  it("sets the states of 200,000 records", () => {
    const records: Cell[][] = [["Account", "Visits", "Demo"]];
    for (let i = 0; i < 200_000; i++) records.push([`A${i}`, i % 12, i % 2 === 0 ? "yes" : ""]);
    const rows = states(EVALUATING, "", records);
    expect(rows).toHaveLength(200_000);
    // Twelve by twelve: 10 visits with a demo, eleven without, none at all.
    expect([rows[10][0], rows[11][0], rows[12][0]]).toEqual(["Active evaluation", "passive awareness", "(no state)"]);
  });
});
