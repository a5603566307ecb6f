import type { MessNote } from "./mess";
import { newPage } from "./page";
import type { SampleSheet } from "./sheet";

/** Dollars that the plan wants from deals closed in July to September 2026. */
const QUOTA = 2150000;

type Lead = readonly [sheet: string, words: string];

const NEXT: readonly Lead[] = [
  ["Velocity", "What moves the number, and how sure it is"],
  ["Coverage", "By segment, and what is left of the year"],
  ["ICP", "Which accounts are worth the effort"],
  ["SLA", "Handoffs: promised, kept, forgotten"],
  ["Demand", "What each account is ready for"],
  ["Bowtie", "Where revenue leaks, before and after a sale"],
  ["Attribution", "Which channels open deals, which close"],
  ["Cadence", "Reviews, escalations, open decisions"],
  ["Failure modes", "What it costs that teams disagree"],
  ["Reference", "Symptoms, four answers, the words"],
  ["Currency", "Deals in three currencies, in one"],
];

const DATA: readonly Lead[] = [
  ["Deals", "Every opportunity since January 2025, as a CRM exports it"],
  ["Touches", "What marketing and sales did on each deal"],
  ["Accounts", "Who could buy, scored by the Rubric"],
  ["Rubric", "The points that make a score"],
  ["Leads", "A year of handoffs from marketing to sales"],
  ["Spend", "What each channel cost, by month"],
  ["History", "Which stage a deal entered when"],
  ["Snapshot", "The deals as they stood on 31 May 2026"],
  ["States", "What the monthly reviews found of each account"],
  ["Movements", "Recurring revenue: what came, grew, shrank and left"],
];

/** The first screen: how fast, by segment, and is there enough of it. */
export function startSheet(mess: readonly MessNote[]): SampleSheet {
  const page = newPage("Start", [160, 104, 144, 84, 92, 124, 56, 56, 56, 240], 2);
  page.put("A1", "Ferrowick Software: how fast the pipeline makes money", { role: "title" });
  page.put(
    "A2",
    '="A made-up company. From "&TEXT(COUNTA(Deals!A:A)-1,"#,##0")&" deals and "&TEXT(COUNTA(Touches!A:A)-1,"#,##0")&" touches up to 30 June 2026. Tinted cells are yours to change."',
    { role: "caption" },
  );

  // Headlines are text, so that they read as one phrase and stand at the left of their cell.
  const best = 'MAXIFS(F9:F14,A9:A14,"<>Total")';
  page.row(
    "A4",
    ["Pipeline velocity", "", "Coverage of the quota", "", "Coverage needed", "", "Pipeline to find", "", "Attributed"],
    {
      role: "caption",
    },
  );
  page.row(
    "A5",
    [
      '=TEXT(XLOOKUP("Total",A9:A14,F9:F14),"$#,##0")&" a day"',
      "",
      '=TEXT(B20,"0.0")&"×"',
      "",
      '=TEXT(B21,"0.0")&"×"',
      "",
      '=IF(B22>0,TEXT(B22,"$#,##0"),"none")',
      "",
      '=TEXT(Attribution!G8,"0.0%")',
    ],
    { role: "title" },
  );
  page.put(
    "A6",
    `=XLOOKUP(${best},F9:F14,A9:A14)&" is the fastest engine: "&TEXT(${best},"$#,##0")&" a day, with a win rate of "&TEXT(XLOOKUP(${best},F9:F14,D9:D14),"0%")&" and a cycle of "&TEXT(XLOOKUP(${best},F9:F14,E9:E14),"0")&" days."`,
  );

  page.put("A8", '=VELOCITY_BASELINE(Deals!A:J,"Segment")');
  page.style("A8:J8", { role: "header" });
  page.style("A13:J13", { role: "total" });
  page.note("A13", "From all deals pooled, so it is not the sum of the segments.");
  page.style("B9:B13", { look: "whole" });
  page.style("C9:C13", { look: "money" });
  page.style("D9:D13", { look: "percent" });
  page.style("E9:E13", { look: "days" });
  page.style("F9:F13", { look: "money" });
  page.style("G9:I13", { look: "whole" });

  page.row("A16", ["Is there enough of it?", "Q3 2026"], { role: "header" });
  page.row("A17", ["Quota", QUOTA]);
  page.style("B17", { role: "input", look: "money" });
  page.note("B17", "Type another quota: coverage here and on the Coverage sheet follows.");
  page.row("A18", ["Open pipeline", '=SUMIFS(Deals!F:F,Deals!E:E,"<>*Closed*")']);
  page.style("B18", { look: "money" });
  page.row("A19", ["Win rate, by value", '=INDEX(VELOCITY_BASELINE(Deals!A:J,"","",365,"open","mean","value"),2,4)']);
  page.note("A19", "By value, because the quota is money: large deals are won less often than small ones.");
  page.style("B19", { look: "percent" });
  page.row("A20", ["Coverage", "=COVERAGE(B18,B17)"]);
  page.style("B20:B21", { look: "multiple" });
  page.row("A21", ["Coverage needed", "=COVERAGE_REQUIRED(B19)"]);
  page.row("A22", ["Pipeline to find", "=COVERAGE_GAP(B18,B17,B19)"], { role: "total" });
  page.style("B22", { look: "money" });
  page.put("A23", '="With "&TEXT(B19,"0.0%")&" of value won, the quota needs"');
  page.put(
    "A24",
    '=TEXT(B17*B21,"$#,##0")&" of open pipeline: "&IF(B22>0,TEXT(B22,"$#,##0")&" is to be found.",TEXT(-B22,"$#,##0")&" more is there.")',
  );

  page.row("D16", ["Where to go next", "", "", "", "", "", ""], { role: "header" });
  NEXT.forEach(([sheet, words], i) => {
    page.row(`D${17 + i}`, [sheet, "", words]);
    page.link(`D${17 + i}`, sheet);
  });
  page.put("D28", "Or type =VELOCITY( in an empty cell, or paste your own export.");

  page.row("A30", ["The data behind it", "", "", "", "", "", "", "", ""], { role: "header" });
  DATA.forEach(([sheet, words], i) => {
    page.row(`A${31 + i}`, [sheet, words]);
    page.link(`A${31 + i}`, sheet);
  });

  page.row(
    "A43",
    ["Messy on purpose, as real exports are", "", "", "", "What the functions do with it", "", "", "", ""],
    {
      role: "header",
    },
  );
  mess.forEach(({ count, what, read }, i) => page.row(`A${44 + i}`, [`${count} ${what}`, "", "", "", read]));
  return page.finish();
}
