/** How settings are written down, in a document as in a file: in an envelope that names the version of the format. */
import * as z from "zod/mini";
import { readObject } from "./read-object";
import { settingsOf, type Settings } from "./settings";

export const VERSION = 1;

type Written = Readonly<Record<string, unknown>>;

/** Each takes settings of the version that its place counts to the next one. */
const MIGRATIONS: readonly ((settings: Written) => Written)[] = [withPickedTables];

const envelope = z.object({
  revpact: z.literal("settings"),
  version: z.int().check(z.nonnegative()),
  settings: z.looseObject({}),
});

export type Opened =
  | { readonly kind: "settings"; readonly settings: Written }
  | { readonly kind: "newer"; readonly version: number }
  | { readonly kind: "not ours" };

export function printSettings(settings: Settings, indent = 0): string {
  return `${JSON.stringify({ revpact: "settings", version: VERSION, settings }, null, indent)}\n`;
}

/** What stands in the envelope, brought to the present version; its values are looked at by nobody yet. */
export function openSettings(written: unknown): Opened {
  const opened = z.safeParse(envelope, written);
  if (!opened.success) return { kind: "not ours" };
  const { version, settings } = opened.data;
  if (version > VERSION) return { kind: "newer", version };
  return { kind: "settings", settings: migrated(settings, version) };
}

/**
 * What was kept with a document; undefined where a newer Revpact kept it, which is then not ours to change. What is
 * not in an envelope was kept before there were versions, and text that is none of ours reads as nothing kept.
 */
export function readKeptSettings(json: string | undefined): Settings | undefined {
  const written = readObject(json);
  const opened = openSettings(written);
  switch (opened.kind) {
    case "settings":
      return settingsOf(opened.settings);
    case "newer":
      return undefined;
    case "not ours":
      return settingsOf(migrated(written, 0));
  }
}

function migrated(settings: Written, version: number): Written {
  return MIGRATIONS.slice(version).reduce((older, migrate) => migrate(older), settings);
}

const picked = z.object({ sheet: z.string().check(z.minLength(1)), columns: z.record(z.string(), z.string()) });

/** Tables were picked for each panel, before they were for the whole document. */
function withPickedTables({ touches, deals, velocityDeals, ...settings }: Written): Written {
  const picks = [
    { role: "touches", table: touches },
    { role: "deals", table: deals },
    { role: "deals", table: velocityDeals },
  ].flatMap(({ role, table }) => {
    const read = z.safeParse(picked, table);
    return read.success ? [{ place: read.data.sheet, role, columns: read.data.columns }] : [];
  });
  const data = picks.filter(({ role }, i) => picks.findIndex((pick) => pick.role === role) === i);
  return data.length === 0 ? settings : { data, ...settings };
}
