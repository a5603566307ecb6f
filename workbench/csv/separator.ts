/**
 * The separator of a file, judged by its table and not by what is written above and below it. The one that parts the
 * most lines of one stretch into the same number of values is the separator. Excel's own first line, `sep=;`,
 * decides alone. A file of one column has none, and reads as commas.
 */
const CANDIDATES = [",", ";", "\t", "|"] as const;
const LOOKED_AT = 256 * 1024;
const MOST_LINES = 1000;
const STATED = /^"?sep=([^"\r\n])"?(?:\r\n|[\r\n]|$)/i;
/** A quoted value, whatever parts it from its neighbors. */
const QUOTED = /(^|[,;\t|\r\n]) *"[^"]*(?:""[^"]*)*"(?= *(?:[,;\t|\r\n]|$))/g;
const LAST_OPENING = /(?:^|[,;\t|\r\n]) *"[^"]*$/;

/** Lines that a separator parts alike: how many, by how many separators, and from which line to which. */
interface Stretch {
  readonly separator: string;
  readonly alike: number;
  readonly separators: number;
  readonly from: number;
  readonly to: number;
}

export function separatorOf(text: string): string {
  const stated = statedSeparator(text);
  if (stated !== undefined) return stated;
  const lines = linesOf(text);
  const stretches = CANDIDATES.flatMap((separator) => largestStretch(separator, lines) ?? []);
  if (stretches.length === 0) return CANDIDATES[0];
  return stretches.reduce((best, other) => (isBetter(other, best) ? other : best)).separator;
}

export function statedSeparator(text: string): string | undefined {
  return STATED.exec(text)?.[1];
}

/** Lines of the beginning, a quoted value being one sign: what is in it parts nothing. */
function linesOf(text: string): readonly string[] {
  const sample = text.slice(0, LOOKED_AT).replace(QUOTED, "$1x");
  const isCut = text.length > LOOKED_AT;
  // It may be cut within a line, or within a quoted value of many lines.
  const lines = (isCut ? sample.replace(LAST_OPENING, "") : sample).split(/\r+\n|[\r\n]/);
  return lines.slice(0, isCut ? -1 : undefined).slice(0, MOST_LINES);
}

/**
 * Decimal commas part every line alike too, but not the headers, so that their stretch is the inner part of another.
 * Sentences of a title are a stretch apart from the table's, and part into fewer values.
 */
function isBetter(a: Stretch, b: Stretch): boolean {
  if (includes(a, b)) return true;
  return !includes(b, a) && weight(a) > weight(b);
}

function includes(outer: Stretch, inner: Stretch): boolean {
  return outer.alike > inner.alike && outer.from <= inner.from && outer.to >= inner.to;
}

function weight({ alike, separators }: Stretch): number {
  return alike * separators;
}

/** Of the stretches between lines that the separator doesn't part, the one of most weight. */
function largestStretch(separator: string, lines: readonly string[]): Stretch | undefined {
  let best: Stretch | undefined;
  /** The lines of the present stretch by how many separators they have. */
  let tally = new Map<number, number[]>();
  const close = () => {
    for (const [separators, [from, ...others]] of tally) {
      const alike = others.length + 1;
      const stretch = { separator, alike, separators, from, to: others[others.length - 1] ?? from };
      if (best === undefined || weight(stretch) > weight(best)) best = stretch;
    }
    tally = new Map();
  };
  lines.forEach((line, i) => {
    const separators = line.split(separator).length - 1;
    if (separators === 0) return close();
    const alike = tally.get(separators);
    if (alike === undefined) tally.set(separators, [i]);
    else alike.push(i);
  });
  close();
  return best;
}
