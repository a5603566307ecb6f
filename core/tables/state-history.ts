/** The history of demand states: one row each time a record's state was reviewed or changed. */
import { dateColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const stateHistoryColumns = {
  record: textColumn("Record", [
    "Record", "Record ID", "Account ID", "Account", "Account Name", "Lead ID", "Lead", "Contact ID", "Contact",
    "Deal ID", "Opportunity ID", "Deal", "Opportunity", "Company", "Company Name", "Email", "hs_object_id", "Id", "Name",
  ]),
  /** The state that was found or entered, never the one that was left. */
  state: textColumn("State", [
    "State", "Demand state", "To state", "New state", "Lifecycle Stage", "lifecyclestage", "New Value", "Value", "Stage",
    "Status",
  ]),
  when: dateColumn("When", [
    "When", "Date", "Reviewed", "Reviewed on", "Review Date", "Changed at", "Changed on", "Changed", "Edit Date",
    "Entered at", "Date entered", "As of", "Snapshot Date", "Timestamp", "_fivetran_start", "Created Date", "Created",
    "Month", "Week",
  ]),
} as const;
