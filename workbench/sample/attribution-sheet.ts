import type { Cell } from "../../core/kernel/cells";
import { attributionReports } from "./attribution-reports";
import { newPage } from "./page";
import type { SampleSheet } from "./sheet";

/**
 * A hundred and twenty rows are left under the tables on top, so that another breakdown may spill far.
 * `claims`: deal, claimant, amount; `explained`: the deal whose touches are explained first.
 */
export function attributionSheet(claims: readonly (readonly Cell[])[], explained: string): SampleSheet {
  const page = newPage("Attribution", [140, 114, 104, 114, 130, 108, 104, 224, 190, 24, 152, 64, 100, 72], 2);
  page.put("A1", "Attribution: three models side by side", { role: "title" });
  page.put(
    "A2",
    "Credit for won deals on Deals, from the touches on Touches. A direction for spend, not a verdict on who earned it.",
    {
      role: "caption",
    },
  );

  page.row("A4", ["Your choice", "", ""], { role: "header" });
  const choices = [
    ["Weighted model", "u", "or linear, time decay"],
    ["Broken down by", "Channel", "or Campaign"],
    ["Lookback, days", 365, "blank: no limit"],
    ["Half-life, days", 7, "for time decay"],
  ] as const;
  choices.forEach(([label, value, hint], i) => {
    page.row(`A${5 + i}`, [label, value, hint]);
    page.style(`B${5 + i}`, { role: "input" });
    page.style(`C${5 + i}`, { role: "caption" });
  });
  page.style("B7:B8", { look: "whole" });

  // Won deals × their average value is booked revenue by another road than attribution takes.
  const ever = 'VELOCITY_BASELINE(Deals!A:J,"","",3650)';
  page.row("E4", ["Does it add up?", "", ""], { role: "header" });
  page.put("E5", "Booked revenue, from Deals");
  page.put("G5", `=INDEX(${ever},2,3)*INDEX(${ever},2,8)`);
  page.put("E6", "Total of the table below");
  page.put("G6", '=XLOOKUP("Total",A13:A200,D13:D200)');
  page.put("E7", "Difference");
  page.put("G7", "=ROUND(G6-G5,2)");
  page.put("E8", "Traced to a touch");
  page.put("G8", '=1-XLOOKUP("(unattributed)",A13:A200,D13:D200,0)/G6');
  page.put("E9", "What a plain SUMIF finds");
  page.put("G9", '=SUMIFS(Deals!F:F,Deals!E:E,"*Closed Won*")');
  page.note("G9", "It passes over amounts that are typed as text.");
  page.style("G5:G7", { look: "money" });
  page.style("G8", { look: "percent" });
  page.style("G9", { look: "money" });
  page.put(
    "A10",
    '=IF(G7=0,"Every model adds up to booked revenue, "&TEXT(G5,"$#,##0")&".","The table differs from booked revenue by "&TEXT(G7,"$#,##0")&".")',
  );

  page.put("A12", "=ATTRIBUTION_RECONCILE(Touches!A:D,Deals!A:J,B5,B6,B7,B8)");
  page.style("A12:I12", { role: "header" });
  page.style("A22:I22", { role: "total" });
  page.style("B13:E22", { look: "money" });
  page.style("F13:F22", { look: "percent" });
  page.style("G13:H22", { look: "money" });

  page.put("A11", "From row 135 on: eight models, disputed deals, one deal explained, paths, claims, return on spend", {
    role: "caption",
  });
  page.put("K11", '="Credit by "&LOWER(B6)&", model "&B5', { role: "caption" });
  page.put("K12", "=ATTRIBUTE(Touches!A:D,Deals!A:J,B5,B6,B7,B8)");
  page.style("K12:N12", { role: "header" });
  page.style("L13:L22", { look: "whole" });
  page.style("M13:M22", { look: "money" });
  page.style("N13:N22", { look: "percent" });
  attributionReports(page, claims, explained);
  return page.finish();
}
