/** The rubric of the sidebar put over the one on its sheet, row for row; rows below it are emptied. */
import type { Area, Change } from "../host/changes";

export function writeRubric(
  area: Area,
  rubric: readonly (readonly (number | string)[])[],
): readonly Change[] | { readonly problem: string } {
  if (rubric.length > area.rows) {
    return {
      problem: `The rubric has ${rubric.length - 1} rows and its sheet has room for ${area.rows - 1}. Insert rows into the table there, or take some out here.`,
    };
  }
  const blank = area.columns === 0 ? [] : Array.from({ length: area.columns }, () => "");
  const cells = Array.from({ length: area.rows - 1 }, (_, r) => rubric[r + 1] ?? blank);
  return [{ kind: "write", area: { ...area, row: area.row + 1, rows: area.rows - 1 }, cells }];
}
