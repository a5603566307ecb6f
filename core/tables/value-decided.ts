/**
 * Headers that name two columns, told apart by what their cells hold: Bitrix24 heads the amount
 * OPPORTUNITY where Salesforce heads the deal so, and Closed is a box in one export and a date in
 * the next. An entry says what the filled cells must be for the header to name that column.
 *
 * The entries of a header are tried in order, and one does not apply where another header names its
 * column already: numbers under Opportunity beside an Amount are the deal's id.
 */
import type { ValueDecided } from "../kernel/find-columns";

export const dealsDecidedByValue: readonly ValueDecided[] = [
  { header: "Opportunity", column: "Amount", holds: "numbers" },
  { header: "Opportunity", column: "Deal", holds: "anything" },
  { header: "Closed", column: "Closed", holds: "dates" },
  { header: "Closed", column: "Is closed", holds: "flags" },
  { header: "Won", column: "Won time", holds: "dates" },
  { header: "Won", column: "Is won", holds: "flags" },
  { header: "Won", column: "Outcome", holds: "words" },
  { header: "Lost", column: "Lost time", holds: "dates" },
  { header: "Lost", column: "Is lost", holds: "flags" },
  { header: "Opened", column: "Created", holds: "dates" },
  { header: "stage_id", column: "Stage", holds: "words" },
];

export const leadsDecidedByValue: readonly ValueDecided[] = [
  { header: "Converted", column: "Converted date", holds: "dates" },
  { header: "Converted", column: "Converted", holds: "flags" },
];

/**
 * Headers of the deal column that some exports fill with ids and others with names (Odoo heads the
 * name Opportunity): a name where most of the cells are.
 */
export const dealIdOrName: readonly ValueDecided[] = [
  { header: "Opportunity", column: "Deal", holds: "names" },
  { header: "Deal", column: "Deal", holds: "names" },
];
