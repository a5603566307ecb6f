/** The whole way: the page's client, a bridge as strict as google.script.run, the built script, the faked document. */
import { sheetsHost } from "../../sheets-addon/sheets-host";
import type { ServerCall } from "../../sheets-addon/script-runner";
import { typedValue } from "../../src/host/typed-value";
import { describeHost, type HostUnderTest } from "../contract/host-contract";
import { describePlans } from "../contract/plan-contract";
import { sheetsProject } from "./sheets-project";

async function faked(): Promise<HostUnderTest> {
  const { open } = await sheetsProject();
  const project = open();
  const run: ServerCall = async (name, message) => {
    if (name.endsWith("_") || typeof message !== "string") throw new Error("not to be called from a page");
    try {
      return project.call(name, message);
    } catch (failure) {
      // Errors cross the bridge as their message only.
      throw new Error((failure as Error).message);
    }
  };
  return {
    host: sheetsHost(run),
    seed: async (sheets) => {
      project.book.sheets = [];
      sheets.forEach(({ name, cells }, i) => {
        const sheet = project.book.insertSheet(name, i);
        if (cells.length > 0)
          sheet.getRange(1, 1, cells.length, cells[0].length).setValues(cells.map((row) => row.map(typedValue)));
      });
      project.book.active = 0;
    },
  };
}

describeHost("sheets", faked);
describePlans("sheets", faked);
