/** The licences and notices of the packages in an artefact, as its users get them. */
import { licenceOf } from "./licences";
import type { PackageWords } from "./packages";

const RULE = "-".repeat(80);

/** Each text stands once, below the packages that it is of. */
export function thirdPartyNotices(packages: readonly PackageWords[]): string {
  const namesByText = new Map<string, string[]>();
  for (const one of packages) {
    const text = one.notices.length > 0 ? one.notices.join("\n\n") : withoutFile(one);
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${one.name} ${one.version}`]);
  }
  const sections = [...namesByText].map(([text, names]) => `${RULE}\n${names.join("\n")}\n${RULE}\n\n${text}\n`);
  return ["Revpact holds the packages below, under the licences that stand with them.\n", ...sections].join("\n");
}

function withoutFile(one: PackageWords): string {
  const by = one.author === "" ? "" : ` by ${one.author}`;
  const home = one.home === "" ? "" : ` (${one.home})`;
  return `Published${by}${home} under the licence ${licenceOf(one)?.id ?? "unknown"}; the package brings no licence file.`;
}
