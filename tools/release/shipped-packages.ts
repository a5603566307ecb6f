/** The packages that are in a bundle, told from what the bundler says it put there. */
import type { Metafile } from "esbuild";
import type { BundleName, HearBundle } from "../hear-bundle";

/** Bytes of each package in the bundle by its place in the lock file; the project's own files are left out. */
export type Shipped = ReadonlyMap<string, number>;

/** `node_modules/a/node_modules/@b/c/lib/d.js` → `node_modules/a/node_modules/@b/c` */
const PLACE = /(?:^|\/)(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;

export function shippedPackages({ outputs }: Pick<Metafile, "outputs">): Shipped {
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const place = PLACE.exec(file)?.[1];
      if (place !== undefined && bytesInOutput > 0) bytes.set(place, (bytes.get(place) ?? 0) + bytesInOutput);
    }
  }
  return new Map([...bytes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type ShippedByBundle = ReadonlyMap<BundleName, Shipped>;

/** Throws where the bundle was not heard of: a page without its packages would be a lie. */
export function shippedIn(shipped: ShippedByBundle, bundle: BundleName): Shipped {
  const packages = shipped.get(bundle);
  if (packages === undefined) throw new Error(`nothing was heard of the bundle "${bundle}"`);
  return packages;
}

/** Notes what ships while something is built. */
export function noteShipped(): { readonly hear: HearBundle; readonly shipped: ShippedByBundle } {
  const shipped = new Map<BundleName, Shipped>();
  return { shipped, hear: (bundle, made) => void shipped.set(bundle, shippedPackages(made)) };
}
