import type { Cell, Cells } from "../../core/kernel/cells";
import type { Argument } from "../../core/kernel/gate";

export interface Watched {
  readonly args: readonly Argument[];
  /** Cells read so far, each as often as it was. */
  readonly reads: () => number;
  /** Cells there are. */
  readonly cells: number;
}

/** The same arguments; every cell that is read counts one step, and what is written throws. */
export function watched(args: readonly Argument[]): Watched {
  let reads = 0;
  let cells = 0;
  const row = (line: readonly Cell[]): readonly Cell[] => {
    cells += line.length;
    return new Proxy(Object.freeze([...line]), {
      get(own, name, receiver) {
        if (typeof name === "string" && /^\d+$/.test(name)) reads++;
        return Reflect.get(own, name, receiver) as unknown;
      },
    });
  };
  const watchedArgs = args.map((argument) =>
    Array.isArray(argument)
      ? Object.freeze((argument as Cells).map((line) => (Array.isArray(line) ? row(line) : line)))
      : argument,
  );
  return { args: watchedArgs as readonly Argument[], reads: () => reads, cells };
}
