/**
 * Excel's own Undo, as far as cells, sheets and names go: "When false, each context.sync() call creates an undo record. When
 * true, all context.sync() calls in a single Excel.run are merged into one undo group" (Excel.RunOptions,
 * https://learn.microsoft.com/javascript/api/excel/excel.runoptions). "If you call an unsupported API in your add-in, the
 * user's undo stack is cleared starting from that API call" (Office Add-ins, "Undo capabilities with the Excel JavaScript
 * API", https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities).
 */
import type { FakeCell, FakeNamed, FakeSheet, FakeWorkbook } from "./fake-workbook";

interface Held {
  readonly sheets: readonly (readonly [sheet: FakeSheet, cells: readonly (readonly [string, FakeCell])[]])[];
  readonly names: readonly (readonly [string, FakeNamed])[];
}

interface Step {
  readonly before: Held;
  /** The run it is merged with; undefined where each sync is a step. */
  readonly group: object | undefined;
}

export class UndoStack {
  private steps: Step[] = [];
  constructor(private readonly workbook: FakeWorkbook) {}

  get length(): number {
    return this.steps.length;
  }
  clear(): void {
    this.steps = [];
  }
  held(): Held {
    const { sheets, names } = this.workbook;
    return { sheets: sheets.map((sheet) => [sheet, [...sheet.cells]]), names: [...names] };
  }
  /** Notes what a sync has changed, if it has. */
  record(before: Held, group: object | undefined): void {
    if (sameHeld(before, this.held())) return;
    if (group !== undefined && this.steps.at(-1)?.group === group) return;
    this.steps.push({ before, group });
  }
  /** As Ctrl+Z does. */
  undo(): void {
    const step = this.steps.pop();
    if (step === undefined) throw new Error("There is nothing to undo.");
    const { workbook } = this;
    workbook.sheets = step.before.sheets.map(([sheet, cells]) => {
      sheet.fill(cells);
      return sheet;
    });
    workbook.names.clear();
    for (const [name, named] of step.before.names) workbook.names.set(name, named);
  }
}

/** Cells and names are never changed in place, only set anew. */
function sameHeld(one: Held, other: Held): boolean {
  const same = (a: readonly (readonly [unknown, unknown])[], b: readonly (readonly [unknown, unknown])[]) =>
    a.length === b.length && a.every(([key, value], i) => key === b[i][0] && value === b[i][1]);
  return (
    same(one.names, other.names) &&
    one.sheets.length === other.sheets.length &&
    one.sheets.every(([sheet, cells], i) => sheet === other.sheets[i][0] && same(cells, other.sheets[i][1]))
  );
}
