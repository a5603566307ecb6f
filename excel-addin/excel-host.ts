/** The host port over a workbook open in Excel. */
import type { Change } from "../src/host/changes";
import { HostProblem, type Host, type Outcome, type Snapshot } from "../src/host/port";
import { attempt } from "./attempt";
import { FROM_1900, readDateSystem, type DateSystem } from "./date-system";
import { excelHas } from "./excel-has";
import { inSmallerPieces } from "./in-smaller-pieces";
import { readWorkbook } from "./read-workbook";
import { reveal } from "./reveal";
import { selectedArea } from "./selected-area";

/** Before every key among the workbook's settings. */
export const SETTING = "revpact ";

/** What the arguments of one custom function may carry in Excel on the web, by design (https://github.com/OfficeDev/office-js/issues/4654). */
const CALL_BYTES = 5_000_000;

export function excelHost(say: (notice: string) => void): Host {
  // Asked once, as it is chosen once for a workbook; where Excel did not answer, it is asked again.
  let known: DateSystem | undefined;
  const dateSystem = async () => (known ??= await readDateSystem()) ?? FROM_1900;
  return {
    name: "excel",
    formulas: { separator: ",", tables: "filled rows", callBytes: CALL_BYTES },
    async snapshot(wanted): Promise<Snapshot> {
      const selection = await selectedArea();
      const dates = await dateSystem();
      const seen = await inSmallerPieces((largest) =>
        Excel.run((context) => readWorkbook(context, wanted, dates, largest)),
      ).catch(problem);
      return { ...seen, ...(selection !== undefined && { selection }) };
    },
    apply: async (changes, { replace = false } = {}) => {
      const dates = await dateSystem();
      return inSmallerPieces((largest) =>
        attempted(changes, (context) => attempt(context, changes, replace, dates, largest)),
      ).catch((failure: unknown) => ({ kind: "problem", words: wordsOf(failure) }));
    },
    reveal: (area) => Excel.run((context) => reveal(context, area)).catch(problem),
    async say(notice) {
      say(notice);
    },
    async load(key) {
      const json: unknown = Office.context.document.settings.get(SETTING + key);
      return typeof json === "string" ? json : undefined;
    },
    save: (key, json, options) =>
      new Promise((resolve, reject) => {
        const { settings } = Office.context.document;
        // The add-in's own copy, from when it was opened: what others keep meanwhile Excel does not say.
        if (options !== undefined && (settings.get(SETTING + key) ?? undefined) !== options.over) {
          resolve(false);
          return;
        }
        settings.set(SETTING + key, json);
        settings.saveAsync(({ status, error }) => {
          if (status === Office.AsyncResultStatus.Failed) reject(new HostProblem(error.message));
          else resolve(true);
        });
      }),
  };
}

/** A run that ends sends what is still queued. Where that fails as well, the words of what had failed before stand. */
async function attempted(
  changes: readonly Change[],
  batch: (context: Excel.RequestContext) => Promise<Outcome>,
): Promise<Outcome> {
  const ended: Outcome[] = [];
  try {
    return await oneUndo(changes, async (context) => {
      const outcome = await batch(context);
      ended.push(outcome);
      return outcome;
    });
  } catch (failure) {
    const [outcome] = ended;
    if (outcome?.kind === "problem") return outcome;
    throw failure;
  }
}

/**
 * Where Excel can, everything a run does is one step of its own Undo. The removal of a sheet is none that Excel takes back,
 * and a run that is to be one step fails at it.
 */
function oneUndo<T>(changes: readonly Change[], batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const canBeUndone = !changes.some(({ kind }) => kind === "remove sheet");
  return canBeUndone && excelHas("one undo") ? Excel.run({ mergeUndoGroup: true }, batch) : Excel.run(batch);
}

function problem(failure: unknown): never {
  throw failure instanceof HostProblem ? failure : new HostProblem(wordsOf(failure));
}

/** Excel's own message is the part to read; of what somebody deleted meanwhile it says no more than that it is not there. */
function wordsOf(failure: unknown): string {
  if ((failure as { readonly code?: unknown } | null)?.code === "ItemNotFound") return GONE;
  const message = failure instanceof Error ? failure.message : String(failure);
  return `Excel could not do this: ${message}`;
}

const GONE = "A sheet, a table or a name of this workbook was deleted just now. Nothing was changed; try again.";
