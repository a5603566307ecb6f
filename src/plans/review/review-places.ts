/**
 * Where everything of a review sheet stands. Terms, figures and notes are stacked at the left; the lists
 * stand beside them with nothing below, so that each may grow. Formulas name cells through it alone.
 */
import { requiredCard } from "../card-named";
import { GROWING_ROWS } from "../install/lay-out";
import { outputColumns } from "../output-looks";
import { referenceWithin } from "../reference";

/** The first term, and the headers of the lists. */
export const TOP_ROW = 4;
/** Between blocks at the left: a blank row and the caption of the next one. */
const BETWEEN = 2;
const GAP = 1;

export interface ReviewSizes {
  readonly noteColumns: number;
  readonly noteRows: number;
  readonly countedRows: number;
  /** Terms of the reconciliation: the primary model stands above them, the model of single deals below. */
  readonly terms: number;
  readonly figures: number;
}

export type ReviewPlaces = ReturnType<typeof reviewPlaces>;

export function reviewPlaces(sizes: ReviewSizes) {
  const reconciliation = outputColumns(requiredCard("ATTRIBUTION_RECONCILE"));
  const disputes = outputColumns(requiredCard("ATTRIBUTION_DISPUTES"));
  const dealModelRow = TOP_ROW + 1 + sizes.terms;
  const figuresRow = dealModelRow + 1 + BETWEEN;
  const countedColumn = sizes.noteColumns + GAP;
  const reconciliationColumn = countedColumn + 1 + GAP;
  const disputesColumn = reconciliationColumn + reconciliation.length + GAP;
  const cells = (row: number, column: number, rows: number) => referenceWithin({ row, column, rows, columns: 1 });
  return {
    ...sizes,
    dealModelRow,
    figuresRow,
    notesRow: figuresRow + sizes.figures + BETWEEN,
    countedColumn,
    reconciliationColumn,
    disputesColumn,
    primaryModel: cells(TOP_ROW, 1, 1),
    term: (i: number) => cells(TOP_ROW + 1 + i, 1, 1),
    dealModel: cells(dealModelRow, 1, 1),
    figures: (from: number, count = 1) => cells(figuresRow + from, 1, count),
    figureLabels: (from: number, count: number) => cells(figuresRow + from, 0, count),
    countedNames: cells(TOP_ROW + 1, countedColumn, sizes.countedRows),
    claimants: cells(TOP_ROW, reconciliationColumn, GROWING_ROWS),
    credit: (header: string) => cells(TOP_ROW, reconciliationColumn + columnOf(reconciliation, header), GROWING_ROWS),
    dispute: (header: string) => cells(TOP_ROW, disputesColumn + columnOf(disputes, header), GROWING_ROWS),
  };
}

function columnOf(columns: ReturnType<typeof outputColumns>, wanted: string): number {
  const column = columns.findIndex(({ header }) => header === wanted);
  if (column < 0) throw new Error(`no column is called ${wanted}`);
  return column;
}
