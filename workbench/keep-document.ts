import { CommandType, IResourceManagerService, UniverInstanceType, type IWorkbookData } from "@univerjs/presets";
import { ChangedBlocks } from "./changed-blocks";
import type { Grid } from "./grid";
import { KeptParts } from "./keep-parts";
import type { Keeper } from "./keeper";

/** Long enough to gather what one action causes, short enough to lose nothing by closing the page. */
const QUIET_TIME = 700;
/** However busy the user is, no change waits longer than this. */
const LONGEST_WAIT = 3000;

export interface Keeping {
  /** Whether everything up to now is kept. */
  isKept(): boolean;
  stop(): void;
}

/** Keeps the document whenever it has changed and then rested for a moment, and now and then while it changes. */
export function keepAsItChanges(grid: Grid, keeper: Keeper, failed: () => void): Keeping {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let isWriting = false;
  let stopped = false;
  const changed = new ChangedBlocks();
  const parts = new KeptParts(keeper, changed);

  const keepSoon = () => {
    if (timer === undefined) waitingSince = performance.now();
    clearTimeout(timer);
    const left = LONGEST_WAIT - (performance.now() - waitingSince);
    timer = setTimeout(keepNow, Math.max(0, Math.min(QUIET_TIME, left)));
  };
  const keepNow = () => {
    if (timer === undefined || stopped) return;
    clearTimeout(timer);
    timer = isWriting ? setTimeout(keepNow, QUIET_TIME) : undefined;
    if (isWriting) return;
    isWriting = true;
    parts
      .keep(documentOf(grid))
      .then((isKept) => {
        if (!isKept) keepSoon();
      }, failed)
      .finally(() => (isWriting = false));
  };
  grid.api.onCommandExecuted((command) => {
    if (command.type !== CommandType.MUTATION || stopped) return;
    changed.note(command);
    keepSoon();
  });
  document.addEventListener("visibilitychange", keepNow);
  window.addEventListener("pagehide", keepNow);
  return {
    isKept: () => timer === undefined && !isWriting,
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** As it stands, not a copy: a copy of a large one would hold the page up. */
function documentOf(grid: Grid): IWorkbookData {
  const workbook = grid.workbook().getWorkbook();
  const resources = grid.injector
    .get(IResourceManagerService)
    .getResources(workbook.getUnitId(), UniverInstanceType.UNIVER_SHEET);
  return { ...workbook.getSnapshot(), resources };
}
