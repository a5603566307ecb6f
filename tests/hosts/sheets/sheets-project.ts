/** The built script project, run the way Apps Script runs it: every file, in the order of their names, in one global scope. */
import { readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { buildSheets } from "../../../tools/build-sheets";
import type { AuthMode } from "./authority";
import { STEP, withCountedSteps } from "./counted-steps";
import { fakeSheets, type FakeOffice } from "./fake-sheets";

export interface SheetsProject {
  /** The script's files by their name. */
  readonly files: ReadonlyMap<string, string>;
  /** The sidebar's one file. */
  readonly page: string;
  /** A fresh document with the script in it; `called` hears of every call of the spreadsheet, and may fail it. */
  readonly open: (options?: { readonly called?: () => void; readonly countsSteps?: boolean }) => OpenProject;
}

export interface OpenProject extends FakeOffice {
  readonly context: vm.Context;
  /** Calls a function of the global scope, with every permission. */
  readonly call: (name: string, ...given: unknown[]) => unknown;
  /** Calls it in a mode, as a trigger or a cell does. */
  readonly callIn: (mode: AuthMode, name: string, ...given: unknown[]) => unknown;
  /** Steps taken since `limitSteps`, where the project was opened with its steps counted. */
  readonly steps: () => number;
  /** From now on steps are counted anew, and the one past so many ends the script. */
  readonly limitSteps: (most: number) => void;
}

let built: Promise<SheetsProject> | undefined;

export function sheetsProject(): Promise<SheetsProject> {
  return (built ??= build());
}

/** What a script that takes too long ends with (labnol.org, "Exceeded Maximum Execution Time", https://labnol.org/code/20016-maximum-execution-time-limit). */
const TOO_LONG = "Exceeded maximum execution time";

async function build(): Promise<SheetsProject> {
  const folder = await buildSheets(await mkdtemp(join(tmpdir(), "revpact-sheets-")));
  const names = (await readdir(folder)).filter((name) => name.endsWith(".js")).sort();
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  const page = readFileSync(join(folder, "Sidebar.html"), "utf8");
  await rm(folder, { recursive: true });
  const compiled = [...files].map(([filename, code]) => new vm.Script(code, { filename }));
  let counting: readonly vm.Script[] | undefined;

  const open: SheetsProject["open"] = ({ called, countsSteps = false } = {}) => {
    const office = fakeSheets({ Sidebar: page }, called);
    let steps = 0;
    let most = Infinity;
    const countStep = () => {
      if (++steps > most) throw new Error(TOO_LONG);
    };
    const context = vm.createContext({
      ...office.globals,
      ...(countsSteps && { [STEP]: countStep }),
    });
    if (countsSteps) counting ??= [...files.values()].map((code) => new vm.Script(withCountedSteps(code)));
    for (const script of countsSteps ? counting! : compiled) script.runInContext(context);
    const callIn: OpenProject["callIn"] = (mode, name, ...given) => {
      office.authority.mode = mode;
      try {
        return (context[name] as (...given: unknown[]) => unknown)(...given);
      } finally {
        office.authority.mode = "FULL";
      }
    };
    return {
      ...office,
      context,
      call: (name, ...given) => callIn("FULL", name, ...given),
      callIn,
      steps: () => steps,
      limitSteps: (limit) => {
        steps = 0;
        most = limit;
      },
    };
  };
  return { files, page, open };
}
