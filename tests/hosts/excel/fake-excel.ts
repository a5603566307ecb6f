/**
 * As much of Office.js as the add-in uses, strict where the real one is: nothing can
 * be read before it was loaded and synced, a request that fails drops what was queued
 * behind it, no request carries more than 5 MB, and text is read as if it were typed.
 */
import { FakeRange } from "./fake-range";
import { collection, denied, loadable, Queue, Remote } from "./fake-request";
import { FakeSheet, FakeWorkbook, type FakeNamed, type FakeTable } from "./fake-workbook";
import { FakeWorksheet } from "./fake-worksheet";
import { RichApiError } from "./rich-api-error";

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
        // The range of a name whose cells are gone crashed Excel (OfficeDev/office-js#263): nothing may ask for it.
        if (type === "Error") throw new RichApiError("GeneralException");
        // "If the named item's type is not a range … isNullObject" (NamedItem.getRangeOrNullObject).
        if (type !== "Range") return undefined;
        // A name of several areas fails even so (xlwings/xlwings-server#224).
        if (
          String(value)
            .replace(/'[^']*'/g, "")
            .includes(",")
        ) {
          throw new RichApiError("InvalidOperation");
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
      if (!showFilterButton) throw new RichApiError("GeneralException");
      return isDataFiltered;
    },
  });
  get autoFilter() {
    this.queue.needs("Table.autoFilter");
    return this.filter;
  }
}

/** What a function of the workbook's own answered. */
class FakeResult extends Remote<{ readonly value: number }> {
  load = (wanted: string) => this.remember({ value: ({ value }) => value }, wanted);
  get value() {
    return this.read<number>("value");
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
            throw new RichApiError("InvalidArgument");
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
          if (workbook.names.has(name)) throw new RichApiError("ItemAlreadyExists");
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
    if (workbook.selected === undefined) throw new RichApiError("InvalidSelection");
    return workbook.selected;
  };
  const { isDatedFrom1904, answersDates } = workbook;
  const context = {
    workbook: {
      get context() {
        return context;
      },
      functions: {
        /** "A number that represents the date in Microsoft Excel date-time code" (Excel.Functions, date), in the date system of the workbook. */
        date: (year: number, month: number, day: number) => {
          if (answersDates === "neither") throw new RichApiError("ApiNotFound");
          const from1900 = Date.UTC(year, month - 1, day) / 86_400_000 + 25569;
          return new FakeResult(queue, () => ({ value: isDatedFrom1904 ? from1900 - 1462 : from1900 }), false);
        },
      },
      worksheets,
      names,
      tables,
      protection: loadable(queue, () => workbook, { protected: ({ isStructureProtected }) => isStructureProtected }),
      getSelectedRange: () => new FakeRange(queue, selected, false),
      getActiveCell: () => new FakeRange(queue, () => ({ ...selected(), rows: 1, columns: 1 }), false),
    },
    /** A method (OfficeExtension.ClientRequestContext, https://learn.microsoft.com/javascript/api/office/officeextension.clientrequestcontext): taken off its context it has none. */
    sync(this: unknown): Promise<void> {
      if (this !== context) throw new TypeError("Cannot read properties of undefined (reading '_pendingRequest')");
      return queue.sync();
    },
  };
  if (answersDates === "use1904DateSystem") {
    const preview = loadable(queue, () => workbook, { use1904DateSystem: () => isDatedFrom1904 });
    Object.defineProperties(context.workbook, Object.getOwnPropertyDescriptors(preview));
  }
  return context;
}

export interface FakeOffice {
  readonly workbook: FakeWorkbook;
  /** Options of each run that had some. */
  readonly runs: unknown[];
  /** Requirement sets that the add-in has asked for. */
  readonly asked: ReadonlySet<string>;
  readonly actions: Map<string, (event: { completed: () => void }) => Promise<void>>;
  readonly globals: { readonly Excel: unknown; readonly Office: unknown };
}

/** `newest` is the newest ExcelApi that is there. */
export function fakeExcel(newest = "1.20"): FakeOffice {
  const workbook = new FakeWorkbook();
  const runs: unknown[] = [];
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  const asked = new Set<string>();
  const minor = (version: string) => Number(version.split(".")[1]);
  const supports = (version: string) => minor(version) <= minor(newest);
  const run = async (...given: unknown[]) => {
    const options = given.length > 1 ? (given[0] as { readonly mergeUndoGroup?: boolean }) : undefined;
    if (options !== undefined) runs.push(options);
    const queue = new Queue(workbook, supports, options?.mergeUndoGroup === true ? {} : undefined);
    if (options?.mergeUndoGroup === true) queue.needs("RunOptions.mergeUndoGroup");
    const batch = given[given.length - 1] as (context: unknown) => Promise<unknown>;
    const result = await batch(contextOf(queue));
    await queue.sync();
    return result;
  };
  const settings = {
    get: (key: string) => workbook.settings.get(key) ?? null,
    set: (key: string, value: unknown) => void workbook.settings.set(key, value),
    // "Persists the in-memory copy of the settings property bag in the document" (Office.Settings, saveAsync,
    // https://learn.microsoft.com/javascript/api/office/office.settings).
    saveAsync: (done: (result: { status: string; error?: { message: string } }) => void) => {
      const { failSave, saved, settings: set } = workbook;
      workbook.failSave = undefined;
      if (failSave !== undefined) return done({ status: "failed", error: { message: failSave } });
      for (const [key, value] of set) saved.set(key, value);
      done({ status: "succeeded" });
    },
  };
  const Office = {
    HostType: { Excel: "Excel" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    context: {
      document: { settings },
      requirements: {
        isSetSupported: (set: string, version: string) => {
          asked.add(`${set} ${version}`);
          return set === "ExcelApi" && supports(version);
        },
      },
    },
    actions: {
      associate: (id: string, act: (event: { completed: () => void }) => Promise<void>) => actions.set(id, act),
    },
    addin: { showAsTaskpane: async () => undefined },
    onReady: async (begin: (info: { host: string }) => void) => begin({ host: "Excel" }),
  };
  return { workbook, runs, asked, actions, globals: { Excel: { run }, Office } };
}
