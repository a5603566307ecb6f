/**
 * Words that stand in a cell and say nothing: whoever wrote them left the cell open. A closed
 * list, so that no real answer is ever taken for one. Punctuation at the edges does not count:
 * `?`, `-` and `TBD.` say nothing either.
 */
const NON_ANSWERS = new Set([
  "",
  "none",
  "n/a",
  "na",
  "tbd",
  "tbc",
  "unknown",
  "not defined",
  "not decided",
  "depends",
  "it depends",
]);

export function isNonAnswer(text: string): boolean {
  const bare = text.toLowerCase().replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "");
  return NON_ANSWERS.has(bare);
}
