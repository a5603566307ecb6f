/** The built script project, run the way Apps Script runs it: every file, in the order of their names, in one global scope. */
import vm from "node:vm";
import { catalog } from "../../../core/catalog";
import { panels } from "../../../src/sidebar/panels";
import { bundleSheetsScript } from "../../../tools/build-sheets";
import { printEntry } from "../../../tools/print-entry";
import { printStubs } from "../../../tools/print-stubs";
import { fakeSheets, type FakeOffice } from "./fake-sheets";

export interface SheetsProject {
  readonly files: ReadonlyMap<string, string>;
  /** A fresh document with the script in it; `watched` stands between the script and the document. */
  readonly open: (watched?: <T extends object>(service: T) => T) => OpenProject;
}

export interface OpenProject extends FakeOffice {
  readonly context: vm.Context;
  /** Calls a function of the global scope. */
  readonly call: (name: string, ...given: unknown[]) => unknown;
}

let built: Promise<SheetsProject> | undefined;

export function sheetsProject(): Promise<SheetsProject> {
  return (built ??= build());
}

async function build(): Promise<SheetsProject> {
  const files = new Map([
    ["App.js", await bundleSheetsScript()],
    ["Entry.js", printEntry(panels)],
    ["Functions.js", printStubs(catalog)],
  ]);
  const scripts = [...files].map(([filename, code]) => new vm.Script(code, { filename }));
  const open: SheetsProject["open"] = (watched = (service) => service) => {
    const office = fakeSheets({ Sidebar: '<div id="revpact" data-panel=""></div>' });
    const { SpreadsheetApp, ...others } = office.globals;
    const context = vm.createContext({ ...others, SpreadsheetApp: watched(SpreadsheetApp as object) });
    for (const script of scripts) script.runInContext(context);
    return {
      ...office,
      context,
      call: (name, ...given) => (context[name] as (...given: unknown[]) => unknown)(...given),
    };
  };
  return { files, open };
}
