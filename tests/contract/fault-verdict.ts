import type { Verdict } from "../../tools/reliability/notes";
import { isSameContent, isSameSheet, type Content } from "./content";

interface Failed {
  readonly before: Content;
  readonly after: Content;
  /** What the user was told. */
  readonly words: string;
  /** Whether the host failed at every call from then on, so that nothing could be taken back either. */
  readonly forever: boolean;
}

/** What a failed attempt made of the document: as it was, or what is left named in the words; all else is a loss. */
export function verdictOf({ before, after, words, forever }: Failed): Verdict {
  if (isSameContent(before, after)) return "taken back";
  if (!forever) return "lost";
  const isNamed = ({ name }: { readonly name: string }) => words.includes(`"${name}"`);
  const added = after.sheets.filter(({ name }) => !before.sheets.some((sheet) => sheet.name === name));
  const areKept = before.sheets.every((sheet) => {
    const standing = after.sheets.find(({ name }) => name === sheet.name);
    if (standing === undefined) return isNamed(sheet);
    return isSameSheet(sheet, standing) || words.includes(`Cells of "${sheet.name}"`);
  });
  return areKept && added.every(isNamed) ? "left and named" : "lost";
}
