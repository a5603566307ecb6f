/**
 * `npm run release`: the three artefacts as zips, their checksums and the bill of materials, in
 * dist/release. The same source, lock file and version of Node give the same bytes: entries are
 * sorted, bear one fixed day and are stored, not compressed, as compressors differ by version.
 */
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DEVELOPMENT_ORIGIN } from "../excel-addin/manifest";
import { buildExcel, readOrigin } from "./build-excel";
import { buildSheets } from "./build-sheets";
import type { HearBundle } from "./hear-bundle";
import { artefacts, zipName, type Artefact } from "./release/artefacts";
import { printBillOfMaterials } from "./release/bill-of-materials";
import { pack } from "./release/pack";
import { lockedPackages, readPackage } from "./release/packages";
import { noteShipped, shippedIn, type ShippedByBundle } from "./release/shipped-packages";
import { thirdPartyNotices } from "./release/third-party-notices";
import { buildWorkbench } from "./workbench-build";

const root = fileURLToPath(new URL("..", import.meta.url));
export const RELEASE_FOLDER = join(root, "dist/release");

export interface Released {
  /** By name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly shipped: ShippedByBundle;
}

/** Builds all three; nothing is written but into folders of its own, which are taken away again. */
export async function makeRelease(origin = readOrigin(process.env["REVPACT_ORIGIN"])): Promise<Released> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
  const licence = await readFile(join(root, "LICENSE"), "utf8");
  const { hear, shipped } = noteShipped();
  const files = new Map<string, Uint8Array>();
  for (const artefact of artefacts) {
    const folder = await mkdtemp(join(tmpdir(), "revpact-release-"));
    try {
      await buildArtefact(artefact.id, folder, origin, hear);
      const notices = thirdPartyNotices(placesIn(artefact, shipped).map(readPackage));
      files.set(zipName(artefact, version), pack(folder, { LICENSE: licence, "THIRD-PARTY.txt": notices }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  files.set(`revpact-${version}.cdx.json`, Buffer.from(billOf(version, files, shipped)));
  const sums = [...files].map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`).sort();
  return { files: files.set("SHA256SUMS", Buffer.from(sums.join(""))), shipped };
}

async function buildArtefact(id: Artefact["id"], folder: string, origin: string, hear: HearBundle): Promise<string> {
  switch (id) {
    case "sheets":
      return buildSheets(folder, hear);
    case "excel":
      return buildExcel(origin, folder, hear);
    case "workbench":
      return buildWorkbench(folder, hear);
  }
}

function placesIn({ bundles }: Artefact, shipped: ShippedByBundle): readonly string[] {
  return [...new Set(bundles.flatMap((bundle) => [...shippedIn(shipped, bundle).keys()]))].sort();
}

function billOf(version: string, files: ReadonlyMap<string, Uint8Array>, shipped: ShippedByBundle): string {
  const locked = lockedPackages();
  const places = [...new Set(artefacts.flatMap((artefact) => placesIn(artefact, shipped)))];
  return printBillOfMaterials({
    version,
    files: artefacts.map((artefact) => {
      const name = zipName(artefact, version);
      return { name, sha256: sha256(files.get(name)!), packages: placesIn(artefact, shipped) };
    }),
    packages: new Map(places.map((place) => [place, { ...locked.get(place), ...readPackage(place) }])),
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

async function release(folder = RELEASE_FOLDER): Promise<void> {
  const origin = readOrigin(process.env["REVPACT_ORIGIN"]);
  if (origin === DEVELOPMENT_ORIGIN) {
    console.warn(`REVPACT_ORIGIN is not set: the Excel add-in of this release works from ${origin} alone.`);
  }
  const { files } = await makeRelease(origin);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(folder, name), bytes);
  console.log(`${folder}\n${[...files.keys()].map((name) => `  ${name}`).join("\n")}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await release().catch((failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : String(failure));
    process.exitCode = 1;
  });
}
