/** What core cannot see, proven by the compiler with core's own tsconfig. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { compileIn, ROOT, type Verdict } from "./compile";

const UNSEEN = [
  "document",
  "window",
  "navigator",
  "localStorage",
  "console",
  "setTimeout",
  "setInterval",
  "fetch",
  "performance",
  "crypto",
  "URL",
  "TextEncoder",
  "structuredClone",
  "process",
  "Buffer",
  "require",
  "SpreadsheetApp",
  "PropertiesService",
  "google",
  "Excel",
  "Office",
  "CustomFunctions",
];
const SEEN = ["Math", "Map", "Float64Array", "JSON", "RegExp", "Number", "Promise"];

/** The first source of a folder: a file that is there, so that the wall is what stops the import. */
function sourceIn(folder: string): string {
  const file = readdirSync(join(ROOT, folder)).find((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"));
  if (file === undefined) throw new Error(`${folder} has no source of its own`);
  return `${folder}/${file.replace(/\.tsx?$/, "")}`;
}

const OTHER_FOLDERS = ["src/host", "sheets-addon", "excel-addin", "workbench", "tools"];
const NODE_MODULES = ["node:fs", "fs", "path", "node:child_process"];

describe("core", () => {
  let verdicts: ReadonlyMap<string, Verdict>;
  const source = (name: string) => `velocity/wall-${name.replace(/\W/g, "-")}.ts`;
  beforeAll(() => {
    const seeing = compileIn(
      "core",
      Object.fromEntries([
        ...[...UNSEEN, ...SEEN].map((name) => [source(name), `export const seen = ${name};\n`]),
        [
          source("own"),
          'import { velocity } from "./velocity";\nimport { ask } from "../kernel/gate";\nexport const seen = [velocity, ask];\n',
        ],
      ]),
    );
    // Apart: a forbidden import brings what it imports into the whole program.
    const importing = compileIn(
      "core",
      Object.fromEntries([
        ...OTHER_FOLDERS.map((folder) => [
          source(folder),
          `import * as other from "../../${sourceIn(folder)}";\nexport const seen = other;\n`,
        ]),
        ...NODE_MODULES.map((name) => [
          source(name),
          `import * as other from "${name}";\nexport const seen = other;\n`,
        ]),
      ]),
    );
    verdicts = new Map([...seeing, ...importing]);
  });

  it.each(UNSEEN)("does not see %s", (name) => {
    expect(verdicts.get(source(name))!.words).toMatch(new RegExp(`Cannot find name '${name}'`));
  });

  it.each(SEEN)("sees %s", (name) => {
    expect(verdicts.get(source(name))).toEqual({ codes: [], words: "" });
  });

  it("sees itself", () => {
    expect(verdicts.get(source("own"))).toEqual({ codes: [], words: "" });
  });

  it.each(OTHER_FOLDERS)("cannot import %s", (folder) => {
    const { codes, words } = verdicts.get(source(folder))!;
    expect(words).toMatch(/not listed within the file list of project|Cannot find module/);
    expect(codes.some((code) => code === 6307 || code === 6059 || code === 2307)).toBe(true);
  });

  it.each(NODE_MODULES)("cannot import %s", (name) => {
    expect(verdicts.get(source(name))!.words).toMatch(/Cannot find (name|module) /);
  });
});

describe("src", () => {
  const FORBIDDEN = ["sheets-addon", "excel-addin", "workbench", "tools"];
  const HOST_GLOBALS = ["SpreadsheetApp", "Excel", "Office", "CustomFunctions", "process"];
  let verdicts: ReadonlyMap<string, Verdict>;
  const source = (name: string) => `host/wall-${name.replace(/\W/g, "-")}.ts`;
  beforeAll(() => {
    const importing = compileIn(
      "src",
      Object.fromEntries(
        FORBIDDEN.map((folder) => [
          source(folder),
          `import * as other from "../../${sourceIn(folder)}";\nexport const seen = other;\n`,
        ]),
      ),
    );
    const seeing = compileIn(
      "src",
      Object.fromEntries([
        ...HOST_GLOBALS.map((name) => [source(name), `export const seen = ${name};\n`]),
        [source("core"), 'import { catalog } from "../../core/catalog";\nexport const seen = catalog;\n'],
        [source("document"), "export const seen = document.title;\n"],
      ]),
    );
    verdicts = new Map([...importing, ...seeing]);
  });

  it.each(FORBIDDEN)("cannot import %s", (folder) => {
    const { codes, words } = verdicts.get(source(folder))!;
    expect(words).toContain("not listed within the file list of project");
    expect(codes).toContain(6307);
  });

  it.each(HOST_GLOBALS)("does not see %s: it is blind to hosts", (name) => {
    expect(verdicts.get(source(name))!.words).toMatch(new RegExp(`Cannot find name '${name}'`));
  });

  it.each(["core", "document"])("sees %s", (name) => {
    expect(verdicts.get(source(name))).toEqual({ codes: [], words: "" });
  });
});
