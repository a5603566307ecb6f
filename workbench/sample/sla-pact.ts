/** On the SLA sheet: who gets which lead, and the two-sided pact with what follows when it is broken. */
import { day } from "./calendar";
import { HABITS } from "./segments";
import type { Page } from "./page";
import { spill } from "./spill";

const ROUTES = [
  [1, "account", "Company", "contains", "Transit Authority", "Ruth Abara"],
  [2, "segment", "Segment", "is", "Public sector", HABITS["Public sector"].owners.join("; ")],
  [3, "segment", "Segment", "is", "Enterprise", HABITS.Enterprise.owners.join("; ")],
  [4, "territory", "Lead Source", "is", "Partner", "Priya Raman"],
  [5, "segment", "Segment", "is", "Mid-market", HABITS["Mid-market"].owners.join("; ")],
  [9, "round robin", "", "", "", HABITS["Small business"].owners.join("; ")],
] as const;

const COMMITMENTS = [
  ["Leads handed off a month", "Marketing", "Owen Tracy", "at least", 24, "Team leads", "CRO and CMO", "Board"],
  ["Share not turned down", "Marketing", "Owen Tracy", "at least", 0.8, "Team leads", "CRO and CMO", ""],
  ["Share given a disposition", "Sales", "Helen Marsh", "at least", 0.9, "Team leads", "CRO and CMO", "Board"],
  ["Hours to first touch", "Sales", "Helen Marsh", "at most", 6, "Team leads", "CRO and CMO", ""],
  ["Feedback meetings held", "Sales", "Helen Marsh", "at least", 4, "Team leads", "", ""],
] as const;

const MONTHS = [day(2026, 4, 1), day(2026, 5, 1), day(2026, 6, 1)];
/** Kept by hand, by month: the median from the scorecard of that month, and the meetings. */
const MEDIANS = [5.4, 6.6, 7.2];
const MEETINGS = [4, 3, 4];

/** `leads`: how many stand on the Leads sheet. */
export function pactSections(page: Page, leads: number): void {
  page.put("A71", "The routing rules: the lowest priority that matches, several owners in turn", { role: "caption" });
  page.row("A73", ["Priority", "Kind", "Field", "Test", "Value", "Owners", "", ""], { role: "header" });
  ROUTES.forEach((route, i) => page.row(`A${74 + i}`, route));
  page.style("A74:H79", { role: "input" });

  page.put("A82", "The pact: both sides promise, and the steps when a promise is broken again and again", {
    role: "caption",
  });
  page.row(
    "A83",
    ["Commitment", "Side", "Owner", "Direction", "Promise", "Escalation 1", "Escalation 2", "Escalation 3"],
    { role: "header" },
  );
  COMMITMENTS.forEach((commitment, i) => page.row(`A${84 + i}`, commitment));
  page.style("A84:H88", { role: "input" });
  page.style("E85:E86", { look: "percent" });

  actuals(page, leads + 1);
  page.put(
    "A91",
    '="Was it kept? "&COUNTIF(G93:G97,"breached")&" of "&COUNTA(A84:A88)&" commitments are broken: "&COUNTIFS(G93:G97,"breached",B93:B97,"Marketing")&" by marketing, "&COUNTIFS(G93:G97,"breached",B93:B97,"Sales")&" by sales."',
    { role: "caption" },
  );
  spill(page, "A92", "=PACT_SCORECARD(A83:H88,J73:L88)", { rows: 6 });
  page.style("D93:E97", { look: "number" });
  page.style("D93:E93", { look: "whole" });
  page.style("D94:E95", { look: "percent" });
  page.style("D97:E97", { look: "whole" });
}

/** What was done, month by month: three of five are counted on Leads itself. */
function actuals(page: Page, lastLead: number): void {
  page.put("J72", "What was done, by month", { role: "caption" });
  page.row("J73", ["Period", "Commitment", "Actual"], { role: "header" });
  MONTHS.forEach((month, i) => {
    const at = (line: number) => 74 + i * COMMITMENTS.length + line;
    const handoffs = `Leads!$G$2:$G$${lastLead}`;
    const dispositions = `Leads!$L$2:$L$${lastLead}`;
    const within = `${handoffs},">="&$J${at(0)},${handoffs},"<"&EDATE($J${at(0)},1)`;
    const handed = `COUNTIFS(${within})`;
    const turned = `COUNTIFS(${within},${dispositions},"Bad fit")+COUNTIFS(${within},${dispositions},"Duplicate")`;
    const done = [
      `=${handed}`,
      `=1-(${turned})/${handed}`,
      `=COUNTIFS(${within},${dispositions},"?*")/${handed}`,
      MEDIANS[i],
      MEETINGS[i],
    ];
    COMMITMENTS.forEach(([commitment], line) => page.row(`J${at(line)}`, [month, commitment, done[line]]));
    page.style(`L${at(3)}:L${at(4)}`, { role: "input" });
    page.style(`L${at(1)}:L${at(2)}`, { look: "percent" });
  });
  page.style("J74:J88", { look: "date" });
}
