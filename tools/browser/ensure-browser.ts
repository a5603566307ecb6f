import { existsSync } from "node:fs";
import { findBrowser, type BrowserSearch } from "./find-browser";
import { holdName } from "./hold-name";
import { installChromium } from "./install-chromium";

interface Surroundings {
  readonly env?: NodeJS.ProcessEnv;
  readonly mayInstall?: boolean;
  /** Only one process at a time looks and installs under this name. */
  readonly lock?: string;
  /** Waits between tries of `apt-get update`, in milliseconds. */
  readonly pauses?: readonly number[];
  /** Hears each line that says what is happening. */
  readonly say?: (line: string) => void;
}

/**
 * Finds a browser. Where there is none and this is a Debian container run as root, it installs Debian's chromium.
 * Two commands that start at the same moment don't install twice: the second one waits, then finds what the first one
 * installed.
 */
export async function ensureBrowser({
  env = process.env,
  mayInstall = isDebianAsRoot(),
  lock = "revpact-browser",
  pauses,
  say = console.log,
}: Surroundings = {}): Promise<BrowserSearch> {
  if (!mayInstall) return findBrowser(env);
  const release = await holdName(lock, () => say("Another command is installing a browser. Waiting for it to finish."));
  try {
    const found = findBrowser(env);
    if ("executable" in found || isChosen(env)) return found;
    say("Looking for a browser… found none. Installing Debian's chromium, once.");
    const failure = await installChromium(env, pauses);
    if (failure === undefined) return findBrowser(env);
    say(`Debian's chromium could not be installed. The last lines of apt-get:\n${failure}`);
    return { missing: "Debian's chromium could not be installed." };
  } finally {
    release();
  }
}

function isChosen(env: NodeJS.ProcessEnv): boolean {
  return (env["CHROME_PATH"] ?? "") !== "";
}

function isDebianAsRoot(): boolean {
  return process.platform === "linux" && existsSync("/etc/debian_version") && process.getuid?.() === 0;
}
