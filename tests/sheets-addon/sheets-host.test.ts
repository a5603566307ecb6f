/** The whole way, from the page's client to the faked document. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Change } from "../../src/host/changes";
import type { FaultyHost } from "../contract/fault-contract";
import { describeHost } from "../contract/host-contract";
import { describePlans } from "../contract/plan-contract";
import { fakedSheets } from "./faked-sheets";

describeHost("sheets", () => fakedSheets());
describePlans("sheets", () => fakedSheets());
describePlans("sheets, where the decimal mark is a comma", () => fakedSheets("de_DE"));

describe("the Sheets host", () => {
  let test: FaultyHost;
  beforeEach(async () => {
    test = await fakedSheets();
  });
  afterEach(async () => {
    await test.cleanup?.();
  });

  const plan: Change = { kind: "sheet", name: "Plan" };
  const area = { sheet: "Plan", row: 0, column: 0, rows: 1, columns: 1 };

  it("says in words what fails in the script, and lets the next attempt in", async () => {
    const { host, faults, seed } = test;
    const deals = [{ name: "Deals", cells: [["Deal"]] }];
    await seed(deals);
    faults.disarm();
    expect(await host.apply([plan])).toMatchObject({ kind: "done" });
    const { calls } = faults;
    await seed(deals);
    faults.arm(calls);
    expect(await host.apply([plan])).toMatchObject({ kind: "problem", words: expect.stringContaining("timed out") });
    faults.arm(1);
    expect(await host.apply([plan])).toMatchObject({
      kind: "problem",
      words: expect.stringMatching(/timed out\. Nothing was written\.$/),
    });
    faults.disarm();
    expect(await host.apply([plan])).toMatchObject({ kind: "done" });
  });

  it("asks as much of Sheets for one sheet among many as for one among few", async () => {
    const { host, faults, seed } = test;
    const callsAmong = async (sheets: number) => {
      await seed(Array.from({ length: sheets }, (_, i) => ({ name: `S${i}`, cells: [["Deal"]] })));
      const write = (row: number): Change => ({
        kind: "write",
        area: { ...area, sheet: "S1", row },
        cells: [["D-1"]],
      });
      const callsOf = async (changes: readonly Change[]) => {
        faults.disarm();
        expect(await host.apply(changes)).toMatchObject({ kind: "done" });
        return faults.calls;
      };
      // Which sheets there are is asked once, before anything is written.
      return (await callsOf([write(1), write(2), write(3)])) - (await callsOf([write(4)]));
    };
    expect(await callsAmong(30)).toBe(await callsAmong(3));
  });

  it("takes back a sheet that it added as a whole, whatever it wrote there", async () => {
    const { host, seed } = test;
    await seed([{ name: "Deals", cells: [["Deal"]] }]);
    const outcome = await host.apply([
      plan,
      { kind: "write", area: { ...area, sheet: "plan" }, cells: [["Forecast"]] },
      { kind: "format", area, role: "title", look: "text" },
      { kind: "note", area, text: "Ours." },
      { kind: "write", area: { ...area, sheet: "Deals", row: 1 }, cells: [["D-1"]] },
    ]);
    expect(outcome).toEqual({
      kind: "done",
      undo: [
        { kind: "write", area: { ...area, sheet: "Deals", row: 1 }, cells: [[""]] },
        { kind: "remove sheet", name: "Plan" },
      ],
    });
  });
});
