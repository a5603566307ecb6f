/**
 * A new sheet for a monthly review: its terms, one primary number and the notes that people type; beside
 * them whose credit counts, the live reconciliation and the live disputes.
 */
import type { Change } from "../../host/changes";
import type { SheetOutline } from "../../host/port";
import { dealModelFormula } from "../../live/deal-model";
import { numberedSheetName } from "../numbered-sheet-name";
import { headerFormat } from "../output-looks";
import { PRIMARY_MODELS, type PrimaryModel } from "../primary-models";
import { reconciliationInputs, type ReconciliationInput } from "../reconciliation-inputs";
import { spokenReference } from "../reference";
import { SheetPage } from "../sheet-page";
import { FIGURE_COUNT, reviewFigures } from "./review-figures";
import { reviewListWidths, writeReviewLists } from "./review-lists";
import { reviewNotes } from "./review-notes";
import { reviewPlaces, TOP_ROW, type ReviewPlaces } from "./review-places";
import type { ReviewWish } from "./review-wish";

/** Empty tinted rows below what stands in a list that people add to. */
const SPARE_COUNTED = 4;
const SPARE_NOTES = 15;

export function insertReview(sheets: readonly SheetOutline[], wish: ReviewWish): readonly Change[] {
  const name = numberedSheetName("Attribution review", sheets);
  const page = new SheetPage(name, name, [
    `The joint review of first, last and weighted credit, live from ${spokenReference(wish.touches)} and ${spokenReference(wish.deals)}. Change a tinted cell and all of it follows.`,
  ]);
  const inputs = reconciliationInputs(wish);
  const places = reviewPlaces({
    noteColumns: reviewNotes.length,
    noteRows: wish.topics.length + SPARE_NOTES,
    countedRows: wish.counted.length + SPARE_COUNTED,
    terms: inputs.length,
    figures: FIGURE_COUNT,
  });
  writeTerms(page, places, wish.primary, inputs);
  writeFigures(page, places);
  writeNotes(page, places, wish.topics);
  writeReviewLists(page, places, wish);
  return page.finish(1, [...reviewNotes.map(({ width }) => width), ...reviewListWidths()]);
}

function writeTerms(
  page: SheetPage,
  { dealModelRow, term }: ReviewPlaces,
  primary: PrimaryModel,
  inputs: readonly ReconciliationInput[],
): void {
  page.row(TOP_ROW - 1, 0, ["Terms"], { role: "caption" });
  const help = "The model whose number both teams report. The others stand beside it as context.";
  [{ label: "Primary model", value: primary, help }, ...inputs].forEach(({ label, value, help }, i) => {
    const row = TOP_ROW + i;
    page.row(row, 0, [label]).note(row, 0, help).row(row, 1, [value], { role: "input" });
  });
  page.add([{ kind: "choices", area: page.area(TOP_ROW, 1), words: PRIMARY_MODELS }]);
  page.row(dealModelRow, 0, ["Weighted, deal by deal"]).formula(dealModelRow, 1, dealModelFormula(term(0)));
  page.note(dealModelRow, 0, "The weighted model, or what stands in for one that gives no single deal a split.");
}

function writeFigures(page: SheetPage, places: ReviewPlaces): void {
  const { figuresRow } = places;
  page.row(figuresRow - 1, 0, ["Primary number, with the others as context"], { role: "caption" });
  reviewFigures(places).forEach(({ label, help, formula, look }, i) => {
    page.row(figuresRow + i, 0, [label]).formula(figuresRow + i, 1, formula, { look });
    if (help !== undefined) page.note(figuresRow + i, 0, help);
  });
  page.style(page.area(figuresRow, 0, 1, 2), { role: "total" });
}

function writeNotes(page: SheetPage, places: ReviewPlaces, topics: readonly string[]): void {
  const { notesRow, noteRows } = places;
  const firstRow = notesRow + 1;
  page.row(notesRow - 1, 0, ["Notes of the review, one row per deal or topic"], { role: "caption" });
  page.row(
    notesRow,
    0,
    reviewNotes.map(({ header }) => header),
  );
  if (topics.length > 0) {
    page.block(
      firstRow,
      0,
      topics.map((topic) => [topic]),
    );
  }
  reviewNotes.forEach(({ note, look = "text", formula }, c) => {
    page.add([headerFormat(page.area(notesRow, c), look)]);
    if (note !== undefined) page.note(notesRow, c, note);
    page.style(page.area(firstRow, c, noteRows), {
      ...(formula === undefined && { role: "input" }),
      ...(look !== "text" && { look }),
    });
    if (formula === undefined) return;
    page.formulas(
      firstRow,
      c,
      Array.from({ length: noteRows }, (_, r) => [formula(places, firstRow + r)]),
    );
  });
}
