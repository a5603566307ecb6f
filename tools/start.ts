/** `npm start`: builds the workbench, serves it on this computer only and opens the browser. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { parseArgs } from "node:util";
import { pathToFileURL } from "node:url";
import { buildWorkbench, watchWorkbench, WORKBENCH_FOLDER } from "./workbench-build";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json",
};
const FIRST_PORT = 4173;
const PORTS_TRIED = 20;
const RELOADS = "/reloads";
const RELOAD_SCRIPT = `<script src="${RELOADS}.js"></script>`;
const RELOAD_CODE = `new EventSource("${RELOADS}").onmessage = () => location.reload();`;

export interface Served {
  readonly url: string;
  readonly server: Server;
  /** Tells open pages to load again; for `--dev`. */
  reload(): void;
}

/** Serves a folder on 127.0.0.1, on the first free port from `port` on; 0 takes any. */
export async function serveFolder(folder: string, port: number, live = false): Promise<Served> {
  const listeners = new Set<ServerResponse>();
  const server = createServer(
    (request, response) => void answer(folder, request, response, live ? listeners : undefined),
  );
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}/`,
    server,
    reload: () => listeners.forEach((listener) => listener.write("data: changed\n\n")),
  };
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
  listeners: Set<ServerResponse> | undefined,
): Promise<void> {
  const path = pathOf(request);
  if (listeners !== undefined && path === RELOADS) {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
    listeners.add(response);
    request.on("close", () => listeners.delete(response));
    return;
  }
  if (listeners !== undefined && path === `${RELOADS}.js`) {
    response.writeHead(200, { "content-type": TYPES[".js"] }).end(RELOAD_CODE);
    return;
  }
  const file = normalize(join(folder, path === "/" ? "index.html" : path));
  if (!file.startsWith(folder + sep) || !existsSync(file)) {
    response.writeHead(404, { "content-type": "text/plain" }).end("There is nothing here.");
    return;
  }
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, {
    "content-type": type,
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  const content = await readFile(file);
  const isPage = listeners !== undefined && extname(file) === ".html";
  response.end(isPage ? content.toString().replace("</body>", `${RELOAD_SCRIPT}</body>`) : content);
}

/** The path asked for; an address that cannot be read asks for nothing there is. */
function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  } catch {
    return "/nothing";
  }
}

async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port < first + PORTS_TRIED; port++) {
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once("error", resolve);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", resolve);
        resolve(undefined);
      });
    });
    if (failure === undefined) {
      if (first === 0) return (server.address() as AddressInfo).port;
      if (port !== first) console.log(`Port ${first} is busy: using ${port}.`);
      return port;
    }
    if (failure.code !== "EADDRINUSE") throw failure;
  }
  throw new Error(`Ports ${first} to ${first + PORTS_TRIED - 1} are all busy: give another with --port.`);
}

function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === "darwin"
      ? ["open", url]
      : process.platform === "win32"
        ? ["cmd", "/c", "start", "", url]
        : ["xdg-open", url];
  // Where there is no desktop the address is on the screen already.
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => undefined)
    .unref();
}

interface Wish {
  readonly port: number;
  readonly open: boolean;
  readonly dev: boolean;
}

function readWish(): Wish | string {
  try {
    const { values } = parseArgs({
      options: { port: { type: "string" }, "no-open": { type: "boolean" }, dev: { type: "boolean" } },
    });
    const port = Number(values.port ?? FIRST_PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      return `--port must be a number from 1 to 65535, found "${values.port}".`;
    return { port, open: values["no-open"] !== true, dev: values.dev === true };
  } catch {
    return "Known options: --port N, --no-open, --dev.";
  }
}

async function main(): Promise<void> {
  const wish = readWish();
  if (typeof wish === "string") {
    console.error(wish);
    process.exitCode = 1;
    return;
  }
  const before = performance.now();
  const served = await serveFolder(WORKBENCH_FOLDER, wish.port, wish.dev);
  let isBuilt = false;
  if (!wish.dev) await buildWorkbench();
  else {
    await watchWorkbench((errors) => {
      if (!isBuilt) return;
      console.log(errors === 0 ? "Rebuilt." : "Not rebuilt: see above.");
      if (errors === 0) served.reload();
    });
  }
  isBuilt = true;
  console.log(`Built in ${((performance.now() - before) / 1000).toFixed(1)} s.`);
  console.log(`Revpact workbench: ${served.url}  (Ctrl+C stops it)`);
  if (wish.open) openBrowser(served.url);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  main().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  });
}
