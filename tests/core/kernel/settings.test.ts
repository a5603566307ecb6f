/** The grammar of `columns`. */
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../../core/kernel/refusal";
import { parseSettings, printPair } from "../../../core/kernel/settings";

const TABLES = ["touches", "deals"];

function pairs(text: string): readonly (readonly [string | undefined, string, readonly string[]])[] | string {
  const settings = parseSettings(text, TABLES);
  return isRefusal(settings)
    ? settings.words
    : settings.pairs.map(({ table, left, right }) => [table, left, right] as const);
}

function given(text: string) {
  const settings = parseSettings(text, TABLES);
  if (isRefusal(settings)) throw new Error(settings.words);
  return settings;
}

describe("columns", () => {
  it("splits pairs at ; and line ends, alternatives at |", () => {
    expect(pairs(" Amount = ACV ;Won=Customer | Live\nLost=Nurture again; ")).toEqual([
      [undefined, "Amount", ["ACV"]],
      [undefined, "Won", ["Customer", "Live"]],
      [undefined, "Lost", ["Nurture again"]],
    ]);
  });

  it("takes what quotes hold as it stands, a quote written twice as one", () => {
    expect(pairs('Won="Live; paid" | "A | B"; "Size = large"=Tier; Lost="said ""no"""')).toEqual([
      [undefined, "Won", ["Live; paid", "A | B"]],
      [undefined, "Size = large", ["Tier"]],
      [undefined, "Lost", ['said "no"']],
    ]);
  });

  it("names a table before a dot only where the call has it", () => {
    expect(pairs("touches.Dates=day first; Opportunity.Amount=ACV; DEALS . Won=Live")).toEqual([
      ["touches", "Dates", ["day first"]],
      [undefined, "Opportunity.Amount", ["ACV"]],
      ["deals", "Won", ["Live"]],
    ]);
  });

  it.each(["Amount", "=ACV", "Amount=", "Amount= | ", "Won=Live; nonsense"])("refuses %j", (text) => {
    expect(pairs(text)).toMatch(/^columns must read like "Amount=ACV; Won=Customer \| Live; Dates=day first", found "/);
  });

  it("answers a setting of a table with the table's own before the one of all", () => {
    const settings = given("Dates=month first; touches.dates=day first; Won=A; won=B");
    expect([settings.of("Dates", "touches"), settings.of("Dates", "deals")]).toEqual([["day first"], ["month first"]]);
    expect(settings.of("Won", "deals")).toEqual(["A", "B"]);
    expect(settings.of("Zone")).toBeUndefined();
  });

  it("hands on as columns what is no setting", () => {
    expect(
      given("Won=A; Amount=ACV; touches.Channel=Medium")
        .columnsOf("deals")
        .map(({ left }) => left),
    ).toEqual(["Amount"]);
  });

  it.each<[string, readonly string[]]>([
    ["Won", ["Live"]],
    ["Won", ["Live; paid", "A | B", 'said "no"', "a = b"]],
    ["Size; tier", ["Tier"]],
  ])("prints %s so that it reads back", (left, right) => {
    expect(pairs(printPair(left, right))).toEqual([[undefined, left, right]]);
  });
});
