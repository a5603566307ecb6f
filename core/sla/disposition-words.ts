/**
 * What each word of a disposition or status column says about its leads: one of the five codes,
 * a rejection in other words, a conversion, or nothing yet.
 *
 * Conventions: what `columns` says of a word comes first: `Lost=Recycled` is a rejection and
 * `Open=Parked` is no disposition yet. Of the other words outside the five codes, those that
 * mean a lost deal in any listed language (Unqualified, Closed - Not Converted) reject the
 * lead too, and so do words such as Junk. Converted is a conversion, never an acceptance.
 */
import type { TextColumn } from "../kernel/text-column";
import type { TableFrame } from "../kernel/table-shape";
import { wordMeanings } from "../tables/stage-meaning";
import { LONGEST_NAME } from "../tables/stage-words";
import { foldWord } from "../written/fold-word";
import {
  foldDisposition,
  isRejection,
  NO_DISPOSITION,
  readDisposition,
  UNKNOWN_DISPOSITION,
  type Disposition,
} from "./disposition-codes";

export interface DispositionWord {
  readonly code: Disposition;
  /** Sales gave the lead back, by a code or in other words. */
  readonly isRejection: boolean;
  readonly isConversion: boolean;
}

/** Words for a lead that is no good, beside those for a lost deal. */
const REJECTIONS = new Set(
  // prettier-ignore
  [
    "junk", "junk lead", "spam", "bogus", "fake", "fake lead", "invalid", "invalid lead", "not a lead", "garbage",
    "declined", "sales rejected", "rejected by sales", "returned", "returned to marketing", "sent back to marketing",
  ].map(foldDisposition),
);

/** "Converted" in the languages of the stage words, accents left out. */
const CONVERTED =
  /^(?:converted|konvertiert|umgewandelt|convertie?|convertid[oa]|convertit[oa]|geconverteerd|konverterad|konverteret|konvertert|skonwertowan[yae]|конвертирован[аоы]?)$/;
/** Words that may be beside it and change nothing: "Closed - Converted", "Converted to opportunity". */
const BESIDE_CONVERTED = /^(?:closed|lead|status|is|was|to|into|an?|deal|opportunity|contact|account)$/;

/** What every word of the column says, by its code. */
export function dispositionWords(
  { words }: TextColumn,
  { reading, name }: Pick<TableFrame, "reading" | "name">,
): readonly DispositionWord[] {
  const meanings = wordMeanings(words, reading, name);
  return words.map((word, code) => {
    const { meaning, isNamed } = meanings[code];
    const read = readDisposition(word);
    if (isNamed && meaning === "lost") {
      const code = read === NO_DISPOSITION ? UNKNOWN_DISPOSITION : read;
      return { code, isRejection: true, isConversion: false };
    }
    if (isNamed && meaning === "open") return { code: NO_DISPOSITION, isRejection: false, isConversion: false };
    if (read !== UNKNOWN_DISPOSITION) return { code: read, isRejection: isRejection(read), isConversion: false };
    return {
      code: read,
      isRejection: meaning === "lost" || REJECTIONS.has(foldDisposition(word)),
      isConversion: meaning !== "lost" && isConverted(word),
    };
  });
}

function isConverted(word: string): boolean {
  if (word.length > LONGEST_NAME) return false;
  const words = foldWord(word).match(/\p{L}+/gu) ?? [];
  return (
    words.some((each) => CONVERTED.test(each)) &&
    words.every((each) => CONVERTED.test(each) || BESIDE_CONVERTED.test(each))
  );
}
