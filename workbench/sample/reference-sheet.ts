import { newPage, type Page } from "./page";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

const ANSWERS = [
  ["What counts as an MQL?", "Tier A or B, and a demo asked for or an intent of 40 and more"],
  ["How fast must sales respond?", "Within six working hours of the handoff"],
  ["Which attribution model is in use?", "U-shaped, 365 days back; first and last touch as context"],
  ["Where are disputes resolved?", "tbd"],
] as const;

const DEFINITIONS = [
  ["Opportunity", "A deal with a next step and a named buyer, from Discovery on"],
  ["Won", "Signed, not verbally agreed"],
  ["Win rate", "Won ÷ (won + lost), by number, over the last 365 days"],
  ["Cycle", "From creation to signature, won deals only"],
  ["Sourced", "The first touch within 365 days of the close"],
] as const;

export function referenceSheet(): SampleSheet {
  const page = newPage("Reference", [236, 204, 460, 110, 420], 2);
  page.put("A1", "Reference: which framework, which words", { role: "title" });
  page.put("A2", "Type what hurts, check that four answers are written down, and agree on the words.", {
    role: "caption",
  });
  page.put("A4", "What hurts?", { role: "caption" });
  page.put("A5", "Reps ignore our MQLs");
  page.style("A5:B5", { role: "input" });
  spill(page, "A7", "=ROUTE_SYMPTOM(A5)", { rows: 6, order: [1, 2, 5, 3, 4] });

  alignment(page);
  stamp(page);

  page.put("A39", "What does a word mean?", { role: "caption" });
  page.row("A40", ["SAL", "=GLOSSARY(A40)"]);
  page.style("A40", { role: "input" });
  page.put("A43", "All words", { role: "caption" });
  spill(page, "A44", "=GLOSSARY()", { rows: 30, order: [2, 6, 3] });
  page.style("A44:E44", { role: "header" });
  return page.finish();
}

function alignment(page: Page): void {
  page.put("A14", "Four questions with one written answer each, without a meeting", { role: "caption" });
  page.row("A15", ["Question", "Answer", ""], { role: "header" });
  ANSWERS.forEach((pair, i) => page.row(`A${16 + i}`, pair));
  page.style("B16:C19", { role: "input" });
  spill(page, "A21", "=ALIGNMENT_CHECK(A16:B19)", { rows: 7, order: [1, 3, 2], total: 5 });
}

function stamp(page: Page): void {
  page.put("A29", "The definitions in force, and their stamp: a changed word shows", { role: "caption" });
  page.row("A30", ["Term", "Definition", ""], { role: "header" });
  DEFINITIONS.forEach((pair, i) => page.row(`A${31 + i}`, pair));
  page.style("A31:C35", { role: "input" });
  page.row("A36", ["Stamp", "=DEFINITIONS_STAMP(A31:B35)", "printed on a report, it says by which definitions"], {
    role: "total",
  });
}
