import { useCallback, useState } from "preact/hooks";
import type { Area } from "../host/changes";
import { problemWords } from "./problem-words";
import { useSurroundings } from "./surroundings";

/** Takes the user to cells of the document; what stood in the way is a problem in words. */
export function useReveal(): { readonly show: (area: Area) => void; readonly problem: string | undefined } {
  const { host } = useSurroundings();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const show = useCallback(
    (area: Area) => {
      host.reveal(area).then(
        () => setProblem(undefined),
        (failure: unknown) => setProblem(problemWords(failure)),
      );
    },
    [host],
  );
  return { show, problem };
}
