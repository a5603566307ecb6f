import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ScenariosHandle } from "./use-scenarios";

interface ScenarioNoticeProps {
  readonly lately: ScenariosHandle["lately"];
  /** Further ways on. */
  readonly children?: ComponentChildren;
}

/** What was kept or deleted, with Undo at hand. */
export function ScenarioNotice({ lately, children }: ScenarioNoticeProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [lately?.words]);
  if (lately === undefined) return null;
  return (
    <div class="box good" role="status">
      <p>{lately.words}</p>
      <div class="actions">
        <button type="button" ref={undo} onClick={lately.undo}>
          Undo
        </button>
        {children}
      </div>
    </div>
  );
}
