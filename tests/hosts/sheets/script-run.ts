/** `google.script.run` as a page finds it: what may cross, how many calls at once, in which order, and how one fails. */
import type { OpenProject } from "./sheets-project";

/**
 * "The google.script.run API allows 10 concurrent calls to server functions. If you make an 11th call while 10 are still
 * running, the server function will be delayed until one of the 10 spots is freed" (Apps Script guides, "HTML Service:
 * Communicate with server functions", https://developers.google.com/apps-script/guides/html/communication).
 */
const AT_ONCE = 10;

export interface ScriptRun {
  /** What stands at `google.script.run`. */
  readonly run: object;
  /** Names of the functions called, in the order in which the server ran them. */
  readonly ran: readonly string[];
  /** The most calls that were ever under way at once. */
  readonly most: number;
  /** The next call fails so, and its function is not run: a network that is gone, a quota that is used up. */
  failNext(words: string): void;
}

interface Handlers {
  readonly succeed?: (answer: unknown) => void;
  readonly fail?: (failure: Error) => void;
}

/** From a page to an open project: what the script defines can be called, whatever else is global cannot. */
export function bridged({ context, globals, call }: OpenProject): ScriptRun {
  const isPublic = (name: string) => !(name in globals) && typeof context[name] === "function";
  return scriptRun((name) => (isPublic(name) ? (...given) => call(name, ...given) : undefined));
}

/** `server` finds the functions of the script's global scope. */
export function scriptRun(server: (name: string) => ((...given: unknown[]) => unknown) | undefined): ScriptRun {
  const waiting: (() => void)[] = [];
  const underWay: (() => void)[] = [];
  const ran: string[] = [];
  let most = 0;
  let failure: string | undefined;

  const begin = (call: () => void) => {
    if (underWay.length === AT_ONCE) return void waiting.push(call);
    underWay.push(call);
    most = Math.max(most, underWay.length);
    setTimeout(finishOne);
  };
  /** "There is no way to know which function runs first" (same guide), so here it is the one called last. */
  const finishOne = () => {
    underWay.at(-1)!();
    underWay.pop();
    const next = waiting.pop();
    if (next !== undefined) begin(next);
  };

  const perform = (name: string, given: readonly unknown[], { succeed, fail }: Handlers) => {
    const words = failure;
    failure = undefined;
    try {
      if (words !== undefined) throw new Error(words);
      ran.push(name);
      // "An object passed to the server becomes a copy of the original" (Class google.script.run, reference below).
      const answer = server(name)!(...given.map(copyOf)) ?? null;
      refuseIllegal(answer, `the answer of ${name}`);
      succeed?.(copyOf(answer));
    } catch (thrown) {
      // An error crosses as its message and nothing else of it.
      fail?.(new Error((thrown as Error).message));
    }
  };

  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === "withSuccessHandler")
            return (succeed: Required<Handlers>["succeed"]) => runner({ ...handlers, succeed });
          if (name === "withFailureHandler") return (fail: Required<Handlers>["fail"]) => runner({ ...handlers, fail });
          // A function whose name ends with an underscore is private, and not to be called from a page (same guide).
          if (name.endsWith("_") || server(name) === undefined) return undefined;
          return (...given: unknown[]) => {
            given.forEach((value, i) => refuseIllegal(value, `argument ${i + 1} of ${name}`));
            begin(() => perform(name, given, handlers));
          };
        },
      },
    );

  return {
    run: runner({}),
    ran,
    get most() {
      return most;
    },
    failNext: (words) => {
      failure = words;
    },
  };
}

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/**
 * "Requests fail if you attempt to pass a Date, Function, DOM element besides a form, or other prohibited type, including
 * prohibited types inside objects or arrays. Objects that create circular references will also fail, and undefined
 * fields within arrays become null" (Apps Script reference, "Class google.script.run",
 * https://developers.google.com/apps-script/guides/html/reference/run). What would change on its way fails here too.
 */
function refuseIllegal(value: unknown, where: string, holders: readonly unknown[] = []): void {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return;
  const isPlain = ["[object Object]", "[object Array]"].includes(Object.prototype.toString.call(value));
  if (typeof value !== "object" || !isPlain || holders.includes(value)) {
    throw new TypeError(`Failed due to illegal value in ${where}: ${Object.prototype.toString.call(value)}`);
  }
  for (const [name, part] of Object.entries(value)) refuseIllegal(part, `${where}, ${name}`, [...holders, value]);
}
