/** Charts follow their cells: the ones they read and the ones they lie over. */
import {
  IUniverInstanceService,
  type ICommandInfo,
  type Injector,
  type IMutationInfo,
  type Workbook,
} from "@univerjs/presets";
import {
  EffectRefRangId,
  getSheetCommandTarget,
  handleDefaultRangeChangeWithEffectRefCommands,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { blockOf, rangeOf, type Block } from "../grid-range";
import { chartsOn, SetChartsMutation, type KeptChart, type SetChartsParams } from "./kept-charts";

/** Everything that moves cells, but sorting: a chart of sorted cells shows the same cells in another order. */
const MOVES_CELLS: ReadonlySet<string> = new Set(
  Object.values(EffectRefRangId).filter((id) => id !== EffectRefRangId.ReorderRangeCommandId),
);

/** What happens to charts is part of the step that moves the cells, and so taken back with it. */
export function letChartsFollowCells(injector: Injector): void {
  const instances = injector.get(IUniverInstanceService);
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations(command) {
      const target = MOVES_CELLS.has(command.id) ? getSheetCommandTarget(instances, command.params) : null;
      if (!target) return { redos: [], undos: [] };
      const changed = followed(target.workbook, target.subUnitId, command);
      return { redos: changed.map(({ after }) => after), undos: changed.map(({ before }) => before) };
    },
  });
}

interface Followed {
  readonly before: IMutationInfo<SetChartsParams>;
  readonly after: IMutationInfo<SetChartsParams>;
}

function followed(workbook: Workbook, movedSheet: string, command: ICommandInfo): Followed[] {
  return workbook.getSheets().flatMap((sheet) => {
    const subUnitId = sheet.getSheetId();
    const before = chartsOn(sheet);
    const moved = (block: Block, of: string) => (of === movedSheet ? afterMove(block, command) : block);
    const after = before.flatMap((chart): KeptChart[] => {
      const data = moved(chart.data, chart.dataSheet ?? subUnitId);
      const over = moved(chart.over, subUnitId);
      // As everywhere, a chart goes with its cells.
      return data === undefined || over === undefined ? [] : [{ ...chart, data, over }];
    });
    if (JSON.stringify(after) === JSON.stringify(before)) return [];
    const mutation = (charts: readonly KeptChart[]): IMutationInfo<SetChartsParams> => ({
      id: SetChartsMutation.id,
      params: { unitId: workbook.getUnitId(), subUnitId, charts },
    });
    return [{ before: mutation(before), after: mutation(after) }];
  });
}

function afterMove(block: Block, command: ICommandInfo): Block | undefined {
  const range = handleDefaultRangeChangeWithEffectRefCommands(rangeOf(block), command);
  return range ? blockOf(range) : undefined;
}
