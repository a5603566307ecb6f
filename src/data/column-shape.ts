/** What the cells of a column look like, by a sample of its rows. */
import { isBlank, textOf, type Cell, type Cells } from "../../core/kernel/cells";
import { isBlankWord } from "../../core/written/blank-words";
import { parseDateNumber, parseDateText } from "../../core/written/dates";
import { parseNumberText } from "../../core/written/numbers";

export interface ColumnShape {
  /** Cells that say something. */
  readonly filled: number;
  /** The distinct texts of the filled cells, each once. */
  readonly words: readonly string[];
  /** The share of filled cells that are numbers or amounts, and that are dates; a day's serial is both. */
  readonly numbers: number;
  readonly dates: number;
}

/** Kept, as a table is looked at for one role after another. */
const known = new WeakMap<Cells, Map<number, ColumnShape>>();

export function columnShape(sample: Cells, column: number): ColumnShape {
  const shapes = known.get(sample) ?? new Map<number, ColumnShape>();
  known.set(sample, shapes);
  const shape = shapes.get(column) ?? shapeOf(sample.map((row) => row[column]).filter(saysSomething));
  shapes.set(column, shape);
  return shape;
}

function shapeOf(filled: readonly Cell[]): ColumnShape {
  const share = (is: (cell: Cell) => boolean) => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length);
  let numbers: number | undefined;
  let dates: number | undefined;
  return {
    filled: filled.length,
    words: [...new Set(filled.map(textOf))],
    // Reading dates is slow, and of most columns nobody asks for it.
    get numbers() {
      return (numbers ??= share(isNumberLike));
    },
    get dates() {
      return (dates ??= share(isDateLike));
    },
  };
}

function saysSomething(cell: Cell): boolean {
  return !isBlank(cell) && !isBlankWord(textOf(cell));
}

function isNumberLike(cell: Cell): boolean {
  if (typeof cell === "number") return true;
  return typeof cell === "string" && parseNumberText(cell) !== undefined;
}

/** 1954-10-03 and 2119-01-10: a number outside is a day only where nothing else can be meant. */
const FIRST_LIKELY_DAY = 20_000;
const LAST_LIKELY_DAY = 80_000;
/** The shortest number that is a date in another way: 20260105. */
const FIRST_WRITTEN_DAY = 1e7;

function isDateLike(cell: Cell): boolean {
  if (typeof cell === "string") return parseDateText(cell) !== undefined;
  if (typeof cell !== "number") return false;
  if (cell < LAST_LIKELY_DAY) return cell >= FIRST_LIKELY_DAY;
  return cell > FIRST_WRITTEN_DAY && parseDateNumber(cell) !== undefined;
}
