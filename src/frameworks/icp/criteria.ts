/** What is scored, with how many points, and what rules an account out. */
import { groups } from "../../../core/icp/rubric";
import { tests } from "../../../core/rules/condition";
import type { TypedBlock } from "../artefact";

/** Criterion, Group, Field, Test, Value, Points: what the functions take. */
export const ICP_RUBRIC = "{icp-criteria:6}";

// prettier-ignore
const CRITERIA = [
  ["Company size", "firmographic", "Employees", "between", "200..2000", 25, "Most of what we won"],
  ["Company size", "firmographic", "Employees", ">", 2000, 18, "Wins, but on a longer cycle"],
  ["Company size", "firmographic", "Employees", "between", "50..199", 10, "Wins at a smaller price"],
  ["Industry", "firmographic", "Industry", "in", "Utilities; Logistics; Manufacturing", 20, "The problem we solve is theirs every day"],
  ["Industry", "firmographic", "Industry", "in", "Healthcare; Public services", 12, "The same problem, slower buyers"],
  ["Market", "firmographic", "Country", "in", "United States; Canada; United Kingdom", 10, "We sell and support there"],
  ["CRM in use", "technographic", "CRM", "in", "Salesforce; HubSpot", 10, "We connect to it on day one"],
  ["CRM in use", "technographic", "CRM", "present", "", 5, "Another one: a connection to build"],
  ["Demo", "behavioural", "Demo Requested", "present", "", 10, "Asked for sales"],
  ["Web research", "behavioural", "Web Visits (90 days)", "≥", 20, 8, "Comparing vendors"],
  ["Web research", "behavioural", "Web Visits (90 days)", "≥", 10, 4, "Reading up"],
  ["Intent", "intent", "Intent Score", "≥", 60, 12, "Active evaluation"],
  ["Intent", "intent", "Intent Score", "between", "35..59", 6, "Passive awareness"],
  ["Intent", "intent", "Intent Score", "<", 15, -4, "No need seen"],
  ["Competitor", "firmographic", "Account Type", "is", "Competitor", "disqualify", "Never worked"],
  ["Too small to serve", "firmographic", "Employees", "<", 10, "disqualify", "Costs more to serve than it pays"],
] as const;

/** Where two rows of a criterion are equally the best, each counts its part. */
const BEST_POINTS =
  '=IF(AND(ISNUMBER([Points]),N([Points])>0),IF(COUNTIFS({icp-criteria#1},[Criterion],{icp-criteria#6},">"&[Points])=0,' +
  '[Points]/COUNTIFS({icp-criteria#1},[Criterion],{icp-criteria#6},[Points]),""),"")';

export const criteria: TypedBlock = {
  kind: "typed",
  id: "icp-criteria",
  caption: "Criteria, their points and what disqualifies. Of the rows of one criterion the best that matches counts",
  columns: [
    { header: "Criterion", note: "Rows of one name are alternatives.", width: 220 },
    { header: "Group", note: "What kind of evidence it is.", width: 132, choices: groups },
    { header: "Field", note: "A header of your accounts, as it is written there.", width: 176 },
    { header: "Test", width: 108, choices: tests },
    {
      header: "Value",
      note: "What the field is compared with: a number, 200..1000 for between, words with ; between them for in. Blank for present and absent.",
      width: 280,
    },
    {
      header: "Points",
      note: "A number, below 0 to take points away, or disqualify: a match then sets the score to 0.",
      width: 92,
    },
    {
      header: "Best points",
      note: "What the criterion can give at most, beside its best row.",
      width: 100,
      formula: BEST_POINTS,
    },
    { header: "Why", note: "The evidence both sides accepted.", width: 290 },
  ],
  rows: CRITERIA.map(([criterion, group, field, test, value, points, why]) => [
    ...[criterion, group, field, test, value, points],
    "",
    why,
  ]),
  areExamples: true,
  spareRows: 10,
};
