const CANDIDATES = [",", ";", "\t", "|"] as const;
const RECORDS_LOOKED_AT = 50;

/**
 * The separator of a file, from its beginning: the one that parts every record
 * into the same number of cells, and into the most. Excel's own first line,
 * `sep=;`, decides alone. A file of one column has none, and reads as commas.
 */
export function separatorOf(head: string): string {
  const stated = /^\uFEFF?sep=(.)\r?\n/i.exec(head);
  if (stated !== null) return stated[1];
  let best: string = CANDIDATES[0];
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const counts = separatorsPerRecord(head, candidate);
    const most = Math.max(...counts);
    const alike = counts.filter((count) => count === counts[0]).length / counts.length;
    const score = counts[0] === 0 ? 0 : alike * 1000 + most;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** How often the separator stands in each record, outside of quotes. */
function separatorsPerRecord(head: string, separator: string): number[] {
  const counts = [0];
  let isQuoted = false;
  for (const sign of head) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (sign === separator) counts[counts.length - 1]++;
    else if (sign === "\n") {
      if (counts.length === RECORDS_LOOKED_AT) return counts;
      counts.push(0);
    }
  }
  // The record the text breaks off in, or the nothing after the last line's end.
  if (counts.length > 1) counts.pop();
  return counts;
}
