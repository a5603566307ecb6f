/** The lower half of the Attribution sheet: more models, disputes, paths, claims and spend. */
import type { Cell } from "../../core/kernel/cells";
import type { Page } from "./page";
import { CHANNELS } from "./segments";
import { spill } from "./spill";

const MODELS = ["first", "last", "linear", "u", "w", "time decay", "shapley rate", "markov"] as const;
const COLUMNS = "BCDEFGHI";
const JOURNEYS = "Touches!$A:$D,Deals!$A:$L";

export function attributionReports(page: Page, claims: readonly (readonly Cell[])[], explained: string): void {
  models(page);
  disputes(page);
  why(page, explained);
  paths(page);
  conflict(page, claims);
  spendReturn(page);
}

function models(page: Page): void {
  page.put("A135", "Eight models side by side: type another name in a tinted cell", { role: "caption" });
  page.row("A136", ["Channel", ...MODELS], { role: "header" });
  page.style("B136:I136", { role: "input" });
  page.note("G136", "Its half-life is the one at the top of the sheet.");
  page.note(
    "H136",
    "Shapley value of the conversion rate over all sets of channels; lost and open deals count. Below 0: with it deals are won less often.",
  );
  page.note("I136", "What is lost when a channel is taken out of the chain; lost and open deals count.");
  page.style("B137:I147", { look: "money" });
  [...CHANNELS, "(unattributed)"].forEach((channel, i) => page.put(`A${137 + i}`, channel));
  for (const column of COLUMNS) {
    page.put(`${column}137`, `=VLOOKUP($A137:$A145,ATTRIBUTE(${JOURNEYS},${column}136,"Channel",$B$7,$B$8),3,FALSE)`);
    page.put(`${column}146`, `=SUM(${column}137:${column}145)`);
    page.put(`${column}147`, `=ROUND(${column}146-$G$5,2)`);
  }
  page.put("A146", "Total");
  page.style("A146:I146", { role: "total" });
  page.put("A147", "Off booked by");
  page.put(
    "A148",
    '=IF(SUMPRODUCT(ABS(B147:I147))=0,"All eight add up to booked revenue. Email earns from "&TEXT(MIN(B139:I139)/G5,"0%")&" to "&TEXT(MAX(B139:I139)/G5,"0%")&" of it: the model decides.","Not all of them add up to booked revenue.")',
  );
}

function disputes(page: Page): void {
  page.put("A151", "On which deals do first, last and weighted touch disagree? The ten largest", { role: "caption" });
  spill(page, "A152", `=ATTRIBUTION_DISPUTES(${JOURNEYS},"u","Channel",$B$7)`, {
    rows: 11,
    top: 11,
    order: [1, 2, 6, 3, 4, 5],
  });
  page.style("D152:F152", { role: "header" });
}

function why(page: Page, explained: string): void {
  page.put("A166", "Why did each touch of a deal earn what it did?", { role: "caption" });
  page.row("A167", ["Deal", explained]);
  page.row("A168", ["Model", "w"]);
  page.style("B167:B168", { role: "input" });
  spill(page, "A170", `=ATTRIBUTION_WHY(B167,${JOURNEYS},B168,$B$7,$B$8)`, {
    rows: 14,
    order: [1, 2, 3, 5, 6, 7],
  });
  page.style("F170:H170", { role: "header" });
  page.style("A171:A183", { look: "date" });
}

function paths(page: Page): void {
  page.put("A186", "Which paths do deals take, and which end well? The twelve commonest", { role: "caption" });
  spill(page, "A187", `=ATTRIBUTION_PATHS(${JOURNEYS},"Channel","collapse",12)`, {
    rows: 18,
    order: [2, 3, 4, 5, 6, 1],
  });
  page.put("A208", "How much does the pipeline lose without a channel?", { role: "caption" });
  spill(page, "A209", `=MARKOV_EFFECTS(${JOURNEYS},1,"Channel")`, { rows: 14 });
}

function conflict(page: Page, claims: readonly (readonly Cell[])[]): void {
  page.put("A227", "Who claims what? From the decks of the last quarterly review", { role: "caption" });
  page.row("A228", ["Deal", "Claimant", "Amount", "Revenue"], { role: "header" });
  claims.forEach((claim, i) => page.row(`A${229 + i}`, [...claim, `=XLOOKUP(A${229 + i},Deals!$A:$A,Deals!$F:$F)`]));
  page.style("A229:C244", { role: "input" });
  page.style("C229:D244", { look: "money" });
  page.style("C228:D228", { role: "header" });
  page.put("A248", "Where do claims add up to more than the deal?", { role: "caption" });
  spill(page, "A249", "=ATTRIBUTION_CONFLICT(A228:D244)", { rows: 12, order: [1, 2, 3, 5, 4], total: 6 });
  page.style("E249:F249", { role: "header" });
}

function spendReturn(page: Page): void {
  page.put("A263", "Where does the next dollar go? Revenue for each dollar spent, under three models", {
    role: "caption",
  });
  page.row("A264", ["Fund from", 3]);
  page.row("A265", ["Cut below", 1]);
  page.style("B264:B265", { role: "input", look: "multiple" });
  spill(page, "A267", `=SPEND_RETURN(${JOURNEYS},Spend!A:C,"u","Channel",B264,B265,$B$7)`, { rows: 14 });
}
