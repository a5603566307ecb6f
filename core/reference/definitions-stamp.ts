import { sha256 } from "@noble/hashes/sha2.js";
import { card } from "../kernel/card";
import { isBlank, textOf, type Cells } from "../kernel/cells";
import { cell } from "../kernel/outputs";
import { range } from "../kernel/ranges";
import { refuse, type Refusal } from "../kernel/refusal";
import { utf8Bytes } from "./utf8-bytes";

const EXPECTS = "a range that holds the definitions";

/**
 * A short mark of a text both teams agreed: the same words give the same mark on every host,
 * and other words another one.
 *
 * The normalisation, so that anyone can compute it again. The range is cut to its used part
 * (trailing blank rows and columns gone). Every cell becomes text: outer white space removed,
 * inner white space one space each; a number in its shortest decimal form, so that 24 and the
 * text "24" are alike and "40,000" is not 40000; truth values TRUE and FALSE; a date its
 * serial number; a blank nothing. Upper and lower case differ. Text is in Unicode form C, so
 * that an é is one character however it was typed. Cells of a row are joined with U+001F,
 * rows with U+001E. The mark is the first 8 hexadecimal digits, in lower case, of the SHA-256
 * (FIPS 180-4) of the UTF-8 bytes. 8 digits show a change; they are no proof against forgery.
 */
export function definitionsStamp({ definitions }: { readonly definitions: string }): string {
  const digest = sha256(utf8Bytes(definitions));
  return Array.from(digest.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function normalised(cells: Cells, name: string): string | Refusal {
  if (cells.every((row) => row.every(isBlank))) return refuse.missing(name, EXPECTS);
  return cells
    .map((row) => row.map(textOf).join("\u001f"))
    .join("\u001e")
    .normalize("NFC");
}

const AGREED = [
  ["Term", "Definition"],
  ["MQL", "ICP tier A or B and a demo request"],
  ["Response time", 24],
];

export default card(definitionsStamp, {
  name: "DEFINITIONS_STAMP",
  family: "reference",
  summary: "Eight characters that change with the definitions: print them on every output",
  params: {
    definitions: range({
      help: "The cells with the agreed definitions: terms, thresholds, rubrics.",
      expects: EXPECTS,
      read: normalised,
    }),
  },
  returns: cell("text", "8 characters, 0 to 9 and a to f."),
  law: "First 8 hexadecimal digits of SHA-256 over the used cells: text trimmed and with single spaces, numbers in their shortest form, case kept; cells joined with U+001F, rows with U+001E, in UTF-8. Trailing blank rows and columns do not count.",
  source: "SHA-256, FIPS 180-4; Revenue Operations, the glossary of The Starr Conspiracy.",
  question: "Were these numbers worked out under the definitions we all signed?",
  examples: [
    { given: ["abc"], gives: "ba7816bf" },
    { given: [AGREED], gives: "48adb552" },
    { given: [[...AGREED.slice(0, 2), ["Response time", 4]]], gives: "9732f897" },
    { given: [[[""], [""]]], refuses: "MISSING" },
  ],
  see: ["ALIGNMENT_CHECK", "GLOSSARY"],
  terms: ["Revenue Operations"],
});
