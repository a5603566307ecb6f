/**
 * Builds dist/excel-addin: static files for one https origin, and the manifests that
 * point there. REVPACT_ORIGIN names the origin; without it everything is for localhost.
 */
import { build, type BuildOptions } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { catalog } from "../core/catalog";
import { addIn, DEVELOPMENT_ORIGIN } from "../excel-addin/manifest";
import { PAGE_TARGET } from "./build-sheets";
import type { HearBundle } from "./hear-bundle";
import { renderIcon } from "./icons";
import { minifiedStyle } from "./minified-style";
import { printFunctionsJson } from "./print-functions-json";
import { printManifestJson } from "./print-manifest-json";
import { printManifestXml } from "./print-manifest-xml";
import { withoutFaces } from "./without-faces";
import { withoutPages } from "./without-pages";

const root = fileURLToPath(new URL("..", import.meta.url));
export const EXCEL_FOLDER = join(root, "dist/excel-addin");

/** How everything of the add-in is bundled. */
export const excelOptions: BuildOptions = {
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
  logLevel: "warning",
};

/** The functions file alone, as text. */
export async function bundleExcelFunctions(hear?: HearBundle): Promise<string> {
  const { outputFiles, metafile } = await build({
    ...excelOptions,
    entryPoints: { functions: "excel-addin/functions.ts" },
    outdir: "dist/excel-addin",
    write: false,
    plugins: [withoutFaces],
    metafile: true,
  });
  hear?.("Excel functions", metafile);
  return outputFiles[0].text;
}

/** The origin as it is written into addresses; throws words for one that Excel would refuse. */
export function readOrigin(text: string | undefined): string {
  const origin = (text ?? DEVELOPMENT_ORIGIN).replace(/\/+$/, "");
  if (!/^https:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(origin)) {
    throw new Error(`REVPACT_ORIGIN must be an https address such as https://example.com/revpact, found "${origin}"`);
  }
  return origin;
}

export async function buildExcel(
  origin = readOrigin(process.env["REVPACT_ORIGIN"]),
  folder = EXCEL_FOLDER,
  hear?: HearBundle,
): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, "icons"), { recursive: true });
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
  const described = addIn(origin, version);
  const write = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);
  const { metafile } = await build({
    ...excelOptions,
    entryPoints: { taskpane: "excel-addin/taskpane.ts", aside: "src/aside/worker.ts" },
    target: PAGE_TARGET,
    outdir: folder,
    plugins: [withoutPages, minifiedStyle],
    metafile: true,
  });
  hear?.("Excel task pane", metafile);
  await write("functions.js", await bundleExcelFunctions(hear));
  await write("functions.json", printFunctionsJson(catalog));
  await write("manifest.xml", printManifestXml(described));
  await write("manifest.json", printManifestJson(described));
  for (const page of ["taskpane.html", "taskpane.css", "about.html"]) {
    await copyFile(join(root, "excel-addin", page), join(folder, page));
  }
  const [icon, outline] = await Promise.all(
    ["icon", "outline"].map((name) => readFile(join(root, `excel-addin/icons/${name}.svg`), "utf8")),
  );
  for (const size of [...described.icons.map((one) => one.size), 192]) {
    await write(`icons/icon-${size}.png`, renderIcon(icon, size));
  }
  await write("icons/outline-32.png", renderIcon(outline, 32));
  return folder;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildExcel();
