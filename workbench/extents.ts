import { CommandType, type FUniver } from "@univerjs/presets";

/** Used cells from the top left corner: 0 × 0 for an empty sheet. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** How far each sheet is used, kept until it changes: telling it takes a look at every cell. */
export class Extents {
  readonly #known = new Map<string, Extent>();

  constructor(api: FUniver) {
    api.onCommandExecuted(({ type, params }) => {
      if (type !== CommandType.MUTATION) return;
      const sheet = (params as { readonly subUnitId?: string } | undefined)?.subUnitId;
      // What names no sheet, as the answers of formulas, may reach into any.
      if (sheet === undefined) this.#known.clear();
      else this.#known.delete(sheet);
    });
  }

  of(sheetId: string, measure: () => Extent): Extent {
    const known = this.#known.get(sheetId) ?? measure();
    this.#known.set(sheetId, known);
    return known;
  }
}
