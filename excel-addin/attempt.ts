/** All changes or none: what would stand in the way is looked for first, and what fails half way is taken back. */
import type { Change } from "../src/host/changes";
import type { Outcome } from "../src/host/port";
import { applyChange } from "./apply-change";
import { drawCharts } from "./draw-charts";
import { leftBehind } from "../src/host/left-behind";
import { obstacle } from "../src/host/obstacle";
import { queueProtection } from "./protection";
import { requests } from "./requests";
import { usedSheets } from "./used-sheets";
import { isOccupied, whatStands } from "./what-stands";

export async function attempt(
  context: Excel.RequestContext,
  changes: readonly Change[],
  replace: boolean,
  largest: number,
): Promise<Outcome> {
  const { names } = context.workbook;
  names.load("items/name");
  const sheets = await usedSheets(context);
  const words = obstacle(changes, {
    sheets: sheets.map(({ name }) => name),
    names: names.items.map(({ name }) => name),
  });
  if (words !== undefined) return { kind: "problem", words };
  const protection = queueProtection(context, changes, sheets);
  const stands = await whatStands(context, changes, sheets, largest);
  const refusal = protection();
  if (refusal !== undefined) return { kind: "problem", words: refusal };
  if (!replace) {
    const areas = stands.flatMap(({ filling }) => (filling !== undefined && isOccupied(filling) ? [filling.area] : []));
    if (areas.length > 0) return { kind: "occupied", areas };
  }
  const undo = stands
    .slice()
    .reverse()
    .flatMap(({ takingBack }) => takingBack());
  try {
    await make(context, contentFirst(changes));
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return { kind: "problem", words: `The workbook could not be changed (${reason}). ${await takeBack(undo)}` };
  }
  return { kind: "done", undo };
}

async function make(context: Excel.RequestContext, changes: readonly Change[]): Promise<void> {
  const gathered = requests(context);
  for (const change of changes) {
    if (change.kind !== "chart") await applyChange(context, gathered, change);
  }
  await gathered.send();
  await drawCharts(
    context,
    changes.flatMap((change) => (change.kind === "chart" ? [change.chart] : [])),
  );
}

const LOOKS: ReadonlySet<Change["kind"]> = new Set(["format", "note", "choices", "layout"]);

/** Values go before formats, unless sheets come and go on the way. */
function contentFirst(changes: readonly Change[]): readonly Change[] {
  if (changes.some(({ kind }) => kind === "remove sheet")) return changes;
  const isLook = ({ kind }: Change) => LOOKS.has(kind);
  return [...changes.filter((change) => !isLook(change)), ...changes.filter(isLook)];
}

/**
 * Each in a request of its own: a step that was never made cannot be taken back, and must not stop the others.
 * Gives what is left all the same, in words.
 */
async function takeBack(undo: readonly Change[]): Promise<string> {
  const failed: Change[] = [];
  for (const change of undo) {
    await Excel.run((context) => make(context, [change])).catch(() => failed.push(change));
  }
  const standing = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  }).catch(() => undefined);
  return leftBehind(failed, standing);
}
