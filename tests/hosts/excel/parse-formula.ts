/** A formula as a tree, by a reader of the fake's own: none of the application's code is part of it. */
export type Node =
  | { readonly kind: "value"; readonly value: string | number | boolean }
  | { readonly kind: "nothing" }
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: "range"; readonly sheet: string | undefined; readonly from: Corner; readonly to: Corner }
  | { readonly kind: "table"; readonly name: string; readonly parts: readonly string[] }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Node[] }
  | { readonly kind: "operation"; readonly sign: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "negative" | "percent"; readonly of: Node };

/** Counted from 0; a column alone has no row. */
interface Corner {
  readonly column: number;
  readonly row: number | undefined;
}

/** Each binds more closely than the one before. */
const OPERATORS = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]];

export function parseFormula(formula: string): Node {
  if (!formula.startsWith("=")) throw new Error(`no formula: ${formula}`);
  const reader = new Reader(formula.slice(1));
  const node = reader.expression();
  reader.end();
  return node;
}

class Reader {
  private at = 0;
  constructor(private readonly text: string) {}

  end(): void {
    if (this.take(/\s*$/y) === undefined) throw new Error(`cannot read ${this.text} from ${this.at}`);
  }

  expression(level = 0): Node {
    if (level === OPERATORS.length) return this.signed();
    let left = this.expression(level + 1);
    for (;;) {
      const sign = OPERATORS[level].find((one) => this.takeSign(one));
      if (sign === undefined) return left;
      left = { kind: "operation", sign, left, right: this.expression(level + 1) };
    }
  }

  private signed(): Node {
    if (this.takeSign("-")) return { kind: "negative", of: this.signed() };
    if (this.takeSign("+")) return this.signed();
    let node = this.joined();
    while (this.takeSign("%")) node = { kind: "percent", of: node };
    return node;
  }

  /** `A1:INDEX(…)` is a range from one to the other. */
  private joined(): Node {
    let node = this.primary();
    while (this.takeSign(":")) node = { kind: "operation", sign: ":", left: node, right: this.primary() };
    return node;
  }

  private primary(): Node {
    this.take(/\s*/y);
    const text = this.take(/"(?:[^"]|"")*"/y);
    if (text !== undefined) return { kind: "value", value: text.slice(1, -1).replace(/""/g, '"') };
    const table = this.take(/[A-Za-z_][\w.]*(?=\[)/y);
    if (table !== undefined) return { kind: "table", name: table, parts: this.brackets() };
    const range = this.range();
    if (range !== undefined) return range;
    const number = this.take(/(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?/iy);
    if (number !== undefined) return { kind: "value", value: Number(number) };
    const name = this.take(/[A-Za-z_][\w.]*/y);
    if (name !== undefined) return this.named(name);
    if (this.takeSign("(")) {
      const inner = this.expression();
      this.need(")");
      return inner;
    }
    if (this.takeSign("{")) return this.array();
    throw new Error(`cannot read ${this.text} from ${this.at}`);
  }

  private named(name: string): Node {
    if (!this.takeSign("(")) {
      if (/^(true|false)$/i.test(name)) return { kind: "value", value: name.toLowerCase() === "true" };
      throw new Error(`nothing is called ${name} in ${this.text}`);
    }
    const given: Node[] = [];
    if (this.takeSign(")")) return { kind: "call", name: name.toUpperCase(), given };
    do {
      this.take(/\s*/y);
      given.push(/[,)]/.test(this.text[this.at] ?? "") ? { kind: "nothing" } : this.expression());
    } while (this.takeSign(","));
    this.need(")");
    return { kind: "call", name: name.toUpperCase(), given };
  }

  private array(): Node {
    const rows: Node[][] = [[this.signed()]];
    for (;;) {
      if (this.takeSign(",")) rows[rows.length - 1].push(this.signed());
      else if (this.takeSign(";")) rows.push([this.signed()]);
      else break;
    }
    this.need("}");
    return { kind: "array", rows };
  }

  private range(): Node | undefined {
    const start = this.at;
    const name = this.take(/'(?:[^']|'')+'!|[A-Za-z_][\w.]*!/y);
    const sheet = name?.startsWith("'") ? name.slice(1, -2).replace(/''/g, "'") : name?.slice(0, -1);
    const cells = this.take(/\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?(?![\w(])/iy);
    const columns = cells === undefined ? this.take(/\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\w(])/iy) : undefined;
    if (cells === undefined && columns === undefined) {
      if (name !== undefined) throw new Error(`no cells behind ${name} in ${this.text}`);
      this.at = start;
      return undefined;
    }
    const [from, to = from] = (cells ?? columns)!.split(":").map(corner);
    return { kind: "range", sheet, from, to };
  }

  /** `[[#Headers],[#Data],[Stage]]` as its parts; an apostrophe keeps the sign behind it. */
  private brackets(): readonly string[] {
    const whole = this.take(/\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/y);
    if (whole === undefined) throw new Error(`brackets left open in ${this.text}`);
    const inner = whole.slice(1, -1);
    const parts = inner.startsWith("[") ? Array.from(inner.matchAll(/\[((?:'.|[^[\]'])*)\]/g), (m) => m[1]) : [inner];
    return parts.map((part) => part.replace(/'(.)/g, "$1"));
  }

  private need(sign: string): void {
    if (!this.takeSign(sign)) throw new Error(`${sign} is missing in ${this.text} at ${this.at}`);
  }
  private takeSign(sign: string): boolean {
    this.take(/\s*/y);
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }
  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    this.at += found?.length ?? 0;
    return found;
  }
}

function corner(text: string): Corner {
  const [, letters, digits] = /^\$?([A-Z]+)\$?(\d*)$/i.exec(text)!;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: digits === "" ? undefined : Number(digits) - 1 };
}

/** Every call in a formula, the outer ones first. */
export function callsIn(node: Node): readonly Extract<Node, { kind: "call" }>[] {
  switch (node.kind) {
    case "value":
    case "nothing":
    case "range":
    case "table":
      return [];
    case "array":
      return node.rows.flat().flatMap(callsIn);
    case "call":
      return [node, ...node.given.flatMap(callsIn)];
    case "operation":
      return [...callsIn(node.left), ...callsIn(node.right)];
    case "negative":
    case "percent":
      return callsIn(node.of);
  }
}
