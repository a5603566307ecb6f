import { chromium, type Browser } from "playwright-core";
import { ensureBrowser } from "./ensure-browser";
import { HOW_TO_GET_ONE } from "./find-browser";

/** Starts the browser at a place, without a window. A command that names no place gets one found, or installed. */
export async function launchBrowser(executable?: string): Promise<Browser> {
  return chromium.launch({
    executablePath: executable ?? (await findOrInstall()),
    args: ["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
  });
}

async function findOrInstall(): Promise<string> {
  const search = await ensureBrowser();
  if ("executable" in search) return search.executable;
  throw new Error(`${search.missing} To go on, ${HOW_TO_GET_ONE}.`);
}
