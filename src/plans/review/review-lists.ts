/** The lists of a review: whose credit counts, which people type, the live reconciliation and the live disputes. */
import { requiredCard } from "../card-named";
import { formulaText, reference } from "../formula-text";
import { GROWING_ROWS } from "../install/lay-out";
import { headersOf, looksOf, outputColumns, widthsOf } from "../output-looks";
import { growingReference } from "../reference";
import type { SheetPage } from "../sheet-page";
import { TOP_ROW, type ReviewPlaces } from "./review-places";
import type { ReviewWish } from "./review-wish";

const GAP_WIDTH = 24;
const COUNTED_WIDTH = 232;
/** Names with their shares, four of them as a rule. */
const SHARES_WIDTH = 460;

/** Each stands in columns of its own, with nothing below. */
export function writeReviewLists(page: SheetPage, places: ReviewPlaces, wish: ReviewWish): void {
  writeCounted(page, places, wish);
  writeReconciliation(page, places, wish);
  writeDisputes(page, places, wish);
}

/** In pixels, from the gap after the notes on. */
export function reviewListWidths(): readonly number[] {
  const disputes = requiredCard("ATTRIBUTION_DISPUTES");
  const headers = outputColumns(disputes).map(({ header }) => header);
  return [
    GAP_WIDTH,
    COUNTED_WIDTH,
    GAP_WIDTH,
    ...widthsOf(requiredCard("ATTRIBUTION_RECONCILE")),
    GAP_WIDTH,
    ...widthsOf(disputes).map((width, c) => (headers[c] === "Weighted says" ? SHARES_WIDTH : width)),
  ];
}

function writeCounted(
  page: SheetPage,
  { countedColumn, countedRows }: ReviewPlaces,
  { by, counted }: ReviewWish,
): void {
  page.row(TOP_ROW - 1, countedColumn, ["Counted in the primary number"], { role: "caption" });
  page.row(TOP_ROW, countedColumn, [by], { role: "header" });
  page.note(TOP_ROW, countedColumn, "Whose credit is added up: names as the reconciliation has them.");
  page.block(
    TOP_ROW + 1,
    countedColumn,
    counted.map((name) => [name]),
  );
  page.style(page.area(TOP_ROW + 1, countedColumn, countedRows), { role: "input" });
}

function writeReconciliation(
  page: SheetPage,
  { reconciliationColumn, term, terms }: ReviewPlaces,
  wish: ReviewWish,
): void {
  const formula = formulaText("ATTRIBUTION_RECONCILE", [
    ...tables(wish),
    ...Array.from({ length: terms }, (_, i) => reference(term(i))),
  ]);
  writeList(page, reconciliationColumn, {
    name: "ATTRIBUTION_RECONCILE",
    caption: "First, last and weighted credit side by side",
    formula,
    rows: wish.rows.reconciliation,
  });
}

/** Takes the terms of the reconciliation but the half-life. */
function writeDisputes(page: SheetPage, { disputesColumn, dealModel, term }: ReviewPlaces, wish: ReviewWish): void {
  const [by, lookbackDays, columns] = [term(1), term(2), term(4)].map(reference);
  const formula = formulaText("ATTRIBUTION_DISPUTES", [
    ...tables(wish),
    reference(dealModel),
    by,
    lookbackDays,
    ...(wish.columns === "" ? [] : [columns]),
  ]);
  writeList(page, disputesColumn, {
    name: "ATTRIBUTION_DISPUTES",
    caption: "Deals on which they disagree, largest first",
    formula,
    rows: wish.rows.disputes,
  });
}

function tables({ touches, deals }: ReviewWish) {
  return [touches, deals].map((area) => reference(growingReference(area)));
}

interface LiveList {
  readonly name: string;
  readonly caption: string;
  readonly formula: string;
  readonly rows: number;
}

function writeList(page: SheetPage, column: number, { name, caption, formula, rows }: LiveList): void {
  const card = requiredCard(name);
  const columns = outputColumns(card).length;
  page.row(TOP_ROW - 1, column, [caption], { role: "caption" });
  page.formula(TOP_ROW, column, formula, {}, { rows, columns });
  const filled = page.area(TOP_ROW, column, GROWING_ROWS, columns);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
}
