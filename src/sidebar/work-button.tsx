import type { RefObject } from "preact";

interface WorkButtonProps {
  readonly label: string;
  readonly onWork: () => void;
  readonly isPrimary?: boolean;
  /** Something is lacking for the work. */
  readonly disabled?: boolean;
  /** The work is under way: the button rests, and keeps the focus. */
  readonly isBusy: boolean;
  readonly button?: RefObject<HTMLButtonElement | null>;
}

/** Starts work that takes a while. A button that is disabled loses the focus, so while it works it only says that it rests. */
export function WorkButton({ label, onWork, isPrimary = false, disabled = false, isBusy, button }: WorkButtonProps) {
  return (
    <button
      type="button"
      {...(button !== undefined && { ref: button })}
      class={isPrimary ? "primary wide" : "wide"}
      disabled={disabled}
      aria-disabled={isBusy ? "true" : undefined}
      onClick={() => {
        if (!isBusy) onWork();
      }}
    >
      {label}
    </button>
  );
}
