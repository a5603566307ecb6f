import { day, LAST_DAY } from "./calendar";
import { newPage, type Page } from "./page";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const RITUALS = [
  [
    "Pipeline review",
    "weekly",
    "Stuck deals, leads past their time",
    "Helen Marsh, CRO",
    "Next step and owner of each",
  ],
  ["Demand-state review", "monthly", "How accounts moved", "Revenue operations", "Routing rules, talk tracks"],
  ["Attribution review", "monthly", "Disputed deals, return on spend", "Owen Tracy, CMO", "Where the next dollar goes"],
  [
    "ICP and scoring review",
    "quarterly",
    "Tiers against won and lost",
    "CRO and CMO",
    "Weights, thresholds: both sign",
  ],
] as const;

const METRICS = [
  ["Velocity per day", '=TEXT(XLOOKUP("Total",Start!A9:A14,Start!F9:F14),"$#,##0")'],
  ["Coverage", '=TEXT(Start!B20,"0.00")'],
  ["MQL rejection rate", '=TEXT(XLOOKUP("Total",SLA!A31:A42,SLA!J31:J42),"0.0%")'],
  ["Response time kept", '=TEXT(XLOOKUP("Total",SLA!A15:A26,SLA!G15:G26),"0.0%")'],
  ["Net revenue retention", '=TEXT(Bowtie!B63,"0.0%")'],
  [
    "Open value out of sight",
    `=TEXT(1-XLOOKUP("Passes every check",'Failure modes'!A39:A48,'Failure modes'!D39:D48),"0.0%")`,
  ],
] as const;

const TRIGGERS = [
  ["Coverage", "<", 3.5, "Helen Marsh, CRO"],
  ["MQL rejection rate", ">", "40%", "CRO and CMO"],
  ["Response time kept", "<", "80%", "Helen Marsh, CRO"],
  ["Net revenue retention", "<", "100%", "CRO and CMO"],
  ["Open value out of sight", ">", "25%", "Revenue operations"],
] as const;

const DECISIONS = [
  ["Which deals count as sourced", day(2026, 4, 15), "Owen Tracy", "", "open", ""],
  ["Raise the MQL threshold to intent 40", day(2026, 5, 6), "Revenue operations", day(2026, 6, 12), "open", ""],
  ["Count the clock in working hours", day(2026, 5, 13), "Helen Marsh", "", "done", day(2026, 5, 20)],
  ["Pay on accepted leads, not on MQLs", day(2026, 6, 3), "CRO and CMO", day(2026, 7, 15), "open", ""],
  ["Close deals silent for 60 days", day(2026, 6, 17), "Helen Marsh", "", "open", ""],
] as const;

export function cadenceSheet(): SampleSheet {
  const page = newPage("Cadence", [248, 144, 226, 142, 210, 104], 2);
  page.put("A1", "Cadence: who looks at what, and when", { role: "title" });
  page.put(
    "A2",
    "Reviews, what calls whom, and the log of decisions. Metrics are those of the other sheets, as they stand.",
    {
      role: "caption",
    },
  );
  calendar(page);
  escalations(page);
  decisions(page);
  return page.finish();
}

function calendar(page: Page): void {
  page.put("A4", "The reviews both teams hold", { role: "caption" });
  page.row("A5", ["Review", "Every", "Looks at", "Owner", "Decides"], { role: "header" });
  RITUALS.forEach((ritual, i) => page.row(`A${6 + i}`, ritual));
  page.style("A6:E9", { role: "input" });
  page.row("A11", ["From", day(2026, 7, 6)]);
  page.row("A12", ["Months", 3]);
  page.style("B11:B12", { role: "input" });
  page.style("B11", { look: "date" });
  page.style("B12", { look: "whole" });
  page.put("A14", "The next three months", { role: "caption" });
  spill(page, "A15", "=CADENCE(B11,B12,A5:E9)", { rows: 36, order: [2, 1, 3, 4, 5] });
}

function escalations(page: Page): void {
  page.put("A53", "What has gone past the line both teams drew, and who is called?", { role: "caption" });
  page.row("A54", ["Metric", "Value"], { role: "header" });
  METRICS.forEach((metric, i) => page.row(`A${55 + i}`, metric));
  page.row("A63", ["Metric", "Test", "Value", "Escalate to"], { role: "header" });
  TRIGGERS.forEach((trigger, i) => page.row(`A${64 + i}`, trigger));
  page.style("A64:D68", { role: "input" });
  spill(page, "A71", "=ESCALATIONS(A54:B60,A63:D68)", { rows: 8 });
}

function decisions(page: Page): void {
  page.put("A81", "The decision log", { role: "caption" });
  page.row("A82", ["Decision", "Raised", "Owner", "Due", "Status", "Closed"], { role: "header" });
  DECISIONS.forEach((decision, i) => page.row(`A${83 + i}`, decision));
  page.style("A83:F92", { role: "input" });
  for (const column of ["B", "D", "F"]) page.style(`${column}83:${column}92`, { look: "date" });
  page.row("A94", ["Seen from", LAST_DAY]);
  page.row("A95", ["Days without a due date", 30]);
  page.style("B94:B95", { role: "input" });
  page.style("B94", { look: "date" });
  page.style("B95", { look: "whole" });
  page.put("A97", "What is still to be decided, oldest first?", { role: "caption" });
  spill(page, "A98", "=DECISIONS_DUE(A82:F92,B94,B95)", { rows: 14, order: [1, 2, 6, 5, 3, 4] });
}
