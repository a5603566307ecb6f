/** What is said once a file is open: how much was read, and what isn't as one would expect. */
import { counted } from "../../src/written/number-words";
import { isFilled } from "./header-row";
import type { CsvFile } from "./read-csv";
import { separatorWord } from "./separator-word";

/** Exports use these without anybody thinking of them. */
const USUAL_SEPARATORS = [",", "\t"];

export function openedWords(name: string, sheet: string, file: CsvFile): string {
  const { rows, header = 0, separator, encoding, hints, oddities } = file;
  const filled = (some: CsvFile["rows"]) => some.filter((row) => row.some(isFilled)).length;
  const titles = filled(rows.slice(0, header));
  const { short, quotes, quotesLine, broken } = oddities;
  return [
    `Opened ${name} in the sheet ${sheet}: ${counted(filled(rows.slice(header + 1)), "row")}.`,
    titles > 0 && `${counted(titles, "title row")} above the headers.`,
    !USUAL_SEPARATORS.includes(separator) && `Values are separated by ${separatorWord(separator)}s.`,
    encoding !== "UTF-8" && `The encoding is ${encoding}.`,
    hints.decimal === "," && "Numbers have a decimal comma.",
    short > 0 && `${counted(short, "row")} filled up with blanks: fewer values than headers.`,
    quotes > 0 && `${counted(quotes, "value")} with quotes inside kept as text, first on line ${quotesLine}.`,
    broken > 0 && `${counted(broken, "character")} unreadable: broken in the file.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
