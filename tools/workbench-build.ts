/** Builds the workbench into a folder of static files that any web server can hand out. */
import { build, context, type BuildOptions, type Plugin } from "esbuild";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { HearBundle } from "./hear-bundle";
import { minifiedStyle } from "./minified-style";

const root = fileURLToPath(new URL("..", import.meta.url));
export const WORKBENCH_FOLDER = join(root, "dist/workbench");

/** Univer carries hyphenation for 70 languages, none of which a cell needs. */
const withoutHyphenation: Plugin = {
  name: "without-hyphenation",
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/[a-z-]+[0-9a-z-]*-[\w-]{8}\.js$/ }, (file) =>
      file.kind === "dynamic-import" && /engine-render[\\/]lib[\\/]es$/.test(file.resolveDir)
        ? { path: "no-hyphenation", namespace: "no-hyphenation" }
        : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "no-hyphenation" }, () => ({
      contents: "export default {};",
      loader: "js",
    }));
  },
};

function options(folder: string, production: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: {
      workbench: "workbench/ui/main.tsx",
      aside: "src/aside/worker.ts",
      page: "workbench/ui/page.css",
      grid: "workbench/ui/grid.css",
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: production,
    sourcemap: production ? false : "linked",
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "linked",
    define: { "process.env.NODE_ENV": JSON.stringify(production ? "production" : "development") },
    plugins: [withoutHyphenation, minifiedStyle],
    logLevel: "warning",
  };
}

async function layOut(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyFile(join(root, "workbench/ui/index.html"), join(folder, "index.html"));
  await copyFile(join(root, "workbench/ui/icon.svg"), join(folder, "icon.svg"));
}

export async function buildWorkbench(folder = WORKBENCH_FOLDER, hear?: HearBundle): Promise<string> {
  await layOut(folder);
  const { metafile } = await build({ ...options(folder, true), metafile: true });
  hear?.("Workbench", metafile);
  return folder;
}

/** Builds, then again on every change; `rebuilt` hears how many errors each build had. */
export async function watchWorkbench(rebuilt: (errors: number) => void, folder = WORKBENCH_FOLDER): Promise<string> {
  await layOut(folder);
  const { plugins = [], ...rest } = options(folder, false);
  const report: Plugin = {
    name: "report",
    setup: (bundler) => bundler.onEnd((result) => rebuilt(result.errors.length)),
  };
  const bundler = await context({ ...rest, plugins: [...plugins, report] });
  await bundler.rebuild();
  await bundler.watch();
  return folder;
}
