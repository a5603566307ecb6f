/** The whole way: the page's client, a bridge as strict as google.script.run, the built script, the faked document. */
import { sheetsHost } from "../../sheets-addon/sheets-host";
import type { ServerCall } from "../../sheets-addon/script-runner";
import { typedValue } from "../../src/host/typed-value";
import { describeFaults, type FaultyHost } from "../contract/fault-contract";
import { counted, faults } from "../contract/faults";
import { describeHost } from "../contract/host-contract";
import { describePlans } from "../contract/plan-contract";
import { sheetsProject } from "../hosts/sheets/sheets-project";

async function faked(): Promise<FaultyHost> {
  const { open } = await sheetsProject();
  const watch = faults();
  const project = open((service) => counted(service, watch));
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
    faults: watch,
    seed: async (sheets) => {
      project.book.sheets = [];
      project.book.names.clear();
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
describeFaults("sheets", faked);
