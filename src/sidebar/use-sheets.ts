import { useCallback, useEffect, useState } from "preact/hooks";
import type { SheetOutline, Snapshot } from "../host/port";
import { problemWords } from "./problem-words";
import { useSurroundings } from "./surroundings";

export interface SheetsHandle {
  /** Undefined until the host has answered. */
  readonly sheets: readonly SheetOutline[] | undefined;
  readonly snapshot: Snapshot | undefined;
  readonly problem: string | undefined;
  readonly look: () => void;
}

/** The document's sheets, seen when the panel opens, when the window gets the focus back, and when asked. */
export function useSheets(): SheetsHandle {
  const { host } = useSurroundings();
  const [snapshot, setSnapshot] = useState<Snapshot | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const look = useCallback(() => {
    host.snapshot({}).then(
      (seen) => {
        setSnapshot(seen);
        setProblem(undefined);
      },
      (failure: unknown) => setProblem(problemWords(failure)),
    );
  }, [host]);

  useEffect(() => {
    look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [look]);
  return { sheets: snapshot?.sheets, snapshot, problem, look };
}
