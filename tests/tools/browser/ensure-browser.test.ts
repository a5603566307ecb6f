import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { ensureBrowser } from "../../../tools/browser/ensure-browser";
import type { BrowserSearch } from "../../../tools/browser/find-browser";
import setup from "../../browser/browser-setup";
import { fakeApt, writeScript, type FakeApt } from "./fake-apt";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const made: FakeApt[] = [];

function fake(options?: Parameters<typeof fakeApt>[0]): FakeApt {
  const apt = fakeApt(options);
  made.push(apt);
  return apt;
}

afterEach(() => {
  for (const apt of made.splice(0)) apt.remove();
});

/** What one command finds, and the lines it prints. */
async function search(
  { env, chromium }: FakeApt,
  pauses: readonly number[] = [],
): Promise<{ found: BrowserSearch; lines: readonly string[] }> {
  const lines: string[] = [];
  const found = await ensureBrowser({
    env,
    mayInstall: true,
    lock: chromium,
    pauses,
    say: (line) => lines.push(line),
  });
  return { found, lines };
}

// Only Linux has apt-get and sockets without a file; elsewhere nothing is ever installed.
describe.skipIf(process.platform !== "linux")("a Debian container without a browser", () => {
  it("installs chromium with one update and one install, and says so in one line", async () => {
    const apt = fake();
    const { found, lines } = await search(apt);
    expect(found).toEqual({ executable: apt.chromium });
    expect(apt.asked()).toEqual(["update", "install"]);
    expect(lines).toEqual(["Looking for a browser… found none. Installing Debian's chromium, once."]);
  });

  it("installs once when three searches begin at the same moment", async () => {
    const apt = fake();
    const all = await Promise.all([search(apt), search(apt), search(apt)]);
    expect(all.map(({ found }) => found)).toEqual(Array(3).fill({ executable: apt.chromium }));
    expect(apt.asked()).toEqual(["update", "install"]);
    expect(all.flatMap(({ lines }) => lines).filter((line) => line.startsWith("Another command"))).toHaveLength(2);
  });

  it("installs once when three processes begin at the same moment", async () => {
    const apt = fake();
    const command = [
      join(root, "node_modules/tsx/dist/cli.mjs"),
      join(root, "tests/tools/browser/ensure-in-process.ts"),
    ];
    const run = () => promisify(execFile)(process.execPath, command, { env: { ...apt.env, LOCK: apt.chromium } });
    const all = await Promise.all([run(), run(), run()]);
    expect(all.map(({ stdout }) => stdout.trim())).toEqual(Array(3).fill(apt.chromium));
    expect(apt.asked()).toEqual(["update", "install"]);
  });

  it("installs nothing the second time", async () => {
    const apt = fake();
    await search(apt);
    const { found, lines } = await search(apt);
    expect(found).toEqual({ executable: apt.chromium });
    expect(apt.asked()).toEqual(["update", "install"]);
    expect(lines).toEqual([]);
  });

  it("tries the update again while another process updates the same lists", async () => {
    const apt = fake({ update: "mkdir busy 2>/dev/null && exit 100; true", again: true });
    const { found } = await search(apt, [0, 0]);
    expect(found).toEqual({ executable: apt.chromium });
    expect(apt.asked()).toEqual(["update", "update", "install"]);
  });

  it("installs although a foreign repository keeps the update from succeeding", async () => {
    const apt = fake({ update: "exit 100", again: true });
    expect((await search(apt, [0])).found).toEqual({ executable: apt.chromium });
  });

  it("reports the last lines of apt-get when it cannot install", async () => {
    const apt = fake({ install: "echo Reading; echo 'E: Unable to locate package chromium' >&2; exit 100" });
    const { found, lines } = await search(apt);
    expect(found).toEqual({ missing: "Debian's chromium could not be installed." });
    expect(lines.at(-1)).toMatch(/last lines of apt-get:\n[^]*E: Unable to locate package chromium$/);
    expect(apt.asked()).toEqual(["update", "install"]);
  });

  it("says that there is no browser when the installed one does not start", async () => {
    const apt = fake({ install: "echo 'exit 127' > bin/chromium; chmod +x bin/chromium" });
    expect((await search(apt)).found).toEqual({ missing: "This computer has no browser that starts." });
  });

  it("reports that apt-get is missing", async () => {
    const apt = fake();
    const { lines } = await search({ ...apt, env: { PATH: join(root, "docs") } });
    expect(lines.at(-1)).toContain("spawn apt-get ENOENT");
  });

  it("installs nothing when CHROME_PATH names a file that is not there", async () => {
    const apt = fake();
    const { found } = await search({ ...apt, env: { ...apt.env, CHROME_PATH: "/nowhere/chrome" } });
    expect(found).toEqual({ missing: "CHROME_PATH is /nowhere/chrome, but no file is there." });
    expect(apt.asked()).toEqual([]);
  });

  it("uses the browser that CHROME_PATH names before any other", async () => {
    const apt = fake();
    writeScript(apt.chromium, "exit 0");
    const own = `${apt.chromium}-of-my-own`;
    writeScript(own, "exit 0");
    const { found } = await search({ ...apt, env: { ...apt.env, CHROME_PATH: own } });
    expect(found).toEqual({ executable: own });
  });

  it("installs nothing where it may not", async () => {
    const apt = fake();
    expect(await ensureBrowser({ env: apt.env, mayInstall: false })).toHaveProperty("missing");
    expect(apt.asked()).toEqual([]);
  });
});

describe.skipIf(process.platform !== "linux")("the setup of the browser tests", () => {
  async function setUp(
    apt: FakeApt,
  ): Promise<{ provided: Map<string, unknown>; said: string[]; end: () => Promise<void> }> {
    const provided = new Map<string, unknown>();
    const said: string[] = [];
    const end = await setup(
      { provide: (key, value) => void provided.set(key, value), onTestsRerun: () => undefined },
      async () => (await search(apt)).found,
      (line) => said.push(line),
    );
    return { provided, said, end: async () => end?.() };
  }

  it("hands every test the address of the browser it installed", async () => {
    const apt = fake();
    const { provided, said, end } = await setUp(apt);
    expect(provided.get("browser")).toEqual({ executable: apt.chromium });
    expect(said).toEqual([`Browser tests use ${apt.chromium}.`]);
    expect(existsSync(apt.chromium)).toBe(true);
    expect((await fetch(`${String(provided.get("pageServer"))}nothing`)).status).toBe(404);
    await end();
  });

  it("hands every test the reason when there is no browser, and does not fail", async () => {
    const { provided, said, end } = await setUp(fake({ install: "exit 100" }));
    expect(provided.get("browser")).toEqual({ missing: "Debian's chromium could not be installed." });
    expect(said).toEqual(["Debian's chromium could not be installed."]);
    expect(provided.has("pageServer")).toBe(false);
    await end();
  });
});
