/**
 * As much of Office.js as the add-in uses, strict where the real one is: nothing can
 * be read before it was loaded and synced, a request that fails drops what was queued
 * behind it, no request carries more than 5 MB, and text is read as if it were typed.
 */
import { FakeRange } from "./fake-range";
import { collection, denied, loadable, Queue, Remote } from "./fake-request";
import { FakeSheet, FakeWorkbook, type FakeNamed, type FakeTable } from "./fake-workbook";
import { FakeWorksheet } from "./fake-worksheet";

export { FakeSheet };

interface NamedItem extends FakeNamed {
  readonly name: string;
}

class FakeName extends Remote<NamedItem> {
  get name() {
    return this.read<string>("name");
  }
  get type() {
    return this.read<string>("type");
  }
  get value() {
    return this.read<unknown>("value");
  }
  get visible() {
    return this.read<boolean>("visible");
  }
  delete(): void {
    this.step(({ name }) => this.queue.workbook.names.delete(name));
  }
  getRangeOrNullObject = () =>
    new FakeRange(
      this.queue,
      () => {
        if (this.isNullObject) return undefined;
        const { type, value, place } = this.resolved;
        // The range of a name whose cells are gone crashed Excel (office-js issue 263): nothing may ask for it.
        if (type === "Error") throw new Error("GeneralException: Excel has stopped.");
        // "If the named item's type is not a range … isNullObject" (NamedItem.getRangeOrNullObject).
        if (type !== "Range") return undefined;
        // A name of several areas fails even so (xlwings-server issue 224).
        if (
          String(value)
            .replace(/'[^']*'/g, "")
            .includes(",")
        ) {
          throw new Error("InvalidOperation: This operation is not permitted for the current object.");
        }
        return place;
      },
      true,
    );
}

class FakeTableItem extends Remote<FakeTable> {
  get name() {
    return this.read<string>("name");
  }
  get showHeaders() {
    return this.read<boolean>("showHeaders");
  }
  get showTotals() {
    return this.read<boolean>("showTotals");
  }
  get showFilterButton() {
    return this.read<boolean>("showFilterButton");
  }
  getRange = () => new FakeRange(this.queue, () => this.resolved.place, false);
  private readonly filter = loadable(this.queue, () => this.resolved, {
    isDataFiltered: ({ isDataFiltered, showFilterButton }) => {
      // What Excel answers of a table without filter buttons is not documented: nothing may rely on it.
      if (!showFilterButton) throw new Error("GeneralException: this table has no filter.");
      return isDataFiltered;
    },
  });
  get autoFilter() {
    this.queue.needs("1.9");
    return this.filter;
  }
}

function contextOf(queue: Queue) {
  const { workbook } = queue;
  const named = (name: string): NamedItem | undefined => {
    const item = workbook.names.get(name);
    return item === undefined ? undefined : { name, ...item };
  };
  const worksheets = collection(queue, {
    list: () => workbook.sheets,
    properties: { name: ({ name }) => name },
    item: (sheet, _, loaded) => new FakeWorksheet(queue, () => sheet, false, loaded),
    methods: {
      getItem: (name: string) => new FakeWorksheet(queue, () => workbook.sheetNamed(name), false),
      getItemOrNullObject: (name: string) => new FakeWorksheet(queue, () => workbook.sheetNamed(name), true),
      add: (name: string) =>
        queue.add(() => {
          if (workbook.isStructureProtected) denied();
          if (workbook.sheetNamed(name) !== undefined || name === "" || name.length > 31) {
            throw new Error("InvalidArgument: The name of the sheet is not to be had.");
          }
          workbook.sheets.push(new FakeSheet(name));
        }),
    },
  });
  const names = collection(queue, {
    list: () => [...workbook.names].map(([name, item]) => ({ name, ...item })),
    properties: {
      name: ({ name }) => name,
      type: ({ type }) => type,
      value: ({ value }) => value,
      visible: ({ visible }) => visible,
    },
    item: (item, _, loaded) => new FakeName(queue, () => item, false, loaded),
    methods: {
      getItem: (name: string) => new FakeName(queue, () => named(name), false),
      getItemOrNullObject: (name: string) => new FakeName(queue, () => named(name), true),
      add: (name: string, range: FakeRange) =>
        queue.add(() => {
          if (workbook.names.has(name)) throw new Error("InvalidArgument: The name exists already.");
          const place = range.resolved;
          workbook.names.set(name, { type: "Range", value: place.sheet.name, visible: true, place });
        }),
    },
  });
  const tables = collection(queue, {
    list: () => workbook.tables,
    properties: {
      name: ({ name }) => name,
      showHeaders: ({ showHeaders }) => showHeaders,
      showTotals: ({ showTotals }) => showTotals,
      showFilterButton: ({ showFilterButton }) => showFilterButton,
    },
    item: (table, _, loaded) => new FakeTableItem(queue, () => table, false, loaded),
    methods: {},
  });
  const selected = () => {
    if (workbook.selected === undefined) throw new Error("InvalidSelection: The current selection is invalid.");
    return workbook.selected;
  };
  return {
    workbook: {
      worksheets,
      names,
      tables,
      protection: loadable(queue, () => workbook, { protected: ({ isStructureProtected }) => isStructureProtected }),
      getSelectedRange: () => new FakeRange(queue, selected, false),
      getActiveCell: () => new FakeRange(queue, () => ({ ...selected(), rows: 1, columns: 1 }), false),
    },
    sync: queue.sync,
  };
}

export interface FakeOffice {
  readonly workbook: FakeWorkbook;
  /** Options of each run that had some. */
  readonly runs: unknown[];
  readonly actions: Map<string, (event: { completed: () => void }) => Promise<void>>;
  readonly globals: { readonly Excel: unknown; readonly Office: unknown };
}

/** `newest` is the newest ExcelApi that is there. */
export function fakeExcel(newest = "1.20"): FakeOffice {
  const workbook = new FakeWorkbook();
  const runs: unknown[] = [];
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  const minor = (version: string) => Number(version.split(".")[1]);
  const supports = (version: string) => minor(version) <= minor(newest);
  const run = async (...given: unknown[]) => {
    if (given.length > 1) runs.push(given[0]);
    const queue = new Queue(workbook, supports);
    const batch = given[given.length - 1] as (context: unknown) => Promise<unknown>;
    const result = await batch(contextOf(queue));
    await queue.sync();
    return result;
  };
  const settings = {
    get: (key: string) => workbook.settings.get(key) ?? null,
    set: (key: string, value: unknown) => void workbook.settings.set(key, value),
    saveAsync: (done: (result: { status: string }) => void) => done({ status: "succeeded" }),
  };
  const Office = {
    HostType: { Excel: "Excel" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      document: { settings },
      requirements: { isSetSupported: (_set: string, version: string) => supports(version) },
    },
    actions: {
      associate: (id: string, act: (event: { completed: () => void }) => Promise<void>) => actions.set(id, act),
    },
    addin: { showAsTaskpane: async () => undefined },
    onReady: async (begin: (info: { host: string }) => void) => begin({ host: "Excel" }),
  };
  return { workbook, runs, actions, globals: { Excel: { run }, Office } };
}
