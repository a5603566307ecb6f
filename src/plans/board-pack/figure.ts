/** One live answer on the sheet of figures, and the formulas that look a number up in it. */
import type { Area } from "../../host/changes";
import type { LiveAnswer } from "../../live/ask-live";
import { requiredCard } from "../card-named";
import { outputColumns } from "../output-looks";
import { referenceTo } from "../reference";

export interface Figure {
  readonly answer: LiveAnswer;
  /** What it is, for its caption. */
  readonly caption: string;
  /** From the header row down, with room to grow. */
  readonly area: Area;
}

/** Answers that grow with the data are looked into this far. */
const ROOM = 200;
const CAPTION_ROW = 2;

/** The answers side by side on one sheet, a blank column between two: none can grow into another. */
export function placeFigures(
  sheet: string,
  answers: readonly { readonly answer: LiveAnswer; readonly caption: string }[],
): readonly Figure[] {
  let column = 0;
  return answers.map(({ answer, caption }) => {
    const columns = answer.cells[0].length;
    const figure = { answer, caption, area: { sheet, row: CAPTION_ROW + 1, column, rows: ROOM, columns } };
    column += columns + 1;
    return figure;
  });
}

/** `INDEX(…,MATCH("Total",…,0))` without its `=`: the number under a header in the first row that begins with a word. */
export function lookUp(figure: Figure, row: string, header: string): string {
  const { area } = figure;
  const column = columnOf(figure, header);
  const names = referenceTo({ ...area, columns: 1 });
  const numbers = referenceTo({ ...area, column: area.column + column, columns: 1 });
  return `INDEX(${numbers},MATCH("${row}",${names},0))`;
}

/** `INDEX(…,2)` without its `=`: a cell of the answer by its row, the header's being 1. */
export function cellAt(figure: Figure, row: number, column: number): string {
  const { area } = figure;
  return `INDEX(${referenceTo({ ...area, column: area.column + column, columns: 1 })},${row})`;
}

function columnOf({ answer }: Figure, header: string): number {
  const column = outputColumns(requiredCard(answer.card)).findIndex((_, c) => answer.cells[0][c] === header);
  if (column < 0) throw new Error(`${answer.card} has no column ${header}`);
  return column;
}
