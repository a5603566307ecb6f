/** Which packages this project takes from others, told from its lock file and its source. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { INSTALL_SCRIPTS } from "../../tools/release/install-scripts";
import { licenceOf } from "../../tools/release/licences";
import { lockedPackages } from "../../tools/release/packages";
import { sizeBand } from "../../tools/release/print-third-party";
import { shippedPackages } from "../../tools/release/shipped-packages";

const root = fileURLToPath(new URL("../..", import.meta.url));
const locked = lockedPackages();

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
const asked = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

/** Source and configuration, the lock file and package.json aside. */
function sourcesIn(folders: readonly string[]): string {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
  );
  return files
    .filter((file) => !file.startsWith(join("tests", "release")))
    .filter((file) => /\.(ts|tsx|js|mjs|json)$/.test(file) && !/package(-lock)?\.json$/.test(file))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
}
const PRODUCT = ["core", "src", "sheets-addon", "excel-addin", "workbench"];
const configuration = readdirSync(root)
  .filter((name) => /^(tsconfig.*\.json|.*\.config\.[jt]s)$/.test(name))
  .map((name) => readFileSync(join(root, name), "utf8"));
const everything = [sourcesIn([...PRODUCT, "tools", "tests", "bench"]), ...configuration].join("\n");

function isUsed(name: string): boolean {
  const isNamed = [`"${name}"`, `"${name}/`, `node_modules/${name}/`].some((word) => everything.includes(word));
  const isRun = Object.values(manifest.scripts).some((script) => script.split(/[ &]+/).includes(name));
  const typed = /^@types\/(.+)$/.exec(name)?.[1];
  return isNamed || isRun || (typed !== undefined && everything.includes(`"${typed}"`));
}

describe("the lock file", () => {
  it("has the checksum of every package, and says of none where to fetch it", () => {
    expect(locked.size).toBeGreaterThan(100);
    for (const [place, { integrity, resolved }] of locked) {
      expect(integrity, place).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
      expect(resolved, place).toBeUndefined();
    }
  });

  it("has no install script but those that are judged", () => {
    const scripted = [...locked].filter(([, { hasInstallScript }]) => hasInstallScript === true);
    const names = scripted.map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
    expect(names.sort()).toEqual(Object.keys(INSTALL_SCRIPTS).sort());
  });

  it("brings the bundler's program as a package for every system, so that no script has to fetch it", () => {
    const { version, optionalDependencies = {} } = locked.get("node_modules/esbuild")!;
    const programs = Object.entries(optionalDependencies);
    expect(programs.map(([name]) => name)).toEqual(
      expect.arrayContaining(["@esbuild/linux-x64", "@esbuild/darwin-arm64", "@esbuild/win32-x64"]),
    );
    for (const [name, wanted] of programs) {
      const program = locked.get(`node_modules/${name}`);
      expect(wanted, name).toBe(version);
      expect(program?.version, name).toBe(version);
      expect(program?.hasInstallScript, name).toBeUndefined();
    }
  });
});

describe("package.json", () => {
  it.each(asked)("asks for %s, which is used", (name) => expect(isUsed(name)).toBe(true));

  it("would not do so for a package that nobody uses", () => {
    expect(isUsed("left-pad")).toBe(false);
    expect(isUsed("@types/left-pad")).toBe(false);
  });

  it("names every package that the product imports", () => {
    const imports = [...sourcesIn(PRODUCT).matchAll(/\b(?:from|import) "((?:@[\w-]+\/)?[a-z][\w.-]*)(?:\/[^"]*)?"/g)];
    const names = new Set(imports.map(([, name]) => name));
    expect([...names]).toContain("preact");
    expect([...names].filter((name) => !asked.includes(name))).toEqual([]);
  });
});

describe("shippedPackages", () => {
  const output = (inputs: Readonly<Record<string, number>>) => ({
    bytes: 0,
    imports: [],
    exports: [],
    inputs: Object.fromEntries(Object.entries(inputs).map(([file, bytesInOutput]) => [file, { bytesInOutput }])),
  });

  it("adds up a package's files, tells a nested one from its namesake and leaves out what came to nothing", () => {
    const made = {
      outputs: {
        "a.js": output({ "core/a.ts": 5, "node_modules/zod/a.js": 3, "node_modules/@b/c/lib/d.js": 2 }),
        "b.js": output({ "node_modules/zod/b/c.js": 4, "node_modules/e/node_modules/zod/a.js": 1 }),
        "c.js": output({ "node_modules/f/index.js": 0, "no-hyphenation:x": 9, "../up/node_modules/g/x.js": 6 }),
      },
    };
    expect([...shippedPackages(made)]).toEqual([
      ["node_modules/@b/c", 2],
      ["node_modules/e/node_modules/zod", 1],
      ["node_modules/g", 6],
      ["node_modules/zod", 7],
    ]);
  });
});

describe("licenceOf", () => {
  it.each([
    ["what the package names", { licence: "ISC", notices: ["MIT License"] }, { id: "ISC", byFile: false }],
    ["else its licence file", { licence: "", notices: ["MIT License\n\n…"] }, { id: "MIT", byFile: true }],
    [
      "however it is indented",
      { licence: "", notices: ["    Apache License\n   Version 2.0, January 2004"] },
      { id: "Apache-2.0", byFile: true },
    ],
    ["else nothing", { licence: "", notices: ["Ask us.", "Not under the MIT License"] }, undefined],
  ])("%s", (_, words, licence) => expect(licenceOf(words)).toEqual(licence));
});

it.each([
  [9_999, "under 10 KB"],
  [10_000, "10 to 100 KB"],
  [100_000, "100 KB to 1 MB"],
  [1_000_000, "over 1 MB"],
])("%i bytes are %s", (bytes, band) => expect(sizeBand(bytes)).toBe(band));
