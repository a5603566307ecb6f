import { day } from "./calendar";
import { newPage, type Page } from "./page";
import { SEGMENTS, type Segment } from "./segments";
import type { SampleSheet } from "./sheet";
import { spill } from "./spill";

/** Of the quota on Start. The plan leans on Enterprise. */
const QUOTA_SHARES: Readonly<Record<Segment, number>> = {
  Enterprise: 0.6,
  "Mid-market": 0.235,
  "Small business": 0.01,
  "Public sector": 0.155,
};

const QUARTERS: readonly (readonly [name: string, from: number, to: number])[] = [
  ["Q3 2026", day(2026, 7, 1), day(2026, 9, 30)],
  ["Q4 2026", day(2026, 10, 1), day(2026, 12, 31)],
  ["Q1 2027", day(2027, 1, 1), day(2027, 3, 31)],
  ["Q2 2027", day(2027, 4, 1), day(2027, 6, 30)],
];
/** As on Start: a quota is money, so the rate is that of money. */
const BY_VALUE = 'VELOCITY_BASELINE(Deals!$A:$J,"Segment","",365,"open","mean","value")';
const OPEN_DEALS = 'Deals!E:E,"<>*Closed*"';

export function coverageSheet(): SampleSheet {
  const page = newPage("Coverage", [136, 116, 104, 112, 128, 84, 80, 96, 104, 128, 100], 2);
  page.put("A1", "Coverage by segment", { role: "title" });
  page.put(
    "A2",
    "Open pipeline against the quota on Start. Needed is 1 ÷ win rate: what the segment's own win rate justifies, not a rule of thumb.",
    {
      role: "caption",
    },
  );

  page.row(
    "A4",
    ["Segment", "Share of quota", "Quota", "Open pipeline", "Win rate", "Coverage", "Needed", "To find", "Reading"],
    { role: "header" },
  );
  page.note("B4", "Shares of the quota on the Start sheet. They should add up to 100%.");
  page.note("E4", "By value, because the quota is money: large deals are won less often than small ones.");
  page.note("G4", "1 ÷ win rate.");
  page.note("H4", "Quota ÷ win rate − open pipeline. Below zero there is more than needed.");
  SEGMENTS.forEach((segment, i) => {
    const row = 5 + i;
    page.row(`A${row}`, [
      segment,
      QUOTA_SHARES[segment],
      `=Start!$B$17*B${row}`,
      `=SUMIFS(Deals!F:F,Deals!D:D,A${row}&"*",${OPEN_DEALS})`,
      `=VLOOKUP(A${row},${BY_VALUE},4,FALSE)`,
    ]);
    page.put(`I${row}`, `=IF(H${row}>0,"thin: "&TEXT(F${row}/G${row},"0%")&" there","enough")`);
  });
  page.style("B5:B8", { role: "input" });
  page.row("A9", ["Total", "=SUM(B5:B8)", "=SUM(C5:C8)", "=SUM(D5:D8)", "=Start!B19", "", "", "", ""], {
    role: "total",
  });
  page.put(
    "I9",
    '=IF(ABS(B9-1)<0.00001,IF(H9>0,"thin: "&TEXT(F9/G9,"0%")&" there","enough"),"the shares add up to "&TEXT(B9,"0.0%"))',
  );
  page.put("F5", "=COVERAGE(D5:D9,C5:C9)");
  page.put("G5", "=COVERAGE_REQUIRED(E5:E9)");
  page.put("H5", "=COVERAGE_GAP(D5:D9,C5:C9,E5:E9)");
  page.style("B5:B9", { look: "percent" });
  page.style("C5:D9", { look: "money" });
  page.style("E5:E9", { look: "percent" });
  page.style("F5:G9", { look: "multiple" });
  page.style("H5:H9", { look: "money" });
  page.put(
    "A11",
    '="Segment by segment, "&TEXT(SUMIF(H5:H8,">0"),"$#,##0")&" of pipeline is still to be found; the pooled win rate alone would say "&IF(H9>0,TEXT(H9,"$#,##0"),"none")&"."',
  );

  page.put("A13", "When open deals are expected to close", { role: "caption" });
  page.row("A14", ["Expected close", "From", "To", "Open pipeline", "Deals", "Share"], { role: "header" });
  page.row("A15", [
    "Past due",
    "",
    day(2026, 6, 30),
    `=SUMIFS(Deals!F:F,Deals!H:H,"<="&C15,${OPEN_DEALS})`,
    `=COUNTIFS(Deals!H:H,"<="&C15,${OPEN_DEALS})`,
  ]);
  QUARTERS.forEach(([name, from, to], i) => {
    const row = 16 + i;
    const within = `Deals!H:H,">="&B${row},Deals!H:H,"<="&C${row},${OPEN_DEALS}`;
    page.row(`A${row}`, [name, from, to, `=SUMIFS(Deals!F:F,${within})`, `=COUNTIFS(${within})`]);
  });
  page.row("A20", ["Later or no date", "", "", "=D21-SUM(D15:D19)", "=E21-SUM(E15:E19)"]);
  page.row("A21", ["Total", "", "", "=D9", `=XLOOKUP("Total",Start!$A$9:$A$14,Start!$G$9:$G$14)`, ""], {
    role: "total",
  });
  for (let row = 15; row <= 21; row++) page.put(`F${row}`, `=D${row}/D$21`);
  page.style("B15:C19", { look: "date" });
  page.style("D15:D21", { look: "money" });
  page.style("E15:E21", { look: "whole" });
  page.style("F15:F21", { look: "percent" });
  yearByQuota(page);
  return page.finish();
}

/** Dollars each segment is to sell in 2026. */
const YEAR_QUOTAS: Readonly<Record<Segment, number>> = {
  Enterprise: 3200000,
  "Mid-market": 3000000,
  "Small business": 320000,
  "Public sector": 1100000,
};

function yearByQuota(page: Page): void {
  page.put(
    "A23",
    '="What is left of the year? "&"The open pipeline, at today\'s win rates, lands at "&TEXT(XLOOKUP("Total",A31:A40,J31:J40),"$#,##0")&" of "&TEXT(SUM(B25:B28),"$#,##0")&": what is still to be created this year is not in it."',
    { role: "caption" },
  );
  page.row("A24", ["Segment", "Quota", "Period start", "Period end"], { role: "header" });
  SEGMENTS.forEach((segment, i) =>
    page.row(`A${25 + i}`, [segment, YEAR_QUOTAS[segment], day(2026, 1, 1), day(2026, 12, 31)]),
  );
  page.style("A25:D28", { role: "input" });
  page.style("B25:B28", { look: "money" });
  page.style("C25:D28", { look: "date" });
  spill(page, "A30", '=COVERAGE_TABLE(Deals!A:J,A24:D28,"Segment")', { rows: 12, total: 5 });
}
