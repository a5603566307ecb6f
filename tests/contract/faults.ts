/** Calls of a host's own API, counted, and made to fail where a test wants it. */

export interface Faults {
  /** Calls made since the last `arm`. */
  readonly calls: number;
  /** From now on: the call of this number fails (1 is the next), and with `forever` all after it. */
  arm(at: number, forever?: boolean): void;
  /** From now on nothing fails. */
  disarm(): void;
  /** Counts one call; throws where it is to fail. */
  call(): void;
}

export const FAULT = "Service Spreadsheets timed out";

export function faults(): Faults {
  let calls = 0;
  let first = Infinity;
  let last = 0;
  return {
    get calls() {
      return calls;
    },
    arm(at, forever = false) {
      calls = 0;
      first = at;
      last = forever ? Infinity : at;
    },
    disarm() {
      calls = 0;
      first = Infinity;
      last = 0;
    },
    call() {
      calls++;
      if (calls >= first && calls <= last) throw new Error(FAULT);
    },
  };
}

/** The same object, with every method call that crosses into it, or into what it hands out, counted, or refused by a throw. */
export function counted<T extends object>(target: T, { call }: { readonly call: (method: string) => void }): T {
  const proxies = new WeakMap<object, object>();
  const targets = new WeakMap<object, object>();
  const bare = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(bare) : isObject(value) ? (targets.get(value) ?? value) : value;
  const wrapped = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(wrapped);
    if (!isObject(value) || value instanceof Date) return value;
    const known = proxies.get(value);
    if (known !== undefined) return known;
    const proxy = new Proxy(value, {
      get(own, name) {
        const part: unknown = Reflect.get(own, name, own);
        if (typeof part !== "function") return wrapped(part);
        return (...given: unknown[]) => {
          call(String(name));
          return wrapped((part as (...given: unknown[]) => unknown).apply(own, given.map(bare)));
        };
      },
    });
    proxies.set(value, proxy);
    targets.set(proxy, value);
    return proxy;
  };
  return wrapped(target) as T;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
