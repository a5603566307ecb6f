/**
 * Requests to Excel, gathered: what is queued crosses in one go, and no go carries
 * more than Excel on the web takes (5 MB).
 */
import type { DateSystem } from "./date-system";

export const LARGEST = 1_500_000;

export interface Requests {
  /** How the workbook counts the dates that are read and written. */
  readonly dates: DateSystem;
  /** Characters that one go may carry. */
  readonly largest: number;
  /** Queues one step and says how many characters it carries, either way. */
  readonly add: (size: number, step: () => void) => Promise<void>;
  /** Sends what is still queued. */
  readonly send: () => Promise<void>;
}

export function requests(context: Excel.RequestContext, dates: DateSystem, largest = LARGEST): Requests {
  let carried = 0;
  const send = async () => {
    carried = 0;
    await context.sync();
  };
  return {
    dates,
    largest,
    add: async (size, step) => {
      if (carried > 0 && carried + size > largest) await send();
      carried += size;
      step();
    },
    send,
  };
}

/** Rows in runs that each stay within one request; `sizeOf` is what a row carries. */
export function inRuns(
  { largest }: Pick<Requests, "largest">,
  rows: number,
  sizeOf: (row: number) => number,
): { readonly row: number; readonly rows: number; readonly size: number }[] {
  const runs: { row: number; rows: number; size: number }[] = [];
  let run = { row: 0, rows: 0, size: 0 };
  for (let row = 0; row < rows; row++) {
    const size = sizeOf(row);
    if (run.rows > 0 && run.size + size > largest) {
      runs.push(run);
      run = { row, rows: 0, size: 0 };
    }
    run.rows++;
    run.size += size;
  }
  if (run.rows > 0) runs.push(run);
  return runs;
}
