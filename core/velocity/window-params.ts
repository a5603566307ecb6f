/** The parameters that functions over a window of deals share, and the sample their examples are worked on. */
import { choice, date, days, optional } from "../kernel/kinds";
import { BASES } from "./measured-levers";

export const asOfParam = optional(
  date({ help: "The day the pipeline is seen from. Blank: the latest creation, or close of a won or lost deal." }),
);
export const windowDaysParam = days({ help: "How many days back closed deals count.", above: 0, default: 365 });
export const basisParam = choice(BASES, {
  help: "Which opportunities are counted: open at as_of, created in the window, or closed in it.",
  default: "open",
});

export const EXAMPLE_DEALS = [
  ["Deal ID", "Segment", "Stage", "Amount", "Create Date", "Close Date"],
  ["D-1", "Enterprise", "Closed Won", 90000, "2026-01-05", "2026-04-05"],
  ["D-2", "Enterprise", "Closed Lost", 70000, "2026-01-10", "2026-03-01"],
  ["D-3", "Enterprise", "Proposal", 80000, "2026-03-20", "2026-07-31"],
  ["D-4", "Mid-market", "Closed Won", "$30,000", "2026-02-01", "2026-03-13"],
  ["D-5", "Mid-market", "Discovery", "", "2026-04-01", ""],
];
