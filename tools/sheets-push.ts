/** Builds the Sheets add-on and pushes it to the script project named in .clasp.json. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is missing before anything can be pushed, in words; undefined when nothing is. */
export function missingForPush(projectFile: string, loginFile: string): string | undefined {
  const howTo =
    "Copy sheets-addon/.clasp.json.sample to .clasp.json and put your script's id into it (script.google.com → your project → Project settings → Script ID).";
  if (!existsSync(projectFile)) return `There is no .clasp.json, so it is not known which script to push to. ${howTo}`;
  if (!scriptIdIn(projectFile)) return `.clasp.json names no script. ${howTo}`;
  if (!existsSync(loginFile))
    return "clasp is not logged in. Run `npx clasp login` once and allow it to manage your scripts.";
  return undefined;
}

function scriptIdIn(projectFile: string): boolean {
  try {
    const { scriptId } = JSON.parse(readFileSync(projectFile, "utf8")) as { scriptId?: unknown };
    return typeof scriptId === "string" && /^[\w-]{20,}$/.test(scriptId);
  } catch {
    return false;
  }
}

export async function push(): Promise<number> {
  const missing = missingForPush(join(root, ".clasp.json"), join(homedir(), ".clasprc.json"));
  if (missing !== undefined) {
    console.error(missing);
    return 1;
  }
  const { buildSheets } = await import("./build-sheets");
  await buildSheets();
  const clasp = join(root, "node_modules/@google/clasp/build/src/index.js");
  return spawnSync(process.execPath, [clasp, "push", "--force"], { cwd: root, stdio: "inherit" }).status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await push();
