import { useEffect, useMemo, useState } from "preact/hooks";
import { NotYet } from "../aside/not-yet";

/** What `work` gives, worked out again when an input changes; undefined while an answer it asks for is not there yet. */
export function useAnswer<T>(work: () => T, inputs: readonly unknown[]): T | undefined {
  const [round, setRound] = useState(0);
  const found = useMemo(() => {
    try {
      return { value: work() };
    } catch (thrown) {
      if (thrown instanceof NotYet) return thrown;
      throw thrown;
    }
  }, [...inputs, round]);

  useEffect(() => {
    if (!(found instanceof NotYet)) return undefined;
    let isLeft = false;
    void found.later.then(() => {
      if (!isLeft) setRound((before) => before + 1);
    });
    return () => {
      isLeft = true;
    };
  }, [found]);

  return found instanceof NotYet ? undefined : found.value;
}
