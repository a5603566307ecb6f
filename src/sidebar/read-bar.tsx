import { Busy } from "./busy";
import { Problem } from "./problem";
import type { TaskHandle } from "./use-task";
import { WorkButton } from "./work-button";

interface ReadBarProps extends Pick<TaskHandle<unknown>, "state" | "cancel"> {
  readonly label: string;
  /** The label once the tables were read. */
  readonly again: string;
  readonly disabled: boolean;
  /** Whether what was read no longer answers what is asked. */
  readonly isStale?: boolean;
  readonly onRead: () => void;
  readonly onLook: () => void;
}

/** The button that reads the picked tables, how far that is, and what went wrong. */
export function ReadBar({ label, again, disabled, isStale = false, onRead, onLook, state, cancel }: ReadBarProps) {
  const isAnswered = state.kind === "ready";
  return (
    <>
      <WorkButton
        label={isAnswered ? again : label}
        isPrimary={!isAnswered || isStale}
        disabled={disabled}
        isBusy={state.kind === "busy"}
        onWork={onRead}
      />
      {state.kind === "busy" && <Busy what="Reading" done={state.done} of={state.of} onCancel={cancel} />}
      {state.kind === "wrong" && <LookAgain words={state.words} onLook={onLook} />}
    </>
  );
}

/** What went wrong with the tables, and the way on. */
export function LookAgain({ words, onLook }: { readonly words: string; readonly onLook: () => void }) {
  return (
    <Problem words={words}>
      <button type="button" onClick={onLook}>
        Look at the sheets again
      </button>
    </Problem>
  );
}
