import { shortened, wrapped } from "./fit-words";
import { LINE_HEIGHTS, wordsAt, type Box, type Mark, type Measure } from "./mark";

const MOST_LINES = 2;
const GAP = 6;
/** More than these are rather left out in turn than all shortened. */
const FEW = 8;
const LONGEST_NAME = 90;

export interface CategoryNames {
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** Names in a row below the box, each under the middle of its slot. Where they do not all fit, every second, third, … is written. */
export function categoryNames(names: readonly string[], { left, right, bottom }: Box, measure: Measure): CategoryNames {
  const slot = (right - left) / names.length;
  const broken = names.map((name) => wrapped(name, slot - GAP, MOST_LINES, "name", measure));
  const fit = names.length <= FEW || broken.every((lines, i) => lines.join(" ") === names[i]);
  const lines = fit ? broken : everyFew(names, slot, measure);
  const most = Math.max(...lines.map((one) => one.length));
  const height = most * LINE_HEIGHTS.name + GAP;
  return {
    height,
    marks: lines.flatMap((one, category) =>
      one.map((words, line) => {
        const y = bottom - height + GAP + LINE_HEIGHTS.name * (line + 1) - 4;
        return wordsAt(left + slot * (category + 0.5), y, words, "name", "middle");
      }),
    ),
  };
}

function everyFew(names: readonly string[], slot: number, measure: Measure): string[][] {
  const short = names.map((name) => shortened(name, LONGEST_NAME, "name", measure));
  const widest = Math.max(...short.map((name) => measure(name, "name")));
  const every = Math.ceil((widest + GAP) / slot);
  return short.map((name, i) => (i % every === 0 ? [name] : []));
}
