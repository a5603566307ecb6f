/** The whole way: the page's client, a bridge as strict as google.script.run, the built script, the faked document. */
import { vi } from "vitest";
import { sheetsHost } from "../../sheets-addon/sheets-host";
import { typedValue } from "../../src/host/typed-value";
import { contentOf } from "../contract/content";
import type { FaultyHost } from "../contract/fault-contract";
import { faults } from "../contract/faults";
import type { SheetSeed } from "../contract/host-contract";
import { FakeSheet, type FakeBook, type FakeCell } from "../hosts/sheets/fake-sheets";
import { bridged } from "../hosts/sheets/script-run";
import { sheetsProject } from "../hosts/sheets/sheets-project";

const cellsOf = new WeakMap<SheetSeed, ReadonlyMap<string, FakeCell>>();

/** Typed in once: a document is seeded anew for every call that is made to fail. */
function seededSheet(book: FakeBook, seed: SheetSeed): FakeSheet {
  const { name, cells } = seed;
  const sheet = new FakeSheet(book, name);
  const standing = cellsOf.get(seed);
  if (standing !== undefined) sheet.fill(standing);
  else if (cells.length > 0)
    sheet.getRange(1, 1, cells.length, cells[0].length).setValues(cells.map((row) => row.map(typedValue)));
  cellsOf.set(seed, new Map(sheet.cells));
  return sheet;
}

export async function fakedSheets(locale = "en_US"): Promise<FaultyHost> {
  const { open } = await sheetsProject();
  const watch = faults();
  const project = open({ called: watch.call });
  project.book.locale = locale;
  vi.stubGlobal("google", { script: bridged(project) });
  vi.stubGlobal("SpreadsheetApp", project.globals["SpreadsheetApp"]);
  vi.stubGlobal("Utilities", project.globals["Utilities"]);
  return {
    host: sheetsHost(),
    faults: watch,
    content: () =>
      contentOf(project.book.sheets, new Map([...project.book.names].map(([name, range]) => [name, range.inWords()]))),
    seed: async (sheets) => {
      project.book.names.clear();
      project.book.sheets = sheets.map((seed) => seededSheet(project.book, seed));
      project.book.active = 0;
    },
    cleanup: async () => {
      vi.unstubAllGlobals();
    },
  };
}
