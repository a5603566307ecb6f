/** The host port over the workbench's grid. */
import { CommandType, IUndoRedoService } from "@univerjs/presets";
import { isBlank } from "../core/kernel/cells";
import type { Area, Change } from "../src/host/changes";
import { PLAIN_STYLE } from "../src/host/formula-style";
import { HostProblem, type Host, type Outcome, type Snapshot, type Wanted } from "../src/host/port";
import { applyChange } from "./apply-change";
import { noSheet } from "../src/host/obstacle";
import { obstacleIn, occupiedAreas } from "./before-changes";
import type { Grid } from "./grid";
import type { Keeper } from "./keeper";
import { namedAreas } from "./named-areas";
import { reveal } from "./reveal";
import { sheetCells, type SheetCells } from "./sheet-cells";
import { takingBack } from "./taking-back";

export interface WorkbenchHostParts {
  readonly grid: Grid;
  readonly keeper: Keeper;
  readonly say: (notice: string) => void;
}

/** How long the grid may take from a change to the start of the calculation it causes. */
const CALCULATION_BEGINS = 300;

export function workbenchHost({ grid, keeper, say }: WorkbenchHostParts): Host {
  let lastChange = 0;
  grid.api.onCommandExecuted(({ id, type }) => {
    // Selections and scrolling are operations; the engine's own mutations follow a calculation.
    if (type === CommandType.MUTATION && !id.startsWith("formula.")) lastChange = performance.now();
  });
  const settled = () => grid.settled(performance.now() - lastChange < CALCULATION_BEGINS ? CALCULATION_BEGINS : 0);

  return {
    name: "workbench",
    // Univer works through all million rows of A4:A1048576, and takes A4:A for an error.
    formulas: PLAIN_STYLE,

    async snapshot(wanted: Wanted): Promise<Snapshot> {
      await settled();
      const sheets = grid.workbook().getSheets();
      const outlined = sheets.map((sheet) => ({
        name: sheet.getSheetName(),
        cells: sheetCells(grid, sheet),
      }));
      const cellsOf = (area: Area): SheetCells => {
        const found = outlined.find(({ name }) => name.toLocaleLowerCase("en") === area.sheet.toLocaleLowerCase("en"));
        if (found === undefined) throw new HostProblem(noSheet(area.sheet));
        return found.cells;
      };
      const selection = selectedArea(grid);
      return {
        sheets: outlined.map(({ name, cells }) => ({
          name,
          rows: cells.rows,
          columns: cells.columns,
          headers: firstUsedRow(cells),
          // isFiltered is never said: this grid comes without filters.
        })),
        names: namedAreas(grid),
        tables: [],
        ...(selection !== undefined && { selection }),
        areas: (wanted.areas ?? []).map((area) => readArea(cellsOf(area), area, (cells) => cells.value)),
        formulas: (wanted.formulas ?? []).map((area) => readArea(cellsOf(area), area, (cells) => cells.formula)),
      };
    },

    async apply(changes: readonly Change[], { replace = false } = {}): Promise<Outcome> {
      await settled();
      const words = obstacleIn(grid, changes);
      if (words !== undefined) return { kind: "problem", words };
      if (!replace) {
        const areas = occupiedAreas(grid, changes);
        if (areas.length > 0) return { kind: "occupied", areas };
      }
      try {
        const undo = makeAll(grid, changes);
        await settled();
        if (changes.some(spills) && !changes.some(isRowNames)) {
          grid.api.getFormula().executeCalculation();
          await grid.settled(CALCULATION_BEGINS);
        }
        return { kind: "done", undo };
      } catch (failure) {
        const reason = failure instanceof Error ? failure.message : String(failure);
        return { kind: "problem", words: `The sheet could not be changed (${reason}). Nothing was written.` };
      }
    },

    async reveal(area: Area) {
      reveal(grid, area);
    },

    async say(notice: string) {
      say(notice);
    },
    load: (key) => keeper.loadSetting(key),
    save: (key, json, options) => keeper.saveSetting(key, json, options),
  };
}

/** The engine answers a FILTER of names with nothing where everything is calculated at once. */
function isRowNames(change: Change): boolean {
  return (
    change.kind === "formula" && change.formulas.some((line) => line.some((formula) => formula?.startsWith("=FILTER(")))
  );
}

/**
 * The engine's first run may work out a formula that looks into an answer before the answer has
 * spilled, and leaves it so; a run over everything gets it right.
 */
function spills(change: Change): boolean {
  return change.kind === "formula" && change.spills !== undefined;
}

/** Makes the changes and answers with what takes them back; where one fails, all before it are taken back. */
function makeAll(grid: Grid, changes: readonly Change[]): Change[] {
  const undo: Change[] = [];
  // One step of the grid's own undo, however many changes there are.
  const step = grid.injector.get(IUndoRedoService).__tempBatchingUndoRedo(grid.workbook().getId());
  try {
    for (const change of changes) {
      const back = takingBack(grid, change);
      applyChange(grid, change);
      undo.unshift(...back);
    }
  } catch (failure) {
    for (const change of undo) applyChange(grid, change);
    throw failure;
  } finally {
    step.dispose();
  }
  return undo;
}

function firstUsedRow(cells: SheetCells): (string | number | boolean)[] {
  for (let row = 0; row < cells.rows; row++) {
    const line = Array.from({ length: cells.columns }, (_, column) => cells.value(row, column));
    if (!line.every(isBlank)) return line;
  }
  return [];
}

function readArea<T>(
  cells: SheetCells,
  area: Area,
  reader: (cells: SheetCells) => (row: number, column: number) => T,
): T[][] {
  const read = reader(cells);
  const rows = Math.max(0, Math.min(area.rows, cells.rows - area.row));
  const columns = Math.max(0, Math.min(area.columns, cells.columns - area.column));
  if (columns === 0) return [];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => read(area.row + row, area.column + column)),
  );
}

function selectedArea(grid: Grid): Area | undefined {
  const range = grid.workbook().getActiveRange();
  if (range === null) return undefined;
  return {
    sheet: range.getSheetName(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getHeight(),
    columns: range.getWidth(),
  };
}
