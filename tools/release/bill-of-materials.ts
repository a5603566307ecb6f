/**
 * The software bill of materials: CycloneDX 1.5 as JSON. It holds neither a time nor a serial number,
 * so that the same source gives the same bytes.
 */
import { licenceOf } from "./licences";
import type { LockedPackage, PackageWords } from "./packages";

export interface BillOfMaterials {
  readonly version: string;
  /** The files handed out, with the places of the packages that are in them. */
  readonly files: readonly {
    readonly name: string;
    /** In hexadecimal. */
    readonly sha256: string;
    readonly packages: readonly string[];
  }[];
  readonly packages: ReadonlyMap<string, PackageWords & Pick<LockedPackage, "integrity">>;
}

export function printBillOfMaterials({ version, files, packages }: BillOfMaterials): string {
  const root = `pkg:npm/revpact@${version}`;
  const refOf = (place: string) => packageUrl(packages.get(place)!);
  const places = [...packages.keys()].sort();
  const bill = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        "bom-ref": root,
        name: "revpact",
        version,
        licenses: [{ license: { id: "MIT" } }],
        purl: root,
      },
    },
    components: [
      ...files.map(({ name, sha256 }) => ({
        type: "file",
        "bom-ref": name,
        name,
        hashes: [{ alg: "SHA-256", content: sha256 }],
      })),
      ...places.map((place) => componentOf(packages.get(place)!)),
    ],
    dependencies: [
      { ref: root, dependsOn: files.map(({ name }) => name) },
      ...files.map(({ name, packages: held }) => ({ ref: name, dependsOn: [...new Set(held.map(refOf))].sort() })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function componentOf(one: PackageWords & Pick<LockedPackage, "integrity">) {
  const [group, name] = one.name.startsWith("@") ? one.name.split("/") : [undefined, one.name];
  const licence = licenceOf(one);
  return {
    type: "library",
    "bom-ref": packageUrl(one),
    ...(group !== undefined && { group }),
    name,
    version: one.version,
    ...(one.integrity !== undefined && { hashes: [hashOf(one.integrity)] }),
    ...(licence !== undefined && { licenses: [{ license: { id: licence.id } }] }),
    purl: packageUrl(one),
  };
}

function packageUrl({ name, version }: Pick<PackageWords, "name" | "version">): string {
  return `pkg:npm/${name.replace(/^@/, "%40")}@${version}`;
}

/** `sha512-` and base64, as the lock file has it, in CycloneDX's way. */
function hashOf(integrity: string): { readonly alg: string; readonly content: string } {
  const [, bits, text] = /^sha(\d+)-(.+)$/.exec(integrity) ?? [];
  if (bits === undefined) throw new Error(`a checksum must be sha and base64, found "${integrity}"`);
  return { alg: `SHA-${bits}`, content: Buffer.from(text, "base64").toString("hex") };
}
