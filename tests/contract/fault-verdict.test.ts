import { describe, expect, it } from "vitest";
import { contentOf, type Content } from "./content";
import { verdictOf } from "./fault-verdict";

function holding(sheets: Readonly<Record<string, string>>, names: ReadonlyMap<string, string> = new Map()): Content {
  const cells = (value: string) => new Map([["1 1", { value, formula: "" }]]);
  return contentOf(
    Object.entries(sheets).map(([name, value]) => ({ name, cells: cells(value) })),
    names,
  );
}

describe("the verdict on a failed attempt", () => {
  const before = holding({ Deals: "D-1" });
  const verdict = (after: Content, words: string, forever = true) => verdictOf({ before, after, words, forever });

  it("is that it was taken back where all is as it was, a cell that was emptied again included", () => {
    expect(verdict(holding({ Deals: "D-1" }), "Nothing was written.", false)).toBe("taken back");
    const emptied = contentOf(
      [
        {
          name: "Deals",
          cells: new Map([...before.sheets[0].cells, ["2 1", { value: "", formula: "" }]]),
        },
      ],
      new Map(),
    );
    expect(verdict(emptied, "Nothing was written.", false)).toBe("taken back");
  });

  it("is a loss where anything is left after a failure that passed, named or not", () => {
    expect(verdict(holding({ Deals: "D-1", Plan: "" }), 'The sheet "Plan" is still there.', false)).toBe("lost");
    expect(verdict(holding({ Deals: "D-1" }, new Map([["target", "Deals 1 1 1 1"]])), "", false)).toBe("lost");
  });

  it("is that what is left is named only where the words name each sheet", () => {
    expect(verdict(holding({ Deals: "D-1", Plan: "" }), 'The sheet "Plan" is still there.')).toBe("left and named");
    expect(verdict(holding({ Deals: "D-1", Plan: "" }), "Nothing was written.")).toBe("lost");
    expect(verdict(holding({ Plan: "" }), 'The sheet "Plan" is still there.')).toBe("lost");
    expect(verdict(holding({ Deals: "D-2" }), 'Cells of "Deals" may have changed.')).toBe("left and named");
    expect(verdict(holding({ Deals: "D-2" }), 'The sheet "Deals" is fine.')).toBe("lost");
  });
});
