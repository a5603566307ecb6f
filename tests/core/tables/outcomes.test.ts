import { describe, expect, it } from "vitest";
import type { Cell } from "../../../core/kernel/cells";
import { isRefusal } from "../../../core/kernel/refusal";
import { readTable } from "../../../core/kernel/table";
import { dealsShape } from "../../../core/tables/deals-table";
import { LOST, OPEN, WON } from "../../../core/tables/outcomes";
import { absent, deepFreeze, REFUSAL_GRAMMAR, sharedFile } from "../asking";

const ALL = [OPEN, WON, LOST];
const NAMES = ["open", "won", "lost"];
function outcomes(headers: readonly string[], ...rows: readonly Cell[][]): readonly string[] | string {
  const cells = deepFreeze([["Deal ID", ...headers], ...rows.map((row, i) => [`D-${i}`, ...row])]);
  const table = readTable(dealsShape({}), cells, "deals");
  return isRefusal(table) ? table.words : [...table.outcomes].map((code) => NAMES[ALL.indexOf(code)]);
}

describe("a stage", () => {
  it.each<[string, Cell[]]>([
    [
      "won",
      [
        "Won",
        "won",
        "WON",
        "Closed Won",
        "closed won",
        "closedwon",
        "Closed-Won",
        "closed_won",
        "Closed/Won",
        "6 - Closed Won (renewal)",
        "6. Closed Won",
        "6) closed won!",
        " Closed  Won ",
        "Closed Won (100%)",
        "Success",
        "Signed",
        "07 Signed",
      ],
    ],
    [
      "lost",
      [
        "Lost",
        "Closed Lost",
        "closedlost",
        "Closed - Lost",
        "7 - Closed Lost (price)",
        "Disqualified",
        "Abandoned",
        "0 - LOST",
      ],
    ],
    [
      "open",
      [
        "Prospecting",
        "Negotiation/Review",
        "Contract Sent",
        "Not won",
        "Wonderful",
        "Winning",
        "Lost contact",
        "",
        null,
        "Commit",
        "5",
        "Won back?",
        "Almost signed",
        "On hold",
        "TRUE",
        1,
        true,
      ],
    ],
  ])("is %s", (expected, stages) => {
    expect(outcomes(["Stage"], ...stages.map((stage) => [stage]))).toEqual(stages.map(() => expected));
  });

  it("a close date on an open deal is an expectation, never a close", () => {
    expect(outcomes(["Stage", "Close Date"], ["Proposal", "2026-07-31"], ["", "2026-07-31"])).toEqual(["open", "open"]);
  });

  it("a won or lost deal needs no close date to be one", () => {
    expect(outcomes(["Stage", "Close Date"], ["Closed Won", ""], ["Closed Lost", ""])).toEqual(["won", "lost"]);
  });

  it("every stage of the vendors' vocabularies is what it says", (ctx) => {
    const text = sharedFile("header_aliases.json");
    if (text === undefined) return ctx.skip(absent("header_aliases.json"));
    const { value_vocabularies: words } = JSON.parse(text) as {
      value_vocabularies: Record<string, { values: string[]; internal?: string[]; api?: string[] }>;
    };
    const stages = [
      ...words.salesforce_default_stages.values,
      ...words.hubspot_default_deal_stages_labels.values,
      ...words.hubspot_default_deal_stages_labels.internal!,
      ...words.pipedrive_deal_status.values,
      ...words.pipedrive_deal_status.api!,
    ];
    const expected = stages.map((stage) => (/won$/i.test(stage) ? "won" : /lost$/i.test(stage) ? "lost" : "open"));
    expect(outcomes(["Stage"], ...stages.map((stage) => [stage]))).toEqual(expected);
    expect(expected.filter((outcome) => outcome !== "open")).toHaveLength(10);
  });
});

describe("an outcome column", () => {
  it.each<[string, Cell[]]>([
    ["won", ["Won", "Closed Won", true, "TRUE", "true", "Yes", "yes", "Y", 1, "1", "Success", "signed"]],
    ["lost", ["Lost", "closed lost", "Disqualified", "abandoned"]],
    ["open", ["Open", "Pending", "", null, "maybe"]],
  ])("is %s", (expected, words) => {
    expect(outcomes(["Outcome"], ...words.map((word) => [word]))).toEqual(words.map(() => expected));
  });

  it("a no is a loss only where the deal is closed", () => {
    const nos: Cell[] = [false, "FALSE", "No", "n", 0, "0"];
    expect(outcomes(["IsWon", "IsClosed"], ...nos.map((no) => [no, true]))).toEqual(nos.map(() => "lost"));
    expect(outcomes(["IsWon", "IsClosed"], ...nos.map((no) => [no, "FALSE"]))).toEqual(nos.map(() => "open"));
    expect(outcomes(["IsWon", "IsClosed"], ...nos.map((no) => [no, ""]))).toEqual(nos.map(() => "open"));
  });

  it("without an is-closed column the stage says whether a no is closed, and not an expected close date", () => {
    expect(
      outcomes(
        ["IsWon", "Stage", "Close Date"],
        [false, "Closed Lost", "2026-01-01"],
        [false, "Proposal", "2026-01-01"],
        [true, "Proposal", ""],
      ),
    ).toEqual(["lost", "open", "won"]);
  });

  it("with neither, a no is open: a close date may be an expectation", () => {
    expect(outcomes(["Won", "Close Date"], [false, "2026-01-01"], [false, ""], [true, ""])).toEqual([
      "open",
      "open",
      "won",
    ]);
    expect(outcomes(["Won"], [false])).toEqual(["open"]);
  });

  it("comes before the stage, and a blank in it leaves the stage to say", () => {
    expect(
      outcomes(
        ["Outcome", "Stage"],
        ["Won", "Closed Lost"],
        ["Lost", "Closed Won"],
        ["", "Closed Won"],
        ["", "Closed Lost"],
        ["", "Proposal"],
        ["Open", "Closed Won"],
      ),
    ).toEqual(["won", "lost", "won", "lost", "open", "open"]);
  });

  it("Salesforce's IsWon and IsClosed", () => {
    expect(
      outcomes(
        ["StageName", "IsWon", "IsClosed"],
        ["Closed Won", "true", "true"],
        ["Closed Lost", "false", "true"],
        ["Prospecting", "false", "false"],
      ),
    ).toEqual(["won", "lost", "open"]);
  });
});

describe("a status", () => {
  it("alone is the stage", () => {
    expect(outcomes(["Status"], ["Won"], ["Lost"], ["Open"])).toEqual(["won", "lost", "open"]);
  });

  it("beside a stage that knows neither won nor lost says which: Pipedrive's export", () => {
    expect(
      outcomes(
        ["Deal - Stage", "Deal - Status"],
        ["Negotiations Started", "Won"],
        ["Qualified", "Lost"],
        ["Qualified", "Open"],
        ["", "Won"],
      ),
    ).toEqual(["won", "lost", "open", "won"]);
  });

  it("does the same in Dynamics' export", () => {
    expect(outcomes(["Sales Stage", "Status"], ["Propose", "Won"], ["Qualify", "Lost"], ["Close", "Open"])).toEqual([
      "won",
      "lost",
      "open",
    ]);
  });

  it("overrules a stage that says otherwise, and no outcome", () => {
    expect(outcomes(["Stage", "Status"], ["Closed Won", "Open"], ["Closed Lost", "Won"], ["Closed Won", ""])).toEqual([
      "open",
      "won",
      "won",
    ]);
    expect(outcomes(["Outcome", "Status"], ["Lost", "Won"], ["Won", "Lost"], ["", "Won"])).toEqual([
      "lost",
      "won",
      "won",
    ]);
  });
});

describe("neither", () => {
  it("is refused in words, with the headers seen", () => {
    const words = outcomes(["Close Date", "Owner"], ["2026-01-01", "Ada"]);
    expect(words).toBe("deals must have a column Outcome or Stage, found the headers Deal ID, Close Date, Owner");
    expect(words).toMatch(REFUSAL_GRAMMAR);
  });
});
