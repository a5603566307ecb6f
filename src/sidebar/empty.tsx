import { useState } from "preact/hooks";
import { problemWords } from "./problem-words";
import { Problem } from "./problem";
import { useSurroundings } from "./surroundings";

interface EmptyProps {
  /** What will be here. */
  readonly what: string;
  /** The one step to get it. */
  readonly step: string;
  readonly onLook: () => void;
}

export function Empty({ what, step, onLook }: EmptyProps) {
  const { useSample } = useSurroundings();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const fill = () => {
    setProblem(undefined);
    useSample?.().then(onLook, (failure: unknown) => setProblem(problemWords(failure)));
  };
  return (
    <div class="box">
      <p>{what}</p>
      <p class="quiet">{step}</p>
      <div class="actions">
        {useSample !== undefined && (
          <button type="button" class="primary" onClick={fill}>
            Use the sample
          </button>
        )}
        <button type="button" onClick={onLook}>
          Look again
        </button>
      </div>
      {problem !== undefined && <Problem words={problem} />}
    </div>
  );
}
