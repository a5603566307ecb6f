/** What package-lock.json and a package itself say of it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package of the lock file by its place, such as `node_modules/zod`; the project itself is none. */
export function lockedPackages(): ReadonlyMap<string, LockedPackage> {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
    readonly packages: Readonly<Record<string, LockedPackage>>;
  };
  return new Map(Object.entries(lock.packages).filter(([place]) => place !== ""));
}

export interface PackageWords {
  readonly name: string;
  readonly version: string;
  /** SPDX, as the package states it; "" where it states none. */
  readonly licence: string;
  readonly author: string;
  readonly home: string;
  /** Its licence and notice files, in the order of their names. */
  readonly notices: readonly string[];
}

const NOTICE = /^(licen[cs]e|copying|notice|copyrightnotice|thirdpartynotice)/i;

export function readPackage(place: string): PackageWords {
  const folder = join(root, place);
  const stated = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly license?: unknown;
    readonly author?: string | { readonly name?: string };
    readonly repository?: string | { readonly url?: string };
  };
  const { author = "", repository = "" } = stated;
  const notices = readdirSync(folder).filter((name) => NOTICE.test(name));
  return {
    name: stated.name,
    version: stated.version,
    licence: typeof stated.license === "string" ? stated.license : "",
    author: typeof author === "string" ? author : (author.name ?? ""),
    home: typeof repository === "string" ? repository : (repository.url ?? ""),
    notices: notices.sort().map((name) => normalised(readFileSync(join(folder, name), "utf8"))),
  };
}

function normalised(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}
