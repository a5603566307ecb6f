/** The history of stages: one row per entry of a record into a stage. */
import type { ColumnSpec } from "../kernel/column-source";
import { eventColumn, textColumn } from "../kernel/columns";
import { idColumn } from "./ids";

/** A row with a record or a stage of its own is no total. */
const fact = <T>(spec: ColumnSpec<T>): ColumnSpec<T> => ({ ...spec, isFact: true });

// prettier-ignore
export const stageHistoryColumns = {
  record: fact(idColumn("Record", [
    "Record", "Record ID", "Deal ID", "Opportunity ID", "Lead ID", "Contact ID", "Account ID", "Deal", "Opportunity",
    "Lead", "Contact", "Account", "hs_object_id", "Id",
    "Deal - ID", "Deal : id", "Potential ID", "Datensatz-ID", "ID de fiche d'informations",
    "ID de registro", "ID do registro", "Opportunity Name", "Deal Name", "Deal - Title", "Potential Name",
  ])),
  /** The stage that was entered, never the one that was left. */
  stage: fact(textColumn("Stage", [
    "Stage", "To Stage", "New Stage", "Stage Name", "Deal Stage", "Sales Stage", "Pipeline Stage", "New Value", "Value",
    "State", "Demand State", "To", "Stage entered", "Opportunity Stage", "Potential Stage",
    "Deal : Deal stage", "status_label", "new_status_label", "Deal-Phase", "Phase", "Phase de la transaction",
    "Étape", "Etapa del negocio", "Etapa", "Etapa do negócio", "Fase", "STAGE_ID",
  ])),
  /** When the record was created comes last: beside a date of the entry it is something else. */
  entered: eventColumn("Entered at", [
    "Entered at", "Date entered", "Entered", "Entered on", "Entered date", "Changed at", "Changed on", "Edit Date",
    "Last Stage Change Date", "When", "Timestamp", "_fivetran_start", "Date",
    "Change Date", "Changed date", "Date changed", "Date of change", "Date/Time", "Stage Change Date",
    "Stage changed on", "Stage Start Date", "Stage entered on", "Stage updated at",
    "Deal : Deal stage updated at", "last_stage_change_at", "stage_change_time", "Modified Time", "Occurred at",
    "CREATED_TIME", "date_created", "Created Date", "Created",
  ]),
} as const;
