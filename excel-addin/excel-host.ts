/** The host port over a workbook open in Excel. */
import { HostProblem, type Host, type Snapshot } from "../src/host/port";
import { attempt } from "./attempt";
import { excelHas } from "./excel-has";
import { readWorkbook } from "./read-workbook";
import { reveal } from "./reveal";
import { selectedArea } from "./selected-area";

/** Before every key among the workbook's settings. */
export const SETTING = "revpact ";

export function excelHost(say: (notice: string) => void): Host {
  return {
    name: "excel",
    async snapshot(wanted): Promise<Snapshot> {
      const selection = await selectedArea();
      const seen = await Excel.run((context) => readWorkbook(context, wanted)).catch(problem);
      return { ...seen, ...(selection !== undefined && { selection }) };
    },
    apply: (changes, { replace = false } = {}) =>
      oneUndo((context) => attempt(context, changes, replace)).catch((failure: unknown) => ({
        kind: "problem",
        words: wordsOf(failure),
      })),
    reveal: (area) => Excel.run((context) => reveal(context, area)).catch(problem),
    async say(notice) {
      say(notice);
    },
    async load(key) {
      const json: unknown = Office.context.document.settings.get(SETTING + key);
      return typeof json === "string" ? json : undefined;
    },
    save: (key, json) =>
      new Promise((resolve, reject) => {
        const { settings } = Office.context.document;
        settings.set(SETTING + key, json);
        settings.saveAsync(({ status, error }) => {
          if (status === Office.AsyncResultStatus.Failed) reject(new HostProblem(error.message));
          else resolve();
        });
      }),
  };
}

/** Where Excel can, everything a run does is one step of its own Undo. */
function oneUndo<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return excelHas("one undo") ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}

function problem(failure: unknown): never {
  throw failure instanceof HostProblem ? failure : new HostProblem(wordsOf(failure));
}

/** Excel says "InvalidOperationInCellEditMode" and the like: its own message is the part to read. */
function wordsOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return `Excel could not do this: ${message}`;
}
