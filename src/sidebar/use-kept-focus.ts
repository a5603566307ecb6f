import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
/** In ms. A panel that places the focus itself has done so by then. */
const AFTER = 60;

/**
 * Gives the focus a new place where the control that had it went away, was folded in or can no longer
 * be used: the nearest one before it that can, else the panel's title. One goes on from there.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const sidebar = root.current;
    if (sidebar === null) return undefined;
    const { ownerDocument: document } = sidebar;
    let holder: HTMLElement | undefined;
    /** The nearest first. */
    let before: readonly HTMLElement[] = [];
    let timer: number | undefined;

    const note = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      holder = target;
      const controls = [...sidebar.querySelectorAll<HTMLElement>(`.panel :is(${FOCUSABLE})`)];
      before = controls
        .filter((control) => target.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING)
        .reverse();
    };
    const mend = () => {
      timer = undefined;
      if (holder === undefined || !document.hasFocus()) return;
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === document.body || activeElement === holder;
      if (isUsable(holder) || !isNowhere) return;
      const place = before.find(isUsable) ?? sidebar.querySelector<HTMLElement>("h2");
      place?.focus();
    };
    const watch = () => {
      if (timer === undefined && holder !== undefined && !isUsable(holder)) timer = window.setTimeout(mend, AFTER);
    };
    const observer = new MutationObserver(watch);
    observer.observe(sidebar, { subtree: true, childList: true, attributeFilter: ["disabled", "open"] });
    sidebar.addEventListener("focusin", note);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      sidebar.removeEventListener("focusin", note);
    };
  }, [root]);
}

function isUsable(control: HTMLElement): boolean {
  return (
    control.isConnected &&
    !control.matches(":disabled") &&
    control.closest("details:not([open]) > :not(summary)") === null
  );
}
