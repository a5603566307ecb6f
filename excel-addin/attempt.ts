/** All changes or none: what would stand in the way is looked for first, and what fails half way is taken back. */
import type { Change } from "../src/host/changes";
import type { Outcome } from "../src/host/port";
import { applyChange } from "./apply-change";
import type { DateSystem } from "./date-system";
import { drawCharts } from "./draw-charts";
import { leftBehind } from "../src/host/left-behind";
import { obstacle } from "../src/host/obstacle";
import { queueProtection } from "./protection";
import { requests } from "./requests";
import { usedSheets } from "./used-sheets";
import { isOccupied, whatStands } from "./what-stands";
import { writtenDates } from "./written-dates";

export async function attempt(
  context: Excel.RequestContext,
  changes: readonly Change[],
  replace: boolean,
  dates: DateSystem,
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
  const stands = await whatStands(context, changes, sheets, dates, largest);
  const refusal = protection();
  if (refusal !== undefined) return { kind: "problem", words: refusal };
  if (!replace) {
    const areas = stands.flatMap(({ filling }) => (filling !== undefined && isOccupied(filling) ? [filling.area] : []));
    if (areas.length > 0) return { kind: "occupied", areas };
  }
  const backwards = stands.slice().reverse();
  try {
    const written = writtenDates(changes, dates, (change, r, c) => stands[change].patternAt(r, c));
    await make(context, contentFirst(written), dates);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    const asTheyWere = backwards.flatMap(({ takingBack, patternAt }) =>
      writtenDates(takingBack(), dates, (_, r, c) => patternAt(r, c)),
    );
    return {
      kind: "problem",
      words: `The workbook could not be changed (${reason}). ${await takeBack(asTheyWere, dates)}`,
    };
  }
  return { kind: "done", undo: backwards.flatMap(({ takingBack }) => takingBack()) };
}

async function make(context: Excel.RequestContext, changes: readonly Change[], dates: DateSystem): Promise<void> {
  const gathered = requests(context, dates);
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
async function takeBack(undo: readonly Change[], dates: DateSystem): Promise<string> {
  const failed: Change[] = [];
  for (const change of undo) {
    await Excel.run((context) => make(context, [change], dates)).catch(() => failed.push(change));
  }
  const standing = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  }).catch(() => undefined);
  return leftBehind(failed, standing);
}
