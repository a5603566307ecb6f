/** The whole way: the page's client, a bridge as strict as google.script.run, the built script, the faked document. */
import { vi } from "vitest";
import { sheetsHost } from "../../sheets-addon/sheets-host";
import { typedValue } from "../../src/host/typed-value";
import { describeFaults, type FaultyHost } from "../contract/fault-contract";
import { counted, faults } from "../contract/faults";
import { describeHost } from "../contract/host-contract";
import { describePlans } from "../contract/plan-contract";
import { bridged } from "../hosts/sheets/script-run";
import { sheetsProject } from "../hosts/sheets/sheets-project";

async function faked(): Promise<FaultyHost> {
  const { open } = await sheetsProject();
  const watch = faults();
  const project = open({ watched: (service) => counted(service, watch) });
  vi.stubGlobal("google", { script: bridged(project) });
  return {
    host: sheetsHost(),
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
    cleanup: async () => {
      vi.unstubAllGlobals();
    },
  };
}

describeHost("sheets", faked);
describePlans("sheets", faked);
describeFaults("sheets", faked);
