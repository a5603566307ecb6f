/** What the browser test loads: the sidebar over the memory host, and handles to reach behind it. */
import type { Change } from "../../src/host/changes";
import type { FormulaStyle } from "../../src/host/formula-style";
import type { SheetCells } from "../../src/host/memory-document";
import { memoryHost, type MemoryHost } from "../../src/host/memory-host";
import type { Host } from "../../src/host/port";
import { mountSidebar, type Sidebar } from "../../src/sidebar/mount";
import { isPanelId } from "../../src/sidebar/panels";
import { SETTINGS_KEY } from "../../src/sidebar/settings";

export interface TestPage {
  readonly sidebar: Sidebar;
  readonly host: MemoryHost;
  /** While set, every host call of this name rejects. */
  failing: keyof Host | undefined;
  /** Milliseconds every snapshot takes. */
  delay: number;
  /** What somebody else does to the document just before the next changes are applied. */
  meanwhile: readonly Change[];
  removeSheet: (name: string) => Promise<void>;
}

declare global {
  interface Window {
    revpactTest: TestPage;
    mountTest: (
      sheets: readonly SheetCells[],
      options: {
        panel?: string;
        rail?: boolean;
        sample?: readonly SheetCells[];
        settings?: string;
        formulas?: FormulaStyle;
        before?: readonly Change[];
      },
    ) => void;
    /** Leaves an empty page. */
    unmountTest: () => void;
  }
}

let mounted: Sidebar | undefined;

window.unmountTest = () => {
  mounted?.unmount();
  mounted = undefined;
  document.getElementById("sidebar")?.remove();
};

window.mountTest = (sheets, { panel, rail, sample, settings, formulas, before = [] }) => {
  let host = memoryHost(sheets, formulas);
  void host.apply(before, { replace: true });
  if (settings !== undefined) void host.save(SETTINGS_KEY, settings);
  const page: Pick<TestPage, "failing" | "delay" | "meanwhile"> = { failing: undefined, delay: 0, meanwhile: [] };
  const through = async <T>(name: keyof Host, call: () => Promise<T>): Promise<T> => {
    if (page.delay > 0 && name === "snapshot") await new Promise((resolve) => setTimeout(resolve, page.delay));
    if (page.failing === name) throw new Error("the connection was lost");
    return call();
  };
  const watched: Host = {
    name: "memory",
    formulas: host.formulas,
    snapshot: (wanted) => through("snapshot", () => host.snapshot(wanted)),
    apply: (changes, options) =>
      through("apply", async () => {
        const { meanwhile } = page;
        page.meanwhile = [];
        if (meanwhile.length > 0) await host.apply(meanwhile, { replace: true });
        return host.apply(changes, options);
      }),
    reveal: (area) => through("reveal", () => host.reveal(area)),
    say: (notice) => host.say(notice),
    load: (key) => through("load", () => host.load(key)),
    save: (key, json, options) => through("save", () => host.save(key, json, options)),
  };
  window.unmountTest();
  const place = document.body.appendChild(document.createElement("div"));
  place.id = "sidebar";
  const sidebar = mountSidebar(place, watched, {
    panel: isPanelId(panel) ? panel : undefined,
    rail,
    useSample:
      sample === undefined
        ? undefined
        : async () => {
            host = memoryHost(sample);
          },
  });
  mounted = sidebar;
  window.revpactTest = Object.assign(page, {
    sidebar,
    get host() {
      return host;
    },
    removeSheet: async (name: string) => {
      await host.apply([{ kind: "remove sheet", name }], { replace: true });
    },
  });
};
