import { describe, expect, it } from "vitest";
import type { Area, Change } from "../../../src/host/changes";
import { leftBehind, leftByEnded } from "../../../src/host/left-behind";

const area = (sheet: string): Area => ({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
const write = (sheet: string): Change => ({ kind: "write", area: area(sheet), cells: [[""]] });
const removing = (name: string): Change => ({ kind: "remove sheet", name });

describe("what a failed attempt leaves behind", () => {
  it("is nothing where every step was taken back, or was never made", () => {
    expect(leftBehind([], ["Deals"])).toBe("Nothing was written.");
    expect(leftBehind([removing("Plan"), write("Plan")], ["Deals"])).toBe("Nothing was written.");
  });

  it("is the sheet that is still there, and its cells with it", () => {
    expect(leftBehind([write("Plan"), removing("Plan")], ["Deals", "Plan"])).toBe(
      'The sheet "Plan" was being added and is still there: delete it.',
    );
  });

  it("is a sheet that was removed and could not be put back", () => {
    const adding: Change = { kind: "sheet", name: "SLA pact" };
    expect(leftBehind([adding, write("SLA pact")], ["Deals"])).toBe(
      'The sheet "SLA pact" is gone: bring it back with the spreadsheet\'s own Undo.',
    );
    expect(leftBehind([adding], ["Deals", "SLA pact"])).toBe("Nothing was written.");
    expect(leftBehind([adding], undefined)).toMatch(/^The sheet "SLA pact" may be gone/);
  });

  it("may be cells of a sheet that stood before; a look or a name loses nobody a number", () => {
    const format: Change = { kind: "format", area: area("Leads"), look: "money" };
    expect(
      leftBehind([write("Deals"), write("Deals"), format, { kind: "remove name", name: "x" }], ["Deals", "Leads"]),
    ).toBe('Cells of "Deals" may have changed: look at them, and use the spreadsheet\'s own Undo.');
  });

  it("is told with a may where the host does not say what stands", () => {
    expect(leftBehind([removing("Plan"), write("Deals")], undefined)).toBe(
      'The sheet "Plan" was being added and may be still there: delete it. ' +
        'Cells of "Deals" may have changed: look at them, and use the spreadsheet\'s own Undo.',
    );
  });
});

describe("what changes leave behind whose attempt was ended", () => {
  const changes: readonly Change[] = [
    { kind: "sheet", name: "Plan" },
    write("Plan"),
    write("Deals"),
    { kind: "remove sheet", name: "SLA pact" },
  ];

  it("is what stands of them", () => {
    expect(leftByEnded(changes, ["Deals", "Plan"])).toBe(
      'The sheet "SLA pact" is gone: bring it back with the spreadsheet\'s own Undo. ' +
        'The sheet "Plan" was being added and is still there: delete it. ' +
        'Cells of "Deals" may have changed: look at them, and use the spreadsheet\'s own Undo.',
    );
  });

  it("is nothing where no sheet was added yet", () => {
    expect(leftByEnded(changes.slice(0, 2), ["Deals"])).toBe("Nothing was written.");
  });
});
