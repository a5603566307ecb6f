/**
 * Times that can be compared: every contender runs once in each round, so that a busy
 * moment of the machine hits all of them; garbage is collected before every run; the
 * first rounds only warm up; the median of the others counts.
 */
export interface Contender {
  readonly name: string;
  /** Makes the input of the next run; not timed. */
  readonly prepare?: () => void;
  readonly run: () => unknown;
}

export interface Rounds {
  readonly warmUp: number;
  readonly timed: number;
}

declare const gc: undefined | (() => void);

export function collectGarbage(): void {
  if (typeof gc === "function") gc();
}

/** Median milliseconds of each contender, by name. */
export async function race(contenders: readonly Contender[], rounds: Rounds): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds.warmUp + rounds.timed; round++) {
    for (const { name, prepare, run } of contenders) {
      prepare?.();
      collectGarbage();
      const start = performance.now();
      await run();
      const time = performance.now() - start;
      if (round >= rounds.warmUp) times.get(name)!.push(time);
    }
  }
  return new Map([...times].map(([name, measured]) => [name, median(measured)]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}
