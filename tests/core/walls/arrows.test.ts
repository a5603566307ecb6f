/** Which folder imports which: core ← src ← the three hosts, and nothing imports the workbench. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ROOT } from "./compile";

const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  src: ["core"],
  "sheets-addon": ["core", "src"],
  "excel-addin": ["core", "src"],
  workbench: ["core", "src"],
  tools: ["core", "src", "sheets-addon", "excel-addin"],
};

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => join(ROOT, folder, file));
}

/** Every module a file names, in an import, an export, an import() or a reference. */
function modulesNamedBy(file: string): readonly string[] {
  const { importedFiles, referencedFiles, typeReferenceDirectives, libReferenceDirectives } = ts.preProcessFile(
    readFileSync(file, "utf8"),
    true,
    true,
  );
  return [...importedFiles, ...referencedFiles, ...typeReferenceDirectives, ...libReferenceDirectives].map(
    ({ fileName }) => fileName,
  );
}

function folderOf(path: string): string {
  return relative(ROOT, path).split(/[\\/]/)[0];
}

describe.each(Object.entries(ARROWS))("%s", (folder, allowed) => {
  const named = sourcesIn(folder).flatMap((file) =>
    modulesNamedBy(file).map((module) => ({ file: relative(ROOT, file), module })),
  );

  it("has sources", () => {
    expect(sourcesIn(folder).length).toBeGreaterThan(0);
  });

  it(`imports nothing of ours but ${["itself", ...allowed].join(", ")}`, () => {
    const crossing = named.filter(({ file, module }) => {
      if (!module.startsWith(".")) return false;
      const target = folderOf(resolve(ROOT, file, "..", module));
      return target !== folder && !allowed.includes(target);
    });
    expect(crossing).toEqual([]);
  });

  it("references in its tsconfig no project but those, so that no other import compiles", () => {
    const { references } = ts.readConfigFile(join(ROOT, folder, "tsconfig.json"), ts.sys.readFile).config as {
      references: { path: string }[];
    };
    expect(references.map(({ path }) => path.replace("../", "")).filter((path) => !allowed.includes(path))).toEqual([]);
  });
});

describe("core", () => {
  /** Pure computation without types of a host: a hash, and chance from a seed. Each stands behind one file. */
  const ADMITTED = new Set([
    "@noble/hashes/sha2.js",
    "pure-rand/distribution/uniformInt",
    "pure-rand/generator/xoroshiro128plus",
  ]);

  it("names no package but those admitted: the compiler would let any in, and the DOM with it", () => {
    const packages = sourcesIn("core").flatMap((file) =>
      modulesNamedBy(file)
        .filter((module) => !module.startsWith("."))
        .map((module) => ({ file: relative(ROOT, file), module })),
    );
    expect(packages.filter(({ module }) => !ADMITTED.has(module))).toEqual([]);
    const modules = packages.map(({ module }) => module);
    expect(new Set(modules).size, "a package stands behind one file").toBe(modules.length);
  });

  it("compiles without the DOM and without types of packages", () => {
    const { compilerOptions } = ts.readConfigFile(join(ROOT, "core/tsconfig.json"), ts.sys.readFile).config as {
      compilerOptions: Record<string, unknown>;
    };
    expect(compilerOptions).toMatchObject({ lib: ["ES2020"], types: [] });
  });

  it("reads no clock and takes no chance", () => {
    const reading = sourcesIn("core").filter((file) =>
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bDate\(\)/.test(readFileSync(file, "utf8")),
    );
    expect(reading.map((file) => relative(ROOT, file))).toEqual([]);
  });
});
