/** Which stage words a user calls won, lost, or open: the settings `Won`, `Lost`, and `Open` of a table. */
import { textOf } from "../../core/kernel/cells";
import { settingWords, withSetting, type ColumnMap } from "../plans/map-columns";

export type Outcome = "won" | "lost" | "open";

const SETTINGS = { won: "Won", lost: "Lost", open: "Open" } as const;
export const OUTCOMES: readonly Outcome[] = ["won", "lost", "open"];

/** As functions compare stage words: without case and stray spaces. */
const folded = (word: string) => textOf(word).toLowerCase();

/** The map in which a word is in the list of this outcome and in no other; undefined leaves it to the table. */
export function withStage(columns: ColumnMap, word: string, outcome: Outcome | undefined): ColumnMap {
  return OUTCOMES.reduce((map, each) => {
    const name = SETTINGS[each];
    const others = settingWords(map, name).filter((other) => folded(other) !== folded(word));
    return withSetting(map, name, each === outcome ? [...others, word] : others);
  }, columns);
}
