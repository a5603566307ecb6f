import { useCallback, useLayoutEffect, useState } from "preact/hooks";
import { withPick, type DataPick, type DataSources } from "../data/assign-roles";
import { lookAtData, type SeenData } from "../data/look-at-data";
import { assignImported, withImported } from "./imported-tables";
import { problemWords } from "./problem-words";
import { useSurroundings } from "./surroundings";

export interface DataHandle {
  /** Undefined until the host has answered. */
  readonly seen: SeenData | undefined;
  readonly sources: DataSources;
  readonly problem: string | undefined;
  /** Resolves once the document was seen, or why not is known. */
  readonly look: () => Promise<void>;
  readonly pick: (pick: DataPick) => void;
}

/** The document's tables and the roles they play, seen when the panel opens, when the window gets the focus back, and when asked. */
export function useData(): DataHandle {
  const { host, settings, keep } = useSurroundings();
  const [seen, setSeen] = useState<SeenData | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const look = useCallback(
    () =>
      lookAtData(host).then(
        (data) => {
          setSeen(data);
          setProblem(undefined);
        },
        (failure: unknown) => setProblem(problemWords(failure)),
      ),
    [host],
  );

  // Not an effect that waits for the picture: the host is asked while the panel is drawn, and again after an import.
  useLayoutEffect(() => {
    void look();
    window.addEventListener("focus", look);
    return () => window.removeEventListener("focus", look);
  }, [look, settings.imports]);

  const sources = seen === undefined ? {} : assignImported(seen.places, settings);
  return {
    seen,
    sources,
    problem,
    look,
    pick: (pick) => keep({ data: [...withPick(settings.data, withImported(pick, sources, settings.imports))] }),
  };
}
