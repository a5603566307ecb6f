/** A sheet with both teams' answers as inputs, what they agree on, and ALIGNMENT_CHECK live over it. */
import { alignmentQuestions } from "../../core/reference/alignment-questions";
import type { Change } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { freeSheetName } from "./free-sheet-name";
import { headersOf } from "./output-looks";
import { columnLetters } from "./reference";
import { SheetPage } from "./sheet-page";

export interface AlignmentAnswers {
  readonly sales: readonly string[];
  readonly marketing: readonly string[];
}

const HEADER_ROW = 3;
const HEADERS = ["Question", "Sales says", "Marketing says", "Agreed"];
const SALES = 1;
const MARKETING = 2;
const AGREED = 3;

export function insertAlignmentCheck(
  sheets: readonly SheetOutline[],
  { sales, marketing }: AlignmentAnswers,
): readonly Change[] {
  const card = requiredCard("ALIGNMENT_CHECK");
  const count = alignmentQuestions.length;
  const page = new SheetPage(freeSheetName("Alignment check", sheets), "Alignment check", [
    "Each team answers by itself, in writing. An answer counts as agreed where both say the same.",
  ]);
  page.row(HEADER_ROW, 0, HEADERS, { role: "header" });
  page.note(HEADER_ROW, AGREED, "The answer where both teams give it, blank where they differ or one is silent.");
  page.block(
    HEADER_ROW + 1,
    0,
    alignmentQuestions.map(({ question }, i) => [question, sales[i] ?? "", marketing[i] ?? ""]),
  );
  page.style(page.area(HEADER_ROW + 1, SALES, count, 2), { role: "input" });
  page.formulas(
    HEADER_ROW + 1,
    AGREED,
    alignmentQuestions.map((_, i) => {
      const [said, heard] = [SALES, MARKETING].map((column) => `$${columnLetters(column)}${HEADER_ROW + 2 + i}`);
      return [`=IF(LOWER(TRIM(${said}))=LOWER(TRIM(${heard})),${said}&"","")`];
    }),
  );
  const row = HEADER_ROW + count + 3;
  page.row(row - 1, 0, ["What both teams would write down today"], { role: "caption" });
  const answers = reference(page.at(HEADER_ROW + 1, AGREED, count, 1));
  page.formula(row, 0, formulaText(card.name, [answers]), {}, { rows: count + 2, columns: 3 });
  page.add(headersOf(card, page.area(row, 0, count + 2, 3)));
  return page.finish(HEADER_ROW + 1, [320, 260, 260, 260]);
}
