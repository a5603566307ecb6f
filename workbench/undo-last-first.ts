import {
  cloneWorksheetData,
  LocalUndoRedoService,
  toDisposable,
  UniverInstanceType,
  type IDisposable,
  type IMutationInfo,
  type IUndoRedoItem,
  type Workbook,
} from "@univerjs/presets";
import {
  InsertSheetMutation,
  SetRangeValuesMutation,
  type IInsertSheetMutationParams,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";

/**
 * The grid's own undo, but for how it makes several commands one step. It takes them back in the order they were
 * made: a new sheet before its cells, which then fail, and from then on nothing at all is taken back. Here the last
 * one goes first. And a sheet that the step adds goes and comes back as it stands at the step's end, not cell by
 * cell: cells are still drawn when their sheet is gone already, and made again, looks take away formulas.
 */
export class UndoLastFirst extends LocalUndoRedoService {
  readonly #batches = new Map<string, IUndoRedoItem[]>();

  override pushUndoRedo(item: IUndoRedoItem): void {
    const batch = this.#batches.get(item.unitID);
    if (batch === undefined) super.pushUndoRedo(item);
    else batch.push(item);
  }

  override __tempBatchingUndoRedo(unitId: string): IDisposable {
    const batch: IUndoRedoItem[] = [];
    this.#batches.set(unitId, batch);
    return toDisposable(() => {
      this.#batches.delete(unitId);
      const workbook = this._univerInstanceService.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      if (batch.length > 0 && workbook) this.pushUndoRedo(asOneStep(workbook, batch));
    });
  }
}

function asOneStep(workbook: Workbook, batch: readonly IUndoRedoItem[]): IUndoRedoItem {
  const redos = batch.flatMap((item) => item.redoMutations);
  const undos = [...batch].reverse().flatMap((item) => item.undoMutations);
  const added = new Set(redos.filter(isInsert).map(({ params }) => params.sheet.id));
  const isOfOthers = (mutation: IMutationInfo) => !isOfCells(mutation) || !added.has(mutation.params.subUnitId);
  return {
    unitID: workbook.getUnitId(),
    redoMutations: redos.filter(isOfOthers).map((redo) => (isInsert(redo) ? asItStands(workbook, redo) : redo)),
    undoMutations: undos.filter(isOfOthers),
  };
}

function isInsert(mutation: IMutationInfo): mutation is IMutationInfo<IInsertSheetMutationParams> {
  return mutation.id === InsertSheetMutation.id;
}

function isOfCells(mutation: IMutationInfo): mutation is IMutationInfo<ISetRangeValuesMutationParams> {
  return mutation.id === SetRangeValuesMutation.id;
}

function asItStands(workbook: Workbook, insert: IMutationInfo<IInsertSheetMutationParams>): IMutationInfo {
  const sheet = workbook.getSheetBySheetId(insert.params.sheet.id)?.getConfig();
  return sheet === undefined ? insert : { ...insert, params: { ...insert.params, sheet: cloneWorksheetData(sheet) } };
}
