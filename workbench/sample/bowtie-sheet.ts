import { newPage, type Page } from "./page";
import { SEGMENTS } from "./segments";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const FUNNEL = "FUNNEL(Leads!$A:$L)";

/** Stage, side, volume, who owns it and stands in, and the conversion to the next stage that is expected. */
const STAGES = [
  ["MQL", "acquisition", `=INDEX(${FUNNEL},2,2)`, "Marketing", "Revenue operations", 0.55],
  ["SAL", "acquisition", `=INDEX(${FUNNEL},2,3)`, "Sales", "Marketing", 0.65],
  ["SQL", "acquisition", `=INDEX(${FUNNEL},2,4)`, "Sales", "Revenue operations", 0.28],
  ["Won", "acquisition", `=INDEX(${FUNNEL},2,5)`, "Sales", "Customer success", 0.95],
  ["Onboarded", "retention", 22, "Customer success; Sales", "", 0.9],
  ["In use after 90 days", "retention", 15, "Customer success", "Product", 0.9],
  ["Renewed", "retention", 14, "Customer success", "Sales", 0.35],
  ["Expanded", "retention", 4, "", "Customer success", ""],
] as const;

/** What tells, in a customer's record, that a renewal or an expansion is due. */
const TRIGGERS = [
  ["Renewal", "120 days before the term ends, or use down by a third", "Customer success"],
  ["Expansion", "A second depot added, or nine in ten seats taken", "Sales"],
] as const;

export function bowtieSheet(): SampleSheet {
  const page = newPage("Bowtie", [150, 104, 104, 150, 150, 132, 164, 140, 80], 2);
  page.put("A1", "Bowtie: from first handoff to expansion, and where it leaks", { role: "title" });
  page.put(
    "A2",
    "Volumes up to Won are counted on Leads, those after it are typed; recurring revenue is from Movements.",
    { role: "caption" },
  );
  page.put("A4", "The stages, their owners, and the conversion to the next stage both teams expect", {
    role: "caption",
  });
  page.row("A5", ["Stage", "Side", "Volume", "Primary owner", "Secondary owner", "Benchmark"], { role: "header" });
  STAGES.forEach((stage, i) => page.row(`A${6 + i}`, stage));
  page.style("A6:B13", { role: "input" });
  page.style("C10:C13", { role: "input" });
  page.style("D6:F13", { role: "input" });
  page.style("C6:C13", { look: "whole" });
  page.style("F6:F13", { look: "percent" });

  page.put(
    "A16",
    '="Where does it leak, and who owns that? "&"The leak is after "&XLOOKUP("*leak*",F18:F25,A18:A25,"none",2)&": "&TEXT(XLOOKUP("*leak*",F18:F25,D18:D25,0,2),"0%")&" go on, "&TEXT(XLOOKUP("*leak*",F18:F25,E18:E25,0,2),"0")&" are lost."',
    { role: "caption" },
  );
  spill(page, "A17", "=BOWTIE(A5:F13)", { rows: 11, order: [1, 2, 3, 4, 5, 8, 6, 7] });
  page.style("C18:C27", { look: "whole" });
  page.style("E18:E27", { look: "whole" });
  leaks(page);
  retention(page);
  return page.finish();
}

function leaks(page: Page): void {
  page.put("A31", "What would each joint be worth at its benchmark, the rest held?", { role: "caption" });
  page.row("A32", ["One more at the end", "=Start!C13"]);
  page.row("A33", ["Lift without one", 0.1]);
  page.note("A32", "The average deal value of the Total row on Start.");
  page.style("B32", { look: "money" });
  page.style("B33", { role: "input", look: "percent" });
  spill(page, "A35", "=LEAK_VALUE(A5:F13,B32,B33)", { rows: 10 });
  page.row("A46", ["Trigger", "What tells", "", "", "Owner"], { role: "header" });
  TRIGGERS.forEach(([trigger, words, owner], i) => page.row(`A${47 + i}`, [trigger, words, "", "", owner]));
  page.style("A47:E48", { role: "input" });
}

function retention(page: Page): void {
  page.put("A51", "Does recurring revenue stay, and grow? Quarter by quarter", { role: "caption" });
  spill(page, "A52", '=RETENTION_TABLE(Movements!A:E,"Period")', { rows: 9, total: 5 });
  page.row("A62", ["The year in two numbers", "", ""], { role: "header" });
  const total = (column: string) => `XLOOKUP("Total",$A$53:$A$60,$${column}$53:$${column}$60)`;
  page.row("A63", ["Net retention", `=NRR(${total("B")},${total("D")},${total("E")},${total("F")})`]);
  page.row("A64", ["Gross retention", `=GRR(${total("B")},${total("E")},${total("F")})`]);
  page.style("B63:B64", { look: "percent" });
  page.put("C63", "of the opening revenue, with what customers added", { role: "caption" });
  page.put("C64", "of the opening revenue, without it", { role: "caption" });
  page.put("A67", "And by segment?", { role: "caption" });
  spill(page, "A68", '=RETENTION_TABLE(Movements!A:E,"Segment")', { rows: 9, total: SEGMENTS.length + 1 });
}
