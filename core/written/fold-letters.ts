import { cleanText } from "./clean-text";
import { foldWord } from "./fold-word";

/** Letters that Unicode doesn't take apart, as people write them on keyboards without those keys. */
const SPELLED: Readonly<Record<string, string>> = { ß: "ss", æ: "ae", œ: "oe", ł: "l", đ: "d", ı: "i" };

/** Text for finding words in it: lowercase, narrow, without accents or characters nobody sees. */
export function foldLetters(text: string): string {
  return foldWord(cleanText(text)).replace(/[ßæœłđı]/g, (letter) => SPELLED[letter]);
}
