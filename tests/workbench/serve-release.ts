/** The workbench as it is released: out of its zip, from a server that knows nothing but the types of files. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { makeRelease } from "../../tools/release";
import { launchTestBrowser } from "../browser/launch-test-browser";
import { readZip } from "../release/read-zip";
import type { ServedWorkbench } from "./open-workbench";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export async function serveRelease(): Promise<ServedWorkbench> {
  const { files } = await makeRelease();
  const zip = [...files].find(([name]) => /^revpact-workbench-.*\.zip$/.test(name))![1];
  const entries = readZip(zip);
  const server = createServer(({ url = "/" }, response) => {
    const name = url === "/" ? "index.html" : url.slice(1);
    const entry = entries.get(name);
    response.writeHead(entry === undefined ? 404 : 200, { "content-type": TYPES[extname(name)] ?? "text/plain" });
    response.end(entry?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await launchTestBrowser();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    browser,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
