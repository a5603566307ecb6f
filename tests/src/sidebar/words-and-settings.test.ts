import { describe, expect, it } from "vitest";
import { argumentsOf, lackingArguments } from "../../../src/sidebar/arguments-of";
import { bookedRevenue } from "../../../src/sidebar/attribution/booked-revenue";
import { channelColour, knownChannels } from "../../../src/sidebar/channel-colour";
import { creditTitle, readReconciliation } from "../../../src/sidebar/attribution/credit";
import { assignRoles } from "../../../src/data/assign-roles";
import { dateOrderNotice } from "../../../src/sidebar/date-order-notice";
import { changeWords, scenarioName } from "../../../src/sidebar/velocity/lever-words";
import {
  cellWords,
  days,
  money,
  moneyInFull,
  percent,
  plainNumber,
  shortMoney,
  signedPercent,
} from "../../../src/written/number-words";
import { settingsOf } from "../../../src/sidebar/settings";
import { readKeptSettings } from "../../../src/sidebar/settings-format";
import { requiredCard } from "../../../src/plans/card-named";
import { ask } from "../../../core/kernel/gate";
import { isRefusal } from "../../../core/kernel/refusal";

describe("number words", () => {
  it.each([
    [22222.22, "$22,222"],
    [1.5, "$1.50"],
    [0, "$0"],
    [99_949, "$99,949"],
    [312_400, "$312k"],
    [999_499, "$999k"],
    [999_600, "$1.00M"],
    [1_250_000, "$1.25M"],
    [12_500_000, "$12.5M"],
    [3.2e9, "$3.20B"],
    [-4200, "−$4,200"],
    [-0.001, "$0.00"],
  ])("money %d is %s", (value, words) => expect(money(value, "$")).toBe(words));

  it("has percent, days and plain numbers", () => {
    expect([percent(0.125), signedPercent(0.11), signedPercent(-0.05), signedPercent(0)]).toEqual([
      "12.5%",
      "+11.0%",
      "−5.0%",
      "0.0%",
    ]);
    expect([days(90.4), days(1), days(6.25)]).toEqual(["90 days", "1 day", "6.3 days"]);
    expect([plainNumber(1200), plainNumber(1.5), plainNumber(100), plainNumber(0.05)]).toEqual([
      "1,200",
      "1.5",
      "100",
      "0.05",
    ]);
    expect([shortMoney(45_954, "€"), moneyInFull(1_234_567, "€")]).toEqual(["€46k", "€1,234,567"]);
  });

  it("prints cells by their look, and text as it is", () => {
    expect([
      cellWords(46023, "date", "$"),
      cellWords("2026", "money", "$"),
      cellWords("", "money", "$"),
      cellWords(3.25, "multiple", "$"),
    ]).toEqual(["2026-01-01", "2026", "", "3.3×"]);
  });
});

describe("levers in words", () => {
  it("speaks of more, fewer, shorter", () => {
    expect(changeWords("opportunities", 0.2)).toBe("20% more opportunities");
    expect(changeWords("win rate", -1 / 6)).toBe("16.7% lower win rate");
    expect(scenarioName([0.2, 0, 0, -0.05])).toBe("20% more opportunities, 5% shorter cycle");
    expect(scenarioName([0, 0, 0, 0])).toBe("No change");
  });
});

describe("settings", () => {
  it("stand by default, whatever was stored", () => {
    const standard = settingsOf({});
    for (const json of ["", "nonsense", "null", "[]", "7", "{}", '{"revpact":"settings","version":-1}']) {
      expect(readKeptSettings(json), json).toEqual(standard);
    }
    expect(standard).toMatchObject({ currency: "$", credit: { by: "Channel", weighted: "u" } });
  });

  it("lose only what cannot be read", () => {
    const read = settingsOf({
      currency: "€",
      conditions: "all",
      credit: { by: 7 },
      channels: ["Email"],
      unknown: 1,
    });
    expect(read).toMatchObject({
      currency: "€",
      conditions: [],
      credit: { by: "Channel" },
      channels: ["Email"],
    });
  });
});

describe("credit", () => {
  const touches = [
    ["Deal ID", "Touch Date", "Channel"],
    ["D-1", "2026-01-10", "Paid search"],
    ["D-1", "2026-03-01", "Email"],
    ["D-1", "2026-05-01", "Events"],
    ["D-2", "2026-02-10", "Total"],
  ];
  const deals = [
    ["Deal ID", "Amount", "Close Date", "Stage"],
    ["D-1", 100000, "2026-03-31", "Closed Won"],
    ["D-2", 50000, "2026-03-15", "Closed Won"],
    ["D-3", "25,000", "2026-03-15", "Closed Won"],
    ["D-4", 80000, "2026-03-15", "Closed Lost"],
  ];
  const answer = ask(requiredCard("ATTRIBUTION_RECONCILE"), [touches, deals]);
  if (isRefusal(answer)) throw new Error(answer.words);
  const credit = readReconciliation(answer);

  it("tells channels, the rest, the total and notes apart, even where a channel is called Total", () => {
    expect(credit.channels.map(({ name }) => name).sort()).toEqual(["Email", "Paid search", "Total"]);
    expect(credit.unattributed.first).toBe(25000);
    expect(credit.total).toMatchObject({ first: 175000, last: 175000 });
    // The touch after the close, and how "25,000" was read.
    expect(credit.notes).toHaveLength(2);
    expect(answer[credit.totalRow][0]).toBe("Total");
    expect(creditTitle(credit)).toBe("Paid search opens, Email closes");
  });

  it("ties to the won amounts, added up apart from it", () => {
    expect(bookedRevenue(deals, "")).toBeCloseTo(credit.total.weighted, 6);
  });
});

describe("date order", () => {
  it("is said where the column could be read either way", () => {
    const notice = (dates: readonly string[], header = "When") => {
      const cells = [["Deal ID", header, "Channel"], ...dates.map((date) => ["D-1", date, "Email"])];
      const area = { sheet: "Touches", row: 0, column: 0, rows: cells.length, columns: 3 };
      const place = { name: "Touches", area, headers: cells[0], unnamed: [], isFiltered: false };
      const source = assignRoles([place], [{ place: "Touches", role: "touches", columns: {} }]).touches;
      return dateOrderNotice({ role: "touches", area, cells, columns: "" }, source);
    };
    expect(notice(["1/2/2026", "3/4/2026"])).toBe(
      "Dates of Touches, When, could be day-first or month-first; they were read month-first. If that is wrong, pick the order in the Data panel.",
    );
    expect(notice(["13/2/2026", "3/4/2026"])).toBeUndefined();
    expect(notice(["2026-02-01"])).toBeUndefined();
    expect(notice(["1/2/2026"], "Other")).toBeUndefined();
  });
});

describe("channel colours", () => {
  it("stay when channels are added", () => {
    const before = knownChannels([], ["Webinar", "Email"]);
    const after = knownChannels(before, ["Ads", "Email", "Webinar"]);
    for (const channel of before) expect(channelColour(channel, after)).toBe(channelColour(channel, before));
  });
});

describe("a function's form", () => {
  const card = requiredCard("VELOCITY_BASELINE");

  it("keeps references live and reads the rest as the gate does", () => {
    const typed = { deals: "Deals!A1:F9", by: "Q1", windowDays: "1,000", asOf: "2026-01-31", columns: "" };
    expect(argumentsOf(card, typed, "Deals").map(({ part }) => part)).toEqual([
      { reference: "Deals!$A$1:$F$9" },
      "Q1",
      "2026-01-31",
      1000,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      argumentsOf(card, { deals: "a1:b2", by: "=H1" }, "Q1 26")
        .slice(0, 2)
        .map(({ part }) => part),
    ).toEqual([{ reference: "'Q1 26'!$A$1:$B$2" }, { reference: "'Q1 26'!$H$1" }]);
  });

  it("knows what is still to give", () => {
    expect(lackingArguments(card, {})).toEqual(["deals"]);
    expect(lackingArguments(requiredCard("VELOCITY"), { winRate: "0.2" })).toEqual([
      "opportunities",
      "average_deal_value",
      "cycle_days",
    ]);
  });

  it("lets a first touch be blank that has not come, and takes shares of one's own as a model", () => {
    const status = requiredCard("SLA_STATUS");
    expect(lackingArguments(status, { handedOff: "A2", limitHours: "24", asOf: "2026-06-30" })).toEqual([]);
    const attribute = requiredCard("ATTRIBUTE");
    const parts = argumentsOf(attribute, { touches: "A1:C9", deals: "E1:H9", model: "30/40/30" }, "S");
    expect(parts[2]).toEqual({ part: "30/40/30", given: { kind: "cell", cell: "30/40/30" } });
  });
});
