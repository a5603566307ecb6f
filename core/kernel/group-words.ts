/**
 * Values that rows are grouped by: one group where they differ only in case, spacing, or width,
 * shown in the spelling that most rows have. All ways to write a direct visit are one value too.
 */
import { counted } from "../written/counted";
import type { ColumnSpec } from "./column-source";
import { readTextColumn, type SpelledColumn, type TextColumn } from "./text-column";
import type { Reading } from "./reading";
import { isRefusal } from "./refusal";

/** A value as groups are compared. */
export function foldGroup(word: string): string {
  const plain = word.toLowerCase().normalize("NFKC").replace(/\s+/g, " ").trim();
  return isDirect(plain) ? "direct" : plain;
}

const DIRECT = /^(?:\$?\(?direct\)?(?:[ _]traffic)?|\(none\)|\(?direct\)? ?\/ ?\(?none\)?|typed ?in|\(typed ?in\))$/;

/** Whether a channel's name says that nothing sent the visitor: `direct`, `(none)`, `DIRECT_TRAFFIC`, `typed in`. */
export function isDirect(word: string): boolean {
  return DIRECT.test(word.toLowerCase().trim());
}

export interface GroupedColumn extends TextColumn {
  /** Spellings that were read as another one, with the group they joined. */
  readonly merged: readonly { readonly word: string; readonly into: string }[];
}

export function groupWords(column: SpelledColumn): GroupedColumn {
  const { words, codes } = column;
  const first = new Map<string, number>();
  const groupOf = new Int32Array(words.length);
  let merges = 0;
  for (let code = 1; code < words.length; code++) {
    const key = foldGroup(words[code]);
    const known = first.get(key);
    if (known === undefined) first.set(key, code);
    else merges++;
    groupOf[code] = known ?? code;
  }
  const spaced = words.flatMap((word, code) => (column.spellings[code] > 1 ? [{ word, into: word }] : []));
  if (merges === 0) return { ...column, merged: spaced };
  return merged(words, codes, groupOf, spaced);
}

function merged(
  words: readonly string[],
  codes: Int32Array,
  groupOf: Int32Array,
  spaced: GroupedColumn["merged"],
): GroupedColumn {
  const rows = new Int32Array(words.length);
  for (let i = 0; i < codes.length; i++) rows[codes[i]]++;
  const shown = Int32Array.from(groupOf);
  for (let code = 1; code < words.length; code++) {
    const group = groupOf[code];
    if (rows[code] > rows[shown[group]]) shown[group] = code;
  }
  const newCode = new Int32Array(words.length);
  const newWords: string[] = [""];
  const codeOfWord = new Map<string, number>([["", 0]]);
  for (let code = 1; code < words.length; code++) {
    const group = groupOf[code];
    if (group === code) newCode[code] = newWords.push(words[shown[code]]) - 1;
  }
  const joined = [...spaced];
  for (let code = 1; code < words.length; code++) {
    const group = groupOf[code];
    newCode[code] = newCode[group];
    codeOfWord.set(words[code], newCode[code]);
    if (shown[group] !== code) joined.push({ word: words[code], into: words[shown[group]] });
  }
  return {
    codes: codes.map((code) => newCode[code]),
    words: newWords,
    codeOf: (word) => codeOfWord.get(word),
    merged: joined,
  };
}

/** A column of values that rows are grouped by, whatever the function. */
export function groupColumn(label: string, aliases: readonly string[]): ColumnSpec<TextColumn> {
  return {
    label,
    aliases,
    kind: "text",
    optional: false,
    open: (source) => (reading) => {
      const column = readTextColumn(source);
      if (isRefusal(column)) return column;
      const grouped = groupWords(column);
      noteMerged(grouped, source.header, source.table, reading);
      return grouped;
    },
  };
}

export function noteMerged(
  { merged }: Pick<GroupedColumn, "merged">,
  header: string,
  name: string,
  { note }: Pick<Reading, "note">,
): void {
  if (merged.length === 0) return;
  const [{ word, into }] = merged;
  const example = word === into ? `"${into}"` : `"${word}" with "${into}"`;
  note(
    "groups",
    `${counted(merged.length, "spelling")} of ${header} in ${name} merged, such as ${example}: they differ only in case, spacing, or width.`,
  );
}

/** Names of one table that another one spells otherwise, and that are joined all the same. */
export function noteOtherSpellings(
  names: readonly string[],
  others: readonly string[],
  header: string,
  { name: table, reading }: { readonly name: string; readonly reading: Pick<Reading, "note"> },
): void {
  const spelled = new Map(others.map((other) => [foldGroup(other), other]));
  const merged = names.flatMap((word) => {
    const into = spelled.get(foldGroup(word));
    return word === "" || into === undefined || into === word ? [] : [{ word, into }];
  });
  noteMerged({ merged }, header, table, reading);
}
