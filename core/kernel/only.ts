/** `Only=Pipeline: Sales | Partner` in `columns`: the rows of a table that it keeps. */
import { counted } from "../written/counted";
import { textOf, type Cells } from "./cells";
import { columnOf, foldHeader, type HeaderIndex } from "./headers";
import { foldGroup } from "./group-words";
import type { Reading } from "./reading";
import { isRefusal, type Refusal } from "./refusal";
import { onlyOf } from "./settings-given";
import type { Settings } from "./settings";

export interface Only {
  /** Whether a row of the range is kept. */
  readonly keeps: (row: number) => boolean;
  readonly words: string;
}

/** What `Only` says of a table; undefined where it says nothing, or names a header that this table does not have. */
export function onlyFor(
  cells: Cells,
  name: string,
  index: HeaderIndex,
  settings: Settings,
): Only | undefined | Refusal {
  const right = settings.of("Only", name);
  const only = right === undefined ? undefined : onlyOf(right);
  if (only === undefined) return undefined;
  const column = columnOf(name, index, foldHeader(only.header));
  if (column === undefined || isRefusal(column)) return column;
  const kept = new Set(only.values.map(foldGroup));
  return {
    keeps: (row) => kept.has(foldGroup(textOf(cells[row][column]))),
    words: `${only.header} is ${only.values.join(" or ")}`,
  };
}

export function noteOnly(left: number, only: Only | undefined, name: string, { note }: Pick<Reading, "note">): void {
  if (only === undefined) return;
  note("only", `${counted(left, "row")} of ${name} left out: columns keeps only those whose ${only.words}.`);
}
