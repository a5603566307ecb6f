/** The port in Excel, on a faked workbook. */
import { vi } from "vitest";
import { excelHost } from "../../excel-addin/excel-host";
import type { Cells } from "../../core/kernel/cells";
import { typedValue } from "../../src/host/typed-value";
import { contentOf } from "../contract/content";
import type { FaultyHost } from "../contract/fault-contract";
import { faults, type Faults } from "../contract/faults";
import type { SheetSeed } from "../contract/host-contract";
import { fakeExcel, FakeSheet, type FakeOffice } from "../hosts/excel/fake-excel";

export function stub({ globals }: FakeOffice): void {
  vi.stubGlobal("Excel", globals.Excel);
  vi.stubGlobal("Office", globals.Office);
}

export function seeded(name: string, cells: Cells): FakeSheet {
  const sheet = new FakeSheet(name);
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      const value = typedValue(cell);
      sheet.change(r, c, { value: typeof value === "string" ? value.replace(/^'/, "") : value });
    }),
  );
  return sheet;
}

const sheetsOf = new WeakMap<SheetSeed, FakeSheet>();

/** Typed in once: a workbook is seeded anew for every call that is made to fail. */
function seededAgain(seed: SheetSeed): FakeSheet {
  const { name, cells } = seed;
  const first = sheetsOf.get(seed) ?? seeded(name, cells);
  sheetsOf.set(seed, first);
  const sheet = new FakeSheet(name);
  sheet.fill(first.cells);
  return sheet;
}

export const fakedExcel = (newest: string) => async (): Promise<FaultyHost> => {
  const office = fakeExcel(newest);
  stub(office);
  office.workbook.faults = faults();
  return {
    host: excelHost(() => undefined),
    faults: office.workbook.faults as Faults,
    content: () =>
      contentOf(
        office.workbook.sheets,
        new Map([...office.workbook.names].map(([name, { value }]) => [name, String(value)])),
      ),
    seed: async (sheets) => {
      office.workbook.names.clear();
      office.workbook.sheets = sheets.map(seededAgain);
    },
    cleanup: async () => {
      vi.unstubAllGlobals();
    },
  };
};
