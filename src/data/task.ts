/** What a piece of longer work is given: where to say how far it is, and whether to stop. */
export interface Task {
  readonly signal: AbortSignal;
  readonly progress: (done: number, of: number) => void;
}

/** Work that nobody watches or stops. */
export function unwatchedTask(): Task {
  return { signal: new AbortController().signal, progress: () => undefined };
}
