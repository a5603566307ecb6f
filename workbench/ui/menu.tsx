import { useEffect, useRef, useState } from "preact/hooks";

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  /** A line above it, where another kind of item begins. */
  readonly apart?: boolean;
}

/** A menu button after the ARIA pattern: arrows move, Escape closes and gives the focus back. */
export function Menu({ label, items, disabled }: { label: string; items: readonly MenuItem[]; disabled?: boolean }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const focusItem = (index: number) => {
    const entries = list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [];
    if (entries.length > 0) entries[(index + entries.length) % entries.length].focus();
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    focusItem(0);
    const outside = (event: Event) => {
      if (!(event.target instanceof Node) || !list.current?.parentElement?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside, true);
    return () => document.removeEventListener("pointerdown", outside, true);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, () => void> = {
      ArrowDown: () => focusItem(at + 1),
      ArrowUp: () => focusItem(at - 1),
      Home: () => focusItem(0),
      End: () => focusItem(-1),
      Escape: close,
      Tab: () => setOpen(false),
    };
    const move = moves[event.key];
    if (move === undefined) return;
    if (event.key !== "Tab") event.preventDefault();
    event.stopPropagation();
    move();
  };

  return (
    <div class="menu">
      <button
        ref={button}
        type="button"
        class="bar-button"
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
      </button>
      {open && (
        <div ref={list} class="menu-list" role="menu" aria-label={label} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={item.apart ? "menu-item apart" : "menu-item"}
              onClick={() => {
                close();
                item.run();
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
