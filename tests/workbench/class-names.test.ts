/** The page and the sidebar stand in one document: a class of the page's own style must not be one of the sidebar's. */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

async function filesIn(folder: string, ending: string): Promise<readonly string[]> {
  const names = await readdir(root + folder, { recursive: true });
  return Promise.all(
    names.filter((name) => name.endsWith(ending)).map((name) => readFile(`${root}${folder}/${name}`, "utf8")),
  );
}

it("no class styled by the page stands in the sidebar", async () => {
  const page = await readFile(`${root}workbench/ui/page.css`, "utf8");
  const styled = new Set([...page.replace(/\/\*.*?\*\//gs, "").matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => name));
  const views = await filesIn("src/sidebar", ".tsx");
  const used = views.flatMap((view) =>
    [...view.matchAll(/class=(?:"([^"]*)"|\{`([^`]*)`)/g)].flatMap(([, plain = "", made = ""]) =>
      `${plain} ${made}`.split(/[^a-z-]+/),
    ),
  );
  expect(styled.has("page-bar")).toBe(true);
  expect(used).toContain("card");
  expect([...new Set(used)].filter((name) => styled.has(name))).toEqual([]);
});
