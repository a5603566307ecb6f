import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Task } from "../data/task";
import { problemWords } from "./problem-words";
import { useSurroundings } from "./surroundings";

export type TaskState<T> =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly done: number; readonly of: number }
  | { readonly kind: "wrong"; readonly words: string }
  | { readonly kind: "ready"; readonly value: T };

export interface TaskHandle<T> {
  readonly state: TaskState<T>;
  readonly run: (work: (task: Task) => Promise<T>) => Promise<void>;
  readonly cancel: () => void;
}

/** One piece of work at a time: a newer one, Cancel or leaving the panel lets the older go unheard. */
export function useTask<T>(): TaskHandle<T> {
  const { aside } = useSurroundings();
  const [state, setState] = useState<TaskState<T>>({ kind: "idle" });
  const running = useRef<AbortController | undefined>(undefined);

  const cancel = useCallback(() => {
    running.current?.abort();
    running.current = undefined;
    setState({ kind: "idle" });
  }, []);

  const run = useCallback(
    async (work: (task: Task) => Promise<T>) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setState({ kind: "busy", done: 0, of: 0 });
      const progress = (done: number, of: number) => {
        if (!signal.aborted) setState({ kind: "busy", done, of });
      };
      try {
        const value = await work({ signal, progress, aside });
        if (!signal.aborted) setState({ kind: "ready", value });
      } catch (problem) {
        if (!signal.aborted) setState({ kind: "wrong", words: problemWords(problem) });
      }
    },
    [aside],
  );

  useEffect(() => () => running.current?.abort(), []);
  return { state, run, cancel };
}
