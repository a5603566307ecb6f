/** The task pane's half of the port, bundled as the pane is, over a faked Excel. */
import { build } from "esbuild";
import vm from "node:vm";
import type { Host } from "../../../src/host/port";
import { excelOptions } from "../../../tools/build-excel";
import type { FakeOffice } from "./fake-excel";

let bundled: Promise<vm.Script> | undefined;

async function bundle(): Promise<vm.Script> {
  const { outputFiles } = await build({
    ...excelOptions,
    entryPoints: { PaneHost: "excel-addin/excel-host.ts" },
    outdir: "dist/excel-addin",
    globalName: "PaneHost",
    write: false,
  });
  return new vm.Script(outputFiles[0].text);
}

export async function paneHost({ globals }: FakeOffice): Promise<Host> {
  const script = await (bundled ??= bundle());
  // An error that Excel hands over is one of the page's own.
  const context = vm.createContext({ ...globals, Error });
  script.runInContext(context);
  return (context["PaneHost"] as { readonly excelHost: (say: () => void) => Host }).excelHost(() => undefined);
}
