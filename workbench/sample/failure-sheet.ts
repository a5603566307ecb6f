import { LAST_DAY } from "./calendar";
import { newPage, type Page } from "./page";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const total = (column: string) => `XLOOKUP("Total",Start!$A$9:$A$14,Start!$${column}$9:$${column}$14)`;

/** Label, where it comes from, the number; a number without a formula is typed. */
const TAX = [
  [
    "Unworked leads",
    '=COUNTIFS(Leads!H:H,"",Leads!L:L,"",Leads!A:A,"L-*")',
    "no first touch and no disposition, on Leads",
  ],
  ["Lead to opportunity rate", "=INDEX(FUNNEL(Leads!A:L),2,4)/INDEX(FUNNEL(Leads!A:L),2,2)", "MQL to SQL, on SLA"],
  ["Average deal value", `=${total("C")}`, "on Start"],
  ["Win rate", `=${total("D")}`, "on Start"],
  ["Opportunities", `=${total("B")}`, "on Start"],
  ["Cycle days", `=${total("E")}`, "on Start"],
  ["Baseline cycle days", 60, "what the plan assumes"],
  ["Period days", 365, ""],
  [
    "Customer acquisition cost",
    '=SUMIFS(Spend!C:C,Spend!A:A,">"&DATE(2025,6,30))/COUNTIFS(Deals!E:E,"*Closed Won*",Deals!H:H,">"&DATE(2025,6,30))',
    "a year's Spend ÷ deals won in it",
  ],
  ["Baseline acquisition cost", 5600, "what the plan assumes"],
  ["New customers", `=${total("H")}`, "won in the year, on Start"],
] as const;
const TAX_LOOKS = [
  "whole",
  "percent",
  "money",
  "percent",
  "whole",
  "days",
  "days",
  "whole",
  "money",
  "money",
  "whole",
] as const;

export function failureSheet(): SampleSheet {
  const page = newPage("Failure modes", [200, 124, 124, 156, 150, 120], 2);
  page.put("A1", "Failure modes: what it costs that the teams disagree", { role: "title" });
  page.put(
    "A2",
    "Four ways in which alignment fails, each in money, from the other sheets. Tinted cells are the plan's.",
    {
      role: "caption",
    },
  );
  summary(page);
  tax(page);
  blindness(page);
  return page.finish();
}

function summary(page: Page): void {
  page.row("A4", ["What fails", "In money", "Which is", "", "", ""], { role: "header" });
  const rows = [
    [
      "Misalignment tax",
      '=XLOOKUP("Total",A28:A34,B28:B34)',
      "a year of lost pipeline, slower cycles and costlier customers",
    ],
    ["Lead limbo", '=XLOOKUP("Total",SLA!A103:A169,SLA!F103:F169)', "what the leads cost that nobody works, on SLA"],
    [
      "Attribution conflict",
      '=XLOOKUP("Total",Attribution!A250:A261,Attribution!D250:D261)',
      "revenue claimed more than once, on Attribution",
    ],
    [
      "Pipeline blindness",
      '=Start!B18-XLOOKUP("Passes every check",A39:A48,C39:C48)',
      "open value that fails a check below, so nobody can see it well",
    ],
  ] as const;
  rows.forEach((row, i) => page.row(`A${5 + i}`, row));
  page.style("B5:B8", { look: "money" });
}

function tax(page: Page): void {
  page.put("A11", "What goes into the tax", { role: "caption" });
  page.row("A12", ["Input", "Value", "Where it is from", "", ""], { role: "header" });
  TAX.forEach(([label, value, source], i) => {
    const row = 13 + i;
    page.row(`A${row}`, [label, value, source]);
    page.style(`B${row}`, { look: TAX_LOOKS[i], ...(typeof value === "number" ? { role: "input" as const } : {}) });
    page.style(`C${row}`, { role: "caption" });
  });
  page.put("A26", "What does it come to, and how?", { role: "caption" });
  spill(page, "A27", "=MISALIGNMENT_TAX(A13:B23)", { rows: 6, order: [1, 3, 2], total: 4 });
}

function blindness(page: Page): void {
  page.put(
    "A34",
    '="How much of the open pipeline can be seen? "&TEXT(XLOOKUP("Passes every check",A39:A48,D39:D48),"0%")&" of open value passes every check."',
    { role: "caption" },
  );
  page.row("A35", ["Seen from", LAST_DAY]);
  page.row("A36", ["Stale after, days", 30]);
  page.style("B35:B36", { role: "input" });
  page.style("B35", { look: "date" });
  page.style("B36", { look: "whole" });
  spill(page, "A38", "=PIPELINE_BLINDNESS(Deals!A:L,B35,B36)", { rows: 12, total: 8 });
}
