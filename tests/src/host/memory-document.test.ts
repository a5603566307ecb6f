/** What a document in memory keeps for tests to look at, beyond what the port shows of it. */
import { describe, expect, it } from "vitest";
import type { Change, Chart } from "../../../src/host/changes";
import { memoryHost, type MemoryHost } from "../../../src/host/memory-host";
import { area } from "../../area";

const dealsHost = () => memoryHost([{ name: "Deals", cells: [["Segment"], ["Enterprise"]] }]);

async function done(host: MemoryHost, ...changes: Change[]): Promise<readonly Change[]> {
  const outcome = await host.apply(changes, { replace: true });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.undo;
}

describe("a document in memory", () => {
  it("keeps the words that each cell offers, and takes none back", async () => {
    const host = dealsHost();
    const undo = await done(host, { kind: "choices", area: area("Deals", 1, 0, 2, 1), words: ["Enterprise", "SMB"] });
    const words = ["Enterprise", "SMB"];
    expect(host.document().sheets[0].grid.map(([cell]) => cell.choices)).toEqual([undefined, words, words]);
    expect(host.document().sheets[0].grid[1][0].value).toBe("Enterprise");
    expect(undo).toEqual([]);
  });

  it("keeps a chart with the sheet it lies on, not the one of its data", async () => {
    const host = dealsHost();
    const chart: Chart = {
      type: "bars",
      title: "Most deals are small",
      data: area("Deals", 0, 0, 2, 2),
      over: area("plan", 0, 0, 14, 6),
      look: "whole",
    };
    await done(host, { kind: "sheet", name: "Plan" }, { kind: "chart", chart });
    expect(host.document().sheets.map(({ charts }) => charts)).toEqual([[], [chart]]);
  });

  it("keeps how many pages high a sheet prints until a layout says another", async () => {
    const host = dealsHost();
    const layout: Change = { kind: "layout", sheet: "Deals", frozenRows: 1, widths: [90] };
    const pages = () => host.document().sheets[0].pages;
    await done(host, { ...layout, pages: 1 });
    const undo = await done(host, { ...layout, pages: 2 });
    await done(host, layout);
    expect(pages()).toBe(2);
    await done(host, ...undo);
    expect(pages()).toBe(1);
  });

  it("shows a named area under the name its sheet has", async () => {
    const host = dealsHost();
    await done(host, { kind: "name", name: "RevpactSegments", area: area("DEALS", 1, 0, 1, 1) });
    expect((await host.snapshot({})).names).toEqual([{ name: "RevpactSegments", area: area("Deals", 1, 0, 1, 1) }]);
  });

  it("selects what is revealed", async () => {
    const host = dealsHost();
    await host.reveal(area("Deals", 1, 0, 1, 1));
    expect((await host.snapshot({})).selection).toEqual(area("Deals", 1, 0, 1, 1));
  });
});
