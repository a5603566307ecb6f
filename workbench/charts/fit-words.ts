import type { Measure, WordsRole } from "./mark";

/** The words, or as many of their letters as fit before an ellipsis. */
export function shortened(words: string, width: number, role: WordsRole, measure: Measure): string {
  if (measure(words, role) <= width) return words;
  for (let letters = words.length - 1; letters > 0; letters--) {
    const short = `${words.slice(0, letters).trimEnd()}…`;
    if (measure(short, role) <= width) return short;
  }
  return "…";
}

/** The words on at most so many lines, broken between words; what is too long for the last one is shortened. */
export function wrapped(words: string, width: number, most: number, role: WordsRole, measure: Measure): string[] {
  const lines: string[] = [];
  let rest = words.split(" ").filter((word) => word !== "");
  while (rest.length > 0 && lines.length < most - 1) {
    let taken = rest.length;
    while (taken > 1 && measure(rest.slice(0, taken).join(" "), role) > width) taken--;
    lines.push(shortened(rest.slice(0, taken).join(" "), width, role, measure));
    rest = rest.slice(taken);
  }
  return rest.length === 0 ? lines : [...lines, shortened(rest.join(" "), width, role, measure)];
}
