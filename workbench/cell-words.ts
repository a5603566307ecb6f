/**
 * The words a function refused with, by the cell its formula stands in. Univer
 * keeps only the kind of an error (`#VALUE!`), so its words live here, written
 * while formulas are computed and read when a cell is hovered or selected.
 */
export interface CellPlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export class CellWords {
  readonly #words = new Map<string, string>();

  put(place: CellPlace, words: string): void {
    this.#words.set(key(place), words);
  }

  forget(place: CellPlace): void {
    this.#words.delete(key(place));
  }

  at(place: CellPlace): string | undefined {
    return this.#words.get(key(place));
  }

  isEmpty(): boolean {
    return this.#words.size === 0;
  }

  clear(): void {
    this.#words.clear();
  }
}

function key(place: CellPlace): string {
  return `${place.sheetId} ${place.row} ${place.column}`;
}
