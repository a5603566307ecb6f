import { day } from "./calendar";
import { DEMAND_RULES, DEMAND_STATES, PLAYBOOK } from "./demand-rules";
import { newPage, type Page } from "./page";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const RULES_AT = 5;
const RULES_END = RULES_AT + DEMAND_RULES.length - 1;

/** `accounts`: how many stand on the Accounts sheet. */
export function demandSheet(accounts: number): SampleSheet {
  const page = newPage("Demand", [190, 160, 170, 160, 160, 200, 200, 200, 200, 96], 2);
  const table = `Accounts!A1:N${accounts + 1}`;
  page.put("A1", "Demand: what each account is ready for", { role: "title" });
  page.put(
    "A2",
    "The accounts on Accounts, sorted by rules both teams wrote; how they moved, from the reviews on States.",
    {
      role: "caption",
    },
  );
  page.put("A4", "The rules: rows of one priority must all match, the lowest priority that matches counts", {
    role: "caption",
  });
  DEMAND_RULES.forEach((rule, i) => page.row(`A${RULES_AT + i}`, rule));
  page.style(`A${RULES_AT}:E${RULES_AT}`, { role: "header" });
  page.style(`A${RULES_AT + 1}:E${RULES_END}`, { role: "input" });

  page.put("A15", "The playbook: what each state calls for", { role: "caption" });
  PLAYBOOK.forEach((line, i) => page.row(`A${16 + i}`, line));
  page.style("A16:C16", { role: "header" });
  page.style("A17:C20", { role: "input" });
  states(page);
  transitions(page);

  page.put("A46", "Every account: its state, the next action and the rule that decided", { role: "caption" });
  page.put("A47", `=Accounts!A1:A${accounts + 1}`);
  page.style("A47", { role: "header" });
  spill(page, "B47", `=DEMAND_STATE(${table},A${RULES_AT}:E${RULES_END},A16:B20)`, {
    rows: accounts + 10,
    order: [1, 3, 2],
  });
  page.style("A47:F47", { role: "header" });
  return page.finish();
}

function states(page: Page): void {
  page.put("A23", "How many accounts are in each state, and what is due to them?", { role: "caption" });
  page.row("A24", ["State", "Accounts", "Next action", ""], { role: "header" });
  DEMAND_STATES.forEach((state, i) => page.row(`A${25 + i}`, [state, `=COUNTIF(B$48:B$190,A${25 + i})`]));
  page.put("C25", "=NEXT_ACTION(A25:A28,A16:B20)");
  page.row("A29", ["(no state)", "=COUNTIF(B$48:B$190,A29)"]);
  page.style("B25:B29", { look: "whole" });
}

function transitions(page: Page): void {
  page.put(
    "A31",
    '="How do accounts move from review to review? "&TEXT(XLOOKUP("Passive awareness",A36:A39,XLOOKUP("Active evaluation",B35:E35,B36:E39)),"0%")&" of accounts in passive awareness are in active evaluation a review later."',
    { role: "caption" },
  );
  page.row("A32", ["From", day(2026, 1, 1)]);
  page.row("A33", ["To", day(2026, 6, 30)]);
  page.style("B32:B33", { role: "input", look: "date" });
  page.put("A35", "=STATE_TRANSITIONS(States!A:C,B32,B33)");
  page.style("A35:J35", { role: "header" });
  page.style("B36:E39", { look: "percent" });
  page.style("F36:J39", { look: "whole" });
}
