/** What the script calls in each mode of authorization, as Sheets would allow or refuse it. */
import { beforeEach, describe, expect, it } from "vitest";
import { openerOf } from "../../../sheets-addon/opener-of";
import { panels } from "../../../src/sidebar/panels";
import { sheetsProject, type OpenProject } from "./sheets-project";

const HOST_CALLS: readonly [name: string, message: unknown][] = [
  ["hostSnapshot", {}],
  ["hostApply", { changes: [{ kind: "sheet", name: "Plan" }] }],
  ["hostReveal", { sheet: "Deals", row: 0, column: 0, rows: 1, columns: 1 }],
  ["hostSay", "Written."],
  ["hostLoad", "choices"],
  ["hostSave", { key: "choices", json: "{}" }],
];

describe("the script", () => {
  let project: OpenProject;
  beforeEach(async () => {
    project = (await sheetsProject()).open();
    project.book.insertSheet("Deals", 0);
  });

  describe.each(["NONE", "LIMITED", "FULL"] as const)("with AuthMode.%s", (authMode) => {
    it("shows its menu when a spreadsheet is opened", () => {
      project.callIn(authMode, "onOpen", { authMode });
      expect(project.menu.shown).toBe(true);
      expect(project.menu.items.map(([title]) => title)).toEqual([
        ...panels.map(({ title }) => title),
        "Help",
        "About Revpact",
      ]);
    });
  });

  // "When an add-on is installed, onInstall() runs in AuthMode.FULL" (Editor add-on authorization).
  it("shows its menu when it was just installed", () => {
    project.callIn("FULL", "onInstall", { authMode: "FULL" });
    expect(project.menu.shown).toBe(true);
  });

  it.each(HOST_CALLS)("is refused %s before anybody has used it in the document", (name, message) => {
    expect(() => project.callIn("NONE", name, JSON.stringify(message))).toThrow("You do not have permission to call");
    expect(project.book.sheets.map((sheet) => sheet.name)).toEqual(["Deals"]);
    expect(project.kept.size).toBe(0);
  });

  it("opens no sidebar and no dialog when it may only add to the menu", () => {
    for (const mode of ["NONE", "LIMITED", "CUSTOM_FUNCTION"] as const) {
      for (const name of [openerOf(panels[0].id), "showHelp", "showAbout"]) {
        expect(() => project.callIn(mode, name)).toThrow("You do not have permission to call");
      }
    }
    expect([...project.sidebars, ...project.alerts]).toEqual([]);
  });
});
