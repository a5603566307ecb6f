/** Builds dist/sheets-addon: the files a script project holds, ready to be pushed. */
import { build, type BuildOptions } from "esbuild";
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { catalog } from "../core/catalog";
import { panels } from "../src/sidebar/panels";
import type { HearBundle } from "./hear-bundle";
import { inlinePage } from "./inline-page";
import { lazyScript } from "./lazy-script";
import { minifiedStyle } from "./minified-style";
import { printEntry } from "./print-entry";
import { printStubs } from "./print-stubs";
import { withoutFaces } from "./without-faces";
import { withoutPages } from "./without-pages";

const root = fileURLToPath(new URL("..", import.meta.url));
/** What browsers of the last years read; the script of the spreadsheet is held to less. */
export const PAGE_TARGET = "es2022";
export const SHEETS_FOLDER = join(root, "dist/sheets-addon");

/** How everything of the project is bundled. */
export const sheetsOptions: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: "iife",
  target: "es2019",
  charset: "utf8",
  minify: true,
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  define: { "process.env.NODE_ENV": '"production"' },
  write: false,
  outdir: "dist/sheets-addon",
  logLevel: "warning",
};

const bundleScript = () =>
  build({
    ...sheetsOptions,
    entryPoints: { App: "sheets-addon/app.ts" },
    globalName: "Revpact",
    plugins: [lazyScript(catalog), withoutFaces],
    metafile: true,
  });

/** The script's bundle: every function and the server's half of the host port, behind one name. */
export async function bundleSheetsScript(hear?: HearBundle): Promise<string> {
  const { outputFiles, metafile } = await bundleScript();
  hear?.("Sheets script", metafile);
  return outputFiles![0].text;
}

/** Bytes of that bundle by the file they come from. */
export async function weighSheetsScript(): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await bundleScript();
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return new Map(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput]));
}

/** The one file of the sidebar: script and styles are in it. */
export async function sidebarPage(hear?: HearBundle): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...sheetsOptions,
    entryPoints: { Sidebar: "sheets-addon/sidebar.ts" },
    target: PAGE_TARGET,
    plugins: [withoutPages, minifiedStyle],
    metafile: true,
  });
  hear?.("Sheets sidebar", metafile);
  const textOf = (kind: string) => outputFiles!.find(({ path }) => path.endsWith(kind))?.text ?? "";
  return inlinePage({
    title: "Revpact",
    body: '<div id="revpact" data-panel=""></div>',
    script: textOf(".js"),
    styles: textOf(".css"),
  });
}

export async function buildSheets(folder = SHEETS_FOLDER, hear?: HearBundle): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [script, page] = await Promise.all([bundleSheetsScript(hear), sidebarPage(hear)]);
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write("App.js", script);
  await write("Entry.js", printEntry(panels));
  await write("Functions.js", printStubs(catalog));
  await write("Sidebar.html", page);
  await copyFile(join(root, "sheets-addon/appsscript.json"), join(folder, "appsscript.json"));
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildSheets();
