/** Volumes as formulas over what leads and movements answer, which stands beside them: the trail of every number. */
import { columnsFor } from "../../live/columns-for";
import { ALL_LEFT, KEPT, NOTHING_LEFT } from "../../live/kept-accounts";
import { requiredCard } from "../card-named";
import { formulaText, reference } from "../formula-text";
import { outputColumns } from "../output-looks";
import { growingReference, spokenReference } from "../reference";
import type { SheetPage } from "../sheet-page";
import { reachOf, writeAnswer } from "../write-answer";
import { BLOCK_ROW, DATA_COLUMN, VOLUME_COLUMN } from "./places";
import type { CountedOn, CountedStages } from "./stage-source";

const funnel = requiredCard("FUNNEL");
const retention = requiredCard("RETENTION_TABLE");
/** Below FUNNEL's header, its Total row, five notes and a caption. */
const RETENTION_ROW = BLOCK_ROW + 9;

/**
 * Stages of the funnel stand in its Total row; those behind the won go on at the rates of the accounts. Where no
 * account is left to count, the error shows: a blank would pass for a stage whose volume nobody has put yet.
 */
export function countedVolume(page: SheetPage, name: string, { stages, accounts }: CountedStages): string {
  const column = outputColumns(funnel).findIndex(({ header }) => header === name);
  if (column > 0) return `=${page.at(BLOCK_ROW + 1, DATA_COLUMN + column)}`;
  const won = page.at(BLOCK_ROW + 1 + stages.findIndex((stage) => stage.name === "Won"), VOLUME_COLUMN);
  const { atStart, kept, keptInFull } = accountCounts(page, reachOf(accounts?.rows ?? 0));
  return `=${won}*${name === KEPT ? kept : keptInFull}/${atStart}`;
}

/** Rows of RETENTION_TABLE but its Total: accounts that paid at the start, of them the kept, of these the kept in full. */
function accountCounts(page: SheetPage, reach: number) {
  const headers = outputColumns(retention).map(({ header }) => header);
  const below = (column: number) => page.at(RETENTION_ROW + 1, DATA_COLUMN + column, reach, 1);
  const column = (header: string) => below(headers.indexOf(header));
  const counted = (...more: readonly string[]) =>
    `COUNTIFS(${[`${below(0)},"<>Total"`, `${column("Start")},">0"`, ...more].join(",")})`;
  const left = `${column("End")},">${NOTHING_LEFT}"`;
  return { atStart: counted(), kept: counted(left), keptInFull: counted(left, `${column("NRR")},">${ALL_LEFT}"`) };
}

export function writeData(page: SheetPage, { leads, accounts }: CountedStages): void {
  const columnsAt = (card: typeof funnel, { columns }: CountedOn) => columnsFor(card, [columns]) || undefined;
  writeAnswer(page, {
    card: funnel,
    caption: `The leads, counted on ${spokenReference(leads.area)}`,
    row: BLOCK_ROW,
    column: DATA_COLUMN,
    formula: formulaText(funnel.name, [reference(growingReference(leads.area)), undefined, columnsAt(funnel, leads)]),
    rows: leads.rows,
    room: RETENTION_ROW - BLOCK_ROW - 2,
  });
  if (accounts === undefined) return;
  writeAnswer(page, {
    card: retention,
    caption: `Recurring revenue by account, from ${spokenReference(accounts.area)}`,
    row: RETENTION_ROW,
    column: DATA_COLUMN,
    formula: formulaText(retention.name, [
      reference(growingReference(accounts.area)),
      accounts.by,
      columnsAt(retention, accounts),
    ]),
    rows: accounts.rows,
    room: reachOf(accounts.rows),
  });
}
