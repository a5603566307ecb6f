import { render } from "preact";
import type { AsideWorker } from "../aside/aside";
import type { Host } from "../host/port";
import { App, type Doors } from "./app";
import { isPanelId, type PanelId } from "./panels";
import css from "./sidebar.css" with { type: "text" };

export interface SidebarOptions {
  /** The panel to open; what is no panel's id opens the one left last. */
  readonly panel?: string | undefined;
  /** Shows the panels' names beside the panel, where the host has no menu for them. */
  readonly rail?: boolean | undefined;
  readonly onPanel?: ((panel: PanelId) => void) | undefined;
  /** Fills the document with the sample company; panels offer it where they find no data. */
  readonly useSample?: (() => Promise<void>) | undefined;
  /** Starts a worker that runs `answerAside`, for answers over large tables. */
  readonly startWorker?: (() => AsideWorker) | undefined;
}

export interface Sidebar extends Doors {
  readonly unmount: () => void;
}

const STYLE_ID = "revpact-sidebar-style";

export function mountSidebar(element: HTMLElement, host: Host, options: SidebarOptions = {}): Sidebar {
  addStyle(element.ownerDocument);
  const first = isPanelId(options.panel) ? options.panel : undefined;
  let wanted: Parameters<Doors["show"]> | undefined;
  let imported: Parameters<Doors["tableImported"]>[] = [];
  let doors: Doors = {
    show: (...place) => {
      wanted = place;
    },
    tableImported: (...table) => {
      imported.push(table);
    },
  };
  render(
    <App
      host={host}
      rail={options.rail === true}
      first={first}
      useSample={options.useSample}
      startWorker={options.startWorker}
      onPanel={options.onPanel}
      hearDoors={(opened) => {
        doors = opened;
        if (wanted !== undefined) opened.show(...wanted);
        for (const table of imported) opened.tableImported(...table);
        imported = [];
      }}
    />,
    element,
  );
  return {
    show: (panel, item) => doors.show(panel, item),
    tableImported: (name, columns) => doors.tableImported(name, columns),
    unmount: () => render(null, element),
  };
}

function addStyle(document: Document): void {
  if (document.getElementById(STYLE_ID) !== null) return;
  const style = document.createElement("style");
  style.id = STYLE_ID;
  style.textContent = css;
  document.head.append(style);
}
