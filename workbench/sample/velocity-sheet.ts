import { day } from "./calendar";
import { newPage } from "./page";
import type { SampleSheet } from "./sheet";
import { velocityMeasures } from "./velocity-measures";

const LEVERS = ["Opportunities", "Average deal value", "Win rate", "Cycle days"] as const;
const LOOKS = ["whole", "money", "percent", "days"] as const;
/** Columns B to E of the table on Start. */
const START_COLUMNS = ["B", "C", "D", "E"] as const;

const QUARTER_ENDS = [day(2025, 9, 30), day(2025, 12, 31), day(2026, 3, 31), day(2026, 6, 30)];

/** Relative changes of the four levers; a blank is no change. */
const SCENARIOS = [
  ["More of the same", 0.2, "", "", ""],
  ["Fewer, better fits", -0.1, "", 0.15, ""],
  ["Faster handoffs", "", "", 0.05, -0.15],
  ["Larger deals", "", 0.15, -0.05, 0.1],
] as const;

const TRADE_OFFS = [
  ["Opportunities", 0.2, "Win rate"],
  ["Win rate", 0.25, "Cycle days"],
  ["Average deal value", -0.1, "Opportunities"],
] as const;

/** Dollars a day to be reached. */
const TARGET = 25000;

export function velocitySheet(): SampleSheet {
  const page = newPage("Velocity", [140, 112, 144, 122, 124, 118, 72, 84], 2);
  page.put("A1", "Velocity: what moves the number", { role: "title" });
  page.put(
    "A2",
    "Opportunities × deal value × win rate ÷ cycle days. Measured on Start; type your own value in a tinted cell and all below follows.",
    {
      role: "caption",
    },
  );

  page.row("A4", ["Levers of", "Total"]);
  page.style("B4", { role: "input" });
  page.put("C4", "Total, Enterprise, Mid-market, Small business or Public sector", { role: "caption" });
  page.row("A6", ["Lever", "Measured", "Your value", "Used"], { role: "header" });
  page.note("C6", "Leave blank to use what was measured.");
  LEVERS.forEach((lever, i) => {
    const row = 7 + i;
    const column = START_COLUMNS[i];
    page.row(`A${row}`, [
      lever,
      `=XLOOKUP($B$4,Start!$A$9:$A$14,Start!$${column}$9:$${column}$14)`,
      "",
      `=IF(C${row}="",B${row},C${row})`,
    ]);
    page.style(`C${row}`, { role: "input" });
    page.style(`B${row}:D${row}`, { look: LOOKS[i] });
  });
  page.row("A11", ["Velocity per day", "=VELOCITY(B7,B8,B9,B10)", "", "=VELOCITY(D7,D8,D9,D10)"], {
    role: "total",
  });
  page.style("B11:D11", { look: "money" });

  page.put(
    "A13",
    "The last four quarters, all deals: levers from deals closed in the 180 days up to each quarter's end",
    { role: "caption" },
  );
  page.row("A14", ["Quarter's end", ...LEVERS, "Velocity per day", "Change"], { role: "header" });
  QUARTER_ENDS.forEach((end, i) => {
    const row = 15 + i;
    const lever = (column: number) => `=INDEX(VELOCITY_BASELINE(Deals!$A:$J,"",$A${row},180),2,${column})`;
    page.row(`A${row}`, [
      end,
      lever(2),
      lever(3),
      lever(4),
      lever(5),
      lever(6),
      i === 0 ? "" : `=F${row}/F${row - 1}-1`,
    ]);
  });
  page.style("A15:A18", { look: "date" });
  LOOKS.forEach((look, i) => page.style(`${START_COLUMNS[i]}15:${START_COLUMNS[i]}18`, { look }));
  page.style("F15:F18", { look: "money" });
  page.style("G15:G18", { look: "percent" });

  page.put("A20", "Scenarios: by how much would each lever move? A blank is no change", { role: "caption" });
  page.row("A21", ["Scenario", ...LEVERS], { role: "header" });
  SCENARIOS.forEach((scenario, i) => page.row(`A${22 + i}`, scenario));
  page.style("A22:E25", { role: "input" });
  page.style("B22:E25", { look: "percent" });
  page.put("A27", "=VELOCITY_SCENARIO(D7:D10,A21:E25)");
  page.style("A27:H27", { role: "header" });
  LOOKS.forEach((look, i) => page.style(`${START_COLUMNS[i]}28:${START_COLUMNS[i]}32`, { look }));
  page.style("F28:G32", { look: "money" });
  page.style("H28:H32", { look: "percent" });

  page.put("A34", "A target: what one lever would have to be, the other three held", { role: "caption" });
  page.row("A35", ["Target a day", TARGET]);
  page.style("B35", { role: "input", look: "money" });
  page.row("A36", ["Lever", "Today", "Needed", "Change"], { role: "header" });
  LEVERS.forEach((lever, i) => {
    const row = 37 + i;
    page.row(`A${row}`, [
      lever,
      `=D${7 + i}`,
      `=VELOCITY_SOLVE($B$35,A${row},$D$7,$D$8,$D$9,$D$10)`,
      `=C${row}/B${row}-1`,
    ]);
    page.style(`B${row}:C${row}`, { look: LOOKS[i] });
  });
  page.style("D37:D40", { look: "percent" });

  page.put("A42", "Trade-offs: what a change in one lever is worth in another, velocity unchanged", {
    role: "caption",
  });
  page.row("A43", ["Lever", "Change", "Against", "Worth", "In words", "", "", ""], { role: "header" });
  TRADE_OFFS.forEach(([lever, change, against], i) => {
    const row = 44 + i;
    page.row(`A${row}`, [
      lever,
      change,
      against,
      `=VELOCITY_TRADEOFF(A${row},B${row},C${row})`,
      `=TEXT(B${row},"+0%;-0%")&" on "&LOWER(A${row})&" leaves room for "&TEXT(D${row},"+0.0%;-0.0%")&" on "&LOWER(C${row})`,
    ]);
  });
  page.style("A44:C46", { role: "input" });
  page.style("B44:B46", { look: "percent" });
  page.style("D44:D46", { look: "percent" });
  velocityMeasures(page);
  return page.finish();
}
