import { afterAll, beforeAll } from "vitest";
import type { Cells } from "../../core/kernel/cells";
import type { Area, Change } from "../../src/host/changes";
import { HostProblem, type Host } from "../../src/host/port";
import { describeHost } from "../contract/host-contract";
import { openPage, serveWorkbench, type OpenedWorkbench, type ServedWorkbench } from "./open-workbench";

let served: ServedWorkbench;
let opened: OpenedWorkbench;

beforeAll(async () => {
  served = await serveWorkbench();
  opened = await openPage(served);
}, 120_000);
afterAll(() => served.close());

/** The host in the page, called from here; its problems come over as text. */
function remoteHost(): Host {
  const call = async <T>(method: keyof Host, ...given: unknown[]): Promise<T> => {
    const answer = await opened.page.evaluate(
      async ({ method, given }) => {
        const host = window.revpact!.host as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
        try {
          return { value: await host[method](...given) };
        } catch (failure) {
          return { problem: (failure as Error).message, name: (failure as Error).name };
        }
      },
      { method, given },
    );
    if (answer.problem === undefined) return answer.value as T;
    throw answer.name === "HostProblem" ? new HostProblem(answer.problem) : new Error(answer.problem);
  };
  return {
    name: "workbench",
    snapshot: (wanted) => call("snapshot", wanted),
    apply: (changes, options) => call("apply", changes, options),
    say: (notice) => call("say", notice),
    load: (key) => call("load", key),
    save: (key, json) => call("save", key, json),
  };
}

const SPARE = "~";

async function seed(host: Host, sheets: readonly { readonly name: string; readonly cells: Cells }[]): Promise<void> {
  const standing = (await host.snapshot({})).sheets.map(({ name }) => name);
  const changes: Change[] = [
    { kind: "sheet", name: SPARE },
    ...standing.map((name): Change => ({ kind: "remove sheet", name })),
    ...sheets.flatMap(({ name, cells }): Change[] => {
      const area: Area = {
        sheet: name,
        row: 0,
        column: 0,
        rows: cells.length,
        columns: cells[0]?.length ?? 0,
      };
      return [{ kind: "sheet", name }, ...(cells.length > 0 ? [{ kind: "write" as const, area, cells }] : [])];
    }),
    { kind: "remove sheet", name: SPARE },
  ];
  const outcome = await host.apply(changes, { replace: true });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
}

describeHost("workbench", async () => {
  const host = remoteHost();
  return { host, seed: (sheets) => seed(host, sheets) };
});
