/**
 * What every host must do, run on each of them: memory, the faked Sheets and Excel,
 * the workbench. It reads the document through the port alone.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Cell, Cells } from "../../core/kernel/cells";
import type { Area, Change, ChartType } from "../../src/host/changes";
import { HostProblem, type Host, type Outcome } from "../../src/host/port";
import { area } from "../area";

export interface SheetSeed {
  readonly name: string;
  readonly cells: Cells;
}

export interface HostUnderTest {
  readonly host: Host;
  /** Makes the document hold exactly these sheets, in this order. */
  readonly seed: (sheets: readonly SheetSeed[]) => Promise<void>;
  readonly cleanup?: () => Promise<void>;
}

const DEALS: Cells = [
  ["Deal ID", "Segment", "Amount", "Won"],
  ["D-1", "Enterprise", 90000, true],
  ["D-2", "Mid-market", 30000.5, false],
  ["D-3", "", "", true],
];

const write = (at: Area, cells: Cells): Change => ({ kind: "write", area: at, cells });

/** A blank is a blank, whichever way the host hands it over. */
const plain = (cells: Cells): readonly (readonly Cell[])[] => cells.map((row) => row.map((cell) => cell ?? ""));

export function describeHost(name: string, makeHost: () => Promise<HostUnderTest>): void {
  describe(`host contract: ${name}`, () => {
    let host: Host;
    let test: HostUnderTest;

    beforeEach(async () => {
      test = await makeHost();
      host = test.host;
      await test.seed([
        { name: "Deals", cells: DEALS },
        { name: "Empty", cells: [] },
      ]);
    });
    afterEach(async () => {
      await test.cleanup?.();
    });

    const values = async (at: Area): Promise<Cells> => plain((await host.snapshot({ areas: [at] })).areas[0]);
    const formulas = async (at: Area) => (await host.snapshot({ formulas: [at] })).formulas[0];
    const done = async (changes: readonly Change[], options?: { replace?: boolean }) => {
      const outcome = await host.apply(changes, options);
      expect(outcome).toMatchObject({ kind: "done" });
      return (outcome as Extract<Outcome, { kind: "done" }>).undo;
    };
    const areaNamed = async (name: string) =>
      (await host.snapshot({})).names.find((named) => named.name === name)?.area;
    const sheetNames = async () => (await host.snapshot({})).sheets.map((sheet) => sheet.name);

    describe("snapshot", () => {
      it("outlines every sheet in the order of its tabs", async () => {
        const { sheets } = await host.snapshot({});
        expect(sheets).toEqual([
          { name: "Deals", rows: 4, columns: 4, headers: ["Deal ID", "Segment", "Amount", "Won"] },
          { name: "Empty", rows: 0, columns: 0, headers: [] },
        ]);
      });

      it("counts used cells from the top left corner, and takes headers from the first used row", async () => {
        await test.seed([
          {
            name: "Deep",
            cells: [
              ["", "", ""],
              ["", "Deal", "Amount"],
              ["", "D-1", 7],
            ],
          },
        ]);
        const { sheets } = await host.snapshot({});
        expect(sheets).toEqual([{ name: "Deep", rows: 3, columns: 3, headers: ["", "Deal", "Amount"] }]);
      });

      it("answers the areas in the order they were asked for", async () => {
        const { areas } = await host.snapshot({
          areas: [area("Deals", 2, 1, 1, 2), area("Deals", 0, 0, 2, 1)],
        });
        expect(areas.map(plain)).toEqual([[["Mid-market", 30000.5]], [["Deal ID"], ["D-1"]]]);
      });

      it("cuts an area to the used cells", async () => {
        expect(await values(area("Deals", 2, 2, 1000, 26))).toEqual([
          [30000.5, false],
          ["", true],
        ]);
        expect(await values(area("Deals", 500, 0, 10, 2))).toEqual([]);
        expect(await values(area("Empty", 0, 0, 100, 100))).toEqual([]);
      });

      it("crosses as plain JSON", async () => {
        const snapshot = await host.snapshot({
          areas: [area("Deals", 0, 0, 4, 4)],
          formulas: [area("Deals", 0, 0, 4, 4)],
        });
        expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
      });

      it("rejects with a HostProblem that names a sheet which is not there", async () => {
        const missing = host.snapshot({ areas: [area("Gone", 0, 0, 1, 1)] });
        await expect(missing).rejects.toBeInstanceOf(HostProblem);
        await expect(missing).rejects.toThrow(/Gone/);
      });
    });

    describe("write", () => {
      const spot = area("Empty", 1, 1, 2, 2);

      it("writes values of every kind where nothing stands, and takes them back", async () => {
        const undo = await done([
          write(spot, [
            ["a", 1.5],
            [true, "Ü – 東京 🙂"],
          ]),
        ]);
        expect(await values(spot)).toEqual([
          ["a", 1.5],
          [true, "Ü – 東京 🙂"],
        ]);
        await done(undo, { replace: true });
        expect((await host.snapshot({})).sheets[1]).toMatchObject({ rows: 0, columns: 0 });
      });

      it("keeps text as it is, whatever it begins with", async () => {
        const at = area("Empty", 0, 0, 1, 6);
        const risky = [["=1+1", "+1", "-5 units", "@name", "007", "2026-01-31"]];
        await done([write(at, risky)]);
        expect(await values(at)).toEqual(risky);
        expect(await formulas(at)).toEqual([["", "", "", "", "", ""]]);
      });

      it("leaves a cell for null and empties it for an empty text", async () => {
        await done([write(area("Deals", 1, 0, 1, 3), [[null, "", 5]])], { replace: true });
        expect(await values(area("Deals", 1, 0, 1, 4))).toEqual([["D-1", "", 5, true]]);
      });

      it("asks before it replaces, and changes nothing until then", async () => {
        const at = area("Deals", 3, 0, 2, 1);
        const outcome = await host.apply([write(area("Empty", 0, 0, 1, 1), [["first"]]), write(at, [["X"], ["Y"]])]);
        expect(outcome.kind).toBe("occupied");
        expect(outcome.kind === "occupied" && outcome.areas.map(({ sheet }) => sheet)).toEqual(["Deals"]);
        expect(await values(at)).toEqual([["D-3"]]);
        expect(await values(area("Empty", 0, 0, 1, 1))).toEqual([]);
      });

      it("does not ask where it leaves what stands alone", async () => {
        await done([write(area("Deals", 3, 0, 1, 2), [[null, "SMB"]])]);
        expect(await values(area("Deals", 3, 0, 1, 2))).toEqual([["D-3", "SMB"]]);
      });

      it("replaces when told to, and its undo puts back what stood there", async () => {
        const at = area("Deals", 0, 0, 4, 4);
        const undo = await done(
          [
            write(area("Deals", 1, 1, 2, 2), [
              ["x", "=y"],
              ["z", ""],
            ]),
          ],
          { replace: true },
        );
        expect(await values(area("Deals", 1, 1, 2, 2))).toEqual([
          ["x", "=y"],
          ["z", ""],
        ]);
        await done(undo, { replace: true });
        expect(await values(at)).toEqual(plain(DEALS));
      });

      it("has a problem with a sheet that is not there", async () => {
        const outcome = await host.apply([write(area("Gone", 0, 0, 1, 1), [["a"]])]);
        expect(outcome).toMatchObject({ kind: "problem", words: expect.stringMatching(/Gone/) });
      });

      it("writes 5,000 rows at once", async () => {
        const rows = Array.from({ length: 5000 }, (_, r) => [`D-${r}`, r, r / 3, r % 2 === 0 ? "Mid-market" : ""]);
        await done([write(area("Empty", 0, 0, 5000, 4), rows)]);
        expect(await values(area("Empty", 0, 0, 5000, 4))).toEqual(rows);
        expect(await values(area("Empty", 4998, 0, 1000, 2))).toEqual([
          ["D-4998", 4998],
          ["D-4999", 4999],
        ]);
      }, 60_000);
    });

    describe("formula", () => {
      const spot = area("Empty", 0, 0, 1, 2);

      it("keeps the formula's text, and takes it back", async () => {
        const undo = await done([{ kind: "formula", area: spot, formulas: [["=SUM(Deals!C2:C4)", null]] }]);
        expect((await formulas(spot))[0][0]).toBe("=SUM(Deals!C2:C4)");
        await done(undo, { replace: true });
        expect(await formulas(area("Empty", 0, 0, 1, 1))).toEqual([]);
      });

      it("replaces a value and puts it back", async () => {
        const at = area("Deals", 1, 2, 1, 1);
        const change: Change = { kind: "formula", area: at, formulas: [["=1+2"]] };
        expect(await host.apply([change])).toMatchObject({ kind: "occupied" });
        const undo = await done([change], { replace: true });
        expect(await formulas(at)).toEqual([["=1+2"]]);
        await done(undo, { replace: true });
        expect(await formulas(at)).toEqual([[""]]);
        expect(await values(at)).toEqual([[90000]]);
      });

      it("asks before a value replaces a formula, and puts the formula back", async () => {
        const at = area("Empty", 0, 0, 1, 1);
        await done([{ kind: "formula", area: at, formulas: [["=1+2"]] }]);
        expect(await host.apply([write(at, [["over"]])])).toMatchObject({ kind: "occupied" });
        const undo = await done([write(at, [["over"]])], { replace: true });
        expect(await formulas(at)).toEqual([[""]]);
        await done(undo, { replace: true });
        expect(await formulas(at)).toEqual([["=1+2"]]);
      });

      it("asks when the answer would spill over something, clears it when told to, and puts it back", async () => {
        const at = area("Deals", 0, 4, 1, 1);
        await done([write(area("Deals", 2, 4, 1, 1), [["note"]])]);
        const change: Change = {
          kind: "formula",
          area: at,
          formulas: [["=A1:A4"]],
          spills: { rows: 4, columns: 1 },
        };
        expect(await host.apply([change])).toMatchObject({ kind: "occupied" });
        const undo = await done([change], { replace: true });
        expect(await formulas(at)).toEqual([["=A1:A4"]]);
        expect(await values(area("Deals", 2, 4, 1, 1))).not.toEqual([["note"]]);
        await done(undo, { replace: true });
        expect(await values(area("Deals", 2, 4, 1, 1))).toEqual([["note"]]);
        expect(await formulas(at)).toEqual([[""]]);
      });
    });

    describe("sheets", () => {
      it("adds one with content, and takes it back", async () => {
        const undo = await done([
          { kind: "sheet", name: "Plan" },
          write(area("Plan", 0, 0, 1, 2), [["Title", 1]]),
          { kind: "formula", area: area("Plan", 1, 0, 1, 1), formulas: [["=B1*2"]] },
        ]);
        expect(await sheetNames()).toContain("Plan");
        expect(await values(area("Plan", 0, 0, 1, 2))).toEqual([["Title", 1]]);
        await done(undo, { replace: true });
        expect(await sheetNames()).toEqual(["Deals", "Empty"]);
      });

      it("has a problem with a name that stands, in whatever case, and nothing is changed", async () => {
        for (const name of ["Deals", "DEALS"]) {
          const outcome = await host.apply([write(area("Empty", 0, 0, 1, 1), [["first"]]), { kind: "sheet", name }], {
            replace: true,
          });
          expect(outcome).toMatchObject({ kind: "problem", words: expect.stringMatching(/deals/i) });
        }
        expect(await sheetNames()).toEqual(["Deals", "Empty"]);
        expect(await values(area("Empty", 0, 0, 1, 1))).toEqual([]);
      });

      it("does all or nothing when a later change has a problem", async () => {
        const outcome = await host.apply([{ kind: "sheet", name: "Plan" }, write(area("Gone", 0, 0, 1, 1), [["a"]])]);
        expect(outcome.kind).toBe("problem");
        expect(await sheetNames()).toEqual(["Deals", "Empty"]);
      });

      it("knows when a sheet was deleted meanwhile", async () => {
        const undo = await done([{ kind: "sheet", name: "Plan" }]);
        await done(undo, { replace: true });
        await expect(host.snapshot({ areas: [area("Plan", 0, 0, 1, 1)] })).rejects.toBeInstanceOf(HostProblem);
        expect(await host.apply([write(area("Plan", 0, 0, 1, 1), [["a"]])])).toMatchObject({
          kind: "problem",
        });
        expect(await host.apply(undo, { replace: true })).toMatchObject({ kind: "problem" });
      });

      it.each(["Q1 '26", 'The "real" deals', "Überblick – 東京", "a!b", "1st"])(
        "reads and writes the sheet %s",
        async (sheet) => {
          await done([
            { kind: "sheet", name: sheet },
            write(area(sheet, 0, 0, 1, 2), [["x", 2]]),
            { kind: "format", area: area(sheet, 0, 0, 1, 2), role: "header" },
            { kind: "layout", sheet, frozenRows: 1, widths: [100, 80] },
          ]);
          expect(await values(area(sheet, 0, 0, 1, 2))).toEqual([["x", 2]]);
          expect(await sheetNames()).toContain(sheet);
        },
      );
    });

    describe("look, names and notes", () => {
      it("accepts every role and every look", async () => {
        const at = area("Deals", 0, 0, 1, 4);
        const roles = ["title", "caption", "header", "input", "example", "total", "plain"] as const;
        const looks = ["text", "whole", "number", "money", "percent", "days", "date", "dateTime", "multiple"] as const;
        await done([
          ...roles.map((role): Change => ({ kind: "format", area: at, role })),
          ...looks.map((look): Change => ({ kind: "format", area: at, look })),
        ]);
        expect(await values(at)).toEqual([DEALS[0]]);
      });

      it("accepts a layout, a note and its removal", async () => {
        const at = area("Deals", 0, 0, 1, 1);
        await done([
          { kind: "layout", sheet: "Deals", frozenRows: 1, widths: [120, 90, 90, 60] },
          { kind: "layout", sheet: "Deals", frozenRows: 1, widths: [120], pages: 2 },
          { kind: "note", area: at, text: 'What "Deal ID" means' },
          { kind: "note", area: at, text: "" },
        ]);
      });

      it("adds a name, lists it with its area, and takes it back", async () => {
        const at = area("Deals", 1, 0, 3, 4);
        const undo = await done([{ kind: "name", name: "RevpactDeals", area: at }]);
        expect(await areaNamed("RevpactDeals")).toEqual(at);
        await done(undo, { replace: true });
        expect(await areaNamed("RevpactDeals")).toBeUndefined();
        expect(await values(area("Deals", 0, 0, 4, 4))).toEqual(plain(DEALS));
      });

      it("lists no name whose sheet is gone", async () => {
        await done([
          { kind: "sheet", name: "Plan" },
          { kind: "name", name: "RevpactPlan", area: area("Plan", 0, 0, 1, 1) },
        ]);
        await done([{ kind: "remove sheet", name: "Plan" }], { replace: true });
        expect(await areaNamed("RevpactPlan")).toBeUndefined();
      });

      it("lists the tables it knows by name", async () => {
        expect((await host.snapshot({})).tables).toBeInstanceOf(Array);
      });
    });

    describe("choices", () => {
      const segments = area("Deals", 1, 1, 3, 1);
      const choices = (at: Area, words: readonly string[]): Change => ({ kind: "choices", area: at, words });

      it("are taken by cells that hold one of them or nothing, and change no value", async () => {
        await done([
          choices(segments, ["Enterprise", "Mid-market"]),
          choices(area("Empty", 0, 0, 2, 2), ["Yes", "No"]),
        ]);
        expect(await values(segments)).toEqual([["Enterprise"], ["Mid-market"], [""]]);
        expect((await host.snapshot({})).sheets[1]).toMatchObject({ rows: 0, columns: 0 });
        await done([write(segments, [[""], [null], ["Enterprise"]])], { replace: true });
        expect(await values(segments)).toEqual([[""], ["Mid-market"], ["Enterprise"]]);
      });

      it.each([[[]], [["Enterprise", "Mid, market"]]])(
        "have a problem with the words %j, and nothing is changed",
        async (words) => {
          const first = write(area("Empty", 0, 0, 1, 1), [["first"]]);
          const outcome = await host.apply([first, choices(segments, words)]);
          expect(outcome).toMatchObject({ kind: "problem", words: expect.stringMatching(/choice/) });
          expect(await values(area("Empty", 0, 0, 1, 1))).toEqual([]);
        },
      );
    });

    describe("chart", () => {
      const TYPES: readonly ChartType[] = ["columns", "stacked columns", "bars", "lines", "waterfall"];
      const chart = (type: ChartType, data: Area, over: Area): Change => ({
        kind: "chart",
        chart: { type, title: "Enterprise deals are won more often", data, over, look: "percent" },
      });

      it("of every type stands on a sheet that is added with it, and goes with the sheet", async () => {
        const rows: Cells = [
          ["Segment", "Base", "Won", "Lost"],
          ["Enterprise", 0, 0.4, 0.6],
          ["Mid-market", 0.1, 0.3, 0.7],
        ];
        const data = area("Plan", 0, 0, 3, 4);
        const undo = await done([
          { kind: "sheet", name: "Plan" },
          write(data, rows),
          ...TYPES.map((type, i) => chart(type, data, area("Plan", 4 + 15 * i, 0, 14, 6))),
        ]);
        expect(await values(data)).toEqual(rows);
        expect(await sheetNames()).toEqual(["Deals", "Empty", "Plan"]);
        await done(undo, { replace: true });
        expect(await sheetNames()).toEqual(["Deals", "Empty"]);
      });

      it("may show the cells of another sheet", async () => {
        const data = area("Deals", 0, 1, 3, 2);
        await done([{ kind: "sheet", name: "Plan" }, chart("bars", data, area("Plan", 0, 0, 14, 6))]);
        expect(await values(data)).toEqual(DEALS.slice(0, 3).map((row) => row.slice(1, 3)));
      });

      it("is a problem on a sheet that stands, and nothing is changed", async () => {
        const first = write(area("Empty", 0, 0, 1, 1), [["first"]]);
        const outcome = await host.apply([
          first,
          chart("columns", area("Deals", 0, 1, 4, 2), area("Empty", 2, 0, 14, 6)),
        ]);
        expect(outcome).toMatchObject({ kind: "problem", words: expect.stringMatching(/chart/) });
        expect(await values(area("Empty", 0, 0, 1, 1))).toEqual([]);
      });
    });

    describe("reveal", () => {
      it("selects the area, on whichever sheet", async () => {
        for (const at of [area("Empty", 2, 1, 3, 2), area("Deals", 1, 0, 1, 4)]) {
          await host.reveal(at);
          const { selection = at } = await host.snapshot({});
          expect(selection).toEqual(at);
        }
      });

      it("rejects with a HostProblem that names a sheet which is not there", async () => {
        const missing = host.reveal(area("Gone", 0, 0, 1, 1));
        await expect(missing).rejects.toBeInstanceOf(HostProblem);
        await expect(missing).rejects.toThrow(/Gone/);
      });
    });

    describe("settings and notices", () => {
      it("keeps settings by key, over 20 KB and in any script", async () => {
        expect(await host.load("contract:none")).toBeUndefined();
        const json = JSON.stringify({ words: "Ü – 東京 🙂 </script>", long: "x".repeat(20_000) });
        await host.save("contract:one", json);
        await host.save("contract:two", "{}");
        expect(await host.load("contract:one")).toBe(json);
        await host.save("contract:one", '"short"');
        expect(await host.load("contract:one")).toBe('"short"');
        expect(await host.load("contract:two")).toBe("{}");
      });

      it("keeps nothing over what was not read, and leaves it as it stands", async () => {
        expect(await host.save("contract:three", '"first"', { over: undefined })).toBe(true);
        expect(await host.save("contract:three", '"second"', { over: undefined })).toBe(false);
        expect(await host.save("contract:three", '"second"', { over: '"other"' })).toBe(false);
        expect(await host.load("contract:three")).toBe('"first"');
        expect(await host.save("contract:three", '"second"', { over: '"first"' })).toBe(true);
        expect(await host.save("contract:three", '"third"')).toBe(true);
        expect(await host.load("contract:three")).toBe('"third"');
      });

      it("says a notice", async () => {
        await expect(host.say("Written.")).resolves.toBeUndefined();
      });
    });
  });
}
