/** What one lever alone would need to reach a target, and who owns it. */
import { LEVER_NAMES } from "../../core/velocity/lever-names";
import { formulaText, reference } from "./formula-text";
import { headerFormat } from "./output-looks";
import type { SheetPage } from "./sheet-page";
import { BASE_ROW, LEVER_HEADERS, LEVER_LOOKS, type LeverOwners } from "./velocity-base";
import { leversAt } from "./write-base";

export const TARGET_ROWS = 2 + LEVER_NAMES.length;

export interface TargetWish {
  /** Velocity per day. */
  readonly target: number;
  readonly owners: LeverOwners;
}

/** Fills `TARGET_ROWS` rows from `row`, the target in the first of them; the base stands in its own row. */
export function writeTarget(page: SheetPage, row: number, { target, owners }: TargetWish): void {
  page.row(row, 0, ["Target velocity per day", target], {});
  page.style(page.area(row, 1), { role: "input", look: "money" });
  page.row(row + 1, 0, ["One lever alone", "Needed", "Change", "Owner"]);
  page.add(
    (["text", "number", "percent", "text"] as const).map((look, c) => headerFormat(page.area(row + 1, c), look)),
  );
  LEVER_NAMES.forEach((lever, i) => {
    const at = row + 2 + i;
    const solve = formulaText("VELOCITY_SOLVE", [reference(page.at(row, 1)), lever, ...leversAt(page, BASE_ROW)]);
    page.row(at, 0, [LEVER_HEADERS[i]]);
    page.formula(at, 1, solve, { look: LEVER_LOOKS[i] });
    page.formula(at, 2, `=${page.at(at, 1)}/${page.at(BASE_ROW, i + 1)}-1`, { look: "percent" });
  });
  writeOwners(page, row + 1, 3, owners);
}

/** Names below the header at `row`, a lever a row. */
export function writeOwners(page: SheetPage, row: number, column: number, owners: LeverOwners): void {
  page.note(row, column, "One name a lever: shared work has no owner.");
  page.block(
    row + 1,
    column,
    owners.map((owner) => [owner]),
    { role: "input" },
  );
}
