import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answer, byFirstColumn, expectAlike, expectCells, refusal, value } from "../asking";
import { VELOCITY_LEVERS } from "./levers";

const HEADERS = ["Scenario", "Opportunities", "Average deal value", "Win rate", "Cycle days"];
const BASE = [[200, 40000, 0.25, 90]];

describe("VELOCITY_SCENARIO", () => {
  it("220 opportunities and a cycle of 81 make 27,160.49: arithmetic", () => {
    const cells = answer("VELOCITY_SCENARIO", BASE, [HEADERS, ["Both", "10%", "", "", "-10%"]]);
    expect(cells[0]).toEqual([...HEADERS, "Velocity per day", "Change", "Change %"]);
    expectCells(
      cells.slice(1),
      [
        ["Base", 200, 40000, 0.25, 90, 22222.2222222222, 0, 0],
        ["Both", 220, 40000, 0.25, 81, 27160.4938271605, 4938.2716049383, 2 / 9],
      ],
      1e-4,
    );
  });

  it("every row agrees with VELOCITY of its own levers", () => {
    const change = fc.integer({ min: -50, max: 50 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(
        VELOCITY_LEVERS,
        fc.array(fc.tuple(change, change, change, change), { minLength: 1, maxLength: 5 }),
        (levers, changes) => {
          const [opportunities, dealValue, winRate, cycle] = levers;
          const halved = [opportunities, dealValue, winRate / 2, cycle];
          const table = [HEADERS, ...changes.map((row, i) => [`S${i}`, ...row])];
          for (const row of answer("VELOCITY_SCENARIO", [halved], table).slice(1)) {
            const base = value("VELOCITY", ...halved) as number;
            const velocity = value("VELOCITY", ...row.slice(1, 5)) as number;
            expectAlike(row[5], velocity);
            expectAlike(row[6], velocity - base, base);
            expectAlike(row[7], velocity / base - 1, 1);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("the base may stand in a column, with text, and with blanks behind it", () => {
    const upright = answer("VELOCITY_SCENARIO", [["200"], ["$40,000"], ["25%"], [90], [""], [""]], [HEADERS]);
    expect(upright).toEqual(answer("VELOCITY_SCENARIO", BASE, [HEADERS]));
    expect(upright).toHaveLength(2);
  });

  it("blanks and columns that are not there change nothing", () => {
    const cells = byFirstColumn(
      answer("VELOCITY_SCENARIO", BASE, [
        ["Scenario", "Win rate"],
        ["None", ""],
        ["Better", "20%"],
      ]),
    );
    expect(cells.None["Velocity per day"]).toBe(cells.Base["Velocity per day"]);
    expectAlike(cells.Better["Win rate"], 0.3);
  });

  it("a win rate above 1 is refused with its row", () => {
    const { code, words } = refusal(
      "VELOCITY_SCENARIO",
      [[200, 40000, 0.6, 90]],
      [HEADERS, ["a", "", "", "10%", ""], ["b", "", "", "90%", ""]],
    );
    expect(code).toBe("OUT_OF_RANGE");
    expect(words).toMatch(/^changes row 3: Win rate after the change must be at most 1, found 1\.14/);
  });

  it("a win rate of exactly 1 may be reached", () => {
    const cells = answer("VELOCITY_SCENARIO", [[200, 45000, 0.5, 90]], [HEADERS, ["All", "", "", "100%", ""]]);
    expect(cells[2]).toEqual(["All", 200, 45000, 1, 90, 100000, 50000, 1]);
  });

  it("a cycle of no days is refused with its row", () => {
    expect(refusal("VELOCITY_SCENARIO", BASE, [HEADERS, ["Now", "", "", "", "-100%"]]).words).toBe(
      "changes row 2: Cycle days after the change must be above 0, found 0",
    );
  });

  it("a lever may go to 0 where it multiplies", () => {
    expect(
      byFirstColumn(answer("VELOCITY_SCENARIO", BASE, [HEADERS, ["None", "-100%", "", "", ""]])).None[
        "Velocity per day"
      ],
    ).toBe(0);
  });

  it("a change of 10 is 1000 %, and more is refused as a forgotten percent sign", () => {
    expect(refusal("VELOCITY_SCENARIO", BASE, [HEADERS, ["a", 20, "", "", ""]]).words).toBe(
      "changes row 2: Opportunities must be between -100% and 1000%, found 20",
    );
  });

  it("a base of no velocity has no change in percent", () => {
    const cells = byFirstColumn(
      answer("VELOCITY_SCENARIO", [[0, 40000, 0.25, 90]], [HEADERS, ["a", "10%", "", "", ""]]),
    );
    expect(cells.a["Change %"]).toBe("");
    expect(cells.a.Change).toBe(0);
  });

  it.each<[string, readonly (string | number)[][]]>([
    ["three cells", [[200, 40000, 0.25]]],
    ["five cells", [[200, 40000, 0.25, 90, 1]]],
  ])("%s for a base are refused in words", (_, base) => {
    const { code, words } = refusal("VELOCITY_SCENARIO", base, [HEADERS]);
    expect(code).toBe("SHAPE");
    expect(words).toMatch(
      /^base must be 4 cells \(opportunities, average deal value, win rate, cycle days\), found \d$/,
    );
  });

  it("a field of the base out of bounds is named", () => {
    expect(refusal("VELOCITY_SCENARIO", [[200, 40000, 25, 90]], [HEADERS]).words).toBe(
      "base (win rate) must be between 0 and 1, found 25",
    );
  });
});
