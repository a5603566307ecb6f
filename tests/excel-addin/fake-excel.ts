/**
 * As much of Office.js as the add-in uses, strict where the real one is: nothing can
 * be read before it was loaded and synced, a request that fails drops what was queued
 * behind it, no request carries more than 5 MB, and text is read as if it were typed.
 */

interface FakeCell {
  value: string | number | boolean;
  formula: string;
  pattern: string;
}

const BLANK: FakeCell = { value: "", formula: "", pattern: "General" };
const LARGEST = 5_000_000;

export class FakeSheet {
  readonly cells = new Map<string, FakeCell>();
  readonly notes = new Map<string, string>();
  readonly widths = new Map<number, number>();
  frozenRows = 0;

  constructor(public name: string) {}

  cell = (row: number, column: number): FakeCell => this.cells.get(`${row} ${column}`) ?? BLANK;
  change(row: number, column: number, part: Partial<FakeCell>): void {
    this.cells.set(`${row} ${column}`, { ...this.cell(row, column), ...part });
  }
  used(): Place | undefined {
    const held = [...this.cells].filter(([, { value, formula }]) => value !== "" || formula !== "");
    if (held.length === 0) return undefined;
    const rows = held.map(([key]) => Number(key.split(" ")[0]));
    const columns = held.map(([key]) => Number(key.split(" ")[1]));
    const [row, column] = [rows.reduce(least), columns.reduce(least)];
    return {
      sheet: this,
      row,
      column,
      rows: rows.reduce(most) - row + 1,
      columns: columns.reduce(most) - column + 1,
    };
  }
}

const least = (a: number, b: number) => Math.min(a, b);
const most = (a: number, b: number) => Math.max(a, b);

interface Place {
  readonly sheet: FakeSheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export class FakeWorkbook {
  sheets: FakeSheet[] = [];
  readonly names = new Map<string, Place>();
  selected: Place | undefined;
  readonly settings = new Map<string, unknown>();
  /** How many times anything crossed to Excel. */
  syncs = 0;
  /** Fails the request that would do this. */
  failOn: string | undefined;
}

/** One run's queue. Steps happen in their order when it is synced, and only then. */
class Queue {
  private steps: (() => void)[] = [];
  private carried = 0;

  constructor(readonly workbook: FakeWorkbook) {}

  add(step: () => void): void {
    this.steps.push(step);
  }
  carry(content: unknown): void {
    this.carried += JSON.stringify(content).length;
  }
  sync = async (): Promise<void> => {
    const { steps } = this;
    this.steps = [];
    this.workbook.syncs++;
    await Promise.resolve();
    for (const step of steps) step();
    const { carried } = this;
    this.carried = 0;
    if (carried > LARGEST) throw new Error("RequestPayloadSizeLimitExceeded");
  };
  did(what: string): void {
    if (this.workbook.failOn === what) throw new Error(`GeneralException: ${what}`);
  }
}

/** An object on this side of the border: it knows its own once its step has run. */
class Remote<T extends object> {
  private own: T | undefined;
  private isResolved = false;
  private readonly loaded = new Map<string, unknown>();

  constructor(
    protected readonly queue: Queue,
    find: () => T | undefined,
    orNull: boolean,
  ) {
    queue.add(() => {
      this.own = find();
      this.isResolved = true;
      if (this.own === undefined && !orNull) throw new Error("ItemNotFound: The requested resource doesn't exist.");
    });
  }

  get isNullObject(): boolean {
    if (!this.isResolved) throw new Error("The property 'isNullObject' is not available before a sync.");
    return this.own === undefined;
  }
  /** Steps on a null object do nothing, as in Excel. */
  protected step(act: (own: T) => void): void {
    this.queue.add(() => {
      if (this.own !== undefined) act(this.own);
    });
  }
  protected remember(properties: Readonly<Record<string, (own: T) => unknown>>, wanted: string): this {
    for (const name of wanted.split(",").map((part) => part.trim())) {
      const property = properties[name];
      if (property === undefined) throw new Error(`the fake has no property ${name}`);
      this.step((own) => {
        const value = property(own);
        this.queue.carry(value);
        this.loaded.set(name, value);
      });
    }
    return this;
  }
  protected read<V>(name: string): V {
    if (!this.loaded.has(name)) {
      throw new Error(`The property '${name}' is not available. Before reading it, load it and call context.sync().`);
    }
    return this.loaded.get(name) as V;
  }
}

class FakeRange extends Remote<Place> {
  private static readonly PROPERTIES: Readonly<Record<string, (place: Place) => unknown>> = {
    rowIndex: ({ row }) => row,
    columnIndex: ({ column }) => column,
    rowCount: ({ rows }) => rows,
    columnCount: ({ columns }) => columns,
    "worksheet/name": ({ sheet }) => sheet.name,
    values: (place) => table(place, ({ value }) => value),
    formulas: (place) => table(place, ({ value, formula }) => formula || value),
    numberFormat: (place) => table(place, ({ pattern }) => pattern),
  };

  load = (wanted: string) => this.remember(FakeRange.PROPERTIES, wanted);
  get rowIndex() {
    return this.read<number>("rowIndex");
  }
  get columnIndex() {
    return this.read<number>("columnIndex");
  }
  get rowCount() {
    return this.read<number>("rowCount");
  }
  get columnCount() {
    return this.read<number>("columnCount");
  }
  get worksheet() {
    return { name: this.read<string>("worksheet/name") };
  }
  get values() {
    return this.read<unknown[][]>("values");
  }
  set values(block: unknown[][]) {
    this.put("values", block, typed);
  }
  get formulas() {
    return this.read<unknown[][]>("formulas");
  }
  get numberFormat() {
    return this.read<unknown[][]>("numberFormat");
  }
  set numberFormat(pattern: unknown) {
    this.step((place) => each(place, (row, column) => place.sheet.change(row, column, { pattern: String(pattern) })));
  }
  private put(what: string, block: unknown[][], part: (value: unknown) => Partial<FakeCell> | undefined): void {
    this.queue.carry(block);
    this.step((place) => {
      this.queue.did(what);
      if (block.length !== place.rows || block.some((line) => line.length !== place.columns)) {
        throw new Error("InvalidArgument: The number of rows or columns in the input array doesn't match the range.");
      }
      each(place, (row, column) => {
        const change = part(block[row - place.row][column - place.column]);
        if (change !== undefined) place.sheet.change(row, column, change);
      });
    });
  }
  getSpillingToRangeOrNullObject = () => new FakeRange(this.queue, () => undefined, true);

  readonly format: FakeFormat;
  place: Place | undefined;
  constructor(queue: Queue, find: () => Place | undefined, orNull: boolean) {
    super(queue, find, orNull);
    this.step((place) => {
      this.place = place;
    });
    this.format = new FakeFormat(queue, () => this.place);
  }
}

/** The format of a range, which is found with it. */
class FakeFormat extends Remote<Place> {
  readonly font = { bold: false, size: 11, color: "" };
  readonly fill = { color: "", clear: () => undefined };
  readonly borders = { getItem: (_edge: string) => ({ style: "", color: "" }) };

  constructor(queue: Queue, find: () => Place | undefined) {
    super(queue, find, true);
  }
  load = (wanted: string) =>
    this.remember({ columnWidth: ({ sheet, column }) => sheet.widths.get(column) ?? 48 }, wanted);
  get columnWidth() {
    return this.read<number>("columnWidth");
  }
  set columnWidth(points: number) {
    this.step(({ sheet, column }) => sheet.widths.set(column, points));
  }
}

class FakeNote extends Remote<{ sheet: FakeSheet; address: string }> {
  load = (wanted: string) => this.remember({ content: ({ sheet, address }) => sheet.notes.get(address) }, wanted);
  get content() {
    return this.read<string>("content");
  }
  delete(): void {
    this.step(({ sheet, address }) => sheet.notes.delete(address));
  }
}

class FakeWorksheet extends Remote<FakeSheet> {
  private sheet: FakeSheet | undefined;
  constructor(
    queue: Queue,
    find: () => FakeSheet | undefined,
    orNull: boolean,
    readonly loadedName?: string,
  ) {
    super(queue, find, orNull);
    this.step((sheet) => {
      this.sheet = sheet;
    });
  }
  get name(): string {
    return this.loadedName ?? this.read<string>("name");
  }
  private range(find: (sheet: FakeSheet) => Place | undefined, orNull = false): FakeRange {
    return new FakeRange(this.queue, () => find(this.sheet!), orNull);
  }
  getUsedRangeOrNullObject = (_valuesOnly: boolean) => this.range((sheet) => sheet.used(), true);
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): FakeRange {
    if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1) {
      throw new Error("InvalidArgument: The argument is invalid or missing or has an incorrect format.");
    }
    return this.range((sheet) => ({ sheet, row, column, rows, columns }));
  }
  delete(): void {
    this.step((sheet) => {
      const { workbook } = this.queue;
      if (workbook.sheets.length === 1) throw new Error("InvalidOperation: A workbook must have one visible sheet.");
      workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
    });
  }
  readonly freezePanes = {
    freezeRows: (rows: number) =>
      this.step((sheet) => {
        this.queue.did("freezeRows");
        sheet.frozenRows = rows;
      }),
    unfreeze: () =>
      this.step((sheet) => {
        sheet.frozenRows = 0;
      }),
    getLocationOrNullObject: () =>
      this.range(
        (sheet) =>
          sheet.frozenRows === 0 ? undefined : { sheet, row: 0, column: 0, rows: sheet.frozenRows, columns: 1 },
        true,
      ),
  };
  readonly notes = {
    add: (address: string, content: string) =>
      this.step((sheet) => {
        if (sheet.notes.has(address)) throw new Error("InvalidOperation: The cell has a note already.");
        sheet.notes.set(address, content);
      }),
    getItemOrNullObject: (address: string) =>
      new FakeNote(
        this.queue,
        () => (this.sheet!.notes.has(address) ? { sheet: this.sheet!, address } : undefined),
        true,
      ),
  };
}

class FakeName extends Remote<{ name: string; place: Place }> {
  private place: Place | undefined;
  constructor(queue: Queue, find: () => { name: string; place: Place } | undefined, orNull: boolean) {
    super(queue, find, orNull);
    this.step(({ place }) => {
      this.place = place;
    });
  }
  delete(): void {
    this.step(({ name }) => this.queue.workbook.names.delete(name));
  }
  getRangeOrNullObject = () => new FakeRange(this.queue, () => this.place, true);
}

function contextOf(queue: Queue) {
  const { workbook } = queue;
  const sheetNamed = (name: string) => workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const named = (name: string) => {
    const place = workbook.names.get(name);
    return place === undefined ? undefined : { name, place };
  };
  const collection = <T, M extends object>(list: () => T[], methods: M) => {
    let items: T[] | undefined;
    const load = (wanted: string) => {
      if (wanted !== "items/name") throw new Error(`the fake has no property ${wanted}`);
      queue.add(() => {
        items = list();
      });
    };
    return Object.defineProperty({ ...methods, load }, "items", {
      get: () => {
        if (items === undefined) throw new Error("The property 'items' is not available before load and sync.");
        return items;
      },
    });
  };
  const worksheets = collection(
    () => workbook.sheets.map((sheet) => new FakeWorksheet(queue, () => sheet, false, sheet.name)),
    {
      getItem: (name: string) => new FakeWorksheet(queue, () => sheetNamed(name), false),
      add: (name: string) =>
        queue.add(() => {
          if (sheetNamed(name) !== undefined || name === "" || name.length > 31) {
            throw new Error("InvalidArgument: The name of the sheet is not to be had.");
          }
          workbook.sheets.push(new FakeSheet(name));
        }),
    },
  );
  const names = collection(() => [...workbook.names.keys()].map((name) => ({ name })), {
    getItem: (name: string) => new FakeName(queue, () => named(name), false),
    getItemOrNullObject: (name: string) => new FakeName(queue, () => named(name), true),
    add: (name: string, range: { readonly place: Place }) =>
      queue.add(() => {
        if (workbook.names.has(name)) throw new Error("InvalidArgument: The name exists already.");
        workbook.names.set(name, range.place);
      }),
  });
  const selected = () => {
    if (workbook.selected === undefined) throw new Error("InvalidSelection: The current selection is invalid.");
    return workbook.selected;
  };
  return {
    workbook: {
      worksheets,
      names,
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

/** `supports` is the newest ExcelApi. */
export function fakeExcel(supports = 1.2): FakeOffice {
  const workbook = new FakeWorkbook();
  const runs: unknown[] = [];
  const actions = new Map<string, (event: { completed: () => void }) => Promise<void>>();
  const run = async (...given: unknown[]) => {
    if (given.length > 1) runs.push(given[0]);
    const queue = new Queue(workbook);
    const batch = given[given.length - 1] as (context: unknown) => Promise<unknown>;
    const result = await batch(contextOf(queue));
    await queue.sync();
    return result;
  };
  const minor = (version: number | string) => Number(String(version).split(".")[1] ?? 0);
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
      requirements: {
        isSetSupported: (_set: string, version: string) => minor(version) <= minor(supports.toFixed(2)),
      },
    },
    actions: {
      associate: (id: string, act: (event: { completed: () => void }) => Promise<void>) => actions.set(id, act),
    },
    addin: { showAsTaskpane: async () => undefined },
    onReady: async (begin: (info: { host: string }) => void) => begin({ host: "Excel" }),
  };
  return { workbook, runs, actions, globals: { Excel: { run }, Office } };
}

/** What Excel makes of a value it is handed; undefined leaves the cell alone. */
function typed(value: unknown): Partial<FakeCell> | undefined {
  if (value === null) return undefined;
  if (typeof value === "number" || typeof value === "boolean") return { value, formula: "" };
  if (typeof value !== "string") throw new Error("InvalidArgument: a cell takes text, a number or a truth value.");
  if (value.startsWith("'")) return { value: value.slice(1), formula: "" };
  if (/^[=+@]/.test(value)) return { value: "", formula: value };
  if (/^-?[\d.,]+%?$/.test(value)) return { value: Number(value.replace(/[,%]/g, "")), formula: "" };
  if (/^\d{4}-\d\d-\d\d$/.test(value))
    return { value: Date.parse(`${value}T00:00:00Z`) / 86_400_000 + 25569, formula: "" };
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === "true", formula: "" };
  return { value, formula: "" };
}

function each({ row, column, rows, columns }: Place, act: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) act(r, c);
}

function table<V>({ sheet, row, column, rows, columns }: Place, read: (cell: FakeCell) => V): V[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => read(sheet.cell(row + r, column + c))),
  );
}
