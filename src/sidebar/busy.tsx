import { useEffect, useState } from "preact/hooks";
import { grouped } from "../written/number-words";

interface BusyProps {
  readonly what: string;
  readonly done: number;
  readonly of: number;
  /** None for what cannot be stopped half way. */
  readonly onCancel?: () => void;
}

const SHOW_AFTER = 500;

/** Shown once work has taken half a second: how far it is, and Cancel where it can be stopped. */
export function Busy({ what, done, of, onCancel }: BusyProps) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SHOW_AFTER);
    return () => clearTimeout(timer);
  }, []);
  if (!slow) return <p class="quiet" role="status" aria-live="polite" />;
  return (
    <div class="box" role="status" aria-live="polite">
      <p>
        {what}
        {of > 0 && ` ${grouped(done)} of ${grouped(of)} rows`}
      </p>
      <progress aria-label={what} {...(of > 0 && { value: done, max: of })} />
      {onCancel !== undefined && (
        <div class="actions">
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      )}
    </div>
  );
}
