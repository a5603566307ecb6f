/** The decision log: one row per decision that a forum owes or has taken. */
import { dateColumn, textColumn } from "../kernel/columns";
import { cellColumn } from "../rules/cell-column";

// prettier-ignore
export const decisionColumns = {
  decision: textColumn("Decision", ["Decision", "Topic", "Issue", "Question", "Item", "Subject", "Title"]),
  /** When it came up, not when it was taken. */
  date: dateColumn("Date", [
    "Raised", "Raised on", "Date raised", "Date", "Opened", "Opened on", "Logged", "Logged on", "Created",
    "Create Date", "Created Date", "Created On",
  ]),
  owner: textColumn("Owner", ["Owner", "Decision Owner", "Decider", "Accountable", "Assigned To"]),
  due: dateColumn("Due", ["Due", "Due Date", "Due by", "Deadline", "Decide by"]),
  status: textColumn("Status", ["Status", "State"]),
  /** A date, or a yes and no, as logs keep it. */
  closed: cellColumn("Closed", [
    "Closed", "Closed on", "Closed Date", "Date closed", "Decided", "Decided on", "Date decided", "Resolved", "Done",
  ]),
} as const;
