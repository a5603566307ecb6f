import { useEffect, useRef } from "preact/hooks";
import type { Sidebar } from "../../src/sidebar/mount";
import type { Workbench } from "../workbench";
import { rememberPlace } from "./place";

export interface SideProps {
  readonly workbench: Workbench | undefined;
  readonly panel: string | undefined;
}

/** Asked for early, so that the panels are there when the grid is; the bar need not wait for them. */
const code = import("../../src/sidebar/mount");

/** The sidebar of every host, with the names of its panels beside it. */
export function Side({ workbench, panel }: SideProps) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (workbench === undefined) return;
    let sidebar: Sidebar | undefined;
    let gone = false;
    void code.then(({ mountSidebar }) => {
      if (gone || element.current === null) return;
      sidebar = mountSidebar(element.current, workbench.host, {
        panel,
        rail: true,
        onPanel: (opened) => rememberPlace({ panel: opened }),
        useSample: async () => workbench.showSample(),
        startWorker: () => new Worker("aside.js", { type: "module" }),
      });
    });
    return () => {
      gone = true;
      sidebar?.unmount();
    };
  }, [workbench]);
  return <div ref={element} class="sidebar-place" />;
}
