/**
 * The grid measures row heights while it is idle, of a sheet removed meanwhile too, fails on it
 * and measures none from then on. So what is still to be measured of a sheet is called off
 * before the sheet goes, whoever removes it.
 */
import { ICommandService, type ICommandInfo, type Injector } from "@univerjs/presets";
import {
  CancelMarkDirtyRowAutoHeightOperation,
  MarkDirtyRowAutoHeightOperation,
  RemoveSheetMutation,
} from "@univerjs/preset-sheets-core";

interface Measuring {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly id: string;
}

export function callOffMeasuringOfRemovedSheets(injector: Injector): void {
  const commands = injector.get(ICommandService);
  const underWay = new Map<string, Measuring[]>();
  commands.onCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (id !== MarkDirtyRowAutoHeightOperation.id) return;
    const task = params as Measuring;
    underWay.set(task.subUnitId, [...(underWay.get(task.subUnitId) ?? []).slice(-LATEST), task]);
  });
  commands.beforeCommandExecuted(({ id, params }: Readonly<ICommandInfo>) => {
    if (id !== RemoveSheetMutation.id) return;
    const { subUnitId } = params as Measuring;
    for (const { unitId, id: task } of underWay.get(subUnitId) ?? []) {
      commands.syncExecuteCommand(CancelMarkDirtyRowAutoHeightOperation.id, { unitId, subUnitId, id: task });
    }
    underWay.delete(subUnitId);
  });
}

/** Older tasks are long done. */
const LATEST = 1000;
