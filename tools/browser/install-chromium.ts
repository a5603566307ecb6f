import { spawn } from "node:child_process";

/** Waits before `apt-get update` is tried again, in milliseconds. Another process may be updating the same lists. */
const PAUSES: readonly number[] = [2000, 5000, 15_000];
const LAST_LINES = 5;
/** Waits for a package manager that is already running, and retries downloads that fail. */
const PATIENT = ["-q", "-o", "DPkg::Lock::Timeout=600", "-o", "Acquire::Retries=3"];

/** Without this an update that downloaded nothing still succeeds, with a warning (apt-get(8), --error-on). */
const UPDATE = ["update", "-o", "APT::Update::Error-Mode=any"];

interface Ended {
  readonly isDone: boolean;
  /** The last lines apt-get printed, or why it didn't start. */
  readonly words: string;
}

/** Installs Debian's chromium with apt-get, once; answers with apt-get's last lines where it failed. */
export async function installChromium(
  env: NodeJS.ProcessEnv = process.env,
  pauses: readonly number[] = PAUSES,
): Promise<string | undefined> {
  const updated = await updateLists(env, pauses);
  const installed = await aptGet(env, ["install", "-y", "--no-install-recommends", "chromium"]);
  if (installed.isDone) return undefined;
  // The list of one foreign repository may be broken while Debian's own is fine, so only the install decides.
  return updated.isDone ? installed.words : `${updated.words}\n${installed.words}`;
}

async function updateLists(env: NodeJS.ProcessEnv, pauses: readonly number[]): Promise<Ended> {
  let ended = await aptGet(env, UPDATE);
  for (const pause of pauses) {
    if (ended.isDone) break;
    await new Promise((resolve) => setTimeout(resolve, pause));
    ended = await aptGet(env, UPDATE);
  }
  return ended;
}

function aptGet(env: NodeJS.ProcessEnv, asked: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn("apt-get", [...asked, ...PATIENT], {
      env: { ...env, DEBIAN_FRONTEND: "noninteractive" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const hear = (text: Buffer) => (output += text.toString());
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("error", (failure) => resolve({ isDone: false, words: failure.message }));
    child.on("close", (code) => resolve({ isDone: code === 0, words: lastLines(output) }));
  });
}

function lastLines(output: string): string {
  const lines = output.split("\n").filter((line) => line.trim() !== "");
  return lines.slice(-LAST_LINES).join("\n");
}
