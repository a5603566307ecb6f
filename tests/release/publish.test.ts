/** docs/publish.md is written by hand; what it promises to marketplaces and reviewers is checked here. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ask } from "../../core/kernel/gate";
import { isRefusal } from "../../core/kernel/refusal";
import { addIn } from "../../excel-addin/manifest";
import { panels } from "../../src/sidebar/panels";
import { cellInWords } from "../../tools/cell-in-words";
import { cardNamed } from "../core/asking";

const docs = new URL("../../docs/", import.meta.url);
const page = readFileSync(new URL("publish.md", docs), "utf8");
const section = (title: string) =>
  page
    .slice(page.indexOf(`## ${title}`))
    .split(/\n## /, 2)
    .join("");

it("justifies the scopes that the script asks for, and no other", () => {
  const manifest = readFileSync(new URL("../sheets-addon/appsscript.json", docs), "utf8");
  const { oauthScopes } = JSON.parse(manifest) as { readonly oauthScopes: readonly string[] };
  const justified = [...page.matchAll(/^\| `(https:\/\/www\.googleapis\.com[^`]+)`/gm)].map(([, scope]) => scope);
  expect(justified.sort()).toEqual([...oauthScopes].sort());
});

it("asks Microsoft for what the manifest has", () => {
  const { icons, provider, name } = addIn("https://origin", "1.0.0");
  expect(page).toContain(`it is "${provider}"`);
  expect(page).toContain(`reserve the name "${name}"`);
  expect(icons.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 32, 64, 80]));
});

it("links to pages that are there", () => {
  const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link]) => link);
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) expect(existsSync(new URL(link, docs)), link).toBe(true);
});

describe("what reviewers can check", () => {
  const rows = [...section("What reviewers can check").matchAll(/^\| `=([A-Z_]+)\((.*)\)`\s*\| (.+?)\s*\|$/gm)];

  it("shows answers and a refusal", () => {
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.some(([, , , shows]) => shows.includes(" must be "))).toBe(true);
  });

  it.each(rows.map(([, name, given, shows]) => [name, given, shows]))("%s(%s) shows %s", (name, given, shows) => {
    const card = cardNamed(name);
    const answer = ask(
      card,
      given.split(", ").map((word) => (word.endsWith("%") ? Number(word.slice(0, -1)) / 100 : Number(word))),
    );
    const look = card.returns.gives === "cell" ? card.returns.look : undefined;
    expect(isRefusal(answer) ? answer.words : cellInWords(answer[0][0], look)).toBe(shows);
  });

  it("names panels there are", () => {
    const named = [...section("What reviewers can check").matchAll(/^\d\. \*\*([^*:]+):?\*\*/gm)].map(
      ([, name]) => name,
    );
    const titles = [...panels.map(({ title }) => title), "Undo"];
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(titles, name).toContain(name);
  });
});
