/**
 * Serves the Excel add-in over https on localhost, with a certificate Excel trusts,
 * and puts its manifest where Excel on this machine looks for it.
 */
import { createReadStream, existsSync } from "node:fs";
import { copyFile, mkdir, readFile, stat } from "node:fs/promises";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { DEVELOPMENT_ORIGIN } from "../excel-addin/manifest";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
};

/** The file a request asks for; undefined when it is none of the folder's. */
export async function servedFile(folder: string, address: string): Promise<string | undefined> {
  const path = readPath(address);
  if (path === undefined) return undefined;
  const file = normalize(join(folder, path === "/" ? "taskpane.html" : path));
  if (!file.startsWith(folder + sep)) return undefined;
  return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
}

function readPath(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address, "https://localhost").pathname);
  } catch {
    return undefined;
  }
}

/** Where Excel for Mac looks for manifests of add-ins under development; undefined on other systems or without Excel. */
function macManifestFolder(): string | undefined {
  const excel = join(homedir(), "Library/Containers/com.microsoft.Excel");
  return process.platform === "darwin" && existsSync(excel) ? join(excel, "Data/Documents/wef") : undefined;
}

async function sideload(folder: string): Promise<string> {
  const manifest = join(folder, "manifest.xml");
  const mac = macManifestFolder();
  if (mac !== undefined) {
    await mkdir(mac, { recursive: true });
    await copyFile(manifest, join(mac, "revpact.manifest.xml"));
    return "The manifest is in Excel's folder. Restart Excel, then: Home, Add-ins, Revpact.";
  }
  if (process.platform === "win32") {
    const { spawnSync } = await import("node:child_process");
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";
    const added = spawnSync("reg", ["add", key, "/v", "Revpact", "/t", "REG_SZ", "/d", manifest, "/f"]);
    if (added.status === 0)
      return "The manifest is registered for development. Restart Excel, then: Home, Add-ins, Revpact.";
  }
  return `No Excel was found on this machine. In Excel on the web: Home, Add-ins, More add-ins, My add-ins, Upload My Add-in, and choose\n  ${manifest}`;
}

/** A certificate that this machine trusts; where trust cannot be set up, one that must be accepted by hand. */
async function readCertificate(): Promise<{ readonly cert: Buffer; readonly key: Buffer }> {
  const { getHttpsServerOptions, generateCertificates } = await import("office-addin-dev-certs");
  try {
    return await getHttpsServerOptions();
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message.trim() : String(failure);
    const files = ["ca.crt", "localhost.crt", "localhost.key"].map((name) =>
      join(homedir(), ".office-addin-dev-certs", name),
    );
    await generateCertificates(files[0], files[1], files[2]);
    console.warn(
      `${reason}\nThis machine does not trust the certificate yet: open ${DEVELOPMENT_ORIGIN} in the browser once and accept it, or trust ${files[0]} by hand.`,
    );
    return { cert: await readFile(files[1]), key: await readFile(files[2]) };
  }
}

async function start(): Promise<void> {
  const { buildExcel } = await import("./build-excel");
  const folder = await buildExcel(DEVELOPMENT_ORIGIN);
  const certificate = await readCertificate();
  const server = createServer(certificate, (request, response) => {
    void servedFile(folder, request.url ?? "/").then((file) => {
      if (file === undefined) {
        response.writeHead(404).end("There is no such file in this add-in.");
        return;
      }
      // Excel on the web asks for functions.json from its own origin.
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "access-control-allow-origin": "*",
        "cache-control": "no-store",
      });
      createReadStream(file).pipe(response);
    });
  });
  const { port } = new URL(DEVELOPMENT_ORIGIN);
  server.on("error", (failure: NodeJS.ErrnoException) => {
    console.error(
      failure.code === "EADDRINUSE"
        ? `Port ${port} is taken: stop what runs there, the manifest names it.`
        : failure.message,
    );
    process.exitCode = 1;
  });
  server.listen(Number(port), "localhost", () => {
    void sideload(folder).then((words) =>
      console.log(`Revpact for Excel at ${DEVELOPMENT_ORIGIN}\n${words}\nStop with Ctrl+C.`),
    );
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await start().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : String(failure));
    process.exitCode = 1;
  });
}
