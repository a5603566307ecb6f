/**
 * The sidebar's page in Google Sheets. The script writes the panel to open into the page. The page
 * is one file, so its own script is also that of the worker beside it.
 */
import { answerAside, type WorkerScope } from "../src/aside/answer-aside";
import { mountSidebar } from "../src/sidebar/mount";
import { sheetsHost } from "./sheets-host";

if (typeof document === "undefined") answerAside(self as unknown as WorkerScope);
else start(document.currentScript?.textContent ?? "");

function start(script: string): void {
  const place = document.getElementById("revpact")!;
  mountSidebar(place, sheetsHost(), {
    panel: place.dataset["panel"] || undefined,
    startWorker: () => new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" }))),
  });
}
