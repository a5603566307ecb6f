import { day } from "./calendar";
import { newPage, type Page } from "./page";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const TIERS = [
  ["A", 80],
  ["B", 60],
  ["C", 40],
  ["D", 0],
] as const;

/** An account nobody has scored yet, by the fields that the Rubric sheet reads. */
const NEWCOMER = [
  ["Account", "Kestrelford Energy"],
  ["Account Type", "Prospect"],
  ["Industry", "Utilities"],
  ["Country", "Canada"],
  ["Employees", 640],
  ["CRM", "HubSpot"],
  ["Scheduling Today", "Spreadsheets and phone"],
  ["Web Visits (90 days)", 14],
  ["Webinars Attended", 1],
  ["Demo Requested", ""],
  ["Intent Score", 58],
] as const;

/** `accounts`: how many stand on the Accounts sheet; `explained`: the one to begin with. */
export function icpSheet(accounts: number, rubricRows: number, explained: string): SampleSheet {
  const page = newPage("ICP", [172, 176, 176, 96, 120, 124, 72, 150, 330], 2);
  const table = `Accounts!A1:N${accounts + 1}`;
  const rubric = `Rubric!A1:F${rubricRows}`;
  page.put("A1", "ICP: which accounts are worth the effort", { role: "title" });
  page.put(
    "A2",
    "The accounts on Accounts, scored by the points on Rubric. A rubric that one side has not signed is a draft.",
    {
      role: "caption",
    },
  );
  tiers(page);
  page.put(
    "A11",
    '="Does the score tell won from lost? "&"Of a won and a lost account, the won one scores higher "&TEXT(XLOOKUP("AUC of score against outcome",A13:A20,E13:E20),"0%")&" of the time; 50% would be chance."',
    { role: "caption" },
  );
  spill(page, "A12", `=ICP_BACKTEST(${table},${rubric},A4:B8)`, { rows: 11 });

  newcomer(page, rubric);

  page.put("A39", "Why does an account score what it does?", { role: "caption" });
  page.row("A40", ["Account", explained]);
  page.style("B40:C40", { role: "input" });
  spill(page, "A41", `=ICP_EXPLAIN(B40,${table},${rubric})`, {
    rows: 20,
    order: [1, 2, 3, 5, 6, 4],
  });
  page.style("F41:H41", { role: "header" });
  page.style("D42:E60", { look: "whole" });

  page.put("A63", "Every account: its tier, what rules it out, what is not known of it", { role: "caption" });
  spill(page, "A64", `=ICP_TABLE(${table},${rubric},A4:B8)`, {
    rows: accounts + 20,
    order: [1, 2, 3, 6, 7, 8, 9, 4, 5],
  });
  page.style(`D65:G${65 + accounts}`, { look: "whole" });
  return page.finish();
}

function tiers(page: Page): void {
  page.row("A4", ["Tier", "At least"], { role: "header" });
  TIERS.forEach((tier, i) => page.row(`A${5 + i}`, tier));
  page.style("A5:B8", { role: "input" });
  page.style("B4:B8", { look: "whole" });
  page.style("A4:B4", { role: "header" });
  page.row("D4", ["Signed off by both", "", ""], { role: "header" });
  page.row("D5", ["Helen Marsh, CRO", "", day(2026, 4, 14)]);
  page.row("D6", ["Owen Tracy, CMO", "", day(2026, 4, 16)]);
  page.style("F5:F6", { role: "input", look: "date" });
  page.put("D7", '=IF(COUNT(F5:F6)=2,"In force since "&TEXT(MAX(F5:F6),"yyyy-mm-dd"),"A draft: both have to sign")');
}

/** A form, turned on its side for the function, which wants headers in a row. */
function newcomer(page: Page, rubric: string): void {
  page.put("A24", "What would an account score that is not on the list yet?", { role: "caption" });
  page.row("A25", ["Field", "Value", ""], { role: "header" });
  NEWCOMER.forEach((field, i) => page.row(`A${26 + i}`, field));
  page.style("B26:C36", { role: "input" });
  page.put("D25", `=ICP_SCORE(TRANSPOSE(A26:B36),${rubric})`);
  page.style("D25", { role: "header", look: "number" });
  page.style("D26", { look: "number" });
  page.row("D28", ["Tier"], { role: "header" });
  page.put("D29", "=ICP_TIER(D26,A4:B8)", { role: "title" });
}
