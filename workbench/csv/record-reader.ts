/**
 * Reads a CSV text record by record, and knows the physical line of each. Every kind of line end ends a record outside
 * quotes. A quote that isn't written as RFC 4180 asks is repaired only where one line can be read in one way; where
 * records could get lost in it the reader says so instead, which is why it isn't a general parser that carries on.
 */
export interface CsvRecord {
  readonly fields: string[];
  /** The physical line it begins on, from 1. */
  readonly line: number;
  readonly text: string;
  /** Values whose quotes were kept as text. */
  readonly repairs: number;
}

/** A quote that records could get lost in. */
export interface QuoteFault {
  /** never: no quote follows; across: the next one is on a later line and doesn't close it; within: two readings of one line. */
  readonly fault: "never" | "across" | "within";
  readonly line: number;
  /** The line of the quote that doesn't close it. */
  readonly next: number;
}

export function isQuoteFault(read: CsvRecord | QuoteFault): read is QuoteFault {
  return "fault" in read;
}

const LINE_END = /\r+\n|[\r\n]/g;
const [RETURN, FEED, SPACE, QUOTE] = ["\r", "\n", " ", '"'].map((sign) => sign.charCodeAt(0));

/** Its members are private by the compiler's word alone: a real private member costs a look-up in every value read. */
export class RecordReader {
  private readonly text: string;
  private readonly separator: number;
  private position = 0;
  private lineNumber = 1;
  private repairs = 0;

  constructor(text: string, separator: string) {
    this.text = text;
    this.separator = separator.charCodeAt(0);
  }

  /** Characters read. */
  get at(): number {
    return this.position;
  }

  /** The physical line that comes next. */
  get line(): number {
    return this.lineNumber;
  }

  /** The next record; undefined at the end of the text. After a fault the reader is where it was before. */
  next(): CsvRecord | QuoteFault | undefined {
    if (this.position >= this.text.length) return undefined;
    const start = this.position;
    const line = this.lineNumber;
    this.repairs = 0;
    const fields: string[] = [];
    for (;;) {
      const field = this.readField();
      if (typeof field !== "string") {
        [this.position, this.lineNumber] = [start, line];
        return field;
      }
      fields.push(field);
      if (this.text.charCodeAt(this.position) !== this.separator) break;
      this.position++;
    }
    const text = this.text.slice(start, this.position);
    this.passLineEnd();
    return { fields, line, text, repairs: this.repairs };
  }

  /** The rest of the present line, its quotes taken for text. */
  plainLine(): string[] {
    const fields = [];
    for (;;) {
      const end = this.fieldEnd(this.position);
      fields.push(this.text.slice(this.position, end));
      this.position = end;
      if (this.text.charCodeAt(end) !== this.separator) break;
      this.position++;
    }
    this.passLineEnd();
    return fields;
  }

  private passLineEnd(): void {
    if (this.position >= this.text.length) return;
    let end = this.position;
    while (this.text.charCodeAt(end) === RETURN) end++;
    // Some tools write two returns before the feed; returns without one end a line each.
    this.position = this.text.charCodeAt(end) === FEED ? end + 1 : this.position + 1;
    this.lineNumber++;
  }

  /** Leaves the reader on the separator or line end behind the field. */
  private readField(): string | QuoteFault {
    const start = this.position;
    const opening = this.pastSpaces(start);
    if (this.text.charCodeAt(opening) === QUOTE) return this.readQuoted(opening);
    this.position = this.fieldEnd(opening);
    return this.text.slice(start, this.position);
  }

  private readQuoted(opening: number): string | QuoteFault {
    const quote = this.closingQuote(opening + 1);
    if (quote === undefined) return { fault: "never", line: this.lineNumber, next: this.lineNumber };
    const end = this.pastSpaces(quote + 1);
    if (!this.isEnd(end)) return this.repair(opening, quote);
    const value = this.text.slice(opening + 1, quote);
    this.lineNumber += lineEndsIn(value);
    this.position = end;
    return unescaped(value);
  }

  /**
   * A quoted field with text behind its closing quote, such as `"Heron" Ltd`: the whole is the value, quotes and all.
   * Where another quote on the line ends the field (`"5" pipe"`) the outer quotes are quotes and the inner one is text.
   */
  private repair(opening: number, quote: number): string | QuoteFault {
    const lines = lineEndsIn(this.text.slice(opening, quote));
    if (lines > 0) return { fault: "across", line: this.lineNumber, next: this.lineNumber + lines };
    const shortEnd = this.fieldEnd(quote);
    const longEnd = this.quotedEnd(quote + 1);
    if (longEnd !== undefined && longEnd !== shortEnd && !this.isFieldNext(shortEnd)) {
      return { fault: "within", line: this.lineNumber, next: this.lineNumber };
    }
    this.repairs++;
    this.position = shortEnd;
    const whole = unescaped(this.text.slice(opening, shortEnd).trim());
    return longEnd === shortEnd && !areWordsInQuotes(whole) ? whole.slice(1, -1) : whole;
  }

  /** The next quote that isn't one of two in a row. */
  private closingQuote(from: number): number | undefined {
    for (let at = from; ; at += 2) {
      at = this.text.indexOf('"', at);
      if (at < 0) return undefined;
      if (this.text.charCodeAt(at + 1) !== QUOTE) return at;
    }
  }

  /** The end of a field behind the next quote that has one; undefined where the line has no such quote. */
  private quotedEnd(from: number): number | undefined {
    for (let at = from; at < this.text.length; at++) {
      const sign = this.text.charCodeAt(at);
      if (sign === FEED || sign === RETURN) return undefined;
      if (sign !== QUOTE) continue;
      if (this.text.charCodeAt(at + 1) === QUOTE) at++;
      else if (this.isEnd(this.pastSpaces(at + 1))) return this.pastSpaces(at + 1);
    }
    return undefined;
  }

  /** Whether the next quote behind the end of a field opens a field of its own. */
  private isFieldNext(end: number): boolean {
    let at = this.text.indexOf('"', end) - 1;
    while (this.text.charCodeAt(at) === SPACE) at--;
    return this.text.charCodeAt(at) === this.separator;
  }

  private fieldEnd(from: number): number {
    let at = from;
    while (!this.isEnd(at)) at++;
    return at;
  }

  private isEnd(at: number): boolean {
    const sign = this.text.charCodeAt(at);
    return sign === this.separator || sign === FEED || sign === RETURN || at >= this.text.length;
  }

  private pastSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }
}

/** `"A" and "B"`: its first two quotes hold words of their own, and so aren't those around the whole. */
function areWordsInQuotes(whole: string): boolean {
  return (whole.split('"').length - 1) % 2 === 0 && /^"\S[^"]*"\s/.test(whole);
}

function unescaped(value: string): string {
  return value.includes('"') ? value.replace(/""/g, '"') : value;
}

export function lineEndsIn(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}
