/**
 * A new sheet for the weekly review of a response promise: limit, day and the rest as tinted inputs,
 * the headline worked out below them, then SLA_SCORECARD and LEAD_LIMBO side by side, as both grow.
 */
import type { Change, NumberLook } from "../../host/changes";
import type { SheetOutline } from "../../host/port";
import { columnsFor } from "../../live/columns-for";
import { requiredCard } from "../card-named";
import { formulaText, reference } from "../formula-text";
import { freeSheetName } from "../free-sheet-name";
import { outputColumns, widthsOf } from "../output-looks";
import { growingReference, spokenReference } from "../reference";
import { SheetPage } from "../sheet-page";
import { reachOf, writeAnswer } from "../write-answer";
import { BY, CLOSES, DAY, INPUT_ROW, LIMIT, OPENS, TARGET, WORTH, writeInputs } from "./review-inputs";
import type { SlaReviewWish } from "./sla-review-wish";

const HEADLINE_ROW = 6;
const TABLE_ROW = 9;
/** Fits `2026-06-30 17:00`. */
const WIDTH_OF_A_MOMENT = 132;

const scorecard = requiredCard("SLA_SCORECARD");
const limbo = requiredCard("LEAD_LIMBO");
const COMPLIANCE = 6;
const [OWES, COST] = [5, 6];

export function insertSlaReview(sheets: readonly SheetOutline[], wish: SlaReviewWish): readonly Change[] {
  const page = new SheetPage(freeSheetName("SLA review", sheets), "SLA review", [
    `Who answers how fast, what is stuck and who owes the next move, live from ${spokenReference(wish.leads)}.`,
  ]);
  writeInputs(page, wish);
  const ledgerColumn = outputColumns(scorecard).length + 1;
  writeHeadline(page, wish, ledgerColumn);
  writeScorecard(page, wish);
  writeLedger(page, wish, ledgerColumn);
  const [first, , ...others] = widthsOf(scorecard);
  return page.finish(TABLE_ROW + 1, [first, WIDTH_OF_A_MOMENT, ...others, 24, ...widthsOf(limbo)]);
}

/** What the tables below come to: compliance against the target, and what each side owes. */
function writeHeadline(page: SheetPage, wish: SlaReviewWish, ledgerColumn: number): void {
  const total = (names: number, values: number, reach: number) =>
    `=IFERROR(INDEX(${below(page, values, reach)},MATCH("Total",${below(page, names, reach)},0)),"")`;
  const owed = (side: string) => `=COUNTIF(${below(page, ledgerColumn + OWES, reachOf(wish.limboRows))},"${side}")`;
  const compliance = page.at(HEADLINE_ROW, 0);
  const target = page.at(INPUT_ROW, TARGET);
  const headline: readonly { label: string; formula: string; look?: NumberLook }[] = [
    { label: "Compliance", formula: total(0, COMPLIANCE, reachOf(wish.scorecardRows)), look: "percent" },
    {
      label: "Target is",
      formula: `=IF(ISNUMBER(${compliance}),IF(${compliance}>=${target},"kept","missed"),"not judged")`,
    },
    { label: "Marketing owes", formula: owed("Marketing and routing"), look: "whole" },
    { label: "Sales owes", formula: owed("Sales"), look: "whole" },
    {
      label: "Worth in limbo",
      formula: total(ledgerColumn, ledgerColumn + COST, reachOf(wish.limboRows)),
      look: "money",
    },
  ];
  page.row(
    HEADLINE_ROW - 1,
    0,
    headline.map(({ label }) => label),
    { role: "caption" },
  );
  headline.forEach(({ formula, look }, c) =>
    page.formula(HEADLINE_ROW, c, formula, { role: "total", ...(look !== undefined && { look }) }),
  );
}

function below(page: SheetPage, column: number, reach: number): string {
  return page.at(TABLE_ROW, column, reach, 1);
}

function writeScorecard(page: SheetPage, { leads, columns, holidays, scorecardRows }: SlaReviewWish): void {
  const input = (column: number) => reference(page.at(INPUT_ROW, column));
  const formula = formulaText(scorecard.name, [
    reference(growingReference(leads)),
    ...[LIMIT, DAY, BY, OPENS, CLOSES].map(input),
    holidays,
    columnsFor(scorecard, [columns]) || undefined,
  ]);
  writeAnswer(page, {
    card: scorecard,
    caption: "How the promise is kept",
    row: TABLE_ROW,
    column: 0,
    formula,
    rows: scorecardRows,
    room: reachOf(scorecardRows),
  });
}

function writeLedger(page: SheetPage, { leads, columns, limboRows }: SlaReviewWish, column: number): void {
  const formula = formulaText(limbo.name, [
    reference(growingReference(leads)),
    ...[DAY, LIMIT, WORTH].map((input) => reference(page.at(INPUT_ROW, input))),
    columnsFor(limbo, [columns]) || undefined,
  ]);
  writeAnswer(page, {
    card: limbo,
    caption: "Leads in limbo, oldest first, by hours of the calendar",
    row: TABLE_ROW,
    column,
    formula,
    rows: limboRows,
    room: reachOf(limboRows),
  });
}
