/**
 * The four answers of the alignment check, as a sheet holds them: four cells in a column or a
 * row, or questions beside (or above) their answers, with or without a header.
 *
 * Convention: a range of one column or row is answers, a wider one is pairs, even where all
 * of its answers are blank; otherwise four questions without an answer would pass for four
 * answers. Trailing blanks are answers still missing, as long as the range has room for four.
 */
import { isBlank, isErrorText, textOf, usedRows, type Cell, type Cells } from "../kernel/cells";
import type { RangeParam } from "../kernel/kinds";
import { isRefusal, refuse, type Refusal } from "../kernel/refusal";
import { alignmentQuestions, questionAsked } from "./alignment-questions";

export interface AlignmentAnswers {
  /** As many as there are questions, in their order. */
  readonly cells: readonly Cell[];
  /** Two or more of the sheet's own questions do not tell which they are. */
  readonly isByPosition: boolean;
}

const COUNT = alignmentQuestions.length;
const EXPECTS = alignmentQuestions.map(({ asksFor }) => asksFor).join("; ");

export function alignmentAnswers({ help }: { readonly help: string }): RangeParam<AlignmentAnswers> {
  return {
    kind: "range",
    shape: "range",
    help,
    expects: `${COUNT} cells: ${EXPECTS}`,
    optional: false,
    concepts: [],
    open: (cells, name) => {
      const answers = readAnswers(cells, name);
      return isRefusal(answers) ? answers : () => answers;
    },
    whenBlank: (name) => refuse.missing(name, `${COUNT} cells: ${EXPECTS}`),
  };
}

function readAnswers(given: Cells, name: string): AlignmentAnswers | Refusal {
  const error = given.flat().find(isErrorText);
  if (error !== undefined) return refuse.errorCell(name, error);
  const lines = withoutHeader(upright(given));
  const used = usedRows(lines);
  const isPairs = lines[0].length > 1;
  const isTooWide = lines.some((line) => line.some((cell, column) => column > 1 && !isBlank(cell)));
  if (isTooWide || used > COUNT || lines.length < COUNT) {
    return refuse.cellCount(name, COUNT, EXPECTS, isTooWide ? lines.length * lines[0].length : Math.max(used, 1));
  }
  const four = lines.slice(0, COUNT);
  if (!isPairs) return { cells: four.map(([answer]) => answer), isByPosition: false };
  const { places, isByPosition } = placesOf(four.map(([question]) => textOf(question)));
  return { cells: alignmentQuestions.map((_, each) => four[places.indexOf(each)][1]), isByPosition };
}

/** Cells that lie in one or two long rows, stood up as columns. */
function upright(cells: Cells): Cells {
  const liesDown = cells.length <= 2 && cells[0].length >= COUNT;
  return liesDown ? cells[0].map((_, column) => cells.map((row) => row[column])) : cells;
}

function withoutHeader(lines: Cells): Cells {
  const isHeader = lines[0].some((cell) => /^(questions?|answers?)$/i.test(textOf(cell)));
  return isHeader && lines.length > 1 ? lines.slice(1) : lines;
}

interface Places {
  /** The question that each line asks, by its place. */
  readonly places: readonly number[];
  readonly isByPosition: boolean;
}

/** Lines whose words tell no question take the places that are left, in order; where two tell the same, all do. */
function placesOf(questions: readonly string[]): Places {
  const asked = questions.map(questionAsked);
  const told = asked.filter((place) => place !== undefined);
  const everyPlace = alignmentQuestions.map((_, place) => place);
  if (new Set(told).size < told.length) return { places: everyPlace, isByPosition: true };
  const left = everyPlace.filter((place) => !told.includes(place));
  return { places: asked.map((place) => place ?? left.shift()!), isByPosition: told.length < COUNT - 1 };
}
