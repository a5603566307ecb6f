/**
 * Charts as they are kept: in the custom data of the sheet they lie on. So the grid itself saves them
 * with the document, takes them away with their sheet, brings them back with it and copies them with it.
 */
import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type ICommand,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/presets";
import type { Chart } from "../../src/host/changes";
import type { Grid, Sheet } from "../grid";
import { blockIn, type Block } from "../grid-range";
import { standingSheet } from "../sheet-named";

export interface KeptChart extends Pick<Chart, "type" | "title" | "look"> {
  readonly data: Block;
  /** The id of the sheet its data stand on; left out for its own, so that a copy of the sheet shows its own cells. */
  readonly dataSheet?: string;
  readonly over: Block;
}

export interface SetChartsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly charts: readonly KeptChart[];
}

export const SetChartsMutation: ICommand<SetChartsParams> = {
  id: "revpact.mutation.set-charts",
  type: CommandType.MUTATION,
  handler(accessor, params) {
    const workbook = accessor
      .get(IUniverInstanceService)
      .getUnit<Workbook>(params?.unitId ?? "", UniverInstanceType.UNIVER_SHEET);
    const sheet = workbook?.getSheetBySheetId(params?.subUnitId ?? "");
    if (!sheet) return false;
    sheet.setCustomMetadata({ ...sheet.getCustomMetadata(), charts: params?.charts });
    return true;
  },
};

export function learnToKeepCharts(injector: Injector): void {
  injector.get(ICommandService).registerCommand(SetChartsMutation);
}

export function chartsOn(sheet: Worksheet): readonly KeptChart[] {
  const charts: unknown = sheet.getCustomMetadata()?.charts;
  return Array.isArray(charts) ? (charts as readonly KeptChart[]) : [];
}

/** Adds a chart to its sheet, as a step of the grid's own undo. */
export function keepChart(grid: Grid, sheet: Sheet, { data, over, type, title, look }: Chart): void {
  const dataSheet = standingSheet(grid, data.sheet).getSheetId();
  const added: KeptChart = {
    type,
    title,
    look,
    data: blockIn(data),
    over: blockIn(over),
    ...(dataSheet !== sheet.getSheetId() && { dataSheet }),
  };
  const target = { unitId: grid.workbook().getId(), subUnitId: sheet.getSheetId() };
  const before = chartsOn(sheet.getSheet());
  const redo: SetChartsParams = { ...target, charts: [...before, added] };
  const undo: SetChartsParams = { ...target, charts: before };
  grid.api.syncExecuteCommand(SetChartsMutation.id, redo);
  grid.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: target.unitId,
    redoMutations: [{ id: SetChartsMutation.id, params: redo }],
    undoMutations: [{ id: SetChartsMutation.id, params: undo }],
  });
}

/** The sheet's charts as the port has them; a chart whose data are gone with their sheet is left out. */
export function chartsAsKept(grid: Grid, sheet: Sheet): Chart[] {
  return chartsOn(sheet.getSheet()).flatMap(({ data, dataSheet, over, ...chart }) => {
    const source = dataSheet === undefined ? sheet : grid.workbook().getSheetBySheetId(dataSheet);
    if (!source) return [];
    return [
      {
        ...chart,
        data: { sheet: source.getSheetName(), ...data },
        over: { sheet: sheet.getSheetName(), ...over },
      },
    ];
  });
}
