import { CommandType } from "@univerjs/presets";
import type { Grid } from "./grid";
import type { Keeper } from "./keeper";

/** Long enough to gather what one action causes, short enough to lose nothing by closing the page. */
const QUIET_TIME = 700;
/** A large document takes long to write: it is written less often, so that it never takes a sixth of the time. */
const REST_PER_WORK = 6;

/** However busy the user is, no change waits longer than this; a large document waits as long as it must. */
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
  let writing = 0;
  let stopped = false;
  let quietTime = QUIET_TIME;
  const keepNow = () => {
    if (timer === undefined || stopped) return;
    clearTimeout(timer);
    timer = undefined;
    const before = performance.now();
    writing++;
    keeper
      .saveDocument(grid.workbook().save())
      .catch(failed)
      .finally(() => writing--);
    quietTime = Math.max(QUIET_TIME, REST_PER_WORK * (performance.now() - before));
  };
  grid.api.onCommandExecuted(({ type }) => {
    if (type !== CommandType.MUTATION || stopped) return;
    if (timer === undefined) waitingSince = performance.now();
    clearTimeout(timer);
    const left = Math.max(LONGEST_WAIT, quietTime) - (performance.now() - waitingSince);
    timer = setTimeout(keepNow, Math.max(0, Math.min(quietTime, left)));
  });
  document.addEventListener("visibilitychange", keepNow);
  window.addEventListener("pagehide", keepNow);
  return {
    isKept: () => timer === undefined && writing === 0,
    stop() {
      stopped = true;
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
