/** Who gets which lead, by written rules. */
import { tests } from "../../../core/rules/condition";
import { routingKinds } from "../../../core/sla/routing-rules";
import type { Artefact } from "../artefact";

const ROUTED = "ROUTE_LEADS({data.leads},{routing-rules},{data.leads.columns})";

// prettier-ignore
const RULES = [
  ["account", 1, "Company", "contains", "Transit Authority", "Ruth Abara"],
  ["segment", 2, "Segment", "is", "Public sector", "Ruth Abara"],
  ["segment", 3, "Segment", "is", "Enterprise", "Ines Okafor; Tomas Lindqvist"],
  ["territory", 4, "Lead Source", "in", "Partner; Direct", "Priya Raman"],
  ["segment", 5, "Segment", "is", "Mid-market", "Priya Raman; Jonah Whitlock; Marta Salgado"],
  ["round robin", 9, "", "", "", "Dara Flynn; Kenji Moreau"],
] as const;

export const leadRouting: Artefact = {
  id: "lead-routing",
  framework: "routing",
  title: "Lead routing",
  about: "Who gets which lead. Revenue operations keeps the rules, and both teams audit them once a quarter.",
  needs: ["leads"],
  blocks: [
    {
      kind: "lines",
      caption: "Audit",
      lines: [
        { id: "routing-kept-by", label: "Rules kept by", note: "A name.", value: "" },
        { id: "routing-audited-on", label: "Last audited on", look: "date", value: "" },
        {
          id: "routing-audit-due",
          label: "Next audit due on",
          look: "date",
          formula: '=IF({routing-audited-on}="","not audited",EDATE({routing-audited-on},3))',
        },
        {
          id: "leads-unrouted",
          label: "Leads that no rule routes",
          look: "whole",
          formula: `=SUMPRODUCT(--(INDEX(${ROUTED},0,1)="(unrouted)"))`,
        },
      ],
    },
    {
      kind: "typed",
      id: "routing-rules",
      caption: "Routing rules: the lowest priority that matches decides, and several owners take turns",
      columns: [
        { header: "Kind", width: 220, choices: routingKinds },
        { header: "Priority", note: "1 is asked first.", width: 180, look: "whole" },
        {
          header: "Field",
          note: "The header of a column of your leads. Blank in a round robin that takes every lead.",
          width: 180,
        },
        { header: "Test", note: "present and absent take no value.", width: 92, choices: tests },
        { header: "Value", note: "Several with ; between them for in and not in.", width: 180 },
        {
          header: "Owners",
          note: "One, or several with ; between them; they take turns down the list of leads.",
          width: 320,
        },
      ],
      rows: RULES,
      areExamples: true,
      spareRows: 8,
    },
    {
      kind: "live",
      id: "routed-leads",
      caption: "Every lead, the owner the rules give it and the rule that decided",
      card: "ROUTE_LEADS",
      rowsOf: "leads",
      formula: `=${ROUTED}`,
    },
  ],
};
