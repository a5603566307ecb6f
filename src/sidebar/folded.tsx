import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

interface FoldedProps {
  readonly summary: ComponentChildren;
  readonly isOpen?: boolean;
  readonly children: () => ComponentChildren;
}

/** Details of which nothing is made before they are opened for the first time: a panel of many shows sooner. */
export function Folded({ summary, isOpen = false, children }: FoldedProps) {
  const [wasOpened, setWasOpened] = useState(isOpen);
  const open = () => setWasOpened(true);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && open()}>
      {/* A click comes before the details open, so they are never seen empty. */}
      <summary onClick={open}>{summary}</summary>
      {(wasOpened || isOpen) && children()}
    </details>
  );
}
