import { transform } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { catalog } from "../../core/catalog";
import { openerOf } from "../../sheets-addon/opener-of";
import { panels } from "../../src/sidebar/panels";
import { sheetsProject, type SheetsProject } from "../hosts/sheets/sheets-project";

/** What a browser or Node has and Apps Script has not. */
const MISSING = [
  "setTimeout",
  "setInterval",
  "fetch",
  "URL",
  "TextEncoder",
  "TextDecoder",
  "atob",
  "btoa",
  "crypto",
  "performance",
  "window",
  "process",
  "document",
  "navigator",
  "structuredClone",
  "queueMicrotask",
  "Buffer",
  "require",
];

describe("the Sheets script", () => {
  let project: SheetsProject;
  beforeAll(async () => {
    project = await sheetsProject();
  });

  it("runs where none of the missing globals are", () => {
    const { context, call } = project.open();
    for (const name of MISSING) expect(context[name]).toBeUndefined();
    expect(call("VELOCITY", 200, 40000, 0.25, 90)).toBeCloseTo(22222.2222, 4);
  });

  it("is plain ES2019: lowering it further than that changes nothing", async () => {
    const code = project.files.get("App.js")!;
    const printed = (target: string) => transform(code, { target }).then((result) => result.code);
    expect((await printed("es2019")) === (await printed("esnext"))).toBe(true);
  });

  it("defines the functions, the triggers, the menu and the host port, and nothing else public", () => {
    const { context, globals } = project.open();
    const defined = Object.keys(context).filter((name) => !(name in globals) && typeof context[name] === "function");
    expect(defined.sort()).toEqual(
      [
        "onOpen",
        "onInstall",
        "showHelp",
        "showAbout",
        "hostSnapshot",
        "hostApply",
        "hostReveal",
        "hostSay",
        "hostLoad",
        "hostSave",
        ...panels.map(({ id }) => openerOf(id)),
        ...catalog.map(({ name }) => name),
      ].sort(),
    );
  });

  it("holds no classic zod and no words that only the printed help needs", () => {
    const code = project.files.get("App.js")!;
    expect(/"Zod(?!Mini)[A-Z]/.test(code)).toBe(false);
    for (const { name, summary, law } of catalog) {
      expect(code.includes(summary) || code.includes(law), name).toBe(false);
    }
  });

  it("does not grow unseen: at most 480 KB in all its files", () => {
    // The bench holds the goal, and says what weighs: words of 14 languages are most of what reading exports takes.
    const bytes = [...project.files.values()].reduce((sum, code) => sum + Buffer.byteLength(code), 0);
    expect(bytes).toBeLessThanOrEqual(480 * 1024);
  });

  it("runs none of its modules until something is called", () => {
    const { context, call } = project.open();
    const keys = Object.keys(context.Revpact as object);
    expect(keys.sort()).toEqual(
      ["addMenu", "answer", "hostApply", "hostLoad", "hostReveal", "hostSave", "hostSay", "hostSnapshot"].concat([
        "openPanel",
        "showAbout",
        "showHelp",
      ]),
    );
    expect(() => call("VELOCITY", 1)).toThrow("must be");
  });

  it("has a comment with its help right above every function", () => {
    const code = project.files.get("Functions.js")!;
    for (const { name, summary } of catalog) {
      const [, comment] = new RegExp(`/\\*\\*\\n((?: \\*[^\\n]*\\n)+) \\*/\\nfunction ${name}\\(`).exec(code) ?? [];
      expect(comment, name).toContain("@customfunction");
      expect(comment).toContain("@return");
      expect(comment).toContain(summary);
    }
  });

  it("throws a refusal's words", () => {
    const { call } = project.open();
    expect(() => call("VELOCITY", 200, 40000, 25, 90)).toThrow("win_rate must be between 0 and 1, found 25");
    expect(() => call("VELOCITY", 200, 40000, "#N/A", 90)).toThrow("#N/A");
  });

  it("takes an omitted and an empty argument as the same", () => {
    const { call } = project.open();
    const deals = [
      ["Deal ID", "Stage", "Amount", "Created", "Closed"],
      ["D-1", "Won", 100, new Date("2026-01-01T00:00:00Z"), new Date("2026-01-11T00:00:00Z")],
    ];
    expect(call("VELOCITY_BASELINE", deals, "", "", undefined)).toEqual(call("VELOCITY_BASELINE", deals));
  });

  describe("menu", () => {
    it("names functions that are there, and each panel's entry opens the page at it", () => {
      const { menu, call, context, sidebars, alerts } = project.open();
      call("onOpen", {});
      for (const [, handler] of menu.items) {
        expect(typeof context[handler]).toBe("function");
        call(handler);
      }
      expect(sidebars).toEqual(panels.map(({ id }) => project.page.replace('data-panel=""', `data-panel="${id}"`)));
      expect(alerts.map((words) => words.split(":")[0])).toEqual(["Help", "About Revpact"]);
    });
  });

  describe("host port", () => {
    it("refuses what it does not know, and changes nothing", () => {
      const { call, book } = project.open();
      book.insertSheet("Deals", 0);
      const area = { sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 };
      for (const message of [
        undefined,
        "{",
        JSON.stringify({}),
        JSON.stringify({ changes: [{ kind: "delete everything" }] }),
        JSON.stringify({ changes: [{ kind: "write", area: { ...area, row: -1 }, cells: [["a"]] }] }),
        JSON.stringify({ changes: [{ kind: "write", area, cells: [[{ formula: "=1" }]] }] }),
        { changes: [] },
      ]) {
        expect(() => call("hostApply", message)).toThrow(/sidebar/);
      }
      expect(book.sheets[0].cells.size).toBe(0);
    });

    it("waits for the lock, gives it back, and says so when it is not to be had", () => {
      const { call, book, lock } = project.open();
      book.insertSheet("Deals", 0);
      const write = JSON.stringify({
        changes: [{ kind: "write", area: { sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 }, cells: [["a"]] }],
      });
      lock.othersFor = Infinity;
      expect(JSON.parse(call("hostApply", write) as string)).toMatchObject({
        kind: "problem",
        words: expect.stringContaining("Someone else"),
      });
      expect(book.sheets[0].cells.size).toBe(0);
      lock.othersFor = 0;
      expect(JSON.parse(call("hostApply", write) as string)).toMatchObject({ kind: "done" });
      expect(lock.held).toBe(0);
    });

    it("takes back what it did when Sheets fails half way", () => {
      const { call, book } = project.open();
      const sheet = book.insertSheet("Deals", 0);
      sheet.setFrozenRows = () => {
        throw new Error("Service Spreadsheets failed");
      };
      const changes = [
        { kind: "sheet", name: "Plan" },
        { kind: "write", area: { sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 }, cells: [["a"]] },
        { kind: "layout", sheet: "Deals", frozenRows: 1, widths: [] },
      ];
      const outcome = JSON.parse(call("hostApply", JSON.stringify({ changes })) as string) as unknown;
      expect(outcome).toEqual({
        kind: "problem",
        words: expect.stringContaining("Service Spreadsheets failed"),
      });
      expect(book.sheets.map(({ name }) => name)).toEqual(["Deals"]);
      expect(sheet.getLastRow()).toBe(0);
    });

    it("answers dates as serials of the spreadsheet's zone", () => {
      const { call, book } = project.open();
      book.zone = "America/New_York";
      book
        .insertSheet("Deals", 0)
        .getRange(1, 1)
        .setValues([[new Date("2026-01-31T05:00:00Z")]]);
      const wanted = { areas: [{ sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 }] };
      expect(JSON.parse(call("hostSnapshot", JSON.stringify(wanted)) as string)).toMatchObject({
        areas: [[[46053]]],
      });
    });
  });
});
