import { normaliseHeader, type Overrides } from "../../core/kernel/table";

/** Which header to read for which column, as a user picked them. */
export type ColumnMap = Readonly<Record<string, string>>;

/** Headers the `columns` text can name: it separates its parts by `;` and line ends. */
export function isNameable(header: string): boolean {
  return header.trim() !== "" && !/[;\n]/.test(header);
}

export function overridesOf(map: ColumnMap): Overrides {
  return Object.entries(map)
    .filter(([, header]) => isNameable(header))
    .map(([concept, header]) => ({ concept, header }));
}

/** The `columns` argument for what was picked; "" where nothing was. What both tables say is said once. */
export function columnsText(...maps: readonly ColumnMap[]): string {
  const seen = new Set<string>();
  return maps
    .flatMap(overridesOf)
    .filter(({ concept, header }) => {
      const key = `${normaliseHeader(concept)}=${normaliseHeader(header)}`;
      return seen.has(key) ? false : (seen.add(key), true);
    })
    .map(({ concept, header }) => `${concept}=${header}`)
    .join("; ");
}
