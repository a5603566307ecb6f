/** The task pane, which is also the shared runtime: ribbon and context menu call into this page. */
import { mountSidebar } from "../src/sidebar/mount";
import { panels } from "../src/sidebar/panels";
import { actionOf, EXPLAIN } from "./actions";
import { excelHost } from "./excel-host";
import { functionInActiveCell } from "./explain-function";
import { followTheme } from "./follow-theme";
import { sayInBanner } from "./say-in-banner";

// Outside Excel, and without Office.js, the page keeps what it says by itself: where to open it.
if (typeof Office !== "undefined") {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) start();
  });
}

function start(): void {
  followTheme();
  const place = document.getElementById("revpact")!;
  place.replaceChildren();
  const sidebar = mountSidebar(place, excelHost(sayInBanner), { startWorker: () => new Worker("aside.js") });

  for (const { id } of panels) action(actionOf(id), () => sidebar.show(id));
  action(EXPLAIN, async () => {
    const name = await functionInActiveCell();
    sidebar.show("functions", name);
    if (name === undefined) sayInBanner("The selected cell calls no function of Revpact.");
  });
}

/** A button's action: it shows the pane, does its part, and always tells Excel that it is done. */
function action(id: string, act: () => void | Promise<void>): void {
  Office.actions.associate(id, async (event: Office.AddinCommands.Event) => {
    try {
      await Office.addin.showAsTaskpane();
      await act();
    } catch (failure) {
      sayInBanner(failure instanceof Error ? failure.message : String(failure));
    } finally {
      event.completed();
    }
  });
}
