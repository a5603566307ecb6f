/** The lower half of the Velocity sheet: how firm the number is, and what moved it. */
import type { Page } from "./page";
import { spill } from "./spill";

const OWNERS = [
  ["Opportunities", "Owen Tracy"],
  ["Deal value", "Owen Tracy"],
  ["Win rate", "Helen Marsh"],
  ["Cycle days", "Helen Marsh"],
] as const;

export function velocityMeasures(page: Page): void {
  definitions(page);
  range(page);
  bridge(page);
  sensitivity(page);
  targets(page);
  stages(page);
  pipeline(page);
}

function definitions(page: Page): void {
  page.put("A49", "How much of the number is definition? The same deals under twelve definitions", { role: "caption" });
  spill(page, "A50", "=VELOCITY_DEFINITIONS(Deals!A:J)", { rows: 15 });
}

function range(page: Page): void {
  page.put(
    "A67",
    '="How sure is it? "&"In "&TEXT(B68,"0%")&" of the draws velocity lies between "&TEXT(B76,"$#,##0")&" and "&TEXT(D76,"$#,##0")&" a day. Smaller changes may be chance."',
    { role: "caption" },
  );
  page.row("A68", ["Share in the middle", 0.8]);
  page.row("A69", ["Draws", 500]);
  page.style("B68:B69", { role: "input" });
  page.style("B68", { look: "percent" });
  page.style("B69", { look: "whole" });
  spill(page, "A71", '=VELOCITY_RANGE(Deals!A:J,"","","",B68,B69)', { rows: 6, total: 5 });
  page.style("B72:D72", { look: "whole" });
  page.style("B73:D73", { look: "money" });
  page.style("B74:D74", { look: "percent" });
  page.style("B75:D75", { look: "days" });
  page.style("B76:D76", { look: "money" });
  page.style("B71:D71", { role: "header", look: "whole" });
}

function bridge(page: Page): void {
  page.put(
    "A84",
    '="What moved it in the last nine months? "&XLOOKUP(MAX(D86:D89),D86:D89,A86:A89)&" brought most, "&TEXT(MAX(D86:D89),"$#,##0")&" a day; "&LOWER(XLOOKUP(MIN(D86:D89),D86:D89,A86:A89))&IF(MIN(D86:D89)<0," cost "," brought ")&TEXT(ABS(MIN(D86:D89)),"$#,##0")&"."',
    { role: "caption" },
  );
  page.put("A85", "=VELOCITY_BRIDGE(B15:E15,B18:E18)");
  page.style("A85:E85", { role: "header" });
  page.style("B85:E85", { look: "money" });
  page.style("B86:C86", { look: "whole" });
  page.style("B87:C87", { look: "money" });
  page.style("B88:C88", { look: "percent" });
  page.style("B89:C89", { look: "days" });
  page.style("B90:C90", { look: "money" });
  page.style("D86:D90", { look: "money" });
  page.style("E86:E90", { look: "percent" });
  page.style("A90:E90", { role: "total" });
  page.note("D85", "Shapley value over the 24 orders of changing the levers: the contributions add up to the change.");
}

function sensitivity(page: Page): void {
  page.put("A94", "Which lever weighs most? Each one a step down and a step up", { role: "caption" });
  page.row("A95", ["Step", 0.1]);
  page.style("B95", { role: "input", look: "percent" });
  spill(page, "A96", "=VELOCITY_SENSITIVITY(D7,D8,D9,D10,B95)", { rows: 6 });
}

function targets(page: Page): void {
  page.put("A103", "Targets for the next four quarters: from today to the target above, at one rate of growth", {
    role: "caption",
  });
  spill(page, "A104", "=VELOCITY_TARGETS(D11,B35,4)", { rows: 6 });
  page.row("D104", ["Lever", "Owner", ""], { role: "header" });
  OWNERS.forEach((owner, i) => page.row(`D${105 + i}`, owner));
  page.style("E105:F108", { role: "input" });
}

function stages(page: Page): void {
  page.put(
    "A111",
    '="Where do deals stop, since July 2025? "&"Fewest go on from "&XLOOKUP(MIN(D113:D117),D113:D117,A113:A117)&": "&TEXT(MIN(D113:D117),"0%")&"."',
    { role: "caption" },
  );
  spill(page, "A112", "=STAGE_CONVERSION(History!A:C)", { rows: 12 });
}

function pipeline(page: Page): void {
  page.put(
    "A126",
    '="What moved the pipeline in June? "&"Open pipeline went from "&TEXT(C128,"$#,##0")&" to "&TEXT(C136,"$#,##0")&IF(ROUND(C136-Start!B18,2)=0,", which is what Start counts.",", while Start counts "&TEXT(Start!B18,"$#,##0")&".")',
    { role: "caption" },
  );
  spill(page, "A127", "=PIPELINE_BRIDGE(Snapshot!A:G,Deals!A:J)", { rows: 12, total: 9 });
}
