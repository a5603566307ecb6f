/** What tests, benchmarks and curious people drive the workbench with, from the browser's console. */
import type { FUniver } from "@univerjs/presets";
import type { Host } from "../../src/host/port";
import { readAddress } from "../address";
import type { readCells, Workbench } from "../workbench";

export interface RevpactInConsole {
  /** Settles once the first sheet is computed and shown. */
  readonly ready: Promise<void>;
  readonly host: Host;
  readonly univerAPI: FUniver;
  sheets(): string[];
  /** The value of `B2`, or the rows of `B2:D9`. */
  read(sheet: string, address: string): unknown;
  /** Puts a text into a cell as typing it would, and waits for what follows from it. */
  type(sheet: string, address: string, text: string): Promise<void>;
  /** The words a function refused with in this cell. */
  words(sheet: string, address: string): string | undefined;
  settled(): Promise<void>;
  /** Whether everything up to now would be found again after a reload. */
  isKept(): boolean;
}

declare global {
  interface Window {
    revpact?: RevpactInConsole;
  }
}

export function forTests(workbench: Workbench, read: typeof readCells, ready: Promise<void>): RevpactInConsole {
  const { grid, host } = workbench;
  return {
    ready,
    host,
    univerAPI: grid.api,
    sheets: () =>
      grid
        .workbook()
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    read(sheet, address) {
      const rows = read(workbench, sheet, address);
      return address.includes(":") ? rows : rows[0][0];
    },
    async type(sheet, address, text) {
      const found = grid.workbook().getSheetByName(sheet);
      if (found === null) throw new Error(`no sheet named ${sheet}`);
      found.getRange(address).setValue(text);
      await grid.settled(500);
    },
    words(sheet, address) {
      const area = readAddress(sheet, address);
      return area && workbench.wordsAt(sheet, area.row, area.column);
    },
    settled: () => grid.settled(300),
    isKept: workbench.isKept,
  };
}
