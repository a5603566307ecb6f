import { foldHeader } from "../../core/kernel/headers";
import { isRefusal } from "../../core/kernel/refusal";
import { parseSettings, printPair, settingNamed, type SettingName } from "../../core/kernel/settings";

/**
 * How a user said that a table is read: which header for which column, and settings such as `Decimal`
 * or `Won`, whose value is text of the `columns` language already (`Customer | Live`).
 */
export type ColumnMap = Readonly<Record<string, string>>;

/** Headers that `columns` can name. */
export function isNameable(header: string): boolean {
  return header.trim() !== "";
}

/** The `columns` argument for what was picked; "" where nothing was. What both tables say is said once. */
export function columnsText(...maps: readonly ColumnMap[]): string {
  const parts = new Map<string, string>();
  for (const map of maps) {
    for (const [name, value] of Object.entries(map)) {
      if (!isNameable(value)) continue;
      const isSetting = settingNamed(name) !== undefined;
      parts.set(`${foldHeader(name)}=${foldHeader(value)}`, isSetting ? `${name}=${value}` : printPair(name, [value]));
    }
  }
  return [...parts.values()].join("; ");
}

/** The alternatives that a map gives for a setting, without their quotes. */
export function settingWords(map: ColumnMap, name: SettingName): readonly string[] {
  return Object.entries(map).flatMap(([left, value]) => {
    if (settingNamed(left) !== name || !isNameable(value)) return [];
    const settings = parseSettings(`${name}=${value}`);
    return isRefusal(settings) ? [] : (settings.of(name) ?? []);
  });
}

/** The map with these alternatives for a setting; none of them leave the setting out. */
export function withSetting(map: ColumnMap, name: SettingName, words: readonly string[]): ColumnMap {
  const others = Object.entries(map).filter(([left]) => settingNamed(left) !== name);
  const own = words.length === 0 ? [] : [[name, printPair(name, words).slice(name.length + 1)] as const];
  return Object.fromEntries([...others, ...own]);
}
