import { day, LAST_DAY } from "./calendar";
import { newPage, type Page } from "./page";
import type { SampleSheet } from "./sheet";
import { pactSections } from "./sla-pact";
import { spill } from "./spill";

/** Six in the evening of the last day: the moment the leads are seen from. */
const NOW = LAST_DAY + 18 / 24;
const HOLIDAYS = [day(2025, 12, 25), day(2025, 12, 26), day(2026, 1, 1), day(2026, 4, 3), day(2026, 5, 25)];
const CLOCK = "$B$8,$B$9,$E$5:$E$9";

/** `leads`: how many stand on the Leads sheet. */
export function slaSheet(leads: number): SampleSheet {
  const page = newPage("SLA", [184, 128, 108, 112, 128, 128, 112, 132, 118, 190, 210, 112], 2);
  page.put("A1", "SLA: what the two teams promised each other, and kept", { role: "title" });
  page.put("A2", "From the handoffs on Leads. Hours are working hours of the days that are no holidays.", {
    role: "caption",
  });
  page.row("A4", ["The pact's clock", ""], { role: "header" });
  const inputs = [
    ["Seen from", NOW, "dateTime"],
    ["Broken down by", "Lead Source", "text"],
    ["First touch within, hours", 6, "whole"],
    ["Opens", 9 / 24, "time"],
    ["Closes", 17.5 / 24, "time"],
    ["In limbo after, hours", 24, "whole"],
    ["Worth of a lead", 420, "money"],
  ] as const;
  inputs.forEach(([label, value, look], i) => {
    const cell = `B${5 + i}`;
    const written = look === "time" ? (value === 9 / 24 ? "9:00" : "17:30") : value;
    page.row(`A${5 + i}`, [label, written]);
    page.style(cell, { role: "input" });
    if (look !== "time" && look !== "text") page.style(cell, { look });
  });
  page.note("B6", "A header of the Leads sheet: Lead Source, Lead Owner or Segment.");
  page.row("E4", ["Holidays"], { role: "header" });
  HOLIDAYS.forEach((holiday, i) => page.put(`E${5 + i}`, holiday));
  page.style("E5:E9", { role: "input", look: "date" });

  scorecards(page);
  page.put("A54", "How do the last twelve leads stand, and who should have them by the rules below?", {
    role: "caption",
  });
  newestLeads(page, leads);
  pactSections(page, leads);
  page.put("A101", "Which leads lie in limbo? Handed off, touched by nobody, and without a disposition", {
    role: "caption",
  });
  spill(page, "A102", "=LEAD_LIMBO(Leads!A:L,B5,B10,B11)", { rows: 60, order: [1, 4, 2, 3, 5, 7, 6] });
  return page.finish();
}

function scorecards(page: Page): void {
  page.put(
    "A13",
    '="Is the response time kept? "&"Of the touches that fell due, "&TEXT(XLOOKUP("Total",A15:A26,G15:G26),"0%")&" came within "&B7&" hours; half of all first touches came within "&TEXT(XLOOKUP("Total",A15:A26,H15:H26),"0.0")&"."',
    { role: "caption" },
  );
  spill(page, "A14", `=SLA_SCORECARD(Leads!A:L,$B$7,$B$5,$B$6,${CLOCK})`, { rows: 13, total: 9 });
  page.put("A29", "How far do leads get, and how many does sales turn down?", { role: "caption" });
  spill(page, "A30", "=FUNNEL(Leads!A:L,$B$6)", { rows: 13, total: 9 });
  page.put("A44", "What does sales say of the leads it is handed?", { role: "caption" });
  spill(page, "A45", "=DISPOSITIONS(Leads!A:L)", { rows: 8, order: [2, 3, 4] });
}

const NEWEST = 12;

/** Plain references to the last rows of Leads, and three functions over all of them at once. */
function newestLeads(page: Page, leads: number): void {
  page.row("A55", ["Company", "MQL Date", "Lead Source", "Segment", "First Outreach", "Due", "Hours", "Status"], {
    role: "header",
  });
  for (let i = 0; i < NEWEST; i++) {
    const from = leads + 2 - NEWEST + i;
    page.row(`A${56 + i}`, [
      `=Leads!C${from}`,
      `=Leads!G${from}`,
      `=Leads!E${from}`,
      `=Leads!D${from}`,
      `=IF(Leads!H${from}="","",Leads!H${from})`,
    ]);
  }
  const last = 55 + NEWEST;
  page.put("F56", `=SLA_DUE(B56:B${last},B7,B8,B9,E5:E9)`);
  page.put("G56", `=RESPONSE_TIME(B56:B${last},E56:E${last},B8,B9,E5:E9)`);
  page.put("H56", `=SLA_STATUS(B56:B${last},E56:E${last},B7,B5,B8,B9,E5:E9)`);
  page.style(`B56:B${last}`, { look: "dateTime" });
  page.style(`E56:F${last}`, { look: "dateTime" });
  page.style(`G56:G${last}`, { look: "number" });
  spill(page, "I55", `=ROUTE_LEADS(A55:E${last},A73:F79)`, { rows: NEWEST + 1 });
}
