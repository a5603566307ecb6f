/** The history of demand states: one row each time a record's state was reviewed or changed. */
import type { ColumnSpec } from "../kernel/column-source";
import { eventColumn, textColumn } from "../kernel/columns";
import { idColumn } from "./ids";

/** A row with a record or a state of its own is no total. */
const fact = <T>(spec: ColumnSpec<T>): ColumnSpec<T> => ({ ...spec, isFact: true });

// prettier-ignore
export const stateHistoryColumns = {
  record: fact(idColumn("Record", [
    "Record", "Record ID", "Account ID", "Account", "Account Name", "Lead ID", "Lead", "Contact ID", "Contact",
    "Deal ID", "Opportunity ID", "Deal", "Opportunity", "Company", "Company Name", "Email", "hs_object_id", "Id", "Name",
    "Customer", "Client", "Domain", "Prospect", "Prospect ID",
  ])),
  /** The state that was found or entered, never the one that was left. */
  state: fact(textColumn("State", [
    "State", "Demand state", "To state", "New state", "Lifecycle Stage", "lifecyclestage", "New Value", "Value", "Stage",
    "Status", "Account State", "Account Status", "Lead Status", "Demand Stage", "Buying Stage", "Journey Stage",
  ])),
  when: eventColumn("When", [
    "When", "Date", "Reviewed", "Reviewed on", "Review Date", "Changed at", "Changed on", "Changed", "Edit Date",
    "Entered at", "Date entered", "As of", "Snapshot Date", "Timestamp", "_fivetran_start",
    "Month", "Week", "Change Date", "Date changed", "State changed on", "Updated on", "Updated at", "Modified Date",
    "Created Date", "Created",
  ]),
} as const;
