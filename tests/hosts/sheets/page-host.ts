/** The page's half of the port, bundled as the sidebar's page is, over a page's `google`. */
import { build } from "esbuild";
import vm from "node:vm";
import type { Host } from "../../../src/host/port";
import { sheetsOptions } from "../../../tools/build-sheets";
import type { ScriptRun } from "./script-run";

let bundled: Promise<vm.Script> | undefined;

async function bundle(): Promise<vm.Script> {
  const { outputFiles } = await build({
    ...sheetsOptions,
    entryPoints: { PageHost: "sheets-addon/sheets-host.ts" },
    globalName: "PageHost",
  });
  return new vm.Script(outputFiles![0].text);
}

export async function pageHost({ run }: Pick<ScriptRun, "run">): Promise<Host> {
  const script = await (bundled ??= bundle());
  // An error that the bridge hands over is one of the page's own.
  const context = vm.createContext({ google: { script: { run } }, Error });
  script.runInContext(context);
  return (context["PageHost"] as { readonly sheetsHost: () => Host }).sheetsHost();
}
