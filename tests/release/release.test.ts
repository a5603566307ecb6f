/** A release is made twice, and everything about it is asked of those two. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { makeRelease, type Released } from "../../tools/release";
import { INSTALL_SCRIPTS } from "../../tools/release/install-scripts";
import { ACCEPTED, licenceOf } from "../../tools/release/licences";
import { lockedPackages, readPackage } from "../../tools/release/packages";
import { printThirdParty } from "../../tools/release/print-third-party";
import { readZip } from "./read-zip";

const ORIGIN = "https://revpact.example/app";
const page = new URL("../../docs/third-party.md", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  readonly version: string;
};

let first: Released;
let second: Released;
beforeAll(async () => {
  [first, second] = [await makeRelease(ORIGIN), await makeRelease(ORIGIN)];
});

const textOf = ({ files }: Released, name: string) => Buffer.from(files.get(name)!).toString();
const zipOf = (id: string) => readZip(first.files.get(`revpact-${id}-${version}.zip`)!);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const places = () => [...new Set([...first.shipped.values()].flatMap((packages) => [...packages.keys()]))];

it("gives the same bytes twice", () => {
  expect([...second.files.keys()]).toEqual([...first.files.keys()]);
  for (const [name, bytes] of first.files) expect(sha256(second.files.get(name)!), name).toBe(sha256(bytes));
});

it("names its files by their version", () => {
  expect([...first.files.keys()]).toEqual([
    `revpact-sheets-${version}.zip`,
    `revpact-excel-${version}.zip`,
    `revpact-workbench-${version}.zip`,
    `revpact-${version}.cdx.json`,
    "SHA256SUMS",
  ]);
});

it("lists the checksum of every other file as sha256sum reads it", () => {
  const listed = textOf(first, "SHA256SUMS").trimEnd().split("\n");
  const others = [...first.files].filter(([name]) => name !== "SHA256SUMS");
  expect(listed).toEqual(others.map(([name, bytes]) => `${sha256(bytes)}  ${name}`).sort());
});

describe("the zips", () => {
  it.each([
    ["sheets", ["App.js", "Entry.js", "Functions.js", "Sidebar.html", "appsscript.json"]],
    [
      "excel",
      [
        "about.html",
        "aside.js",
        "functions.js",
        "functions.json",
        ...[16, 192, 32, 64, 80].map((size) => `icons/icon-${size}.png`),
        "icons/outline-32.png",
        "manifest.json",
        "manifest.xml",
        "taskpane.css",
        "taskpane.html",
        "taskpane.js",
      ],
    ],
  ])("%s holds what the host is given, with the licences", (id, names) => {
    expect([...zipOf(id).keys()]).toEqual(["LICENSE", "THIRD-PARTY.txt", ...names].sort());
  });

  it("the workbench's holds its page and every file the page asks for", () => {
    const entries = zipOf("workbench");
    const html = entries.get("index.html")!.bytes.toString();
    const asked = [...html.matchAll(/(?:src|href)="(?:\.\/)?([^":#]+)"/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(2);
    for (const name of asked) expect([...entries.keys()], name).toContain(name);
    const bundle = entries.get("workbench.js")!.bytes.toString();
    const chunks = [...bundle.matchAll(/"\.\/([\w-]+\.js)"/g)].map(([, name]) => name);
    expect(chunks.length).toBeGreaterThan(0);
    for (const name of chunks) expect([...entries.keys()], name).toContain(name);
  });

  it.each(["sheets", "excel", "workbench"])("%s: entries stand in order, all of one fixed moment", (id) => {
    const entries = zipOf(id);
    expect([...entries.keys()]).toEqual([...entries.keys()].sort());
    expect(new Set([...entries.values()].map(({ day, time }) => `${day} ${time}`))).toEqual(new Set(["33 0"]));
  });

  it.for(["sheets", "excel", "workbench"])("%s opens with other people's tools", (id, ctx) => {
    const folder = mkdtempSync(join(tmpdir(), "revpact-"));
    const file = join(folder, "release.zip");
    writeFileSync(file, first.files.get(`revpact-${id}-${version}.zip`)!);
    const tried = [
      ["unzip", "-tqq", file],
      ["python3", "-m", "zipfile", "-t", file],
      ["tar", "-tf", file],
    ].map(([command, ...args]) => spawnSync(command, args, { encoding: "utf8" }));
    rmSync(folder, { recursive: true });
    const opened = tried.filter(({ status }) => status === 0);
    // A slim container has neither of the first two, and the tar of GNU reads no zips.
    const [unzip, python] = tried;
    if (opened.length === 0 && unzip.error !== undefined && python.error !== undefined) {
      ctx.skip("This computer has neither unzip nor python3 to open the zip with.");
    }
    expect(opened.length, tried.map(({ stderr }) => stderr).join("\n")).toBeGreaterThan(0);
  });

  it("the Excel add-in asks for its files where it was built for", () => {
    const manifest = zipOf("excel").get("manifest.xml")!.bytes.toString();
    expect(manifest).toContain(`${ORIGIN}/taskpane.html`);
    expect(manifest).not.toContain("localhost");
  });

  it("no file names a folder of the machine that built it", () => {
    for (const id of ["sheets", "excel", "workbench"]) {
      for (const [name, { bytes }] of zipOf(id)) {
        expect(bytes.includes(process.cwd()), `${id}/${name}`).toBe(false);
        expect(bytes.includes(tmpdir() + "/revpact-"), `${id}/${name}`).toBe(false);
      }
    }
  });
});

describe("what ships", () => {
  it("docs/third-party.md says it: `npm run third-party`", () => {
    expect(readFileSync(page, "utf8")).toBe(printThirdParty(first.shipped));
  });

  it("is under licences that are accepted", () => {
    expect(places().length).toBeGreaterThan(5);
    for (const place of places()) expect(Object.keys(ACCEPTED), place).toContain(licenceOf(readPackage(place))?.id);
  });

  it("is in the lock file, in the version that was bundled", () => {
    const locked = lockedPackages();
    for (const place of places()) expect(readPackage(place).version, place).toBe(locked.get(place)?.version);
  });

  it("brings no package that has an install script", () => {
    const names = places().map((place) => readPackage(place).name);
    for (const name of Object.keys(INSTALL_SCRIPTS)) expect(names).not.toContain(name);
  });

  it("the scripts for functions stay without the sidebar's library", () => {
    for (const bundle of ["Sheets script", "Excel functions"] as const) {
      expect([...first.shipped.get(bundle)!.keys()]).toContain("node_modules/pure-rand");
      expect([...first.shipped.get(bundle)!.keys()]).not.toContain("node_modules/preact");
    }
  });

  it.each([
    ["sheets", ["Sheets script", "Sheets sidebar"]],
    ["excel", ["Excel functions", "Excel task pane"]],
    ["workbench", ["Workbench"]],
  ] as const)("%s brings the licence of everything in it", (id, bundles) => {
    const notices = zipOf(id).get("THIRD-PARTY.txt")!.bytes.toString();
    for (const place of bundles.flatMap((bundle) => [...first.shipped.get(bundle)!.keys()])) {
      const { name, version: locked, notices: texts } = readPackage(place);
      expect(notices).toContain(`\n${name} ${locked}\n`);
      for (const text of texts) expect(notices, name).toContain(text);
    }
  });
});

describe("the bill of materials", () => {
  interface Bill {
    readonly bomFormat: string;
    readonly specVersion: string;
    readonly components: readonly {
      readonly type: string;
      readonly "bom-ref": string;
      readonly name: string;
      readonly hashes: readonly { readonly alg: string; readonly content: string }[];
      readonly licenses?: readonly { readonly license: { readonly id: string } }[];
      readonly purl?: string;
    }[];
    readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
  }
  const bill = () => JSON.parse(textOf(first, `revpact-${version}.cdx.json`)) as Bill;

  it("lists every file with its checksum, and every package with its licence and the lock file's checksum", () => {
    const { bomFormat, specVersion, components } = bill();
    expect([bomFormat, specVersion]).toEqual(["CycloneDX", "1.5"]);
    for (const file of components.filter(({ type }) => type === "file")) {
      expect(file.hashes).toEqual([{ alg: "SHA-256", content: sha256(first.files.get(file.name)!) }]);
    }
    const locked = lockedPackages();
    const libraries = components.filter(({ type }) => type === "library");
    expect(libraries).toHaveLength(places().length);
    for (const place of places()) {
      const one = readPackage(place);
      const listed = libraries.find(({ purl }) => purl === `pkg:npm/${one.name.replace("@", "%40")}@${one.version}`);
      const checksum = Buffer.from(locked.get(place)!.integrity!.slice("sha512-".length), "base64").toString("hex");
      expect(listed?.hashes, place).toEqual([{ alg: "SHA-512", content: checksum }]);
      expect(listed?.licenses, place).toEqual([{ license: { id: licenceOf(one)?.id } }]);
    }
  });

  it("says what each file holds, by references that lead somewhere", () => {
    const { components, dependencies } = bill();
    const known = components.map((component) => component["bom-ref"]);
    expect(new Set(known).size).toBe(known.length);
    for (const { dependsOn } of dependencies) for (const ref of dependsOn) expect(known).toContain(ref);
    const excel = dependencies.find(({ ref }) => ref === `revpact-excel-${version}.zip`);
    expect(excel?.dependsOn.map((ref) => ref.replace(/@[^@]+$/, ""))).toContain("pkg:npm/preact");
  });

  it("holds neither a time nor a number drawn by chance", () => {
    expect(textOf(first, `revpact-${version}.cdx.json`)).not.toMatch(/timestamp|serialNumber/);
  });
});
