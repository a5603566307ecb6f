import { CommandType } from "@univerjs/presets";
import type { Grid } from "./grid";
import type { Keeper } from "./keeper";

/** Long enough to gather what one action causes, short enough to lose nothing by closing the page. */
const QUIET_TIME = 700;
/** A large document takes long to write: it is written less often, so that it never takes a sixth of the time. */
const REST_PER_WORK = 6;

/** Keeps the document whenever it has changed and then rested for a moment. */
export function keepAsItChanges(grid: Grid, keeper: Keeper, failed: () => void): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let quietTime = QUIET_TIME;
  const keepNow = () => {
    if (timer === undefined || stopped) return;
    clearTimeout(timer);
    timer = undefined;
    const before = performance.now();
    keeper.saveDocument(grid.workbook().save()).catch(failed);
    quietTime = Math.max(QUIET_TIME, REST_PER_WORK * (performance.now() - before));
  };
  grid.api.onCommandExecuted(({ type }) => {
    if (type !== CommandType.MUTATION || stopped) return;
    clearTimeout(timer);
    timer = setTimeout(keepNow, quietTime);
  });
  document.addEventListener("visibilitychange", keepNow);
  window.addEventListener("pagehide", keepNow);
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
