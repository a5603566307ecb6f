import { describe, expect, it } from "vitest";
import { asOfText } from "../../../src/evidence/as-of";
import { askLive } from "../../../src/live/ask-live";
import { changeBetween } from "../../../src/evidence/change-between";
import { columnsFor } from "../../../src/live/columns-for";
import { headerOf } from "../../../src/evidence/header-of";
import { judge, roundPercent, shareLimitsInWords, type Limits } from "../../../src/evidence/limits";
import { typed, typedTable, wholeTable } from "../../../src/live/live-argument";
import { readAnswer } from "../../../src/live/table-answer";
import { dealColumns } from "../../../core/tables/deals";
import { requiredCard } from "../../../src/plans/card-named";
import { days, percent } from "../../../src/written/number-words";
import { tableOf } from "./measuring";

describe("an answer read by its headers", () => {
  const cells = [
    ["Won", "Deals", "Won"],
    ["Total", 1, 2],
    ["Ada", "", 3],
    ["Total", 4, 5],
    ["Note: 2 deals left out", "", ""],
    ["Note: as of 2026-06-30", "", ""],
  ];

  it("tells rows, the Total below them and notes apart", () => {
    const { rows, total, notes } = readAnswer(cells);
    expect(rows.map((row) => row.number("Deals"))).toEqual([1, undefined]);
    expect(total().count("Deals")).toBe(4);
    expect(notes).toEqual(["2 deals left out", "as of 2026-06-30"]);
  });

  it("takes the function's own column where the user's breakdown is headed alike", () => {
    expect(readAnswer(cells).total().count("Won")).toBe(5);
  });

  it("throws over a header, a number or a Total that is not there", () => {
    const { rows } = readAnswer(cells);
    expect(() => rows[0].text("Lost")).toThrow("no column Lost among Won, Deals, Won");
    expect(() => rows[1].count("Deals")).toThrow("no number under Deals");
    expect(() => readAnswer([["Check"], ["No owner"]]).total()).toThrow("no Total row below Check");
  });
});

describe("asking a function live", () => {
  const deals = tableOf("deals", [
    ["Deal ID", "Money", "Stage", "Create Date", "Close Date"],
    ["D-1", 100, "Closed Won", 46000, 46010],
  ]);

  it("orders arguments as the card does, and leaves out what is blank", () => {
    const answer = askLive("VELOCITY_BASELINE", {
      windowDays: typed(90),
      deals: wholeTable({ ...deals, columns: "Amount=Money" }),
    });
    expect(answer).toMatchObject({
      kind: "answer",
      card: "VELOCITY_BASELINE",
      formula: '=VELOCITY_BASELINE(deals!$A:$E,,,90,,,,"Amount=Money")',
    });
  });

  it("is unmeasured with the words of a refusal", () => {
    expect(askLive("VELOCITY_BASELINE", { deals: wholeTable(deals) })).toMatchObject({
      kind: "unmeasured",
      why: expect.stringMatching(/^deals must have a column Amount .+, found the headers Deal ID, Money/),
    });
  });

  it("throws over a parameter that the card does not have", () => {
    expect(() => askLive("VELOCITY_BASELINE", { deal: wholeTable(deals) })).toThrow("VELOCITY_BASELINE takes no deal");
  });

  it("writes quotes in a table that stands in the formula", () => {
    expect(typedTable([['A "b"', 2]]).written).toEqual({ reference: '{"A ""b""",2}' });
  });
});

describe("the columns text for one function", () => {
  it("keeps what it reads, each part once", () => {
    const disputes = requiredCard("ATTRIBUTION_DISPUTES");
    expect(columnsFor(disputes, ["Deal=Id; Channel=Way", "Deal=Id; Amount=ACV; Owner=Who"])).toBe(
      "Deal=Id; Channel=Way; Amount=ACV",
    );
    expect(columnsFor(disputes, ["", ""])).toBe("");
    expect(columnsFor(requiredCard("FUNNEL"), ["lead = Key;Handed_off=Given"])).toBe("lead = Key; Handed_off=Given");
  });
});

describe("the header of a breakdown", () => {
  const { source, owner } = dealColumns;
  it("is the first that the table has, as it stands there", () => {
    expect(headerOf(tableOf("deals", [["Deal ID", " Lead  Source", "Owner"]]), [source, owner])).toBe("Lead Source");
    expect(headerOf(tableOf("deals", [["Deal ID", "Owner"]]), [source, owner])).toBe("Owner");
    expect(headerOf(tableOf("deals", [["Deal ID"]]), [source, owner])).toBe("");
    expect(headerOf(tableOf("deals", []), [source])).toBe("");
  });

  it("is the one picked, and none that stands twice", () => {
    const columns = "Source=Came from";
    expect(headerOf(tableOf("deals", [["Source", "Came from"]], { columns }), [source])).toBe("Came from");
    expect(headerOf(tableOf("deals", [["Source", "source", "Owner"]]), [source, owner])).toBe("Owner");
  });
});

describe("limits", () => {
  const below: Limits = { worse: "below", warn: 0.8, bad: 0.6 };
  const above: Limits = { worse: "above", warn: 0.4, bad: 0.4 };

  it("are passed beyond them, not at them, and not by rounding", () => {
    expect([0.8, 0.8 - 1e-12, 0.799, 0.6, 0.6 - 1e-12, 0.599].map((value) => judge(value, below))).toEqual([
      "good",
      "good",
      "warn",
      "warn",
      "warn",
      "bad",
    ]);
    expect([0.4, 0.1 + 0.3 + 1e-12, 0.401].map((value) => judge(value, above))).toEqual(["good", "good", "bad"]);
  });

  it("are said in words", () => {
    expect(shareLimitsInWords(below)).toBe("at least 80%; bad below 60%");
    expect(shareLimitsInWords(above)).toBe("at most 40%");
    expect(roundPercent(0.125)).toBe("12.5%");
  });
});

describe("a change", () => {
  const verbs = { up: "rose", down: "fell" };
  it("is relative to what was", () => {
    expect(changeBetween(0.25, 0.2, verbs, percent).words).toBe("fell from 25.0% to 20.0%, a relative 20.0%");
    expect(changeBetween(0.25, 0.2, verbs, percent).share).toBeCloseTo(-0.2, 12);
    expect(changeBetween(20, 25, verbs, days)).toEqual({
      share: 0.25,
      words: "rose from 20 days to 25 days, a relative 25.0%",
    });
  });

  it("is none where the words are the same, and has no size from nothing", () => {
    expect(changeBetween(0.25, 0.25004, verbs, percent)).toEqual({ share: 0, words: "stayed at 25.0%" });
    expect(changeBetween(0, 0.1, verbs, percent)).toEqual({ share: 1, words: "rose from 0.0% to 10.0%" });
  });
});

it("writes a moment up to the next whole minute", () => {
  expect(asOfText(46000)).toBe("2025-12-09");
  expect(asOfText(46000.5)).toBe("2025-12-09 12:00");
  expect(asOfText(46000.5 + 1 / 86400)).toBe("2025-12-09 12:01");
  expect(asOfText(46001 - 1 / 86400)).toBe("2025-12-10");
});
