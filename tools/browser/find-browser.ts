import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where the browser is, or one sentence that says why there is none. */
export type BrowserSearch = { readonly executable: string } | { readonly missing: string };

export const HOW_TO_GET_ONE = "install Chrome, Edge, or Chromium, or set CHROME_PATH to its executable";

const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];

/** Finds a Chrome, Edge, or Chromium that is already installed. CHROME_PATH names one and wins over all others. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): BrowserSearch {
  const chosen = env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    return existsSync(chosen) ? { executable: chosen } : { missing: `CHROME_PATH is ${chosen}, but no file is there.` };
  }
  const executable = usualPlaces(env).find((place) => existsSync(place) && starts(place, env));
  return executable === undefined ? { missing: "This computer has no browser that starts." } : { executable };
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  const onPath = (env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  const onMac = ["Google Chrome", "Microsoft Edge", "Chromium"].map(
    (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
  );
  const onWindows = [env["ProgramFiles"], env["ProgramFiles(x86)"], env["LOCALAPPDATA"]]
    .filter((folder): folder is string => folder !== undefined)
    .flatMap((folder) => [
      join(folder, "Google/Chrome/Application/chrome.exe"),
      join(folder, "Microsoft/Edge/Application/msedge.exe"),
      join(folder, "Chromium/Application/chrome.exe"),
    ]);
  return [...onPath, ...onMac, ...onWindows];
}

/**
 * On Linux a file of that name may not be a browser yet: Ubuntu ships a script that only asks for a snap, and a package
 * that is still being unpacked lacks its libraries. On Windows `--version` would open a window, so it isn't asked.
 */
function starts(executable: string, env: NodeJS.ProcessEnv): boolean {
  if (process.platform !== "linux") return true;
  return spawnSync(executable, ["--version"], { env, stdio: "ignore", timeout: 30_000 }).status === 0;
}
