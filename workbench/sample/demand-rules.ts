import type { Cells } from "../../core/kernel/cells";
import type { Account } from "./accounts";

/** The customer's own list of states, the first match from the top. */
export const DEMAND_STATES = ["Customer", "Active evaluation", "Passive awareness", "Latent need"] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

/** Rows of one priority must all match. */
export const DEMAND_RULES: Cells = [
  ["Priority", "Field", "Test", "Value", "State"],
  [1, "Account Type", "is", "Customer", "Customer"],
  [2, "Account Type", "is", "Prospect", "Active evaluation"],
  [2, "Demo Requested", "present", "", "Active evaluation"],
  [2, "Intent Score", ">=", 40, "Active evaluation"],
  [3, "Account Type", "is", "Prospect", "Passive awareness"],
  [3, "Web Visits (90 days)", ">=", 10, "Passive awareness"],
  [4, "Account Type", "is", "Prospect", "Latent need"],
];

export const PLAYBOOK: Cells = [
  ["State", "Next action"],
  ["Customer", "expansion review"],
  ["Active evaluation", "call within the day"],
  ["Passive awareness", "nurture sequence"],
  ["Latent need", "research-led content"],
];

/** What DEMAND_RULES finds for an account, so that the history of states ends where the accounts stand. */
export function stateToday(account: Account, isCustomer: boolean): DemandState | undefined {
  if (isCustomer) return "Customer";
  if (account.type !== "Prospect") return undefined;
  if (account.demoRequested !== undefined && account.intent >= 40) return "Active evaluation";
  return account.visits >= 10 ? "Passive awareness" : "Latent need";
}
