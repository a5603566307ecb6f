/** docs/third-party.md: whose code is in what is handed out. */
import type { BundleName } from "../hear-bundle";
import { markdownTable } from "../markdown-table";
import { artefacts } from "./artefacts";
import { INSTALL_SCRIPTS } from "./install-scripts";
import { ACCEPTED, licenceOf } from "./licences";
import { readPackage } from "./packages";
import { shippedIn, type Shipped, type ShippedByBundle } from "./shipped-packages";

/** Of packages whose names raise a question. */
const REMARKS: Readonly<Record<string, string>> = {
  "@univerjs/telemetry":
    "`@univerjs/telemetry` is the name under which the grid would look for a telemetry service. There is none here: the package holds no code that sends anything, and a test watches that the workbench asks nobody for anything.",
};

const FILES: Readonly<Record<BundleName, string>> = {
  "Sheets script": "`App.js`, loaded for every call of a function",
  "Sheets sidebar": "`Sidebar.html`",
  "Excel functions": "`functions.js`",
  "Excel task pane": "`taskpane.js` and `aside.js`",
  Workbench: "every script and style of its page; the grid and what the grid stands on",
};

export function printThirdParty(shipped: ShippedByBundle): string {
  const places = [...new Set([...shipped.values()].flatMap((packages) => [...packages.keys()]))].sort();
  const licences = new Set(places.map((place) => licenceOf(readPackage(place))?.id ?? "unknown"));
  return `${[
    "<!-- Printed from the bundles by `npm run third-party`; do not edit. -->",
    "# Third-party code",
    "Revpact installs nothing on anyone's machine: what it needs is bundled into the files that are handed out. These are the packages in each, told from what the bundler put there. Each zip of a release brings their licences as `THIRD-PARTY.txt`, and the release a bill of materials with their checksums.",
    "Sizes are bands, as minified: exact bytes change with every change of ours.",
    ...artefacts.flatMap(({ name, bundles }) => [
      `## ${name}`,
      ...bundles.flatMap((bundle) => [
        ...(bundles.length > 1 ? [`### ${bundle}`] : []),
        `${FILES[bundle]}.`.replace(/^e/, "E"),
        tableOf(shippedIn(shipped, bundle)),
      ]),
    ]),
    ...places.flatMap((place) => REMARKS[readPackage(place).name] ?? []),
    "## Licences",
    "Only these are accepted; a test fails on any other. All let anyone use, change, sell and pass on the code.",
    markdownTable(
      ["Licence", "What it asks for"],
      [...licences].sort().map((id) => [id, ACCEPTED[id] ?? "not accepted"]),
    ),
    ...toldByFile(places),
    "## Install scripts",
    "`npm ci --ignore-scripts` is enough. These packages, none of which is shipped, bring a script all the same:",
    Object.entries(INSTALL_SCRIPTS)
      .map(([name, words]) => `- \`${name}\` ${words}`)
      .join("\n"),
  ].join("\n\n")}\n`;
}

function tableOf(packages: Shipped): string {
  const rows = [...packages].map(([place, bytes]) => {
    const one = readPackage(place);
    return [one.name, one.version, licenceOf(one)?.id ?? "unknown", sizeBand(bytes)];
  });
  return markdownTable(["Package", "Version", "Licence", "Size"], rows);
}

/** Wide bands: a package's bytes vary a little with the names the bundler gives to everything else. */
export function sizeBand(bytes: number): string {
  if (bytes < 10_000) return "under 10 KB";
  if (bytes < 100_000) return "10 to 100 KB";
  return bytes < 1_000_000 ? "100 KB to 1 MB" : "over 1 MB";
}

function toldByFile(places: readonly string[]): string[] {
  const told = places.map(readPackage).filter((one) => licenceOf(one)?.byFile === true);
  if (told.length === 0) return [];
  const words = told.map((one) => `\`${one.name}\` (${licenceOf(one)?.id})`).join(", ");
  return [`Told by the licence file they bring, as they name none themselves: ${words}.`];
}
