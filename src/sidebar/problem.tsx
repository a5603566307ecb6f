import type { ComponentChildren } from "preact";

interface ProblemProps {
  readonly words: string;
  readonly onClose?: (() => void) | undefined;
  /** The way on. */
  readonly children?: ComponentChildren;
}

/** What went wrong, where, and how to mend it. */
export function Problem({ words, onClose, children }: ProblemProps) {
  return (
    <div class="box bad" role="alert">
      <p>{sentence(words)}</p>
      {(children !== undefined || onClose !== undefined) && (
        <div class="actions">
          {children}
          {onClose !== undefined && (
            <button type="button" class="plain" onClick={onClose}>
              Close
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** Refusals begin with an argument's name and end without a dot; a box of words begins large. */
function sentence(words: string): string {
  return /[.!?"]$/.test(words) ? words : `${words}.`;
}
