/** A worker that answers as one does, later and with copies, in the same process. */
import type { AsideWorker } from "../../../src/aside/aside";
import { answerAside, type WorkerScope } from "../../../src/aside/answer-aside";
import type { ToWorker } from "../../../src/aside/messages";

export interface FakeWorker extends AsideWorker {
  /** What it was sent, in order. */
  readonly heard: ToWorker[];
  readonly isTerminated: () => boolean;
}

export function fakeWorker(): FakeWorker {
  let terminated = false;
  const scope: WorkerScope = {
    onmessage: null,
    postMessage: (message) => {
      const data = structuredClone(message);
      setTimeout(() => {
        if (!terminated) worker.onmessage?.({ data } as MessageEvent<typeof data>);
      });
    },
  };
  answerAside(scope);
  const heard: ToWorker[] = [];
  const worker: FakeWorker = {
    heard,
    isTerminated: () => terminated,
    onmessage: null,
    onerror: null,
    postMessage: (message) => {
      const data = structuredClone(message);
      heard.push(data);
      setTimeout(() => {
        if (!terminated) scope.onmessage?.({ data });
      });
    },
    terminate: () => {
      terminated = true;
    },
  };
  return worker;
}
