import type { Task } from "../../src/data/task";

/** Work that nobody watches or stops. */
export function unwatchedTask(): Task {
  return { signal: new AbortController().signal, progress: () => undefined };
}
