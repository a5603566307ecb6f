/** A person without a mouse: goes from control to control with Tab, and has to see where the focus is. */
import type { Locator } from "playwright-core";
import { afterEach, expect } from "vitest";
import type { SidebarInBrowser } from "./in-browser";

type AriaRole = Parameters<Locator["getByRole"]>[0];
/** "summary" folds and unfolds what follows it; it has no role of its own. */
export type Role = AriaRole | "summary";
type Name = string | RegExp;

export interface Reaching {
  /** Shift+Tab instead of Tab. */
  readonly backwards?: boolean;
  /** So many presses; then it counts as out of reach. */
  readonly most?: number;
}

export interface ByKeyboard {
  readonly open: SidebarInBrowser["open"];
  /** Presses Tab until the control has the focus, and one can see that it has. */
  readonly reach: (role: Role, name: Name, reaching?: Reaching) => Promise<void>;
  /** Goes to the control and presses Enter. */
  readonly press: (role: Role, name: Name, reaching?: Reaching) => Promise<void>;
  /** Goes to the field and types in the place of what stands there. */
  readonly fill: (name: Name, words: string, reaching?: Reaching) => Promise<void>;
  /** Goes to the list and walks up or down to the option. */
  readonly choose: (name: Name, option: string, reaching?: Reaching) => Promise<void>;
  /** The focus comes to the control by itself. */
  readonly expectFocusOn: (role: Role, name: Name) => Promise<void>;
}

declare global {
  interface Window {
    /** What had the focus last, whether or not it still stands. */
    focusHolder?: Element;
  }
}

const MOST_PRESSES = 60;

/** Every test that opens the sidebar by it fails where a control that goes away takes the focus with it. */
export function byKeyboard(sidebar: SidebarInBrowser): ByKeyboard {
  const keys = () => sidebar.page.keyboard;
  const found = (role: Role, name: Name) =>
    role === "summary"
      ? sidebar.page.locator("summary").filter({ hasText: name })
      : sidebar.page.getByRole(role, { name, ...(typeof name === "string" && { exact: true }) });
  const hasFocus = (controls: Locator) =>
    controls.evaluateAll((nodes) => nodes.some((node) => node === document.activeElement));

  const expectFocusKept = () =>
    expect.poll(() => sidebar.page.evaluate(lostFocus), { message: "what took the focus with it" }).toBe("");
  afterEach(() => expectFocusKept());

  const reach: ByKeyboard["reach"] = async (role, name, { backwards = false, most = MOST_PRESSES } = {}) => {
    const wanted = found(role, name);
    await expectFocusKept();
    for (let presses = 0; presses <= most; presses++) {
      if (await hasFocus(wanted)) {
        expect(await sidebar.page.evaluate(isFocusSeen), `one cannot see the focus on ${role} "${name}"`).toBe(true);
        return;
      }
      await keys().press(backwards ? "Shift+Tab" : "Tab");
    }
    const last = await sidebar.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    expect.fail(`${most} presses of Tab do not reach ${role} "${name}"; they end on ${last}`);
  };

  return {
    open: async (opening) => {
      await sidebar.open(opening);
      await sidebar.page.evaluate(watchFocus);
    },
    reach,
    press: async (...wanted) => {
      await reach(...wanted);
      await keys().press("Enter");
    },
    fill: async (name, words, reaching) => {
      await reach("textbox", name, reaching);
      await keys().press("ControlOrMeta+a");
      await keys().type(words);
    },
    choose: async (name, option, reaching) => {
      await reach("combobox", name, reaching);
      const list = await sidebar.page.evaluateHandle(() => document.activeElement as HTMLSelectElement);
      const away = await list.evaluate(
        ({ options, selectedIndex }, option) => [...options].findIndex(({ text }) => text === option) - selectedIndex,
        option,
      );
      for (let presses = 0; presses < Math.abs(away); presses++) await keys().press(away < 0 ? "ArrowUp" : "ArrowDown");
      const chosen = await list.evaluate(({ options, selectedIndex }) => options[selectedIndex]?.text);
      expect(chosen, `what arrow keys choose of "${name}"`).toBe(option);
    },
    expectFocusOn: async (role, name) => {
      await expect.poll(() => hasFocus(found(role, name)), { message: `the focus is on ${role} "${name}"` }).toBe(true);
      expect(await sidebar.page.evaluate(isFocusSeen), `one cannot see the focus on ${role} "${name}"`).toBe(true);
    },
  };
}

/** Run in the page: whether a line is drawn round what has the focus. */
function isFocusSeen(): boolean {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement!);
  return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
}

/** Run in the page: notes what has the focus. */
function watchFocus(): void {
  delete window.focusHolder;
  document.addEventListener("focusin", ({ target }) => {
    window.focusHolder = target as Element;
  });
}

/** Run in the page: the control that went away, or was disabled, and left the focus nowhere; "" for none. */
function lostFocus(): string {
  const { activeElement } = document;
  const { focusHolder } = window;
  if (focusHolder === undefined || (activeElement !== null && activeElement !== document.body)) return "";
  return focusHolder.isConnected && !focusHolder.matches(":disabled") ? "" : focusHolder.outerHTML.slice(0, 200);
}
