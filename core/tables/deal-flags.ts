/**
 * What says how a deal ended beside its outcome and its stage: boxes that are ticked or not, and the
 * moment it was won or lost. A column of this list is read together with the others, never alone: a
 * Won box that is empty says nothing about a deal that is open.
 *
 * Sources: Salesforce (`IsWon`, `IsClosed`, reports headed `Won` and `Closed`), HubSpot
 * (`hs_is_closed_won`, `hs_is_closed_lost`), Pipedrive (`Deal - Won time`, `Deal - Lost time`), Close
 * (`date_won`, `date_lost`), Odoo (`Active`: an archived deal was lost).
 */
import { dateColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const dealFlagColumns = {
  isWon: textColumn("Is won", [
    "Is Won", "Is Closed Won", "hs_is_closed_won", "Closed Won", "Deal is won", "Won (Y/N)", "Won?",
    "Ist gewonnen", "Est gagnée", "Es ganado", "Está ganho", "Gewonnen", "Won",
  ]),
  isLost: textColumn("Is lost", [
    "Is Lost", "Is Closed Lost", "hs_is_closed_lost", "Closed Lost", "Deal is lost", "Lost (Y/N)", "Lost?",
    "Ist verloren", "Est perdue", "Es perdido", "Está perdido", "Verloren", "Lost",
  ]),
  active: textColumn("Active", ["Active", "Is Active", "Aktiv", "Actif", "Activo", "Ativo"]),
  wonTime: dateColumn("Won time", [
    "Won time", "Deal - Won time", "Won date", "Date won", "Won on", "Won at", "Closed Won Date",
    "Closed Won Date (Internal)", "Deal - Gewonnen am", "Gewonnen am", "Deal - Date de gain", "Date de gain",
    "Fecha de ganado", "Data de ganho", "Won",
  ]),
  lostTime: dateColumn("Lost time", [
    "Lost time", "Deal - Lost time", "Lost date", "Date lost", "Lost on", "Lost at", "Closed Lost Date",
    "Deal - Verloren am", "Verloren am", "Deal - Date de perte", "Date de perte", "Fecha de perdido",
    "Fecha de pérdida", "Data de perda", "Lost",
  ]),
} as const;
