/** The parameters that the ICP functions share, and the sample their examples are worked on. */
import { optional, table } from "../kernel/kinds";
import { records } from "../rules/records";
import { rubricColumns } from "./rubric";
import { tierColumns } from "./tiers";

export const accountsParam = records({
  fieldsIn: "rubric",
  help: "The accounts with their header row; the headers are what the rubric's Field names.",
});

export const rubricParam = table({
  help: 'The scoring rubric: Criterion, Group, Field, Test, Value, Points. Groups: firmographic, technographic, behavioural, intent; blank is firmographic. Tests: is, is not, in, not in, contains, >, ≥, <, ≤, between (200..1000), present, absent. Points: a number or "disqualify".',
  columns: rubricColumns,
});

export const tiersParam = optional(
  table({
    help: "Tiers with their lowest scores: Tier, At least. Blank: A 80, B 60, C 40, D 0.",
    columns: tierColumns,
  }),
);

export const EXAMPLE_ACCOUNTS = [
  ["Account", "Industry", "Employees", "CRM", "Country"],
  ["Northwind", "Software", 450, "Salesforce", "DE"],
  ["Fabrikam", "Retail", "1,200", "HubSpot", "FR"],
  ["Contoso", "Software", 60, "", "DE"],
  ["Tailspin", "Gambling", 800, "Salesforce", "US"],
];
export const EXAMPLE_RUBRIC = [
  ["Criterion", "Group", "Field", "Test", "Value", "Points"],
  ["Industry", "firmographic", "Industry", "in", "Software; Fintech", 30],
  ["Industry", "firmographic", "Industry", "is", "Retail", 10],
  ["Size", "firmographic", "Employees", "between", "200..1000", 40],
  ["Size", "firmographic", "Employees", ">", 1000, 20],
  ["Stack", "technographic", "CRM", "is", "salesforce", 30],
  ["No CRM", "technographic", "CRM", "absent", "", -10],
  ["Excluded", "firmographic", "Industry", "is", "Gambling", "disqualify"],
];
