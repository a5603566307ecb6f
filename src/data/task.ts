/** What a piece of longer work is given: where to say how far it is, and whether to stop. */
export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
}
