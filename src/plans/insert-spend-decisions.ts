/** A new sheet that says where spend is funded, discussed or cut: tinted thresholds, SPEND_RETURN live, and a count of each decision. */
import type { Area, Change, NumberLook } from "../host/changes";
import type { SheetOutline } from "../host/port";
import { requiredCard } from "./card-named";
import { formulaText, reference } from "./formula-text";
import { freeSheetName } from "./free-sheet-name";
import { GROWING_ROWS } from "./install/lay-out";
import { headerFormat, headersOf, looksOf, outputColumns, widthsOf } from "./output-looks";
import { growingReference, spokenReference } from "./reference";
import { SheetPage } from "./sheet-page";

export interface SpendWish {
  readonly touches: Area;
  readonly deals: Area;
  readonly spend: Area;
  readonly weighted: string;
  readonly by: string;
  /** Returns, as multiples of the spend. */
  readonly fundAt: number | string;
  readonly cutAt: number | string;
  readonly lookbackDays: number | string | undefined;
  /** The `columns` argument; "" where every header is recognised. */
  readonly columns: string;
  /** Rows the answer fills as the data stands, its header and notes included. */
  readonly rows: number;
}

const INPUT_ROW = 4;
const TABLE_ROW = 6;
const DECISIONS = ["fund", "discuss", "cut"] as const;
const GAP_WIDTH = 24;

export function insertSpendDecisions(sheets: readonly SheetOutline[], wish: SpendWish): readonly Change[] {
  const card = requiredCard("SPEND_RETURN");
  const { touches, deals, spend } = wish;
  const page = new SheetPage(freeSheetName("Spend decisions", sheets), "Spend decisions", [
    `What each name's spend returned under three models, live from ${[touches, deals, spend].map(spokenReference).join(", ")}.`,
  ]);
  const inputs = spendInputs(wish);
  inputs.forEach(({ label, value, help, look }, c) => {
    page.row(INPUT_ROW - 1, c, [label], { role: "caption" }).note(INPUT_ROW - 1, c, help);
    page.row(INPUT_ROW, c, [value], { role: "input", look });
  });
  const columns = outputColumns(card);
  const formula = formulaText(card.name, [
    ...[touches, deals, spend].map((area) => reference(growingReference(area))),
    ...inputs.map((_, c) => reference(page.at(INPUT_ROW, c))),
  ]);
  page.formula(TABLE_ROW, 0, formula, {}, { rows: wish.rows, columns: columns.length });
  const filled = page.area(TABLE_ROW, 0, GROWING_ROWS, columns.length);
  page.add(headersOf(card, filled)).add(looksOf(card, filled));
  writeCounts(page, columns.length + 1);
  return page.finish(TABLE_ROW + 1, [...widthsOf(card), GAP_WIDTH, 112, 92, 112]);
}

/** What SPEND_RETURN takes after its tables, in that order. */
function spendInputs(wish: SpendWish) {
  const { params } = requiredCard("SPEND_RETURN");
  const input = (label: string, value: number | string, { help }: { readonly help: string }, look: NumberLook) => ({
    label,
    value,
    help,
    look,
  });
  return [
    input("Weighted model", wish.weighted, params.weighted, "text"),
    input("By", wish.by, params.by, "text"),
    input("Fund from", wish.fundAt, params.fundAt, "multiple"),
    input("Cut below", wish.cutAt, params.cutAt, "multiple"),
    input("Lookback days", wish.lookbackDays ?? "", params.lookbackDays, "text"),
    ...(wish.columns === "" ? [] : [input("Columns", wish.columns, params.columns, "text")]),
  ];
}

/** Beside the list, which may grow. */
function writeCounts(page: SheetPage, column: number): void {
  const headers = outputColumns(requiredCard("SPEND_RETURN")).map(({ header }) => header);
  const listed = (header: string) => page.at(TABLE_ROW, headers.indexOf(header), GROWING_ROWS);
  const looks: readonly NumberLook[] = ["text", "whole", "money"];
  page.row(TABLE_ROW, column, ["Decision", "Names", "Spend"]);
  page.add(looks.map((look, c) => headerFormat(page.area(TABLE_ROW, column + c), look)));
  DECISIONS.forEach((decision, i) => {
    const row = TABLE_ROW + 1 + i;
    const own = page.at(row, column);
    page.row(row, column, [decision]);
    page.formula(row, column + 1, `=COUNTIF(${listed("Decision")},${own})`, { look: "whole" });
    page.formula(row, column + 2, `=SUMIF(${listed("Decision")},${own},${listed("Spend")})`, { look: "money" });
  });
}
