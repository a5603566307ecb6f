/**
 * Headers, compared without case, accents, spaces, `_`, `-`, `.`, signs that can't be seen, and a
 * custom field's trailing `__c`. A unit behind the words (`Amount (USD)`, `ACV in €`) and an object
 * before them (`Opportunity.Amount`) are left off only where no header says the words alone.
 */
import { isCurrencyCode } from "../written/currencies";
import { isBlank, textOf, type Cell } from "./cells";
import { refuse, type Refusal } from "./refusal";

export function foldHeader(header: Cell): string {
  const text = textOf(header).toLowerCase();
  return withoutAccents(text)
    .replace(/__?c$/, "")
    .replace(/[\s_.-]/g, "");
}

/** `création` as `creation`, `d’information` as `d'information`. */
function withoutAccents(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[\u2018\u2019]/g, "'")
    .normalize("NFC");
}

/** Where headers are in their row; built once a table. */
export interface HeaderIndex {
  readonly headers: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Headers by their words without a unit, or without the object before a dot. */
  readonly bare: ReadonlyMap<string, readonly number[]>;
}

export function indexHeaders(row: readonly Cell[]): HeaderIndex {
  const places = new Map<string, number[]>();
  const bare = new Map<string, number[]>();
  const add = (map: Map<string, number[]>, key: string, column: number) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [column]);
    else known.push(column);
  };
  row.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const key = foldHeader(cell);
    add(places, key, column);
    for (const other of bareKeys(textOf(cell))) if (other !== key && other !== "") add(bare, other, column);
  });
  return { headers: row.map(textOf), places, bare };
}

/** A unit behind the words, in brackets or behind a comma, a dash, "in", or a space; `code` is a currency's if it is three capitals. */
const UNIT =
  /\s*(?:[([{]\s*(?<bracketed>[A-Z]{3}|[A-Z]{0,2}[$€£¥₹₩₪₺₱฿₫₴]|kr\.?|zł|Kč|#|%|days?|hours?|hrs?|h|d|tage|stunden|jours|heures|k|thousands?|'000)\s*[)\]}]|(?:,|\s[-–]|\sin|)\s+(?<behind>[A-Z]{3}|[A-Z]{0,2}[$€£¥₹₩₪₺]|days|hours))\s*$/;

/** Where the unit of a header begins, and what it is; undefined where it ends in none. */
function unitIn(header: string): { readonly at: number; readonly unit: string } | undefined {
  const found = UNIT.exec(header);
  const unit = found?.groups?.["bracketed"] ?? found?.groups?.["behind"];
  if (found === null || unit === undefined) return undefined;
  // Three capitals may be an abbreviation of anything: `Amount (ACV)` is no amount in ACV.
  return /^[A-Z]{3}$/.test(unit) && !isCurrencyCode(unit) ? undefined : { at: found.index, unit };
}

/** Objects that API names and reports write before a field: `Opportunity.Amount`, `Deal: Stage`. */
const OBJECT =
  /^(?:opportunity|opportunities|deals?|leads?|potentials?|contacts?|properties|campaignmember|touchpoint)[.:]\s*(?=\S)/i;

/** What a header says without its unit, and without the object before it. */
function bareKeys(header: string): readonly string[] {
  const unit = unitIn(header);
  const unitless = unit === undefined ? header : header.slice(0, unit.at);
  const bare = unitless.replace(OBJECT, "");
  return [...new Set([foldHeader(unitless), foldHeader(bare)])];
}

/** The unit a header names, such as the currency in `Amount (USD)`; undefined where it names none. */
export function unitOf(header: string): string | undefined {
  return unitIn(header)?.unit;
}

/** The one column of a header; undefined where there is none. */
export function columnOf(table: string, index: HeaderIndex, key: string): number | undefined | Refusal {
  const columns = index.places.get(key) ?? index.bare.get(key);
  if (columns === undefined) return undefined;
  return columns.length > 1 ? refuse.twoColumns(table, index.headers[columns[0]]) : columns[0];
}
