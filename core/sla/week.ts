/** The days of a week on which nobody works, as people write them: `Sat, Sun`, `Friday and Saturday`, `none`. */
import { textOf, type Cell } from "../kernel/cells";
import { phrase } from "../kernel/kinds";
import { refuse, type Refusal } from "../kernel/refusal";

/** The seven days in the order of serials: serial 0 was a Saturday. */
const DAYS = ["saturday", "sunday", "monday", "tuesday", "wednesday", "thursday", "friday"];
const SHORT = /^(sat|sun|mon|tue|tues|wed|thu|thur|thurs|fri)$/;
const EXPECTS = "names of days off such as Sat, Sun, or none";

export interface Week {
  /** Numbers of the working days, 0 for Saturday, in their order. */
  readonly workingDays: readonly number[];
  /** Working days of a week that lie before each of its days. */
  readonly before: readonly number[];
}

function weekOff(off: ReadonlySet<number>): Week {
  const workingDays = DAYS.map((_, day) => day).filter((day) => !off.has(day));
  return { workingDays, before: DAYS.map((_, day) => workingDays.filter((working) => working < day).length) };
}

/** Monday to Friday, where a function takes no other days off. */
export const MONDAY_TO_FRIDAY = weekOff(new Set([0, 1]));

function dayNamed(word: string): number {
  const lower = word.toLowerCase().replace(/\.$/, "");
  return SHORT.test(lower) ? DAYS.findIndex((day) => day.startsWith(lower)) : DAYS.indexOf(lower.replace(/s$/, ""));
}

export function readWeek(cell: Cell, name: string): Week | Refusal {
  const text = textOf(cell);
  if (/^none$/i.test(text)) return weekOff(new Set());
  const words = text.split(/[,;/&\s]+|\band\b/i).filter((word) => word !== "");
  const off = new Set(words.map(dayNamed));
  if (off.size === 0 || off.has(-1)) return refuse.notAnOption(name, [EXPECTS], cell);
  return off.size === DAYS.length
    ? refuse.notAnOption(name, ["days off that leave a day to work"], cell)
    : weekOff(off);
}

export const weekendParam = phrase({
  kind: "text",
  help: 'Days off, such as "Fri, Sat", "Sunday" or "none". They count only where opens or closes is given.',
  expects: EXPECTS,
  default: "Sat, Sun",
  read: readWeek,
});
