/** One run's requests, strict where the real ones are. */
import type { FakeSheet, FakeWorkbook, Place, Settings } from "./fake-workbook";
import { RichApiError } from "./rich-api-error";
import { SINCE } from "./since";

/**
 * "Excel on the web has a payload size limit for requests and responses of 5MB. A range is limited to 5,000,000 cells for
 * read operations" (Office Add-ins, "Resource limits and performance optimization",
 * https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization).
 */
const LARGEST = 5_000_000;
export const MOST_CELLS = 5_000_000;
/** Bytes that a call or an object adds to its request; the page names them as parts of its size, and no figure. */
const STEP_SIZE = 150;

/** Steps happen in their order when the queue is synced, and only then (Office Add-ins, "Application-specific API model", https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model). */
export class Queue {
  private steps: (() => void)[] = [];
  private sent = 0;
  private answered = 0;

  constructor(
    readonly workbook: FakeWorkbook,
    /** Whether an ExcelApi is there. */
    readonly supports: (version: string) => boolean,
    /** The run that all its syncs are one step of Undo with; undefined where each is its own. */
    readonly group: object | undefined,
  ) {}

  add(step: () => void): void {
    this.steps.push(step);
  }
  /** Values on their way to Excel. */
  send(content: unknown): void {
    this.sent += bytesOf(content);
  }
  /** Values on their way back. */
  answer(content: unknown): void {
    this.answered += bytesOf(content);
  }
  sync = async (): Promise<void> => {
    const { steps, workbook } = this;
    const request = this.sent + steps.length * STEP_SIZE;
    this.steps = [];
    this.sent = 0;
    workbook.syncs++;
    await Promise.resolve();
    workbook.beforeSync(workbook.syncs);
    if (workbook.isCellEdited) throw new RichApiError("InvalidOperationInCellEditMode");
    workbook.largestRequest = Math.max(workbook.largestRequest, request);
    if (request > LARGEST) throw new RichApiError("RequestPayloadSizeLimitExceeded");
    const before = workbook.undo?.held();
    try {
      for (const step of steps) {
        workbook.faults.call();
        step();
      }
    } finally {
      if (before !== undefined) workbook.undo!.record(before, this.group);
    }
    const { answered } = this;
    this.answered = 0;
    workbook.largestAnswer = Math.max(workbook.largestAnswer, answered);
    if (answered > LARGEST) throw new RichApiError("ResponsePayloadSizeLimitExceeded");
  };
  did(what: string): void {
    if (this.workbook.failOn === what) throw new RichApiError("GeneralException");
  }
  /** Naming what this Excel has not throws at once. */
  needs(member: keyof typeof SINCE): void {
    if (!this.supports(SINCE[member])) throw new RichApiError("ApiNotFound");
  }
  /** What Excel cannot undo: "If an API within the group doesn't offer undo support, the UndoNotSupported error is thrown" (see undo-stack.ts). */
  cannotUndo(): void {
    if (this.group !== undefined) throw new RichApiError("UndoNotSupported");
    this.workbook.undo?.clear();
  }
}

const bytesOf = (content: unknown) => new TextEncoder().encode(JSON.stringify(content)).length;

/**
 * Nothing of a protected sheet's cells can be changed, and no sheet of a protected structure added or removed
 * (Excel.WorksheetProtection, https://learn.microsoft.com/javascript/api/excel/excel.worksheetprotection; the error as in rich-api-error.ts).
 */
export function denied(): never {
  throw new RichApiError("AccessDenied");
}

type Properties<T> = Readonly<Record<string, (own: T) => unknown>>;

/** An object on this side of the border: it knows its own once its step has run, and nothing can be read of it that was not loaded and synced (same page). */
export class Remote<T extends object> {
  private own: T | undefined;
  private isResolved = false;

  constructor(
    protected readonly queue: Queue,
    find: () => T | undefined,
    orNull: boolean,
    /** Loaded already, as an item of a collection is. */
    private readonly loaded = new Map<string, unknown>(),
  ) {
    queue.add(() => {
      this.own = find();
      this.isResolved = true;
      if (this.own === undefined && !orNull) throw new RichApiError("ItemNotFound");
    });
  }

  /** Whether its own is still there: somebody else may have deleted it since it was found. */
  protected isThere(_own: T): boolean {
    return true;
  }

  get isNullObject(): boolean {
    if (!this.isResolved) throw new Error("The property 'isNullObject' is not available before a sync.");
    return this.own === undefined;
  }
  /** What steps of other objects work on, when their turn has come. */
  get resolved(): T {
    if (this.own === undefined) throw new Error("InvalidObjectPath: this object is not there.");
    if (!this.isThere(this.own)) throw new RichApiError("ItemNotFound");
    return this.own;
  }
  /** Steps on a null object do nothing, as in Excel. */
  protected step(act: (own: T) => void): void {
    this.queue.add(() => {
      if (this.own !== undefined) act(this.resolved);
    });
  }
  protected remember(properties: Properties<T>, wanted: string): this {
    for (const name of wanted.split(",").map((part) => part.trim())) {
      const property = properties[name];
      if (property === undefined) throw new Error(`the fake has no property ${name}`);
      this.step((own) => {
        const value = property(own);
        this.queue.answer(value);
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

/** Properties that can only be loaded and read: `protection`, `autoFilter`. */
export function loadable<T extends object, K extends string>(
  queue: Queue,
  find: () => T,
  properties: { readonly [key in K]: (own: T) => unknown },
): { load(wanted: string): void } & { readonly [key in K]: unknown } {
  const loaded = new Map<string, unknown>();
  const load = (wanted: string) => {
    for (const name of wanted.split(",")) {
      if (!(name in properties)) throw new Error(`the fake has no property ${name}`);
      queue.add(() => loaded.set(name, properties[name as K](find())));
    }
  };
  const read = (name: string) => ({
    get: () => {
      if (!loaded.has(name)) throw new Error(`The property '${name}' is not available before load and sync.`);
      return loaded.get(name);
    },
  });
  const getters = Object.fromEntries(Object.keys(properties).map((name) => [name, read(name)]));
  return Object.defineProperties({ load }, getters) as ReturnType<typeof loadable<T, K>>;
}

/** The items of a collection can be had after load and sync, each with what was loaded of it. */
export function collection<T extends object, I, M extends object>(
  queue: Queue,
  {
    list,
    properties,
    item,
    methods,
  }: {
    readonly list: () => readonly T[];
    readonly properties: Properties<T>;
    readonly item: (own: T, index: number, loaded: Map<string, unknown>) => I;
    readonly methods: M;
  },
): M & { readonly items: I[]; load(wanted: string): void } {
  let items: I[] | undefined;
  const load = (wanted: string) => {
    const names = wanted.split(",").map((part) => part.replace(/^items\//, ""));
    const unknown = names.find((name) => properties[name] === undefined);
    if (unknown !== undefined) throw new Error(`the fake has no property ${unknown}`);
    queue.add(() => {
      items = list().map((own, i) => {
        const loaded = new Map(names.map((name) => [name, properties[name](own)]));
        queue.answer([...loaded]);
        return item(own, i, loaded);
      });
    });
  };
  return Object.defineProperty({ ...methods, load }, "items", {
    get: () => {
      if (items === undefined) throw new Error("The property 'items' is not available before load and sync.");
      return items;
    },
  }) as ReturnType<typeof collection<T, I, M>>;
}

/** An object whose properties are only set and whose methods only called; each is a step, kept by its path. */
export function settable(queue: Queue, keep: (path: string, value: unknown) => void, path = ""): object {
  const at = (name: string | symbol) => (path === "" ? String(name) : `${path}.${String(name)}`);
  return new Proxy(() => undefined, {
    get: (_, name) => settable(queue, keep, at(name)),
    set: (_, name, value: unknown) => {
      queue.add(() => keep(at(name), value));
      return true;
    },
    apply: (_, __, given: unknown[]) => {
      queue.add(() => keep(path, given));
      return settable(queue, keep, `${path}(${given.join()})`);
    },
  });
}

export const into = (settings: Settings) => (path: string, value: unknown) => void settings.set(path, value);

export function unlocked<T extends FakeSheet | Place>(own: T): T {
  const sheet = "sheet" in own ? own.sheet : own;
  if ((sheet as FakeSheet).isProtected) denied();
  return own;
}
