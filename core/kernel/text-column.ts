/** Text columns, coded by a dictionary. */
import { isErrorText, textOf, type Cell } from "./cells";
import { nameAt, type ColumnSource } from "./column-source";
import { refuse, type Refusal } from "./refusal";

export interface TextColumn {
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** The code of a word as `words` has it, undefined where no cell reads so. */
  readonly codeOf: (word: string) => number | undefined;
}

/** A text column, and how many spellings of one word were read as one. */
export interface SpelledColumn extends TextColumn {
  /** Distinct cells by word, where a word was written in several ways. */
  readonly spellings: readonly number[];
}

export function readTextColumn(source: ColumnSource, wordOf: (cell: Cell) => string = textOf): SpelledColumn | Refusal {
  const { cells, index, rows, kept, headerRow } = source;
  const codes = new Int32Array(rows);
  const words: string[] = [""];
  const spellings: number[] = [0];
  const known = new Map<Cell, number>([["", 0]]);
  /** Words that were first met in another spelling; most columns have none, and need no second dictionary. */
  const respelled = new Map<string, number>();
  const lately: string[] = new Array<string>(SLOTS).fill("");
  const codesLately = new Int32Array(SLOTS);
  const first = headerRow + 1;
  for (let i = 0; i < rows; i++) {
    const cell = cells[kept === undefined ? first + i : kept[i]][index];
    const slot = typeof cell === "string" ? slotOf(cell) : -1;
    if (slot >= 0 && lately[slot] === cell) {
      codes[i] = codesLately[slot];
      continue;
    }
    let code = known.get(cell);
    if (code === undefined) {
      if (isErrorText(cell)) return refuse.errorCell(nameAt(source, i), cell);
      const word = wordOf(cell);
      code = word === cell ? undefined : known.get(word);
      if (code === undefined && respelled.size > 0) code = respelled.get(word);
      if (code === undefined) {
        code = words.push(word) - 1;
        spellings.push(0);
        if (word !== cell) respelled.set(word, code);
      }
      spellings[code]++;
      known.set(cell, code);
    }
    codes[i] = code;
    if (slot >= 0) {
      lately[slot] = cell as string;
      codesLately[slot] = code;
    }
  }
  const codeOf = (word: string) => {
    const code = known.get(word) ?? respelled.get(word);
    // A cell that reads as another word is no word itself.
    return code === undefined || words[code] !== word ? undefined : code;
  };
  return { codes, words, spellings, codeOf };
}

/** How many words are looked up among those met lately, which needs no hash of the whole text. */
const SLOTS = 64;

/** The slot of a word: most columns repeat a few words, which differ in length or at their ends. */
function slotOf(text: string): number {
  const { length } = text;
  return length === 0 ? 0 : (length * 5 + text.charCodeAt(0) + text.charCodeAt(length - 1) * 3) & (SLOTS - 1);
}
