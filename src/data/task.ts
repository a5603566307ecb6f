import type { Aside } from "../aside/aside";

/** What a piece of longer work is given: where to say how far it is, whether to stop, and where large tables are worked on. */
export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
  readonly aside?: Aside | undefined;
}
