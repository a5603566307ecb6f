import type { Cells } from "../../core/kernel/cells";

/** Fit first, behaviour after it; the best matching row of a criterion counts. */
export const RUBRIC: Cells = [
  ["Criterion", "Group", "Field", "Test", "Value", "Points"],
  ["Company size", "firmographic", "Employees", "between", "200..2000", 25],
  ["Company size", "firmographic", "Employees", ">", 2000, 18],
  ["Company size", "firmographic", "Employees", "between", "50..199", 10],
  ["Industry", "firmographic", "Industry", "in", "Utilities; Logistics; Manufacturing", 20],
  ["Industry", "firmographic", "Industry", "in", "Healthcare; Public services", 12],
  ["Market", "firmographic", "Country", "not in", "Australia; Ireland", 5],
  ["CRM in use", "technographic", "CRM", "present", "", 8],
  ["Scheduling today", "technographic", "Scheduling Today", "contains", "Legacy", 12],
  ["Scheduling today", "technographic", "Scheduling Today", "is", "Spreadsheets and phone", 10],
  ["Web research", "behavioural", "Web Visits (90 days)", ">=", 20, 8],
  ["Web research", "behavioural", "Web Visits (90 days)", ">=", 10, 4],
  ["Webinar", "behavioural", "Webinars Attended", "present", "", 5],
  ["Demo", "behavioural", "Demo Requested", "present", "", 8],
  ["Intent", "intent", "Intent Score", ">=", 60, 12],
  ["Intent", "intent", "Intent Score", "between", "35..59", 6],
  ["Intent", "intent", "Intent Score", "<", 15, -4],
  ["Competitor", "firmographic", "Account Type", "is", "Competitor", "disqualify"],
  ["Too small to serve", "firmographic", "Employees", "<", 10, "disqualify"],
];
