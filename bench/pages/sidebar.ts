/** The sidebar over the sample company in memory. */
import { memoryHost } from "../../src/host/memory-host";
import type { SheetCells } from "../../src/host/memory-document";
import { mountSidebar } from "../../src/sidebar/mount";
import { untilShown } from "./until-shown";

declare global {
  interface Window {
    sampleSheets: readonly SheetCells[];
  }
}

mountSidebar(document.getElementById("place")!, memoryHost(window.sampleSheets), { panel: "data" });
window.untilUsable = untilShown("7 of 7 kinds of table found");
