/** The history of stages: one row an entry of a record into a stage. */
import { dateColumn, textColumn } from "../kernel/columns";
import type { Table } from "../kernel/table";

// prettier-ignore
export const stageHistoryColumns = {
  record: textColumn("Record", [
    "Record", "Record ID", "Deal ID", "Opportunity ID", "Lead ID", "Contact ID", "Account ID", "Deal", "Opportunity",
    "Lead", "Contact", "Account", "hs_object_id", "Id",
  ]),
  /** The stage that was entered, never the one that was left. */
  stage: textColumn("Stage", [
    "Stage", "To Stage", "New Stage", "Stage Name", "Deal Stage", "Sales Stage", "Pipeline Stage", "New Value", "Value",
    "State", "Demand State",
  ]),
  entered: dateColumn("Entered at", [
    "Entered at", "Date entered", "Entered", "Entered on", "Entered date", "Changed at", "Changed on", "Edit Date",
    "Last Stage Change Date", "When", "Timestamp", "_fivetran_start", "Created Date", "Created", "Date",
  ]),
} as const;

export type StageHistory = Table<typeof stageHistoryColumns>;
