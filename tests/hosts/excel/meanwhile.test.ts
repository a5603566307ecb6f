/** What others do to a workbook while the task pane reads and changes it, and what Excel's own Undo makes of it all. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Area, Change } from "../../../src/host/changes";
import type { Host } from "../../../src/host/port";
import { fakeExcel, FakeSheet, type FakeOffice } from "./fake-excel";
import { paneHost } from "./pane-host";
import { UndoStack } from "./undo-stack";

const area = (sheet: string, row = 0): Area => ({ sheet, row, column: 0, rows: 1, columns: 2 });
const write = (sheet: string, row = 0): Change => ({ kind: "write", area: area(sheet, row), cells: [["new", 1]] });

describe("a workbook", () => {
  let office: FakeOffice;
  let host: Host;
  beforeEach(async () => {
    await open("1.20");
  });
  const open = async (newest: string) => {
    office = fakeExcel(newest);
    office.workbook.sheets = ["Deals", "Leads"].map((name) => {
      const sheet = new FakeSheet(name);
      sheet.change(0, 0, { value: "Header" });
      return sheet;
    });
    office.workbook.undo = new UndoStack(office.workbook);
    host = await paneHost(office);
  };
  const without = (name: string) => {
    office.workbook.sheets = office.workbook.sheets.filter((sheet) => sheet.name !== name);
  };
  const deleteAt = (sync: number) => {
    office.workbook.syncs = 0;
    office.workbook.beforeSync = (now) => {
      if (now === sync) without("Leads");
    };
  };
  const syncsOf = async (step: () => Promise<unknown>) => {
    office.workbook.syncs = 0;
    await step();
    return office.workbook.syncs;
  };
  const standing = () => office.workbook.sheets.map(({ name, cells }) => [name, [...cells]]);
  const wordsOf = (failure: unknown) => {
    expect((failure as Error).name).toBe("HostProblem");
    return (failure as Error).message;
  };

  describe("of which a sheet is deleted", () => {
    it("between any two requests of a reading, is read, or said to have changed", async () => {
      const read = () => host.snapshot({ areas: [area("Leads")] });
      const syncs = await syncsOf(read);
      const heard: string[] = [];
      for (let sync = 1; sync <= syncs; sync++) {
        await open("1.20");
        deleteAt(sync);
        heard.push(await read().then(() => "read", wordsOf));
      }
      expect(heard).toContain(
        "A sheet, a table or a name of this workbook was deleted just now. Nothing was changed; try again.",
      );
      for (const words of heard) expect(words).toMatch(/^read$|deleted just now|no sheet|"Leads"/i);
    });

    it("between any two requests of a change, ends up changed as asked or as it was", async () => {
      const apply = () => host.apply([{ kind: "sheet", name: "Plan" }, write("Leads", 3), write("Plan")]);
      const syncs = await syncsOf(apply);
      for (let sync = 1; sync <= syncs; sync++) {
        await open("1.20");
        deleteAt(sync);
        const outcome = await apply();
        if (outcome.kind === "done") continue;
        expect(outcome).toMatchObject({
          kind: "problem",
          words: expect.stringMatching(/Nothing was (changed|written)|"Leads"/),
        });
        expect(standing()).toEqual([["Deals", [["0 0", expect.objectContaining({ value: "Header" })]]]]);
      }
    });

    it("before its area is revealed, says so", async () => {
      without("Leads");
      expect(await host.reveal(area("Leads")).catch(wordsOf)).toMatch(/"Leads"/);
    });
  });

  describe("with Excel's own Undo", () => {
    const changes: readonly Change[] = [
      { kind: "sheet", name: "Plan" },
      {
        kind: "write",
        area: { ...area("Plan"), rows: 9_000 },
        cells: Array.from({ length: 9_000 }, () => ["x".repeat(500), 1]),
      },
      { kind: "name", name: "Plan_Data", area: area("Plan") },
      write("Deals", 5),
    ];

    it("takes everything back in one step where Excel can merge it", async () => {
      const before = standing();
      expect(await host.apply(changes)).toMatchObject({ kind: "done" });
      expect(office.workbook.undo!.length).toBe(1);
      office.workbook.undo!.undo();
      expect(standing()).toEqual(before);
      expect(office.workbook.names.size).toBe(0);
    });

    it("takes it back step by step in an older Excel", async () => {
      await open("1.19");
      const before = standing();
      expect(await host.apply(changes)).toMatchObject({ kind: "done" });
      const steps = office.workbook.undo!.length;
      expect(steps).toBeGreaterThan(1);
      for (let i = 0; i < steps; i++) office.workbook.undo!.undo();
      expect(standing()).toEqual(before);
    });

    it("cannot take back a removed sheet, so the removal is not merged, and the sidebar's own undo brings the sheet back", async () => {
      const removed = await host.apply([{ kind: "remove sheet", name: "Leads" }, write("Deals", 5)], { replace: true });
      if (removed.kind !== "done") throw new Error(JSON.stringify(removed));
      expect(office.runs).toEqual([]);
      expect(office.workbook.sheets.map(({ name }) => name)).toEqual(["Deals"]);
      expect(await host.apply(removed.undo, { replace: true })).toMatchObject({ kind: "done" });
      expect(office.workbook.sheets[1].cell(0, 0).value).toBe("Header");
    });

    it("fails a merged run that removes a sheet", async () => {
      type Context = { workbook: { worksheets: { getItem(name: string): { delete(): void } } } };
      const { Excel } = office.globals as {
        Excel: { run(options: object, batch: (context: Context) => Promise<void>): Promise<void> };
      };
      const removing = Excel.run({ mergeUndoGroup: true }, async ({ workbook }) =>
        workbook.worksheets.getItem("Leads").delete(),
      );
      await expect(removing).rejects.toMatchObject({ code: "UndoNotSupported" });
      expect(office.workbook.sheets).toHaveLength(2);
    });
  });

  it("that fails half way is looked at once more, to say which sheets are left", async () => {
    const { workbook } = office;
    workbook.failOn = "freezeRows";
    workbook.beforeSync = () => {
      // From the failure on the structure is protected: what was added cannot be removed.
      if (workbook.sheets.some(({ name }) => name === "Plan")) workbook.isStructureProtected = true;
    };
    const outcome = await host.apply([
      { kind: "sheet", name: "Plan" },
      { kind: "layout", sheet: "Plan", frozenRows: 1, widths: [] },
    ]);
    expect(outcome).toMatchObject({
      kind: "problem",
      words: expect.stringContaining('The sheet "Plan" was being added and is still there: delete it.'),
    });
  });

  it("that somebody is typing into says so, in Excel's words, to whoever reads or changes it", async () => {
    office.workbook.isCellEdited = true;
    const before = standing();
    const words = "Excel could not do this: The operation isn't available while Excel is in Edit cell mode.";
    expect(await host.snapshot({}).catch(wordsOf)).toBe(words);
    expect(await host.reveal(area("Deals")).catch(wordsOf)).toBe(words);
    expect(await host.apply([write("Deals", 5)])).toEqual({ kind: "problem", words });
    office.workbook.isCellEdited = false;
    expect(standing()).toEqual(before);
  });

  it("takes no change on a protected sheet, and says which it is", async () => {
    office.workbook.sheets[1].isProtected = true;
    const before = standing();
    const outcome = await host.apply([write("Deals", 5), write("Leads", 5)]);
    expect(outcome).toMatchObject({
      kind: "problem",
      words: expect.stringContaining('The sheet "Leads" is protected.'),
    });
    expect(standing()).toEqual(before);
  });

  it("that is protected between looking and writing is left as it was", async () => {
    const apply = () => host.apply([write("Deals", 5), write("Leads", 5)]);
    const syncs = await syncsOf(apply);
    for (let sync = 1; sync <= syncs; sync++) {
      await open("1.20");
      const before = standing();
      office.workbook.syncs = 0;
      office.workbook.beforeSync = (now) => {
        if (now === sync) office.workbook.sheets[1].isProtected = true;
      };
      const outcome = await apply();
      if (outcome.kind === "done") continue;
      expect(outcome).toMatchObject({ kind: "problem", words: expect.stringMatching(/protected|cannot perform/) });
      const blank = ([, cell]: readonly [string, { value: unknown }]) => cell.value !== "";
      expect(office.workbook.sheets.map(({ name, cells }) => [name, [...cells].filter(blank)])).toEqual(before);
    }
  });

  describe("settings", () => {
    it("are kept in the file once they are saved", async () => {
      await host.save("choices", '"first"');
      expect([...office.workbook.saved.values()]).toEqual(['"first"']);
      expect(await host.load("choices")).toBe('"first"');
      expect(await host.load("other")).toBeUndefined();
    });

    it("that cannot be saved are said to be lost, in Excel's words", async () => {
      office.workbook.failSave = "The document is read-only.";
      expect(await host.save("choices", '"first"').catch(wordsOf)).toBe("The document is read-only.");
      expect(office.workbook.saved.size).toBe(0);
      await host.save("choices", '"second"');
      expect([...office.workbook.saved.values()]).toEqual(['"second"']);
    });
  });
});
