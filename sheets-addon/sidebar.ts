/** The sidebar's page in Google Sheets. The script writes the panel to open into the page. */
import { mountSidebar } from "../src/sidebar/mount";
import { sheetsHost } from "./sheets-host";

const place = document.getElementById("revpact")!;
mountSidebar(place, sheetsHost(), { panel: place.dataset["panel"] || undefined });
