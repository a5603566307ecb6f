import { afterEach, expect, it } from "vitest";
import { builtPage } from "./built-page";
import { startPageServer, type PageServer } from "./page-server";

let server: PageServer | undefined;
afterEach(() => server?.close());

/** A server whose pages are numbered in the order they are built. */
async function numbered(): Promise<{ ask: () => Promise<string>; removed: string[] }> {
  let builds = 0;
  const removed: string[] = [];
  const build = async () => {
    const answer = `build ${++builds}`;
    return { answer, remove: async () => void removed.push(answer) };
  };
  const { url } = (server = await startPageServer({ workbench: build }));
  return { ask: () => builtPage("workbench", url), removed };
}

it("builds a page once for all that ask for it", async () => {
  const { ask } = await numbered();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual(["build 1", "build 1", "build 1"]);
});

it("builds a page again after it was told to forget, and removes the old one", async () => {
  const { ask, removed } = await numbered();
  await ask();
  await server!.forget();
  expect(removed).toEqual(["build 1"]);
  expect(await ask()).toBe("build 2");
});

it("removes what it built when it closes", async () => {
  const { ask, removed } = await numbered();
  await ask();
  await server!.close();
  server = undefined;
  expect(removed).toEqual(["build 1"]);
});

it("reports why a page could not be built", async () => {
  const { url } = (server = await startPageServer({
    workbench: () => Promise.reject(new Error("no such file: main.tsx")),
  }));
  await expect(builtPage("workbench", url)).rejects.toThrow(
    "workbench could not be built: Error: no such file: main.tsx",
  );
});
