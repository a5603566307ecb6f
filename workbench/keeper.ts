/**
 * What survives a reload: the document, the settings kept with it, and where the
 * user was. In IndexedDB, because a document outgrows local storage; where the
 * browser forbids it (private windows), everything works and nothing is kept.
 */
import type { IWorkbookData } from "@univerjs/presets";
import { assemble, type BlockCells, type KeptIndex, type KeptPart } from "./document-parts";

export interface Keeper {
  loadDocument(): Promise<IWorkbookData | undefined>;
  /** All of it at once, for the next page to open. */
  saveDocument(data: IWorkbookData): Promise<void>;
  /** Blocks that count once an index names them. */
  saveParts(parts: readonly KeptPart[]): Promise<void>;
  /** From now on the document is the one of this index; the obsolete blocks are forgotten. All of it or nothing. */
  saveIndex(index: KeptIndex, parts: readonly KeptPart[], obsolete: readonly string[]): Promise<void>;
  loadSetting(key: string): Promise<string | undefined>;
  /** As the host's `save`: false where another page keeps something else than `over` by now. */
  saveSetting(key: string, json: string, options?: { readonly over: string | undefined }): Promise<boolean>;
  /** Forgets the document and its settings. */
  forget(): Promise<void>;
}

const DATABASE = "revpact-workbench";
const STORE = "kept";
const DOCUMENT = "document";
const BLOCK = "block ";
const MOST_ATTEMPTS = 3;
const setting = (key: string) => `setting ${key}`;

export async function openKeeper(): Promise<Keeper> {
  const database = await openDatabase().catch(() => undefined);
  const memory = new Map<string, unknown>();
  if (database !== undefined) await forgetStrays(database).catch(() => undefined);
  /** Keys of the blocks that were read. */
  let opened: readonly string[] = [];
  const read = async (key: string): Promise<unknown> =>
    database === undefined ? memory.get(key) : finished(store(database, "readonly").get(key));
  const write = async (key: string, value: unknown): Promise<void> => {
    if (database === undefined) memory.set(key, value);
    else await finished(store(database, "readwrite").put(value, key));
  };
  const change = async (puts: readonly (readonly [string, unknown])[], deletes: readonly string[] = []) => {
    if (database === undefined) {
      for (const [key, value] of puts) memory.set(key, structuredClone(value));
      for (const key of deletes) memory.delete(key);
      return;
    }
    const { transaction, objects } = begin(database);
    for (const [key, value] of puts) objects.put(value, key);
    for (const key of deletes) objects.delete(key);
    await transaction;
  };
  const blocks = (parts: readonly KeptPart[]) => parts.map(([key, cells]) => [BLOCK + key, cells] as const);
  return {
    async loadDocument() {
      for (let attempt = 1; ; attempt++) {
        const kept = (await read(DOCUMENT)) as IWorkbookData | KeptIndex | undefined;
        if (kept === undefined || !("outline" in kept)) return kept;
        const wanted = blocksNamed(kept);
        const found = await Promise.all(wanted.map(({ key }) => read(BLOCK + key)));
        if (!found.includes(undefined)) {
          opened = wanted.map(({ key }) => BLOCK + key);
          return assemble(
            kept.outline,
            wanted.map(({ sheet }, i) => [sheet, found[i] as BlockCells] as const),
          );
        }
        // Another page kept the document between one reading and the other.
        if (attempt === MOST_ATTEMPTS) throw new Error("a part of the document is not there");
      }
    },
    saveDocument: (data) => write(DOCUMENT, data),
    saveParts: (parts) => change(blocks(parts)),
    saveIndex: async (index, parts, obsolete) => {
      // What this page opened nobody else refers to: each page keeps all under keys of its own.
      await change([...blocks(parts), [DOCUMENT, index]], [...opened, ...obsolete.map((key) => BLOCK + key)]);
      opened = [];
    },
    loadSetting: async (key) => (await read(setting(key))) as string | undefined,
    saveSetting: async (key, json, options) => {
      const isAsKept = (kept: unknown) => options === undefined || options.over === kept;
      if (database !== undefined) return putWhere(database, setting(key), json, isAsKept);
      if (!isAsKept(memory.get(setting(key)))) return false;
      memory.set(setting(key), json);
      return true;
    },
    forget: async () => {
      memory.clear();
      if (database !== undefined) await finished(store(database, "readwrite").clear());
    },
  };
}

function blocksNamed({ blocks }: KeptIndex): readonly { readonly sheet: string; readonly key: string }[] {
  return Object.entries(blocks).flatMap(([sheet, keys]) => Object.values(keys).map((key) => ({ sheet, key })));
}

/**
 * Blocks that no index names are left where a page was closed while it wrote. They are forgotten by a page that is the
 * only one: another's may be named in a moment. For that each page holds a lock for as long as it is open.
 */
function forgetStrays(database: IDBDatabase): Promise<void> {
  return new Promise((resolve, reject) => {
    void navigator.locks
      .request(DATABASE, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await forgetUnnamed(database);
        resolve();
        if (lock !== null) await new Promise(() => undefined);
      })
      .catch(reject);
  });
}

async function forgetUnnamed(database: IDBDatabase): Promise<void> {
  const kept = await finished<unknown>(store(database, "readonly").get(DOCUMENT));
  const isIndex = typeof kept === "object" && kept !== null && "outline" in kept;
  const named = new Set(isIndex ? blocksNamed(kept as KeptIndex).map(({ key }) => BLOCK + key) : []);
  const all = await finished(store(database, "readonly").getAllKeys(IDBKeyRange.bound(BLOCK, `${BLOCK}\uffff`)));
  const { transaction, objects } = begin(database);
  for (const key of all) if (!named.has(String(key))) objects.delete(key);
  await transaction;
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
}

/** Puts a value where the one that stands is as wanted, without another page's coming between. */
async function putWhere(
  database: IDBDatabase,
  key: string,
  value: unknown,
  isWanted: (standing: unknown) => boolean,
): Promise<boolean> {
  const { transaction, objects } = begin(database);
  let isPut = false;
  const standing = objects.get(key);
  standing.onsuccess = () => {
    isPut = isWanted(standing.result);
    if (isPut) objects.put(value, key);
  };
  await transaction;
  return isPut;
}

/** Resolves once all that is asked of the objects is done, or none of it. */
function begin(database: IDBDatabase): { readonly transaction: Promise<void>; readonly objects: IDBObjectStore } {
  const begun = database.transaction(STORE, "readwrite");
  const transaction = new Promise<void>((resolve, reject) => {
    begun.oncomplete = () => resolve();
    begun.onabort = () => reject(begun.error ?? new Error("the browser could not keep this"));
  });
  return { transaction, objects: begun.objectStore(STORE) };
}

function store(database: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return database.transaction(STORE, mode).objectStore(STORE);
}

function finished<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser could not keep this"));
  });
}
