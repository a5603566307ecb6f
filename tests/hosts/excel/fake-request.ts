/** One run's requests, strict where the real ones are. */
import type { FakeSheet, FakeWorkbook, Place, Settings } from "./fake-workbook";

const LARGEST = 5_000_000;

/** Steps happen in their order when the queue is synced, and only then. */
export class Queue {
  private steps: (() => void)[] = [];
  private carried = 0;

  constructor(
    readonly workbook: FakeWorkbook,
    /** Whether an ExcelApi is there. */
    readonly supports: (version: string) => boolean,
  ) {}

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
    for (const step of steps) {
      this.workbook.faults.call();
      step();
    }
    const { carried } = this;
    this.carried = 0;
    if (carried > LARGEST) throw new Error("RequestPayloadSizeLimitExceeded");
  };
  did(what: string): void {
    if (this.workbook.failOn === what) throw new Error(`GeneralException: ${what}`);
  }
  /** "ApiNotFound: The API you are trying to use could not be found" (Office Add-ins, Excel error handling). */
  needs(version: string): void {
    if (!this.supports(version)) throw new Error(`ApiNotFound: ExcelApi ${version} is not there.`);
  }
}

/**
 * Nothing of a protected sheet's cells can be changed, and no sheet of a protected structure added or removed:
 * "AccessDenied: You cannot perform the requested operation" (Office Add-ins, Excel error handling).
 */
export function denied(): never {
  throw new Error("AccessDenied: You cannot perform the requested operation.");
}

type Properties<T> = Readonly<Record<string, (own: T) => unknown>>;

/** An object on this side of the border: it knows its own once its step has run. */
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
      if (this.own === undefined && !orNull) throw new Error("ItemNotFound: The requested resource doesn't exist.");
    });
  }

  get isNullObject(): boolean {
    if (!this.isResolved) throw new Error("The property 'isNullObject' is not available before a sync.");
    return this.own === undefined;
  }
  /** What steps of other objects work on, when their turn has come. */
  get resolved(): T {
    if (this.own === undefined) throw new Error("InvalidObjectPath: this object is not there.");
    return this.own;
  }
  /** Steps on a null object do nothing, as in Excel. */
  protected step(act: (own: T) => void): void {
    this.queue.add(() => {
      if (this.own !== undefined) act(this.own);
    });
  }
  protected remember(properties: Properties<T>, wanted: string): this {
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
      items = list().map((own, i) => item(own, i, new Map(names.map((name) => [name, properties[name](own)]))));
      queue.carry(names);
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
