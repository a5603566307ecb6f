/** Finds a Chromium for what looks at pages, and says in words what to do where there is none. */
import { chromium, type Browser } from "playwright-core";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

function standardPlaces(): string[] {
  const programs = [process.env["ProgramFiles"], process.env["ProgramFiles(x86)"], process.env["LOCALAPPDATA"]];
  const onWindows = programs
    .filter((folder): folder is string => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
    ]);
  const onMac = ["Google Chrome", "Microsoft Edge", "Chromium"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  );
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...onMac, ...onWindows];
}

/** A Debian container run as root may simply be given one. */
function installOnDebian(): boolean {
  if (process.platform !== "linux" || !existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  const { status } = spawnSync(
    "sh",
    ["-c", "apt-get update -q && apt-get install -yq --no-install-recommends chromium"],
    {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    },
  );
  return status === 0;
}

export function findBrowser(): string {
  const chosen = process.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (existsSync(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, and nothing is there.`);
  }
  const found = standardPlaces().find((place) => existsSync(place));
  if (found !== undefined) return found;
  if (installOnDebian()) return findBrowser();
  throw new Error("No Chrome, Edge or Chromium was found: install one, or set CHROME_PATH to its executable.");
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
  });
}
