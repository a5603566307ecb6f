import { useEffect, useRef } from "preact/hooks";
import type { Sidebar } from "../../src/sidebar/mount";
import type { OpenedCsv, Workbench } from "../workbench";
import { rememberPlace } from "./place";

export interface SideProps {
  readonly workbench: Workbench | undefined;
  readonly panel: string | undefined;
  /** The file that was opened last. */
  readonly imported: OpenedCsv | undefined;
}

/** Asked for early, so that the panels are there when the grid is; the bar need not wait for them. */
const code = import("../../src/sidebar/mount");

/** The sidebar of every host, with the names of its panels beside it. */
export function Side({ workbench, panel, imported }: SideProps) {
  const element = useRef<HTMLDivElement>(null);
  const mounted = useRef<Promise<Sidebar | undefined>>(undefined);
  useEffect(() => {
    if (workbench === undefined) return;
    let sidebar: Sidebar | undefined;
    let gone = false;
    mounted.current = code.then(({ mountSidebar }) => {
      if (gone || element.current === null) return undefined;
      sidebar = mountSidebar(element.current, workbench.host, {
        panel,
        rail: true,
        onPanel: (opened) => rememberPlace({ panel: opened }),
        useSample: async () => workbench.showSample(),
        startWorker: () => new Worker("aside.js", { type: "module" }),
      });
      return sidebar;
    });
    return () => {
      gone = true;
      sidebar?.unmount();
    };
  }, [workbench]);
  useEffect(() => {
    if (imported === undefined) return;
    void mounted.current?.then((sidebar) => sidebar?.tableImported(imported.sheet, imported.columns));
  }, [imported]);
  return <div ref={element} class="sidebar-place" />;
}
