import { stageColumns } from "../../frameworks/bowtie/stage-map";
import { headerFormat } from "../output-looks";
import type { SheetPage } from "../sheet-page";
import { countedVolume } from "./counted-volumes";
import { BLOCK_ROW, VOLUME_COLUMN } from "./places";
import type { CountedStages, TypedStages } from "./stage-source";

/** Of the stage map's columns those that functions read. */
export const READ_COLUMNS = stageColumns.slice(0, 6);

/** The stages as tinted cells, spare ones below for one's own; counted volumes as formulas. `rows` with the header. */
export function writeStages(page: SheetPage, source: TypedStages | CountedStages, rows: number): void {
  page.row(BLOCK_ROW - 1, 0, ["The stages, in the order customers pass them"], { role: "caption" });
  page.row(
    BLOCK_ROW,
    0,
    READ_COLUMNS.map(({ header }) => header),
  );
  READ_COLUMNS.forEach(({ look = "text", note, choices }, c) => {
    const cells = page.area(BLOCK_ROW + 1, c, rows - 1, 1);
    page.add([headerFormat(page.area(BLOCK_ROW, c), look)]);
    page.style(cells, { role: "input", ...(look !== "text" && { look }) });
    if (note !== undefined) page.note(BLOCK_ROW, c, note);
    if (choices !== undefined) page.add([{ kind: "choices", area: cells, words: choices }]);
  });
  source.stages.forEach(({ name, side, volume, owner, benchmark }, i) => {
    const row = BLOCK_ROW + 1 + i;
    const formula = source.kind === "counted" ? countedVolume(page, name, source) : undefined;
    page.row(row, 0, [name, side, formula === undefined ? volume : null, owner, "", benchmark ?? ""]);
    if (formula !== undefined) page.formula(row, VOLUME_COLUMN, formula, { role: "plain" });
  });
}
