/**
 * What survives a reload: the document, the settings kept with it, and where the
 * user was. In IndexedDB, because a document outgrows local storage; where the
 * browser forbids it (private windows), everything works and nothing is kept.
 */
import type { IWorkbookData } from "@univerjs/presets";

export interface Keeper {
  loadDocument(): Promise<IWorkbookData | undefined>;
  saveDocument(data: IWorkbookData): Promise<void>;
  loadSetting(key: string): Promise<string | undefined>;
  saveSetting(key: string, json: string): Promise<void>;
  /** Forgets the document and its settings. */
  forget(): Promise<void>;
}

const DATABASE = "revpact-workbench";
const STORE = "kept";
const DOCUMENT = "document";
const setting = (key: string) => `setting ${key}`;

export async function openKeeper(): Promise<Keeper> {
  const database = await openDatabase().catch(() => undefined);
  const memory = new Map<string, unknown>();
  const read = async (key: string): Promise<unknown> =>
    database === undefined ? memory.get(key) : finished(store(database, "readonly").get(key));
  const write = async (key: string, value: unknown): Promise<void> => {
    if (database === undefined) memory.set(key, value);
    else await finished(store(database, "readwrite").put(value, key));
  };
  return {
    loadDocument: async () => (await read(DOCUMENT)) as IWorkbookData | undefined,
    saveDocument: (data) => write(DOCUMENT, data),
    loadSetting: async (key) => (await read(setting(key))) as string | undefined,
    saveSetting: (key, json) => write(setting(key), json),
    forget: async () => {
      memory.clear();
      if (database !== undefined) await finished(store(database, "readwrite").clear());
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
  });
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
