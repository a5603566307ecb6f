import { useEffect, useRef } from "preact/hooks";
import type { Area } from "../host/changes";
import { spokenReference } from "../plans/reference";
import { Busy } from "./busy";
import { ConfirmDialog } from "./confirm-dialog";
import { Problem } from "./problem";
import { useInsert, type Afterwards, type Plan } from "./use-insert";
import { WorkButton } from "./work-button";

interface InsertBarProps extends Afterwards {
  readonly label: string;
  readonly plan: Plan;
  readonly disabled?: boolean;
  /** Beside another bar only one is the panel's primary button. */
  readonly isSecondary?: boolean;
}

const MOST_NAMED = 6;

function areasInWords(areas: readonly Area[]): string {
  const named = areas.slice(0, MOST_NAMED).map(spokenReference).join(", ");
  return areas.length > MOST_NAMED ? `${named} and ${areas.length - MOST_NAMED} more` : named;
}

/** The button that writes, and everything that may follow: the question, what was written, Undo. */
export function InsertBar({ label, plan, disabled = false, isSecondary = false, ...afterwards }: InsertBarProps) {
  const { state, insert, replace, goOn, undo, undoAll, keep, leave } = useInsert(afterwards);
  const insertButton = useRef<HTMLButtonElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state.kind === "done") undoButton.current?.focus();
    // The button that had the focus went away.
    if (state.kind === "undone") insertButton.current?.focus();
  }, [state.kind]);
  return (
    <div class="insert">
      <WorkButton
        label={label}
        button={insertButton}
        isPrimary={!isSecondary}
        disabled={disabled}
        isBusy={state.kind === "reading" || state.kind === "writing"}
        onWork={() => void insert(plan)}
      />
      {state.kind === "reading" && <Busy what="Reading" done={state.done} of={state.of} onCancel={leave} />}
      {state.kind === "writing" && <Busy what="Writing" done={0} of={0} />}
      {state.kind === "wrong" && (
        <Problem words={state.words}>
          <button type="button" onClick={() => void insert(plan)}>
            Try again
          </button>
        </Problem>
      )}
      {state.kind === "warning" && (
        <ConfirmDialog title="Continue anyway?" yes="Continue" no="Cancel" onYes={() => void goOn()} onNo={leave}>
          {state.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </ConfirmDialog>
      )}
      {state.kind === "asking" && (
        <ConfirmDialog title="Replace what stands there?" yes="Replace" onYes={() => void replace()} onNo={leave}>
          <p>These cells hold something: {areasInWords(state.areas)}. Undo can bring it back.</p>
        </ConfirmDialog>
      )}
      {state.kind === "comparing" && <Busy what="Comparing" done={0} of={0} />}
      {state.kind === "asking to undo" && (
        <ConfirmDialog title="Take back what was put there since?" yes="Undo" onYes={() => void undoAll()} onNo={keep}>
          <p>These cells hold something else by now: {areasInWords(state.areas)}. Undo would take it away.</p>
        </ConfirmDialog>
      )}
      {state.kind === "done" && (
        <div class="box good" role="status">
          <p>{state.words}</p>
          {state.problem !== undefined && <Problem words={state.problem} />}
          <div class="actions">
            <button type="button" ref={undoButton} onClick={() => void undo()}>
              Undo
            </button>
          </div>
        </div>
      )}
      {state.kind === "nothing" && (
        <div class="box" role="status">
          <p>{state.words}</p>
        </div>
      )}
      {state.kind === "undone" && (
        <div class="box" role="status">
          <p>Taken back. The document is as it was.</p>
        </div>
      )}
    </div>
  );
}
