/** The properties of a document, which are text by key. */

/**
 * "Properties value size: 9 KB / val. Properties total storage: 500 KB / property store" (Apps Script guides, "Quotas for
 * Google Services", https://developers.google.com/apps-script/guides/services/quotas). Keys count towards the store
 * (a measured report, https://gist.github.com/tanaikech/8b057d10fb5f2af014794e57b021c6aa).
 */
const LARGEST_VALUE = 9 * 1000;
const LARGEST_STORE = 500 * 1000;

export function fakeProperties() {
  const kept = new Map<string, string>();
  const size = (text: string) => Buffer.byteLength(text, "utf8");
  const keep = (key: string, value: string) => {
    if (size(value) > LARGEST_VALUE) throw new Error("Argument too large: value");
    const others = [...kept].filter(([other]) => other !== key);
    const total = others.reduce((sum, [other, text]) => sum + size(other) + size(text), size(key) + size(value));
    if (total > LARGEST_STORE) throw new Error("You have exceeded the property storage quota.");
    kept.set(key, value);
  };
  const properties = {
    getProperty: (key: string) => kept.get(key) ?? null,
    getProperties: () => Object.fromEntries(kept),
    deleteProperty: (key: string) => kept.delete(key),
    // Nothing says that all or none are set: what fits before the limit is met is kept.
    setProperties: (entries: Readonly<Record<string, string>>) => {
      for (const [key, value] of Object.entries(entries)) keep(key, value);
    },
  };
  return { properties, kept };
}
