/** Cells that can be read in more than one way, kept until the reading of the call is decided. */

/** A text that needs the reading, and the rows of it. */
interface Pending<T> {
  readonly parsed: T;
  readonly first: number;
  count: number;
}

/** The distinct texts of a column that wait for the reading, with their evidence told once each. */
export class Waiting<T> {
  readonly texts = new Map<string, Pending<T>>();
  readonly rows: number[] = [];
  readonly cells: string[] = [];

  add(text: string, i: number, parse: (text: string) => T | undefined): boolean {
    let pending = this.texts.get(text);
    if (pending === undefined) {
      const parsed = parse(text);
      if (parsed === undefined) return false;
      pending = { parsed, first: i, count: 0 };
      this.texts.set(text, pending);
    }
    pending.count++;
    this.rows.push(i);
    this.cells.push(text);
    return true;
  }
}
