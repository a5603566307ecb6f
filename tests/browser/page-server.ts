/** Builds each page that browser tests open when the first test file asks for it, and keeps it for all others. */
import { build } from "esbuild";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serveFolder } from "../../tools/start";
import { buildWorkbench } from "../../tools/workbench-build";
import type { BuiltPage } from "./built-page";

export interface PageServer {
  /** `GET <url><name of the page>` answers with what test files need to open it. */
  readonly url: string;
  /** Builds every page again when it is asked for next. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Built {
  readonly answer: string;
  readonly remove: () => Promise<void>;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

export async function startPageServer(
  builders: Readonly<Record<string, () => Promise<Built>>> = BUILDERS,
): Promise<PageServer> {
  const built = new Map<string, Promise<Built>>();
  const server = createServer(({ url = "/" }, response) => {
    const name = url.slice(1);
    if (!(name in builders)) {
      response.writeHead(404).end(`There is no page ${name}.`);
      return;
    }
    if (!built.has(name)) built.set(name, builders[name]());
    built.get(name)!.then(
      ({ answer }) => response.end(answer),
      (failure: unknown) => response.writeHead(500).end(String(failure)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const forget = async () => {
    const all = await Promise.allSettled(built.values());
    built.clear();
    for (const each of all) if (each.status === "fulfilled") await each.value.remove();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    forget,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await forget();
    },
  };
}

/** The workbench in a folder of its own, so that a build of dist/workbench beside it changes nothing. Answers with its address. */
async function servedWorkbench(): Promise<Built> {
  const folder = await buildWorkbench(await mkdtemp(join(tmpdir(), "workbench-")));
  const { url, server } = await serveFolder(folder, 0);
  return {
    answer: url,
    remove: async () => {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The sidebar over the host in memory. Answers with its script. */
async function sidebarScript(): Promise<Built> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["tests/src/sidebar-page.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    jsx: "automatic",
    jsxImportSource: "preact",
    write: false,
  });
  return { answer: outputFiles[0].text, remove: async () => undefined };
}

const BUILDERS: Readonly<Record<BuiltPage, () => Promise<Built>>> = {
  workbench: servedWorkbench,
  "sidebar.js": sidebarScript,
};
