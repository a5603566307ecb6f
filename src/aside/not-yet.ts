/** Thrown where an answer is still being worked out: whoever asked looks again `later`, or no longer wants it. */
export class NotYet extends Error {
  constructor(
    readonly later: Promise<void>,
    readonly letGo: () => void,
  ) {
    super("the answer is still being worked out");
  }
}

/** What `work` gives once every answer it asks for is there: it is run again after each. Rejects when the signal says so. */
export async function whenAnswered<T>(work: () => T, signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return work();
    } catch (thrown) {
      if (!(thrown instanceof NotYet)) throw thrown;
      signal.addEventListener("abort", thrown.letGo);
      await thrown.later;
      signal.removeEventListener("abort", thrown.letGo);
    }
  }
}
