/** What a faked document really holds, read past the port. */
export interface Content {
  readonly sheets: readonly SheetContent[];
  /** Each with the cells it names, in words. */
  readonly names: ReadonlyMap<string, string>;
}

export interface SheetContent {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CellContent>;
}

interface CellContent {
  readonly value: unknown;
  readonly formula: string;
}

/** Cells and names as they are now. A fake never changes a cell in place. */
export function contentOf(sheets: readonly SheetContent[], names: ReadonlyMap<string, string>): Content {
  return { sheets: sheets.map(({ name, cells }) => ({ name, cells: new Map(cells) })), names };
}

export function isSameContent(one: Content, other: Content): boolean {
  return (
    one.sheets.length === other.sheets.length &&
    one.sheets.every((sheet, i) => sheet.name === other.sheets[i].name && isSameSheet(sheet, other.sheets[i])) &&
    one.names.size === other.names.size &&
    [...one.names].every(([name, place]) => other.names.get(name) === place)
  );
}

export function isSameSheet(one: SheetContent, other: SheetContent): boolean {
  return holdsAll(one, other) && holdsAll(other, one);
}

function holdsAll(one: SheetContent, { cells }: SheetContent): boolean {
  for (const [place, cell] of cells) {
    const own = one.cells.get(place);
    if (own === cell) continue;
    if ((own?.formula ?? "") !== cell.formula || !isSameValue(own?.value ?? "", cell.value)) return false;
  }
  return true;
}

function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());
}
